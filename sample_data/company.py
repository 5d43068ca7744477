"""The fictional company: its reps, customers and products."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sample_data.customers import ROWS
from sample_data.text import Text

COMPANY = Text("云溪食品饮料有限公司", "Yunxi Food & Beverage Co., Ltd.")
TEAM = Text("江城办事处", "Jiangcheng Office")
SUPERVISOR = Text("林国栋", "Lin Guodong")
VACANT = "0109"
NEWCOMER = "0104"


@dataclass(frozen=True)
class Rep:
    """A rep, or a vacant post (`hired` is None)."""

    id: str
    name: Text
    territory: Text
    hired: date | None


@dataclass(frozen=True)
class Customer:
    """A customer; `share` is its part of the rep's usual sales, in percent."""

    id: str
    name: Text
    rep_id: str
    grade: str
    share: int
    channel: Text
    opened: date
    closed: bool


@dataclass(frozen=True)
class Product:
    """A product sold by the case; `price` in minor units."""

    id: str
    name: Text
    group: Text
    price: int


REPS = (
    Rep("0101", Text("王强", "Wang Qiang"), Text("城东", "East"), date(2019, 3, 4)),
    Rep("0102", Text("刘洋", "Liu Yang"), Text("城西", "West"), date(2020, 7, 1)),
    Rep("0103", Text("陈静", "Chen Jing"), Text("城南", "South"), date(2018, 5, 14)),
    Rep(NEWCOMER, Text("赵敏", "Zhao Min"), Text("高新区", "Hi-tech Zone"), date(2026, 10, 12)),
    Rep("0105", Text("孙磊", "Sun Lei"), Text("城北", "North"), date(2021, 2, 22)),
    Rep("0106", Text("周婷", "Zhou Ting"), Text("滨江", "Riverside"), date(2017, 9, 11)),
    Rep("0107", Text("吴昊", "Wu Hao"), Text("开发区", "Development Zone"), date(2022, 6, 6)),
    Rep("0108", Text("郑洁", "Zheng Jie"), Text("老城", "Old Town"), date(2023, 4, 17)),
    Rep(VACANT, Text("空岗", "Vacant"), Text("空港", "Airport"), None),
)
_DAIRY = Text("乳饮", "Dairy drinks")
_SNACK = Text("休闲食品", "Snacks")
_SAUCE = Text("调味品", "Sauces")
_PRODUCTS = (
    (_DAIRY, "原味酸奶饮品", "Yoghurt Drink Plain", 5800),
    (_DAIRY, "草莓酸奶饮品", "Yoghurt Drink Strawberry", 6400),
    (_DAIRY, "燕麦奶", "Oat Milk", 7200),
    (_DAIRY, "花生牛奶", "Peanut Milk", 4950),
    (_SNACK, "海苔脆片", "Seaweed Crisps", 9600),
    (_SNACK, "烤薯片", "Baked Potato Chips", 11800),
    (_SNACK, "苏打饼干", "Soda Crackers", 8400),
    (_SNACK, "坚果混合装", "Mixed Nuts", 13200),
    (_SAUCE, "生抽酱油", "Light Soy Sauce", 7600),
    (_SAUCE, "香醋", "Rice Vinegar", 8800),
    (_SAUCE, "辣椒酱", "Chilli Sauce", 10500),
    (_SAUCE, "番茄沙司", "Tomato Ketchup", 6850),
)
PRODUCTS = tuple(
    Product(f"6900012300{n:02d}{n % 10}", Text(zh, en), group, price)
    for n, (group, zh, en, price) in enumerate(_PRODUCTS, 1)
)
_CHANNELS = {
    "KA": Text("KA卖场", "Key account"),
    "CVS": Text("连锁便利", "Convenience chain"),
    "WS": Text("批发", "Wholesale"),
    "HR": Text("餐饮", "Food service"),
}


def _customer(number: int, row: str) -> Customer:
    rep, grade, share, channel, zh, en, opened, *closed = (part.strip() for part in row.split("|"))
    return Customer(
        f"{1000 + number:06d}",
        Text(zh, en),
        rep,
        grade,
        int(share),
        _CHANNELS[channel],
        date.fromisoformat(opened),
        bool(closed),
    )


CUSTOMERS = tuple(_customer(n, row) for n, row in enumerate(ROWS.strip().splitlines(), 1))
HOLE = CUSTOMERS[0]
"""The customer nobody visits in October."""
FREQUENCY = {"A": 4, "B": 3, "C": 2}
"""Calls wanted in 28 days."""


def rep(rep_id: str) -> Rep:
    """The rep with this id."""
    return next(r for r in REPS if r.id == rep_id)


def customers_of(rep_id: str) -> list[Customer]:
    """The rep's customers that still trade, in the order of their ids."""
    return [c for c in CUSTOMERS if c.rep_id == rep_id and not c.closed]
