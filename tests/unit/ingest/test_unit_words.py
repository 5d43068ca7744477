"""Units beside headings and in titles: each spelling people use, and words that are none."""

from __future__ import annotations

import pytest

from sales_core.ingest import unit_words
from sales_core.ingest.units import CHOICES, MONEY_UNITS

HEADINGS = {
    "金额(万元)": "万元",
    "金额（单位：千元）": "千元",
    "金额(万美元)": "万元",
    "目标（十万元）": "十万",
    "营收(亿)": "亿",
    "销售额（含税，万元）": "万元",
    "销售额/万元": "万元",
    "销售额万元": "万元",
    "销售额_万": "万元",
    "回款（万元）/10月": "万元",
    "销售额(￥)": "元",
    "Amount (USD k)": "千元",
    "Net amount (kEUR)": "千元",
    "Net sales '000": "千元",
    "Net sales in thousands": "千元",
    "Sales, RMB '000": "千元",
    "Sales $k": "千元",
    "Net sales (Rs. in Lakhs)": "十万",
    "Net sales (Rs Cr)": "千万",
    "Sales (RMB m)": "百万",
    "Value (PKR Mn)": "百万",
    "Target (Value in Rs Lakhs)": "十万",
    "Target (Rs. Crs)": "千万",
    "Target (Amt. Rs. '000)": "千元",
    "Target (AED 000’s)": "千元",
    "Target (Rs. in '00,000)": "十万",
    "Target (Oct, SAR in Millions)": "百万",
    "Target (Value in Rs)": "元",
    "Orders (units)": "units",
    "毛利率%": "%",
    "时长(hours)": "小时",
    "重量(千克)": "千克",
    "销量(千升)": "千升",
}


@pytest.mark.parametrize(("heading", "unit"), HEADINGS.items())
def test_units_beside_headings(heading: str, unit: str) -> None:
    assert unit_words.of_heading(heading) == unit


@pytest.mark.parametrize("heading", ["Sales (MTD)", "万科地产", "单价", "Members (all)"])
def test_words_that_are_no_unit(heading: str) -> None:
    assert unit_words.of_heading(heading) is None
    assert not unit_words.doubtful(heading)
    assert unit_words.count_factor(heading) == 1


@pytest.mark.parametrize("heading", ["Net sales (Cr)", "Sales (m)", "Sales (TEUR)", "金额(百亿元)"])
def test_units_nobody_can_be_sure_of_are_doubtful(heading: str) -> None:
    assert unit_words.of_heading(heading) is None
    assert unit_words.doubtful(heading)


@pytest.mark.parametrize(
    ("heading", "factor"),
    [
        ("销量(万件)", 10_000),
        ("数量（千箱）", 1_000),
        ("数量(箱)", 1),
        ("Qty (k)", 1_000),
        ("重量(千克)", 1),
        ("销量(千升)", 1),
        ("销量(万千升)", 10_000),
        ("Volume (KL)", 1),
    ],
)
def test_quantities_are_multiplied(heading: str, factor: int) -> None:
    assert unit_words.count_factor(heading) == factor


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("单位:万元", "万元"),
        ("单位：人民币万元", "万元"),
        ("注：金额单位为万元", "万元"),
        ("2026年目标（万元）", "万元"),
        ("单位：十万元", "十万"),
        ("Unit: RMB '000", "千元"),
        ("Amounts in USD thousands", "千元"),
        ("Rs. in Lakhs", "十万"),
        ("$ in millions", "百万"),
        ("US$m", "百万"),
        ("(RMB K)", "千元"),
    ],
)
def test_units_in_titles(line: str, unit: str) -> None:
    assert unit_words.of_notes([line]) == {unit}


@pytest.mark.parametrize(
    "line", ["单位:箱", "单位：上海百万公司", "单位:万箱", "Sales in October", "单位名称：万科"]
)
def test_titles_that_declare_no_unit(line: str) -> None:
    assert unit_words.of_notes([line]) == frozenset()


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("金额:千元", "千元"),
        ("万元", "万元"),
        ("以万元为单位", "万元"),
        ("单位均为万元", "万元"),
    ],
)
def test_units_in_words_of_their_own(line: str, unit: str) -> None:
    assert unit_words.of_notes([line]) == {unit}
    assert not unit_words.of_notes(["合同金额万元以上客户"])


def test_titles_that_disagree_give_both() -> None:
    assert unit_words.of_notes(["单位:元", "(万元)"]) == {"元", "万元"}


def test_a_unit_at_the_end_is_taken_off_the_heading() -> None:
    assert unit_words.bare("销售额万元") == "销售额"
    assert unit_words.bare("Net sales '000") == "net sales"
    assert unit_words.bare("万元") == "万元"


def test_every_unit_can_be_answered() -> None:
    assert set(CHOICES.values()) == set(MONEY_UNITS)


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("Sales Performance - October 2026 (AED '000)", "千元"),
        ("Sales Report (000s)", "千元"),
        ("'000s of USD", "千元"),
        ("Sales in KUSD", "千元"),
        ("LCY ’000", "千元"),
        ("SAR Mn", "百万"),
        ("OMR m", "百万"),
        ("Value in Rs. Crs", "千万"),
        ("Rs. in '00,000", "十万"),
    ],
)
def test_units_of_titles_abroad(title: str, unit: str) -> None:
    assert unit_words.of_notes([title]) == {unit}


