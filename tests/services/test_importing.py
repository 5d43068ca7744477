"""A file becomes rows once, whole, and only when nothing about it is open."""

from __future__ import annotations

import io
from datetime import date
from zipfile import ZipFile

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from sales_core.domain.actor import Actor
from sales_core.domain.batch import RowDiff
from sales_core.services import uploads
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import DIRTY, OCTOBER, corrected, known, report, rows, sample, sold
from tests.store.facts_made import everything

HEAD = ("销售日期", "单号", "客户名称", "产品名称", "数量", "金额(元)", "业务员")
OCTOBER_SALES = 146680150
"""The sum the sample's own records give, minor units."""


def march_or_april(*days: str) -> bytes:
    """Lines of sales on days that can be read either way round, 100.00 each."""
    lines = [
        (day, f"XS{n}{day[:2]}", "百佳超市", "苏打饼干", 1, 100, "王强")
        for n, day in enumerate(days)
    ]
    return report(HEAD, *lines)


def one_changed_one_gone_two_new(sheet: Worksheet) -> None:
    """The amount of the first line up by 100.00, the last line gone, two lines of 10.00 new."""
    assert (sheet["L2"].value, sheet["L249"].value) == (2030, 4136)
    sheet["L2"] = 2130
    like_it = [cell.value for cell in sheet[248]]
    sheet.delete_rows(249)
    for line in ("801", "802"):
        made = [*like_it]
        made[1], made[2], made[11] = "XS202610239999", line, 10
        sheet.append(made)


def test_a_file_loads_every_row(both_house: House, actor: Actor) -> None:
    done = import_file(both_house, actor, OCTOBER, sample("clean", OCTOBER), {})
    assert (done.status, done.rows, done.diff) == ("loaded", 248, RowDiff(added=248))
    assert known("clean", OCTOBER)["sums"]["total"] == OCTOBER_SALES
    assert sold(both_house.store) == OCTOBER_SALES


def test_the_same_file_again_changes_nothing(both_house: House, actor: Actor) -> None:
    content = sample("clean", OCTOBER)
    first = import_file(both_house, actor, OCTOBER, content, {})
    before = everything(both_house.store), both_house.store.workspaces.data_version(1)
    again = import_file(both_house, actor, "换了名字.xlsx", content, {})
    assert (again.status, again.batch_id) == ("already_loaded", first.batch_id)
    assert (everything(both_house.store), both_house.store.workspaces.data_version(1)) == before


def test_the_same_file_again_in_the_inbox_is_recognised(house: House, actor: Actor) -> None:
    content = sample("clean", OCTOBER)
    batch = import_file(house, actor, OCTOBER, content, {}).batch_id
    card = uploads.receive(house, actor, [(OCTOBER, content)])[0]
    assert (card.status, card.batch_id) == ("already_loaded", batch)
    assert uploads.inbox(house, actor) == []


def test_a_corrected_copy_takes_the_place_of_the_first(both_house: House, actor: Actor) -> None:
    content = sample("clean", OCTOBER)
    import_file(both_house, actor, OCTOBER, content, {})
    better = corrected(content, one_changed_one_gone_two_new)
    done = import_file(both_house, actor, "07_2026年10月销售明细(更正).xlsx", better, {})
    assert (done.status, done.rows) == ("revised", 249)
    assert done.diff == RowDiff(added=2, changed=1, removed=1, unchanged=246)
    assert sold(both_house.store) == OCTOBER_SALES + 10000 - 413600 + 2 * 1000


@pytest.mark.parametrize("content", [b"", b"not a workbook", b"PK\x03\x04 torn"])
def test_a_refused_file_loads_nothing(house: House, actor: Actor, content: bytes) -> None:
    before = everything(house.store)
    done = import_file(house, actor, "坏.xlsx", content, {})
    assert (done.status, done.rows, done.batch_id) == ("refused", 0, None)
    assert done.error is not None
    assert everything(house.store) == before


def test_a_refused_file_in_the_inbox_loads_nothing(house: House, actor: Actor) -> None:
    card = uploads.receive(house, actor, [("坏.xlsx", b"not a workbook")])[0]
    assert card.status == "refused"
    assert [done.status for done in uploads.commit(house, actor, [card.upload_id])] == ["refused"]
    with house.store.read(1) as unit:
        assert unit.batches.all() == []


def test_one_bad_file_leaves_the_others_loaded(house: House, actor: Actor) -> None:
    files = [("坏.xlsx", b"not a workbook"), (OCTOBER, sample("clean", OCTOBER))]
    cards = uploads.receive(house, actor, files)
    done = uploads.commit(house, actor, [card.upload_id for card in cards])
    assert [d.status for d in done] == ["refused", "loaded"]
    assert sold(house.store) == OCTOBER_SALES


