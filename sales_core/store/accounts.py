"""Accounts of a server and the workspaces they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from sales_core.domain.actor import Role
from sales_core.domain.errors import InvalidInput
from sales_core.store.door import Door
from sales_core.store.tables.accounts import account, membership


@dataclass(frozen=True)
class Account:
    """A person who may sign in. `failures` counts wrong passwords in a row."""

    account_id: int
    email: str
    name: str
    password_hash: str
    administrator: bool
    disabled: bool
    created_at: datetime
    failures: int
    locked_until: datetime | None


class Accounts:
    """Creating and finding accounts."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def count(self) -> int:
        """How many there are."""
        with self._door.read() as connection:
            return int(connection.execute(select(func.count()).select_from(account)).scalar_one())

    def create(
        self, email: str, name: str, password_hash: str, created_at: datetime, administrator: bool
    ) -> int:
        """A new account; its id. InvalidInput when the address is taken."""
        if self.by_email(email) is not None:
            raise InvalidInput("email_taken", field="email")
        with self._door.write() as connection:
            made = connection.execute(
                insert(account).values(
                    email=email.strip().casefold(),
                    name=name,
                    password_hash=password_hash,
                    administrator=administrator,
                    disabled=False,
                    created_at=created_at,
                    failures=0,
                )
            )
            return int((made.inserted_primary_key or (0,))[0])

    def by_email(self, email: str) -> Account | None:
        """The account with this address."""
        return self._one(account.c.email == email.strip().casefold())

    def get(self, account_id: int) -> Account | None:
        """The account with this id."""
        return self._one(account.c.account_id == account_id)

    def change(self, account_id: int, **values: Any) -> None:
        """Set columns of an account."""
        with self._door.write() as connection:
            connection.execute(
                update(account).where(account.c.account_id == account_id).values(**values)
            )

    def join(self, account_id: int, workspace_id: int, role: Role) -> None:
        """Make the account a member of a workspace."""
        with self._door.write() as connection:
            connection.execute(
                insert(membership).values(
                    workspace_id=workspace_id, account_id=account_id, role=role.value
                )
            )

    def memberships(self, account_id: int) -> dict[int, Role]:
        """Workspace -> role."""
        query = select(membership.c.workspace_id, membership.c.role).where(
            membership.c.account_id == account_id
        )
        with self._door.read() as connection:
            found = connection.execute(query.order_by(membership.c.workspace_id))
            return {row.workspace_id: Role(row.role) for row in found}

    def _one(self, where: Any) -> Account | None:
        with self._door.read() as connection:
            row = connection.execute(select(account).where(where)).mappings().first()
        return None if row is None else Account(**row)
