"""The cumulative pace chart."""

from tests.unit.ui.charts.tables_made import EN, ZH, pace_frame
from ui.charts import (
    pace,
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


def test_pace_without_any_report_still_shows_the_target():
    frame = pace_frame().assign(actual_cum=None, forecast_cum=None)
    assert [trace.name for trace in pace.figure(frame, ZH).data] == ["目标进度"]
    assert pace.sentence(frame, ZH) == ZH("chart.nothing_yet")
