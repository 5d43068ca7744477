"""Customers beyond their limit."""

import pandas as pd

from tests.unit.ui.charts.tables_made import EN, ZH, late
from ui.charts import (
    overdue,
)


def test_overdue_splits_each_bar_at_the_limit():
    within, over = overdue.figure(late(), ZH).data
    assert list(within.x) == [10.5, 21.0]
    assert list(over.x) == [10.5, 9.0]
    assert list(over.base) == [10.5, 21.0]
    assert [d[0] for d in over.customdata] == ["y", "n"]


def test_overdue_sentence_and_twin():
    assert overdue.sentence(late(), ZH) == (
        "2 家客户超期未访，其中 A 类 1 家；超得最多的是 客户Y，已 21 天（上限 10.5 天）。"
    )
    assert "Customers overdue: 2, of class A: 1." in overdue.sentence(late(), EN)
    assert overdue.twin(late(), ZH).iloc[1].tolist() == ["新店", "—", "从未拜访", "30", "21"]


def test_overdue_draws_the_first_rows_and_lists_all():
    many = pd.concat([late()] * 10, ignore_index=True)
    assert len(overdue.figure(many, ZH).data[0].x) == overdue.MOST
    assert len(overdue.twin(many, ZH)) == 20
