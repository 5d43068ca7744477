"""A link that opens one frozen page, for a while, to whoever holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class ShareLink:
    """What is kept of a link; the secret itself is not.

    `period` and `lang` are those of the snapshot.
    """

    link_id: int
    public_id: str
    snapshot_id: int
    period: str
    lang: str
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None
    has_passcode: bool = False
    views: int = 0
    last_viewed_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether the link still works."""
        return self.revoked_at is None and now < self.expires_at