@pytest.mark.parametrize(
    "title",
    [
        "RSM dashboard 2026",
        "Dealers CR notes",
        "Order 10'000",
        "AED sales October 2026",
        "Kusda 2026",
        "Sheet 000",
    ],
)
def test_titles_without_a_unit(title: str) -> None:
    assert not unit_words.of_notes([title])


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Sales target October 2026 (000 USD)", {"千元"}),
        ("A budget of 120,000 USD", set()),
        ("A budget of 120 000 USD", set()),
        ("TREND by month", set()),
    ],
)
def test_thousands_before_a_currency(line: str, wanted: set[str]) -> None:
    assert unit_words.of_notes([line]) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"), [("Target - TAED", True), ("in T€", True), ("Trend of TREX", False)]
)
def test_a_letter_before_a_currency_is_unsure(line: str, wanted: bool) -> None:
    assert unit_words.unsure([line]) is wanted
    assert unit_words.of_notes([line]) == set()


@pytest.mark.parametrize(
    ("name", "bare"),
    [("交通费（元）", "交通费"), ("Fuel (Rs '000)", "Fuel"), ("酸奶(原味)", "酸奶(原味)"),
     ("(元)", "(元)"), ("住宿费", "住宿费")],
)  # fmt: skip
def test_a_name_without_its_unit(name: str, bare: str) -> None:
    assert unit_words.without_unit(name) == bare


@pytest.mark.parametrize("text", ["元", "万元", "%", "箱", "RMB'000", "Rs. lakhs", "USD (000"])
def test_units(text: str) -> None:
    assert unit_words.is_unit(text)


@pytest.mark.parametrize("text", ["", "金额", "王强", "Amount", "2026", "万达", "actual ($"])
def test_other_words_are_no_units(text: str) -> None:
    assert not unit_words.is_unit(text)


@pytest.mark.parametrize(
    "line",
    ["All figures in N'000", "Amounts in Ksh’000", "000's omitted", "All values x 1,000",
     "Naira thousands"],
)  # fmt: skip
def test_thousands_as_african_offices_write_them(line: str) -> None:
    assert unit_words.of_notes([line]) == {"千元"}


@pytest.mark.parametrize("line", ["Amounts in ₦ million", "In million pesos", "₱ millions"])
def test_millions_beside_other_signs_of_currency(line: str) -> None:
    assert unit_words.of_notes([line]) == {"百万"}


@pytest.mark.parametrize("heading", ["Target (N'000)", "Target (Ksh'000)", "Sales (₦'000)"])
def test_thousands_behind_a_letter_in_a_heading(heading: str) -> None:
    assert unit_words.of_heading(heading) == "千元"


@pytest.mark.parametrize(
    "heading",
    ["Target (MT)", "Target (Cartons)", "Sales (Bags)", "Target (KL)", "目标(千升)", "支票(张)",
     "目标（万平方米）", "任务(标箱)"],
)  # fmt: skip
def test_headings_that_count(heading: str) -> None:
    assert unit_words.counts_things(heading)


@pytest.mark.parametrize("heading", ["单价(元/箱)", "供价（元/吨）", "金额(元)"])
def test_the_price_of_a_thing_is_money(heading: str) -> None:
    assert not unit_words.counts_things(heading)


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("SALES TARGET 2026 - IN IDR MIO", "百万"), ("Angka dalam Rp juta", "百万"),
        ("Amount in Mio EUR", "百万"), ("Values in RM million", "百万"),
        ("Plan-fact analysis, October 2026, thousand KZT", "千元"), ("(thous. RUB)", "千元"),
    ],
)  # fmt: skip
def test_units_as_offices_around_the_world_declare_them(line: str, unit: str) -> None:
    assert unit_words.of_notes([line]) == {unit}


@pytest.mark.parametrize(
    "line", ["Million dollar club", "1 million USD deal", "RM Name", "100 000 USD"]
)
def test_amounts_in_words_declare_no_unit(line: str) -> None:
    assert unit_words.of_notes([line]) == frozenset()


@pytest.mark.parametrize(
    "line", ["EUR mil", "in USD ths.", "tsd. EUR", "TEUR", "IDR Bio", "VND mil", "Amounts in Cr.",
             "Umsatz (CHF 1'000)"],
)  # fmt: skip
def test_thousands_nobody_can_be_sure_of(line: str) -> None:
    assert unit_words.of_notes([line]) == frozenset()
    assert unit_words.unsure([line])


@pytest.mark.parametrize(
    ("heading", "unit"), [("VAT 15%", None), ("GST @ 18%", None), ("VAT %", "%")]
)
def test_a_tax_at_its_rate_is_an_amount(heading: str, unit: str | None) -> None:
    assert unit_words.of_heading(heading) == unit


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("All figures in MSEK", "百万"), ("Net sales M€", "百万"), ("Values N'm", "百万"),
        ("Sales report, R 000", "千元"), ("GH¢ 000", "千元"), ("Tausend EUR", "千元"),
    ],
)  # fmt: skip
def test_letters_before_a_currency_declare_a_unit(line: str, unit: str) -> None:
    assert unit_words.of_notes([line]) == {unit}


@pytest.mark.parametrize("line", ["Incentive USD 1,000 per rep", "Balance in Cr/Dr", "I'm late"])
def test_other_lines_leave_no_doubt(line: str) -> None:
    assert not unit_words.of_notes([line])
    assert not unit_words.unsure([line])


@pytest.mark.parametrize(
    ("heading", "unit"),
    [("Sales (MSEK)", "百万"), ("Sales MSEK", "百万"), ("Revenue kEUR", "千元"), ("Sales", None)],
)
def test_a_letter_before_the_currency_of_a_heading(heading: str, unit: str | None) -> None:
    assert unit_words.of_heading(heading) == unit
