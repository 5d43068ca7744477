"""Sales in a foreign currency, converted by the rates on file."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from sales_core.store.store import Store
from tests.store.facts_made import load, sales, sold, states, turn

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


def rates(*rows: tuple[str, date, int], kind: str | None = None) -> pd.DataFrame:
    """Rates (currency, month, millionths)."""
    return pd.DataFrame(
        {
            "_row": range(2, len(rows) + 2),
            "rate_from": [code for code, _, _ in rows],
            "rate_period": pd.to_datetime([month for _, month, _ in rows]),
            "rate_value": pd.Series([value for _, _, value in rows], dtype="Int64"),
            "rate_kind": [kind] * len(rows),
        }
    )


def count_in(store: Store, currency: str) -> None:
    with store.write(1) as unit:
        unit.count_in(currency)
        unit.commit()


def test_the_worked_example_of_two_currencies(store: Store) -> None:
    load(store, "sales_detail", sales(("A1", 10_000_00), currency="USD"))
    load(store, "sales_detail", sales(("A2", 5_000_00), currency="EUR"))
    assert sold(store) == 0
    load(store, "fx_rate", rates(("USD", OCTOBER, 7_100_000), ("EUR", OCTOBER, 8_300_000)))
    assert sold(store) == 112_500_00
    assert set(states(store, "sales_detail").values()) == {"active"}


def test_rates_loaded_first_convert_what_comes_later(store: Store) -> None:
    load(store, "fx_rate", rates(("美元", OCTOBER, 7_100_000)))
    load(store, "sales_detail", sales(("A1", 1_00), currency="US$"))
    assert sold(store) == 7_10


def test_a_rate_of_another_month_is_none(store: Store) -> None:
    load(store, "fx_rate", rates(("USD", NOVEMBER, 7_200_000)))
    load(store, "sales_detail", sales(("A1", 1_00), currency="USD"))
    assert sold(store) == 0
    assert states(store, "sales_detail") == {(2, 2): "no_rate"}


def test_undo_of_the_rates_takes_the_sales_back(store: Store) -> None:
    load(store, "sales_detail", sales(("A1", 1_00), currency="USD"))
    load(store, "fx_rate", rates(("USD", OCTOBER, 7_100_000)))
    turn(store, "undo", 2)
    assert sold(store) == 0
    assert states(store, "sales_detail") == {(1, 2): "no_rate"}
    turn(store, "redo", 2)
    assert sold(store) == 7_10


def test_a_later_rate_counts_instead(store: Store) -> None:
    load(store, "sales_detail", sales(("A1", 1_00), currency="USD"))
    load(store, "fx_rate", rates(("USD", OCTOBER, 7_100_000)))
    load(store, "fx_rate", rates(("美元", OCTOBER, 7_300_000)))
    assert sold(store) == 7_30


def test_planned_rates_convert_nothing(store: Store) -> None:
    load(store, "sales_detail", sales(("A1", 1_00), currency="USD"))
    load(store, "fx_rate", rates(("USD", OCTOBER, 7_200_000), kind="预算汇率"))
    assert sold(store) == 0


def test_rates_lead_to_the_currency_they_were_loaded_for(store: Store) -> None:
    load(store, "fx_rate", rates(("USD", OCTOBER, 7_100_000), ("EUR", OCTOBER, 8_300_000)))
    load(store, "sales_detail", sales(("A1", 1_00), currency="EUR"))
    assert sold(store) == 8_30
    count_in(store, "USD")
    assert sold(store) == 0
    count_in(store, "EUR")
    assert sold(store) == 1_00
    count_in(store, "CNY")
    assert sold(store) == 8_30


@pytest.mark.parametrize(
    ("amount", "counted"),
    [(50, 355), (-50, -355), (1, 7), (-1, -7), (15, 107), (-15, -107), (9 * 10**15, 639 * 10**14)],
)
def test_minor_units_are_rounded_half_away_from_zero(
    store: Store, amount: int, counted: int
) -> None:
    load(store, "fx_rate", rates(("USD", OCTOBER, 7_100_000)))
    load(store, "sales_detail", sales(("A1", amount), currency="USD"))
    assert sold(store) == counted


def test_a_return_stays_below_zero(store: Store) -> None:
    load(store, "fx_rate", rates(("USD", OCTOBER, 7_100_000)))
    load(store, "sales_detail", sales(("A1", 1_00), currency="USD").assign(doc_type=["退货"]))
    assert sold(store) == -7_10


def test_the_trail_shows_what_counts_beside_what_was_written(store: Store) -> None:
    load(store, "fx_rate", rates(("USD", OCTOBER, 7_100_000)))
    load(store, "sales_detail", sales(("A1", 1_00), currency="USD"))
    with store.read(1) as unit:
        (row,) = unit.rows.trail("sales_detail").to_dict("records")
    assert (row["net_amount"], row["currency"], row["signed_amount"]) == (1_00, "USD", 7_10)
    assert "home_amount" not in row
