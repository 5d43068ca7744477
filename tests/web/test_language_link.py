"""The language link leads back to where the reader was, and never to another site."""

import pytest
from httpx2 import Response
from starlette.applications import Starlette
from starlette.testclient import TestClient

from sales_core.text.language import COOKIE
from web.language import routes


def visit(path: str, referer: str = "") -> Response:
    """One answer of the language route."""
    browser = TestClient(Starlette(routes=routes), follow_redirects=False)
    return browser.get(path, headers={"referer": referer})


@pytest.mark.parametrize(
    ("came_from", "goes_to"),
    [
        ("http://127.0.0.1:8501/budget?by=rep_key", "/budget?by=rep_key"),
        ("http://127.0.0.1:8501", "/"),
        ("http://127.0.0.1:8501//other.example/page", "/other.example/page"),
        ("", "/"),
    ],
)
def test_back_to_the_same_place(came_from, goes_to):
    answer = visit("/lang/en", came_from)
    assert (answer.status_code, answer.headers["location"]) == (303, goes_to)
    assert answer.cookies[COOKIE] == "en"


def test_an_unknown_language_is_not_remembered():
    assert COOKIE not in visit("/lang/xx").cookies
