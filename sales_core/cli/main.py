"""The group of commands and its common options."""

from __future__ import annotations

import click

from sales_core.cli.accounts import user
from sales_core.cli.backup import backup
from sales_core.cli.batches import batches, redo, undo
from sales_core.cli.context import Context
from sales_core.cli.demo import demo
from sales_core.cli.doctor import doctor
from sales_core.cli.files import import_files, inspect
from sales_core.cli.findings import findings
from sales_core.cli.metrics import metrics
from sales_core.cli.share import share


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--db", metavar="URL", help="The store; default LIHUI_DATABASE_URL or ./data.")
@click.option("--workspace", metavar="NAME", help="The team; default the first one.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of messages.")
@click.pass_context
def cli(context: click.Context, db: str | None, workspace: str | None, lang: str | None) -> None:
    """Lihui: from the week's reports to a prepared sales meeting."""
    context.obj = Context(db, workspace, lang)
    context.call_on_close(context.obj.close)


for command in (
    inspect, import_files, batches, undo, redo, metrics, findings, share, demo, backup, user,
    doctor,
):  # fmt: skip
    cli.add_command(command)
