"""The meeting sheet: drafted, edited, saved, followed up next week."""

from datetime import date

import pytest

from sales_core.text.translator import Translator
from tests.pages.conftest import visit


def press(page, label):
    next(b for b in page.button if b.label == label).click()
    return page.run()


def field(page, label):
    return next(f for f in [*page.text_input, *page.text_area] if f.label == label)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_draft_save_action_and_carry_over(demo, lang):
    demo(lang)
    t = Translator(lang)
    page = press(visit("meeting"), t("meeting.draft"))
    topics = [f.value for f in page.text_input if f.label == t("meeting.item_title")]
    assert topics[0] == t("agenda.team.title")
    assert "67.9%" in field(page, t("meeting.item_text")).value
    field(page, t("meeting.goal", number=1)).set_value("A")
    page = press(page, t("meeting.save"))
    assert not page.error
    field(page, t("action.text")).set_value("B")
    page.selectbox(key=next(s.key for s in page.selectbox if s.label == t("action.owner")))
    owner = next(s for s in page.selectbox if s.label == t("action.owner"))
    owner.set_value(owner.options[0])
    page = press(page, t("action.add"))
    assert "**B**" in [m.value for m in page.markdown]
    later = visit("meeting", as_of=date(2026, 10, 30))
    said = [e.value for e in later.main if hasattr(e, "value")]
    assert said.index("**B**") > said.index(t("meeting.carried"))
    assert field(later, t("meeting.goal", number=1)).value == ""
    assert field(visit("meeting"), t("meeting.goal", number=1)).value == "A"


def test_an_action_without_an_owner_keeps_what_was_typed(demo):
    demo("zh")
    t = Translator("zh")
    page = press(press(visit("meeting"), t("meeting.draft")), t("meeting.save"))
    field(page, t("action.text")).set_value("周三前拜访")
    page = press(page, t("action.add"))
    assert [e.value for e in page.error] == [t("error.action_incomplete")]
    assert field(page, t("action.text")).value == "周三前拜访"


@pytest.mark.parametrize(("choice", "stands"), [("keep-mine", "后到"), ("take-theirs", "先到")])
def test_two_people_saving_the_same_sheet(demo, choice, stands):
    demo("zh")
    t = Translator("zh")
    goal = t("meeting.goal", number=1)
    first, second = visit("meeting"), visit("meeting")
    field(first, goal).set_value("先到")
    press(first, t("meeting.save"))
    field(second, goal).set_value("后到")
    press(second, t("meeting.save"))
    assert [w.value for w in second.warning] == [t("error.stale_edit")]
    assert [e.value for e in second.text] == ["后到", "先到"]
    assert field(visit("meeting"), goal).value == "先到"
    next(b for b in second.button if (b.key or "").startswith(choice)).click().run()
    assert field(second, goal).value == stands
    assert field(visit("meeting"), goal).value == stands


def test_what_is_typed_for_one_week_does_not_show_in_another(demo):
    demo("zh")
    goal = Translator("zh")("meeting.goal", number=1)
    page = visit("meeting")
    field(page, goal).set_value("只属于本周")
    page.session_state["as_of"] = date(2026, 10, 30)
    page.run()
    assert field(page, goal).value == ""


def test_the_newer_version_is_announced_and_shown_on_demand(demo):
    demo("zh")
    t = Translator("zh")
    goal = t("meeting.goal", number=1)
    first, second = visit("meeting"), visit("meeting")
    field(first, goal).set_value("先到")
    press(first, t("meeting.save"))
    second.run()
    assert t("conflict.newer") in [i.value for i in second.info]
    assert field(second, goal).value == ""
    press(second, t("conflict.show_newer"))
    assert field(second, goal).value == "先到"


def test_a_sheet_without_goals_is_not_ready(demo):
    demo("zh")
    t = Translator("zh")
    page = visit("meeting")
    status = next(s for s in page.selectbox if s.label == t("meeting.status"))
    status.set_value("ready")
    page = press(page, t("meeting.save"))
    assert [e.value for e in page.error] == [t("error.no_goals")]
