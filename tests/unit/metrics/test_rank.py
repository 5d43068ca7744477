"""Places: ties share one, small targets and unknown values have none."""

from fractions import Fraction

from sales_core.domain.measure import Measure, MetricRow
from sales_core.metrics.rank import places, ranked


def test_ties_share_a_place() -> None:
    values = [Fraction(9, 10), Fraction(1), None, Fraction(1), Fraction(2)]
    assert places(values) == [4, 2, None, 2, 1]


def test_small_targets_and_rows_that_are_no_subject_have_no_place() -> None:
    def row(key: str, target: int, kind: str = "subject") -> MetricRow:
        measures = {
            "target": Measure("money", Fraction(target)),
            "pace_index": Measure("ratio", Fraction(1)),
        }
        return MetricRow(key, key, measures, kind)  # type: ignore[arg-type]  # a word of the type

    found = ranked([row("R1", 96), row("R2", 4), row("V", 0, "vacant")], "pace_index")
    assert [r.measures["rank"].value for r in found] == [1, None, None]
