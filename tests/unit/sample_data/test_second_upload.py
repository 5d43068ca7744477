"""The second upload of every sample file: no click, no wrong match; a difference costs one click at
most, and only where a number depends on it."""

from __future__ import annotations

from functools import cache

import pytest

from bench.drift import CHANGES, Second, files, uploads


@cache
def _all() -> list[Second]:
    return [second for path in files() for second in uploads(path)]


@pytest.mark.parametrize("change", CHANGES)
def test_no_second_upload_is_read_wrong(change: str) -> None:
    these = [second for second in _all() if second.change == change]
    assert len(these) >= 28
    assert [second for second in these if second.wrong] == []


@pytest.mark.parametrize("change", ["same", "moved", "added", "missing"])
def test_no_click_where_no_number_is_in_doubt(change: str) -> None:
    assert [s for s in _all() if s.change == change and s.asked] == []


def test_a_measure_of_another_name_is_asked_about_once() -> None:
    asked = [second.asked for second in _all() if second.change == "renamed"]
    assert set(asked) == {("renamed_column",)}


def test_what_came_and_went_is_told() -> None:
    told = {change: [s.told for s in _all() if s.change == change] for change in CHANGES}
    assert set(told["same"]) == set(told["moved"]) == {()}
    assert set(told["missing"]) == {("columns_gone",)}
    # a calendar of visits has columns beside its days that nobody reads
    assert told["added"].count(("columns_new",)) == len(told["added"]) - 2
