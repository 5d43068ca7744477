"""Read right at first sight: contracts, rebates and thirds across, targets by product, staff."""

from __future__ import annotations

from datetime import date, timedelta

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
WAN = 10_000


def druggists_visited(m: Maker) -> Book:
    """药店拜访: chains and shops, clerks trained, shelf, stock, whether ordered, next time."""
    page = Page("拜访")
    page.title("OTC代表药店拜访记录表")
    table = page.table("visit_log",
        [day("拜访日期", "visit_date", "{y}-{m:02d}-{d:02d}"),
        text("OTC代表", "rep_name"),
        text("所属连锁", None, "chain", also=("institution_name",)),
        text("药店名称", "institution_name", also=("customer_name",)),
        text("店员姓名", None, "clerk"),
        text("工作内容", "visit_result", also=(None,)),
        text("是否下单", "has_order", show=lambda v: "是" if v else "否"),
        money("下单金额", "order_amount", also=(None,)),
        day("下次拜访", None, "{y}-{m:02d}-{d:02d}", key="next")])  # fmt: skip
    reps, shops = m.people(3), m.shops(8)
    for when in m.days(m.number(8, 14)):
        won = m.number(0, 1) == 1
        page.row(table, {"visit_date": when, "rep_name": m.pick(reps),
            "chain": "海王星辰", "institution_name": m.pick(shops), "clerk": "小张",
            "visit_result": m.phrase(stock.TALK), "has_order": won,
            "order_amount": m.cents(100, 2000) if won else None,
            "next": when + timedelta(14)})  # fmt: skip
    return Book([page], "药店拜访记录.xlsx")


def licences_sold(m: Maker) -> Book:
    """续费: contracts with start and end, who signed, what was received, states, a total above."""
    page = Page("合同台账")
    page.title("软件销售合同台账（2026年10月）")
    table = page.table("sales_detail", [text("合同编号", "doc_no"),
        day("签订日期", "doc_date", "{y}/{m}/{d}"), text("签约客户", "customer_name"),
        text("产品版本", None, "version", also=("product_name", "spec")),
        money("合同金额(元)", "net_amount"), money("已收款(元)", None, key="paid"),
        day("服务到期日", None, "{y}/{m}/{d}", key="ends"),
        text("签单销售", "rep_name"),
        text("合同状态", None, "state", also=("doc_type",))])  # fmt: skip
    reps, held = m.people(3), []
    for when, firm in zip(m.days(8), m.dealers(8), strict=True):
        size = m.round(10_000, 200_000)
        held.append({"doc_no": m.code("HT26", 4), "doc_date": when,
            "customer_name": firm, "version": m.pick(["专业版", "企业版"]),
            "net_amount": size, "paid": size / 2, "ends": when + timedelta(365),
            "rep_name": m.pick(reps), "state": "执行中"})  # fmt: skip
    page.total(table, "合计", held)
    page.rows(table, held)
    return Book(
        [page], "合同台账.xlsx", may_ask={"kind": "sales_detail", "no_kind": "sales_detail"}
    )


def plan_by_product(m: Maker) -> Book:
    """产品任务: products down, reps across, 千元, sums, the month in the file's name."""
    page = Page("任务")
    page.title("分产品销售任务表（千元）")
    names = m.people(3)
    table = page.table("sales_target", [text("产品系列", "product_group"),
        *[money(one, "target_amount", 1000, key=one, plus={"rep_name": one}) for one in names],
        money("合计", None, 1000, key="sum")], **span(11))  # fmt: skip
    for group in ("常温奶", "低温奶", "奶粉", "冰品"):
        held: Record = {one: m.round(10_000, 90_000, 1000) for one in names}
        page.row(table, held | {"product_group": group, "sum": sum(held.values())})
    page.total(table, "合计")
    return Book([page], "2026年11月分产品任务.xlsx",
        may_ask={"columns_are": "rep_name", "no_kind": "sales_target",
        "kind": "sales_target"})  # fmt: skip


