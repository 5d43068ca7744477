"""Tables as workbooks to keep."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.domain.actor import Action, Actor
from sales_core.domain.measure import Measure, MetricRow, MetricTable
from sales_core.report.workbook import Cell, Column, Table, write
from sales_core.services.basis import stands_on
from sales_core.services.house import House
from sales_core.services.snapshots import basis_text, period_text
from sales_core.services.view import View
from sales_core.text.tables import labelled
from sales_core.text.translator import Lang, Translator

_FORMATS = {
    "ratio": "0.0%",
    "money": "#,##0.00",
    "money_per_day": "#,##0.00",
    "count": "#,##0",
    "rank": "0",
    "date": "yyyy-mm-dd",
}


def table(
    house: House,
    actor: Actor,
    view: View,
    name: str,
    figures: MetricTable,
    columns: Sequence[str],
    lang: Lang,
) -> str:
    """Keep a metric table as an xlsx file for download; the hash it is fetched by."""
    actor.must(Action.READ)
    t = Translator(lang)
    named = labelled(figures, t)
    rows = [*named.rows, named.total]
    sheet = Table(
        name,
        [Column(t("chart.subject"), width=18), *(_column(rows, c, t) for c in columns)],
        [_cells(row, columns, t) for row in rows],
        (period_text(view.period, lang), basis_text(stands_on(house, actor, view), lang)),
    )
    file_name = f"{name}_{view.period.label}.xlsx"
    return house.downloads.put(actor.workspace_id, file_name, write([sheet]))


def _column(rows: Sequence[MetricRow], name: str, t: Translator) -> Column:
    units = {row.measures[name].unit for row in rows if name in row.measures}
    unit = units.pop() if len(units) == 1 else ""
    return Column(t(f"metric.{name}"), _FORMATS.get(unit, "0.0"))


def _cells(row: MetricRow, columns: Sequence[str], t: Translator) -> list[Cell]:
    return [row.label, *(_cell(row.measures.get(name), t) for name in columns)]


def _cell(measure: Measure | None, t: Translator) -> Cell:
    if measure is None:
        return None
    if measure.day is not None:
        return measure.day
    if measure.value is None:
        return t(f"status.{measure.status}")
    minor = measure.unit in ("money", "money_per_day")
    return float(measure.value / 100 if minor else measure.value)
