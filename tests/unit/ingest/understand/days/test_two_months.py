"""A title and a name that tell different months or weeks are asked about."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = (["业务员", "目标(元)"], ["王强", 120], ["李娜", 220])


def target(title: str, file: str, name: str = "S", **more: Any) -> Any:
    return read(sheet([title], *ROWS, name=name), file=file, **more)


@pytest.mark.parametrize(
    ("title", "file", "name"),
    [
        ("2026年10月销售目标", "2026年11月目标.xlsx", "S"),
        ("2026年10月销售目标", "11月目标.xlsx", "S"),
        ("2026年10月销售目标", "目标.xlsx", "11月"),
        ("Sales targets October 2026", "Targets Nov 2026.xlsx", "S"),
        ("2026年第40周销售目标", "第41周.xlsx", "S"),
    ],
)
def test_the_month_is_asked(title: str, file: str, name: str) -> None:
    (question,) = target(title, file, name).questions
    assert question.code == "two_months"
    found = only(target(title, file, name, answers={question.id: question.choices[1]}))
    assert found.period is not None
    assert found.period[0].isoformat() in ("2026-11-01", "2026-10-05")
    assert found.layout is not None
    assert not any(key.startswith("two_months") for key in found.layout.answers)


@pytest.mark.parametrize(
    ("title", "file", "name"),
    [
        ("2026年10月销售目标", "2026年10月目标.xlsx", "S"),
        ("2026年10月销售目标", "2026年11月会议.xlsx", "10月"),
        ("2026年10月销售目标", "目标20261103.xlsx", "S"),
        ("2026年10月销售目标", "2026-11-03目标.xlsx", "S"),
        ("2026年10月销售目标", "目标.xlsx", "S"),
        ("销售目标", "2026年10月目标.xlsx", "S"),
    ],
)
def test_names_that_agree_or_say_nothing_are_not(title: str, file: str, name: str) -> None:
    found = target(title, file, name)
    assert asked(found) == []
    assert str(only(found).period[0]) == "2026-10-01"
