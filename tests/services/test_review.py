"""What a file would change to the headline figures, told before it is loaded."""

from __future__ import annotations

from sales_core.domain.actor import Actor
from sales_core.services import repairs, uploads
from sales_core.services.house import House
from sales_core.services.importing import import_file
from sales_core.services.review import review
from tests.services.reports_made import report

SALES = ("销售日期", "单号", "客户名称", "产品名称", "数量", "金额(元)", "业务员")
TARGET = ("业务员", "月份", "销售目标(元)")


def sales(number: str, *amounts: int) -> bytes:
    lines = [
        ("2026-10-08", f"{number}{place}", "百佳", "饼干", 1, amount, "王强")
        for place, amount in enumerate(amounts)
    ]
    return report(SALES, *lines)


def attained(house: House, actor: Actor, upload_id: int) -> tuple[object, object]:
    before, after = review(house, actor, upload_id).effect["attainment"]
    return before.num, after.num


def test_the_effect_follows_what_is_loaded_and_what_is_corrected(
    both_house: House, actor: Actor
) -> None:
    """350.00 waiting beside nothing, then beside 500.00 of another file, then without the 50.00 of
    a row that somebody leaves out."""
    import_file(both_house, actor, "目标.xlsx", report(TARGET, ("王强", "2026-10", 1000)), {})
    (card,) = uploads.receive(both_house, actor, [("一.xlsx", sales("A", 300, 50))])
    first = review(both_house, actor, card.upload_id)
    assert attained(both_house, actor, card.upload_id) == (None, 35000)
    assert review(both_house, actor, card.upload_id) is first  # nothing kept: not tried once more
    import_file(both_house, actor, "二.xlsx", sales("B", 500), {})
    assert attained(both_house, actor, card.upload_id) == (50000, 85000)
    repairs.correct(both_house, actor, card.upload_id, {}, {}, [("明细", 3)])
    assert attained(both_house, actor, card.upload_id) == (50000, 80000)
