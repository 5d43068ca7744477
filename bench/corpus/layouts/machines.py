"""What sellers of machines, software and parts send: bids, visits, quotes, staff and travel."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
WAN = 10_000


def bids_followed(m: Maker) -> Book:
    """项目台账: owners, budgets in 万元, who competes, when it will be bid, A B C as likelihood."""
    page = Page("项目台账")
    page.title("重点项目跟踪台账", None, None, None, None, "金额单位：万元")
    table = page.table("pipeline", [count("序号", None, key="n", adds=False),
        text("项目全称", "opp_name"), text("建设单位", "customer_name"),
        money("预计合同额", "opp_amount", WAN), text("所处阶段", "stage"),
        day("预计开标时间", "close_date", "{y}年{m}月{d}日"),
        text("把握程度", None, "sure", also=("forecast_category",)),
        text("竞争对手", None, "rival"), text("项目经理", "rep_name")])  # fmt: skip
    reps = m.people(3)
    for n, owner in enumerate(m.hospitals(m.number(6, 10))):
        page.row(table, {"n": n + 1, "opp_name": f"{owner}空调改造",
            "customer_name": owner, "opp_amount": m.round(100_000, 3_000_000, 10_000),
            "stage": m.pick(["初步接触", "技术交流", "投标准备"]),
            "close_date": date(2026, 12, m.number(1, 28)), "sure": m.pick("ABC"),
            "rival": m.pick(["甲公司", "乙公司", None]), "rep_name": m.pick(reps)})  # fmt: skip
    page.total(table, "合计", at=1)
    return Book([page], "项目台账.xlsx", may_ask={"kind": "pipeline",
        "no_kind": "pipeline", "missing_column": lambda q: {"opp_name": "B",
        "close_date": "F", "opp_amount": "D"}.get(str(q.params.get("field")), "")})  # fmt: skip


def field_notes(m: Maker) -> Book:
    """走访记录: whom, in which post, what about, what comes next and by when."""
    page = Page("走访")
    page.title("大客户走访记录表（10月）", None, None, "2026年")
    table = page.table(
        "visit_log",
        [
            day("走访日", "visit_date", "{m}/{d}"),
            text("走访人员", "rep_name"),
            text("走访单位", "customer_name"),
            text("接待人", None, "met"),
            text("职务", None, "post"),
            text("交流内容", "visit_result"),
            text("后续安排", "next_step"),
            text("同行领导", "companion", also=(None,)),
        ],
    )
    reps, owners, met = m.people(3), m.dealers(6), m.people(10)
    for when in m.days(m.number(7, 14)):
        page.row(
            table,
            {
                "visit_date": when,
                "rep_name": m.pick(reps),
                "customer_name": m.pick(owners),
                "met": m.pick(met),
                "post": m.pick(["设备科长", "采购经理"]),
                "visit_result": m.phrase(stock.TALK),
                "next_step": "寄送样本",
                "companion": m.pick(["赵总", None]),
            },
        )
    return Book([page], "大客户走访记录.xlsx", may_ask={"year": "2026", "ambiguous_date": "mdy"})


def trips_claimed(m: Maker) -> Book:
    """差旅: a trip a row, four kinds of cost across, 小计 across, 出差 from and to."""
    page = Page("差旅费")
    page.title("2026年10月差旅费报销汇总")
    lines = ["交通费", "住宿费", "餐补", "其他"]
    table = page.table("expense_claim", [text("报销人", "rep_name"),
        day("出差起", "occurred_date", "{y}-{m:02d}-{d:02d}"),
        day("出差止", None, "{y}-{m:02d}-{d:02d}", key="until"),
        text("出差地点", "city", also=(None,)),
        *[money(one, "claim_amount", key=one, plus={"expense_line": one}) for one in lines],
        money("合计", None, key="sum")])  # fmt: skip
    reps = m.people(4)
    for when in m.days(m.number(6, 12)):
        held = {one: m.cents(50, 900) for one in lines}
        page.row(table, held | {"rep_name": m.pick(reps), "occurred_date": when,
            "until": when + timedelta(2), "city": m.pick(stock.CITIES),
            "sum": sum(held.values())})  # fmt: skip
    page.total(table, "合计")
    return Book([page], "差旅费报销汇总.xlsx", may_ask={"kind": "expense_claim",
        "no_kind": "expense_claim", "columns_are": "expense_line",
        "missing_column": "B"})  # fmt: skip


def staff_on_posts(m: Maker) -> Book:
    """编制: posts, some of them vacant, when somebody came, who leads, phones."""
    page = Page("人员")
    page.title("营销中心在编人员情况表", None, None, None, "2026年10月31日")
    table = page.table(
        "rep_roster",
        [
            text("部门", "team"),
            text("人员编码", "rep_id"),
            text("人员姓名", "rep_name"),
            text("任职岗位", "position"),
            day("进公司时间", "hire_date", "{y}-{m:02d}-{d:02d}"),
            text("学历", None, "school"),
            text("上级", "supervisor_name"),
            text("在岗情况", "employment_status"),
            text("手机号码", None, "phone"),
        ],
    )
    names = m.people(9)
    for n, name in enumerate(names[:8]):
        page.row(
            table,
            {
                "team": m.pick(["华东部", "华南部"]),
                "rep_id": f"00{n + 71}",
                "rep_name": name,
                "position": m.pick(["销售工程师", "售前工程师"]),
                "hire_date": date(2019 + n % 6, 3, 4 + n),
                "school": "本科",
                "supervisor_name": names[8],
                "employment_status": m.pick(["在岗", "在岗", "离岗"]),
                "phone": f"139{m.number(10**7, 10**8 - 1)}",
            },
        )
    return Book([page], "在编人员.xlsx")


def quarter_of_engineers(m: Maker) -> Book:
    """签单: Q3 and Q4 beside each other over 指标 and 签单额, rank, a bold line of the region."""
    page = Page("签单")
    page.title("2026年下半年销售工程师签单完成情况")
    columns = [text("区域", "territory"), text("销售工程师", "rep_name")]
    for q in (3, 4):
        plus = span(q * 3 - 2, q * 3)
        columns += [
            money((f"{q}季度", "签单指标(万元)"), "target_amount", WAN, key=f"t{q}", plus=plus),
            money((f"{q}季度", "签单额(万元)"), "actual_mtd", WAN, key=f"a{q}", plus=plus),
        ]
    table = page.table("sales_progress", columns)
    everything: list[Record] = []
    for area in ("华东", "华南"):
        own = [
            {"territory": area, "rep_name": name}
            | {f"{k}{q}": m.round(100_000, 900_000, 10_000) for k in "ta" for q in (3, 4)}
            for name in m.people(m.number(2, 4))
        ]
        page.rows(table, own)
        page.total(table, f"{area}合计", own)
        everything += own
    page.total(table, "总合计", everything)
    return Book(
        [page],
        "签单完成情况.xlsx",
        may_ask={"kind": "sales_progress", "no_kind": "sales_progress", "missing_column": "B"},
    )


def costs_of_the_team(m: Maker) -> Book:
    """部门费用: 年度预算 | 1-10月累计 | 10月 over budget and spent: one is of the month."""
    page = Page("费用")
    page.title("销售部2026年10月费用预算执行表（单位：元）")
    table = page.table(
        "expense_budget",
        [
            text("科目名称", "expense_line"),
            money(("10月", "预算数"), "budget_amount"),
            money(("10月", "发生数"), "actual_expense"),
            money(("10月", "差异"), None, key="off", also=("available_amount",)),
            money(("1-10月累计", "预算数"), None, key="yb"),
            money(("1-10月累计", "发生数"), None, key="ya"),
            money(("1-10月累计", "差异"), None, key="yo"),
        ],
        **span(10),
    )
    for line in m.lines(m.number(4, 7)):
        goal, used = m.round(3000, 20_000, 100), m.cents(1000, 9000)
        year, spent = m.round(40_000, 200_000, 100), m.cents(20_000, 90_000)
        page.row(
            table,
            {
                "expense_line": line,
                "budget_amount": goal,
                "actual_expense": used,
                "off": goal - used,
                "yb": year,
                "ya": spent,
                "yo": year - spent,
            },
        )
    page.total(table, "合计")
    page.note("财务负责人：", None, None, "部门负责人：", None, "填表：")
    return Book([page], "费用执行.xlsx")


def parts_dispatched(m: Maker) -> Book:
    """备件发货: a number of a notice, models, taxed and untaxed amounts, returns below zero."""
    page = Page("发货明细表")
    page.title("备件发货明细表")
    page.title("期间：2026-10-01至2026-10-31", None, None, None, "打印时间：2026-11-02 08:30")
    table = page.table("sales_detail", [text("通知单号", "doc_no"),
        day("发运日期", "doc_date", "{y}-{m:02d}-{d:02d}"),
        text("需方", "customer_name"),
        text("图号", None, "drawing", also=("spec", "product_id")),
        text("备件名称", "product_name"), count("发运数量", "qty"),
        money("不含税价", "unit_price", adds=False), money("未税合计", "net_amount"),
        money("税金", "tax_amount"), money("含税合计", "gross_amount"),
        text("经办", "rep_name")])  # fmt: skip
    reps, owners = m.people(3), m.dealers(5)
    for when in m.days(m.number(8, 15)):
        pieces, price = m.pick([1, 2, 5, 10, -1]), m.cents(50, 900)
        net = pieces * price
        tax = (net * Decimal("0.13")).quantize(Decimal("0.01"))
        page.row(table, {"doc_no": m.code("TZ", 7), "doc_date": when,
            "customer_name": m.pick(owners),
            "drawing": f"BJ-{m.number(1000, 9999)}",
            "product_name": m.pick(["轴承", "密封圈", "滤芯"]), "qty": pieces,
            "unit_price": price, "net_amount": net, "tax_amount": tax,
            "gross_amount": net + tax, "rep_name": m.pick(reps)})  # fmt: skip
    page.total(table, "合计", at=4)
    return Book(
        [page], "备件发货明细.xlsx", may_ask={"kind": "sales_detail", "no_kind": "sales_detail"}
    )


def rode_along(m: Maker) -> Book:
    """随车: leaders who rode along, minutes as 2小时30分 in words, marks of ten."""
    page = Page("随访")
    page.title("主管随线辅导登记")
    table = page.table(
        "joint_visit",
        [
            day("随线日期", "joint_date", "{m}月{d}日"),
            text("随线主管", "manager_name"),
            text("受辅导人", "rep_name"),
            text("路线", None, "route"),
            count("随线时长(分钟)", "coaching_minutes"),
            count("得分(10分制)", "coaching_score", adds=False),
            text("问题及不足", "issue_found"),
            text("改善措施", "action_item"),
            day("改善期限", "action_due", "{m}月{d}日", also=(None,)),
        ],
    )
    bosses, reps = m.people(2), m.people(4)
    for when in m.days(m.number(5, 9)):
        page.row(
            table,
            {
                "joint_date": when,
                "manager_name": m.pick(bosses),
                "rep_name": m.pick(reps),
                "route": "3号线",
                "coaching_minutes": m.pick([90, 120, 240]),
                "coaching_score": m.number(4, 10),
                "issue_found": "陈列意识弱",
                "action_item": "演练",
                "action_due": when + timedelta(3),
            },
        )
    return Book([page], "2026年10月随线辅导.xlsx", may_ask={"year": "2026"})


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        bids_followed,
        field_notes,
        trips_claimed,
        staff_on_posts,
        quarter_of_engineers,
        costs_of_the_team,
        parts_dispatched,
        rode_along,
    )
]
