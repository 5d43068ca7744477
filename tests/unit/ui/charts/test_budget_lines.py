"""Budget lines: spent, then committed."""

from fractions import Fraction

import pytest

from tests.unit.ui.charts.tables_made import EN, ZH, budget, values
from ui.charts import (
    budget_lines,
)


def test_budget_draws_spent_then_committed_and_derives_time():
    figure = budget_lines.figure(budget(), ZH)
    assert values(figure, 2) == [0.6, 0.9, 0.72]
    committed = figure.data[4]
    assert list(committed.base) == [0.6, 0.72]
    assert list(committed.x) == pytest.approx([0.1, 0.06])
    assert budget_lines.time_gone(budget().rows[0]) == Fraction(1, 2)


def test_budget_sentence_names_what_is_ahead_and_runs_out():
    assert budget_lines.sentence(budget(), ZH) == (
        "团队费用执行率 72.0%，比时间进度快 22.0 个百分点，可用余额 2.2万。"
        "明显超前：招待。按目前速度提前用完：差旅（10月27日）。"
    )
    assert "22.0 pts ahead of time, 22.0K available" in budget_lines.sentence(budget(), EN)
