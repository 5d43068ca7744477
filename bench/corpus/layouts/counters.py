"""What counters of cosmetics, car parts, seeds and household goods send, in their words."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, rate, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
WAN = 10_000


def counters_of_the_month(m: Maker) -> Book:
    """柜台业绩: counters and their advisers, what was rung up, a plan, a year ago, a sum above."""
    page = Page("柜台")
    page.title("2026年10月专柜业绩跟踪表", None, None, None, None, None, "单位：元")
    table = page.table("sales_progress",
        [text("专柜", None, "counter", also=("territory", "customer_name")),
        text("美容顾问", "rep_name"), money("当月计划", "target_amount"),
        money("当月业绩", "actual_mtd"), rate("计划达成", "attainment_rate"),
        money("去年当月", None, key="last", also=("last_year_amount",)),
        rate("同比增减", "yoy_rate"), count("客流", None, key="flow")], **span(10))  # fmt: skip
    held = []
    for shop, name in zip(m.shops(6), m.people(6), strict=True):
        goal, done, last = (m.round(20_000, 90_000, 100) for _ in range(3))
        held.append({"counter": shop, "rep_name": name, "target_amount": goal,
            "actual_mtd": done, "attainment_rate": Decimal(round(done / goal, 3)),
            "last": last, "yoy_rate": Decimal(round(done / last - 1, 3)),
            "flow": m.number(100, 900)})  # fmt: skip
    page.total(table, "合计", held)
    page.rows(table, held)
    return Book(
        [page], "专柜业绩.xlsx", may_ask={"kind": "sales_progress", "no_kind": "sales_progress"}
    )


def parts_sold(m: Maker) -> Book:
    """汽配销货单: 修理厂, OE numbers, list price and price after discount, what is owed for it."""
    page = Page("销货")
    page.title("10月销货明细（汽车配件）")
    table = page.table("sales_detail",
        [day("销货日期", "doc_date", "{y}-{m:02d}-{d:02d}"),
        text("销货单号", "doc_no"), text("修理厂", "customer_name"),
        text("OE号", None, "oe", also=("product_id", "spec")),
        text("配件名称", "product_name"), count("数量", "qty"),
        money("目录价", None, key="listed", adds=False),
        money("折后单价", "unit_price", adds=False), money("折后金额", "net_amount"),
        text("制单员", None, "clerk"), text("跑街业务", "rep_name")])  # fmt: skip
    reps, shops = m.people(3), m.shops(5)
    for when in m.days(m.number(8, 14)):
        pieces, price = m.pick([1, 2, 4, -1]), m.cents(20, 400)
        page.row(table, {"doc_date": when, "doc_no": m.code("XH", 7),
            "customer_name": m.pick(shops), "oe": f"5N0-{m.number(100, 999)}",
            "product_name": m.pick(["刹车片", "机滤", "火花塞"]), "qty": pieces,
            "listed": price * 2, "unit_price": price, "net_amount": pieces * price,
            "clerk": "小周", "rep_name": m.pick(reps)})  # fmt: skip
    page.total(table, "合计", at=4)
    return Book(
        [page], "销货明细.xlsx", may_ask={"kind": "sales_detail", "no_kind": "sales_detail"}
    )


def fields_shown(m: Maker) -> Book:
    """示范田: demonstrations by town, seed, days, what was spent and what was pre-ordered."""
    page = Page("观摩会")
    page.title("种子观摩会活动统计")
    table = page.table("promotion", [text("活动主题", "promo_name"),
        text("乡镇", None, "town", also=("territory",)),
        day("开始", "start_date", "{y}/{m}/{d}"),
        day("结束", "end_date", "{y}/{m}/{d}"),
        count("参会农户(人)", None, key="came"), money("活动开支", "promo_cost"),
        money("会后预订额", None, key="later", also=("promo_sales",)),
        text("承办业务", "rep_name")])  # fmt: skip
    reps = m.people(3)
    for _ in range(m.number(5, 9)):
        when = m.day()
        page.row(table, {"promo_name": f"{m.pick(['玉米', '水稻'])}观摩会",
            "town": "城关镇", "start_date": when, "end_date": when + timedelta(1),
            "came": m.number(30, 200), "promo_cost": m.cents(800, 6000),
            "later": m.cents(5000, 80_000), "rep_name": m.pick(reps)})  # fmt: skip
    page.total(table, "合计")
    return Book([page], "观摩会.xlsx", may_ask={"kind": "promotion",
        "no_kind": "promotion", "missing_column": lambda q: {"promo_cost": "F",
        "start_date": "C", "end_date": "D"}.get(str(q.params.get("field")), "")})  # fmt: skip


def shops_to_be_called_on(m: Maker) -> Book:
    """终端库: 门头, 老板, 手机, 面积, who looks after it, how often a month, opened when."""
    page = Page("终端库")
    page.title("城区终端基础信息库")
    table = page.table("customer_master", [text("档案号", None, "no",
        also=("customer_id",)), text("门头名称", "customer_name"), text("店主",
        "contact_name", also=(None,)), text("店主手机", "phone", also=(None,)),
        text("店铺位置", "address", also=(None,)), count("营业面积(㎡)", None,
        key="size"), text("店面等级", "customer_class", also=(None,)), text("维护人",
        "rep_name"), count("每月回访次数", "required_freq", adds=False, also=(None,)),
        day("建店时间", None, "{y}-{m:02d}-{d:02d}", key="since",
        also=("open_date",))])  # fmt: skip
    reps, names = m.people(3), m.people(20)
    for n, shop in enumerate(m.shops(m.number(8, 14))):
        page.row(table, {"no": f"D{n:04d}", "customer_name": shop,
            "contact_name": names[n], "phone": f"137{m.number(10**7, 10**8 - 1)}",
            "address": f"建设路{n + 3}号", "size": m.number(20, 200),
            "customer_class": m.pick("ABC"), "rep_name": m.pick(reps),
            "required_freq": m.pick([1, 2, 4]), "since": date(2020, 5, 1 + n)})  # fmt: skip
    return Book(
        [page], "终端信息库.xlsx", may_ask={"kind": "customer_master", "no_kind": "customer_master"}
    )


def seeds_in_store(m: Maker) -> Book:
    """种子库存: 县级代理 on its first row, 上期存, 调入, 售出, 现存, a 小计 for each."""
    page = Page("库存")
    page.title("县级代理种子库存盘点", None, None, "截止日期：2026-10-31", None, "公斤")
    table = page.table("dealer_psi", [text("县级代理", "dealer_name"),
        text("品种名称", "product_name", also=("product_group",)),
        count("上期存量", "opening_stock"), count("本期调入", "sell_in"),
        count("本期销出", "sell_out"), count("现存数量", "closing_stock")],
        snapshot_date=date(2026, 10, 31))  # fmt: skip
    everything: list[Record] = []
    for dealer in m.dealers(m.number(3, 4)):
        own: list[Record] = []
        for place, kind in enumerate(("金玉1号", "丰稻8号", "黄豆3号")[: m.number(2, 3)]):
            first, came, went = m.number(50, 600), m.number(50, 800), m.number(10, 50)
            held = {"dealer_name": dealer, "product_name": kind,
                "opening_stock": first, "sell_in": came, "sell_out": went,
                "closing_stock": first + came - went}  # fmt: skip
            page.row(table, held, hide=("dealer_name",) if place else ())
            own.append(held)
        page.total(table, "小计", own, at=1)
        everything += own
    page.total(table, "合计", everything)
    return Book([page], "种子库存盘点.xlsx")


def what_is_still_owed(m: Maker) -> Book:
    """赊销: seeds on credit, what was paid so far, what is left, when it was promised."""
    page = Page("赊销")
    page.title("赊销欠款明细（截止10月31日）", None, None, None, "2026年")
    table = page.table("ar_ageing",
        [text("赊销户", "customer_name", also=("dealer_name",)),
        money("赊销金额", None, key="sold"), money("已还", None, key="paid"),
        money("尚欠", "ar_balance"), money("其中超期欠款", "overdue_amount"),
        day("约定还款日", "due_date", "{y}-{m:02d}-{d:02d}"),
        text("担保人", None, "bail"), text("经手业务", "rep_name", also=(None,))])  # fmt: skip
    reps = m.people(2)
    for shop in m.dealers(m.number(5, 9)):
        sold = m.round(5000, 60_000, 100)
        paid = m.round(1000, 5000, 100)
        page.row(table, {"customer_name": shop, "sold": sold, "paid": paid,
            "ar_balance": sold - paid,
            "overdue_amount": m.pick([Decimal(0), Decimal(500)]),
            "due_date": date(2026, 11, m.number(1, 28)), "bail": "村委",
            "rep_name": m.pick(reps)})  # fmt: skip
    page.total(table, "合计")
    return Book([page], "赊销欠款.xlsx", may_ask={"kind": "ar_ageing",
        "no_kind": "ar_ageing", "which_column": "D", "missing_column": "D"})  # fmt: skip


def tenders_watched(m: Maker) -> Book:
    """标讯: hospitals and schools, budgets, which product, days until the bid, who watches."""
    page = Page("标讯")
    page.title("在跟项目一览表（家电工程）", None, None, None, None, "万元")
    table = page.table("pipeline", [text("项目", "opp_name"),
        text("招标单位", "customer_name"),
        text("意向机型", None, "model", also=("spec", "product_name")),
        money("预算额度", "opp_amount", WAN),
        day("开标日", "close_date", "{y}-{m:02d}-{d:02d}"),
        text("推进情况", "stage", also=(None,)),
        text("胜算", None, "odds", also=("probability", "forecast_category")),
        text("盯标人", "rep_name")])  # fmt: skip
    reps = m.people(3)
    for owner in m.hospitals(m.number(6, 10)):
        page.row(table, {"opp_name": f"{owner}空调采购", "customer_name": owner,
            "model": m.pick(["5匹柜机", "多联机"]),
            "opp_amount": m.round(100_000, 900_000, 10_000),
            "close_date": date(2026, 12, m.number(1, 28)),
            "stage": m.pick(["报名", "送样", "谈判"]),
            "odds": m.pick(["大", "中", "小"]), "rep_name": m.pick(reps)})  # fmt: skip
    page.total(table, "合计")
    return Book([page], "在跟项目.xlsx", may_ask={"kind": "pipeline",
        "no_kind": "pipeline", "missing_column": lambda q: {"opp_amount": "D",
        "close_date": "E", "opp_name": "A"}.get(str(q.params.get("field")), "")})  # fmt: skip


def town_visits(m: Maker) -> Book:
    """下乡日志: where, whom, on which errand, kilometres, orders taken, tomorrow's plan."""
    page = Page("日志")
    name = m.people(1)[0]
    page.title("业务下乡工作日志", None, "业务员：", name)
    table = page.table("visit_log", [day("日期", "visit_date", "{y}.{m:02d}.{d:02d}"),
        text("到访网点", "customer_name"),
        text("店主", None, "boss", also=("hcp_name",)),
        text("办理事项", None, "errand", also=("visit_result", "visit_purpose")),
        money("收单金额", "order_amount", also=(None,)),
        count("行驶公里", None, key="km"),
        text("明日打算", "next_step", also=(None,))], rep_name=name)  # fmt: skip
    shops = m.shops(10)
    for when in m.days(m.number(7, 12)):
        page.row(table, {"visit_date": when, "customer_name": m.pick(shops),
            "boss": "李老板", "errand": m.phrase(stock.TALK),
            "order_amount": m.cents(100, 3000), "km": m.number(10, 90),
            "next_step": "去城东"})  # fmt: skip
    page.total(table, "合计", at=1)
    return Book([page], "下乡日志.xlsx", may_ask={"rep_of": name, "kind": "visit_log",
        "no_kind": "visit_log", "missing_column": "B"}, again=("rep_of",))  # fmt: skip


