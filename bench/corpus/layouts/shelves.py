"""What is checked at the shelf: who stocks what, how it is shown, which promotions ran."""

from __future__ import annotations

from datetime import date, timedelta

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page

ZH = ("zh",)
LOOK = ["冰红茶500ml", "绿茶500ml", "纯净水550ml", "苏打水350ml", "果粒橙1L"]


def shelves_ticked(m: Maker) -> Book:
    """铺货: shops down, products across, √ and ×, how many of them at the end, a legend."""
    page = Page("铺货表")
    page.title("冰品铺市检查表（√有货 ×无货）")
    goods = m.rng.sample(LOOK, 4)
    table = page.table("distribution_check", [count("序", None, key="n", adds=False),
        day("走访日期", "check_date", "{m}月{d}日"), text("业代", "rep_name"),
        text("店招", "customer_name"), *[text(("品项", one), "is_stocked", one,
        show=lambda v: "√" if v else "×",
        plus={"product_name": one}) for one in goods], count("铺货品项数", None,
        key="sum", adds=False)])  # fmt: skip
    reps = m.people(2)
    page.cells[0, 12] = ("2026年10月", "")
    for place, shop in enumerate(m.shops(m.number(8, 14))):
        there = {one: m.number(0, 3) > 0 for one in goods}
        page.row(table, {"n": place + 1, "check_date": m.day(),
            "rep_name": m.pick(reps), "customer_name": shop,
            "sum": sum(there.values())} | there)  # fmt: skip
    page.note("填表说明：√表示有货且日期新鲜，×表示无货")
    return Book(
        [page], "2026年10月铺货检查.xlsx", may_ask={"columns_are": "product_name", "year": "2026"}
    )


def shelves_scored(m: Maker) -> Book:
    """陈列稽核: days of eight digits, codes with zeros, 有/无, points, a column of photographs."""
    page = Page("稽核明细")
    page.title(f"{m.company()}终端陈列稽核明细", across=10)
    table = page.table("distribution_check",
        [day("稽核日", "check_date", "", show=lambda v: int(f"{v:%Y%m%d}"), format="0"),
        text("稽核员", None, "who", also=("rep_name",)),
        text(m.one("售点代码", "网点编号"), "customer_id"),
        text(m.one("售点", "网点"), "customer_name"), text("品项", "product_name"),
        text(m.one("有无货", "有货否"), "is_stocked", show=lambda v: "有" if v else "无"),
        count("排面(个)", "facing", adds=False),
        money("零售价(元)", "shelf_price", adds=False),
        count("陈列评分", "display_score", adds=False), text("照片", None, "photo"),
        text("整改意见", None, "todo", also=("remark",))])  # fmt: skip
    who = m.people(2)
    for place, shop in enumerate(m.shops(m.number(4, 6))):
        when, number = m.day(), f"00{place + 31}{m.number(100, 999)}"
        for good in LOOK[:3]:
            there = m.number(0, 4) > 0
            page.row(table, {"check_date": when, "who": m.pick(who),
                "customer_id": number, "customer_name": shop, "product_name": good,
                "is_stocked": there, "facing": m.number(1, 8) if there else 0,
                "photo": "[图片]", "shelf_price": m.cents(2, 9) if there else None,
                "display_score": m.number(50, 100),
                "todo": None if there else "尽快补货"})  # fmt: skip
    return Book([page], "陈列稽核.xlsx")


def promotions_carried_out(m: Maker) -> Book:
    """促销执行: 档期 over 起 and 止, 费用 over 预估 and 实际, 销售额 over 活动前 and 活动期."""
    page = Page("执行跟踪")
    page.title("2026年10月门店促销执行跟踪表")
    table = page.table("promotion", [text("方案号", "promo_id"),
        text("活动主题", "promo_name"),
        text("系统", None, "chain", also=("channel", "customer_name")),
        text("门店", "customer_name"), day(("档期", "起"), "start_date", "{m}.{d}"),
        day(("档期", "止"), "end_date", "{m}.{d}"),
        money(("费用(元)", "预估"), None, key="guess"),
        money(("费用(元)", "实际"), "promo_cost"),
        money(("销售额(元)", "去年同期"), None, key="before", also=("baseline_sales",)),
        money(("销售额(元)", "活动期间"), "promo_sales"),
        Column("费比", None, key="share", format="0.0%")])  # fmt: skip
    words = ["买二赠一", "堆头特价", "试饮", "第二件半价"]
    for shop in m.shops(m.number(5, 9)):
        start, cost, sales = (date(2026, 10, m.number(1, 20)), m.cents(300, 4000),
            m.cents(5000, 30000))  # fmt: skip
        page.row(table, {"promo_id": m.code("HD26", 4), "promo_name": m.pick(words),
            "chain": shop[:2], "customer_name": shop, "start_date": start,
            "end_date": start + timedelta(m.number(3, 9)),
            "guess": m.round(300, 4000, 100), "promo_cost": cost,
            "before": m.cents(3000, 20000), "promo_sales": sales,
            "share": cost / sales})  # fmt: skip
    page.total(table, "合计", at=1)
    page.note("注：实际费用以财务核销为准。")
    return Book([page], "促销执行跟踪.xlsx", may_ask={"which_column": "H",
        "missing_column": lambda q: {"promo_cost": "H"}.get(str(q.params.get("field")),
        "")})  # fmt: skip


def shops_counted(m: Maker) -> Book:
    """终端盘点: what a shop had, got, sold and has, pieces, days of eight digits as text."""
    page = Page("盘点")
    page.title(f"{m.company()}KA终端盘点表")
    table = page.table(
        "dealer_psi",
        [
            day("盘点日", "snapshot_date", "{v:%Y%m%d}"),
            text("门店编码", "customer_id"),
            text("门店", "customer_name"),
            text("商品条码", "product_id"),
            text("品名", "product_name"),
            count("上次库存", "opening_stock"),
            count("到货", "sell_in"),
            count("销量", "sell_out"),
            count("实盘库存", "closing_stock"),
            day("最早生产日期", None, "{y}/{m}/{d}", key="made"),
        ],
    )
    for place, shop in enumerate(m.shops(m.number(4, 6))):
        for n, good in enumerate(LOOK[:3]):
            first, came, went = m.number(20, 100), m.number(0, 60), m.number(5, 20)
            page.row(
                table,
                {
                    "snapshot_date": date(2026, 10, 30),
                    "customer_id": f"0{place + 1:03d}",
                    "customer_name": shop,
                    "product_id": f"69012345{n:05d}",
                    "product_name": good,
                    "opening_stock": first,
                    "sell_in": came,
                    "sell_out": went,
                    "closing_stock": first + came - went,
                    "made": date(2026, m.number(3, 9), 1),
                },
            )
    return Book([page], "终端盘点.xlsx")


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        shelves_ticked,
        shelves_scored,
        promotions_carried_out,
        shops_counted,
    )
]
