"""Markup and tables of the components that need no running page."""

from datetime import date
from fractions import Fraction
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from sales_core.domain.measure import Measure, MetricRow, Rag, Status
from sales_core.text import translator
from sales_core.text.translator import Translator
from ui.components import basis_line, metric_table, status, tiles
from ui.components.chart import plain, selected

ZH = Translator("zh")


@pytest.fixture(autouse=True)
def names(monkeypatch):
    """Names that come from other parts of the catalogue."""
    own = dict(translator.entries())
    for key in ("metric.attainment", "metric.time_progress", "metric.gap_amount"):
        own[key] = {"zh": key, "en": key}
    own["status.NO_DATA"] = {"zh": "未报", "en": "not reported"}
    own["kind.sales_detail"] = {"zh": "销售明细", "en": "sales"}
    own["kind.visit_log"] = {"zh": "拜访日报", "en": "visits"}
    monkeypatch.setattr(translator, "entries", lambda: own)


def test_tile_shows_value_status_marks_and_change():
    tile = tiles.Plain(
        "attainment",
        Measure("ratio", Fraction(725, 1000), rag=Rag.AMBER),
        {"time_progress": Fraction(1, 2)},
        (("2025-W42", Fraction(1, 2)), ("2025-W43", Fraction(3, 4))),
        Fraction(5),
    )
    html = tiles.markup(tile, ZH)
    assert "72.5%" in html
    assert "▲ 预警" in html
    assert "metric.time_progress 50.0%" in html
    assert "比上周 +5.0 个百分点" in html
    assert 'style="left:calc(50.00% - 1.5px)"' in html
    assert html.count("height:66.67%") == 1


def test_tile_without_value_says_why_and_shows_no_zero():
    html = tiles.markup(
        tiles.Plain("attainment", Measure("ratio", None, status=Status.NO_DATA)), ZH
    )
    assert "○ 未报" in html
    assert "0.0%" not in html


def test_bar_beyond_the_target_shrinks_the_track():
    html = tiles.bar(Measure("ratio", Fraction(2)), {}, Rag.GREEN)
    assert '<span style="width:50.00%">' in html
    assert '<b class="lh-green" style="width:100.00%">' in html


def test_sparkline_needs_two_weeks():
    assert tiles.spark((("2025-W42", None), ("2025-W43", Fraction(1))), Rag.RED, ZH) == ""


def test_chip_is_empty_when_nothing_is_judged():
    assert status.chip(Measure("money", Fraction(5)), ZH) == ""


def test_basis_line_names_each_rep_once_and_escapes():
    stands = SimpleNamespace(
        data_through=date(2025, 10, 20),
        reps=6,
        reported=5,
        warnings=("calendar_unknown:2027",),
        missing=(
            SimpleNamespace(label="<王强>", kind="sales_detail"),
            SimpleNamespace(label="<王强>", kind="visit_log"),
        ),
    )
    html = basis_line.markup(stands, ZH)
    assert html.startswith("数据截至 10月20日 · 6 人中 5 人已报 · ")
    assert "缺：&lt;王强&gt; 销售明细/拜访日报" in html
    assert "2027 年节假日尚未公布" in html


def test_metric_table_sorts_by_number_and_shows_text():
    rows = [
        MetricRow("a", "A", {"gap_amount": Measure("money", Fraction(-5_400_000))}),
        MetricRow("b", "B", {"gap_amount": Measure("money", None, status=Status.NO_DATA)}),
        MetricRow("c", "C", {}),
    ]
    style = metric_table.styled(rows, ["gap_amount"], ZH)
    figures = list(style.data["gap_amount"])
    assert [f.text for f in figures] == ["−5.4万", "○ 未报", "—"]
    assert figures[0] == -54_000.0
    assert figures[1] == float("-inf")
    assert "−5.4万" in style.to_html()


def test_metric_table_colours_only_what_is_judged():
    rows = [
        MetricRow("a", "A", {"attainment": Measure("ratio", Fraction(1, 2), rag=Rag.RED)}),
        MetricRow("b", "B", {"attainment": Measure("ratio", Fraction(1, 2))}),
    ]
    html = metric_table.styled(rows, ["attainment"], ZH).to_html()
    assert html.count("color: #a4262c") == 1


def test_sentence_with_names_from_files_is_not_read_as_markup():
    assert plain("a*b [x](y) $z$") == r"a\*b \[x\]\(y\) \$z\$"


def test_clicked_point_gives_its_data():
    state = {"selection": {"points": [{"x": 1}, {"x": 2, "customdata": ["w", "2025-10-20"]}]}}
    assert selected(state) == ["w", "2025-10-20"]
    assert selected({"selection": {"points": []}}) == []


def page():
    """A page with every component; runs on its own, so it imports what it needs."""
    from fractions import Fraction

    import streamlit as st

    from sales_core.domain.measure import Measure, MetricRow, MetricTable, Rag
    from sales_core.text.translator import Translator
    from ui import theme
    from ui.charts import bullet
    from ui.components.chart import chart
    from ui.components.empty import empty
    from ui.components.metric_table import metric_table, once
    from ui.components.tiles import Plain, tiles

    t = Translator("zh")
    theme.load(t)
    measure = Measure("ratio", Fraction(1, 2), rag=Rag.RED)
    row = MetricRow("w", "王*强", {"attainment": measure})
    table = MetricTable((row,), MetricRow(None, "团队", {"attainment": measure}))
    asked = tiles([Plain("attainment", measure)], t, "top")
    st.text(f"asked {asked}")
    drawn = bullet.figure(table, t, dark=theme.dark())
    st.text(f"picked {chart(drawn, bullet.sentence(table, t), bullet.twin(table, t), t, 'b')}")
    clicked = metric_table(table, ["attainment"], t, "team")
    st.text(f"clicked {clicked} {once(clicked, 'team')}")
    if empty("标题", "原因", "怎么办", "去上传", key="e"):
        st.text("pressed")


def test_components_run_on_a_page_and_answer_the_buttons():
    at = AppTest.from_function(page, default_timeout=30).run()
    assert not at.exception
    assert [text.value for text in at.text] == ["asked None", "picked None", "clicked None None"]
    at.button(key="trail-top-attainment").click().run()
    assert at.text[0].value == "asked attainment"
    at.button(key="e").click().run()
    assert at.text[0].value == "asked None"
    assert at.text[-1].value == "pressed"


def test_a_click_opens_a_dialog_once(monkeypatch):
    monkeypatch.setattr("streamlit.session_state", {})
    assert metric_table.once(("w", "attainment"), "k") == ("w", "attainment")
    assert metric_table.once(("w", "attainment"), "k") is None
    assert metric_table.once(None, "k") is None
    assert metric_table.once(("w", "attainment"), "k") == ("w", "attainment")
