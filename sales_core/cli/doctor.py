"""doctor: is this installation in order?"""

from __future__ import annotations

import sys

import click

from sales_core.cli.context import REFUSED, Context, command, show_json
from sales_core.services.health import checks


@click.command()
@command
def doctor(context: Context, as_json: bool) -> None:
    """Check the installation; exit code 1 when something is wrong."""
    found = checks(context.house)
    if as_json:
        show_json({"checks": [{"code": c.code, "ok": c.ok, "params": c.params} for c in found]})
    else:
        for check in found:
            sign = "✓" if check.ok else "✗"
            click.echo(f"{sign} {context.t(f'doctor.{check.code}', **check.params)}")
    if not all(check.ok for check in found):
        sys.exit(REFUSED)
