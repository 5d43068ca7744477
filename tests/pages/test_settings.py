"""Limits, links and the log."""

from sales_core.text.translator import Translator
from tests.pages.conftest import visit

ZH = Translator("zh")


def press(page, label):
    next(b for b in page.button if b.label == label).click()
    return page.run()


def test_limits_are_stored_and_bad_ones_refused(demo):
    demo("zh")
    page = visit("preferences")
    green = next(f for f in page.text_input if f.key.startswith("pace_index-green"))
    green.set_value("abc")
    page = press(page, ZH("meeting.save"))
    assert len(page.error) == 1
    assert "abc" in page.error[0].value
    green = next(f for f in page.text_input if f.key.startswith("pace_index-green"))
    green.set_value("0.98")
    page = press(page, ZH("meeting.save"))
    assert not page.error
    stored = visit("preferences").text_input
    assert next(f for f in stored if f.key.startswith("pace_index-green")).value == "0.98"


def test_the_currency_is_changed_once_one_has_seen_what_that_does(demo):
    demo("zh")
    page = visit("preferences")
    (choice,) = [s for s in page.selectbox if s.key == "currency-CNY"]
    choice.set_value("USD")
    page = page.run()
    assert any("USD" in w.value for w in page.warning)
    press(page, ZH("currency.change", code="USD"))
    assert [s.value for s in visit("preferences").selectbox if s.key == "currency-USD"] == ["USD"]


def test_the_first_month_of_the_fiscal_year_is_kept(demo):
    demo("zh")
    page = visit("preferences")
    (choice,) = [s for s in page.selectbox if s.key == "fiscal-year-0"]
    choice.set_value(4)
    page.run()
    assert [s.value for s in visit("preferences").selectbox if s.key == "fiscal-year-1"] == [4]


def limit(page, name):
    return next(f for f in page.text_input if f.key.startswith(name))


def test_limits_saved_by_somebody_else_are_not_overwritten_unseen(demo):
    demo("zh")
    first, second = visit("preferences"), visit("preferences")
    limit(first, "pace_index-green").set_value("0.97")
    press(first, ZH("meeting.save"))
    limit(second, "pace_index-amber").set_value("0.8")
    press(second, ZH("meeting.save"))
    assert [e.value for e in second.text] == ["1 / 0.8", "0.97 / 0.9"]
    press(second, ZH("conflict.take_theirs"))
    assert limit(second, "pace_index-green").value == "0.97"
    assert limit(visit("preferences"), "pace_index-amber").value == "0.9"


def test_a_link_is_shown_once_counted_and_revoked(demo):
    demo("zh")
    page = press(visit("sharing"), ZH("sharing.create"))
    links = [c.value for c in page.code]
    assert len(links) == 1
    assert "/s/" in links[0]
    again = visit("sharing")
    assert not again.code
    again = press(again, ZH("sharing.revoke"))
    assert ZH("sharing.revoked") in " ".join(
        str(e.value) for kind in ("caption", "markdown") for e in getattr(again, kind)
    )


def test_the_log_tells_what_was_done_in_words(demo):
    demo("zh")
    press(visit("sharing"), ZH("sharing.create"))
    said = " ".join(line.value for line in visit("data").text)
    assert ZH("audit.demo.loaded") in said
    assert ZH("audit.snapshot.frozen") in said
