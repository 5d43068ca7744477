"""What is sent about orders and projects: what is open, at which stage, who registered it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
WAN = 10_000


def orders_followed(m: Maker) -> Book:
    """订单跟踪: what was ordered, sent and is open, the day promised, a state."""
    page = Page("订单跟踪")
    page.title("订单执行跟踪表")
    table = page.table("sales_detail",
        [day("接单日期", "doc_date", "{y}-{m:02d}-{d:02d}"),
        text("订单编号", "doc_no"), text("客户名称", "customer_name"),
        text("型号", "spec", also=("product_name",)), count("订购数", "qty"),
        money("含税单价", "unit_price", adds=False),
        money("订单金额", "net_amount", also=("gross_amount",)),
        money("已发金额", None, key="sent"), money("欠货金额", None, key="open"),
        day("承诺交期", None, "{m}月{d}日", key="due"), text("状态", None, "state"),
        text("跟单", None, "clerk", also=("rep_name",))])  # fmt: skip
    shops, clerk = m.dealers(5), m.people(2)
    for when in m.days(m.number(8, 16)):
        pieces, price = m.number(10, 200), m.cents(20, 400)
        sent = m.pick([Decimal(0), pieces * price])
        page.row(table, {"doc_date": when, "doc_no": m.code("DD", 8),
            "customer_name": m.pick(shops), "spec": f"YX-{m.number(100, 999)}",
            "qty": pieces, "unit_price": price, "net_amount": pieces * price,
            "sent": sent, "open": pieces * price - sent, "due": when + timedelta(15),
            "state": "已发货" if sent else "待发货", "clerk": m.pick(clerk)})  # fmt: skip
    page.total(table, "合计", at=2)
    return Book([page], "订单跟踪.xlsx", may_ask={"kind": "sales_detail",
        "no_kind": "sales_detail", "which_column": "G",
        "missing_column": lambda q: {"net_amount": "G",
        "doc_date": "A"}.get(str(q.params.get("field")), "")})  # fmt: skip


def deals_by_stage(m: Maker) -> Book:
    """商机漏斗: the stage on its first row, 小计 per stage, the weighted amount beside."""
    page = Page("漏斗")
    page.title("大客户部商机漏斗周报（2026年第45周）", across=8)
    table = page.table("pipeline", [text("阶段", "stage"), text("商机", "opp_name"),
        text("客户", "customer_name"), text("销售负责人", "rep_name"),
        money("预计金额(万)", "opp_amount", WAN),
        Column("赢单率(%)", "probability", show=lambda v: int(v * 100)),
        money("加权金额(万)", None, WAN, key="weighted"),
        day("预计签约日", "close_date", "{y}/{m}/{d}"),
        text("本周进展", None, "news", also=("remark",))])  # fmt: skip
    everything: list[Record] = []
    reps = m.people(3)
    for word, chance in (("线索验证", "0.1"), ("方案报价", "0.4"), ("商务谈判", "0.7")):
        own: list[Record] = []
        for n, shop in enumerate(m.dealers(m.number(2, 4))):
            size = m.round(100_000, 3_000_000, 10_000)
            held = {"stage": word, "opp_name": f"{shop[:4]}二期项目",
                "customer_name": shop, "rep_name": m.pick(reps), "opp_amount": size,
                "probability": Decimal(chance), "weighted": size * Decimal(chance),
                "close_date": date(2026, 12, m.number(1, 28)),
                "news": m.pick(["已提交方案", "客户内部立项", None])}  # fmt: skip
            page.row(table, held, hide=("stage",) if n else ())
            own.append(held)
        page.total(table, "小计", own, at=1)
        everything += own
    page.total(table, "合计", everything)
    return Book([page], "商机漏斗.xlsx")


def projects_registered(m: Maker) -> Book:
    """项目报备: an export of a CRM with everything it has, states of its own, csv."""
    page = Page("报备")
    table = page.table("pipeline", [text("报备编号", None, "no"),
        text("项目名称（必填）", "opp_name"), text("最终用户", "customer_name"),
        text("报备伙伴", "dealer_name", also=(None,)),
        text("报备状态", None, "state", also=("stage",)),
        money("预计金额（元）", "opp_amount"), day("预计成交日期", "close_date"),
        text("销售阶段", "stage"), text("负责人", "rep_name"),
        text("负责人主属部门", "team"), text("创建时间", None, "made"),
        text("最后修改人", None, "by"), text("生命状态", None, "life"),
        text("锁定状态", None, "lock")])  # fmt: skip
    reps, dealers = m.people(3), m.dealers(4)
    for place in m.hospitals(m.number(8, 15)):
        page.row(table, {"no": m.code("BB2026", 5), "opp_name": f"{place}信息化项目",
            "customer_name": place, "dealer_name": m.pick(dealers),
            "state": m.pick(["已通过", "审核中"]),
            "opp_amount": m.round(50_000, 900_000),
            "close_date": date(2026, 12, m.number(1, 28)),
            "stage": m.pick(["验证客户", "方案/报价", "谈判审核"]),
            "rep_name": m.pick(reps), "team": "渠道一部",
            "made": f"2026-10-{m.number(10, 30)} 10:{m.number(10, 59)}",
            "by": m.pick(reps), "life": "正常", "lock": "未锁定"})  # fmt: skip
    return Book([page], "项目报备_20261106.csv", "csv", may_ask={"cancelled_rows": "keep"})


def invoices_open(m: Maker) -> Book:
    """Open items as an ERP prints them: numbers with zeros, credits, stars in front of sums."""
    page = Page("Sheet1")
    table = page.table("ar_ageing", [text("", None, "star"),
        text("客户编号", "customer_id"), text("名称 1", "customer_name"),
        text("凭证编号", "invoice_no", also=(None,)),
        day("凭证日期", "invoice_date", "{y}.{m:02d}.{d:02d}", also=(None,)),
        day("净到期日", "due_date", "{y}.{m:02d}.{d:02d}"),
        count("逾期天数", "overdue_days", adds=False),
        money("本币金额", "ar_balance"), text("货币", "currency"),
        text("付款条件", None, "terms")])  # fmt: skip
    everything: list[Record] = []
    for n, dealer in enumerate(m.dealers(m.number(3, 5))):
        own: list[Record] = []
        for when in m.days(m.number(2, 4), 9):
            due = when + timedelta(30)
            own.append({"customer_id": f"00001{n:05d}", "customer_name": dealer,
                "invoice_no": m.code("18", 8), "invoice_date": when, "due_date": due,
                "overdue_days": max(0, (date(2026, 10, 31) - due).days),
                "ar_balance": m.pick([m.cents(900, 90_000), -m.cents(50, 900)]),
                "currency": "CNY", "terms": "ZN30", "star": None})  # fmt: skip
        page.rows(table, own)
        page.total(table, "*", own)
        everything += own
    page.total(table, "**", everything)
    return Book([page], "FBL5N_20261031.xlsx", may_ask={"kind": "ar_ageing",
        "no_kind": "ar_ageing", "missing_column": "H"})  # fmt: skip


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        orders_followed,
        deals_by_stage,
        projects_registered,
        invoices_open,
    )
]
