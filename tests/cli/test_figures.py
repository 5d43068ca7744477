"""metrics, undo, redo and demo: figures of the sample records in the shape of the contract."""

import json
import subprocess
import sys
from fractions import Fraction

import pytest

from tests.cli.conftest import SAMPLES

TOTALS = json.loads((SAMPLES / "totals.json").read_text("utf-8"))["metrics"]
ROW = {"key", "label", "metrics", "data_through", "sources"}
MEASURE = {"value", "num", "den", "status", "rag", "unit"}


def yuan(minor: int) -> str:
    return f"{minor // 100}.{minor % 100:02d}"


def total_of(run, name: str):
    rows = run("metrics", name, "--as-of", TOTALS["as_of"], "--json").json["rows"]
    totals = [row for row in rows if row["key"] is None]
    assert len(totals) == 1
    return rows, totals[0]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_three_figures_of_the_demo(run, lang):
    loaded = run("--lang", lang, "demo", "load", "--json")
    assert loaded.code == 0
    assert loaded.json["files"] == len(list((SAMPLES / lang / "clean").glob("*.xlsx")))
    rows, total = total_of(run, "attainment")
    team = TOTALS["team"]
    found = total["metrics"]["attainment"]
    assert set(total) >= ROW
    assert set(found) >= MEASURE
    assert (found["num"], found["den"]) == (yuan(team["actual"]), yuan(team["target"]))
    assert found["value"] == pytest.approx(team["actual"] / team["target"], abs=1e-9)
    assert {r["key"] for r in rows if r["key"] is not None} >= set(TOTALS["reps"])
    for row in rows:
        if row["key"] in TOTALS["reps"]:
            rep = TOTALS["reps"][row["key"]]
            assert row["metrics"]["actual"]["value"] == yuan(rep["actual"])
    _, burn = total_of(run, "budget")
    burnt = burn["metrics"]["burn"]
    assert (burnt["num"], burnt["den"]) == (yuan(team["claims_approved"]), yuan(team["budget"]))
    _, visits = total_of(run, "visits")
    assert Fraction(str(visits["metrics"]["done"]["value"])) == team["visits_done"]


def test_rows_add_up_to_the_total(demo_run):
    rows, total = total_of(demo_run, "attainment")
    for name in ("target", "actual"):
        parts = sum(Fraction(r["metrics"][name]["value"]) for r in rows if r["key"] is not None)
        assert parts == Fraction(total["metrics"][name]["value"])


def test_every_row_names_its_files_and_the_trail_its_cells(demo_run):
    rows, _ = total_of(demo_run, "attainment")
    assert all(row["sources"] for row in rows)
    said = demo_run("metrics", "attainment", "--as-of", TOTALS["as_of"],
               "--trail", "0101", "actual", "--json")  # fmt: skip
    assert said.code == 0
    text = json.dumps(said.json, ensure_ascii=False)
    assert "07_2026年10月销售明细.xlsx" in text
    wrong = demo_run("metrics", "attainment", "--trail", "nobody", "actual", "--json")
    assert wrong.code == 1
    assert wrong.json["error"]["code"] == "not_found"


def test_undo_and_redo_move_the_figure_and_back(own_demo_run):
    before = total_of(own_demo_run, "attainment")[1]["metrics"]["attainment"]["num"]
    listed = own_demo_run("batches", "--json").json["batches"]
    october = next(b["batch"] for b in listed if b["file"].startswith("07_"))
    undone = own_demo_run("undo", october, "--json")
    assert undone.json == {"batch": october, "status": "undone", "changed": True}
    assert total_of(own_demo_run, "attainment")[1]["metrics"]["actual"]["value"] != before
    assert own_demo_run("undo", october, "--json").json["changed"] is False
    own_demo_run("redo", october)
    assert total_of(own_demo_run, "attainment")[1]["metrics"]["attainment"]["num"] == before
    assert own_demo_run("undo", 999, "--json").code == 1


def test_demo_goes_in_one_command(run):
    run("demo", "load")
    assert run("demo", "remove", "--json").json["batches"] == 11
    assert {b["status"] for b in run("batches", "--json").json["batches"]} == {"undone"}


def test_defaults_are_the_last_day_with_data_and_the_month(demo_run):
    found = demo_run("metrics", "attainment", "--json").json
    assert found["as_of"] == TOTALS["as_of"]
    assert found["period"]["label"] == TOTALS["month"]


@pytest.mark.parametrize(
    "name", ["attainment", "forecast", "budget", "visits", "growth", "submission"]
)
@pytest.mark.parametrize("period", ["week", "xun", "month", "quarter", "year"])
def test_every_figure_for_every_period(demo_run, name, period):
    said = demo_run("metrics", name, "--period", period, "--json")
    assert said.code == 0
    assert said.json["rows"][-1]["key"] is None
    assert demo_run("--lang", "en", "metrics", name, "--period", period).out.strip()


def test_as_a_program_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("LIHUI_DATA_DIR", str(tmp_path / "data"))
    done = subprocess.run(
        [sys.executable, "-m", "sales_core", "--lang", "en", "batches", "--json"],
        capture_output=True, text=True, check=True, cwd=SAMPLES.parent,
    )  # fmt: skip
    assert json.loads(done.stdout) == {"batches": []}
    assert done.stderr == ""
