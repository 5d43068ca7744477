"""Share links as a visitor reaches them: by secret only, without knowing a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select, update

from sales_core.domain.share_link import ShareLink
from sales_core.store.door import Door
from sales_core.store.share_links import link_of
from sales_core.store.tables.sharing import share_link, snapshot


@dataclass(frozen=True)
class OpenShare:
    """What a valid link opens."""

    link: ShareLink
    workspace_id: int
    token_hash: str
    passcode_hash: str | None
    html: str


class Shares:
    """Links of all workspaces, reachable one at a time."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def by_token(self, token_hash: str) -> OpenShare | None:
        """The link with this secret, open or not; None when there is none."""
        return self._one(share_link.c.token_hash == token_hash)

    def by_public_id(self, public_id: str) -> OpenShare | None:
        """The link with this public name."""
        return self._one(share_link.c.public_id == public_id)

    def seen(self, share: OpenShare, now: datetime) -> None:
        """Count one view."""
        c = share_link.c
        mine = (c.workspace_id == share.workspace_id) & (c.link_id == share.link.link_id)
        with self._door.write() as connection:
            connection.execute(
                update(share_link).where(mine).values(views=c.views + 1, last_viewed_at=now)
            )

    def _one(self, where: ColumnElement[bool]) -> OpenShare | None:
        c = share_link.c
        of_link = and_(
            snapshot.c.workspace_id == c.workspace_id, snapshot.c.snapshot_id == c.snapshot_id
        )
        query = (
            select(share_link, snapshot.c.period, snapshot.c.lang, snapshot.c.html)
            .select_from(share_link.join(snapshot, of_link))
            .where(where)
        )
        with self._door.read() as connection:
            row = connection.execute(query).mappings().first()
        if row is None:
            return None
        return OpenShare(
            link_of(row), row["workspace_id"], row["token_hash"], row["passcode_hash"], row["html"]
        )
