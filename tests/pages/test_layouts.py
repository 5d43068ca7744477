"""The page of known layouts: what is remembered, in words, changed and forgotten."""

from sales_core.services import layouts
from sales_core.services.house import local_actor
from sales_core.services.importing import import_file
from sales_core.text.translator import Translator
from tests.pages.conftest import visit
from tests.services.test_layouts import QUESTION, week

ZH = Translator("zh")


def press(page, label):
    next(b for b in page.button if b.label == label).click()
    return page.run()


def taught(demo, opened):
    house = opened(demo("zh"))
    assert import_file(house, local_actor(house), "华东1.xlsx", week(1), {QUESTION: "dmy"}).batch_id
    return house


def test_an_answer_is_shown_in_words_and_changed(demo, opened):
    house = taught(demo, opened)
    page = visit("layouts")
    said = [m.value for m in page.markdown]
    assert any("01/03/2026" in text for text in said)
    answer = next(s for s in page.selectbox if s.label == ZH("layouts.answer"))
    assert answer.value == "dmy"
    assert answer.options[0] == ZH("choice.dmy")
    answer.set_value("mdy")
    page = press(page.run(), ZH("layouts.save"))
    assert not page.error
    found = layouts.remembered(house, local_actor(house))[0]
    assert list(found.answers.values()) == ["mdy"]


def test_an_answer_and_a_layout_are_forgotten(demo, opened):
    house = taught(demo, opened)
    actor = local_actor(house)
    before = len(layouts.remembered(house, actor))
    page = press(visit("layouts"), ZH("layouts.forget"))
    assert layouts.remembered(house, actor)[0].answers == {}
    press(page, ZH("layouts.forget_all"))
    assert len(layouts.remembered(house, actor)) == before - 1
