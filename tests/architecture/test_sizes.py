"""Small files, small functions, and a test for every part: what keeps the house easy to read."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOPS = ("sales_core", "ui", "web", "pages", "sample_data", "scripts", "bench", "tests")
FILES = [
    *(p for top in TOPS for p in (ROOT / top).rglob("*.py") if "migrations" not in p.parts),
    ROOT / "app.py",
]
VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common", "tools"}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_files_and_functions_stay_small(path: Path):
    text = path.read_text("utf-8")
    lines = text.count("\n")
    place = path.relative_to(ROOT)
    assert lines <= (120 if place.parts[0] == "pages" else 300)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or node.lineno) - node.lineno < 40, node.name


def test_names_say_what_is_inside():
    assert [p for p in FILES if p.stem in VAGUE or p.parent.name in VAGUE] == []


def test_public_functions_of_the_core_say_what_they_do():
    silent = []
    for path in (ROOT / "sales_core").rglob("*.py"):
        if "migrations" in path.parts:
            continue
        for node in ast.parse(path.read_text("utf-8")).body:
            public = isinstance(node, ast.FunctionDef | ast.ClassDef)
            if public and not node.name.startswith("_") and not ast.get_docstring(node):
                silent.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.name}")
    assert silent == []
