"""Ten real workbooks of strangers: read with the figures known of them, or asked about.

They are not ours to hand out: they lie beside the project, or where LIHUI_SHARED_DATA points.
"""

import os
from datetime import date
from pathlib import Path

import pytest

from sales_core.ingest.read import read_file
from sales_core.ingest.result import ReadContext, ReadFile

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "data"
EXAMPLES = Path(os.environ.get("LIHUI_SHARED_DATA", BESIDE)) / "examples"
CONTEXT = ReadContext(date(2026, 11, 23))

if not EXAMPLES.is_dir():
    pytest.skip(
        f"the example workbooks are not at {EXAMPLES}: set LIHUI_SHARED_DATA to their folder",
        allow_module_level=True,
    )


def read(name: str, answers: dict[str, str] | None = None) -> ReadFile:
    given = ReadContext(CONTEXT.received_on, answers=answers or {})
    return read_file(name, (EXAMPLES / name).read_bytes(), given)


READ = {
    "en_telco_jan_new_xlsx.xlsx": ("sales_detail", 9493, "net_amount", 13880310),
    "en_telco_jan_existing_xls.xls": ("sales_detail", 5098, "net_amount", 7974175),
    "en_reseller_targets_utf16.csv": ("sales_target", 809, "target_amount", 67621000),
    # each of its 60 cells is rounded to the cent: 851,566.27 in the file's binary numbers
    "en_targets_country_month.xlsx": ("sales_target", 60, "target_amount", 85156630),
}
"""File -> kind, rows, field and its sum in minor units."""


@pytest.mark.parametrize("name", READ)
def test_read_without_a_question(name):
    kind, rows, field, total = READ[name]
    found = read(name)
    assert found.error is None
    assert [t.kind for t in found.tables] == [kind]
    table = found.tables[0]
    assert table.questions == []
    assert len(table.frame) == rows
    assert int(table.frame[field].sum()) == total
    assert table.left_out == []


def test_stores_are_customers_of_each_sheet():
    found = read("en_stores_xlsb.xlsb")
    assert [(t.sheet, t.kind, len(t.frame)) for t in found.tables] == [
        ("2019", "customer_master", 6),
        ("2020", "customer_master", 6),
        ("2019-2020", "customer_master", 6),
        ("2019-2020", "customer_master", 6),
    ]


def test_quantity_and_price_without_an_amount_are_asked_about():
    name = "zh_missing_qty_price.xlsx"
    asked = [q for t in read(name).tables for q in t.questions]
    assert [(q.code, q.choices) for q in asked] == [("derive_amount", ("multiply", "none"))]
    table = read(name, {asked[0].id: "multiply"}).tables[0]
    assert int(table.frame["gross_amount"].sum()) == 25984100
    assert len(table.frame) == 17
    assert [o.code for o in table.left_out] == ["missing_value"] * 3


def test_a_table_that_may_be_two_kinds_is_asked_about():
    name = "en_pharma_territory_csv.csv"
    asked = [q for t in read(name).tables for q in t.questions]
    assert [(q.code, set(q.choices)) for q in asked] == [
        ("kind", {"visit_log", "sales_detail", "none"})
    ]
    table = read(name, {asked[0].id: "sales_detail"}).tables[0]
    assert len(table.frame) == 30
    assert int(table.frame["net_amount"].sum()) == 52_880_000_000
    assert table.frame["rep_id"].nunique() == 10


ASKED = {
    "en_budget_category_month.xlsx": (
        ["Sheet1//no_kind=expense_budget", "Sheet1//missing_column/expense_line=A"],
        ("budget_amount", 36, 71400000),
    ),
    "en_sales_text_dollars.xlsx": (
        ["Sheet1//no_kind=sales_detail", "Sheet1//day_of=2026-10-31"],
        ("net_amount", 6, 310011),
    ),
    "en_fmcg_mis_10_tables.xlsx": (
        [
            "Raw Data//no_kind=sales_detail",
            "Raw Data//month_only=month_end",
            "Raw Data//missing_column/customer_name=F",
        ],
        ("net_amount", 288, 2281476900),
    ),
}
"""File -> answers in the order asked, and field, rows and sum in minor units that come of them."""


@pytest.mark.parametrize("name", ASKED)
def test_what_lacks_a_column_is_asked_about_and_right_once_answered(name):
    needed, (field, rows, total) = ASKED[name]
    wanted = dict(text.split("=") for text in needed)
    answers: dict[str, str] = {}
    while (found := read(name, answers)).status == "questions":
        asked = [q.id for q in found.questions]
        assert all(t.frame.empty for t in found.tables)
        assert set(asked) <= set(wanted) - set(answers)
        answers |= {key: wanted[key] for key in asked}
    assert answers == wanted
    assert found.error is None
    (table,) = [t for t in found.tables if t.kind]
    assert len(table.frame) == rows
    assert int(table.frame[field].sum()) == total
    assert table.left_out == []


@pytest.mark.parametrize("name", ASKED)
def test_what_is_said_to_be_no_report_is_refused_by_name(name):
    answers: dict[str, str] = {}
    while (found := read(name, answers)).status == "questions":
        answers |= {q.id: "none" for q in found.questions}
    assert found.error is not None
    assert found.error.code == "no_known_table"
    assert found.tables
