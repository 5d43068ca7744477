"""Signing in: one answer for every wrong pair, a new secret each time, in a guarded cookie."""

import pytest

from sales_core.services.accounts import FREE_TRIES
from sales_core.services.clock import SystemClock
from tests.conftest import StandingClock
from tests.web.conftest import WHO, WORD, Site
from web import cookies
from web.login import FORM_LIMIT


def test_the_form_speaks_the_visitors_language(site: Site) -> None:
    chinese = site.stranger().get("/login", headers={"accept-language": "zh-CN"})
    english = site.stranger().get("/login", headers={"accept-language": "en"})
    assert '<html lang="zh-CN">' in chinese.text
    assert "登录" in chinese.text
    assert '<html lang="en">' in english.text
    assert "Sign in" in english.text


def test_wrong_pairs_are_answered_alike(site: Site) -> None:
    browser = site.stranger()
    answers = [
        browser.post("/login", data={"email": email, "password": word})
        for email, word in [(WHO, "wrong"), ("nobody@example.com", WORD), ("", ""), (WHO, "")]
    ]
    assert {a.status_code for a in answers} == {401}
    assert len({a.text for a in answers}) == 1
    assert not browser.cookies


def test_a_new_secret_each_time_which_scripts_cannot_read(site: Site) -> None:
    said = [site.sign_in().headers["set-cookie"] for _ in range(2)]
    assert said[0] != said[1]
    for one in said:
        assert one.startswith(f"{cookies.SESSION}=")
        assert "HttpOnly" in one
        assert "SameSite=lax" in one
        assert len(one.partition("=")[2].partition(";")[0]) >= 43


def test_guessing_is_slowed_down(
    site: Site, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    # checking a password may take longer than the first pause lasts
    monkeypatch.setattr(SystemClock, "now", lambda _: clock.now())
    for _ in range(FREE_TRIES):
        assert site.sign_in("wrong").status_code == 401
    assert site.sign_in().status_code == 401
    account = site.house.store.accounts.by_email(WHO)
    assert account is not None
    assert account.locked_until is not None
    assert account.locked_until > clock.now()
    clock.pass_by(seconds=2)
    assert site.sign_in().status_code == 303


@pytest.mark.parametrize("body", [b"\xff\xfe%%%", b"email=a&" * FORM_LIMIT, b""])
def test_a_strange_form_is_a_wrong_pair(site: Site, body: bytes) -> None:
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert site.stranger().post("/login", content=body, headers=kind).status_code == 401
