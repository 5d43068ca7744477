"""The overview shows the figures of the sample records, and each opens its sources."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from sales_core.text import numbers
from sales_core.text.translator import Translator
from tests.pages.conftest import ROOT, visit

TOTALS = json.loads((ROOT / "sample_data" / "totals.json").read_text("utf-8"))["metrics"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_tiles_show_the_three_figures(lang, demo_folders, settle):
    settle(demo_folders[lang], lang)
    shown = " ".join(str(h.value) for h in visit("overview").html)
    team = TOTALS["team"]
    for num, den in ((team["actual"], team["target"]), (team["claims_approved"], team["budget"])):
        assert numbers.percent(Fraction(num, den)) in shown
    assert "67.9%" in shown
    assert "69.2%" in shown


def test_the_table_has_every_rep_the_vacant_place_and_the_total(demo_folders, settle):
    settle(demo_folders["zh"], "zh")
    names = list(visit("overview").dataframe[0].value.iloc[:, 0])
    reps = [rep["name"]["zh"] for rep in TOTALS["reps"].values()]
    assert names == [*reps, "合计"]
    assert "空岗" in reps


def test_the_missing_report_is_named(demo_folders, settle):
    settle(demo_folders["zh"], "zh")
    t = Translator("zh")
    shown = " ".join(str(h.value) for h in visit("overview").html)
    assert t("basis.missing", who=f"陈静 {t('kind.visit_log')}") in shown


def test_a_tile_opens_the_rows_it_comes_from(demo_folders, settle):
    settle(demo_folders["zh"], "zh")
    page = visit("overview")
    page.button(key="trail-overview-attainment").click().run()
    assert not page.exception
    assert not page.error
    said = " ".join(str(m.value).replace("\\", "") for m in page.markdown)
    actual, target = (numbers.money(TOTALS["team"][n], 2) for n in ("actual", "target"))
    assert actual in said
    assert target in said


def test_the_demo_is_marked_and_goes_in_one_click(demo, opened):
    folder = demo("zh")
    page = visit_main()
    t = Translator("zh")
    assert t("sidebar.demo") in [i.value for i in page.sidebar.info]
    page.button(key="remove-demo").click().run()
    assert t("sidebar.demo") not in [i.value for i in page.sidebar.info]
    house = opened(folder)
    with house.store.read(1) as unit:
        assert {b.status for b in unit.batches.all()} == {"undone"}
    house.close()


def visit_main():
    from streamlit.testing.v1 import AppTest

    path = Path(ROOT) / "ui" / "main.py"
    return AppTest.from_file(str(path), default_timeout=60).run()
