"""Facts: loading them, settling which count, and the frames made of those that do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pandas as pd
from sqlalchemy import func

from sales_core.domain.batch import RowState
from sales_core.domain.errors import NotFound
from sales_core.domain.exchange import Rates
from sales_core.domain.party import Entity
from sales_core.store import exchange, loading, settling
from sales_core.store.frames import (
    browse,
    budgets,
    customers,
    reach,
    receipts,
    reps,
    sales,
    trail,
    visits,
)
from sales_core.store.frames.browse import Wanted
from sales_core.store.frames.receipts import Arrival
from sales_core.store.frames.trail import ANY
from sales_core.store.merged import ENTITY_OF
from sales_core.store.recount import recount
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS
from sales_core.store.tables.imports import batch_table, row_choice

Keys = Iterable[str] | None


class Rows:
    """The facts of one workspace. Frames hold active rows only."""

    def __init__(self, scope: Scope, currency: str, reading: bool = False) -> None:
        self._scope = scope
        self._currency = currency
        self._pending: set[int] = set()
        self._known: dict[str, pd.DataFrame] | None = {} if reading else None

    def add(
        self,
        batch_id: int,
        table_no: int,
        kind: str,
        frame: pd.DataFrame,
        watch: loading.Watch = loading.unwatched,
    ) -> int:
        """Load the rows of a table and return how many; they are settled at commit at the latest.

        `frame` as ingest.result.ReadTable.frame (`_row`, `_cell`, fields of the kind) plus
        rep_key, customer_key, product_key. NotFound unless the batch has such a table.
        """
        here = (batch_table.c.batch_id == batch_id) & (batch_table.c.table_no == table_no)
        found = self._scope.first(self._scope.select(batch_table).where(here))
        if found is None or found["kind"] != kind:
            raise NotFound(batch=batch_id, table=table_no, kind=kind)
        if kind == exchange.RATES and "currency" not in frame:
            frame = frame.assign(currency=self._currency)  # rates into it, whatever it is later
        count = loading.load(self._scope, batch_id, table_no, kind, frame, watch)
        if found["data_through"] is None:
            day = loading.last_day(self._scope, kind, batch_id, table_no)
            changed = self._scope.update(batch_table).where(here).values(data_through=day)
            self._scope.connection.execute(changed)
        self.expect(batch_id)
        return count

    def expect(self, batch_id: int) -> None:
        """Settle this batch before the unit is kept."""
        self._pending.add(batch_id)

    def settle(self, batch_ids: Iterable[int]) -> None:
        """Recompute the state of all rows that these batches touch."""
        affected = sorted(set(batch_ids))
        for kind in settling.kinds_of(self._scope, affected):
            settling.settle(self._scope, kind, affected, self._currency)
        self._pending -= set(affected)

    def settle_pending(self) -> None:
        """Settle what was loaded and not settled yet."""
        if self._pending:
            self.settle(self._pending)

    def choose(self, kind: str, row_id: int) -> None:
        """Decide a conflict: this row counts, the others of its key are set aside."""
        fact = FACTS[kind]
        row = self._scope.first(self._scope.select(fact).where(fact.c.row_id == row_id))
        if row is None:
            raise NotFound(row=row_id)
        self.unchoose(kind, row["row_key"])
        key = row["row_key"]
        self._scope.insert(row_choice, kind=kind, row_id=row_id, row_key=key)
        settling.settle_keys(self._scope, kind, fact.c.row_key == key, self._currency)

    def count_anew(self, entity: Entity, keys: Iterable[str]) -> None:
        """Let rows that name one of these parties count for whom they count now."""
        self.settle_pending()
        recount(self._scope, entity, keys, self._currency)

    def conflict_keys(self, kind: str) -> dict[int, str]:
        """Row id -> key of the rows that contradict another one of the same key."""
        c = FACTS[kind].c
        query = self._scope.select(FACTS[kind], c.row_id, c.row_key).where(c.state == "conflict")
        return {row.row_id: row.row_key for row in self._scope.connection.execute(query)}

    def rates(self) -> Rates:
        """The exchange rates that count: store.exchange.on_file."""
        return exchange.on_file(self._scope)

    def unchoose(self, kind: str, row_key: str) -> None:
        """Take a decision back."""
        c = row_choice.c
        self._scope.connection.execute(
            self._scope.delete(row_choice).where(c.kind == kind, c.row_key == row_key)
        )
        same = FACTS[kind].c.row_key == row_key
        settling.settle_keys(self._scope, kind, same, self._currency)

    def state_counts(self, batch_id: int, kinds: Iterable[str]) -> dict[str, int]:
        """State -> rows of the batch, over these kinds."""
        counts: dict[str, int] = {}
        for kind in kinds:
            c = FACTS[kind].c
            query = self._scope.select(FACTS[kind], c.state, func.count())
            grouped = query.where(c.batch_id == batch_id).group_by(c.state)
            for state, count in self._scope.connection.execute(grouped):
                counts[state] = counts.get(state, 0) + count
        return counts

    def states_of(self, entity: Entity, keys: Iterable[str]) -> dict[str, int]:
        """State -> rows of any kind that count, or would count, for one of these parties."""
        column = next(key for key, named in ENTITY_OF.items() if named == entity)
        counts: dict[str, int] = {}
        for fact in FACTS.values():
            query = self._scope.select(fact, fact.c.state, func.count())
            grouped = query.where(fact.c[column].in_(sorted(keys))).group_by(fact.c.state)
            for state, count in self._scope.connection.execute(grouped):
                counts[state] = counts.get(state, 0) + count
        return counts

    def sales(self, start: date, end: date, rep_keys: Keys = None) -> pd.DataFrame:
        """domain.frames.SALES."""
        return sales.sales(self._scope, start, end, rep_keys)

    def targets(self, start: date, end: date, rep_keys: Keys = None) -> pd.DataFrame:
        """domain.frames.TARGETS touching the span."""
        return sales.targets(self._scope, start, end, rep_keys)

    def progress(self, start: date, end: date, rep_keys: Keys = None) -> pd.DataFrame:
        """Head office's own progress figures touching the span."""
        return sales.progress(self._scope, start, end, rep_keys)

    def budgets(self, start: date, end: date, rep_keys: Keys = None) -> pd.DataFrame:
        """domain.frames.BUDGETS touching the span."""
        return budgets.budgets(self._scope, start, end, rep_keys)

    def claims(self, start: date, end: date, rep_keys: Keys = None) -> pd.DataFrame:
        """domain.frames.CLAIMS by day of spending."""
        return budgets.claims(self._scope, start, end, rep_keys)

    def visits(self, start: date, end: date, rep_keys: Keys = None) -> pd.DataFrame:
        """domain.frames.VISITS."""
        return visits.visits(self._scope, start, end, rep_keys)

    def call_counts(self, start: date, end: date, rep_keys: Keys = None) -> pd.DataFrame:
        """rep_key, day, calls from reports that only count."""
        return visits.call_counts(self._scope, start, end, rep_keys)

    def visit_plans(self, start: date, end: date, rep_keys: Keys = None) -> pd.DataFrame:
        """domain.frames.VISIT_PLANS."""
        return visits.visit_plans(self._scope, start, end, rep_keys)

    def customers(self) -> pd.DataFrame:
        """domain.frames.CUSTOMERS."""
        return self._once("customers", lambda: customers.customers(self._scope))

    def reps(self) -> pd.DataFrame:
        """domain.frames.REPS."""
        return self._once("reps", lambda: reps.reps(self._scope))

    def coverage(self, kind: str) -> pd.DataFrame:
        """Per loaded table and rep: first_day, last_day, data_through, n_rows."""
        return self._once(kind, lambda: reach.coverage(self._scope, kind))

    def receipts(self, kind: str, start: date, end: date) -> pd.DataFrame:
        """Which table speaks for whom and for which days: store.frames.receipts.receipts."""
        return receipts.receipts(self._scope, kind, start, end)

    def contents(
        self, kind: str, spots: Iterable[tuple[int, int]], start: date, end: date
    ) -> pd.DataFrame:
        """Every row of these tables by sender and day: store.frames.receipts.contents."""
        return receipts.contents(self._scope, kind, spots, start, end)

    def arrivals(self) -> dict[int, Arrival]:
        """Batch -> when and how it came: store.frames.receipts.arrivals."""
        return receipts.arrivals(self._scope)

    def data_through(self, kind: str) -> dict[str, date]:
        """Rep key -> last day reported."""
        return reach.data_through(self._scope, kind)

    def last_day(self) -> date | None:
        """The last day any report speaks of."""
        return reach.last_day(self._scope)

    def trail(
        self,
        kind: str,
        *,
        start: date | None = None,
        end: date | None = None,
        states: Iterable[RowState] = ("active",),
        limit: int | None = None,
        where: dict[str, str | None] | None = None,
    ) -> pd.DataFrame:
        """Rows behind a number: batch_id, table_no, row_id, file_name, sheet, source_row, cell,
        state, the keys and every field one of them has.

        `where` filters by rep_key, customer_key, product_key or a text field of the kind;
        None asks for rows without a value, ANY (or leaving it out) for all.
        """
        return trail.trail(self._scope, kind, where or {}, (start, end), states, limit)

    def of_ids(self, kind: str, row_ids: Iterable[int]) -> pd.DataFrame:
        """These rows, of any state, as `trail` gives them."""
        return trail.of_ids(self._scope, kind, row_ids)

    def counts(self) -> dict[str, int]:
        """Kind -> rows loaded, whatever their state; kinds without any are left out."""
        return browse.counts(self._scope)

    def holders(self, kind: str) -> pd.DataFrame:
        """batch_id, file_name, rows of every batch with rows of the kind, newest first."""
        return browse.batches(self._scope, kind)

    def reps_of(self, kind: str) -> dict[str, str]:
        """Rep key -> name as printed last, over the rows of a kind."""
        return browse.reps(self._scope, kind)

    def browse(
        self, kind: str, wanted: Wanted, offset: int = 0, limit: int | None = None
    ) -> tuple[pd.DataFrame, int]:
        """Rows as `trail` gives them, of every state, newest batch first; and how many in all."""
        return browse.browse(self._scope, kind, wanted, offset, limit)

    def _once(self, name: str, ask: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """A reading unit sees one state of the data: what every table needs is asked once."""
        if self._known is None:
            return ask()
        if name not in self._known:
            self._known[name] = ask()
        return self._known[name].copy(deep=False)


__all__ = ["ANY", "Arrival", "Rows", "Wanted"]
