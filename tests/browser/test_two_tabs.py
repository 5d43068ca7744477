"""Two people at the same sheet or table: the second sees both versions, nothing is lost."""

from playwright.sync_api import Browser, expect

from tests.browser.visitor import Visitor


def both(browser: Browser, served: str) -> tuple[Visitor, Visitor]:
    first = Visitor(browser, served, "zh")
    first.go()
    first.press("welcome.demo")
    first.sees(first.t("sidebar.demo"), seconds=60)
    return first, Visitor(browser, served, "zh")


def test_one_meeting_in_two_tabs(browser: Browser, served: str):
    first, second = both(browser, served)
    goal = first.t("meeting.goal", number=1)
    for one in (first, second):
        one.go("meeting")
    first.fill(goal, "先保存的目标")
    first.press("meeting.save")
    second.fill(goal, "后保存的目标")
    second.press("meeting.save")
    second.sees(second.t("error.stale_edit"))
    second.sees("先保存的目标")
    second.sees("后保存的目标")
    second.picture("9-conflict")
    second.press("conflict.keep_mine")
    expect(second.page.get_by_label(goal, exact=True)).to_have_value("后保存的目标")
    first.go("meeting")
    expect(first.page.get_by_label(goal, exact=True)).to_have_value("后保存的目标")


def test_one_target_in_two_tabs(browser: Browser, served: str):
    first, second = both(browser, served)
    for one in (first, second):
        one.go("plans")
        one.page.locator("[data-testid=stDataFrame] canvas").first.wait_for()
    type_target(first, "111111")
    first.press("meeting.save")
    first.sees(first.t("plans.saved", count=1))
    type_target(second, "222222")
    second.press("meeting.save")
    second.sees(second.t("error.stale_edit"))
    second.sees("111111.00")
    second.sees("222222.00")
    second.picture("10-target-conflict")
    second.press("conflict.take_theirs")
    second.page.locator("[data-testid=stDataFrame] canvas").first.wait_for()
    second.go("data")
    # what a page drew before stays a moment longer beside what it draws now
    drawn = second.page.get_by_text(second.t("batch.edit"), exact=True)
    expect(drawn).to_have_count(1, timeout=20_000)


def type_target(who: Visitor, amount: str) -> None:
    """Into the first month of the first rep: the grid is drawn, so a hand clicks its place."""
    grid = who.page.locator("[data-testid=stDataFrame]").first
    box = grid.bounding_box()
    assert box is not None
    who.page.mouse.dblclick(box["x"] + box["width"] - 60, box["y"] + 55)
    editor = who.page.locator("#portal input, [data-testid=stDataFrame] input, .gdg-input").last
    editor.fill(amount)
    editor.press("Enter")
    who.page.wait_for_timeout(300)
