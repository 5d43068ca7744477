"""The review of a file with problems: groups answered, cells corrected, both taken back."""

import pandas as pd
import pytest

from sales_core.services.house import local_actor
from sales_core.services.problems import problems
from sales_core.text.translator import Translator
from tests.pages.conftest import visit
from tests.pages.test_uploads import drop, shown
from tests.services.test_repairs import NAME, content
from ui.uploads import cell_editor

TEXTS = {lang: Translator(lang) for lang in ("zh", "en")}


def reviewed():
    """The review of the file with three bad rows."""
    page = drop(visit("uploads"), (NAME, content()))
    press(page, "review-")
    assert not page.exception
    return page


def press(page, beginning):
    next(b for b in page.button if (b.key or "").startswith(beginning)).click().run()
    assert not page.exception


def send(page, label):
    next(b for b in page.button if b.label == label).click().run()
    assert not page.exception


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_group_is_repaired_and_taken_back(demo, lang):
    demo(lang)
    t, page = TEXTS[lang], reviewed()
    said = t("repair.group.bad_number", rows=2, header="金额(元)", found="待定")
    assert said in shown(page)
    offered = {t(f"repair.how.{one}", count=2, rows=2) for one in ("as", "zero", "leave_out")}
    assert offered <= {b.label for b in page.button}
    send(page, t("repair.how.zero", count=2))
    assert said not in shown(page)
    assert t("repair.line", count=2, found="待定", text="0") in shown(page)
    press(page, "take-back-")
    assert said in shown(page)


def test_an_answer_without_a_value_says_so_and_keeps_what_was_typed(demo):
    demo("zh")
    t, page = TEXTS["zh"], reviewed()
    send(page, t("repair.how.as", count=2))
    assert [e.value for e in page.error] == [t("error.not_a_repair", field="金额(元)")]


def test_cells_are_typed_over_in_the_table(demo, opened, monkeypatch):
    """The framework's page test cannot type into a grid: what it would answer is given here."""
    folder = demo("zh")
    page = reviewed()

    def typed(frame, **_):
        frame = frame.copy()
        frame.loc[frame["row"] == 4, "F"] = "330.5"
        frame.loc[frame["row"] == 9, "out"] = True
        return frame

    monkeypatch.setattr(cell_editor.st, "data_editor", typed)
    send(page, TEXTS["zh"]("repair.save"))
    house = opened(folder)
    found = problems(house, local_actor(house), 1)
    assert {(c.cell, c.text, c.found) for c in found.corrections} == {
        ("F4", "330.5", "待定"), ("9", "", ""),
    }  # fmt: skip
    house.close()


def test_what_changed_is_told_by_cell():
    table = cell_editor.Doubtful(
        "S", "A1:B9", (("A", "x"), ("B", "y")), {4: ["1", ""], 5: ["2", "z"]}, {4: (), 5: ()}
    )
    grid = cell_editor.frame(TEXTS["zh"], table)
    assert cell_editor.changes([table], [grid]) == ({}, {}, [])
    grid.loc[0, "B"], grid.loc[1, "A"], grid.loc[1, "out"] = "new", None, True
    seen, wanted, out = cell_editor.changes([table], [pd.DataFrame(grid)])
    assert seen == {("S", "B4"): "", ("S", "A5"): "2"}
    assert wanted == {("S", "B4"): "new", ("S", "A5"): ""}
    assert out == [("S", 5)]
