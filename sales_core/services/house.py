"""The house: everything a use case needs, opened once per process."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from sales_core.domain.actor import Actor, Role
from sales_core.domain.errors import NotFound
from sales_core.ingest.standby import stand_by
from sales_core.services.clock import Clock, SystemClock
from sales_core.services.downloads import Downloads
from sales_core.services.readings import Readings
from sales_core.services.settings import Settings
from sales_core.store.store import Store, open_store

FIRST_WORKSPACE = "team"
LOCAL_NAME = "local"
_opening, _sharing = threading.Lock(), threading.Lock()
_shared: dict[Settings, House] = {}


@dataclass(frozen=True)
class House:
    """The store, the settings and the clock."""

    store: Store
    settings: Settings
    clock: Clock = field(default_factory=SystemClock)
    readings: Readings = field(default_factory=Readings)
    downloads: Downloads = field(default_factory=Downloads)

    def close(self) -> None:
        """Close the store."""
        self.store.close()


def open_house(settings: Settings, clock: Clock | None = None) -> House:
    """Open the store, bring its schema up to date and make sure there is a workspace.

    Threads of one process stand in line, so that a first start happens once.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    house = House(
        open_store(settings.store_url, settings.data_dir), settings, clock or SystemClock()
    )
    with _opening:
        house.store.migrate()
        if not house.store.workspaces.all():
            house.store.workspaces.create(FIRST_WORKSPACE, house.clock.now())
    return house


def shared_house(settings: Settings) -> House:
    """The one house of this process for these settings: pages and routes live in the same.

    Such a process lives long and reads many files, so it stands by for them.
    """
    stand_by()
    with _sharing:
        if settings not in _shared:
            _shared[settings] = open_house(settings)
        return _shared[settings]


def local_actor(house: House, workspace: str | None = None, name: str = LOCAL_NAME) -> Actor:
    """The person at this machine: owner of the first workspace, or of the one named.

    Raises NotFound for an unknown workspace.
    """
    known = house.store.workspaces.all()
    if workspace is not None and workspace not in known:
        raise NotFound("workspace_not_found", workspace=workspace)
    return Actor(known[workspace] if workspace else next(iter(known.values())), name, Role.OWNER)