def test_rows_left_out_are_kept_with_their_reason(house: House, actor: Actor) -> None:
    done = import_file(house, actor, DIRTY, sample("dirty", DIRTY), {})
    expected = known("dirty", DIRTY)["left_out"]
    assert (done.rows, done.left_out) == (248, len(expected))
    assert sold(house.store) == OCTOBER_SALES
    with house.store.read(1) as unit:
        kept = unit.left_out.for_batches([1])
    assert list(kept["row"]) == [35, 58, 96, 117, 150, 178, 207, 240, 269, 271]
    assert list(kept["row"]) == [line["row"] for line in expected]
    assert set(kept["code"]) == {"total_row"}
    assert any("128742" in str(cell).replace(",", "") for cell in kept["cells"].iloc[0])


def test_a_file_with_a_question_waits_for_the_answer(house: House, actor: Actor) -> None:
    """03/04 is the third of April or the fourth of March: nobody but a person can say."""
    content = march_or_april("03/04/2026", "05/04/2026")
    card = uploads.receive(house, actor, [("销售.xlsx", content)])[0]
    asked = uploads.questions(house, actor, card.upload_id)
    assert (card.status, [q.code for q in asked]) == ("questions", ["ambiguous_date"])
    refused = uploads.commit(house, actor, [card.upload_id])
    assert [done.status for done in refused] == ["questions"]
    assert rows(house.store, "sales_detail").empty
    card = uploads.answer(house, actor, card.upload_id, {asked[0].id: "dmy"})
    assert card.status == "ready"
    assert uploads.commit(house, actor, [card.upload_id])[0].status == "loaded"
    assert _days(house) == [date(2026, 4, 3), date(2026, 4, 5)]


def test_an_answered_layout_is_remembered_for_next_week(house: House, actor: Actor) -> None:
    first = march_or_april("03/04/2026", "05/04/2026")
    card = uploads.receive(house, actor, [("销售.xlsx", first)])[0]
    asked = uploads.questions(house, actor, card.upload_id)
    uploads.answer(house, actor, card.upload_id, {asked[0].id: "dmy"})
    uploads.commit(house, actor, [card.upload_id])
    then = uploads.receive(house, actor, [("下周.xlsx", march_or_april("10/04/2026"))])[0]
    assert (then.status, then.questions, then.tables[0].known) == ("ready", 0, True)
    assert uploads.commit(house, actor, [then.upload_id])[0].status == "loaded"
    assert _days(house)[-1] == date(2026, 4, 10)


def test_an_answer_not_loaded_is_not_remembered(house: House, actor: Actor) -> None:
    card = uploads.receive(house, actor, [("销售.xlsx", march_or_april("03/04/2026"))])[0]
    asked = uploads.questions(house, actor, card.upload_id)
    uploads.answer(house, actor, card.upload_id, {asked[0].id: "mdy"})
    uploads.discard(house, actor, card.upload_id)
    then = uploads.receive(house, actor, [("下周.xlsx", march_or_april("10/04/2026"))])[0]
    assert then.status == "questions"


def _days(house: House) -> list[date]:
    return sorted(day.date() for day in rows(house.store, "sales_detail")["doc_date"])


def test_columns_nothing_is_read_from_are_named(house: House, actor: Actor) -> None:
    head = ("拜访日期", "业务代表", "客户", "拜访结果", "心情指数", "领导签字")
    lines = [(f"2026-10-{day:02d}", "王强", f"客户{day}", "成交", "好", "") for day in range(5, 10)]
    (card,) = uploads.receive(house, actor, [("拜访.xlsx", report(head, *lines))])
    assert card.tables[0].unused == ("心情指数", "领导签字")


def test_macros_are_not_run_and_the_card_says_so(house: House, actor: Actor) -> None:
    content, out = report(HEAD, ("2026-10-05", "1", "百佳", "饼干", 1, 100, "王强")), io.BytesIO()
    with ZipFile(io.BytesIO(content)) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
        after.writestr("xl/vbaProject.bin", b"macro")
    (card,) = uploads.receive(house, actor, [("销售.xlsm", out.getvalue())])
    assert (card.status, card.rows) == ("ready", 1)
    assert [note.code for note in card.notes] == ["macros"]


def test_lines_below_the_head_of_a_document_are_said_on_the_card(
    house: House, actor: Actor
) -> None:
    first = ("2026-10-05", "1", "百佳", "饼干", 1, 100, "王强")
    more = [(None, None, None, "牛奶", 1, 200, "王强"), (None, None, None, "果汁", 1, 300, "王强")]
    (card,) = uploads.receive(house, actor, [("销售.xlsx", report(HEAD, first, *more))])
    assert (card.rows, [(n.code, n.params) for n in card.notes]) == (
        3, [("head_carried", {"count": 2})]
    )  # fmt: skip
