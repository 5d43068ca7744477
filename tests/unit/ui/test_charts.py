"""Figures, sentences and tables of the charts, against figures worked out by hand."""

from datetime import date
from fractions import Fraction

import pandas as pd
import pytest

from sales_core.domain.measure import Measure, MetricRow, MetricTable, Rag, Status
from sales_core.text import translator
from sales_core.text.translator import Translator
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

METRICS = (
    "attainment",
    "time_progress",
    "pace_index",
    "target",
    "actual",
    "gap_amount",
    "burn",
    "committed_burn",
    "available",
    "budget",
    "spent",
    "pending",
    "committed",
    "burn_gap_time",
    "burn_gap_attainment",
    "estimate_ratio",
    "exhausted_on",
    "coverage",
)
ZH, EN = Translator("zh"), Translator("en")


@pytest.fixture(autouse=True)
def metric_names(monkeypatch):
    """Metric names as plain words: these tests are about the charts' own texts."""
    own = dict(translator.entries())
    own |= {f"metric.{m}": {"zh": f"<{m}>", "en": m.capitalize()} for m in METRICS}
    own |= {
        "status.NO_DATA": {"zh": "未报", "en": "not reported"},
        "status.NO_TARGET": {"zh": "无目标", "en": "no target"},
    }
    monkeypatch.setattr(translator, "entries", lambda: own)


def rep(key, label, actual, target, kind="subject"):
    """Half of the time is gone; actual and target in whole yuan."""
    if actual is None:
        none = Measure("ratio", None, status=Status.NO_DATA, rag=Rag.GREY)
        return MetricRow(key, label, {"attainment": none, "pace_index": none}, kind)
    ratio = Fraction(actual, target)
    index = ratio * 2
    rag = Rag.GREEN if index >= 1 else Rag.AMBER if index >= Fraction(9, 10) else Rag.RED
    measures = {
        "attainment": Measure("ratio", ratio),
        "time_progress": Measure("ratio", Fraction(1, 2)),
        "pace_index": Measure("ratio", index, rag=rag),
        "target": Measure("money", Fraction(target * 100)),
        "actual": Measure("money", Fraction(actual * 100)),
    }
    return MetricRow(key, label, measures, kind)


def attained():
    rows = (
        rep("w", "王强", 96_000, 300_000),
        rep("l", "李娜", 60_000, 100_000),
        rep("c", "陈", None, 1),
    )
    return MetricTable(rows, rep(None, "团队", 156_000, 400_000))


EMPTY = MetricTable((), MetricRow(None, "团队", {}))


def values(figure, at):
    return list(figure.data[at].x)


def test_bullet_draws_ratio_of_target_and_time_mark():
    figure = bullet.figure(attained(), ZH)
    assert values(figure, 2) == [0.32, 0.6, 0.39]
    assert list(figure.data[2].y) == [0, 1, 3]
    marks = next(trace for trace in figure.data if trace.type == "scatter")
    assert list(marks.x) == [0.5, 0.5, 0.5]
    assert list(figure.data[2].marker.color) == [
        palette.LIGHT[Rag.RED],
        palette.LIGHT[Rag.GREEN],
        palette.LIGHT[Rag.RED],
    ]


def test_bullet_of_missing_report_has_no_bar_but_says_why():
    figure = bullet.figure(attained(), ZH)
    assert 2 not in list(figure.data[2].y)
    assert "未报" in figure.layout.yaxis2.ticktext[2]
    assert "0.0%" not in figure.layout.yaxis2.ticktext[2]


def test_bullet_rows_carry_their_key_for_clicks():
    figure = bullet.figure(attained(), ZH)
    assert [d[0] for d in figure.data[1].customdata] == ["w", "l", "c", None]


def test_bullet_status_has_symbol_beside_colour():
    texts = bullet.figure(attained(), ZH).layout.yaxis2.ticktext
    assert "■" in texts[0]
    assert "●" in texts[1]


def test_bullet_sentence_in_both_languages():
    zh = bullet.sentence(attained(), ZH)
    assert zh == (
        "团队<attainment> 39.0%，落后<time_progress> 11.0 个百分点。"
        "低于<time_progress>的有 王强。未报：陈（不按 0 计）。"
    )
    en = bullet.sentence(attained(), EN)
    assert en == (
        "团队: attainment 39.0%, 11.0 pts behind time_progress. "
        "Below time_progress: 王强. Not reported: 陈 (not counted as 0)."
    )


def test_bullet_twin_has_translated_columns_and_the_total():
    table = bullet.twin(attained(), EN)
    assert list(table.columns)[:3] == ["Name", "Attainment", "Time_progress"]
    assert table.iloc[0].tolist()[:4] == ["王强", "32.0%", "50.0%", "■ 64.0%"]
    assert table.iloc[2, 1] == "○ not reported"
    assert table.iloc[3, 0] == "团队"


def test_names_from_files_are_not_read_as_markup():
    table = MetricTable((rep("x", "<b>A&B</b>", 1, 2),), rep(None, "T", 1, 2))
    figure = bullet.figure(table, ZH)
    assert figure.layout.yaxis.ticktext[0] == "&lt;b&gt;A&amp;B&lt;/b&gt;"


def test_one_row_is_not_repeated_as_its_total():
    table = MetricTable((rep("x", "A", 1, 2),), rep(None, "T", 1, 2))
    assert len(bullet.twin(table, ZH)) == 1


