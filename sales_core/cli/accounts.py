"""user add: accounts of a server installation."""

from __future__ import annotations

import click

from sales_core.cli.context import Context, command, show_json
from sales_core.domain.actor import Role
from sales_core.services import accounts


@click.group()
def user() -> None:
    """Accounts of a server installation."""


@user.command()
@click.argument("email")
@click.option("--name", default="", help="How the person is called.")
@click.option("--role", type=click.Choice([r.value for r in Role]), default=Role.OWNER.value)
@click.password_option(help="Asked for when left out.")
@command
def add(context: Context, email: str, name: str, role: str, password: str, as_json: bool) -> None:
    """Create an account."""
    account = accounts.create(context.house, email, name, password, Role(role))
    if as_json:
        show_json({"account": account})
