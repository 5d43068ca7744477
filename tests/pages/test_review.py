"""Answering the questions of a file: other waiting files of its layout need no answer."""

from sales_core.text.translator import Translator
from tests.pages.conftest import visit
from tests.pages.test_uploads import drop
from tests.services.test_layout_answers import ID, sheet

ZH = Translator("zh")


def test_three_files_of_one_form_are_asked_about_once(demo):
    demo("zh")
    files = [
        (f"{rep}_周报.xlsx", sheet(rep, n)) for n, rep in enumerate(("王强", "李娜", "刘洋"), 1)
    ]
    page = drop(visit("uploads"), *files)
    first = next(b for b in page.button if str(b.key).startswith("review-"))
    page = first.click().run()
    (asked,) = [box for box in page.radio if str(box.key).endswith(ID)]
    asked.set_value("dmy")
    page = next(b for b in page.button if b.label == ZH("review.send")).click().run()
    assert not page.exception
    assert ZH("review.also", count=2) in [toast.value for toast in page.toast]
    page = visit("uploads")
    assert "commit-all" in [b.key for b in page.button]
    assert not [b for b in page.button if b.label == ZH("uploads.answer")]
