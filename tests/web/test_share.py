"""Share links: opened by their secret alone, all closed ones alike, guessing stopped."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from sales_core.domain.period import Period
from sales_core.domain.shared_page import SECTIONS
from sales_core.services import sharing, snapshots
from sales_core.services.house import House
from sales_core.services.snapshots import Selection
from sales_core.services.view import View
from tests.web.conftest import Site
from web import cookies
from web.share import MISSES

WEEK = Period.parse("2026-W43")
VIEW = View(Period.parse("2026-10"), date(2026, 10, 23))


class LongAgo:
    """A clock forty days behind: links made by it have ended."""

    def __init__(self, house: House) -> None:
        self._now = house.clock.now() - timedelta(days=40)

    def now(self) -> datetime:
        """That moment."""
        return self._now


def shared(site: Site, house: House | None = None, passcode: str = "") -> sharing.NewLink:
    """A link to the page of a week, everything chosen."""
    by = house or site.house
    shot = snapshots.freeze(by, site.owner, Selection(VIEW, WEEK, frozenset(SECTIONS), "zh"))
    return sharing.create_link(by, site.owner, shot, passcode=passcode)


def test_the_secret_leads_to_the_page_and_leaves_the_address(site: Site) -> None:
    link = shared(site)
    reader = site.stranger()
    first = reader.get(f"/s/{link.token}")
    place = first.headers["location"]
    assert (first.status_code, place[:3]) == (303, "/v/")
    assert link.token not in place
    cookie = first.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert f"Path={place}" in cookie
    assert link.token not in cookie
    page = reader.get(place)
    assert page.status_code == 200
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert page.headers["referrer-policy"] == "no-referrer"
    assert page.headers["x-robots-tag"] == "noindex, nofollow"
    assert "<script" not in page.text
    assert 'name="viewport"' in page.text


def test_the_place_alone_opens_nothing(site: Site) -> None:
    link = shared(site)
    place = site.stranger().get(f"/s/{link.token}").headers["location"]
    assert site.stranger().get(place).status_code == 404
    forged = site.stranger()
    for proof in ("", "made up", link.token, sharing.hashed(link.token)):
        header = {"cookie": f"{cookies.SHARE}proof={proof}"}
        assert forged.get(place, headers=header).status_code == 404


def test_views_are_counted_and_revoking_works_at_once(site: Site) -> None:
    link = shared(site)
    reader = site.stranger()
    place = reader.get(f"/s/{link.token}").headers["location"]
    assert [reader.get(place).status_code for _ in range(3)] == [200] * 3
    assert [known.views for known in sharing.links(site.house, site.owner)] == [3]
    sharing.revoke(site.house, site.owner, link.link_id)
    assert reader.get(place).status_code == 404
    assert reader.get(f"/s/{link.token}").status_code == 404
    assert [known.views for known in sharing.links(site.house, site.owner)] == [3]


def test_closed_links_answer_alike(site: Site) -> None:
    revoked, ended = shared(site), shared(site, replace(site.house, clock=LongAgo(site.house)))
    sharing.revoke(site.house, site.owner, revoked.link_id)
    reader = site.stranger()
    tokens = [revoked.token, ended.token, secrets.token_urlsafe(32), "x", "%00", "a" * 3000]
    answers = [reader.get(f"/s/{token}") for token in tokens]
    answers += [reader.get(f"/v/{public}") for public in ("x", "%27", "a" * 3000)]
    assert {a.status_code for a in answers} == {404}
    assert len({a.text for a in answers}) == 1
    assert not any("set-cookie" in a.headers for a in answers)


def test_guessing_is_stopped_for_good_secrets_too(site: Site) -> None:
    link = shared(site)
    reader = site.stranger()
    found = [reader.get(f"/s/{secrets.token_urlsafe(32)}").status_code for _ in range(MISSES + 3)]
    assert found == [404] * MISSES + [429] * 3
    assert reader.get(f"/s/{link.token}").status_code == 429


def test_a_passcode_is_asked_for(site: Site) -> None:
    link = shared(site, passcode="2468")
    reader = site.stranger()
    asked = reader.get(f"/s/{link.token}")
    assert (asked.status_code, 'name="passcode"' in asked.text) == (200, True)
    assert "set-cookie" not in asked.headers
    assert reader.post(f"/s/{link.token}", data={"passcode": "1357"}).status_code == 401
    right = reader.post(f"/s/{link.token}", data={"passcode": "2468"})
    assert reader.get(right.headers["location"]).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_a_page_can_only_be_read(site: Site, method: str) -> None:
    link = shared(site)
    reader = site.stranger()
    place = reader.get(f"/s/{link.token}").headers["location"]
    for path in (f"/s/{link.token}", place):
        assert reader.request(method, path).status_code == 405
    assert reader.get(place).status_code == 200
