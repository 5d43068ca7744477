"""Agreeing on reports: proposed, agreed to with one click, changed, dropped; two people at once."""

from dataclasses import replace

from sales_core.domain.period import PeriodKind
from sales_core.services import expected
from sales_core.services.house import local_actor
from sales_core.text.translator import Translator
from tests.pages.conftest import visit

ZH = Translator("zh")


def agreed(house):
    return expected.read(house, local_actor(house))


def press(page, key):
    page.button(key=key).click()
    return page.run()


def test_nothing_counts_until_the_proposal_is_agreed_to(demo, opened):
    house = opened(demo("zh"))
    page = visit("expected")
    assert not page.exception
    assert agreed(house).expectations == ()
    said = " ".join(m.value for m in page.markdown)
    assert "拜访记录：每位代表一份，每周，下一周周一 10:00 前交" in said.replace("\\", "")
    page = press(page, "adopt-all")
    assert not page.exception
    kinds = {one.kind: one.who for one in agreed(house).expectations}
    assert kinds == {
        "sales_detail": "team", "visit_plan": "each", "visit_log": "each", "expense_claim": "each",
    }  # fmt: skip
    assert not any(b.key == "adopt-all" for b in page.button)


def test_an_agreement_is_changed_and_dropped(demo, opened):
    house = opened(demo("zh"))
    page = press(visit("expected"), "adopt-visit_log")
    rhythm = next(s for s in page.selectbox if s.label == ZH("expected.rhythm"))
    page = rhythm.set_value(PeriodKind.MONTH).run()
    page.number_input[0].set_value(5)
    page = press(page, "save-0")
    assert not page.error
    (one,) = agreed(house).expectations
    assert (one.rhythm, one.day) == (PeriodKind.MONTH, 5)
    press(page, "drop-0")
    assert agreed(house).expectations == ()


def test_the_same_report_twice_is_refused(demo, opened):
    house = opened(demo("zh"))
    page = press(visit("expected"), "adopt-visit_log")
    page = press(page, "save-1")
    assert [e.value for e in page.error] == [ZH("error.expected_twice")]
    assert len(agreed(house).expectations) == 1


def test_the_later_of_two_sees_both_versions(demo, opened):
    house = opened(demo("zh"))
    page = press(visit("expected"), "adopt-visit_log")
    theirs = agreed(house)
    other = replace(theirs.expectations[0], hour=18)
    expected.save(house, local_actor(house), replace(theirs, expectations=(other,)))
    page = press(page.run(), "save-0")
    assert any(b.key == "keep-mine-expected" for b in page.button)
    press(page, "keep-mine-expected")
    assert agreed(house).expectations[0].hour == 10
