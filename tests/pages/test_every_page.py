"""Every page opens in both languages, with demo data and without any, and speaks one language."""

import re

import pytest

from sales_core.text.translator import Translator
from tests.pages.conftest import PAGES, visit

CHINESE = re.compile("[\u3400-\u9fff]")
LEFT_OPEN = re.compile(r"\{[a-z_]+\}")
KINDS = ("title", "caption", "markdown", "info", "warning", "success", "subheader", "text")


def texts(page):
    for kind in KINDS:
        yield from (str(element.value) for element in getattr(page, kind))
    for kind in ("button", "selectbox", "text_input", "text_area", "checkbox", "date_input"):
        yield from (str(element.label) for element in getattr(page, kind))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_page_with_demo_data(name, lang, demo_folders, settle):
    settle(demo_folders[lang], lang)
    page = visit(name)
    assert not page.exception
    assert not page.error
    assert page.title[0].value == Translator(lang)(f"nav.{name}")
    said = list(texts(page))
    assert len(said) > 3
    assert [s for s in said if LEFT_OPEN.search(s)] == []
    if lang == "en":
        assert [s for s in said if CHINESE.search(s)] == []
    else:
        english = [s for s in said if re.search("[A-Za-z]{4}", s) and not CHINESE.search(s)]
        assert [s for s in english if not s.startswith(("GS-", "SO", "B0"))] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_page_on_an_empty_store(name, lang, settle, tmp_path):
    settle(tmp_path / "data", lang)
    page = visit(name)
    assert not page.exception
    assert not page.error
    assert page.title[0].value == Translator(lang)(f"nav.{name}")


@pytest.mark.parametrize("kind", ["week", "xun", "month", "quarter", "year"])
@pytest.mark.parametrize("name", ["overview", "attainment", "budget", "visits"])
def test_page_for_every_period_and_for_one_rep(name, kind, demo_folders, settle):
    settle(demo_folders["zh"], "zh")
    page = visit(name, period=kind, rep="0101")
    assert not page.exception
    assert not page.error


@pytest.mark.parametrize("name", PAGES)
def test_nobody_sees_a_page_without_signing_in(name, demo_folders, settle):
    settle(demo_folders["zh"], "zh", MODE="server")
    page = visit(name)
    assert [w.value for w in page.warning] == [Translator("zh")("page.signed_out")]
    assert not page.title
    assert not page.html
    assert not page.dataframe
