"""backup: a consistent copy of the embedded store."""

from __future__ import annotations

from pathlib import Path

import click

from sales_core.cli.context import Context, command, show_json


@click.command()
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@command
def backup(context: Context, target: Path, as_json: bool) -> None:
    """Copy the store to TARGET while others go on working."""
    context.house.store.backup(target)
    if as_json:
        show_json({"file": str(target), "bytes": target.stat().st_size})
    else:
        click.echo(str(target))
