"""Share links as their owner sees them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import and_

from sales_core.domain.share_link import ShareLink
from sales_core.store.scope import Scope
from sales_core.store.tables.sharing import share_link, snapshot


class ShareLinks:
    """The links of one workspace."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(
        self,
        snapshot_id: int,
        public_id: str,
        token_hash: str,
        created_at: datetime,
        expires_at: datetime,
        passcode_hash: str | None = None,
    ) -> int:
        """A new link; its id. Only the hash of the secret is kept."""
        link_id = self._scope.next_id("share_link")
        self._scope.insert(
            share_link,
            link_id=link_id,
            public_id=public_id,
            token_hash=token_hash,
            snapshot_id=snapshot_id,
            created_at=created_at,
            expires_at=expires_at,
            passcode_hash=passcode_hash,
            views=0,
        )
        return link_id

    def all(self) -> list[ShareLink]:
        """Newest first, closed ones too."""
        c = share_link.c
        of_link = and_(
            snapshot.c.workspace_id == c.workspace_id, snapshot.c.snapshot_id == c.snapshot_id
        )
        query = (
            self._scope.select(share_link, share_link, snapshot.c.period, snapshot.c.lang)
            .select_from(share_link.join(snapshot, of_link))
            .order_by(c.link_id.desc())
        )
        return [link_of(row) for row in self._scope.all(query)]

    def revoke(self, link_id: int, now: datetime) -> None:
        """Close the link at once and for good; NotFound."""
        here = share_link.c.link_id == link_id
        self._scope.change(
            self._scope.update(share_link).where(here).values(revoked_at=now), link=link_id
        )


def link_of(row: Any) -> ShareLink:
    """A link from a row of share_link joined with its snapshot's period and language."""
    names = ShareLink.__dataclass_fields__
    values = {k: v for k, v in row.items() if k in names}
    return ShareLink(**values, has_passcode=row["passcode_hash"] is not None)
