"""The visit calendar."""

from datetime import date

from sales_core.domain.measure import MetricRow, MetricTable
from tests.unit.ui.charts.tables_made import (
    EN,
    ZH,
    calls,
)
from ui.charts import (
    visit_heatmap,
)


def test_heatmap_tells_missed_from_unreported_from_still_to_come():
    figure = visit_heatmap.figure(calls(), ZH)
    made, missed, unreported, ahead = figure.data
    assert list(made.text) == ["3"]
    assert [tuple(d) for d in missed.customdata] == [("w", "2025-10-21")]
    assert [tuple(d) for d in unreported.customdata] == [("l", "2025-10-21")]
    assert [tuple(d) for d in ahead.customdata] == [("w", "2025-10-22")]


def test_heatmap_sentence_counts_only_reported_days_as_missed():
    assert visit_heatmap.sentence(calls(), ZH) == (
        "共拜访 3 次，分布在 1 天。有 1 个人天有计划却没有拜访。"
    )
    assert visit_heatmap.sentence(calls(), EN).startswith("Calls made: 3, days with calls: 1.")


def test_heatmap_twin_shows_no_zero_for_a_day_without_report():
    table = visit_heatmap.twin(calls(), ZH)
    shown_calls = dict(
        zip(zip(table["代表"], table["日期"], strict=True), table["实际拜访"], strict=True)
    )
    assert shown_calls["王强", "10月21日 周二"] == "0"
    assert shown_calls["李娜", "10月21日 周二"] == "未报"
    assert shown_calls["王强", "10月22日 周三"] == "—"


def test_heatmap_takes_names_and_reported_days_from_the_visit_table():
    row = MetricRow("w", "王强", {}, data_through=date(2025, 10, 21))
    nobody = MetricRow("", "未分配", {}, "unassigned")
    of = visit_heatmap.Calls.of(calls().frame, MetricTable((row, nobody), row))
    assert of.labels == {"w": "王强"}
    assert of.through == {"w": date(2025, 10, 21)}
