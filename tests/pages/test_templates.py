"""Templates on the page of uploads: every kind in both languages, its columns in words."""

import re

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.text.translator import Translator
from tests.pages.conftest import visit

ZH = Translator("zh")


def links(page):
    return re.findall(r'href="/d/([0-9a-f]{64})"', " ".join(h.value for h in page.html))


def test_a_template_is_offered_in_both_languages(demo):
    demo("zh")
    page = visit("uploads", part="templates")
    assert not page.exception
    assert not page.error
    first = links(page)
    assert len(set(first)) == 2
    chosen = next(s for s in page.selectbox if s.label == ZH("template.kind"))
    assert len(chosen.options) == len(REPORT_KINDS)
    page = chosen.set_value("visit_log").run()
    assert not page.exception
    assert len(set(links(page)) | set(first)) == 4
    shown = page.dataframe[0].value
    assert list(shown[ZH("template.column")])[:3] == ["拜访日期", "业务代表", "客户"]
    assert shown[ZH("template.how_column")].iloc[1] == "必填。从下拉里选。"