def rebates_of_a_quarter(m: Maker) -> Book:
    """返利结算: three rebates across over 应返 and 已返, a sum of them, dealers down."""
    page = Page("返利")
    page.title("2026年第三季度经销商返利结算表（元）")
    kinds = ["销量返利", "回款返利", "陈列返利"]
    table = page.table("policy_ledger", [text("经销商名称", "dealer_name"),
        *[c for one in kinds for c in (money((one, "应返"), "accrued_amount",
        key=f"a{one}", plus={"policy_name": one}), money((one, "已返"),
        "settled_amount", key=f"s{one}", plus={"policy_name": one}))], money(("合计",
        "应返"), None, key="as"), money(("合计", "已返"), None, key="ss")])  # fmt: skip
    for dealer in m.dealers(m.number(4, 7)):
        owed = {f"a{k}": m.round(1000, 20_000, 100) for k in kinds}
        paid = {f"s{k}": m.round(0, 1000, 100) for k in kinds}
        page.row(table, owed | paid | {"dealer_name": dealer,
            "as": sum(owed.values()), "ss": sum(paid.values())})  # fmt: skip
    page.total(table, "合计")
    return Book([page], "返利结算.xlsx", may_ask={"columns_are": "policy_name",
        "kind": "policy_ledger", "no_kind": "policy_ledger"},
        refusal=("no_known_table",))  # fmt: skip


def money_in_by_thirds(m: Maker) -> Book:
    """旬回款: 10月上旬 中旬 下旬 over plan and received, 万元, regions with sums."""
    page = Page("旬报")
    page.title("10月经销商旬回款跟踪表（2026年，单位：万元）")
    ends = {1: (1, 10), 2: (11, 20), 3: (21, 31)}
    columns = [text("省区", "territory"), text("经销商", "dealer_name")]
    for xun, (first, last) in ends.items():
        plus = {"xun": xun, "period_start": date(2026, 10, first),
            "period_end": date(2026, 10, last)}  # fmt: skip
        columns += [money((f"10月{'上中下'[xun - 1]}旬", w), f, WAN,
            key=f"{f[0]}{xun}", plus=plus) for w, f in (("计划回款", "plan_payment"),
            ("实际回款", "actual_payment"))]  # fmt: skip
    table = page.table("dealer_payment", columns)
    everything: list[Record] = []
    for area in ("皖北", "皖南"):
        own = [{"territory": area,
            "dealer_name": dealer} | {f"{k}{n}": m.round(10_000,
            90_000) for k in "pa" for n in ends} for dealer in m.dealers(m.number(2,
            3))]  # fmt: skip
        page.rows(table, own)
        page.total(table, f"{area}小计", own)
        everything += own
    page.total(table, "合计", everything)
    return Book([page], "旬回款.xlsx")


def people_of_a_region(m: Maker) -> Book:
    """人员名册: numbers, names, posts, since when, a leader, phones, those on trial in a column."""
    page = Page("名册")
    page.title("皖北省区销售人员名册", None, None, None, "更新：2026-10-31")
    table = page.table("rep_roster", [count("序号", None, key="n", adds=False),
        text("工号", "rep_id"), text("姓名", "rep_name"), text("岗位", "position"),
        text("驻地", None, "town", also=("territory",)),
        day("入职时间", None, "{y}年{m}月", key="since", also=("hire_date",)),
        text("直接上级", "supervisor_name"),
        text("是否转正", None, "fixed", also=("employment_status",)),
        text("联系电话", None, "phone")])  # fmt: skip
    names = m.people(8)
    for n, name in enumerate(names[:7]):
        page.row(table, {"n": n + 1, "rep_id": f"0{n + 301}", "rep_name": name,
            "position": "业务代表", "town": m.pick(["阜阳", "亳州"]),
            "since": date(2020 + n % 5, 3 + n, 1), "supervisor_name": names[7],
            "fixed": "是", "phone": f"138{m.number(10**7, 10**8 - 1)}"})  # fmt: skip
    return Book([page], "人员名册.xlsx")


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        druggists_visited,
        licences_sold,
        plan_by_product,
        rebates_of_a_quarter,
        money_in_by_thirds,
        people_of_a_region,
    )
]
