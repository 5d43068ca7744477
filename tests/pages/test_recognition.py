"""Correcting what was recognised on the review of a file."""

from sales_core.services import uploads
from sales_core.services.house import local_actor
from sales_core.text.translator import Translator
from tests.pages.conftest import visit
from tests.pages.test_uploads import drop
from tests.services.reports_made import report, sold
from tests.services.test_recognition import NAME, content, starts

ZH = Translator("zh")


def field(page, column):
    return next(s for s in page.selectbox if s.label.startswith(f"{column} "))


def opened_review():
    page = drop(visit("uploads"), (NAME, content()))
    (button,) = [b for b in page.button if str(b.key).startswith("review-")]
    page = button.click().run()
    assert not page.exception
    return page


def submit(page):
    next(b for b in page.button if b.label == ZH("recognition.send")).click()
    page = page.run()
    assert not page.exception
    return page


def test_another_column_is_chosen_and_the_file_loaded(demo, opened):
    house = opened(demo("zh"))
    before = sold(house.store)
    page = opened_review()
    assert field(page, "F").value == "net_amount"
    field(page, "G").set_value("net_amount")
    field(page, "F").set_value("not_used")
    page = submit(page)
    assert field(page, "G").value == "net_amount"
    page.button(key="load-reviewed").click().run()
    assert sold(house.store) - before == 27000


def test_a_header_that_is_none_changes_nothing_and_says_so(demo):
    demo("zh")
    page = opened_review()
    header = next(i for i in page.text_input if i.label == ZH("recognition.header"))
    assert header.value == "1"
    header.set_value("4")
    page = submit(page)
    assert [e.value for e in page.error] == [ZH("error.nothing_left_to_read", field=NAME)]
    assert field(page, "F").value == "net_amount"


def test_everything_is_taken_back_with_one_click(demo):
    demo("zh")
    page = opened_review()
    field(page, "F").set_value("not_used")
    field(page, "G").set_value("net_amount")
    page = submit(page)
    (back,) = [b for b in page.button if str(b.key).startswith("as-recognised")]
    page = back.click().run()
    assert not page.exception
    assert field(page, "F").value == "net_amount"
    assert field(page, "G").value == "not_used"


def test_a_column_asked_for_is_offered_by_its_heading(demo, opened):
    """Sales that name no customer: which column holds them is asked."""
    folder = demo("zh")
    house = opened(folder)
    head = ("销售日期", "单号", "品牌", "地区", "数量", "销售额")
    lines = [(f"2026-10-{n:02d}", f"D{n}", f"品牌{n}", "华东", n, 10 * n) for n in range(1, 9)]
    (card,) = uploads.receive(house, local_actor(house), [("品牌.xlsx", report(head, *lines))])
    asked = uploads.questions(house, local_actor(house), card.upload_id)
    kinds = {q.id: "sales_detail" for q in asked if "sales_detail" in q.choices}
    uploads.answer(house, local_actor(house), card.upload_id, kinds)
    house.close()
    page = visit("uploads", **{"uploads.open": card.upload_id})
    offered = [str(o).replace("\\", "") for r in page.radio for o in r.options]
    assert "C 品牌" in offered


def test_periods_of_columns_are_typed_or_taken_back(demo, opened):
    house = opened(demo("zh"))
    before = len(starts(house))
    sent = report(("业务员", "9月", "一期目标"), ("王强", 100, 200), sheet="目标")
    page = drop(visit("uploads"), ("2027年销售目标.xlsx", sent))
    (button,) = [b for b in page.button if str(b.key).startswith("review-")]
    page = button.click().run()
    typed = next(i for i in page.text_input if i.label == ZH("recognition.periods"))
    typed.set_value("C is October")
    page = submit(page)
    assert [e.value for e in page.error] == [ZH("error.bad_periods", field="C is October")]
    typed = next(i for i in page.text_input if i.label == ZH("recognition.periods"))
    typed.set_value("C=2027-10")
    page = submit(page)
    assert field(page, "C").options == [
        ZH("recognition.of_period", field=ZH("field.target_amount")), ZH("recognition.no_period"),
    ]  # fmt: skip
    page.button(key="load-reviewed").click().run()
    found = [one for one in starts(house) if one[0].startswith("2027")]
    assert (len(starts(house)) - before, found) == (2, [("2027-09", 10000), ("2027-10", 20000)])
