"""SUB-02 by hand: filled, valid, agreeing, and their weighted mean."""

from fractions import Fraction

from sales_core.domain.measure import Rag, Status
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics.quality import Counts, quality, together
from tests.unit.metrics.frames_made import same, vector


def test_the_worked_example() -> None:
    data, expected = vector("V-SUB-02")
    counts = Counts(
        data["required"], data["filled"], data["rows"], data["valid"], data["checks"], data["agree"]
    )
    found = quality(counts, Thresholds())
    # 190/200, 38/40 and 18/20: 0.4 * 0.95 + 0.4 * 0.95 + 0.2 * 0.9
    assert same(found["quality"], expected["quality"])
    assert found["quality"].value == Fraction(94, 100)
    assert found["quality"].rag is Rag.AMBER
    assert (found["completeness"].num, found["completeness"].den) == (190, 200)


def test_without_checks_the_other_parts_carry_the_weight() -> None:
    found = quality(Counts(10, 9, 10, 8), Thresholds())
    # (0.4 * 0.9 + 0.4 * 0.8) / 0.8
    assert found["quality"].value == Fraction(85, 100)
    assert found["quality"].rag is Rag.AMBER
    assert found["consistency"].status is Status.NO_DATA


def test_an_empty_report_has_no_quality() -> None:
    found = quality(Counts(), Thresholds())
    assert {m.status for m in found.values()} == {Status.NO_DATA}


def test_several_reports_are_a_ratio_of_sums() -> None:
    both = together([Counts(10, 10, 10, 10), Counts(90, 45, 90, 45, 2, 1)])
    assert both == Counts(100, 55, 100, 55, 2, 1)
    # 0.4 * 0.55 * 2 + 0.2 * 0.5, not the mean of 1 and 0.5
    assert quality(both, Thresholds())["quality"].value == Fraction(54, 100)


def test_the_boundary_belongs_to_the_better_colour() -> None:
    assert quality(Counts(20, 19, 20, 19), Thresholds())["quality"].rag is Rag.GREEN
    assert quality(Counts(100, 84, 100, 84), Thresholds())["quality"].rag is Rag.RED
