"""A person corrects what was recognised without being asked: read again at once, and remembered."""

from __future__ import annotations

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput, NotFound
from sales_core.domain.recognition import (
    NO_PERIOD,
    NOT_USED,
    column_id,
    data_id,
    header_id,
    kind_id,
    period_id,
    periods_of,
    rows_of,
)
from sales_core.services import recognition, uploads
from sales_core.services.cards import UploadCard
from sales_core.services.house import House
from tests.services.reports_made import report, rows, sold

HEAD = ("日期", "单号", "客户名称", "产品名称", "数量", "销售额", "财务口径", "业务员")
NAME = "十月销售.xlsx"
F, G = column_id("明细", "F"), column_id("明细", "G")


def content(month: int = 10, *more: tuple) -> bytes:
    """Three lines of 100.00, of which 90.00 came in."""
    lines = [
        (f"2026-{month}-0{n}", f"XS{month}{n}", "百佳超市", "苏打饼干", 1, 100, 90, "王强")
        for n in (5, 6, 7)
    ]
    return report(HEAD, *lines, *more)


@pytest.fixture
def upload(both_house: House, actor: Actor) -> int:
    return uploads.receive(both_house, actor, [(NAME, content())])[0].upload_id


def load(house: House, actor: Actor, card: UploadCard) -> None:
    assert (card.status, card.questions) == ("ready", 0)
    (done,) = uploads.commit(house, actor, [card.upload_id])
    assert done.status == "loaded"


def test_another_column_is_the_amount_and_the_next_file_knows(
    both_house: House, actor: Actor, upload: int
) -> None:
    card = recognition.correct(both_house, actor, upload, {G: "net_amount", F: NOT_USED})
    load(both_house, actor, card)
    assert sold(both_house.store) == 27000
    (later,) = uploads.receive(both_house, actor, [("十一月销售.xlsx", content(11))])
    load(both_house, actor, later)
    assert sold(both_house.store) == 54000


def test_what_was_corrected_can_be_taken_back(both_house: House, actor: Actor, upload: int) -> None:
    recognition.correct(both_house, actor, upload, {G: "net_amount", F: NOT_USED})
    assert recognition.corrected(both_house, actor, upload) == {G: "net_amount", F: NOT_USED}
    card = recognition.as_recognised(both_house, actor, upload)
    assert recognition.corrected(both_house, actor, upload) == {}
    load(both_house, actor, card)
    assert sold(both_house.store) == 30000


def test_a_column_of_words_is_no_amount(both_house: House, actor: Actor, upload: int) -> None:
    said = {column_id("明细", "D"): "net_amount", F: NOT_USED}
    card = recognition.correct(both_house, actor, upload, said)
    assert (card.tables[0].rows, card.tables[0].left_out) == (0, 3)
    assert card.tables[0].issues == 3
    assert sold(both_house.store) == 0


def test_another_kind_of_report(both_house: House, actor: Actor) -> None:
    """Orders in the form of a visit log."""
    head = ("拜访日期", "业务员", "客户名称", "拜访结果", "订单金额")
    lines = [("2026-10-05", "王强", f"客户{n}", "成交", 100) for n in range(3)]
    (card,) = uploads.receive(both_house, actor, [("拜访.xlsx", report(head, *lines))])
    assert card.tables[0].kind == "visit_log"
    said = {kind_id("明细"): "sales_detail", column_id("明细", "E"): "net_amount"}
    said |= {column_id("明细", "A"): "doc_date"}
    card = recognition.correct(both_house, actor, card.upload_id, said)
    assert card.tables[0].kind == "sales_detail"
    load(both_house, actor, card)
    assert sold(both_house.store) == 30000


def test_the_header_stands_in_another_row(both_house: House, actor: Actor) -> None:
    """A line of header words above the real header: 销售额 there, 含税 and 不含税 below."""
    first = ("日期", "客户名称", "业务员", "销售额", "数量")
    second = ("日期", "客户名称", "业务员", "数量", "销售额")
    lines = [("2026-10-05", f"客户{n}", "王强", 2, 100) for n in range(3)]
    sent = report(first, ("旧表头，作废",), second, *lines)
    (card,) = uploads.receive(both_house, actor, [(NAME, sent)])
    card = recognition.correct(both_house, actor, card.upload_id, {header_id("明细"): "3"})
    load(both_house, actor, card)
    assert (sold(both_house.store), len(rows(both_house.store, "sales_detail"))) == (30000, 3)


