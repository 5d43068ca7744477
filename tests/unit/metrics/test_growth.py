"""Growth by the share of working days gone, and by date."""

from datetime import date
from fractions import Fraction

import pytest

from sales_core.domain.measure import MetricTable, Rag, Status
from sales_core.domain.period import Period
from sales_core.metrics import growth
from tests.unit.metrics.frames_made import AS_OF, CALENDAR, OCTOBER, fen, sales, same, vector


@pytest.mark.parametrize("name", ["V-GR-06", "V-GR-07"])
def test_growth_from_every_kind_of_base(name: str) -> None:
    data, expected = vector(name)
    for (current, base), (value, status) in zip(data["pairs"], expected["out"], strict=True):
        found = growth.rate(Fraction(current), None if base is None else Fraction(base))
        assert same(found, value)
        assert found.status == status


def test_the_boundary_belongs_to_the_better_colour() -> None:
    colours = [growth.rate(Fraction(n), Fraction(100)).rag for n in (100, 95, 94)]
    assert colours == [Rag.GREEN, Rag.AMBER, Rag.RED]


def sold(day: date, yuan: int, rep: str | None = "R1") -> dict[str, object]:
    return {"rep_key": rep, "net_amount": fen(yuan), "day": day}


def table(*rows: dict[str, object], base: str = "year", as_of: date = AS_OF) -> MetricTable:
    return growth.by_key(
        sales(*rows),
        by="rep_key",
        labels={"R1": "Zhang", "R2": "Li"},
        period=OCTOBER,
        calendar=CALENDAR,
        as_of=as_of,
        base=base,
        others={"L1": "Wang"},
    )


def test_the_base_counts_the_same_share_of_its_working_days() -> None:
    # half of October's working days have gone; September 2025 has 23 of them with its made-up
    # Sunday, so the base runs through the middle of the 12th, the 16th
    found = table(
        sold(date(2025, 10, 9), 300),
        sold(date(2025, 9, 1), 100),
        sold(date(2025, 9, 16), 80),
        sold(date(2025, 9, 25), 1000),
        base="previous",
    )
    assert CALENDAR.workdays(date(2025, 9, 1), date(2025, 9, 30)) == 23
    assert found.row("R1").measures["base"].value == fen(140)
    assert found.row("R1").measures["growth"].value == Fraction(300 - 140, 140)
    assert found.row("R1").measures["base_by_date"].value == fen(180)


def test_rows_add_up_and_people_who_left_keep_their_sales() -> None:
    found = table(
        sold(date(2025, 10, 9), 300),
        sold(date(2025, 10, 9), 50, "L1"),
        sold(date(2025, 10, 10), 7, None),
        sold(date(2025, 9, 1), 100, "L1"),
        base="previous",
    )
    assert [(r.key, r.kind) for r in found.rows] == [
        ("R1", "subject"),
        ("R2", "subject"),
        ("L1", "vacant"),
        ("", "unassigned"),
    ]
    for name in ("actual", "base", "base_by_date"):
        parts = sum((r.measures[name].value or 0 for r in found.rows), Fraction(0))
        assert parts == found.total.measures[name].value
    assert found.row("R1").measures["growth"].status is Status.NEW
    assert same(found.row("L1").measures["growth"], "-0.5")


def test_without_any_sales_of_the_base_there_is_no_base() -> None:
    found = table(sold(date(2025, 10, 9), 300))
    assert found.total.measures["growth"].status is Status.NO_BASE
    assert found.total.measures["base"].value is None


def test_before_the_first_working_day_nothing_is_compared() -> None:
    found = table(sold(date(2024, 10, 9), 300), as_of=date(2025, 10, 5))
    assert found.total.measures["growth"].status is Status.NOT_STARTED


def test_a_closed_period_is_held_against_the_whole_base() -> None:
    found = table(sold(date(2025, 10, 9), 330), sold(date(2024, 10, 31), 300), as_of=OCTOBER.end)
    assert found.total.measures["growth"].value == Fraction(1, 10)
    assert Period.parse("2025-10").year_before().label == "2024-10"
