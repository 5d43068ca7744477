"""demo load, remove."""

from __future__ import annotations

import click

from sales_core.cli.context import Context, command, show_json
from sales_core.services import demo as service


@click.group()
def demo() -> None:
    """Sample data to look around with."""


@demo.command()
@command
def load(context: Context, as_json: bool) -> None:
    """Load the demo data."""
    done = service.load_demo(context.house, context.actor, context.lang)
    rows = sum(one.rows for one in done)
    if as_json:
        show_json({"files": len(done), "rows": rows})
    else:
        click.echo(context.t("cli.demo_loaded", files=len(done), rows=rows))


@demo.command()
@command
def remove(context: Context, as_json: bool) -> None:
    """Take the demo data out again."""
    batches = service.remove_demo(context.house, context.actor)
    if as_json:
        show_json({"batches": batches})
    else:
        click.echo(context.t("cli.demo_removed", batches=batches))
