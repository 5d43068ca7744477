"""What was read of a file, as plain values: the document that `inspect --json` prints."""

from __future__ import annotations

from typing import Any

from sales_core.domain.fields import NUMERIC, FieldType, decimal_text
from sales_core.domain.reading import Question
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.result import ReadFile, ReadTable
from sales_core.text.translator import Lang, Translator

_GROUPS = frozenset({"territory", "team", "channel", "product_group", "expense_line"})


def describe(file: ReadFile, lang: Lang, lines: bool = False) -> dict[str, Any]:
    """One file; `lines` adds the class of every row of each sheet, also of those on which no table
    was found. Messages are in `lang`."""
    t = Translator(lang)
    shown = [*file.tables, *file.others] if lines else file.tables
    error = file.error and {
        "code": file.error.code,
        "params": file.error.params,
        "message": t.error(file.error),
    }
    return {
        "file": file.name,
        "sha256": file.sha256,
        "container": file.container,
        "encoding": file.encoding,
        "status": file.status,
        "error": error,
        "tables": [_table(table, t, lines) for table in shown],
        "issues": [_issue(issue, t) for issue in file.issues],
    }


def _table(table: ReadTable, t: Translator, lines: bool) -> dict[str, Any]:
    found = {
        "sheet": table.sheet,
        "range": table.range,
        "kind": table.kind,
        "header_rows": table.header_rows,
        "columns": [
            {
                "column": c.column, "header": c.header, "field": c.field, "unit": c.unit,
                "factor": c.factor, "confidence": c.confidence, "because": c.because,
            }
            for c in table.columns
        ],
        "rows": len(table.frame),
        "source_rows": table.source_rows,
        "left_out": [{"row": o.row, "code": o.code} for o in table.left_out],
        "totals": [
            {
                "row": c.row, "column": c.column, "printed": c.printed, "computed": c.computed,
                "agrees": c.agrees,
            }
            for c in table.totals
        ],
        "sums": _sums(table),
        "distinct": _distinct(table),
        "period": _period(table),
        "duplicates_of": table.duplicates_of,
        "issues": [_issue(issue, t) for issue in table.issues],
        "questions": [question_json(q, t) for q in table.questions],
    }  # fmt: skip
    return found | ({"lines": list(table.bands)} if lines else {})


def question_json(question: Question, t: Translator) -> dict[str, Any]:
    """A question with its sentence; filled in with `answer` it can be handed back."""
    return {
        "id": question.id,
        "code": question.code,
        "sheet": question.sheet,
        "column": question.column,
        "params": question.params,
        "choices": list(question.choices),
        "message": t.question(question.code, question.params),
    }


def _issue(issue: Any, t: Translator) -> dict[str, Any]:
    return {
        "code": issue.code,
        "severity": issue.severity,
        "cell": issue.where or None,
        "params": issue.params,
        "message": t.issue(issue),
    }


def _distinct(table: ReadTable) -> dict[str, int]:
    """How many different names, numbers of people and things, and groups the rows hold."""
    if table.kind is None:
        return {}
    names = [
        f.name
        for f in REPORT_KINDS[table.kind].fields
        if f.type is FieldType.TEXT and (f.name.endswith(("_name", "_id")) or f.name in _GROUPS)
    ]
    return {name: int(table.frame[name].nunique()) for name in names if name in table.frame}


def _sums(table: ReadTable) -> dict[str, str]:
    """Per numeric field the sum over the rows that would be loaded, in base units."""
    if table.kind is None:
        return {}
    types = {f.name: f.type for f in REPORT_KINDS[table.kind].fields}
    return {
        name: decimal_text(int(table.frame[name].sum()), types[name])
        for name in table.frame.columns
        if types.get(name) in NUMERIC
    }


def _period(table: ReadTable) -> dict[str, str] | None:
    if table.period is None:
        return None
    start, end = table.period
    return {"start": start.isoformat(), "end": end.isoformat()}
