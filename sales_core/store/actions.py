"""Actions agreed in meetings; open ones carry over until somebody closes them."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from sales_core.domain.errors import NotFound, StaleEdit
from sales_core.domain.meeting import ActionItem
from sales_core.store.scope import Scope
from sales_core.store.tables.meetings import action_item as table


class Actions:
    """The actions of one workspace."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def all(self) -> list[ActionItem]:
        """All, by due day."""
        query = self._scope.select(table).order_by(table.c.due, table.c.action_id)
        return [_action(row) for row in self._scope.all(query)]

    def open(self) -> list[ActionItem]:
        """Those nobody has closed."""
        return [action for action in self.all() if action.status == "open"]

    def get(self, action_id: int) -> ActionItem:
        """The action; NotFound."""
        row = self._scope.first(self._scope.select(table).where(table.c.action_id == action_id))
        if row is None:
            raise NotFound(action=action_id)
        return _action(row)

    def save(self, action: ActionItem) -> ActionItem:
        """Add (`action_id` 0) or change; StaleEdit when its version has moved on."""
        if not action.action_id:
            made = replace(action, action_id=self._scope.next_id("action"), version=1)
            self._scope.insert(table, **asdict(made))
            return made
        theirs = self.get(action.action_id)
        if theirs.version != action.version:
            raise StaleEdit(mine=action, theirs=theirs, version=theirs.version)
        made = replace(action, version=action.version + 1)
        here = table.c.action_id == action.action_id
        self._scope.change(self._scope.update(table).where(here).values(**asdict(made)))
        return made


def _action(row: Any) -> ActionItem:
    return ActionItem(**{k: v for k, v in row.items() if k != "workspace_id"})
