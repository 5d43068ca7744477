"""A small workbook of every kind of report, in both languages, made from its own declaration."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sales_core import ingest
from sales_core.domain.fields import Field, FieldType
from sales_core.domain.report_kinds import REPORT_KINDS, ReportKind
from sales_core.text.translator import Lang, Translator
from tests.services.reports_made import report

ROWS = 3
WORDS = Path(ingest.__file__).with_name("aliases.csv")
MORE = {"customer_master": ("customer_class",), "rep_roster": ("position",)}
"""Fields beside the needed ones, where those alone are no report."""
_NAMES = {
    "rep_name": ("王强", "李娜", "赵敏"), "customer_name": ("百佳超市", "万家便利", "惠民商店"),
    "dealer_name": ("华东商贸", "江城商贸", "南山商贸"), "rate_from": ("USD", "EUR", "JPY"),
    "rate_period": ("2026-10", "2026-10", "2026-10"), "customer_class": ("A", "B", "C"),
}  # fmt: skip


@cache
def words() -> dict[tuple[str, str, str], str]:
    """(kind, field, language) -> the first header word people use."""
    found: dict[tuple[str, str, str], str] = {}
    with WORDS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault((row["kind"], row["field"], row["language"]), row["word"])
    return found


def fields(kind: ReportKind) -> list[Field]:
    """What the workbook holds: one field of every needed group, the measure, and more."""
    names = [group[0] for group in kind.required if group != ("period",)]
    names += [kind.measure, *MORE.get(kind.id, ())]
    names += [n for n in kind.key if n in ("doc_no", "slip_no", "promo_id")]
    return [kind.field(name) for name in dict.fromkeys(names)]


def workbook(kind: ReportKind, lang: Lang) -> bytes:
    """Its workbook: a title naming kind and month, headings, three rows."""
    columns = fields(kind)
    title = f"{Translator(lang)(f'kind.{kind.id}')} 2026年10月"
    if lang == "en":
        title = f"{Translator(lang)(f'kind.{kind.id}')} October 2026"
    head = [heading(kind.id, f.name, lang) for f in columns]
    rows = [[value(f, n) for f in columns] for n in range(ROWS)]
    return report((title,), (), head, *rows)


def heading(kind: str, name: str, lang: Lang) -> str:
    """The word of a field in the kind's own words, or in those of all kinds."""
    known = words()
    return known.get((kind, name, lang)) or known["*", name, lang]


def value(field: Field, n: int) -> Any:
    """A cell: days of October, amounts of 100, 101, 102, texts of their own."""
    if field.type is FieldType.DATE:
        return date(2026, 10, 12 + n)
    if field.type is FieldType.BOOLEAN:
        return ("是", "否", "是")[n]
    if field.type is FieldType.TEXT:
        return _NAMES.get(field.name, tuple(f"{field.name}-{i}" for i in range(ROWS)))[n]
    if field.type is FieldType.RATE:
        return (7.1, 7.8, 0.048)[n]
    return 100 + n


__all__ = ["REPORT_KINDS", "ROWS", "fields", "workbook"]
