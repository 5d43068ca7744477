"""The card of a received file says what a person should look at before loading it."""

from sales_core.text.translator import Translator
from tests.pages.conftest import visit
from tests.pages.test_uploads import drop
from tests.services.reports_made import report

ZH = Translator("zh")
HEAD = ("日期", "单号", "客户", "业务员", "销售额")


def lines(page):
    return [str(m.value).replace("\\", "") for m in page.markdown]


def test_what_is_doubtful_is_counted_on_the_card(demo):
    demo("zh")
    rows = [(f"2026-10-{n:02d}", f"A{n}", "甲店", "王强", 100 * n) for n in range(5, 15)]
    odd = [("2026-10-15", "A15", "甲店", "王强", "待定")]
    page = drop(visit("uploads"), ("十月销售.xlsx", report(HEAD, *rows, *odd)))
    assert any(ZH("uploads.issues", count=1) in line for line in lines(page))
    page = drop(visit("uploads"), ("十月销售二.xlsx", report(HEAD, *rows[:5])))
    clean = [line for line in lines(page) if ZH("uploads.rows", count=5) in line]
    assert clean
    assert not any(ZH("uploads.issues", count=1) in line for line in clean)
