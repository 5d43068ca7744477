"""A server shows nothing to who has not signed in, whatever is asked and however."""

import pytest
from starlette.websockets import WebSocketDisconnect

from sales_core.services import accounts
from tests.web.conftest import Site
from web import cookies

PAGES = ["/", "/uploads", "/meeting?week=2026-W43", "/settings", "/nothing", "/login/", "/s", "/v"]
PROGRAMS = [
    "/_stcore/health",
    "/_stcore/upload_file/x/y",
    "/media/a",
    "/static/a.js",
    "/d/0",
    "/agent",
]
METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", PAGES)
def test_a_stranger_is_sent_to_sign_in(site: Site, path: str, method: str) -> None:
    answer = site.stranger().request(method, path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/login")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", PROGRAMS)
def test_a_strangers_program_gets_a_status(site: Site, path: str, method: str) -> None:
    answer = site.stranger().request(method, path, content=b"x" * 100)
    assert answer.status_code == 401
    assert answer.content == b""


@pytest.mark.parametrize("secret", ["", "made up", "x" * 43, '"'])
def test_a_made_up_session_opens_nothing(site: Site, secret: str) -> None:
    browser = site.stranger()
    answer = browser.get("/", headers={"cookie": f"{cookies.SESSION}={secret}"})
    assert answer.status_code == 303
    with pytest.raises(WebSocketDisconnect) as closed, browser.websocket_connect("/_stcore/stream"):
        pass
    assert closed.value.code == 4401


def test_who_signed_in_gets_in_until_signing_out(site: Site) -> None:
    assert site.sign_in().status_code == 303
    assert site.browser.get("/uploads").status_code == 200
    with site.browser.websocket_connect("/_stcore/stream") as socket:
        assert socket.receive_text() == "inside"
    kept = dict(site.browser.cookies)
    assert site.browser.post("/logout").headers["location"] == "/login"
    # not only forgotten by this browser: the old secret is worth nothing
    again = site.stranger()
    again.cookies.update(kept)
    assert again.get("/uploads").status_code == 303


def test_a_disabled_account_is_out_at_once(site: Site) -> None:
    site.sign_in()
    account = site.house.store.accounts.by_email("zhang@example.com")
    assert account is not None
    site.house.store.accounts.change(account.account_id, disabled=True)
    assert site.browser.get("/").status_code == 303
    assert accounts.actor_of(site.house, site.browser.cookies[cookies.SESSION]) is None


def test_what_a_visitor_claims_about_himself_is_removed(site: Site) -> None:
    site.sign_in()
    answer = site.browser.get("/", headers={"X-Lihui-Session": "owner"})
    assert (answer.status_code, answer.headers["x-claimed"]) == (200, "")


@pytest.mark.parametrize("path", ["/login", "/healthz", "/lang/en", "/s/none", "/v/none"])
def test_what_stays_open(site: Site, path: str) -> None:
    answer = site.stranger().get(path)
    assert answer.status_code != 401
    assert answer.headers.get("location") != "/login"
