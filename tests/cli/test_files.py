"""inspect and import: the keys others rely on, states, questions with their answers."""

import io
import json
import re

import openpyxl
import pytest

from tests.cli.conftest import SAMPLES

TOTALS = json.loads((SAMPLES / "totals.json").read_text("utf-8"))
FILE = {"file", "sha256", "container", "encoding", "status", "error", "tables"}
TABLE = {
    "sheet", "range", "kind", "header_rows", "columns", "rows", "source_rows", "left_out",
    "totals", "sums", "distinct", "period", "duplicates_of", "issues", "questions",
}  # fmt: skip
COLUMN = {"column", "header", "field", "unit", "factor", "confidence", "because"}
ROW_CLASSES = {"title", "blank", "header", "data", "group", "total", "note"}
SALES = SAMPLES / "zh" / "next_week" / "2026年第44周销售明细.xlsx"
DIRTY = SAMPLES / "zh" / "dirty" / "费用预算表.xlsx"


def test_inspect_has_the_keys_of_the_contract_and_writes_nothing(run, tmp_path):
    said = run("inspect", SALES, "--json")
    assert said.code == 0
    assert said.err == ""
    assert set(said.json) == {"files"}
    file = said.json["files"][0]
    assert set(file) >= FILE
    assert (file["file"], file["container"], file["status"]) == (SALES.name, "xlsx", "ready")
    assert re.fullmatch("[0-9a-f]{64}", file["sha256"])
    table = file["tables"][0]
    assert set(table) >= TABLE
    assert set(table["columns"][0]) >= COLUMN
    assert table["kind"] == "sales_detail"
    assert set(table["period"]) == {"start", "end"}
    total = TOTALS["metrics"]["next_week"]["sales"]
    assert table["sums"]["net_amount" if "net_amount" in table["sums"] else "gross_amount"] == (
        f"{total // 100}.{total % 100:02d}"
    )
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_totals_that_differ_are_told_and_rows_left_out_have_a_reason(run, lang):
    for path in sorted((SAMPLES / lang / "dirty").glob("*.*")):
        file = run("--lang", lang, "inspect", path, "--json").json["files"][0]
        assert file["status"] == "ready", path.name
        for table in file["tables"]:
            assert all(out["row"] > 0 and out["code"] for out in table["left_out"])
            for check in table["totals"]:
                assert check["agrees"] == (check["printed"] == check["computed"])
            for issue in table["issues"]:
                assert issue["severity"] in ("error", "warning", "info")
                assert issue["message"]
                assert "{" not in issue["message"]


def test_lines_name_the_class_of_every_row(run):
    file = run("inspect", DIRTY, "--lines", "--json").json["files"][0]
    sheet = openpyxl.load_workbook(DIRTY)[file["tables"][0]["sheet"]]
    lines = file["tables"][0]["lines"]
    assert len(lines) == sheet.max_row
    assert set(lines) <= ROW_CLASSES
    assert lines[file["tables"][0]["header_rows"][0] - 1] == "header"


def test_a_refused_file_gives_code_parameters_and_message(run, tmp_path):
    path = tmp_path / "~$周报.xlsx"
    path.write_bytes(b"\x05zhang")
    said = run("inspect", path, "--json")
    assert said.code == 1
    file = said.json["files"][0]
    assert (file["status"], file["tables"]) == ("refused", [])
    assert set(file["error"]) == {"code", "params", "message"}
    assert file["error"]["code"] == "lock_file"
    assert "临时锁文件" in file["error"]["message"]
    assert "lock file" in run("--lang", "en", "inspect", path).out


def test_loaded_then_already_loaded_then_revised(run, tmp_path):
    first = run("import", SALES, "--json").json["files"][0]
    rows = first["rows"]
    assert (first["status"], first["batch"], first["added"]) == ("loaded", 1, rows)
    again = run("import", SALES, "--json")
    assert again.code == 0
    assert again.json["files"][0]["status"] == "already_loaded"
    book = openpyxl.load_workbook(SALES)
    sheet = book.worksheets[0]
    column = next(c.column for c in sheet[1] if "金额" in str(c.value))
    sheet.cell(2, column).value = float(sheet.cell(2, column).value) + 10
    sheet.delete_rows(sheet.max_row)
    corrected = tmp_path / SALES.name
    book.save(corrected)
    revised = run("import", corrected, "--json").json["files"][0]
    assert revised["status"] == "revised"
    counts = [revised[n] for n in ("added", "changed", "removed", "unchanged")]
    assert counts == [0, 1, 1, rows - 2]


def test_a_question_waits_for_its_answer(run, tmp_path):
    path = tmp_path / "9月.xlsx"
    path.write_bytes(without_amount())
    said = run("import", path, "--json")
    assert said.code == 1
    file = said.json["files"][0]
    assert (file["status"], file["batch"], file["rows"]) == ("questions", None, 0)
    question = file["questions"][0]
    assert set(question) >= {"code", "column", "params", "choices", "message"}
    assert run("batches", "--json").json == {"batches": []}
    question["answer"] = "multiply"
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(file["questions"]), "utf-8")
    loaded = run("import", path, "--answers", answers, "--json")
    assert loaded.code == 0
    assert loaded.json["files"][0]["rows"] == 2


def without_amount() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "销售明细"
    sheet.append(["日期", "业务员", "客户名称", "产品名称", "数量", "单价"])
    sheet.append(["2026-09-01", "王强", "百佳", "酸奶", 3, 12.5])
    sheet.append(["2026-09-02", "王强", "百佳", "酸奶", 2, 12.5])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_import_asks_before_it_loads(run):
    assert run("import", SALES, given="n\n").code == 1
    assert run("batches", "--json").json == {"batches": []}
    assert run("import", SALES, given="y\n").code == 0


def test_wrong_usage_is_two(run, tmp_path):
    assert run("inspect", tmp_path / "no.xlsx").code == 2
    assert run("inspect").code == 2
    assert run("metrics", "nothing").code == 2
    assert run("--lang", "de", "batches").code == 2
