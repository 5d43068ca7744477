"""Reading a made-up workbook as the importer does, and holding what comes out against its truth."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import pandas as pd

from bench.corpus.book import Book, Layout
from bench.corpus.table import Table
from bench.corpus.writing import written
from sales_core.domain.currency import means
from sales_core.domain.fields import SCALE
from sales_core.domain.layout import learned
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.read import read_here
from sales_core.ingest.result import ReadContext, ReadFile, ReadTable

Outcome = Literal["right", "asked", "needless", "refused", "told", "unmapped", "wrong"]
RECEIVED = date(2026, 11, 9)
LEFT_AS_NO_DATA = ("total_row", "sum_row", "group_row", "note_row", "header_row")
ROUNDS = 8
CURRENCY = "currency"
Row = tuple[Any, ...]


@dataclass
class Judged:
    """A workbook, what was read of it, and the outcome:

    right; asked (what had to be asked or refused); needless (a question without need); refused
    (without need); told (a row left out, and said so); unmapped (right but for a column not used,
    and said so); wrong (silently)."""

    layout: Layout
    seed: int
    book: Book
    found: ReadFile
    final: ReadFile
    outcome: Outcome
    why: list[str] = field(default_factory=list)


def judge(layout: Layout, seed: int, upload: int = 1, context: ReadContext | None = None) -> Judged:
    """One workbook of a layout, read and answered."""
    book = layout.book(seed, upload)
    given = context or ReadContext(RECEIVED, history=book.history)
    data = written(book)
    found = read_here(book.name, data, given)
    final = answered(book, data, given, found)
    if book.form != "xlsx" and found.tables:  # the reader names the sheet of a text file
        _rename(book, found.tables[0].sheet)
    if upload > 1:  # what was answered once is not asked again
        book.may_ask = book.may_ask | book.asks
        book.asks = {code: book.asks[code] for code in book.again if code in book.asks}
    outcome, why = _outcome(book, found, final)
    return Judged(layout, seed, book, found, final, outcome, why)


def second(first: Judged) -> Judged:
    """The next file of a layout that was read once."""
    layouts = {x.fingerprint: x for x in learned(t.layout for t in first.final.tables)}
    history = first.book.history
    return judge(first.layout, first.seed, 2, ReadContext(RECEIVED, layouts, history=history))


def _rename(book: Book, sheet: str) -> None:
    for page in book.pages:
        page.name = sheet
        for table in page.tables:
            table.sheet = sheet


def answered(book: Book, data: bytes, context: ReadContext, found: ReadFile) -> ReadFile:
    """The file once the questions whose answer is known are answered."""
    known = book.asks | book.may_ask
    answers: dict[str, str] = {}
    for _ in range(ROUNDS):
        fresh = [q for q in found.questions if q.code in known and q.id not in answers]
        if not fresh:
            break
        for question in fresh:
            answer = known[question.code]
            answers[question.id] = answer if isinstance(answer, str) else answer(question)
        found = read_here(book.name, data, replace(context, answers=answers))
    return found


def _outcome(book: Book, found: ReadFile, final: ReadFile) -> tuple[Outcome, list[str]]:
    codes = {q.code for q in found.questions}
    if found.error is not None:
        right = found.error.code in book.refusal
        return ("asked" if right else "refused"), [f"refused: {found.error.code}"]
    odd = codes - set(book.asks) - set(book.may_ask)
    if book.must_read and odd:
        return "needless", sorted(f"{q.code} {q.params}" for q in found.questions if q.code in odd)
    if not book.must_read and not codes:
        return "wrong", [f"had to ask {sorted(book.asks)} or refuse {book.refusal}"]
    if odd and not (book.refusal and not book.asks):
        return "needless", sorted(f"{q.code} {q.params}" for q in found.questions if q.code in odd)
    if book.refusal and not book.asks:
        return "asked", []  # any question rather than a guess
    if final.questions or final.error:
        left = [q.code for q in final.questions] or [str(final.error)]
        return "needless", [f"still open once answered: {left}"]
    outcome, why = compared(book, final)
    return ("asked" if outcome == "right" and codes & set(book.asks) else outcome), why


def compared(book: Book, found: ReadFile) -> tuple[Outcome, list[str]]:
    """The rows that would be loaded against those that should be, for each sheet and kind."""
    truth: dict[tuple[str, str], list[Table]] = {}
    for table in (t for page in book.pages for t in page.tables if t.counts):
        if table.kind:
            truth.setdefault((table.sheet, table.kind), []).append(table)
    read: dict[tuple[str, str], list[ReadTable]] = {}
    for one in found.tables:
        if one.kind and one.duplicates_of is None:
            read.setdefault((one.sheet, one.kind), []).append(one)
    why: list[str] = []
    worst: list[Outcome] = ["right"]
    for place, tables in truth.items():
        outcome, told = _rows_compared(tables, read.pop(place, []))
        worst.append(outcome)
        why += [f"{' '.join(place)}: {text}" for text in told]
    for place, more in read.items():
        if any(len(one.frame) for one in more):
            worst.append("wrong")
            why.append(f"{' '.join(place)}: read at {[t.range for t in more]}, is none")
    order: tuple[Outcome, ...] = ("wrong", "told", "unmapped", "right")
    return next(o for o in order if o in worst), why


def _rows_compared(tables: list[Table], read: list[ReadTable]) -> tuple[Outcome, list[str]]:
    kind = REPORT_KINDS[tables[0].kind or ""]
    records = [held for table in tables for held in table.records]
    fields = sorted({name for _, record in records for name in record})
    also = {a for table in tables for c in table.columns for a in c.also}
    extra = {
        n for one in read for n in one.frame.columns
        if not n.startswith("_") and n not in fields and n not in also
        and one.frame[n].notna().any() and not (n == CURRENCY and _own(one.frame[n]))
    }  # fmt: skip
    wanted = Counter((row + 1, *(scaled(kind.id, n, r.get(n)) for n in fields))
                     for row, r in records)  # fmt: skip
    held = Counter(row for one in read for row in _loaded(one.frame, fields))
    if wanted == held and not extra:
        return "right", []
    lost = [n for n in fields if all(n not in one.frame.columns for one in read)]
    if not extra and lost and not {kind.measure, CURRENCY} & set(lost):  # the card says which
        keep = [0, *(i + 1 for i, n in enumerate(fields) if n not in lost)]
        if _only(wanted, keep) == _only(held, keep):
            return "unmapped", [f"columns not used: {lost}"]
    missing, more = list((wanted - held).elements()), list((held - wanted).elements())
    shown = [dict(zip(("row", *fields), r, strict=True)) for r in (missing[:1] + more[:1])]
    why = [f"{len(missing)} rows lacking, {len(more)} odd, fields {sorted(extra)} odd: {shown}"]
    told = {o.row for one in read for o in one.left_out if o.code not in LEFT_AS_NO_DATA}
    if not extra and not more and missing and all(row[0] in told for row in missing):
        return "told", why
    return "wrong", why


def _own(words: pd.Series) -> bool:
    """Whether a currency that is written there is the one the workspace counts in."""
    return all(means(str(word), ReadContext(RECEIVED).currency) for word in words.dropna())


def _only(rows: Counter[Row], places: list[int]) -> Counter[Row]:
    return Counter(tuple(row[i] for i in places) for row in rows.elements())


def _loaded(frame: pd.DataFrame, fields: list[str]) -> list[Row]:
    found = []
    for place in range(len(frame)):
        one = frame.iloc[place]
        values = (_plain(one[n]) if n in frame.columns else None for n in fields)
        found.append((int(one["_row"]), *values))
    return found


def _plain(value: Any) -> Any:
    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, pd.Timestamp):
        return value.date()
    if isinstance(value, float) and value != value:
        return None
    if hasattr(value, "item"):
        value = value.item()
    return value


def scaled(kind: str, name: str, value: Any) -> Any:
    """A true value as it is held: amounts in minor units and so on."""
    if value is None or isinstance(value, str | date | bool):
        return value
    scale = SCALE[REPORT_KINDS[kind].field(name).type]
    return int((Decimal(str(value)) * scale).quantize(Decimal(1), "ROUND_HALF_UP"))


def letter(col: int) -> str:
    """The letters of a column, from 0."""
    found = ""
    col += 1
    while col:
        col, rest = divmod(col - 1, 26)
        found = chr(65 + rest) + found
    return found
