"""Weeks side by side."""

from tests.unit.ui.charts.tables_made import EN, ZH, weeks
from ui.charts import (
    trend,
)


def test_trend_leaves_a_gap_for_a_week_without_data():
    figure = trend.figure(weeks(), ZH)
    assert list(figure.data[0].y) == [0.7, None, 0.725]
    assert figure.layout.xaxis.ticktext == ("41周", "42周", "43周")
    assert trend.twin(weeks(), EN).iloc[1].tolist() == ["W42", "—"]


def test_trend_sentence_gives_change_in_points():
    assert trend.sentence(weeks(), ZH) == (
        "<attainment>从 41周 的 70.0% 升到 43周 的 72.5%（升 2.5 个百分点）。"
    )
    assert trend.sentence(weeks(), EN) == (
        "Attainment rose from 70.0% in W41 to 72.5% in W43 (by 2.5 pts)."
    )
    assert trend.sentence({"attainment": weeks()["attainment"][:1]}, ZH).startswith("数据不足")
