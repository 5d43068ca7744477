"""Tidy files: one header row, one row a record, and what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sample_data import columns, columns_activity
from sample_data.days import month_of
from sample_data.expected import Expected, Figure
from sample_data.figures import orders
from sample_data.records import SaleLine
from sample_data.text import Lang, Text
from sample_data.writing import Column, write_tidy


@dataclass(frozen=True)
class Tidy:
    """A tidy file to write."""

    file: Text
    sheet: Text
    columns: Sequence[Column]
    records: Sequence[Any]
    expected: Expected

    def write(self, folder: Path, lang: Lang) -> tuple[str, Expected]:
        """Write it; its name and what it holds."""
        name = f"{self.file.of(lang)}.xlsx"
        write_tidy(folder / name, self.sheet.of(lang), self.columns, self.records, lang)
        return name, self.expected


def sales_file(file: Text, lines: Sequence[SaleLine]) -> Tidy:
    """A file of sales lines."""
    figures = [(month_of(s.day), s.customer.rep_id, s.amount) for s in lines]
    expected = Expected("sales_detail", "net_amount", figures)
    return Tidy(file, Text("销售明细", "Sales detail"), columns.SALES, lines, expected)


def claims_file(file: Text, claims: Sequence[Any]) -> Tidy:
    """A file of claim lines."""
    figures = [(month_of(c.day), c.rep_id, c.amount) for c in claims]
    expected = Expected("expense_claim", "claim_amount", figures)
    sheet = Text("费用报销明细", "Expense claims")
    return Tidy(file, sheet, columns_activity.CLAIMS, claims, expected)


def visits_file(file: Text, visits: Sequence[Any], lines: Sequence[SaleLine]) -> Tidy:
    """A file of visits."""
    bought = orders(lines)
    figures = [
        (month_of(v.day), v.customer.rep_id, bought.get((v.customer.id, v.day), 0)) for v in visits
    ]
    expected = Expected("visit_log", "order_amount", figures)
    sheet = Text("拜访记录", "Visit log")
    return Tidy(file, sheet, columns_activity.visit_columns(bought), visits, expected)


def plans_file(file: Text, plans: Sequence[Any]) -> Tidy:
    """A file of visit plans; its figures count rows."""
    figures: list[Figure] = [(month_of(p.day), p.customer.rep_id, 1) for p in plans]
    expected = Expected("visit_plan", "rows", figures)
    return Tidy(file, Text("拜访计划", "Visit plan"), columns_activity.PLANS, plans, expected)