def line(key, label, budget, spent, committed, out=None, kind="subject"):
    burn = Fraction(spent, budget)
    gap = (burn - Fraction(1, 2)) * 100
    rag = Rag.GREEN if gap <= 5 else Rag.AMBER if gap <= 15 else Rag.RED
    return MetricRow(
        key,
        label,
        {
            "burn": Measure("ratio", burn),
            "committed_burn": Measure("ratio", Fraction(spent + committed, budget)),
            "burn_gap_time": Measure("pts", gap, rag=rag),
            "available": Measure("money", Fraction((budget - spent - committed) * 100)),
            "exhausted_on": Measure("date", day=out),
        },
        kind,
    )


def budget():
    rows = (
        line("t", "差旅", 60_000, 36_000, 6_000, date(2025, 10, 27)),
        line("e", "招待", 40_000, 36_000, 0),
    )
    return MetricTable(rows, line(None, "团队", 100_000, 72_000, 6_000))


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


def pace_frame():
    days = pd.date_range("2025-10-09", periods=5)
    return pd.DataFrame(
        {
            "day": days,
            "actual_cum": [10_000_00, 25_000_00, 25_000_00, None, None],
            "target_cum": [20_000_00, 40_000_00, 40_000_00, 60_000_00, 80_000_00],
            "is_workday": [True, True, False, True, True],
            "forecast_cum": [None, None, 25_000_00, 37_500_00, 50_000_00],
        }
    )


def test_pace_lines_end_where_their_figures_end():
    figure = pace.figure(pace_frame(), ZH)
    target, forecast, actual = figure.data
    assert list(actual.y) == [10_000.0, 25_000.0, 25_000.0]
    assert list(forecast.y) == [25_000.0, 37_500.0, 50_000.0]
    assert len(target.y) == 5
    assert "10月11日" in figure.layout.annotations[0].text


def test_pace_shades_days_without_work():
    shapes = pace.figure(pace_frame(), ZH).layout.shapes
    assert sum(shape.type == "rect" for shape in shapes) == 1


def test_pace_sentence_has_gap_and_outlook():
    assert pace.sentence(pace_frame(), ZH) == (
        "截至 10月11日 累计销售 2.5万，目标进度 4.0万，落后 1.5万。"
        "按目前速度期末预计 5.0万，为目标的 62.5%。"
    )
    assert pace.sentence(pace_frame(), EN) == (
        "25.0K sold through 11 Oct, 15.0K behind the target pace of 40.0K. "
        "At this rate 50.0K by the end of the period, 62.5% of the target."
    )


def test_pace_twin_shows_missing_days_as_dashes():
    table = pace.twin(pace_frame(), ZH)
    assert table.iloc[3].tolist() == ["10月12日 周日", "—", "60,000", "37,500"]


def calls():
    frame = pd.DataFrame(
        [
            ("w", pd.Timestamp("2025-10-20"), 4, 3),
            ("w", pd.Timestamp("2025-10-21"), 5, 0),
            ("l", pd.Timestamp("2025-10-21"), 6, 0),
            ("w", pd.Timestamp("2025-10-22"), 6, 0),
        ],
        columns=["rep_key", "day", "planned", "calls"],
    )
    through = {"w": date(2025, 10, 21), "l": date(2025, 10, 20)}
    return visit_heatmap.Calls(frame, {"w": "王强", "l": "李娜"}, through)


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


def late():
    return pd.DataFrame(
        [
            ("y", "客户Y", "A", "w", pd.Timestamp("2025-09-29"), 21, Fraction(21, 2)),
            ("n", "新店", None, "w", pd.NaT, 30, Fraction(21)),
        ],
        columns=[
            "customer_key",
            "label",
            "customer_class",
            "rep_key",
            "last_visit",
            "days",
            "limit",
        ],
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


def weeks():
    points = [("2025-W41", Fraction(7, 10)), ("2025-W42", None), ("2025-W43", Fraction(725, 1000))]
    return {"attainment": points}


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


def gap(extra=0):
    rows = [("y", "客户Y", 40_000_00), ("z", "客户Z", 20_000_00), ("o", "客户O", -6_000_00)]
    rows += [(f"s{n}", f"小店{n}", 100 + n) for n in range(extra)]
    return pd.DataFrame(rows, columns=["customer_key", "label", "short"])


def test_waterfall_steps_stack_up_to_the_gap():
    missing, over, whole = waterfall.figure(gap(), ZH).data
    assert list(missing.base) == [0.0, 40_000.0]
    assert list(over.x) == [-6_000.0]
    assert list(over.base) == [60_000.0]
    assert list(whole.x) == [54_000.0]


def test_waterfall_parts_sum_to_the_gap_to_the_cent():
    frame = gap(extra=40)
    steps = waterfall.parts(frame, ZH)
    assert len(steps) == waterfall.MOST + 1
    assert sum(p.short for p in steps) == int(frame["short"].sum())


def test_waterfall_sentence_in_both_languages():
    assert waterfall.sentence(gap(), ZH) == (
        "对照目标进度缺 5.4万；低于预期最多的是 客户Y（缺 4.0万）、客户Z（缺 2.0万），"
        "合计相当于缺口的 111.1%。"
    )
    assert waterfall.sentence(gap(), EN).startswith("54.0K short of the target pace.")
    surplus = gap().assign(short=[-100, -200, -300])
    assert waterfall.sentence(surplus, ZH) == "没有缺口，比目标进度多 6。"


def test_waterfall_twin_ends_with_the_whole_gap():
    table = waterfall.twin(gap(), ZH)
    assert table.iloc[0].tolist() == ["客户Y", "40,000.00", "74.1%"]
    assert table.iloc[-1].tolist() == ["缺口合计", "54,000.00", "100.0%"]


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


def test_pace_without_any_report_still_shows_the_target():
    frame = pace_frame().assign(actual_cum=None, forecast_cum=None)
    assert [trace.name for trace in pace.figure(frame, ZH).data] == ["目标进度"]
    assert pace.sentence(frame, ZH) == ZH("chart.nothing_yet")


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
