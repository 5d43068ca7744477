"""A grid of money by month that can be edited: people (and expense lines) down, months across."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pandas as pd
import streamlit as st

from sales_core.domain.errors import InvalidInput
from sales_core.domain.money import decimal_text, to_minor
from sales_core.domain.period import Period, PeriodKind
from sales_core.services import roster
from sales_core.services.grids import Cell, Grid
from sales_core.text.translator import Translator
from ui.components.conflict import Difference
from ui.page import Page

Edited = pd.DataFrame
Cells = dict[Cell, int | None]
MONTHS = range(1, 13)
WHO, LINE = "who", "line"


def people(page: Page) -> dict[str, str]:
    """Key -> name of everybody serving in the year looked at."""
    year = Period.containing(page.view.until, PeriodKind.YEAR)
    return roster.labels(page.house, page.actor, year)


def edit(t: Translator, grid: Grid, known: dict[str, str], which: str, key: str) -> Edited:
    """Draw the editor; what stands in it now, in major units."""
    lines = which == "budgets"
    config: dict[str, Any] = {
        WHO: st.column_config.SelectboxColumn(
            t("by.rep_key"), options=sorted({*known.values(), *_names(grid)}), pinned=True
        ),
        LINE: st.column_config.TextColumn(t("by.expense_line"), pinned=True),
    }
    for month in MONTHS:
        config[str(month)] = st.column_config.NumberColumn(
            t("plans.month", month=month), min_value=0, format="localized", alignment="right"
        )
    return st.data_editor(
        frame(grid, known, lines),
        column_config=config,
        hide_index=True,
        num_rows="dynamic" if lines else "fixed",
        disabled=[] if lines else [WHO],
        key=key,
        placeholder="",
    )


def frame(grid: Grid, known: dict[str, str], lines: bool) -> pd.DataFrame:
    """One row per rep (and expense line), in major units; empty where nothing is planned."""
    subjects = {(rep, line) for rep, line, _ in grid.amounts}
    if not lines:
        subjects |= {(rep, "") for rep in known}
    rows = []
    for rep, line in sorted(subjects, key=lambda s: (_label(s[0], grid, known), s[1])):
        row: dict[str, Any] = {WHO: _label(rep, grid, known)} | ({LINE: line} if lines else {})
        for month in MONTHS:
            amount = grid.amounts.get((rep, line, month))
            row[str(month)] = None if amount is None else float(decimal_text(amount))
        rows.append(row)
    columns = [WHO, *([LINE] if lines else []), *map(str, MONTHS)]
    made = pd.DataFrame(rows, columns=columns)
    return made.astype({str(month): "float64" for month in MONTHS})


def cells(edited: Edited, grid: Grid) -> Cells:
    """Every cell of the editor in minor units.

    Raises InvalidInput for a row without a name, or two rows for the same name and line.
    """
    keys = {label: key for key, label in grid.labels.items()}
    found: Cells = {}
    for row in edited.to_dict("records"):
        amounts = {m: row[str(m)] for m in MONTHS}
        if pd.isna(row[WHO]) or not str(row[WHO]).strip():
            if all(pd.isna(v) for v in amounts.values()):
                continue
            raise InvalidInput("name_needed", field=WHO)
        name, line = str(row[WHO]), str(row.get(LINE) or "").strip()
        for month, value in amounts.items():
            cell = (keys.get(name, name), line, month)
            if cell in found:
                raise InvalidInput("row_twice", field=f"{name} {line}".strip())
            found[cell] = None if pd.isna(value) else to_minor(Decimal(str(value)))
    return found


def differing(t: Translator, mine: Cells, theirs: Cells, grid: Grid) -> list[Difference]:
    """Mine and theirs of every cell somebody else changed meanwhile."""
    found = []
    for rep, line, month in theirs:
        names = (grid.labels.get(rep, rep), line, t("plans.month", month=month))
        what = " · ".join(filter(None, names))
        cell = (rep, line, month)
        found.append((what, _text(mine[cell]), _text(theirs[cell])))
    return found


def _label(rep: str, grid: Grid, known: dict[str, str]) -> str:
    return known.get(rep) or grid.labels.get(rep) or rep


def _names(grid: Grid) -> set[str]:
    return {grid.labels.get(rep, rep) for rep, _, _ in grid.amounts if rep}


def _text(amount: int | None) -> str:
    return "" if amount is None else decimal_text(amount)
