"""The card of a received file: what it is, what it would change, what it asks."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

import pandas as pd

from sales_core.domain.batch import RowDiff, Upload, UploadStatus
from sales_core.domain.issue import Issue
from sales_core.domain.reading import TotalCheck
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.result import ReadFile, ReadTable
from sales_core.services.loading import Loaded

NAMES_SHOWN = 12
DRIFT = frozenset({"columns_gone", "columns_new", "columns_renamed"})
"""How the columns of a known layout changed."""
TOLD = frozenset(
    {
        *("head_carried", "label_carried", "other_currency"),
        *("foreign_currency", "foreign_converted", "foreign_rates"),
    }
)
"""How a table was read, where somebody may want to look; those left unread share one line."""


@dataclass(frozen=True)
class CardTable:
    """One table of the file. `known`: its layout was learned before, or one that is nearly it;
    `drift` says what is different. `unused`: headings of columns no field is read from. `reps` are
    the first of `reps_in_all`. `same_as`: the sheet whose rows these are, loaded once."""

    sheet: str
    kind: str | None
    start: date | None
    end: date | None
    reps: tuple[str, ...]
    rows: int
    left_out: int
    totals: tuple[TotalCheck, ...] = ()
    questions: int = 0
    issues: int = 0
    known: bool = False
    drift: tuple[Issue, ...] = ()
    unused: tuple[str, ...] = ()
    reps_in_all: int = 0
    same_as: str = ""


@dataclass(frozen=True)
class UploadCard:
    """One received file. `error` is {"code", "params"} when it was refused; `notes` are harmless
    things worth telling, such as macros that were not run."""

    upload_id: int
    file_name: str
    status: UploadStatus
    received_at: datetime
    tables: tuple[CardTable, ...] = ()
    questions: int = 0
    new_names: dict[str, list[str]] = field(default_factory=dict)
    diff: RowDiff | None = None
    revises: bool = False
    error: dict[str, Any] | None = None
    batch_id: int | None = None
    alike: dict[str, list[list[str]]] = field(default_factory=dict)
    notes: tuple[Issue, ...] = ()

    @property
    def rows(self) -> int:
        """Rows that would be loaded."""
        return sum(table.rows for table in self.tables)


def review_of(file: ReadFile, trial: Loaded, known: set[str]) -> dict[str, Any]:
    """What is kept of a reading with the upload, as plain values."""
    return {
        "tables": [_table(t, known) for t in file.tables],
        "marks": [t.layout.fingerprint for t in file.tables if t.layout],
        "questions": len(trial.questions) or len(file.questions),
        "asked": [asdict(q) for q in (trial.questions or file.questions)],
        "new_names": trial.new_names,
        "alike": trial.alike,
        "diff": asdict(trial.diff),
        "revises": trial.status == "revised",
        "error": trial.error,
        "notes": [asdict(i) for i in _notes(file)],
    }


def _notes(file: ReadFile) -> list[Issue]:
    """Of the file, and of its tables what was read in a way somebody may want to know."""
    own = [issue for issue in file.issues if issue.code != "reader_note"]
    return own + [issue for table in file.tables for issue in table.issues if issue.code in TOLD]


def card_of(upload: Upload) -> UploadCard:
    """The card of an upload, from what was kept of its reading."""
    seen = upload.review
    return UploadCard(
        upload.upload_id,
        upload.name,
        upload.status,
        upload.received_at,
        tuple(_restored(t) for t in seen.get("tables", ())),
        seen.get("questions", 0),
        seen.get("new_names", {}),
        RowDiff(**seen["diff"]) if seen.get("diff") else None,
        seen.get("revises", False),
        seen.get("error"),
        upload.batch_id,
        seen.get("alike", {}),
        tuple(Issue(**note) for note in seen.get("notes", ())),
    )


def _table(table: ReadTable, known: set[str]) -> dict[str, Any]:
    start, end = table.period or _days(table.kind, table.frame)
    reps = _reps(table.frame)
    return {
        "sheet": table.sheet,
        "kind": table.kind,
        "start": start and start.isoformat(),
        "end": end and end.isoformat(),
        "reps": reps[:NAMES_SHOWN],
        "reps_in_all": len(reps),
        "same_as": str((table.duplicates_of or {}).get("sheet", "")),
        "rows": 0 if table.duplicates_of else len(table.frame),
        "left_out": len(table.left_out),
        "totals": [asdict(t) for t in table.totals],
        "questions": len(table.questions),
        "issues": sum(i.severity != "info" for i in table.issues),
        "known": bool(known & {table.layout.fingerprint if table.layout else "", table.nearly}),
        "drift": [asdict(i) for i in table.issues if i.code in DRIFT],
        "unused": [
            c.header
            for c in table.columns
            if c.field is None and c.because != "beside" and c.header.strip()
        ],
    }


def _restored(values: dict[str, Any]) -> CardTable:
    days = {k: date.fromisoformat(values[k]) if values[k] else None for k in ("start", "end")}
    totals = tuple(TotalCheck(**t) for t in values["totals"])
    drift = tuple(Issue(**i) for i in values.get("drift", ()))
    held = {"reps": tuple(values["reps"]), "totals": totals, "drift": drift}
    held["unused"] = tuple(values.get("unused", ()))
    return CardTable(**(values | days | held))


def _days(kind: str | None, frame: pd.DataFrame) -> tuple[date | None, date | None]:
    """First and last day the rows speak of; master data, which speak of none, have no days."""
    named = REPORT_KINDS[kind].date if kind else None
    held = frame[named].dropna() if named in frame else pd.Series(dtype="datetime64[us]")
    if held.empty:
        return None, None
    return pd.Timestamp(held.min()).date(), pd.Timestamp(held.max()).date()


def _reps(frame: pd.DataFrame) -> list[str]:
    for column in ("rep_name", "rep_id"):
        if column in frame:
            return [str(v) for v in frame[column].dropna().unique()]
    return []
