"""The columns of a file without a header are told on its review."""

from datetime import date

from sales_core.text.translator import Translator
from tests.pages.conftest import visit
from tests.pages.test_uploads import drop
from tests.services.reports_made import sold
from tests.services.test_headless import FIELDS, NAME, content

ZH = Translator("zh")


def test_each_column_is_told_and_the_file_loaded(demo, opened):
    house = opened(demo("zh"))
    before = sold(house.store)
    page = drop(visit("uploads"), (NAME, content(date(2026, 10, 5), 100, 200.5, 300)))
    (button,) = [b for b in page.button if str(b.key).startswith("review-")]
    page = button.click().run()
    assert not page.exception
    for letter, field in FIELDS.items():
        asked = [
            box
            for box in (*page.selectbox, *page.radio)
            if str(box.key).endswith(f"/{letter}/column_holds")
        ]
        asked[0].set_value(field)
    next(b for b in page.button if b.label == ZH("review.send")).click()
    page = page.run()
    assert not page.exception
    header = next(i for i in page.text_input if i.label == ZH("recognition.header"))
    assert header.value == "0"
    page.button(key="load-reviewed").click().run()
    assert sold(house.store) - before == 60050
