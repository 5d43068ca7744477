"""The calendar of reports on the uploads page: nothing until agreed, then who owes what."""

from datetime import date

from sales_core.domain.expectation import Expectation
from sales_core.services import expected
from sales_core.services.expected import Agreement
from sales_core.services.house import local_actor
from sales_core.text.translator import Translator
from tests.pages.conftest import visit
from tests.pages.test_uploads import shown

ZH = Translator("zh")


def on_the_calendar():
    page = visit("uploads", part="calendar")
    assert not page.exception
    return page


def test_nothing_is_chased_before_anything_is_agreed(demo, opened):
    opened(demo("zh"))
    page = on_the_calendar()
    assert ZH("calendar.nothing_title") in shown(page)
    assert not page.code


def test_whoever_owes_a_report_stands_in_the_reminder(demo, opened):
    """The demo data end with the week of 19 October; only visits of that week are expected."""
    house = opened(demo("zh"))
    visits = Expectation("visit_log", starts=date(2026, 10, 19), ends=date(2026, 10, 25))
    expected.save(house, local_actor(house), Agreement((visits,)))
    page = on_the_calendar()
    group = page.code[0].value
    owing = [line for line in group.splitlines() if line.startswith("- ")]
    assert owing == ["- 陈静：拜访记录 第43周 10月19日–10月25日"]
    assert "到期 8 份" in shown(page)
