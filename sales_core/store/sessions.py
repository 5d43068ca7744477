"""Who is signed in. Only the hash of a session id is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from sales_core.store.door import Door
from sales_core.store.tables.accounts import session as table


@dataclass(frozen=True)
class Session:
    """A session; it ends when idle too long, when too old, or at sign-out."""

    session_hash: str
    account_id: int
    workspace_id: int | None
    created_at: datetime
    seen_at: datetime


class Sessions:
    """Sessions of all accounts."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def add(self, session_hash: str, account_id: int, workspace_id: int, now: datetime) -> None:
        """A new session."""
        with self._door.write() as connection:
            connection.execute(
                insert(table).values(
                    session_hash=session_hash,
                    account_id=account_id,
                    workspace_id=workspace_id,
                    created_at=now,
                    seen_at=now,
                )
            )

    def get(self, session_hash: str) -> Session | None:
        """The session, or None."""
        query = select(table).where(table.c.session_hash == session_hash)
        with self._door.read() as connection:
            row = connection.execute(query).mappings().first()
        return None if row is None else Session(**row)

    def touch(self, session_hash: str, now: datetime) -> None:
        """Note that it is in use."""
        with self._door.write() as connection:
            here = table.c.session_hash == session_hash
            connection.execute(update(table).where(here).values(seen_at=now))

    def end(self, session_hash: str) -> None:
        """Sign out."""
        with self._door.write() as connection:
            connection.execute(delete(table).where(table.c.session_hash == session_hash))

    def end_all(self, account_id: int) -> None:
        """Sign an account out everywhere."""
        with self._door.write() as connection:
            connection.execute(delete(table).where(table.c.account_id == account_id))
