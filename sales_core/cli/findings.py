"""findings: what the figures say, most important first."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from sales_core.cli.context import Context, command, show_json
from sales_core.cli.figures import measure_json
from sales_core.cli.metrics import view_of
from sales_core.domain.finding import Finding
from sales_core.domain.period import PeriodKind
from sales_core.services.findings import findings as find
from sales_core.text.findings import question, sentence
from sales_core.text.translator import LANGUAGES


@click.command()
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Default: last day with data.")
@command
def findings(context: Context, as_of: datetime | None, as_json: bool) -> None:
    """Print every finding of the month that holds the day."""
    view = view_of(context, as_of.date() if as_of else None, PeriodKind.MONTH)
    found = find(context.house, context.actor, view)
    if as_json:
        show_json({"as_of": view.until, "findings": [_as_json(f) for f in found]})
        return
    for f in found:
        click.echo(f"{f.rule} [{f.route}] {sentence(f, context.lang)}")
        click.echo(f"      {question(f, context.lang)}")


def _as_json(f: Finding) -> dict[str, Any]:
    return {
        "rule": f.rule,
        "subject": {"key": f.subject_key, "label": f.subject_label},
        "severity": f.severity,
        "route": f.route.value,
        "private": f.private,
        "priority": float(f.priority),
        "evidence": [
            {"metric": e.metric, "as_of": e.as_of, **measure_json(e.metric, e.measure)}
            for e in f.evidence
        ],
        "text": {lang: sentence(f, lang) for lang in LANGUAGES},
        "question": {lang: question(f, lang) for lang in LANGUAGES},
    }
