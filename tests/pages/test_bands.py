"""Rows chosen in the picture of a sheet are said to be the header, data, or left out."""

import pytest

from sales_core.services import uploads
from sales_core.services.house import local_actor
from sales_core.services.problems import problems
from sales_core.text.translator import Translator
from tests.pages.conftest import visit
from tests.services.reports_made import report
from ui.uploads import sheet_picture

T = Translator("zh")
HEAD = ("单据日期", "单号", "业务员", "客户名称", "销售金额")
LINES = [("2026-10-20", f"D{n}", "王强", "Q", 100 + n) for n in range(4)]


@pytest.fixture
def review(demo, opened, monkeypatch):
    """The review of a file below a title; `choose` ticks rows as the sheet counts them. The
    framework's page test cannot tick a row: what it would answer is given here."""
    house = opened(demo("zh"))
    actor = local_actor(house)
    (card,) = uploads.receive(house, actor, [("周报.xlsx", report(("十月销售",), HEAD, *LINES))])
    drawn = sheet_picture.st.dataframe

    def choose(*rows):
        def dataframe(*args, **kwargs):
            drawn(*args, **kwargs)
            return {"selection": {"rows": [row - 1 for row in rows]}}

        monkeypatch.setattr(sheet_picture.st, "dataframe", dataframe)
        page = visit("uploads", **{"uploads.open": card.upload_id})
        assert not page.exception
        return page

    def rows():
        (now,) = uploads.inbox(house, actor)
        return now.rows

    yield choose, rows, lambda: problems(house, actor, card.upload_id).corrections
    house.close()


def press(page, key):
    next(b for b in page.button if b.label == T(key)).click().run()
    assert not page.exception


def labels(page):
    return [b.label for b in page.button]


def test_a_row_that_would_be_loaded_is_left_out_and_taken_back(review):
    choose, rows, corrections = review
    assert rows() == 4
    page = choose(4, 6)
    next(b for b in page.button if b.label == T("bands.out", count=2)).click().run()
    assert not page.exception
    assert rows() == 2
    assert sorted(c.cell for c in corrections()) == ["4", "6"]
    page = choose()
    next(b for b in page.button if (b.key or "").startswith("take-back-")).click().run()
    assert rows() == 4


def test_a_row_of_data_is_said_to_be_the_header_and_the_other_way_round(review):
    choose, rows, _ = review
    page = choose(1, 2)
    assert T("bands.out", count=1) not in labels(page)
    press(page, "bands.header")
    assert rows() == 4
    page = choose(2, 4)
    assert T("bands.header") not in labels(page)
    page = choose(3, 4, 5, 6)
    assert T("bands.header") not in labels(page)


def test_nothing_chosen_says_how(review):
    choose, _, _ = review
    page = choose()
    assert T("bands.help") in [c.value for c in page.caption]
    assert T("bands.data") not in labels(page)
