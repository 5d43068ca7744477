"""Readers of Chinese get the framework's English words written over; readers of English nothing."""

import json
import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from sales_core.text.language import COOKIE
from web import words


def test_the_script_holds_the_words_to_the_letter():
    script = words.script("zh")
    found = re.search(r"Object\.entries\((\{.*?\})\)", script)
    assert found
    held = json.loads(found[1])
    assert (held["Sort ascending"], held["Add row"]) == ("升序", "新增一行")
    assert all(re.search("[\u3400-\u9fff]", said) for said in held.values())


@pytest.mark.parametrize(("lang", "status"), [("zh", 200), ("en", 200), ("xx", 404)])
def test_the_route_knows_the_languages(lang, status):
    answer = TestClient(Starlette(routes=words.routes)).get(f"/words/{lang}.js")
    assert answer.status_code == status
    if status == 200:
        assert answer.headers["content-type"].startswith("text/javascript")


def test_the_start_page_asks_for_it_in_chinese_only(site):
    site.sign_in()
    for lang, wanted in (("zh", 1), ("en", 0)):
        site.browser.cookies.set(COOKIE, lang)
        answer = site.browser.get("/", headers={"accept": "text/html"})
        assert answer.text.count('src="/words/') == wanted, lang
