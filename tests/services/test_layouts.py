"""What is remembered of layouts: used by the next file, changed, forgotten."""

from __future__ import annotations

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput, NotFound, StaleEdit
from sales_core.domain.layout import Layout
from sales_core.services import layouts, uploads
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import report, rows, sold

HEAD = ("日期", "单号", "客户", "业务员", "含量", "销售额")
NAME = "ambiguous_date|日期"
QUESTION = "明细/A/ambiguous_date"


def week(number: int, head: tuple[str, ...] = HEAD) -> bytes:
    """Sales of 100 and 200 on days whose order nobody can tell: 1 and 2 of March, or of January
    and February on day 3."""
    lines = [(f"0{n}/03/2026", f"A{number}{n}", "甲店", "王强", "x", 100 * n) for n in (1, 2)]
    return report(head, *lines)


def months(house: House) -> list[str]:
    """The days of the sales that count, as month-day."""
    return [f"{day:%m-%d}" for day in rows(house.store, "sales_detail")["doc_date"]]


def learned(house: House, actor: Actor) -> Layout:
    """The layout after a first file whose dates are day before month."""
    done = import_file(house, actor, "华东1.xlsx", week(1), {QUESTION: "dmy"})
    assert done.status == "loaded"
    (found,) = layouts.remembered(house, actor)
    return found


def test_a_layout_is_kept_with_what_was_asked_about_it(both_house: House, actor: Actor) -> None:
    found = learned(both_house, actor)
    assert (found.kind, found.file_name, found.times) == ("sales_detail", "华东1.xlsx", 1)
    assert found.used_at == both_house.clock.now()
    assert list(found.words.values()) == list(HEAD)
    assert found.answers == {NAME: "dmy"}
    question = layouts.question_of(found, NAME)
    assert (question["code"], question["header"]) == ("ambiguous_date", "日期")
    assert question["choices"] == ["dmy", "mdy", "ymd"]
    assert layouts.field_of(found, "业务员") == "rep_name"
    assert layouts.field_of(found, "含量") == ""
    again = import_file(both_house, actor, "华东2.xlsx", week(2), {})
    assert again.status == "loaded"
    (used,) = layouts.remembered(both_house, actor)
    assert (used.file_name, used.times, used.answers) == ("华东2.xlsx", 2, {NAME: "dmy"})


def test_a_changed_answer_counts_from_the_next_file_on(both_house: House, actor: Actor) -> None:
    found = learned(both_house, actor)
    assert months(both_house) == ["03-01", "03-02"]
    layouts.change_answer(both_house, actor, found.fingerprint, NAME, "mdy", "dmy")
    assert months(both_house) == ["03-01", "03-02"]
    assert import_file(both_house, actor, "华东2.xlsx", week(2), {}).status == "loaded"
    assert months(both_house) == ["03-01", "03-02", "01-03", "02-03"]


def test_what_is_forgotten_is_asked_again(both_house: House, actor: Actor) -> None:
    found = learned(both_house, actor)
    layouts.forget_answer(both_house, actor, found.fingerprint, NAME)
    asked = import_file(both_house, actor, "华东2.xlsx", week(2), {})
    assert [q.id for q in asked.questions] == [QUESTION]
    (kept,) = layouts.remembered(both_house, actor)
    assert kept.answers == {}
    assert kept.kind == "sales_detail"
    layouts.forget(both_house, actor, found.fingerprint)
    assert layouts.remembered(both_house, actor) == []
    assert sold(both_house.store) == 30_000


def test_a_column_taken_for_something_else(house: House, actor: Actor) -> None:
    found = learned(house, actor)
    layouts.change_field(house, actor, found.fingerprint, "含量", "remark", "")
    layouts.change_field(house, actor, found.fingerprint, "客户", "", "customer_name")
    import_file(house, actor, "华东2.xlsx", week(2), {})
    loaded = rows(house.store, "sales_detail").query("file_name == '华东2.xlsx'")
    assert loaded["remark"].tolist() == ["x", "x"]
    assert loaded["customer_name"].isna().all()
    (kept,) = layouts.remembered(house, actor)
    assert layouts.field_of(kept, "客户") == ""


