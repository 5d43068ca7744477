"""Laying a made-up table out on a sheet: titles, notes, subtotals, gaps, and the truth about it."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from sales_core.domain.reading import Line
from sales_core.ingest.grid import Sheet

Row = list[Any]
COMPANIES = {"zh": ["华创", "恒达", "金穗", "远景"], "en": ["Acme", "Borealis", "Cedar", "Delta"]}
TOTALS = {
    "zh": ["合计", "总计", "合 计", "总计："],
    "en": ["Total", "Grand Total", "TOTAL", "Total:"],
}
SUBTOTALS = {"zh": ["小计", "{}小计", "{} 合计"], "en": ["Subtotal", "{} Total", "Sub-total"]}
TITLES = {
    "zh": ["{1}", "{0}有限公司{1}", "{0}{1}（销售部）", "{1}（第4版）"],
    "en": ["{1}", "{0} Ltd - {1}", "{0} {1} (Sales)", "{1}, version 4"],
}
UNDER = {
    "zh": ["单位：元", "制表部门：销售部", "打印日期：2026-11-02", "单位:元    保密"],
    "en": ["Sales department", "Printed 2 November 2026", "Internal use only"],
}
NOTES = {
    "zh": [
        "注：以上数据截至10月31日",
        "制表人：王芳  审核：李强",
        "备注：退货已扣除",
        "说明：含税口径",
        "数据来源：ERP系统",
    ],
    "en": [
        "Note: returns are included",
        "Source: ERP export",
        "Prepared by A. Smith",
        "* provisional",
        "Remarks: excluding VAT",
    ],
}


@dataclass
class Plan:
    """A table before it is laid out. `amounts` are the columns that are summed; `measured` those
    whose sum must be read; `group_by` the column rows may be grouped by."""

    kind: str
    measure: str
    title: str
    header: list[Row]
    rows: list[Row]
    amounts: list[int]
    measured: list[int]
    group_by: int | None = None
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass
class Made:
    """A sheet with its truth: the class of each row, its kind, the sum of its measure in minor
    units, and the words for how it is laid out."""

    sheet: Sheet
    lines: list[Line]
    plan: Plan
    total: int
    layout: str


class Layout:
    """A sheet that grows row by row."""

    def __init__(self, rng: random.Random, lang: str, plan: Plan) -> None:
        self._rng, self._lang, self._plan = rng, lang, plan
        self._left = rng.choice([0, 0, 0, 1, 2])
        self._rows: list[Row] = []
        self._lines: list[Line] = []
        self._merged: list[tuple[int, int, int, int]] = []
        self._words: list[str] = [f"left{self._left}"] if self._left else []

    def made(self) -> Made:
        """The finished sheet."""
        plan = self._plan
        self._titles()
        self._header()
        self._body()
        self._notes()
        total = sum(_minor(row[c]) for row in plan.rows for c in plan.measured)
        width = max(len(row) for row in self._rows)
        rows = [row + [None] * (width - len(row)) for row in self._rows]
        sheet = Sheet("Sheet1", rows, merged=self._merged)
        return Made(sheet, self._lines, plan, total, " ".join([plan.kind, *self._words]))

    def _chance(self, share: float, word: str) -> bool:
        so = self._rng.random() < share
        if so:
            self._words.append(word)
        return so

    def _put(self, line: Line, cells: Row) -> None:
        filled = any(cell is not None for cell in cells)
        self._rows.append([None] * self._left + list(cells) if filled else [])
        self._lines.append(line if filled else "blank")

    def _blank(self, most: int = 1) -> None:
        for _ in range(self._rng.randint(0, most)):
            self._put("blank", [])

    def _titles(self) -> None:
        rng, lang = self._rng, self._lang
        if self._chance(0.25, "bare"):
            return
        company = rng.choice(COMPANIES[lang])
        self._put("title", [rng.choice(TITLES[lang]).format(company, self._plan.title)])
        if self._chance(0.3, "gap"):
            self._put("blank", [])
        if self._chance(0.4, "under"):
            place = rng.choice([0, 0, len(self._plan.header[0]) - 1])
            self._put("title", [None] * place + [rng.choice(UNDER[lang])])
        self._blank()

    def _header(self) -> None:
        top = len(self._rows)
        spread = self._plan.merged and self._chance(0.3, "unmerged")
        for row in self._plan.header:
            self._put("header", row)
        if self._plan.merged and not spread:
            self._merged = [
                (a + top, b + self._left, c + top, d + self._left)
                for a, b, c, d in self._plan.merged
            ]

    def _body(self) -> None:
        plan = self._plan
        rows = plan.rows
        on_top = bool(plan.amounts) and self._chance(0.08, "total-first")
        if on_top:
            self._total(rows, self._rng.choice(TOTALS[self._lang]))
        if plan.group_by is not None and self._chance(0.6, "grouped"):
            self._groups()
        else:
            gaps = self._chance(0.15, "gaps")
            for row in rows:
                self._put("data", row)
                if gaps and self._rng.random() < 0.15:
                    self._put("blank", [])
        if plan.amounts and not on_top and self._chance(0.55, "total"):
            if self._rng.random() < 0.2:
                self._put("blank", [])
            self._total(rows, self._rng.choice(TOTALS[self._lang]))

    def _groups(self) -> None:
        plan, by = self._plan, self._plan.group_by or 0
        style = self._rng.choice(["labels", "first-only", "repeated"])
        subtotals = self._chance(0.6, "subtotals")
        self._words.append(style)
        word = self._rng.choice(SUBTOTALS[self._lang])
        names = list(dict.fromkeys(row[by] for row in plan.rows))
        if style == "labels":
            plan.header = [[None if i == by else c for i, c in enumerate(r)] for r in plan.header]
        for name in names:
            rows = [row for row in plan.rows if row[by] == name]
            if style == "labels":
                self._put("group", [name])
            for place, row in enumerate(rows):
                shown = style == "repeated" or (style == "first-only" and place == 0)
                self._put("data", [c if i != by or shown else None for i, c in enumerate(row)])
            if subtotals:
                self._total(rows, word.format(name))

    def _total(self, rows: Iterable[Row], word: str) -> None:
        held = list(rows)
        cells: Row = [None] * len(self._plan.header[0])
        for col in self._plan.amounts:
            cells[col] = float(sum(Decimal(str(row[col])) for row in held))
        cells[0 if cells[0] is None else 1] = word
        self._put("total", cells)

    def _notes(self) -> None:
        if self._chance(0.4, "notes"):
            self._blank(2)
            for note in self._rng.sample(NOTES[self._lang], self._rng.randint(1, 3)):
                self._put("note", [note])


def _minor(value: Any) -> int:
    return int(Decimal(str(value)) * 100)
