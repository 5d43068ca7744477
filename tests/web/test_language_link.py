"""The language link leads back to where the reader was, and never to another site."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from sales_core.text.language import COOKIE
from web.language import routes


@pytest.fixture
def visitor() -> TestClient:
    return TestClient(Starlette(routes=routes), follow_redirects=False)


@pytest.mark.parametrize(
    ("came_from", "goes_to"),
    [
        ("http://127.0.0.1:8501/budget?by=rep_key", "/budget?by=rep_key"),
        ("http://127.0.0.1:8501", "/"),
        ("http://127.0.0.1:8501//other.example/page", "/other.example/page"),
        ("", "/"),
    ],
)
def test_back_to_the_same_place(visitor, came_from, goes_to):
    answer = visitor.get("/lang/en", headers={"referer": came_from})
    assert (answer.status_code, answer.headers["location"]) == (303, goes_to)
    assert answer.cookies[COOKIE] == "en"


def test_an_unknown_language_is_not_remembered(visitor):
    assert COOKIE not in visitor.get("/lang/xx").cookies
