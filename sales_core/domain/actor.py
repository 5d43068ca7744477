"""Who acts, and what the role permits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sales_core.domain.errors import NotAllowed


class Role(StrEnum):
    """A person's role in one workspace, weakest first."""

    VIEWER = "viewer"
    MEMBER = "member"
    OWNER = "owner"


class Action(StrEnum):
    """What a service asks permission for."""

    READ = "read"
    WRITE = "write"
    SHARE = "share"
    ADMIN = "admin"


_ALLOWED: dict[Role, frozenset[Action]] = {
    Role.VIEWER: frozenset({Action.READ}),
    Role.MEMBER: frozenset({Action.READ, Action.WRITE}),
    Role.OWNER: frozenset(Action),
}


@dataclass(frozen=True)
class Actor:
    """A person (or the command line) acting in one workspace."""

    workspace_id: int
    name: str
    role: Role = Role.OWNER

    def may(self, action: Action) -> bool:
        """Whether the role permits `action`."""
        return action in _ALLOWED[self.role]

    def must(self, action: Action) -> None:
        """Raise `NotAllowed` unless the role permits `action`."""
        if not self.may(action):
            raise NotAllowed(action=action.value, role=self.role.value)
