"""A title and a name that tell different months or weeks are asked about."""

from __future__ import annotations

from typing import Any

import pytest

from sales_core.domain.period import Period
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


def plain(name: str, file: str, *others: str, answers: dict[str, str] | None = None) -> Any:
    beside = [sheet(["说明"], ["见正文"], name=other) for other in others]
    return read(sheet(*ROWS, name=name), *beside, file=file, answers=answers)


@pytest.mark.parametrize(
    ("name", "file", "choices"),
    [
        ("10月", "2026年11月销售目标.xlsx", ("2026-10", "2026-11")),
        ("2026-10", "销售目标2026年11月.xlsx", ("2026-10", "2026-11")),
        ("12月", "2026年1月销售目标.xlsx", ("2025-12", "2026-01")),
        ("Oct", "Sales targets Nov 2026.xlsx", ("2026-10", "2026-11")),
        ("第40周", "2026年第41周销售目标.xlsx", ("2026-W40", "2026-W41")),
    ],
)
def test_a_sheet_of_another_month_than_its_file_is_asked_about(
    name: str, file: str, choices: tuple[str, ...]
) -> None:
    (question,) = plain(name, file, "说明").questions
    assert (question.code, question.choices) == ("two_names", choices)
    for choice in choices:
        found = plain(name, file, "说明", answers={question.id: choice}).tables[0]
        assert found.questions == []
        assert found.period[0] == Period.said(choice).start
        assert not any(key.startswith("two_names") for key in found.layout.answers)


@pytest.mark.parametrize(
    ("name", "file", "others"),
    [
        ("10月", "2026年11月销售目标.xlsx", ("11月",)),
        ("10月", "2026年11月销售目标.xlsx", ("9月", "说明")),
        ("10月", "2026年10月销售目标.xlsx", ()),
        ("10月", "销售目标20261103.xlsx", ()),
        ("10月", "11月3日上报销售目标.xlsx", ()),
        ("10月", "2026年销售目标.xlsx", ()),
    ],
)
def test_sheets_of_several_months_and_names_that_agree_are_not(
    name: str, file: str, others: tuple[str, ...]
) -> None:
    found = plain(name, file, *others).tables[0]
    assert (found.questions, str(found.period[0])) == ([], "2026-10-01")
