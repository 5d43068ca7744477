"""The file of a person back to them with its problems marked, to be corrected and sent again."""

from __future__ import annotations

from pathlib import PurePath

from sales_core.domain.actor import Action, Actor
from sales_core.domain.cell import parse_address
from sales_core.domain.correction import Correction
from sales_core.domain.errors import FileRefused
from sales_core.domain.reading import PROBLEMS
from sales_core.ingest.marking.marks import Look, Mark, Marking
from sales_core.ingest.read import mark_apart
from sales_core.ingest.result import ReadFile, ReadTable
from sales_core.report.workbook import Column, Table, write
from sales_core.services import examining
from sales_core.services.house import House
from sales_core.services.problems import row_of
from sales_core.text.translator import Lang, Translator

TOO_BIG = ("file_too_heavy", "reading_too_slow")
KEPT_WHOLE = ("xlsx",)


def marked(house: House, actor: Actor, upload_id: int, lang: Lang) -> tuple[str, bytes]:
    """Name and content of an xlsx file. FileRefused when the file itself cannot be read.

    A file too large to be written again gives the rows with problems alone.
    """
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
        corrections = unit.corrections.of(upload_id)
    file, t = examining.reading(house, actor, upload), Translator(lang)
    if file.error is not None and not file.tables:
        raise file.error
    name = t("marked.name", stem=PurePath(upload.name).stem)
    password = house.readings.password(actor.workspace_id, upload_id)
    marking = marking_of(file, corrections, t)
    try:
        content = house.store.files.read(upload.sha256)
        return name, mark_apart(upload.name, content, marking, password)
    except FileRefused as refused:
        if refused.code not in TOO_BIG:
            raise
        return name, _rows_alone(file, marking, t)


def marking_of(file: ReadFile, corrections: list[Correction], t: Translator) -> Marking:
    """Everything to be marked, in the reader's language."""
    notes = [t("marked.colours"), t("marked.again")]
    if file.container in KEPT_WHOLE:
        notes.append(t("marked.same"))
    else:
        notes.append(t("marked.cells_only", container=file.container))
    if any(issue.code == "password" for issue in file.issues):
        notes.append(t("marked.protected"))
    columns = (t("marked.where"), t("marked.problem"), t("marked.content"))
    marks = [_correction(c, t) for c in corrections if not c.leaves_out]
    for table in file.tables:
        marks += _of_table(table, t)
    return Marking(t("marked.title"), columns, tuple(notes), t("marked.author"), marks)


def _of_table(table: ReadTable, t: Translator) -> list[Mark]:
    first, last = table.range.split(":")
    span = (parse_address(first)[1], parse_address(last)[1])
    issues = [i for i in table.issues if i.severity != "info"]
    told = {row_of(i.cell) for i in issues if i.cell}
    marks = []
    for row in table.left_out:
        look: Look = "left_out" if row.code in PROBLEMS else "aside"
        key = f"left_out.{row.code}"
        text = t("marked.left_out", reason=t(key) if t.has(key) else row.code)
        listed = look == "left_out" and row.row not in told
        marks.append(Mark(table.sheet, str(row.row), text, look, span, listed))
    # cells after rows: red stands on top of yellow
    return marks + [
        Mark(issue.sheet or table.sheet, issue.cell or "", t.issue(issue), "bad", span)
        for issue in issues
    ]


def _correction(one: Correction, t: Translator) -> Mark:
    empty = t("repair.empty")
    words = {"who": one.actor, "found": one.found or empty, "text": one.text or empty}
    text = t("marked.corrected", **words)
    return Mark(one.sheet, one.cell, text, "corrected", listed=False, typed=one.text)


def _rows_alone(file: ReadFile, marking: Marking, t: Translator) -> bytes:
    """The problems and the rows they stand in, without the rest of the file."""
    held = {(table.sheet, row): c for table in file.tables for row, c in table.doubtful.items()}
    columns = [Column(name, width=40) for name in marking.columns]
    rows = []
    for mark in (m for m in marking.marks if m.listed):
        place = "!".join(part for part in (mark.sheet, mark.cell) if part)
        cells = held.get((mark.sheet, row_of(mark.cell)), []) if mark.cell else []
        rows.append((place, mark.text, " | ".join(c for c in cells if c)))
    return write([Table(marking.title, columns, rows, [t("marked.too_big")])])
