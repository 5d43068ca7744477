"""What a whole table lacks is what each of its rows lacks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.understand.shapes import incomplete

FIELDS = sorted({n for kind in REPORT_KINDS.values() for group in kind.required for n in group})
ROW = st.fixed_dictionaries({name: st.sampled_from([None, "x"]) for name in FIELDS})


@pytest.mark.parametrize("kind", REPORT_KINDS.values(), ids=REPORT_KINDS)
@given(st.lists(ROW, max_size=6), st.sets(st.sampled_from([*FIELDS, "period_start"])))
def test_columns_say_what_their_rows_say(kind, rows, kept):
    rows = [{n: row.get(n, row["rep_name"]) for n in sorted(kept)} for row in rows]
    columns = {name: [row[name] for row in rows] for name in sorted(kept)}
    each = {n: code for n, row in enumerate(rows) if (code := incomplete.why(kind, row))}
    assert incomplete.places(kind, columns, None, len(rows)) == each


def test_periods_told_apart_from_the_columns_count():
    kind = next(k for k in REPORT_KINDS.values() if ("period",) in k.required)
    columns = {name: ["x", "x"] for group in kind.required for name in group}
    days = (date(2026, 10, 1), date(2026, 10, 31))
    assert incomplete.places(kind, columns, [days, None], 2) == {1: "missing_period"}
