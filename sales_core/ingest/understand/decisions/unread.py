"""Tables of no kind beside others: asked about where their own title says what they are, else told.

Dashboards and notes are no report, so nobody is asked about them; but a table that comes near one
is never passed over without a word.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from sales_core.domain.issue import Issue
from sales_core.ingest.aliases import normalise
from sales_core.ingest.result import ReadTable
from sales_core.ingest.understand.decisions import unnamed
from sales_core.ingest.understand.decisions.choosing import NO_KIND
from sales_core.ingest.understand.kinds.kind_words import hinted

CODE, KIND = "table_unread", "kind"
_NO = "none"
SHARE = 4
"""Below this part of the largest unknown table, a table is a note beside it."""
_WORDS, FEWEST = 6, 5
_SUPPLIER = re.compile(r"供应商|供货商|supplier|vendor|creditor")


def settle(tables: list[ReadTable]) -> None:
    """What an unknown table might be is asked of the largest ones, in a file without a known one:
    dashboards and notes beside a report are no report, but rows as wide as it may be more of it,
    and so is what stands alone on a sheet that is called after the kind it comes near."""
    unknown = [t for t in tables if is_unknown(t)]
    known = [t for t in tables if (t.kind or t.questions) and not is_unknown(t)]
    largest = max((t.source_rows for t in unknown), default=0)
    held = {t.kind for t in known} | {c for t in known for q in t.questions for c in q.choices}
    for table in unknown:
        needless = bool(known) or table.source_rows * SHARE < largest
        if _is_sibling(table, known):
            continue
        if needless and not unnamed.goes_on(table, known) and not _is_called(table, tables, held):
            _tell(table)
            table.questions.clear()


def sheets(others: Sequence[ReadTable]) -> list[Issue]:
    """Sheets with rows of data on which no table was found, in one word: beside a report they may
    hold more of it."""
    rows = {bare.sheet: bare.bands.count("data") for bare in others}
    full = {name: count for name, count in rows.items() if count >= FEWEST}
    if not full:
        return []
    names = "、".join(list(full)[:_WORDS])
    told = {"names": names, "sheets": len(full), "rows": sum(full.values())}
    return [Issue("sheets_unread", "warning", params=told)]


def is_unknown(table: ReadTable) -> bool:
    """Whether it is asked what the table is at all."""
    codes = {q.code for q in table.questions}
    return NO_KIND in codes or bool(codes & unnamed.CODES)


def _is_sibling(table: ReadTable, known: Sequence[ReadTable]) -> bool:
    """Whether the columns are those of a report on another sheet, or of one that is asked about,
    but for one name: Brand instead of Retailer above one of the months."""
    offered = {c for q in table.questions if q.code == NO_KIND for c in q.choices}
    mine = [normalise(c.header) for c in table.columns if c.header]
    for other in known:
        theirs = [normalise(c.header) for c in other.columns if c.header]
        apart = [a for a, b in zip(mine, theirs, strict=False) if a != b]
        alike = len(mine) == len(theirs) >= FEWEST and len(apart) <= 1
        kinds = {other.kind} | {c for q in other.questions if q.code == KIND for c in q.choices}
        if alike and kinds & (offered - {_NO}) and other.sheet != table.sheet:
            return not any(map(_SUPPLIER.search, apart))
    return False


def _is_called(table: ReadTable, tables: Iterable[ReadTable], held: Collection[str | None]) -> bool:
    """Whether sheet or title name a kind the table comes near and no other table is (of that it
    would be a summary); a sheet of several is a dashboard."""
    if any(other.sheet == table.sheet for other in tables if other is not table):
        return False
    top = min(table.header_rows, default=1) - 1
    titles = [text for row in table.preview[:top] for text in row if text]
    offered = {c for q in table.questions if q.code == NO_KIND for c in q.choices}
    return bool(hinted([table.sheet, *titles]) & (offered - set(held)))


def _tell(table: ReadTable) -> None:
    if all(q.code != NO_KIND for q in table.questions):
        return
    words = "、".join([c.header for c in table.columns if c.header][:_WORDS])
    told = {"range": table.range, "names": words}
    table.issues.append(Issue(CODE, "info", table.sheet, params=told))
