"""share create, list, revoke."""

from __future__ import annotations

from typing import Any

import click

from sales_core.cli.context import Context, command, show_json
from sales_core.cli.metrics import view_of
from sales_core.domain.period import Period, PeriodKind
from sales_core.domain.share_link import ShareLink
from sales_core.domain.shared_page import SECTIONS
from sales_core.services import sharing
from sales_core.services.snapshots import Selection, freeze


@click.group()
def share() -> None:
    """Frozen read-only links."""


@share.command()
@click.option("--week", metavar="2025-W43", help="Default: the week of the last day with data.")
@click.option("--section", "sections", multiple=True, type=click.Choice(SECTIONS))
@click.option("--days", type=int, default=sharing.DEFAULT_DAYS, show_default=True)
@command
def create(
    context: Context, week: str | None, sections: tuple[str, ...], days: int, as_json: bool
) -> None:
    """Freeze a week and print the link; its secret is shown this once."""
    view = view_of(context, None, PeriodKind.MONTH)
    chosen = Period.parse(week) if week else Period.containing(view.until, PeriodKind.WEEK)
    if week:
        view = view_of(context, min(view.until, chosen.end), PeriodKind.MONTH)
    selection = Selection(view, chosen, frozenset(sections or SECTIONS), context.lang)
    snapshot = freeze(context.house, context.actor, selection)
    link = sharing.create_link(context.house, context.actor, snapshot, days)
    if as_json:
        show_json({"link": link.link_id, "snapshot": snapshot, "url": link.url})
    else:
        click.echo(link.url)


@share.command("list")
@command
def list_links(context: Context, as_json: bool) -> None:
    """List links, newest first."""
    now = context.house.clock.now()
    found = [
        _as_json(link, link.is_open(now)) for link in sharing.links(context.house, context.actor)
    ]
    if as_json:
        show_json({"links": found})
        return
    for link in found:
        click.echo(f"{link['link']:>5}  {link['period']}  {link['expires_at']}  {link['views']}")


@share.command()
@click.argument("link", type=int)
@command
def revoke(context: Context, link: int, as_json: bool) -> None:
    """Close a link at once."""
    sharing.revoke(context.house, context.actor, link)
    if as_json:
        show_json({"link": link, "open": False})


def _as_json(link: ShareLink, is_open: bool) -> dict[str, Any]:
    return {
        "link": link.link_id,
        "period": link.period,
        "lang": link.lang,
        "open": is_open,
        "created_at": link.created_at.isoformat(),
        "expires_at": link.expires_at.isoformat(),
        "views": link.views,
    }
