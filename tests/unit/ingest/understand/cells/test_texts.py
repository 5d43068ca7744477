"""Words are found in many texts at once as they are in each."""

from __future__ import annotations

import re

from sales_core.ingest.understand.cells.texts import blank_or, different, holding, plain

WORDS = re.compile("合计|total|1页")
TEXTS = ["北区合計", "Grand Total", "张三", "第１页", "", "subtotals total", "SO-1", "合", "计"]


def test_each_text_is_kept_once() -> None:
    rows = [["a", 1, None], ["a", "b", 2.5], [True]]
    assert sorted(different(rows)) == ["a", "b"]


def test_words_are_found_in_any_way_of_writing() -> None:
    assert set(holding(WORDS, TEXTS)) == {"北区合計", "Grand Total", "第１页", "subtotals total"}
    assert holding(WORDS, []) == []


def test_texts_with_zeros_in_them_are_told_apart() -> None:
    texts = ["\x00", "合\x00计", "a\x00total", "合计", "total\x00"]
    assert set(holding(WORDS, texts)) == {t for t in texts if WORDS.search(plain(t))}


def test_blanks_and_known_words_are_told_from_others() -> None:
    assert blank_or({"姓名"}, ["", " \u3000", " 姓名 ", "姓"]) == ["", " \u3000", " 姓名 "]
