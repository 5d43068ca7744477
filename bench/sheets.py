"""Sheets made up as people lay them out, each with the class of every row and what must be read.

Seeded: the same number gives the same sheet. Names, figures, words and layout all differ.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from bench.layout import Layout, Made, Plan

Row = list[Any]
FAMILY, GIVEN = (
    "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗高",
    "伟芳娜敏静磊强洋艳勇杰涛明超霞平刚桂兰波",
)
EN_FIRST = [
    "Ann",
    "Bob",
    "Carla",
    "Dan",
    "Eve",
    "Frank",
    "Grace",
    "Hugo",
    "Ida",
    "Jack",
    "Kate",
    "Liam",
    "Mona",
    "Nick",
    "Olga",
    "Paul",
]
EN_LAST = [
    "Smith",
    "Jones",
    "Brown",
    "Lee",
    "Khan",
    "Garcia",
    "Patel",
    "Novak",
    "Rossi",
    "Meyer",
    "Ito",
    "Silva",
]
PLACES = [
    "大华",
    "中百",
    "永旺",
    "家乐",
    "联华",
    "物美",
    "苏果",
    "天虹",
    "华润",
    "步步高",
    "新一佳",
    "人人乐",
]
EN_PLACES = [
    "Tesco",
    "Aldi",
    "Lidl",
    "Metro",
    "Spar",
    "Coop",
    "Carrefour",
    "Costco",
    "Dia",
    "Rewe",
    "Kroger",
    "Publix",
]
LINES = {
    "zh": ["差旅费", "招待费", "促销费", "陈列费", "培训费", "办公费"],
    "en": ["Travel", "Meals", "Promotion", "Display", "Training", "Office"],
}
GROUPS = {
    "zh": ["华东", "华南", "华北", "西南", "东北"],
    "en": ["North", "South", "East", "West", "Central"],
}


def make(seed: int) -> Made:
    """The sheet of this number."""
    rng = random.Random(seed)
    lang = rng.choice(["zh", "zh", "en"])
    plan = rng.choice(PLANS)(rng, lang)
    return Layout(rng, lang, plan).made()


def people(rng: random.Random, lang: str, count: int) -> list[str]:
    """That many different names of people."""
    found: dict[str, None] = {}
    while len(found) < count:
        zh = rng.choice(FAMILY) + "".join(rng.sample(GIVEN, rng.choice([1, 2])))
        found[zh if lang == "zh" else f"{rng.choice(EN_FIRST)} {rng.choice(EN_LAST)}"] = None
    return list(found)


def shops(rng: random.Random, lang: str, count: int) -> list[str]:
    """That many different names of customers."""
    found: dict[str, None] = {}
    while len(found) < count:
        number = rng.randint(1, 99)
        zh = f"{rng.choice(PLACES)}{rng.choice(['超市', '商贸', '便利店', '百货'])}{number}店"
        found[zh if lang == "zh" else f"{rng.choice(EN_PLACES)} {number}"] = None
    return list(found)


def _pick(rng: random.Random, lang: str, zh: str, en: str) -> str:
    return rng.choice((zh if lang == "zh" else en).split("|"))


def _day(rng: random.Random) -> date:
    return date(2026, 10, 1) + timedelta(rng.randint(0, 30))


def _sales(rng: random.Random, lang: str) -> Plan:
    reps, customers = people(rng, lang, 5), shops(rng, lang, 8)
    header = [
        _pick(rng, lang, "日期|单据日期|下单日期|出库日期", "Date|Order Date|Invoice Date"),
        _pick(rng, lang, "单据编号|出库单号|订单号", "Invoice No|Order No"),
        _pick(rng, lang, "业务员|销售代表|业务代表", "Rep|Sales Rep|Salesperson"),
        _pick(rng, lang, "客户|客户名称|门店名称", "Customer|Customer Name"),
        _pick(rng, lang, "数量|销售数量", "Qty|Quantity"),
        _pick(
            rng, lang, "销售额|销售金额|不含税金额|金额(元)", "Net Amount|Sales Amount|Net Sales"
        ),
    ]
    rows = [
        [
            _day(rng),
            f"S{rng.randint(10**5, 10**6)}",
            rng.choice(reps),
            rng.choice(customers),
            rng.randint(1, 60),
            rng.randint(100, 900_000) / 100,
        ]
        for _ in range(rng.randint(6, 30))
    ]
    order = [2, 3, 0, 1, 4, 5] if rng.random() < 0.5 else [0, 1, 2, 3, 4, 5]
    title = _pick(rng, lang, "销售明细表|出库明细", "Sales Detail|Invoice List")
    ordered = [[row[i] for i in order] for row in rows]
    return Plan(
        "sales_detail", "net_amount", title, [[header[i] for i in order]], ordered, [4, 5], [5]
    )


def _targets(rng: random.Random, lang: str) -> Plan:
    months = rng.sample(range(1, 10), 1)[0]
    count = rng.choice([3, 3, 6])
    names = [
        f"{months + i}月" if lang == "zh" else f"2026-{months + i:02d}"
        for i in range(min(count, 13 - months))
    ]
    header = [
        [
            _pick(rng, lang, "区域|大区", "Region|Team"),
            _pick(rng, lang, "姓名|业务员|销售代表", "Rep|Sales Rep"),
            *names,
        ]
    ]
    rows = [
        [rng.choice(GROUPS[lang]), who, *(rng.randint(10, 90) * 1000 for _ in names)]
        for who in people(rng, lang, rng.randint(5, 14))
    ]
    rows.sort(key=lambda r: str(r[0]))
    months_ = list(range(2, 2 + len(names)))
    title = _pick(
        rng, lang, "2026年销售目标分解表|2026年销售任务表", "2026 Sales Targets|Sales Target 2026"
    )
    return Plan("sales_target", "target_amount", title, header, rows, months_, months_, 0)


def _two_levels(rng: random.Random, lang: str) -> Plan:
    """目标 and 实际 below each month."""
    first = rng.randint(1, 9)
    words = (_pick(rng, lang, "目标|任务", "Target"), _pick(rng, lang, "实际|完成", "Actual"))
    months = [f"{first + i}月" if lang == "zh" else f"2026-{first + i:02d}" for i in range(3)]
    top: Row = [_pick(rng, lang, "姓名|业务员", "Rep|Sales Rep")]
    low: Row = [None]
    for month in months:
        top += [month, None]
        low += list(words)
    rows = [
        [
            who,
            *(v for _ in months for v in (rng.randint(10, 90) * 1000, rng.randint(500, 9900) * 10)),
        ]
        for who in people(rng, lang, rng.randint(5, 14))
    ]
    title = _pick(
        rng, lang, "2026年目标达成情况|2026年销售进度表", "2026 Target vs Actual Progress"
    )
    merged = [(0, 0, 1, 0), *((0, 1 + 2 * i, 0, 2 + 2 * i) for i in range(3))]
    return Plan(
        "sales_progress",
        "actual_mtd",
        title,
        [top, low],
        rows,
        list(range(1, 7)),
        [2, 4, 6],
        None,
        merged,
    )


def _budgets(rng: random.Random, lang: str) -> Plan:
    header = [
        [
            _pick(rng, lang, "部门|区域", "Team|Department"),
            _pick(rng, lang, "费用科目|费用项目|费用类别", "Expense Line|Expense Category"),
            _pick(rng, lang, "月份", "Month"),
            _pick(rng, lang, "预算金额|预算额", "Budget|Budget Amount"),
        ]
    ]
    rows = [
        [group, line, "2026-10", rng.randint(5, 80) * 100]
        for group in rng.sample(GROUPS[lang], 3)
        for line in rng.sample(LINES[lang], rng.randint(3, 6))
    ]
    title = _pick(rng, lang, "费用预算表|2026年10月费用预算", "Expense Budget")
    return Plan("expense_budget", "budget_amount", title, header, rows, [3], [3], 0)


def _claims(rng: random.Random, lang: str) -> Plan:
    header = [
        [
            _pick(rng, lang, "报销单号|单据编号", "Claim No"),
            _pick(rng, lang, "报销人|姓名|业务员", "Employee|Rep"),
            _pick(rng, lang, "费用发生日期|发生日期", "Expense Date"),
            _pick(rng, lang, "费用科目|费用类别", "Expense Category"),
            _pick(rng, lang, "报销金额|申请金额", "Claim Amount|Claimed Amount"),
        ]
    ]
    reps = people(rng, lang, 5)
    rows = [
        [
            f"B{rng.randint(1000, 9999)}{n:02d}",
            rng.choice(reps),
            _day(rng),
            rng.choice(LINES[lang]),
            rng.randint(1000, 300_000) / 100,
        ]
        for n in range(rng.randint(6, 25))
    ]
    title = _pick(rng, lang, "费用报销明细|10月报销明细表", "Expense Claims|Reimbursement Detail")
    return Plan("expense_claim", "claim_amount", title, header, rows, [4], [4])


def _visits(rng: random.Random, lang: str) -> Plan:
    header = [
        [
            _pick(rng, lang, "拜访日期|日期", "Visit Date|Date"),
            _pick(rng, lang, "业务员|业务代表|拜访人", "Rep|Sales Rep"),
            _pick(rng, lang, "客户名称|拜访客户|门店名称", "Customer|Outlet"),
            _pick(rng, lang, "到店时间|进店时间", "Check-in"),
            _pick(rng, lang, "离店时间", "Check-out"),
            _pick(rng, lang, "备注|拜访小结", "Remarks"),
        ]
    ]
    reps, customers = people(rng, lang, 4), shops(rng, lang, 9)
    rows = [
        [
            _day(rng),
            rng.choice(reps),
            rng.choice(customers),
            f"{rng.randint(8, 11):02d}:15",
            f"{rng.randint(12, 17)}:40",
            _pick(rng, lang, "补货|陈列整理|新品洽谈|对账", "restock|display|new item|accounts"),
        ]
        for _ in range(rng.randint(6, 25))
    ]
    title = _pick(rng, lang, "拜访日志|拜访记录表", "Visit Log|Call Report")
    return Plan("visit_log", "customer_name", title, header, rows, [], [])


PLANS: list[Callable[[random.Random, str], Plan]] = [
    _sales,
    _targets,
    _two_levels,
    _budgets,
    _claims,
    _visits,
]
