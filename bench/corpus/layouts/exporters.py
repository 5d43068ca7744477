"""What exporters and cash vans send: orders in dollars, rates, inquiries, bags of cash."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
ABROAD = [
    "Nordhaus GmbH",
    "Al Noor Trading",
    "Pacific Home Inc",
    "Casa Verde SRL",
    "Kiwi Living Ltd",
]
LAND = ["德国", "阿联酋", "美国", "意大利", "新西兰"]


def orders_in_dollars(m: Maker) -> Book:
    """外贸订单: amounts in their currency, a rate and the yuan beside; the sum is in yuan only."""
    page = Page("外销订单")
    page.title("2026年10月外销订单登记表")
    table = page.table("sales_detail", [text("PI号", "doc_no"),
        day("签约日期", "doc_date", "{y}/{m}/{d}"), text("客户", "customer_name"),
        text("国别", None, "land", also=("territory",)), text("品名", "product_name"),
        count("数量(PCS)", "qty"), text("币种", "currency"),
        money("单价(原币)", "unit_price", adds=False),
        money("金额(原币)", "net_amount", adds=False),
        Column("汇率", None, key="fx", format="0.0000"),
        money("折合人民币(元)", None, key="cny"),
        day("船期", None, "{m}月{d}日", key="ship"), text("业务员", "rep_name")])  # fmt: skip
    reps = m.people(3)
    for when in m.days(m.number(7, 14)):
        n, pieces, price = m.number(0, 4), m.number(100, 5000), m.cents(2, 30)
        code, fx = m.pick([("USD", Decimal("7.1021")), ("EUR", Decimal("8.2530"))])
        page.row(table, {"doc_no": m.code("PI26", 4), "doc_date": when,
            "customer_name": ABROAD[n], "land": LAND[n],
            "product_name": m.pick(["折叠椅", "收纳箱", "遮阳伞"]), "qty": pieces,
            "currency": code, "unit_price": price, "net_amount": pieces * price,
            "fx": fx, "cny": (pieces * price * fx).quantize(Decimal("0.01")),
            "ship": when + timedelta(30), "rep_name": m.pick(reps)})  # fmt: skip
    page.total(table, "合计")
    return Book([page], "外销订单.xlsx", may_ask={"which_column": "I",
        "missing_column": "I", "kind": "sales_detail", "no_kind": "sales_detail"})  # fmt: skip


def inquiries_from_abroad(m: Maker) -> Book:
    """询盘: what somebody may order in dollars, when, and how likely it is in words."""
    page = Page("询盘")
    page.title("海外询盘跟进表")
    table = page.table("pipeline", [text("询盘编号", None, "no"),
        day("询盘日期", None, "{m}/{d}", key="asked"), text("来源", None, "source"),
        text("客户名称", "customer_name"),
        text("国家", None, "land", also=("territory",)), text("询盘项目", "opp_name"),
        money("预估金额(USD)", "opp_amount"),
        Column("成单概率", "probability", format="0%"),
        day("预计下单日期", "close_date"), text("跟进状态", "stage", also=(None,)),
        text("跟单员", "rep_name", also=(None,))], currency="USD")  # fmt: skip
    reps = m.people(2)
    for n, when in enumerate(m.days(m.number(6, 12))):
        page.row(table, {"no": f"XP{n:03d}", "asked": when,
            "source": m.pick(["展会", "平台"]), "customer_name": ABROAD[n % 5],
            "land": LAND[n % 5],
            "opp_name": f"{m.pick(['折叠椅', '收纳箱'])}{m.number(1, 9)}柜",
            "opp_amount": m.round(5000, 90_000, 100),
            "probability": Decimal(m.pick([1, 3, 5, 8])) / 10,
            "close_date": date(2026, 12, m.number(1, 28)),
            "stage": m.pick(["已报价", "寄样", "谈判"]), "rep_name": m.pick(reps)})  # fmt: skip
    page.total(table, "合计", at=1)
    return Book([page], "询盘跟进.xlsx", may_ask={"kind": "pipeline",
        "no_kind": "pipeline", "missing_column": lambda q: {"opp_name": "F",
        "close_date": "I"}.get(str(q.params.get("field")), "")})  # fmt: skip


def bags_of_vans(m: Maker) -> Book:
    """帐袋: what a van should hand in and did, a difference and its reason, 小计 per driver."""
    page = Page("帐袋")
    page.title("车销帐袋核对表", None, None, None, None, "2026年10月")
    table = page.table("cash_bag", [day("日期", "count_date", "{m}-{d}"),
        text("车销员", "rep_name"), money("备用金", "opening_cash"),
        money("当日收现", "cash_collected"), money("当日缴存", "cash_deposited"),
        money("应余", None, key="due"), money("实点", "cash_counted"),
        money("差异", None, key="off"), text("差异原因", "bag_diff_reason"),
        text("主管签字", None, "signed")])  # fmt: skip
    everything: list[Record] = []
    for name in m.people(m.number(2, 3)):
        own: list[Record] = []
        for when in sorted({m.day() for _ in range(4)}):
            cash, banked = m.cents(500, 5000), m.cents(100, 500)
            off = m.pick([Decimal(0), Decimal(-5)])
            due = 500 + cash - banked
            own.append({"count_date": when, "rep_name": name,
                "opening_cash": Decimal(500), "cash_collected": cash,
                "cash_deposited": banked, "due": due, "cash_counted": due + off,
                "off": off, "bag_diff_reason": "找零" if off else None,
                "signed": None})  # fmt: skip
        page.rows(table, own)
        page.total(table, "小计", own, at=1)
        everything += own
    page.total(table, "合计", everything)
    return Book([page], "帐袋核对.xlsx", may_ask={"year": "2026", "which_column": "G",
        "ambiguous_date": "mdy"})  # fmt: skip


def vans_by_day(m: Maker) -> Book:
    """车销出货单: cash or on credit, slips with a return, two blank columns between two lists."""
    page = Page("出货")
    page.title("车销出货传票登记 2026年10月")
    table = page.table("slip_log", [text("传票号码", "slip_no"),
        day("开票日", "slip_date", "{v:%Y%m%d}"), text("客户名", "customer_name"),
        text("品名", "product_name"), count("数量", "qty"),
        money("单价", "unit_price", adds=False), money("传票金额", "slip_amount"),
        text("收现否", "cash_flag", show=lambda v: "是" if v else "否"),
        text("送货地点", "delivery_address"),
        text("主管核签", "approver", also=(None,))])  # fmt: skip
    for place, head in enumerate(("业代", "张数")):  # how many slips each brought, beside
        page.cells[table.top, 12 + place] = (head, "")
    shops, reps = m.shops(5), m.people(3)
    goods = [g for _, g in m.products(4)]
    for n, when in enumerate(m.days(m.number(8, 14))):
        pieces, price = m.pick([3, 5, 8, -1]), m.cents(20, 60)
        page.row(table, {"slip_no": f"0{m.number(100000, 999999)}", "slip_date": when,
            "customer_name": m.pick(shops), "product_name": m.pick(goods),
            "qty": pieces, "unit_price": price, "slip_amount": pieces * price,
            "cash_flag": m.pick([True, False]),
            "delivery_address": f"人民路{n + 3}号", "approver": "王主管"})  # fmt: skip
        if n < len(reps):
            page.cells[page.at - 1, 12] = (reps[n], "")
            page.cells[page.at - 1, 13] = (m.number(2, 9), "")
    page.total(table, "合计")
    page.lines = []
    return Book([page], "传票登记.xlsx", may_ask={"kind": "slip_log"})


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        orders_in_dollars,
        inquiries_from_abroad,
        bags_of_vans,
        vans_by_day,
    )
]
