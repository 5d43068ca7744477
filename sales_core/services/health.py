"""Is the installation in order? What `/healthz` and `doctor` look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sales_core import __version__
from sales_core.domain.errors import StoreUnavailable
from sales_core.services.house import House


@dataclass(frozen=True)
class Check:
    """One question with its answer; text key `doctor.<code>`."""

    code: str
    ok: bool
    params: dict[str, Any] = field(default_factory=dict)


def health(house: House) -> dict[str, str]:
    """status, version, schema; raises StoreUnavailable when the store cannot be used."""
    house.store.check_schema()
    return {"status": "ok", "version": __version__, "schema": house.store.schema_revision() or ""}


def checks(house: House) -> list[Check]:
    """All checks of this installation."""
    server = house.settings.mode == "server"
    found = [
        Check("schema", _schema_fits(house), {"found": house.store.schema_revision() or "0"}),
        Check("audit", _audit_whole(house)),
    ]
    if server:
        found += [
            Check("https", house.settings.address.startswith("https://")),
            Check("accounts", house.store.accounts.count() > 0),
        ]
    return found


def _schema_fits(house: House) -> bool:
    try:
        house.store.check_schema()
    except StoreUnavailable:
        return False
    return True


def _audit_whole(house: House) -> bool:
    for workspace_id in house.store.workspaces.all().values():
        with house.store.read(workspace_id) as unit:
            if unit.audit.broken_at() is not None:
                return False
    return True
