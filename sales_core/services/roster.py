"""Master data a supervisor keeps: the team, the customers, and the other names they go by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.domain.party import Entity
from sales_core.domain.period import Period
from sales_core.services import edits, team
from sales_core.services.house import House
from sales_core.store.unit import Unit

REP_FIELDS = ("rep_name", "rep_id", "hire_date", "leave_date", "territory", "employment_status")
CUSTOMER_FIELDS = (
    "customer_name",
    "customer_id",
    "customer_class",
    "rep_name",
    "channel",
    "territory",
    "required_freq",
    "customer_status",
)
_OF = {"rep_roster": ("rep_key", REP_FIELDS), "customer_master": ("customer_key", CUSTOMER_FIELDS)}


def labels(house: House, actor: Actor, period: Period) -> dict[str, str]:
    """Rep key -> name of everybody serving in the period."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return team.labels(unit, "rep_key", period)


def reps(house: House, actor: Actor) -> pd.DataFrame:
    """The roster: REP_FIELDS, by the key of the rep; reps only met in reports come with a name."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        known = _table(unit, "rep_roster")
        met = unit.rows.reps()
    extra = met[~met["rep_key"].isin(known.index)]
    names = pd.DataFrame({"rep_name": extra["label"].to_numpy()}, index=extra["rep_key"])
    return pd.concat([known, names]).reindex(columns=list(REP_FIELDS)).astype(object)


def customers(house: House, actor: Actor) -> pd.DataFrame:
    """The customer master: CUSTOMER_FIELDS, by the key of the customer."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return _table(unit, "customer_master")


def save(
    house: House, actor: Actor, kind: str, seen: pd.DataFrame, wanted: pd.DataFrame, note: str = ""
) -> int:
    """Store the rows of `wanted` that differ from `seen`; how many did.

    Rows without a name are refused (InvalidInput); a row changed by somebody else raises StaleEdit
    with the fields of each row by its key: all of `mine`, and `theirs` of those they changed.
    New rows have no key yet; what else the file said about a known row is kept.
    """
    actor.must(Action.WRITE)
    key, fields = _OF[kind]
    changed = _changed(seen, wanted, fields)
    if not changed:
        return 0
    if any(not str(row.get(fields[0]) or "").strip() for _, row in changed):
        raise InvalidInput("name_needed", field=fields[0])
    with house.store.write(actor.workspace_id) as unit:
        now = _table(unit, kind)
        theirs = {
            str(k): {f: _plain(now.loc[k].get(f)) for f in fields}
            for k, _ in changed
            if k in now.index and not _same(now.loc[k], seen, k, fields)
        }
        if theirs:
            mine = {str(k): row for k, row in changed}
            raise StaleEdit(mine=mine, theirs=theirs, version=unit.data_version)
        whole = {str(r[key]): r for r in unit.rows.trail(kind).to_dict("records")}
        rows = [_merged(whole.get(str(k), {}), row) for k, row in changed]
        edits.apply(unit, edits.Edit(kind, rows, note), actor.name, house.clock.now())
        unit.commit()
    return len(changed)


def parties(house: House, actor: Actor, entity: Entity) -> dict[str, str]:
    """Key -> name of everybody on file, by name."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return {party.key: party.label for party in unit.parties.all(entity)}


def _table(unit: Unit, kind: str) -> pd.DataFrame:
    key, fields = _OF[kind]
    rows = unit.rows.trail(kind)
    rows = rows.dropna(subset=[key]).drop_duplicates(key, keep="last").set_index(key)
    return rows.reindex(columns=list(fields)).astype(object)


def _changed(
    seen: pd.DataFrame, wanted: pd.DataFrame, fields: tuple[str, ...]
) -> list[tuple[Any, dict[str, Any]]]:
    return [
        (key, {f: _plain(row.get(f)) for f in fields})
        for key, row in wanted.iterrows()
        if key not in seen.index or not _same(row, seen, key, fields)
    ]


def _same(row: pd.Series[Any], seen: pd.DataFrame, key: Any, fields: tuple[str, ...]) -> bool:
    if key not in seen.index:
        return False
    return all(_plain(row.get(f)) == _plain(seen.loc[key].get(f)) for f in fields)


def _plain(value: Any) -> Any:
    """One form for every kind of nothing, and days without a time."""
    if value is None or (not isinstance(value, str) and pd.isna(value)) or value == "":
        return None
    return pd.Timestamp(value).date() if hasattr(value, "year") else value


def _merged(whole: Mapping[Any, Any], row: dict[str, Any]) -> dict[str, Any]:
    kept = {k: v for k, v in whole.items() if not (v is None or pd.isna(v))}
    return kept | row
