"""A file without a header: asked about once, loaded with every row, known again next time."""

from __future__ import annotations

from datetime import date, timedelta

from sales_core.domain.actor import Actor
from sales_core.services import layouts, uploads
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import report, rows, sold

FIELDS = {"A": "doc_date", "B": "customer_name", "C": "rep_name", "D": "net_amount"}
SAID = {f"明细/{letter}/column_holds": field for letter, field in FIELDS.items()}
NAME, NEXT = "10月销售明细.xlsx", "11月销售明细.xlsx"


def content(first: date, *amounts: float) -> bytes:
    """A line a day, from this day on."""
    names = (("百佳超市", "王强"), ("永辉超市", "刘洋"), ("华润万家", "王强"))
    return report(
        *((first + timedelta(days=n), *names[n % 3], yuan) for n, yuan in enumerate(amounts))
    )


def test_the_first_row_counts_and_the_next_file_needs_no_click(
    both_house: House, actor: Actor
) -> None:
    sent = content(date(2026, 10, 5), 100, 200.5, 300)
    (card,) = uploads.receive(both_house, actor, [(NAME, sent)])
    assert (card.status, card.questions) == ("questions", 4)
    asked = {q.id for q in uploads.questions(both_house, actor, card.upload_id)}
    assert asked == set(SAID)
    card = uploads.answer(both_house, actor, card.upload_id, SAID)
    assert (card.status, card.tables[0].rows) == ("ready", 3)
    uploads.commit(both_house, actor, [card.upload_id])
    assert sold(both_house.store) == 60050
    assert list(rows(both_house.store, "sales_detail").sort_values("source_row").source_row) == [
        *(1, 2, 3)
    ]
    later = import_file(both_house, actor, NEXT, content(date(2026, 11, 2), 90, 150, 310), {})
    assert later.status == "loaded"
    assert sold(both_house.store) == 115050


def test_what_was_remembered_can_be_forgotten(house: House, actor: Actor) -> None:
    import_file(house, actor, NAME, content(date(2026, 10, 5), 100, 200, 300), SAID)
    (layout,) = layouts.remembered(house, actor)
    layouts.forget_answer(house, actor, layout.fingerprint, "column_holds|d")
    asked = import_file(house, actor, NEXT, content(date(2026, 11, 2), 90, 150, 310), {})
    assert [q.id for q in asked.questions] == ["明细/D/column_holds"]
