"""Every sample file, read by the product, gives what totals.json says, without a question."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import sample_data
from sales_core.ingest.process import Incoming
from sales_core.ingest.read import read_many
from sales_core.ingest.result import ReadContext, ReadFile

HERE = Path(sample_data.__file__).parent
FILES = json.loads((HERE / "totals.json").read_text(encoding="utf-8"))["files"]
CASES = [(lang, name) for lang in FILES for name in FILES[lang]]
RECEIVED = date(2026, 11, 2)
"""The Monday after the last day in the files."""


@cache
def _read() -> dict[tuple[str, str], ReadFile]:
    sent = [Incoming(Path(n).name, (HERE / lang / n).read_bytes(), None) for lang, n in CASES]
    return dict(zip(CASES, read_many(sent, ReadContext(RECEIVED)), strict=True))


@pytest.mark.parametrize(("lang", "name"), CASES)
def test_reads_as_documented(lang: str, name: str) -> None:
    expected, file = FILES[lang][name], _read()[lang, name]
    assert file.error is None
    assert file.questions == []
    assert [table.kind for table in file.tables] == [expected["kind"]]
    table = file.tables[0]
    assert len(table.frame) == expected["rows"]
    if expected["measure"] != "rows":
        assert int(table.frame[expected["measure"]].sum()) == expected["sums"]["total"]


@pytest.mark.parametrize(("lang", "name"), CASES)
def test_leaves_out_what_is_documented(lang: str, name: str) -> None:
    expected, file = FILES[lang][name], _read()[lang, name]
    assert {row.row for row in file.tables[0].left_out} == {r["row"] for r in expected["left_out"]}


@pytest.mark.parametrize(("lang", "name"), CASES)
def test_printed_totals_agree_but_for_the_one_that_is_wrong(lang: str, name: str) -> None:
    expected, file = FILES[lang][name], _read()[lang, name]
    differs = {check.row for check in file.tables[0].totals if not check.agrees}
    wrong = {r["row"] for r in expected["left_out"] if r.get("printed") != r.get("right")}
    assert differs == wrong
