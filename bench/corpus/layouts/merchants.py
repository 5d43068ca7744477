"""What makers of liquor, feed and paint send of their merchants, in the words of those trades."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
WAN = 10_000
BOTTLES = ["窖藏十年500ml", "经典红坛500ml", "小曲白酒250ml", "蓝瓶特酿500ml"]


def opened_bottles(m: Maker) -> Book:
    """动销台账: 烟酒店 by rep, 开瓶数, what was paid for caps, a total of the page above."""
    page = Page("动销")
    page.title("10月份烟酒店动销登记台账", None, None, None, "2026年")
    table = page.table("sales_detail",
        [day("登记时间", "doc_date", "{y}.{m:02d}.{d:02d}"),
        text("烟酒店名称", "customer_name"),
        text("店铺类型", None, "sort", also=("channel",)),
        text("酒品", "product_name"), count("动销瓶数", "qty"),
        money("成交单价", "unit_price", adds=False), money("动销金额", "net_amount"),
        text("维护业务", "rep_name")])  # fmt: skip
    reps, shops = m.people(3), m.shops(6)
    held = []
    for when in m.days(m.number(8, 16)):
        bottles, price = m.number(1, 24), m.cents(60, 400)
        held.append({"doc_date": when, "customer_name": m.pick(shops),
            "sort": "名烟名酒", "product_name": m.pick(BOTTLES), "qty": bottles,
            "unit_price": price, "net_amount": bottles * price,
            "rep_name": m.pick(reps)})  # fmt: skip
    page.total(table, "合计", held)
    page.rows(table, held)
    return Book([page], "动销台账.xlsx", may_ask={"kind": "sales_detail",
        "no_kind": "sales_detail", "missing_column": "G", "which_column": "G"})  # fmt: skip


def yearly_contract(m: Maker) -> Book:
    """合同任务: yearly quantity of each merchant by quarter, in 万元, with a share of the year."""
    page = Page("合同任务")
    page.title("2026年度经销合同任务分解表（万元）")
    table = page.table(
        "sales_target",
        [
            text("大区", "territory"),
            text("合同客户", "customer_name", also=("dealer_name",)),
            money("合同总额", None, WAN, key="sum"),
            *[
                money(f"{q}季度", "target_amount", WAN, key=f"q{n}", plus=span(n * 3 - 2, n * 3))
                for n, q in enumerate("一二三四", 1)
            ],
            text("签约人", None, "who", also=("rep_name",)),
        ],
    )
    reps = m.people(3)
    for dealer in m.dealers(m.number(5, 9)):
        held: Record = {f"q{n}": m.round(50_000, 500_000, 1000) for n in range(1, 5)}
        page.row(
            table,
            held
            | {
                "territory": m.pick(["鲁西", "鲁东"]),
                "customer_name": dealer,
                "sum": sum(held.values()),
                "who": m.pick(reps),
            },
        )
    page.total(table, "合计")
    return Book(
        [page], "合同任务.xlsx", may_ask={"kind": "sales_target", "no_kind": "sales_target"}
    )


def money_at_the_bank(m: Maker) -> Book:
    """到账登记: what the bank received, from whom, for whom, a receipt number, 本日小计."""
    page = Page("到账")
    page.title("货款到账登记表")
    table = page.table(
        "dealer_payment",
        [
            day("到账时间", "payment_date", "{y}/{m}/{d}"),
            text("汇款户名", None, "payer", also=("dealer_name",)),
            text("对应经销商", "dealer_name"),
            text("所属业务", "rep_name"),
            money("到账金额（元）", "actual_payment"),
            text("收款银行", None, "bank"),
            text("款项性质", None, "sort", also=("remark",)),
        ],
    )
    reps, dealers = m.people(3), m.dealers(5)
    everything: list[Record] = []
    for when in sorted({m.day() for _ in range(5)}):
        own = [
            {
                "payment_date": when,
                "payer": m.people(1)[0],
                "dealer_name": m.pick(dealers),
                "rep_name": m.pick(reps),
                "actual_payment": m.cents(5000, 90_000),
                "bank": "农行",
                "sort": m.pick(["货款", "保证金"]),
            }
            for _ in range(m.number(2, 3))
        ]
        page.rows(table, own)
        page.total(table, "本日小计", own, at=2)
        everything += own
    page.total(table, "累计", everything, at=2)
    return Book(
        [page], "到账登记.xlsx", may_ask={"kind": "dealer_payment", "no_kind": "dealer_payment"}
    )


def bags_in_store(m: Maker) -> Book:
    """库存月报 in tons: 上月末, 本月购入, 本月售出, 本月末, near its date, merged merchants."""
    page = Page("库存")
    page.title("饲料经销商库存月报", None, None, "报表期间：2026年10月", None, "单位：吨")
    table = page.table(
        "dealer_psi",
        [
            text("经销商名称", "dealer_name"),
            text("料号", "product_id"),
            text("品种", "product_group", also=("product_name",)),
            count("上月末库存", "opening_stock"),
            count("本月购入", "sell_in"),
            count("本月售出", "sell_out"),
            count("本月末库存", "closing_stock"),
            count("其中超过60天", None, key="old", also=("near_expiry",)),
        ],
        snapshot_date=date(2026, 10, 31),
    )
    everything: list[Record] = []
    for dealer in m.dealers(m.number(3, 4)):
        top = page.at
        for place, kind in enumerate(("乳猪料", "蛋鸡料", "鱼料")):
            first, came, went = m.number(5, 60), m.number(5, 80), m.number(1, 5)
            held = {
                "dealer_name": dealer,
                "product_id": f"FL0{place + 1}",
                "product_group": kind,
                "opening_stock": first,
                "sell_in": came,
                "sell_out": went,
                "closing_stock": first + came - went,
                "old": m.number(0, 3),
            }
            page.row(table, held, hide=("dealer_name",) if place else ())
            everything.append(held)
        page.merged.append((top, 0, page.at - 1, 0))
    page.total(table, "合计", everything)
    return Book([page], "库存月报.xlsx")


def promised_and_paid_out(m: Maker) -> Book:
    """政策费用: what was promised in words, how much, what has been paid, which is still open."""
    page = Page("政策台账")
    page.title("渠道政策兑付台账（截至2026年10月31日）")
    table = page.table("policy_ledger",
        [text("政策文号", None, "no", also=("policy_name",)),
        text("商家", "customer_name", also=("dealer_name",)),
        text("政策内容", "policy_name"), money("政策金额", "accrued_amount"),
        money("累计兑付", "settled_amount"), money("待兑付", None, key="left"),
        day("兑付时限", "policy_due_date", "{y}年{m}月{d}日"),
        text("跟进业务", "rep_name", also=(None,))])  # fmt: skip
    reps = m.people(2)
    for n, dealer in enumerate(m.dealers(m.number(5, 8))):
        owed = m.round(1000, 30_000, 100)
        paid = m.pick([Decimal(0), owed, owed / 2])
        page.row(table, {"no": f"ZC-{n:03d}", "customer_name": dealer,
            "accrued_amount": owed,
            "policy_name": m.pick(["门头制作补贴", "开户奖励", "宴席支持"]),
            "settled_amount": paid, "left": owed - paid,
            "policy_due_date": date(2026, 12, 31), "rep_name": m.pick(reps)})  # fmt: skip
    page.total(table, "合计", at=2)
    return Book([page], "政策台账.xlsx", may_ask={"kind": "policy_ledger",
        "no_kind": "policy_ledger", "missing_column": lambda q: {"policy_name": "C",
        "accrued_amount": "D", "customer_name": "B", "dealer_name": "B"}.get(
            str(q.params.get("field")), "")})  # fmt: skip


def painters_met(m: Maker) -> Book:
    """推广会: events with a place, how many came, what it cost and what was ordered there."""
    page = Page("推广会")
    page.title("油漆工推广会执行汇总")
    table = page.table("promotion", [text("场次编号", None, "no", also=("promo_id",)),
        text("推广会主题", "promo_name"),
        day("举办日期", "start_date", "{y}-{m:02d}-{d:02d}"),
        day("结束日期", "end_date", "{y}-{m:02d}-{d:02d}"),
        text("举办地点", None, "place"), count("到会人数", None, key="came"),
        money("会务费用", "promo_cost"),
        money("现场订货额", "promo_sales", also=(None,)),
        text("负责业务员", "rep_name")])  # fmt: skip
    reps = m.people(3)
    for n in range(m.number(5, 9)):
        when = m.day()
        page.row(table, {"no": f"C{n:02d}",
            "promo_name": f"{m.pick(['技能', '新品'])}推广会", "start_date": when,
            "end_date": when + timedelta(1), "place": m.pick(["县城", "乡镇"]),
            "came": m.number(20, 90), "promo_cost": m.cents(500, 5000),
            "promo_sales": m.cents(3000, 60_000), "rep_name": m.pick(reps)})  # fmt: skip
    page.total(table, "合计", at=1)
    return Book([page], "推广会.xlsx", may_ask={"kind": "promotion",
        "no_kind": "promotion", "missing_column": lambda q: {"promo_name": "B",
        "start_date": "C", "end_date": "D",
        "promo_cost": "G"}.get(str(q.params.get("field")), "")})  # fmt: skip


def overdue_called(m: Maker) -> Book:
    """欠款催收: days late, what was promised, credit customers, a sum of each rep below his."""
    page = Page("欠款")
    page.title("客户欠款催收进度表", None, None, "统计日：2026-10-31")
    table = page.table(
        "ar_ageing",
        [
            text("业务", "rep_name"),
            text("欠款单位", "customer_name"),
            money("欠款总额", "ar_balance"),
            money("其中：逾期", "overdue_amount"),
            count("最长逾期天数", "overdue_days", adds=False, also=(None,)),
            money("授信", "credit_limit", adds=False, also=(None,)),
            text("客户承诺", None, "said", also=("remark",)),
        ],
    )
    everything: list[Record] = []
    for name in m.people(m.number(2, 3)):
        own: list[Record] = []
        for n, shop in enumerate(m.shops(m.number(2, 4))):
            owed = m.cents(3000, 60_000)
            late = m.pick([Decimal(0), Decimal(1000)])
            held = {
                "rep_name": name,
                "customer_name": shop,
                "ar_balance": owed,
                "overdue_amount": late,
                "overdue_days": 35 if late else 0,
                "credit_limit": m.round(10_000, 90_000),
                "said": m.pick(["本周付", None]),
            }
            page.row(table, held, hide=("rep_name",) if n else ())
            own.append(held)
        page.total(table, f"{name}小计", own, at=1)
        everything += own
    page.total(table, "合计", everything, at=1)
    return Book([page], "欠款催收.xlsx")


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        opened_bottles,
        yearly_contract,
        money_at_the_bank,
        bags_in_store,
        promised_and_paid_out,
        painters_met,
        overdue_called,
    )
]
