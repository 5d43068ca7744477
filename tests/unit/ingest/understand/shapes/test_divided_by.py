"""Names across that are channels, or what a title says they are."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = [["王强", 10, 20, 30], ["李娜", 40, 50, 60]]


@pytest.mark.parametrize(
    ("title", "names", "field"),
    [
        ("2026年10月销售目标", ["KA", "流通", "餐饮"], "channel"),
        ("2026年10月销售目标", ["商超渠道", "批发渠道", "特通渠道"], "channel"),
        ("Sales targets October 2026", ["Modern Trade", "General Trade", "HoReCa"], "channel"),
        ("2026年10月分品类销售目标", ["酸奶", "牛奶", "饮料"], "product_group"),
        ("Category wise targets October 2026", ["Dairy", "Snacks", "Drinks"], "product_group"),
    ],
)
def test_what_the_names_are_is_told(title: str, names: list[str], field: str) -> None:
    found = read(sheet([title], ["业务员", *names], *ROWS), file="表.xlsx")
    assert asked(found) == []
    frame = only(found).frame
    assert list(frame[field]) == names * 2
    assert int(frame["target_amount"].sum()) == 210_00


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("2026年10月KA渠道目标", ["酸奶", "牛奶", "饮料"]),
        ("2026年10月销售目标", ["KA", "酸奶", "饮料"]),
        ("2026年10月分渠道分品类目标", ["酸奶", "牛奶", "饮料"]),
    ],
)
def test_what_they_are_is_asked_otherwise(title: str, names: list[str]) -> None:
    found = read(sheet([title], ["业务员", *names], *ROWS), file="表.xlsx")
    assert asked(found) == ["S//columns_are"]


def test_people_below_a_title_of_channels_are_no_channels() -> None:
    head = ["产品", "王强", "李娜", "刘洋"]
    made = sheet(["2026年10月分渠道销售目标"], head, ["绿茶", 1, 2, 3], ["红茶", 4, 5, 6])
    assert asked(read(made, file="表.xlsx")) == ["S//columns_are"]


def test_a_channel_that_is_a_word_of_headings_too_is_one_of_the_parts() -> None:
    head = ["Rep Name", "Town", "GT", "MT", "Pharmacy", "Total"]
    rows = [["John Smith", "Nairobi", 1, 2, 3, 6], ["Mary Jones", "Kisumu", 4, 5, 6, 15]]
    table = only(read(sheet(["Targets - November 2026"], head, *rows), file="targets.xlsx"))
    assert list(table.frame["channel"]) == ["GT", "MT", "Pharmacy"] * 2
    assert int(table.frame["target_amount"].sum()) == 21_00
