"""The Data page: rows of a kind, filtered, page by page; cards of kinds that no page shows."""

from streamlit.testing.v1 import AppTest

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.services import uploads
from sales_core.services.house import local_actor
from sales_core.text.translator import Translator
from tests.pages.conftest import ROOT, visit
from tests.services.kinds_made import workbook

ZH = Translator("zh")
KIND = "browse-kind"


def frames(page):
    return [element.value for element in page.dataframe]


def test_rows_of_a_kind_with_cell_and_state(demo):
    demo("zh")
    page = visit("data", **{KIND: "sales_detail"})
    assert not page.exception
    rows = frames(page)[0]
    assert len(rows) == 100
    assert (rows.columns[0], rows.columns[-1]) == (ZH("browse.state"), ZH("trail.where"))
    assert set(rows[ZH("browse.state")]) == {ZH("row_state.active")}
    assert " › " in rows.iloc[0, -1]
    page.number_input[0].set_value(2)
    again = frames(page.run())[0]
    assert again.iloc[0, -1] != rows.iloc[0, -1]
    field = next(f for f in page.text_input if f.label == ZH("browse.text"))
    field.set_value("no such text")
    assert ZH("browse.nothing") in [i.value for i in page.run().info]


def test_a_workbook_is_offered(demo):
    demo("zh")
    page = visit("data", **{KIND: "rep_roster"})
    next(b for b in page.button if b.label == ZH("browse.download")).click()
    page.run()
    assert any('href="/d/' in str(html.value) for html in page.html)


def test_a_kind_without_a_page_says_so(demo, opened):
    house = opened(demo("zh"))
    content = workbook(REPORT_KINDS["ar_ageing"], "zh")
    uploads.receive(house, local_actor(house), [("应收.xlsx", content)])
    page = visit("uploads")
    said = [c.value for c in page.caption]
    assert ZH("browse.card", kind=ZH("kind.ar_ageing")) in said
    next(b for b in page.button if b.label == ZH("uploads.load")).click()
    page.run()
    assert not page.exception
    assert not page.error
    assert ZH("browse.loaded", kind=ZH("kind.ar_ageing")) in [i.value for i in page.info]
    data = visit("data", **{KIND: "ar_ageing"})
    assert ZH("browse.no_page") in [c.value for c in data.caption]
    assert len(frames(data)[0]) == 3


def test_a_link_opens_the_kind_it_names(demo):
    demo("zh")
    page = AppTest.from_file(str(ROOT / "pages" / "settings" / "data.py"), default_timeout=60)
    page.query_params["kind"] = "visit_log"
    page.run()
    assert next(s for s in page.selectbox if s.key == KIND).value == "visit_log"