def test_a_column_chosen_among_two_can_be_chosen_again(house: House, actor: Actor) -> None:
    head = ("日期", "单号", "客户", "业务员", "金额", "销售金额")
    line = ("2026-10-19", "A1", "甲店", "王强", 100, 90)
    asked = import_file(house, actor, "a.xlsx", report(head, line, sheet="销售明细"), {})
    (question,) = asked.questions
    assert question.code == "which_column"
    import_file(house, actor, "a.xlsx", report(head, line, sheet="销售明细"), {question.id: "E"})
    (found,) = layouts.remembered(house, actor)
    (name,) = found.answers
    assert layouts.question_of(found, name)["names"] == {"金额": "金额", "销售金额": "销售金额"}
    layouts.change_answer(house, actor, found.fingerprint, name, "销售金额", "金额")
    import_file(
        house, actor, "b.xlsx", report(head, ("2026-10-20", "A2", *line[2:]), sheet="销售明细"), {}
    )
    assert sold(house.store) == 10_000 + 9_000
    layouts.forget_answer(house, actor, found.fingerprint, name)
    again = import_file(
        house, actor, "c.xlsx", report(head, ("2026-10-21", "A3", *line[2:]), sheet="销售明细"), {}
    )
    assert [q.code for q in again.questions] == ["which_column"]


def test_a_file_that_waits_is_read_again(house: House, actor: Actor) -> None:
    found = learned(house, actor)
    (card,) = uploads.receive(house, actor, [("华东2.xlsx", week(2))])
    assert (card.status, card.tables[0].known) == ("ready", True)
    layouts.change_answer(house, actor, found.fingerprint, NAME, "mdy", "dmy")
    assert uploads.commit(house, actor, [card.upload_id])[0].status == "loaded"
    assert months(house) == ["03-01", "03-02", "01-03", "02-03"]
    (kept,) = layouts.remembered(house, actor)
    assert kept.answers == {NAME: "mdy"}
    (other,) = uploads.receive(house, actor, [("华东3.xlsx", week(3))])
    layouts.forget(house, actor, found.fingerprint)
    assert [c.status for c in uploads.inbox(house, actor)] == ["questions"]
    assert uploads.commit(house, actor, [other.upload_id])[0].status == "questions"


def test_a_card_says_what_drifted(house: House, actor: Actor) -> None:
    learned(house, actor)
    (card,) = uploads.receive(
        house, actor, [("华东2.xlsx", week(2, (*HEAD[:5], "销售额", "天气")))]
    )
    assert card.status == "ready"
    assert card.tables[0].known
    assert [i.code for i in card.tables[0].drift] == ["columns_new"]
    again = uploads.inbox(house, actor)[0].tables[0].drift
    assert again == card.tables[0].drift


def test_amounts_of_another_size_are_asked_about_in_a_known_layout(
    house: House, actor: Actor
) -> None:
    learned(house, actor)
    lines = [(f"0{n}/03/2026", f"B{n}", "甲店", "王强", "x", n / 100) for n in (1, 2)]
    asked = import_file(house, actor, "华东2.xlsx", report(HEAD, *lines), {})
    assert [q.code for q in asked.questions] == ["money_unit"]


def test_changes_are_logged_and_wrong_ones_refused(house: House, actor: Actor) -> None:
    found = learned(house, actor)
    mark = found.fingerprint
    with pytest.raises(InvalidInput):
        layouts.change_answer(house, actor, mark, NAME, "xyz", "dmy")
    with pytest.raises(StaleEdit):
        layouts.change_answer(house, actor, mark, NAME, "mdy", "ymd")
    with pytest.raises(InvalidInput):
        layouts.change_field(house, actor, mark, "客户", "closing_stock", "customer_name")
    with pytest.raises(InvalidInput):
        layouts.change_field(house, actor, mark, "没有", "remark", "")
    with pytest.raises(StaleEdit):
        layouts.change_field(house, actor, mark, "客户", "remark", "")
    with pytest.raises(NotFound):
        layouts.forget_answer(house, actor, mark, "nothing|")
    with pytest.raises(NotFound):
        layouts.forget(house, actor, "unknown")
    layouts.change_answer(house, actor, mark, NAME, "mdy", "dmy")
    layouts.forget(house, actor, mark)
    with house.store.read(1) as unit:
        entries = [(e.action, e.subject) for e in unit.audit.all()][:2]
    assert entries == [("layout.forgotten", "华东1.xlsx"), ("layout.changed", "华东1.xlsx")]


