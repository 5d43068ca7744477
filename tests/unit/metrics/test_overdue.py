"""Who has waited too long."""

from datetime import date
from typing import Any

import pandas as pd

from sales_core.metrics.overdue import OVERDUE, overdue
from tests.unit.metrics.frames_made import AS_OF, customers, same, vector, visits


def waiting(known: list[dict[str, Any]], seen: dict[str, str]) -> pd.DataFrame:
    made = visits(*({"customer_key": c, "day": day} for c, day in seen.items()))
    return overdue(made, customers(*known), as_of=AS_OF).set_index("customer_key", drop=False)


def test_days_since_the_last_call_against_the_limit_of_the_class() -> None:
    data, expected = vector("V-VIS-04")
    known = [
        {"customer_key": c, "customer_class": of_class, "required_freq": freq, "open_date": opened}
        for c, of_class, freq, _, opened in data["customers"]
    ]
    seen = {c: last for c, _, _, last, _ in data["customers"] if last}
    # the earliest visit of anybody lies before C1's opening, so its opening counts
    seen_before = {"old": "2025-07-01"} | seen
    found = waiting([*known, {"customer_key": "old", "active": False}], seen_before)
    assert "old" not in found.index
    assert tuple(found.columns) == OVERDUE
    for customer, days in expected["days"].items():
        assert found.loc[customer, "days"] == days
        of_class = found.loc[customer, "customer_class"]
        assert same(found.loc[customer, "limit"], expected["limit"][of_class])
    late = found[found["state"] == "overdue"]["customer_key"]
    assert list(late) == expected["overdue"]


def test_the_one_of_the_shortfall_example_is_overdue() -> None:
    data, expected = vector("V-RULE-01")
    known = [
        {"customer_key": c, "customer_class": k, "required_freq": f}
        for c, _, _, _, k, f in data["customers"]
    ]
    found = waiting(known, {c: day for c, _, _, day, _, _ in data["customers"]})
    assert found.loc["Y", "days"] == expected["y_days"]
    assert (found.loc["Y", "state"] == "overdue") is expected["y_overdue"]
    assert found["state"].eq("overdue").sum() == 1


def test_the_limit_itself_is_not_overdue() -> None:
    known = [{"customer_key": "B", "customer_class": "B"}]
    assert waiting(known, {"B": "2025-09-29"}).loc["B", "state"] == "covered"
    assert waiting(known, {"B": "2025-09-28"}).loc["B", "state"] == "overdue"


def test_nothing_is_known_of_the_time_before_the_first_report() -> None:
    never = [{"customer_key": "N", "customer_class": "A", "open_date": date(2020, 1, 1)}]
    assert waiting(never, {}).loc["N", "days"] == (AS_OF - date(2020, 1, 1)).days
    assert waiting(never, {"other": "2025-10-15"}).loc["N", "days"] == 5
    unknown = waiting([{"customer_key": "N"}], {}).loc["N"]
    assert unknown["state"] == "unknown"
    assert pd.isna(unknown["days"])


def test_class_a_first_and_in_a_class_the_longest_over_its_limit() -> None:
    known = [
        {"customer_key": "x"},
        {"customer_key": "c", "customer_class": "C"},
        {"customer_key": "a1", "customer_class": "A"},
        {"customer_key": "a2", "customer_class": "A"},
    ]
    seen = {"x": "2025-01-01", "c": "2025-02-01", "a1": "2025-10-15", "a2": "2025-10-01"}
    assert list(waiting(known, seen)["customer_key"]) == ["a2", "a1", "c", "x"]
    assert list(overdue(visits(), customers(), as_of=AS_OF).columns) == list(OVERDUE)
