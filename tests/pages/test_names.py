"""Names decided in the review of an upload, merged and split on the master data page."""

import pytest

from sales_core.services import merging, uploads
from sales_core.services.house import House, local_actor
from sales_core.text.translator import Translator
from tests.pages.conftest import visit
from tests.services.reports_made import report

DAY = "2026-10-20"
NAMES = {"zh": ("王墙", "王强"), "en": ("Jonh Carter", "John Carter")}


def press(page, label):
    next(b for b in page.button if b.label == label).click()
    return page.run()


def chosen(page, key):
    return next(s for s in page.selectbox if s.key.startswith(key))


def said(page):
    kinds = (page.markdown, page.caption, page.success, page.toast)
    return " ".join(str(e.value) for kind in kinds for e in kind)


@pytest.fixture
def waiting(demo, opened):
    """The demo of a language, and a file of two reps: one near a known name, one new."""

    def made(lang):
        house: House = opened(demo(lang))
        actor = local_actor(house)
        head = {
            "zh": ("单据日期", "单号", "业务员", "客户名称", "销售金额"),
            "en": ("Doc date", "Doc no", "Sales rep", "Customer", "Net amount"),
        }[lang]
        spelt = NAMES[lang][0]
        with house.store.write(1) as unit:
            key = unit.parties.resolve("rep", [(NAMES[lang][1], None)]).keys[0]
            unit.commit()
        lines = [
            (DAY, "D1", spelt, "Q", 5),
            (DAY, "D2", spelt, "Q", 6),
            (DAY, "D3", "Xu Yi", "Q", 7),
        ]
        (card,) = uploads.receive(house, actor, [("names.xlsx", report(head, *lines))])
        house.close()
        return card, key

    return made


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_near_name_is_decided_with_one_choice(waiting, lang):
    t = Translator(lang)
    card, key = waiting(lang)
    assert card.status == "questions", card
    page = visit("uploads", **{"uploads.open": card.upload_id})
    assert not page.exception
    asked = t("question.rep_near", rows=2, name=NAMES[lang][0], near=NAMES[lang][1])
    assert asked in said(page).replace("\\", "")
    page = press(page, t("names.is_this", name=NAMES[lang][1]))
    assert not page.exception
    assert [b.disabled for b in page.button if b.key.endswith(f"-is:{key}")] == [True]
    page = press(page, t("uploads.load"))
    assert not page.exception
    assert (
        page.session_state["uploads.open"] is None if "uploads.open" in page.session_state else True
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_one_click_says_that_it_is_new_or_another_one_on_file(waiting, lang):
    t = Translator(lang)
    card, key = waiting(lang)
    page = visit("uploads", **{"uploads.open": card.upload_id})
    page = press(page, t("choice.new"))
    assert t("uploads.load") in [b.label for b in page.button]
    pick = chosen(page, f"pick-{card.upload_id}")
    assert f"is:{key}" not in [b.key for b in page.button if b.key.startswith("other-")]
    pick.set_value("is:0102").run()
    other = next(b for b in page.button if b.key.startswith("other-"))
    page = other.click().run()
    assert not page.exception
    assert chosen(page, f"pick-{card.upload_id}").value == "is:0102"
    assert [b.label for b in page.button if b.key.startswith("other-")] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_two_parties_are_merged_after_a_look_and_split(demo, lang):
    t = Translator(lang)
    demo(lang)
    page = visit("roster")
    key, into = (
        next(s for s in page.selectbox if s.key.startswith(f"merge-{side}-rep"))
        for side in ("from", "into")
    )
    key.set_value("0102")
    into.set_value("0101")
    page = press(page.run(), t("names.merge"))
    assert t("names.preview") in said(page)
    page = press(page, t("names.sure"))
    assert not page.exception
    assert (
        "0102" not in next(s for s in page.selectbox if s.key.startswith("merge-from-rep")).options
    )
    page = press(page, t("names.split"))
    assert not page.exception
    assert t("names.split") not in [b.label for b in page.button]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_products_have_their_names_too(demo, lang):
    demo(lang)
    page = visit("roster", which="product")
    assert not page.exception
    assert Translator(lang)("names.party_rows") in said(page)
    assert [s for s in page.selectbox if s.key.startswith("alias-of-product")]


def test_a_pair_that_may_be_the_same_is_dismissed(demo, opened):
    house = opened(demo("zh"))
    with house.store.write(1) as unit:
        unit.parties.resolve("product", [("可口可乐", None), ("可口可樂", None)])
        unit.commit()
    t = Translator("zh")
    page = visit("roster", which="product")
    assert "可口可樂" in said(page)
    page = press(page, t("names.not_same"))
    assert "可口可樂" not in said(page)
    assert merging.history(house, local_actor(house), "product") == []
    house.close()