def test_a_workspace_knows_its_own_layouts_only(house: House, actor: Actor) -> None:
    found = learned(house, actor)
    other = Actor(house.store.workspaces.create("other", house.clock.now()), "别人")
    assert layouts.remembered(house, other) == []
    with pytest.raises(NotFound):
        layouts.forget(house, other, found.fingerprint)
    assert len(layouts.remembered(house, actor)) == 1


def test_an_answer_the_next_file_disproves_is_asked_for_again(house: House, actor: Actor) -> None:
    learned(house, actor)
    proved = report(HEAD, ("03/14/2026", "B1", "甲店", "王强", "x", 100))
    assert import_file(house, actor, "华东2.xlsx", proved, {}).status == "loaded"
    assert months(house) == ["03-01", "03-02", "03-14"]
    (kept,) = layouts.remembered(house, actor)
    assert kept.answers == {}
    asked = import_file(house, actor, "华东3.xlsx", week(3), {})
    assert [q.id for q in asked.questions] == [QUESTION]


def test_decimals_a_file_proves_go_before_an_answer(house: House, actor: Actor) -> None:
    def amounts(number: int, *texts: str) -> bytes:
        lines = [
            ("2026-03-05", f"C{number}{n}", "甲店", "王强", "x", t) for n, t in enumerate(texts)
        ]
        return report(HEAD, *lines)

    question = "明细/F/ambiguous_decimal"
    first = import_file(house, actor, "华东1.xlsx", amounts(1, "1.234"), {question: "comma"})
    assert (first.status, sold(house.store)) == ("loaded", 123_400)
    assert import_file(house, actor, "华东2.xlsx", amounts(2, "5.678"), {}).status == "loaded"
    assert import_file(house, actor, "华东3.xlsx", amounts(3, "9.25"), {}).status == "loaded"
    assert sold(house.store) == 123_400 + 567_800 + 925
    asked = import_file(house, actor, "华东4.xlsx", amounts(4, "1.234"), {})
    assert [q.id for q in asked.questions] == [question]


def test_what_was_said_of_one_word_says_nothing_of_another(house: House, actor: Actor) -> None:
    def orders(number: int, word: str) -> bytes:
        head = ("日期", "单号", "客户", "业务员", "状态", "销售额")
        lines = [(f"2026-10-0{number}", f"D{number}{n}", "甲店", "王强", w, 100 * n)
                 for n, w in ((1, word), (2, "完成"))]  # fmt: skip
        return report(head, *lines)

    question = "明细/E/cancelled_rows"
    closed = import_file(house, actor, "华东1.xlsx", orders(1, "已关闭"), {question: "keep"})
    assert (closed.status, sold(house.store)) == ("loaded", 30_000)
    assert import_file(house, actor, "华东2.xlsx", orders(2, "已关闭"), {}).status == "loaded"
    asked = import_file(house, actor, "华东3.xlsx", orders(3, "已取消"), {})
    assert [q.id for q in asked.questions] == [question]
    gone = import_file(house, actor, "华东3.xlsx", orders(3, "已取消"), {question: "leave_out"})
    assert (gone.status, gone.left_out) == ("loaded", 1)
    again = import_file(house, actor, "华东4.xlsx", orders(4, "已取消"), {})
    assert (again.status, again.left_out) == ("loaded", 1)
    (kept,) = layouts.remembered(house, actor)
    assert kept.answers == {
        "cancelled_rows|状态=已关闭": "keep",
        "cancelled_rows|状态=已取消": "leave_out",
    }


def test_a_title_that_told_the_kind_tells_nothing_of_a_file_without_one(
    house: House, actor: Actor
) -> None:
    head = ("日期", "客户", "业务员", "金额")
    paid = report(head, ("2026-10-01", "甲店", "王强", 100), ("2026-10-02", "乙店", "李娜", 200))
    assert import_file(house, actor, "收款1.xlsx", paid, {}).kinds == ("dealer_payment",)
    other = report(head, ("2026-10-08", "甲店", "王强", 150), ("2026-10-09", "乙店", "李娜", 250))
    asked = import_file(house, actor, "销售2.xlsx", other, {})
    assert [q.code for q in asked.questions] == ["kind"]
    more = report(head, ("2026-10-15", "甲店", "王强", 170), ("2026-10-16", "乙店", "李娜", 270))
    assert import_file(house, actor, "收款3.xlsx", more, {}).status == "loaded"