def test_a_row_called_total_is_data_after_all(both_house: House, actor: Actor) -> None:
    """A shop that is called 合计."""
    odd = ("2026-10-08", "XS9", "合计", "苏打饼干", 1, 100, 90, "王强")
    (card,) = uploads.receive(both_house, actor, [(NAME, content(10, odd))])
    assert (card.tables[0].rows, card.tables[0].left_out) == (3, 1)
    card = recognition.correct(both_house, actor, card.upload_id, {data_id("明细"): "5"})
    assert (card.tables[0].rows, card.tables[0].left_out) == (4, 0)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({kind_id("明细"): "poem"}, "bad_answer"), ({F: "poem"}, "bad_answer"),
        ({"明细//no_kind": "sales_detail"}, "bad_answer"), ({header_id("明细"): "x"}, "bad_rows"),
        ({header_id("明细"): "1-4"}, "bad_rows"), ({header_id("明细"): "1, 3"}, "bad_rows"),
        ({data_id("明细"): "9-7"}, "bad_rows"),
        ({period_id("明细", "F"): "2026-13"}, "bad_answer"),
        ({header_id("明细"): "4"}, "nothing_left_to_read"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_changes_nothing(
    house: House, actor: Actor, said: dict[str, str], code: str
) -> None:
    (card,) = uploads.receive(house, actor, [(NAME, content())])
    with pytest.raises(InvalidInput) as refused:
        recognition.correct(house, actor, card.upload_id, said)
    assert refused.value.code == code
    assert recognition.corrected(house, actor, card.upload_id) == {}
    assert uploads.inbox(house, actor) == [card]


def test_a_file_that_was_loaded_is_not_read_again(house: House, actor: Actor) -> None:
    (card,) = uploads.receive(house, actor, [(NAME, content())])
    uploads.commit(house, actor, [card.upload_id])
    with pytest.raises(InvalidInput, match="not_waiting"):
        recognition.correct(house, actor, card.upload_id, {G: "net_amount"})


def test_another_workspace_corrects_nothing(house: House, actor: Actor) -> None:
    (card,) = uploads.receive(house, actor, [(NAME, content())])
    house.store.workspaces.create("other", house.clock.now())
    with pytest.raises(NotFound):
        recognition.correct(house, Actor(2, "别人"), card.upload_id, {G: "net_amount"})


def test_rows_as_people_write_them() -> None:
    assert rows_of("3") == [3]
    assert rows_of("3-4") == [3, 4]
    assert rows_of("7, 9-11、13") == [7, 9, 10, 11, 13]


TARGETS = "2026年销售目标.xlsx"


def starts(house: House) -> list[tuple[str, int]]:
    """Month and amount of each target."""
    found = rows(house.store, "sales_target").sort_values(["period_start", "target_amount"])
    return [(f"{r.period_start:%Y-%m}", int(r.target_amount)) for r in found.itertuples()]


def test_a_column_stands_for_a_period(both_house: House, actor: Actor) -> None:
    """一期 is no period anybody knows."""
    sent = report(
        ("业务员", "9月", "一期目标"), ("王强", 100, 200), ("刘洋", 300, 400), sheet="目标"
    )
    (card,) = uploads.receive(both_house, actor, [(TARGETS, sent)])
    said = {period_id("目标", "C"): "2026-10", kind_id("目标"): "sales_target"}
    card = recognition.correct(both_house, actor, card.upload_id, said)
    load(both_house, actor, card)
    assert starts(both_house) == [
        ("2026-09", 10000), ("2026-09", 30000), ("2026-10", 20000), ("2026-10", 40000),
    ]  # fmt: skip


def test_a_column_stands_for_no_period(both_house: House, actor: Actor) -> None:
    """What is headed 12月 is of last year, and no target."""
    head = ("业务员", "10月", "11月", "12月")
    sent = report(head, ("王强", 100, 200, 5), ("刘洋", 300, 400, 6), sheet="目标")
    (card,) = uploads.receive(both_house, actor, [(TARGETS, sent)])
    assert card.tables[0].rows == 6
    card = recognition.correct(
        both_house, actor, card.upload_id, {period_id("目标", "D"): NO_PERIOD}
    )
    load(both_house, actor, card)
    assert starts(both_house) == [
        ("2026-10", 10000), ("2026-10", 30000), ("2026-11", 20000), ("2026-11", 40000),
    ]  # fmt: skip


def test_another_period_than_the_heading_says(house: House, actor: Actor) -> None:
    sent = report(("业务员", "9月", "9月"), ("王强", 100, 200), ("刘洋", 300, 400), sheet="目标")
    (card,) = uploads.receive(house, actor, [(TARGETS, sent)])
    assert card.status == "questions"
    card = recognition.correct(house, actor, card.upload_id, {period_id("目标", "C"): "2026-Q4"})
    load(house, actor, card)
    assert {month for month, _ in starts(house)} == {"2026-09", "2026-10"}


def test_columns_and_periods_as_people_write_them() -> None:
    assert periods_of("C=2026-10") == {"C": "2026-10"}
    said = {"C": "2026-10", "D": "2026-W43", "AA": "2026-Q4"}
    assert periods_of("c = 2026-10， D：2026-w43 AA=2026-Q4") == said
    for text in ("C", "C=10月", "=2026-10", "C=2026-10 D", "2026-10"):
        with pytest.raises(ValueError, match=text):
            periods_of(text)


def test_waiting_files_of_the_layout_follow_a_correction_and_its_taking_back(
    house: House, actor: Actor
) -> None:
    files = [(NAME, content()), ("九月销售.xlsx", content(9))]
    first, other = [card.upload_id for card in uploads.receive(house, actor, files)]

    def read_from(upload_id: int) -> set[str]:
        file = house.readings.get(actor.workspace_id, upload_id)
        assert file is not None
        return {c.header for t in file.tables for c in t.columns if c.field == "net_amount"}

    assert read_from(other) == {"销售额"}
    recognition.correct(house, actor, first, {F: NOT_USED, G: "net_amount"})
    assert read_from(first) == read_from(other) == {"财务口径"}
    recognition.as_recognised(house, actor, first)
    assert read_from(first) == read_from(other) == {"销售额"}
