"""Fields named above a table with their value: 客户名称：永辉, 检查日期 | 2026-10-28.

Only what identifies a row or what its kind cannot do without is taken from there, and only by a
label the kind knows; a column of the same field goes first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sales_core.domain.fields import FieldType
from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest import aliases, dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.periods.periods import plain, without_weekday

SURE, _DAY = 95, "doc_date"
_PAIR = re.compile(r"([^\s:：|][^:：|]{0,18}?)\s*[:：]\s*(.*)", re.DOTALL)
_NEXT = re.compile(r"\s{2,}|\s(?=[\u4e00-\u9fff]{1,8}[:：])|[|;；]")
_ANYTHING = re.compile(r"^(?:全部|所有|不限|合计|各|all\b|any\b|various)|[、,，/]")
_MESSRS = re.compile(r"m/s\.?\s+", re.IGNORECASE)
"""Before the name of one firm, whose town may follow: M/s Balaji Enterprises, Hubli."""
_WRITTEN = re.compile(r"20\d{2}\s*[-/.年].*|.*[a-z]{3}.*20\d{2}.*")
STOCK = "dealer_psi"
_MAKERS = frozenset(
    {"company", "companyname", "公司", "公司名称", "厂家", "manufacturer", "principal"}
)
"""Above the stock of a dealer these name whose goods they are as often as the dealer."""
Pair = tuple[str, str]


def pairs(texts: Sequence[str]) -> tuple[Pair, ...]:
    """Labels and their values among the texts above a table, in their order: within a text, or in
    two cells one after the other."""
    found: list[Pair] = []
    last = ""
    for text in texts:
        label = last.rstrip(" :：")
        if last and (last != label or aliases.known(label)) and not aliases.known(text):
            found.append((label, text.strip()))
        last = ""
        for part in _NEXT.split(text.strip()):
            written = _PAIR.fullmatch(part.strip())
            if written is None:
                last = part.strip()
            elif written[2].strip():
                found.append((written[1].strip(), written[2].strip()))
            else:
                last = f"{written[1]}:"
    return tuple(found)


def fields(kind: ReportKind, said: Sequence[Pair]) -> dict[str, object]:
    """Field -> the one value that is given for it; a day written so that it can be read in two
    ways, or a field given twice, counts as not given."""
    wanted = {name for group in kind.required for name in group} | set(kind.key)
    types = {f.name: f.type for f in kind.fields if f.name in wanted}
    found: dict[str, set[object]] = {}
    for label, text in said:
        if kind.id == STOCK and aliases.normalise(label) in _MAKERS:
            continue
        match = aliases.match(kind.id, label)
        if match.field in types and (match.score >= SURE or _is_own(kind, label)):
            value = _value(text, types[match.field])
            if value is not None:
                found.setdefault(match.field, set()).add(value)
    return {name: values.pop() for name, values in found.items() if len(values) == 1}


@dataclass(frozen=True)
class Under:
    """What labels between the rows say of those below: 经销商：恒丰, or a day (label "").

    `more`: the other fields they name, with the values of each row.
    """

    label: str
    values: list[object]
    more: tuple[Under, ...] = ()

    def field(self, kind: ReportKind) -> str | None:
        """The field it is in a kind; None when it is none."""
        if not self.label:
            return kind.date
        found = aliases.match(kind.id, self.label)
        return found.field if found.score >= SURE and found.field in kind.names else None

    def fields(self, kind: ReportKind) -> dict[str, list[object]]:
        """Every field they are in a kind, and its values."""
        named = ((one.field(kind), one.values) for one in (self, *self.more))
        return {name: values for name, values in named if name is not None}


def under(labels: Sequence[str | None], rule: DateRule) -> Under | None:
    """What all of the labels say in the same way; None when they do not. Rows above the first of
    them may have none where they name a field: 业务员：程思远."""
    first = next((place for place, text in enumerate(labels) if text), len(labels))
    said = [dict(pairs([text or ""])) for text in labels[first:]]
    if said and all(said) and (names := [n for n in said[0] if all(n in row for row in said)]):
        nothing: list[object] = [None] * first
        found = [_column(name, [*nothing, *(row[name] for row in said)], rule) for name in names]
        found.sort(key=lambda one: len(set(one.values)) < 2)  # what differs is what they are for
        return replace(found[0], more=tuple(found[1:]))
    days = [dates.parse_text(without_weekday(text), rule) if text else None for text in labels]
    if not labels or not all(days):
        return None
    return Under("", [datetime.combine(found.day, time()) for found in days if found])


def _column(label: str, texts: Sequence[object], rule: DateRule) -> Under:
    """The values of one label; days as days."""
    days = [dates.parse_text(without_weekday(str(t)), rule) if t else None for t in texts]
    if all(day is not None for day, text in zip(days, texts, strict=True) if text):
        found: list[object] = [day and datetime.combine(day.day, time()) for day in days]
        return Under("" if aliases.match("sales_detail", label).field == _DAY else label, found)
    return Under(label, list(texts))


def into(columns: Columns, said: Sequence[Pair], below: Under | None = None) -> None:
    """Put them beside the columns; those of the title are the same for each row."""
    for name, values in (below.fields(columns.kind) if below else {}).items():
        if name not in columns.values:
            columns.values[name] = list(values)
    for name, value in fields(columns.kind, said).items():
        if name not in columns.values:
            columns.values[name] = [value for _ in columns.rows]


def _is_own(kind: ReportKind, label: str) -> bool:
    """Whether the kind itself has a word that elsewhere would name somebody else: who coaches is
    the area manager, who sells is not."""
    return aliases.normalise(label) in aliases.catalogue().get(kind.id, {})


def _value(text: str, of: FieldType) -> object:
    if of is FieldType.TEXT:
        firm = _MESSRS.sub("", text, count=1) if _MESSRS.match(text) else None
        return firm or (None if _ANYTHING.search(plain(text)) else text)
    day = _day(text) if of is FieldType.DATE else None
    return None if day is None else datetime.combine(day, time())


def _day(text: str) -> date | None:
    parsed = dates.parse_text(text, DateRule()) if _WRITTEN.fullmatch(plain(text)) else None
    return parsed.day if parsed else None
