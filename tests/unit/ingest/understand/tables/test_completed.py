"""Numbers a format completes are read as they are shown."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet


def _codes(formats: dict[tuple[int, int], str], *codes: Any) -> list[str]:
    rows = [["2026-10-05", code, f"客户{n}", 3] for n, code in enumerate(codes)]
    made = sheet(["日期", "客户编码", "客户", "销售额"], *rows, formats=formats)
    return list(only(read(made, file="销售明细.xlsx")).frame["customer_id"])


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("000000", ["000120", "000007"]),
        ('"C"0000', ["C0120", "C0007"]),
        ('0000"号"', ["0120号", "0007号"]),
        ("\\X000", ["X120", "X007"]),
        ("#,##0", ["120", "7"]),
        ("@", ["120", "7"]),
    ],
)
def test_an_id_is_what_its_format_shows(code: str, expected: list[str]) -> None:
    assert _codes({(1, 1): code, (2, 1): code}, 120, 7) == expected


def test_one_format_is_that_of_the_column_and_several_those_of_their_cells() -> None:
    assert _codes({(1, 1): "00000"}, 120, 7) == ["00120", "00007"]
    assert _codes({(1, 1): "00000", (2, 1): "000"}, 120, 7, 9) == ["00120", "007", "9"]


def test_texts_and_parts_of_numbers_stay_what_they_are() -> None:
    formats = {(n, 1): "00000" for n in (1, 2)}
    assert _codes(formats, "A7", 7.5) == ["A7", "7.5"]


def test_amounts_are_no_ids() -> None:
    rows = (["2026-10-05", "永辉", 12], ["2026-10-06", "华联", 7])
    made = sheet(["日期", "客户", "销售额"], *rows, formats={(1, 2): "00000", (2, 2): "00000"})
    found = only(read(made, file="销售明细.xlsx"))
    assert list(found.frame["net_amount"]) == [1_200, 700]


@pytest.mark.parametrize(
    ("code", "cell", "expected"),
    [
        ('0"%"', 85, 850_000),
        ("0\\%", 0.9, 9_000),
        ('0.0"%"', 101.5, 1_015_000),
        ("0%", 0.85, 850_000),
    ],
)
def test_a_sign_of_percent_in_quotes_divides_nothing(code: str, cell: float, expected: int) -> None:
    head = ["业务员", "目标", "实际", "达成率"]
    rows = (["王强", 100, 85, cell], ["李娜", 200, 150, cell])
    made = sheet(head, *rows, formats={(1, 3): code, (2, 3): code})
    found = only(read(made, file="2026年10月销售进度.xlsx"))
    assert list(found.frame["attainment_rate"]) == [expected, expected]


def _amounts(code: str, *amounts: float, head: str = "应收余额") -> Any:
    rows = [[f"客户{n}", "2026-10-31", amount] for n, amount in enumerate(amounts)]
    formats = {(n, 2): code for n in range(1, len(rows) + 1)}
    made = sheet(["客户", "截止日期", head], *rows, formats=formats)
    return only(read(made, file="应收账款2026-10-31.xlsx"))


@pytest.mark.parametrize(
    ("code", "cells", "expected"),
    [
        ('0.00" Cr"', [900, 20], [-90_000, -2_000]),
        ('#,##0.00" Dr";#,##0.00" Cr"', [900, -20], [90_000, -2_000]),
        ('#,##0.00\\ "Dr"', [900, 20], [90_000, 2_000]),
        ("#,##0;[Red]-#,##0", [900, -20], [90_000, -2_000]),
        ("#,##0_);(#,##0)", [900, -20], [90_000, -2_000]),
    ],
)
def test_the_side_a_format_writes_is_that_of_the_balance(
    code: str, cells: list[float], expected: list[int]
) -> None:
    found = _amounts(code, *cells)
    assert list(found.frame["ar_balance"]) == expected
    assert [i.code for i in found.issues if i.severity != "info"] == []


@pytest.mark.parametrize("code", ["-#,##0", '"-"0.00', "(#,##0)", "[Red]\\-0"])
def test_what_a_format_shows_below_zero_counts_so_and_is_told(code: str) -> None:
    found = _amounts(code, 900, -20, 0)
    assert list(found.frame["ar_balance"]) == [-90_000, -2_000, 0]
    told = [(i.cell, i.params) for i in found.issues if i.code == "shown_below_zero"]
    assert told == [("C2", {"count": 1, "name": "应收余额"})]
