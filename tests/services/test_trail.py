"""Every figure of the overview leads to cells of the files that hold it, to the last fen."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import openpyxl
import pandas as pd
import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.cell import column_index
from sales_core.domain.errors import NotFound
from sales_core.services.house import House
from sales_core.services.importing import import_file
from sales_core.services.trail import Source, trail
from tests.services.reports_made import DIRTY, FOLDER, KNOWN, VIEW, known, sample

METRICS = KNOWN["metrics"]
REPS = sorted(METRICS["reps"])
VACANT = "0109"
KEYS = [None, *REPS]
MONEY = {
    "actual": ("sales_detail", "net_amount", "actual"),
    "target": ("sales_target", "target_amount", "target"),
    "budget": ("expense_budget", "budget_amount", "budget"),
}
"""Metric -> (report kind, field, name in the sample's own records)."""


@cache
def cells(file: str) -> dict[str, Any]:
    """Sheet name -> sheet of a sample file, as it lies on the disk."""
    book = openpyxl.load_workbook(FOLDER / "zh" / "clean" / file, data_only=True)
    return {sheet.title: sheet for sheet in book}


@cache
def printed(file: str, sheet: str, cell: str) -> Any:
    """What stands in a cell."""
    return cells(file)[sheet][cell].value


def factor(file: str, sheet: str, cell: str) -> int:
    """10000 below a heading in 万元, else 1."""
    heading = cells(file)[sheet].cell(1, column_index(cell.rstrip("0123456789")) + 1).value
    return 10000 if "万元" in heading else 1


def figures_of(key: str | None) -> dict[str, int]:
    """What the sample's own records say of a rep or of the team."""
    found: dict[str, int] = METRICS["team"] if key is None else METRICS["reps"][key]
    return found


def source(house: House, actor: Actor, metric: str, key: str | None, kind: str) -> Source:
    """The rows of one kind behind a number."""
    return next(s for s in trail(house, actor, VIEW, metric, key).sources if s.kind == kind)


def amounts_match(rows: pd.DataFrame, field: str) -> None:
    """Every cell named exists in its file and holds the amount of its row."""
    for row in rows.to_dict("records"):
        place = row["file_name"], row["sheet"], row["cell"]
        value = Decimal(str(printed(*place))) * factor(*place) * 100
        assert value == row[field], place
        assert str(row["cell"]).endswith(str(row["source_row"]))


@pytest.mark.parametrize(
    ("metric", "key"), [(m, k) for m in MONEY for k in KEYS if (m, k) != ("budget", VACANT)]
)
def test_the_rows_sum_to_the_figure(
    demo_only: House, supervisor: Actor, metric: str, key: str | None
) -> None:
    kind, field, name = MONEY[metric]
    found = trail(demo_only, supervisor, VIEW, metric, key)
    rows = next(s.rows for s in found.sources if s.kind == kind)
    assert found.measure.value == figures_of(key)[name] == rows[field].sum()
    amounts_match(rows, field)
    assert set(rows["state"]) == {"active"}


@pytest.mark.parametrize("key", [k for k in KEYS if k != VACANT])
def test_claims_sum_to_spent_and_pending(
    demo_only: House, supervisor: Actor, key: str | None
) -> None:
    rows = source(demo_only, supervisor, "spent", key, "expense_claim").rows
    waiting = rows["claim_status"] == "待审批"
    settled = rows["claim_status"].isin(["已付款", "已审批"])
    sums = int(rows["claim_amount"][settled].sum()), int(rows["claim_amount"][waiting].sum())
    known = figures_of(key)
    assert sums == (known["claims_approved"], known["claims_pending"])
    for metric, value in zip(("spent", "pending"), sums, strict=True):
        assert trail(demo_only, supervisor, VIEW, metric, key).measure.value == value
    amounts_match(rows, "claim_amount")


@pytest.mark.parametrize("key", [k for k in KEYS if k != VACANT])
def test_plans_and_visits_are_the_rows_of_the_files(
    demo_only: House, supervisor: Actor, key: str | None
) -> None:
    plans = source(demo_only, supervisor, "planned", key, "visit_plan").rows
    calls = source(demo_only, supervisor, "calls", key, "visit_log").rows
    assert trail(demo_only, supervisor, VIEW, "planned", key).measure.value == len(plans)
    assert len(plans) == figures_of(key)["visits_planned"]
    done = trail(demo_only, supervisor, VIEW, "done", key).measure.value
    assert done == figures_of(key)["visits_done"]
    on_site = calls[calls["visit_type"] == "现场拜访"]
    distinct = on_site.drop_duplicates(["rep_key", "customer_key", "visit_date"])
    assert trail(demo_only, supervisor, VIEW, "calls", key).measure.value == len(distinct)
    for rows, day in ((plans, "plan_date"), (calls, "visit_date")):
        _days_match(rows, day)


@pytest.mark.parametrize("key", KEYS)
def test_the_reps_and_the_team_are_traced_to_the_same_rows(
    demo_only: House, supervisor: Actor, key: str | None
) -> None:
    """One rep seen alone leads to the same rows as his line in the table of the team."""
    if key is None:
        parts = [source(demo_only, supervisor, "actual", k, "sales_detail").rows for k in REPS]
        ids = sorted(n for rows in parts for n in rows["row_id"])
        whole = source(demo_only, supervisor, "actual", None, "sales_detail").rows
        assert ids == sorted(whole["row_id"])
        assert len(set(ids)) == len(ids) == 248
        return
    alone = trail(demo_only, supervisor, replace(VIEW, rep_key=key), "actual", None)
    rows = source(demo_only, supervisor, "actual", key, "sales_detail").rows
    assert list(alone.sources[0].rows["row_id"]) == list(rows["row_id"])


def test_only_rows_of_the_period_up_to_the_day_are_behind_a_number(
    demo_only: House, supervisor: Actor
) -> None:
    early = replace(VIEW, as_of=date(2026, 10, 12))
    found = trail(demo_only, supervisor, early, "actual", None)
    days = found.sources[0].rows["doc_date"]
    assert (days.min().date(), days.max().date()) == (date(2026, 10, 8), date(2026, 10, 12))
    assert found.measure.value == found.sources[0].rows["net_amount"].sum()


def test_left_out_rows_stand_beside_the_number_with_their_reason(
    house: House, actor: Actor
) -> None:
    import_file(house, actor, DIRTY, sample("dirty", DIRTY), {})
    found = trail(house, actor, VIEW, "actual", None)
    rows, left_out = found.sources[0].rows, found.sources[0].left_out
    assert found.measure.value == rows["net_amount"].sum() == 146680150
    expected = known("dirty", DIRTY)["left_out"]
    assert list(left_out["row"]) == [line["row"] for line in expected]
    assert set(left_out["code"]) == {"total_row"}
    book = openpyxl.load_workbook(io.BytesIO(sample("dirty", DIRTY)), data_only=True)
    for line, row in zip(expected, left_out.to_dict("records"), strict=True):
        sheet = book[row["sheet"]]
        stands_there = [c.value for c in sheet[row["row"]] if c.value is not None]
        assert any(_fen(v) == line["printed"] for v in stands_there), stands_there
        assert row["file_name"] == DIRTY


def test_a_number_nobody_knows_is_not_found(demo_only: House, supervisor: Actor) -> None:
    for metric, key in (("luck", None), ("actual", "nobody")):
        with pytest.raises(NotFound):
            trail(demo_only, supervisor, VIEW, metric, key)


def _days_match(rows: pd.DataFrame, day: str) -> None:
    for row in rows.to_dict("records"):
        sheet = cells(row["file_name"])[row["sheet"]]
        line = [cell.value for cell in sheet[row["source_row"]]]
        assert row[day].to_pydatetime() in [v for v in line if isinstance(v, datetime)]
        assert {row["rep_id"], row["customer_id"]} <= set(line)


def _fen(value: Any) -> int | None:
    plain = str(value).replace(",", "").replace("￥", "").replace("¥", "")
    try:
        return int(Decimal(plain) * 100)
    except ArithmeticError:
        return None
