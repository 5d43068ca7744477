"""The sample files: written again they are the same, and their figures agree with one another."""

from __future__ import annotations

import json
import zipfile
from collections import Counter, defaultdict
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

import sample_data
from sample_data.__main__ import write

HERE = Path(sample_data.__file__).parent
TOTALS = json.loads((HERE / "totals.json").read_text(encoding="utf-8"))
METRICS = TOTALS["metrics"]
LANGS = ("zh", "en")
LIMIT = 1_500_000


def rows(lang: str, part: str) -> list[dict[str, object]]:
    """The lines of the tidy file whose English name holds `part`, under its English headers."""
    places = list(TOTALS["files"]["en"])
    name = next(n for n in places if part in n)
    kind = TOTALS["files"]["en"][name]
    names = [n for n, e in TOTALS["files"][lang].items() if e == kind]
    english = _lines("en", name)[0]
    return [dict(zip(english, line, strict=True)) for line in _lines(lang, names[0])[1:]]


def _lines(lang: str, name: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(HERE / lang / name).active.iter_rows(values_only=True))


def fen(value: object) -> int:
    return round(Fraction(str(value)) * 100)


def day(value: object) -> date:
    assert isinstance(value, datetime)
    return value.date()


def october(line: dict[str, object], field: str = "Order date") -> bool:
    return day(line[field]) >= date(2026, 10, 1)


def test_writing_again_gives_the_same_files(tmp_path: Path) -> None:
    write(tmp_path)
    made = sorted(p.relative_to(tmp_path) for p in tmp_path.rglob("*.xlsx"))
    kept = sorted(p.relative_to(HERE) for p in HERE.rglob("*.xlsx"))
    assert made == kept
    assert len(made) == 46
    assert json.loads((tmp_path / "totals.json").read_text(encoding="utf-8")) == TOTALS
    for name in made:
        with zipfile.ZipFile(tmp_path / name) as new, zipfile.ZipFile(HERE / name) as old:
            assert new.namelist() == old.namelist()
            for member in new.namelist():
                assert new.read(member) == old.read(member), f"{name}: {member}"


def test_files_are_small_and_every_kind_is_there() -> None:
    assert sum(p.stat().st_size for p in HERE.rglob("*.xlsx")) <= LIMIT
    for lang in LANGS:
        files = TOTALS["files"][lang]
        kinds = {e["kind"] for n, e in files.items() if n.startswith("dirty/")}
        assert len(kinds) == 9
        assert kinds == {e["kind"] for n, e in files.items() if n.startswith("clean/")}
        sold = [e["rows"] for e in files.values() if e["kind"] == "sales_detail"]
        assert sum(sold) <= 6000


def test_both_languages_hold_the_same_figures() -> None:
    zh, en = (
        sorted(json.dumps(e, sort_keys=True) for e in TOTALS["files"][lang].values())
        for lang in LANGS
    )
    assert zh == en


@pytest.mark.parametrize("lang", LANGS)
def test_progress_equals_the_sum_of_the_details(lang: str) -> None:
    sold: Counter[str] = Counter()
    for line in rows(lang, "07_sales_detail"):
        sold[str(line["Rep ID"])] += fen(line["Amount (CNY)"])
    printed = {str(p["Rep ID"]): p for p in rows(lang, "08_sales_progress")}
    assert set(printed) == set(sold) == set(METRICS["reps"])
    for rep, line in printed.items():
        assert fen(line["MTD actual (CNY)"]) == sold[rep] == METRICS["reps"][rep]["actual"]
        assert fen(line["Target (CNY)"]) == METRICS["reps"][rep]["target"]
    assert sum(sold.values()) == METRICS["team"]["actual"]


@pytest.mark.parametrize("lang", LANGS)
def test_every_sales_line_is_quantity_times_price_and_has_its_own_number(lang: str) -> None:
    keys: Counter[tuple[object, object]] = Counter()
    for part in ("05_sales", "06_sales", "07_sales", "next_week/sales"):
        for line in rows(lang, part):
            assert fen(line["Amount (CNY)"]) == int(str(line["Qty"])) * fen(
                line["Unit price (CNY)"]
            )
            keys[line["Order no"], line["Line"]] += 1
    assert max(keys.values()) == 1
    customers = {c["Customer ID"]: c["Rep ID"] for c in rows(lang, "02_customers")}
    assert all(line["Rep ID"] == customers[line["Customer ID"]] for line in rows(lang, "07_sales"))


@pytest.mark.parametrize("lang", LANGS)
def test_visit_orders_are_documents_of_the_same_day(lang: str) -> None:
    sold: dict[tuple[object, date], int] = defaultdict(int)
    for part in ("06_sales", "07_sales"):
        for line in rows(lang, part):
            if int(str(line["Qty"])) > 0:
                sold[line["Customer ID"], day(line["Order date"])] += fen(line["Amount (CNY)"])
    words = {"zh": "是否", "en": ("Yes", "No")}[lang]
    for visit in rows(lang, "11_visit_log"):
        ordered = fen(visit["Order amount (CNY)"])
        assert ordered == sold.get((visit["Customer ID"], day(visit["Visit date"])), 0)
        assert visit["Ordered"] == words[0 if ordered else 1]


@pytest.mark.parametrize("lang", LANGS)
def test_totals_name_the_targets_budgets_and_claims_of_the_files(lang: str) -> None:
    factor = 10_000 if lang == "zh" else 1
    goals = {str(t["Rep ID"]): t["Oct target (CNY)"] for t in rows(lang, "03_sales_targets")}
    assert {r: fen(v) * factor for r, v in goals.items()} == {
        r: m["target"] for r, m in METRICS["reps"].items()
    }
    budget: Counter[str] = Counter()
    for line in rows(lang, "04_expense_budget"):
        if line["Month"] == "2026-10":
            budget[str(line["Rep ID"])] += fen(line["Budget (CNY)"])
    spent: Counter[str] = Counter()
    pending = {"zh": "待审批", "en": "Submitted"}[lang]
    for claim in rows(lang, "09_expense_claims"):
        if october(claim, "Expense date") and claim["Claim status"] != pending:
            spent[str(claim["Rep ID"])] += fen(claim["Claim amount (CNY)"])
    for rep, known in METRICS["reps"].items():
        assert (budget[rep], spent[rep]) == (known["budget"], known["claims_approved"])


def test_one_printed_total_is_wrong_and_said_to_be() -> None:
    for lang in LANGS:
        wrong = [
            (name, row["printed"] - row["right"])
            for name, e in TOTALS["files"][lang].items()
            for row in e["left_out"]
            if row.get("printed") != row.get("right")
        ]
        assert len(wrong) == 1
        assert wrong[0][1] == 100_000
        assert TOTALS["files"][lang][wrong[0][0]]["note"]


@pytest.mark.parametrize("lang", LANGS)
def test_left_out_rows_stand_where_the_totals_say(lang: str) -> None:
    words = {"total": ("合计", "总计", "Total", "Grand total"), "subtotal": ("小计", "Sub-total")}
    seen = 0
    for name, e in TOTALS["files"][lang].items():
        lines = _lines(lang, name) if e["left_out"] else []
        for left in e["left_out"]:
            cells = [c for c in lines[left["row"] - 1] if c is not None]
            assert cells
            if left["why"] in words:
                assert cells[0] in words[left["why"]]
            if "printed" in left:
                assert fen(cells[-1]) == left["printed"] or "progress" in e["kind"]
            seen += 1
    assert seen >= 30
