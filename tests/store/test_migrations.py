"""The schema the migrations make is the one the program declares, and each step has a way back."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from sales_core.domain.errors import StoreUnavailable
from sales_core.store.migrate import config, current, head, migrate
from sales_core.store.store import Store
from sales_core.store.tables import metadata
from tests.store.facts_made import everything, load, sales

REVISIONS = [s.revision for s in ScriptDirectory.from_config(config()).walk_revisions()][::-1]


def test_the_migrations_make_what_is_declared(store: Store) -> None:
    with store.engines.read.connect() as connection:
        found = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(found, metadata) == []
    assert current(store.engines) == head() == REVISIONS[-1]


@pytest.mark.parametrize("earlier", REVISIONS[:-1])
def test_back_and_forth_keeps_what_was_loaded(store: Store, earlier: str) -> None:
    load(store, "sales_detail", sales(("A", 1), ("B", 2)))
    before = everything(store)
    migrate(store.engines, earlier)
    assert current(store.engines) == earlier
    with pytest.raises(StoreUnavailable):
        store.check_schema()
    store.migrate()
    assert everything(store) == before


def test_migrating_again_changes_nothing(store: Store) -> None:
    load(store, "sales_detail", sales(("A", 1)))
    before = everything(store)
    store.migrate()
    assert everything(store) == before


def test_all_the_way_back_leaves_no_table_of_ours(store: Store) -> None:
    migrate(store.engines, "base")
    assert current(store.engines) is None
    store.migrate()
    assert current(store.engines) == head()
