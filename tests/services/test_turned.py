"""A table on its side is asked about once, and its figures lead to the cells as they came."""

from __future__ import annotations

from sales_core.domain.actor import Actor
from sales_core.services import uploads
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import report, rows


def targets(*amounts: int) -> bytes:
    """Targets of two reps, a column each."""
    return report(["业务员", "王强", "刘洋"], ["销售目标", *amounts], sheet="目标")


def test_targets_across_are_loaded_and_the_layout_is_remembered(
    both_house: House, actor: Actor
) -> None:
    name = "2026年10月销售目标.xlsx"
    (card,) = uploads.receive(both_house, actor, [(name, targets(100000, 90000))])
    asked = [q.id for q in uploads.questions(both_house, actor, card.upload_id)]
    assert asked == ["目标//turned"]
    card = uploads.answer(both_house, actor, card.upload_id, {"目标//turned": "turned"})
    assert card.status == "ready"
    uploads.commit(both_house, actor, [card.upload_id])
    found = rows(both_house.store, "sales_target").sort_values("cell")
    assert list(found["cell"]) == ["B2", "C2"]
    assert list(found["target_amount"]) == [10000000, 9000000]
    later = import_file(both_house, actor, "2026年11月销售目标.xlsx", targets(120000, 80000), {})
    assert later.status == "loaded"
    assert len(rows(both_house.store, "sales_target")) == 4
