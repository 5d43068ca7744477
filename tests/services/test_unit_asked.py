"""A report in another unit than the ones before it is asked about, once, and then remembered."""

from __future__ import annotations

from sales_core.domain.actor import Actor
from sales_core.services import batches
from sales_core.services.demo import load_demo
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import report, sold

USUAL = ("销售日期", "单号", "客户名称", "产品名称", "数量", "金额", "业务员")
OTHER = ("日期", "单据编号", "客户", "品名", "数量", "销售额", "代表")
QUESTION = "明细/F/money_unit"


def week(number: int, *amounts: float, head: tuple[str, ...] = USUAL) -> bytes:
    """Sales of one week of October 2026, one line a day."""
    lines = [
        (
            f"2026-10-{number * 7 + day:02d}",
            f"XS{number}{day}",
            "百佳超市",
            "苏打饼干",
            1,
            yuan,
            "王强",
        )
        for day, yuan in enumerate(amounts)
    ]
    return report(head, *lines)


def test_ten_thousand_times_too_little_is_asked_not_loaded(house: House, actor: Actor) -> None:
    import_file(house, actor, "第1周.xlsx", week(1, 2500, 3000, 2000), {})
    asked = import_file(house, actor, "第2周.xlsx", week(2, 0.25, 0.3, 0.2), {})
    assert asked.status == "questions"
    assert [q.id for q in asked.questions] == [QUESTION]
    assert sold(house.store) == 750_000
    done = import_file(house, actor, "第2周.xlsx", week(2, 0.25, 0.3, 0.2), {QUESTION: "wan"})
    assert done.status == "loaded"
    assert sold(house.store) == 1_500_000


def test_the_next_file_of_that_layout_needs_no_answer(house: House, actor: Actor) -> None:
    import_file(house, actor, "a.xlsx", week(1, 2500, 3000, 2000), {})
    import_file(house, actor, "b.xlsx", week(2, 0.25, 0.3, 0.2, head=OTHER), {QUESTION: "wan"})
    third = import_file(house, actor, "c.xlsx", week(3, 0.1, 0.3, 0.2, head=OTHER), {})
    assert third.status == "loaded"
    assert sold(house.store) == 750_000 + 750_000 + 600_000
    # and should it come in yuan one day, that is asked as well
    fourth = import_file(house, actor, "d.xlsx", week(0, 0, 900, 3000, head=OTHER), {})
    assert [q.id for q in fourth.questions] == [QUESTION]


def test_small_amounts_may_be_small(house: House, actor: Actor) -> None:
    import_file(house, actor, "a.xlsx", week(1, 2500, 3000, 2000), {})
    done = import_file(house, actor, "b.xlsx", week(2, 2.5, 3, 2), {QUESTION: "yuan"})
    assert done.status == "loaded"
    assert sold(house.store) == 750_750
    again = import_file(house, actor, "c.xlsx", week(3, 2.5, 3, 2), {})
    assert again.status == "loaded"


def test_what_was_undone_and_the_demo_are_no_measure(house: House, actor: Actor) -> None:
    load_demo(house, actor, "zh")
    before = sold(house.store)
    first = import_file(house, actor, "a.xlsx", week(1, 0.25, 0.3, 0.2), {})
    assert first.status == "loaded"
    assert first.batch_id is not None
    batches.undo(house, actor, first.batch_id)
    assert import_file(house, actor, "b.xlsx", week(1, 2500, 3000, 2000), {}).status == "loaded"
    assert sold(house.store) == before + 750_000
