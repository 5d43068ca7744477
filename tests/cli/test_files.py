"""inspect and import: the keys others rely on, states, questions with their answers."""

import io
import json
import re

import openpyxl
import pytest

from tests.cli.conftest import SAMPLES
from tests.unit.ingest.workbooks_made import protected

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


SECRET = "Herbst 2026"


@pytest.fixture
def locked(tmp_path):
    path = tmp_path / "2026年第44周销售明细.xlsx"
    path.write_bytes(protected(SALES.read_bytes(), SECRET))
    return path


def test_the_password_of_a_workbook_comes_from_a_file(run, locked, tmp_path):
    held = tmp_path / "password.txt"
    held.write_text(f"{SECRET}\n", "utf-8")
    assert run("inspect", locked, "--json").json["files"][0]["error"]["code"] == (
        "encrypted_workbook"
    )
    said = run("inspect", locked, "--password-file", held, "--json")
    assert (said.code, said.json["files"][0]["status"]) == (0, "ready")
    loaded = run("import", locked, "--password-file", held, "--json")
    assert (loaded.code, loaded.json["files"][0]["status"]) == (0, "loaded")
    assert loaded.json["files"][0]["rows"] == said.json["files"][0]["tables"][0]["rows"]
    assert SECRET not in loaded.out


def test_or_from_the_environment_and_the_file_goes_first(run, locked, tmp_path, monkeypatch):
    monkeypatch.setenv("LIHUI_WORKBOOK_PASSWORD", SECRET)
    assert run("inspect", locked, "--json").code == 0
    held = tmp_path / "other.txt"
    held.write_text("another", "utf-8")
    said = run("inspect", locked, SALES, "--password-file", held, "--json")
    assert said.code == 1
    first, second = said.json["files"]
    assert (first["error"]["code"], second["status"]) == ("wrong_password", "ready")


@pytest.mark.parametrize("content", [b"", b"\nnext line", b"\xff\xfe\x00\xd8"])
def test_a_file_without_a_password_is_wrong_usage(run, locked, tmp_path, content):
    held = tmp_path / "password.txt"
    held.write_bytes(content)
    for command in ("inspect", "import"):
        said = run("--lang", "en", command, locked, "--password-file", held, "--json")
        assert (said.code, said.out) == (2, "")
        assert "password.txt" in said.err
    assert run("inspect", locked, "--password-file", tmp_path / "none").code == 2


def test_answers_below_a_file_are_for_that_file_alone(run, tmp_path):
    paths = [tmp_path / name for name in ("华东销售目标.xlsx", "华南销售目标.xlsx")]
    for path in paths:
        book = openpyxl.Workbook()
        for row in (
            ["业务员", "目标额"],
            [f"{path.stem[:2]}王强", 100],
            [f"{path.stem[:2]}刘洋", 200],
        ):
            book.active.append(row)
        book.save(path)
    said = {"no_kind": "sales_target", "period_of": "2026-10"}
    questions = [{"code": c, "sheet": "Sheet", "answer": a} for c, a in said.items()]
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"file": paths[0].name, "questions": questions}), "utf-8")
    said = run("import", *paths, "--answers", answers, "--json")
    assert said.code == 1
    assert [file["status"] for file in said.json["files"]] == ["loaded", "questions"]
    answers.write_text(json.dumps(questions), "utf-8")
    assert run("import", paths[1], "--answers", answers, "--json").code == 0


def test_figures_are_decimal_strings_in_the_unit_people_use(run, tmp_path):
    path = tmp_path / "10月销售明细.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["日期", "业务员", "客户名称", "产品类别", "数量", "销售额（万元）"],
        ["2026-10-01", "王强", "百佳", "酸奶", 3, 1.25],
        ["2026-10-02", "王强", "永辉", "酸奶", 2.5, 2],
        ["合计", None, None, None, 5.5, 3.25],
    ):  # fmt: skip
        sheet.append(row)
    book.save(path)
    table = run("inspect", path, "--json").json["files"][0]["tables"][0]
    assert table["sums"] == {"qty": "5.5", "net_amount": "32500.00"}
    assert [check["printed"] for check in table["totals"]] == ["5.5", "32500.00"]
    assert table["totals"][1] == {
        "row": 4, "column": "F", "printed": "32500.00", "computed": "32500.00", "agrees": True,
    }  # fmt: skip
    assert table["distinct"] == {"rep_name": 1, "customer_name": 2, "product_group": 1}
    amount = next(column for column in table["columns"] if column["column"] == "F")
    assert (amount["unit"], amount["factor"]) == ("万元", 10000)
    assert table["left_out"] == [{"row": 4, "code": "total_row"}]
