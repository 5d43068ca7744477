"""Two files contradict each other: both versions are shown with a button each, one is chosen."""

from __future__ import annotations

import io

import openpyxl
import pytest

import sample_data
from sales_core.services import conflicts
from sales_core.services.house import House, local_actor
from sales_core.services.importing import import_file
from sales_core.text.translator import Translator
from tests.pages.conftest import visit

FILES = sample_data.__path__[0]
NAMES = {"zh": "07_2026年10月销售明细.xlsx", "en": "07_sales_detail_2026_Oct.xlsx"}


def _contradict(house: House, lang: str, lines: int = 1) -> None:
    """Another file tells the first `lines` lines 100.00 higher; one line stands there alone."""
    book = openpyxl.load_workbook(f"{FILES}/{lang}/clean/{NAMES[lang]}")
    sheet = book.worksheets[0]
    sheet.delete_rows(lines + 3, sheet.max_row)
    for row in range(2, lines + 2):
        sheet[f"L{row}"] = float(sheet[f"L{row}"].value) + 100
    sheet[f"B{lines + 2}"] = "XS202610089999"
    out = io.BytesIO()
    book.save(out)
    actor = local_actor(house)
    asked = import_file(house, actor, "other.xlsx", out.getvalue(), {})
    answers = {q.id: "separate" for q in asked.questions}
    assert (
        import_file(house, actor, "other.xlsx", out.getvalue(), answers).states["conflict"] == lines
    )


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


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_one_click_decides_for_a_whole_file(demo, opened, lang: str) -> None:
    house = opened(demo(lang))
    _contradict(house, lang, 3)
    page = visit("uploads")
    t = Translator(lang)
    said = t("uploads.told_differently", field=t("field.net_amount"), values="2,030.00 / 2,130.00")
    assert said in [m.value.replace("\\", "") for m in page.markdown]
    every = [b for b in page.button if str(b.key).startswith("choose-all-")]
    assert t("uploads.count_all", name="other.xlsx", count=3) in every[1].label.replace("\\", "")
    page = every[1].click().run()
    assert not page.exception
    assert conflicts.open_conflicts(house, local_actor(house)) == []
    house.close()


def test_without_a_contradiction_nothing_is_said(demo) -> None:
    demo("zh")
    page = visit("uploads")
    assert [b for b in page.button if str(b.key).startswith("choose-")] == []
