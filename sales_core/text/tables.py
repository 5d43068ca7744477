"""Names of the rows that only make a table add up."""

from __future__ import annotations

from dataclasses import replace

from sales_core.domain.measure import MetricRow, MetricTable
from sales_core.text.translator import Translator


def labelled(table: MetricTable, t: Translator) -> MetricTable:
    """The table with words for what belongs to nobody, for vacant posts and for the total."""
    return replace(
        table,
        rows=tuple(replace(row, label=_label(row, t)) for row in table.rows),
        total=replace(table.total, label=t("row.total")),
    )


def _label(row: MetricRow, t: Translator) -> str:
    if row.kind == "unassigned":
        return t("row.unassigned")
    if row.kind == "vacant":
        word = t("row.vacant", label="").strip()
        return row.label if word in row.label else t("row.vacant", label=row.label)
    return row.label
