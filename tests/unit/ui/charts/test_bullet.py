"""Attainment as bars against the target, with the mark of time."""

from sales_core.domain.measure import MetricTable, Rag
from tests.unit.ui.charts.tables_made import EN, ZH, attained, rep, values
from ui import palette
from ui.charts import (
    bullet,
)


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
