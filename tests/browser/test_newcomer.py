"""The newcomer's path, from an empty store to a link that is taken back."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from sales_core.text import numbers
from tests.browser.visitor import Visitor

SAMPLES = Path(__file__).resolve().parents[2] / "sample_data"
TOTALS = json.loads((SAMPLES / "totals.json").read_text("utf-8"))["metrics"]


def percent(num: int, den: int) -> str:
    return numbers.percent(Fraction(num, den))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_from_demo_to_a_revoked_link(browser: Browser, served: str, lang):
    me = Visitor(browser, served, lang)
    start_with_demo(me)
    upload_the_week(me)
    open_a_trail(me)
    hold_the_meeting(me)
    link = share(me)
    read_by_the_manager(browser, served, lang, link)
    take_back(me, browser, link)
    assert me.strangers() == []


def start_with_demo(me: Visitor) -> None:
    me.go()
    me.sees(me.t("welcome.title"))
    me.picture("1-welcome")
    me.press("welcome.demo")
    me.sees(me.t("sidebar.demo"), seconds=60)
    me.settle()
    team = TOTALS["team"]
    assert me.tile("attainment") == percent(team["actual"], team["target"]) == "67.9%"
    assert me.tile("burn") == percent(team["claims_approved"], team["budget"]) == "69.2%"
    assert me.page.evaluate("document.documentElement.lang").startswith(me.lang)
    me.picture("2-overview")


def upload_the_week(me: Visitor) -> None:
    me.go("uploads")
    files = sorted((SAMPLES / me.lang / "next_week").glob("*.xlsx"))
    assert len(files) == 3
    me.page.set_input_files('[data-testid="stFileUploaderDropzoneInput"]', files)
    me.sees(me.t("uploads.commit_all", count=3), seconds=60)
    me.picture("3-inbox")
    me.press("uploads.commit_all", count=3)
    for file in files:
        me.sees(file.name)
    me.go()
    team, more = TOTALS["team"], TOTALS["next_week"]
    assert me.tile("attainment") == percent(team["actual"] + more["sales"], team["target"])


def open_a_trail(me: Visitor) -> None:
    me.press("chart.open_trail")
    dialog = me.page.get_by_role("dialog")
    expect(dialog).to_contain_text(me.t("trail.title"))
    actual = TOTALS["team"]["actual"] + TOTALS["next_week"]["sales"]
    expect(dialog).to_contain_text(f"{actual / 100:,.2f}")
    expect(dialog).to_contain_text("2,160,000.00")
    week = next((SAMPLES / me.lang / "next_week").glob("*sales_detail*"), None)
    name = week.name if week else "2026年第44周销售明细.xlsx"
    expect(dialog).to_contain_text(name)
    me.picture("4-trail")
    me.page.keyboard.press("Escape")


def hold_the_meeting(me: Visitor) -> None:
    me.go("meeting")
    me.press("meeting.draft")
    me.sees(me.t("meeting.drafted"))
    me.fill(me.t("meeting.goal", number=1), "把江城百佳补回来")
    me.press("meeting.save")
    me.sees(me.t("action.add"))
    me.settle()
    me.fill(me.t("action.text"), "周三前拜访江城百佳")
    me.choose(me.t("action.owner"), "Wang Qiang" if me.lang == "en" else "王强")
    me.press("action.add")
    me.sees("周三前拜访江城百佳")
    me.go("meeting")
    me.sees("周三前拜访江城百佳")
    goal = me.page.get_by_label(me.t("meeting.goal", number=1), exact=True)
    expect(goal).to_have_value("把江城百佳补回来")
    me.picture("5-meeting")


def share(me: Visitor) -> str:
    me.go("sharing")
    me.press("sharing.create")
    me.sees(me.t("sharing.made"))
    link = me.page.locator("[data-testid=stCode] code").inner_text().strip()
    assert link.startswith(f"{me.address}/s/")
    me.picture("6-sharing")
    return link


def read_by_the_manager(browser: Browser, address: str, lang, link: str) -> None:
    manager = Visitor(browser, address, lang, width=390)
    answer = manager.page.goto(link)
    assert answer is not None
    assert answer.status == 200
    assert "/v/" in manager.page.url
    assert "script" not in answer.text().lower().replace("description", "")
    assert len(answer.body()) <= 300 * 1024
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    team, more = TOTALS["team"], TOTALS["next_week"]
    attained = percent(team["actual"] + more["sales"], team["target"])
    expect(manager.page.locator("body")).to_contain_text(attained)
    expect(manager.page.locator("body")).to_contain_text("把江城百佳补回来")
    wide = manager.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
    manager.page.screenshot(
        path=str(Path("artifacts") / f"7-shared-{lang}-390.png"), full_page=True
    )
    stranger = Visitor(browser, address, lang)
    without_link = stranger.page.goto(manager.page.url)
    assert without_link is not None
    assert without_link.status == 404


def take_back(me: Visitor, browser: Browser, link: str) -> None:
    me.go("sharing")
    me.sees(me.t("sharing.views", count=1))
    me.press("sharing.revoke")
    me.sees(me.t("sharing.revoked"))
    late = Visitor(browser, me.address, me.lang)
    answer = late.page.goto(link)
    assert answer is not None
    assert answer.status == 404
    late.sees(late.t("visit.closed"))
