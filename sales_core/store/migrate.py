"""Bringing the schema up to date, in one transaction."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from sales_core.store.engine import Engines

_FOLDER = Path(__file__).parent / "migrations"


def config() -> Config:
    """Alembic's configuration, without an ini file."""
    found = Config()
    found.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    return found


def migrate(engines: Engines, revision: str = "head") -> None:
    """Go up to `revision` ("head"), or down to it when it lies below the current one."""
    with engines.write.begin() as connection:
        here = MigrationContext.configure(connection).get_current_revision()
        if revision == "head" and here == head():
            return  # nearly every start
        settings = config()
        settings.attributes["connection"] = connection
        order = [s.revision for s in ScriptDirectory.from_config(settings).walk_revisions()][::-1]
        place = {name: n for n, name in enumerate(order)} | {"base": -1, "head": len(order)}
        down = here is not None and place[revision] < place[here]
        (command.downgrade if down else command.upgrade)(settings, revision)


def current(engines: Engines) -> str | None:
    """The revision the database is at; None when it has no schema."""
    with engines.read.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


@cache
def head() -> str:
    """The revision this program needs."""
    return str(ScriptDirectory.from_config(config()).get_current_head())
