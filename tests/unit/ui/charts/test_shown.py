"""What all charts share: nothing to draw, ticks, names, words of status."""

from fractions import Fraction

import pytest

from sales_core.domain.measure import Measure, Rag, Status
from tests.unit.ui.charts.tables_made import EMPTY, EN, ZH, calls, gap, late, pace_frame
from ui import palette
from ui.charts import (
    budget_lines,
    bullet,
    layout,
    overdue,
    pace,
    shown,
    trend,
    visit_heatmap,
    waterfall,
)


@pytest.mark.parametrize("t", [ZH, EN], ids=["zh", "en"])
def test_nothing_to_draw_says_so_and_does_not_fail(t):
    no_pace = pace_frame().iloc[:0]
    no_calls = visit_heatmap.Calls(calls().frame.iloc[:0], {}, {})
    drawn = [
        (bullet, EMPTY),
        (budget_lines, EMPTY),
        (pace, no_pace),
        (visit_heatmap, no_calls),
        (overdue, late().iloc[:0]),
        (trend, {}),
        (waterfall, gap().iloc[:0]),
    ]
    for module, data in drawn:
        assert module.sentence(data, t)
        assert module.twin(data, t).empty
        assert module.figure(data, t).layout.annotations[0].text == t("chart.no_data")


@pytest.mark.parametrize(("low", "high"), [(0, 1), (0, 93), (-250, 1_234_567), (0, 8e9)])
def test_ticks_cover_the_range_with_few_round_steps(low, high):
    at = layout.steps(low, high)
    assert at[0] <= low
    assert at[-1] >= high
    assert 3 <= len(at) <= 9


def test_long_lists_of_names_are_cut_with_their_count():
    assert shown.names(["a", "b", "c", "d", "e"], ZH) == "a、b、c 等另 2 项"


def test_spending_ahead_is_not_called_behind():
    red = Measure("ratio", Fraction(9, 10), rag=Rag.RED)
    assert palette.mark(red, ZH, "burn") == "■ 超前"
    assert palette.mark(red, ZH, "attainment") == "■ 落后"


def test_status_words_come_with_symbols():
    assert palette.mark(Measure("ratio", Fraction(1), rag=Rag.AMBER), ZH) == "▲ 预警"
    assert palette.mark(Measure("ratio", None, status=Status.NO_DATA), EN) == "○ not reported"
