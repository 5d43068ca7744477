"""metrics: the figures of a period, and the rows behind one of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import click

from sales_core.cli.context import Context, command, show_json
from sales_core.cli.figures import measure_json
from sales_core.domain.measure import MetricRow, MetricTable
from sales_core.domain.period import Period, PeriodKind
from sales_core.services import performance, roster, spending, submission, visits
from sales_core.services.sources import sources
from sales_core.services.trail import trail
from sales_core.services.view import View, default_view
from sales_core.text import numbers
from sales_core.text.tables import labelled

_BY = {
    "rep": "rep_key",
    "customer": "customer_key",
    "product_group": "product_group",
    "channel": "channel",
    "territory": "territory",
    "expense_line": "expense_line",
    "class": "customer_class",
}
_TABLES = {
    "attainment": performance.attainment,
    "forecast": performance.attainment,
    "growth": performance.growth,
    "budget": spending.budget,
    "visits": visits.visits,
    "submission": submission.submission,
}
_FORECAST = ("target", "actual", "forecast", "forecast_vs_target", "run_rate", "required_rate")
_FAMILY = {"forecast": "attainment"}


@click.command()
@click.argument("name", type=click.Choice(sorted(_TABLES)))
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Default: last day with data.")
@click.option("--period", type=click.Choice([k.value for k in PeriodKind]), default="month")
@click.option("--by", type=click.Choice(sorted(_BY)), default="rep")
@click.option("--trail", "wanted", nargs=2, metavar="KEY METRIC", help="Rows behind one number.")
@command
def metrics(
    context: Context,
    name: str,
    as_of: datetime | None,
    period: str,
    by: str,
    wanted: tuple[str, str] | None,
    as_json: bool,
) -> None:
    """Print the figures of the period that holds the day."""
    view = view_of(context, as_of.date() if as_of else None, PeriodKind(period))
    if wanted:
        _trail(context, view, wanted, _BY[by], as_json)
        return
    table = _TABLES[name](context.house, context.actor, view, _BY[by])
    if as_json:
        show_json(_table_json(context, view, name, _BY[by], table))
    else:
        _print_table(context, name, labelled(table, context.t))


def view_of(context: Context, as_of: date | None, kind: PeriodKind) -> View:
    """The view the options name."""
    if as_of is None:
        return default_view(context.house, context.actor, kind)
    return View(Period.containing(as_of, kind), as_of)


def _table_json(
    context: Context, view: View, name: str, by: str, table: MetricTable
) -> dict[str, Any]:
    family = _FAMILY.get(name, name)
    behind = (
        sources(context.house, context.actor, view, family, by) if family != "submission" else {}
    )
    rows = [
        {
            "key": row.key,
            "label": row.label,
            "kind": row.kind,
            "metrics": {m: measure_json(m, v) for m, v in _shown(name, row).items()},
            "data_through": row.data_through,
            "sources": behind.get(row.key, []),
        }
        for row in (*table.rows, table.total)
    ]
    return {
        "metric": name,
        "period": {"label": view.period.label, "start": view.period.start, "end": view.period.end},
        "as_of": view.until,
        "rows": rows,
        "warnings": list(table.warnings),
    }


def _shown(name: str, row: MetricRow) -> dict[str, Any]:
    if name != "forecast":
        return row.measures
    return {m: row.measures[m] for m in _FORECAST if m in row.measures}


def _print_table(context: Context, name: str, table: MetricTable) -> None:
    t = context.t
    for row in (*table.rows, table.total):
        click.echo(row.label)
        for metric, measure in _shown(name, row).items():
            shown = (
                numbers.measure(measure, context.lang)
                if measure.value is not None or measure.day is not None
                else t(f"status.{measure.status}")
            )
            click.echo(f"    {t(f'metric.{metric}')}: {shown}")


def _trail(context: Context, view: View, wanted: tuple[str, str], by: str, as_json: bool) -> None:
    key = _key(context, view, wanted, by)
    found = trail(context.house, context.actor, view, wanted[1], key, by)
    if as_json:
        show_json(
            {
                "metric": found.metric,
                "key": found.key,
                "label": found.label,
                "measure": measure_json(found.metric, found.measure),
                "sources": [
                    {
                        "kind": source.kind,
                        "rows": _records(source.rows),
                        "left_out": _records(source.left_out),
                    }
                    for source in found.sources
                ],
            }
        )
        return
    for source in found.sources:
        for row in source.rows.itertuples():
            place = (str(row.file_name), str(row.sheet), str(row.cell or row.source_row))
            click.echo(" › ".join(place))
        for out in source.left_out.itertuples():
            click.echo(f"{out.file_name} › {out.sheet} › {out.row}: {out.code}")


def _key(context: Context, view: View, wanted: tuple[str, str], by: str) -> str | None:
    """The key meant: itself, a label, or `total`."""
    if wanted[0] in ("", "-", "total"):
        return None
    if by == "rep_key":
        labels = roster.labels(context.house, context.actor, view.period)
        return next((k for k, label in labels.items() if label == wanted[0]), wanted[0])
    return wanted[0]


def _records(frame: Any) -> list[dict[str, Any]]:
    plain = frame.astype(object).where(frame.notna(), None)
    return list(plain.to_dict("records"))
