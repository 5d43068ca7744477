"""batches, undo, redo."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from sales_core.cli.context import Context, command, show_json
from sales_core.services import batches as service


@click.command()
@command
def batches(context: Context, as_json: bool) -> None:
    """List what was loaded, newest first."""
    found = [_as_json(past) for past in service.history(context.house, context.actor)]
    if as_json:
        show_json({"batches": found})
        return
    for past in found:
        click.echo(
            f"{past['batch']:>5}  {past['at'][:16]}  {context.t('batch.' + past['status'])}  "
            f"{past['file'] or context.t('batch.edit')}  {past['rows']}"
        )


@click.command()
@click.argument("batch", type=int)
@command
def undo(context: Context, batch: int, as_json: bool) -> None:
    """Take a batch out of the figures."""
    changed = service.undo(context.house, context.actor, batch)
    _answer(context, batch, "undone", changed, as_json)


@click.command()
@click.argument("batch", type=int)
@command
def redo(context: Context, batch: int, as_json: bool) -> None:
    """Count an undone batch again."""
    changed = service.redo(context.house, context.actor, batch)
    _answer(context, batch, "live", changed, as_json)


def _answer(context: Context, batch: int, status: str, changed: bool, as_json: bool) -> None:
    if as_json:
        show_json({"batch": batch, "status": status, "changed": changed})
    else:
        click.echo(f"{batch}: {context.t('batch.' + status)}")


def _as_json(past: service.Past) -> dict[str, Any]:
    return {
        "batch": past.batch.batch_id,
        "file": past.batch.file_name,
        "sha256": past.batch.sha256,
        "at": past.batch.created_at.isoformat(),
        "actor": past.batch.actor,
        "status": past.batch.status,
        "origin": past.batch.origin,
        "kinds": sorted({t.kind for t in past.tables}),
        "rows": sum(past.states.values()),
        **asdict(past.diff),
        "left_out": sum(t.counts.get("left_out", 0) for t in past.tables),
        "states": past.states,
    }
