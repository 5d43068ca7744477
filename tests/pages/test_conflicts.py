"""Two files contradict each other: both versions are shown with a button each, one is chosen."""

from __future__ import annotations

import io

import openpyxl
import pytest

import sample_data
from sales_core.services import conflicts
from sales_core.services.house import House, local_actor
from sales_core.services.importing import import_file
from tests.pages.conftest import visit

FILES = sample_data.__path__[0]
NAMES = {"zh": "07_2026年10月销售明细.xlsx", "en": "07_sales_detail_2026_Oct.xlsx"}


def _contradict(house: House, lang: str) -> None:
    book = openpyxl.load_workbook(f"{FILES}/{lang}/clean/{NAMES[lang]}")
    sheet = book.worksheets[0]
    sheet.delete_rows(4, sheet.max_row)
    sheet["L2"], sheet["B3"] = 2130, "XS202610089999"
    out = io.BytesIO()
    book.save(out)
    actor = local_actor(house)
    asked = import_file(house, actor, "other.xlsx", out.getvalue(), {})
    answers = {q.id: "separate" for q in asked.questions}
    assert import_file(house, actor, "other.xlsx", out.getvalue(), answers).states["conflict"] == 1


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_contradiction_is_shown_and_decided(demo, opened, lang: str) -> None:
    house = opened(demo(lang))
    _contradict(house, lang)
    page = visit("uploads")
    assert not page.exception
    buttons = [b for b in page.button if str(b.key).startswith("choose-")]
    assert len(buttons) == 2
    assert "other.xlsx" in buttons[1].label.replace("\\", "")
    page = buttons[1].click().run()
    assert not page.exception
    assert [b for b in page.button if str(b.key).startswith("choose-")] == []
    assert conflicts.open_conflicts(house, local_actor(house)) == []
    house.close()


def test_without_a_contradiction_nothing_is_said(demo) -> None:
    demo("zh")
    page = visit("uploads")
    assert [b for b in page.button if str(b.key).startswith("choose-")] == []
