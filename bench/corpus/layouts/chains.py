"""What those who sell to chains and on line send: stores, shelves, orders and daily sums."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, rate, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page

ZH = ("zh",)


def stores_checked(m: Maker) -> Book:
    """巡场: a row a store and product, yes and no in four words, prices on tags and planned."""
    page = Page("巡场表")
    page.title("KA巡场检查记录")
    table = page.table("distribution_check",
        [day("巡场日期", "check_date", "{y}/{m:02d}/{d:02d}"),
        text("巡场人", None, "who", also=("rep_name",)),
        text("门店编号", "customer_id"), text("卖场名称", "customer_name"),
        text("单品", "product_name"),
        text("是否有排面", "is_stocked", show=lambda v: "是" if v else "否"),
        count("排面数量", "facing", adds=False),
        money("价格牌价格", "shelf_price", adds=False, also=(None,)),
        money("公司指导价", None, key="planned", adds=False),
        text("是否断货", "oos_flag", show=lambda v: "是" if v else "否")])  # fmt: skip
    who = m.people(2)
    for place, shop in enumerate(m.shops(m.number(4, 6))):
        when = m.day()
        for good in ("洗衣液3kg", "柔顺剂1L", "洗洁精1kg"):
            there = m.number(0, 4) > 0
            page.row(table, {"check_date": when, "who": m.pick(who),
                "customer_id": f"0{place + 210}", "customer_name": shop,
                "product_name": good, "is_stocked": there,
                "facing": m.number(1, 6) if there else 0,
                "shelf_price": m.cents(9, 60) if there else None,
                "planned": Decimal("29.90"), "oos_flag": not there})  # fmt: skip
    return Book([page], "巡场检查.xlsx", may_ask={"kind": "distribution_check",
        "no_kind": "distribution_check", "missing_column": "F"})  # fmt: skip


def orders_of_a_shop(m: Maker) -> Book:
    """网店订单: everything a shop exports, paid and refunded amounts, states, long numbers."""
    page = Page("订单")
    table = page.table("sales_detail", [text("主订单编号", "doc_no"),
        text("子订单编号", None, "sub", also=("line_no",)),
        text("选购商品", "product_name"), text("商品规格", "spec"),
        count("商品件数", "qty"), money("商品单价", "unit_price", adds=False),
        money("商家实收", "net_amount"), text("下单人", "customer_name"),
        text("下单时间", None, "when", also=("doc_date",)),
        text("发货状态", None, "state"), text("省", "territory")])  # fmt: skip
    names = m.people(8)
    for when in m.days(m.number(8, 16)):
        pieces, price = m.number(1, 4), m.cents(9, 200)
        number = m.number(10**17, 10**18 - 1)
        page.row(table, {"doc_no": str(number), "sub": str(number + 1),
            "product_name": m.pick(["坚果礼盒", "肉脯"]), "spec": "500g",
            "qty": pieces, "unit_price": price, "net_amount": pieces * price,
            "customer_name": m.pick(names), "when": f"{when} 12:00:00",
            "state": "已发货", "territory": m.pick(["浙江省", "广东省"])})  # fmt: skip
        row, record = table.records[-1]
        table.records[-1] = (row, record | {"doc_date": when})
    return Book([page], "订单导出.csv", "csv_gbk", may_ask={"kind": "sales_detail",
        "no_kind": "sales_detail", "missing_column": "G"})  # fmt: skip


def chains_by_system(m: Maker) -> Book:
    """系统业绩: chains and account managers, 10月 over 目标 销售 达成 and a year ago, 千元."""
    page = Page("系统业绩")
    page.title("现代渠道10月系统业绩汇总", None, None, None, "2026/10", None, "千元")
    table = page.table(
        "sales_progress",
        [
            text("客户系统", None, "chain", also=("customer_name", "channel")),
            text("KA经理", "rep_name"),
            money(("10月", "目标"), "target_amount", 1000),
            money(("10月", "销售"), "actual_mtd", 1000),
            rate(("10月", "达成"), "attainment_rate"),
            money(("10月", "去年同期"), "last_year_amount", 1000, also=(None,)),
            rate(("10月", "增长"), None, key="more", also=("yoy_rate",)),
        ],
        **span(10),
    )
    reps = m.people(3)
    for shop in ("沃尔玛", "永辉", "大润发", "华润万家", "麦德龙")[: m.number(3, 5)]:
        goal, done, last = (m.round(100_000, 900_000, 1000) for _ in range(3))
        page.row(
            table,
            {
                "chain": shop,
                "rep_name": m.pick(reps),
                "target_amount": goal,
                "actual_mtd": done,
                "attainment_rate": Decimal(round(done / goal, 3)),
                "last_year_amount": last,
                "more": Decimal(round(done / last - 1, 3)),
            },
        )
    page.total(table, "合计")
    return Book([page], "系统业绩.xlsx", may_ask={"told_apart": "rows_contradict"})


def weekly_plan_lines(m: Maker) -> Book:
    """下周工作计划: day and weekday apart, morning and afternoon, whom and why."""
    page = Page("周计划")
    page.title("下周客户拜访工作计划", None, "姓名：", name := m.people(1)[0])
    table = page.table(
        "visit_plan",
        [
            day("计划日", "plan_date", "{y}-{m:02d}-{d:02d}"),
            text("星期", None, "weekday"),
            text("时段", None, "part"),
            text("拟拜访客户", "customer_name"),
            text("拜访目标", "visit_purpose", also=(None,)),
            text("所需支持", None, "need", also=("remark",)),
        ],
        rep_name=name,
    )
    for n, shop in enumerate(m.shops(m.number(6, 10))):
        when = date(2026, 11, 9) + timedelta(n // 2)
        page.row(
            table,
            {
                "plan_date": when,
                "weekday": "一二三四五六日"[when.weekday()],
                "part": "上午下午"[n % 2 * 2 :][:2],
                "customer_name": shop,
                "visit_purpose": m.pick(["签年框", "新品进场"]),
                "need": None,
            },
        )
    return Book(
        [page], "周计划.xlsx", may_ask={"rep_of": name, "kind": "visit_plan"}, again=("rep_of",)
    )


def cash_of_a_shift(m: Maker) -> Book:
    """交账: what a driver took, handed in and had left, notes counted, differences, signatures."""
    page = Page("交账")
    page.title("配送司机交账单汇总  2026年10月")
    table = page.table("cash_bag",
        [day("交账日期", "count_date", "{y}-{m:02d}-{d:02d}"),
        text("司机", "rep_name"), money("领用零钱", "opening_cash", also=(None,)),
        money("应收现金", None, key="due", also=("cash_collected",)),
        money("实收现金", "cash_collected"), money("上交现金", "cash_deposited"),
        money("结存现金", "cash_counted"), money("长短款", None, key="off"),
        text("原因说明", "bag_diff_reason", also=("remark",))])  # fmt: skip
    drivers = m.people(3)
    for when in m.days(m.number(6, 10)):
        cash, banked = m.cents(900, 5000), m.cents(500, 800)
        page.row(table, {"count_date": when, "rep_name": m.pick(drivers),
            "opening_cash": Decimal(200), "due": cash, "cash_collected": cash,
            "cash_deposited": banked, "cash_counted": 200 + cash - banked,
            "off": Decimal(0), "bag_diff_reason": None})  # fmt: skip
    page.total(table, "合计", at=1)
    return Book([page], "交账单.xlsx", may_ask={"kind": "cash_bag",
        "no_kind": "cash_bag", "missing_column": lambda q: {"rep_name": "B",
        "count_date": "A", "cash_counted": "G"}.get(str(q.params.get("field")), "")})  # fmt: skip


def returns_listed(m: Maker) -> Book:
    """退货单: numbers of slips, reasons, positive amounts of returns under a title that says so."""
    page = Page("退货")
    page.title("10月退货传票一览", None, None, "年份：2026")
    table = page.table("slip_log", [text("退货单号", "slip_no"),
        day("退货日期", "slip_date", "{v:%Y%m%d}"), text("退货客户", "customer_name"),
        text("商品", "product_name"), count("退货件数", "qty"),
        money("退货单价", "unit_price", adds=False), money("退货金额", "slip_amount"),
        text("退货原因", "reason_code"), text("主管审批", "approver", also=(None,))])  # fmt: skip
    shops = m.shops(5)
    for when in m.days(m.number(5, 9)):
        pieces, price = m.number(1, 9), m.cents(10, 60)
        page.row(table, {"slip_no": m.code("TH", 6), "slip_date": when,
            "customer_name": m.pick(shops), "product_name": m.pick(["牛奶", "酸奶"]),
            "qty": pieces, "unit_price": price, "slip_amount": pieces * price,
            "reason_code": m.pick(["破损", "临期"]), "approver": "赵主管"})  # fmt: skip
    page.total(table, "合计", at=3)
    return Book([page], "退货传票.xlsx", may_ask={"kind": "slip_log",
        "no_kind": "slip_log", "return_rows": "keep"})  # fmt: skip


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        stores_checked,
        orders_of_a_shop,
        chains_by_system,
        weekly_plan_lines,
        cash_of_a_shift,
        returns_listed,
    )
]