def goals_of_advisers(m: Maker) -> Book:
    """顾问指标: advisers by half year and quarter, 合计 across, a row for new ones at the foot."""
    page = Page("指标")
    page.title("2026年下半年美容顾问个人指标（千元）")
    table = page.table("sales_target",
        [text("门店", "customer_name", also=("territory", None)),
        text("顾问", "rep_name"),
        *[money(f"{n}月", "target_amount", 1000, key=f"m{n}", plus=span(n)) for n in range(7, 13)],
        money("下半年合计", None, 1000, key="sum")])  # fmt: skip
    for shop, name in zip(m.shops(6), m.people(6), strict=True):
        held: Record = {f"m{n}": m.round(10_000, 90_000, 1000) for n in range(7, 13)}
        page.row(table, held | {"customer_name": shop, "rep_name": name, "sum": sum(held.values())})
    page.total(table, "合计")
    return Book(
        [page], "顾问指标.xlsx", may_ask={"kind": "sales_target", "no_kind": "sales_target"}
    )


def money_of_counters(m: Maker) -> Book:
    """柜台费用: what was granted, used up to now and left for each sort of cost, rates of 85."""
    page = Page("费用")
    page.title("专柜推广费用使用进度  2026年第四季度  单位：元")
    table = page.table("expense_budget", [text("费用事项", "expense_line"),
        money("批复额度", "budget_amount"),
        money("截止目前已花", "actual_expense", also=(None,)),
        money("尚可使用", None, key="left", also=("available_amount",)),
        count("使用进度%", None, key="share", adds=False)], **span(10, 12))  # fmt: skip
    for line in m.rng.sample(["试用装", "路演", "柜台翻新", "赠品", "培训"], 4):
        goal, used = m.round(5000, 40_000, 100), m.round(1000, 5000, 100)
        page.row(table, {"expense_line": line, "budget_amount": goal,
            "actual_expense": used, "left": goal - used,
            "share": int(used * 100 / goal)})  # fmt: skip
    page.total(table, "合计")
    return Book([page], "专柜费用.xlsx", may_ask={"kind": "expense_budget",
        "no_kind": "expense_budget",
        "missing_column": lambda q: {"budget_amount": "B",
        "expense_line": "A"}.get(str(q.params.get("field")), "")})  # fmt: skip


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        counters_of_the_month,
        parts_sold,
        fields_shown,
        shops_to_be_called_on,
        seeds_in_store,
        what_is_still_owed,
        tenders_watched,
        town_visits,
        goals_of_advisers,
        money_of_counters,
    )
]
