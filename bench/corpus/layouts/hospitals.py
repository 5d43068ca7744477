"""What teams that sell medicines send: flows, hospitals, doctors, coaching and meetings."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, rate, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
DRUGS = ["阿托伐他汀钙片", "氯沙坦钾片", "奥美拉唑肠溶胶囊", "格列美脲片"]
WAN = 10_000


def flow_of_medicines(m: Maker) -> Book:
    """商业流向: GBK, who sold what to which hospital, batches, returns below zero."""
    page = Page("流向")
    table = page.table("sales_detail", [text("商业公司", "dealer_name"),
        day("销售日期", "doc_date"), text("流向月份", None, "month"),
        text("购入单位", "customer_name", also=("institution_name",)),
        text("单位类型", None, "sort", also=("channel",)),
        text("通用名", "product_name"), text("规格", "spec"),
        text("批号", None, "batch"), count("数量(盒)", "qty"),
        money("考核价", "unit_price", adds=False, also=(None,)),
        money("考核金额", "net_amount"), text("责任代表", "rep_name")])  # fmt: skip
    dealers, reps, places = m.dealers(2), m.people(3), m.hospitals(6)
    for when in m.days(m.number(12, 25)):
        boxes, price = m.pick([10, 20, 60, 100, -10]), m.cents(10, 60)
        page.row(table, {"dealer_name": m.pick(dealers), "doc_date": when,
            "month": "2026-10", "customer_name": m.pick(places),
            "sort": m.pick(["等级医院", "基层"]), "product_name": m.pick(DRUGS),
            "spec": "10mg*14片", "batch": m.code("B26", 4), "qty": boxes,
            "unit_price": price, "net_amount": boxes * price,
            "rep_name": m.pick(reps)})  # fmt: skip
    return Book([page], "10月商业流向.csv", "csv_gbk", may_ask={"which_column": "K",
        "kind": "sales_detail", "no_kind": "sales_detail", "missing_column": "K"})  # fmt: skip


def boxes_of_hospitals(m: Maker) -> Book:
    """医院指标: the rep on the first row, boxes by month, 小计 per rep."""
    page = Page("Q4指标")
    page.title("2026年第四季度医院销售指标分解（单位：盒）", across=8)
    table = page.table(
        "sales_target",
        [
            text("代表", "rep_name"),
            text("医院", "institution_name", also=("customer_name",)),
            text("医院等级", "customer_class", also=(None,)),
            text("产品", "product_name"),
            *[count(f"{n}月", "target_qty", key=f"m{n}", plus=span(n)) for n in (10, 11, 12)],
            count("Q4合计", None, key="sum"),
        ],
    )
    everything: list[Record] = []
    for name in m.people(m.number(3, 4)):
        own: list[Record] = []
        for n, place in enumerate(m.hospitals(m.number(2, 4))):
            held: Record = {f"m{k}": m.number(50, 900) for k in (10, 11, 12)}
            held |= {
                "sum": sum(held.values()),
                "rep_name": name,
                "institution_name": place,
                "customer_class": m.pick(["三甲", "三乙", "二甲"]),
                "product_name": DRUGS[0],
            }
            page.row(table, held, hide=("rep_name",) if n else ())
            own.append(held)
        page.total(table, "小计", own, at=1)
        everything += own
    page.total(table, "总计", everything)
    return Book([page], "医院指标.xlsx")


def on_the_way_in(m: Maker) -> Book:
    """开发进度: projects with the step they are at, what a year will bring in 万元."""
    page = Page("开发进度")
    page.title("医院开发进度跟踪表", None, None, None, "更新日期：2026-11-06")
    table = page.table("pipeline", [count("序号", None, key="n", adds=False),
        text("开发项目", "opp_name"),
        text("目标医院", "institution_name", also=("customer_name",)),
        text("科室", None, "ward"), text("开发代表", "rep_name"),
        text("当前进度", "stage"), rate("成功率", "probability"),
        day("预计进药时间", "close_date"),
        money("预计年销售额(万元)", "opp_amount", WAN),
        text("卡点", None, "stuck", also=("remark",))])  # fmt: skip
    reps = m.people(3)
    for n, place in enumerate(m.hospitals(m.number(6, 12))):
        page.row(table, {"n": n + 1, "opp_name": f"{place[:2]}-{m.pick(DRUGS)[:4]}",
            "institution_name": place, "ward": m.pick(["心内科", "内分泌科"]),
            "rep_name": m.pick(reps),
            "stage": m.pick(["提单", "药剂科", "过会", "进药"]),
            "probability": Decimal(m.number(1, 9)) / 10,
            "close_date": date(2026, 12, m.number(1, 28)),
            "opp_amount": m.round(100_000, 900_000, 1000),
            "stuck": m.pick(["药事会延期", None])})  # fmt: skip
    page.total(table, "合计", at=1)
    return Book([page], "开发进度.xlsx", may_ask={"no_kind": "pipeline",
        "kind": "pipeline", "missing_column": lambda q: {"opp_name": "B",
        "close_date": "H", "opp_amount": "I"}.get(str(q.params.get("field")), "")})  # fmt: skip


def hospitals_covered(m: Maker) -> Book:
    """终端覆盖: a list of hospitals with beds, classes and how often to be called on."""
    page = Page("终端档案")
    page.title("目标终端覆盖清单")
    table = page.table("customer_master",
        [text("省份", None, "province", also=("territory",)),
        text("地市", None, "city"), text("终端代码", "customer_id"),
        text("终端名称", "customer_name"), text("终端级别", "customer_class"),
        count("床位数", None, key="beds"), text("责任代表", "rep_name"),
        count("月拜访频次", "required_freq", adds=False),
        text("药剂科联系人", "contact_name", also=(None,)), text("联系电话", "phone"),
        text("地址", "address"),
        text("是否已覆盖", None, "in", also=("customer_status",))])  # fmt: skip
    reps, names = m.people(3), m.people(20)
    for n, place in enumerate(m.hospitals(m.number(8, 15))):
        page.row(table, {"province": "江苏", "city": place[:2],
            "customer_id": f"0032{n:04d}", "customer_name": place,
            "customer_class": m.pick("ABC"), "beds": m.number(100, 2000),
            "rep_name": m.pick(reps), "required_freq": m.pick([2, 4, 8]),
            "contact_name": names[n], "phone": f"0512-{m.number(60000000, 69999999)}",
            "address": f"{place[:2]}市人民路{m.number(1, 300)}号",
            "in": m.pick(["是", "否"])})  # fmt: skip
    return Book([page], "终端覆盖.xlsx")


def pure_sales(m: Maker) -> Book:
    """纯销 of each rep in 万元 with the month before and a year ago, 省区 totals, notes."""
    page = Page("纯销")
    page.title("10月纯销进度通报", across=10)
    page.title("数据来源：流向平台", None, None, None, "2026年", None, "单位：万元")
    table = page.table("sales_progress", [text("省区", "territory"),
        text("代表", "rep_name"), money("10月指标", "target_amount", WAN),
        money("10月纯销", "actual_mtd", WAN), rate("指标完成率", "attainment_rate"),
        money("9月纯销", "prev_amount", WAN, also=(None,)), rate("环比", "mom_rate"),
        money("25年10月", "last_year_amount", WAN, also=(None,)),
        rate("同比", "yoy_rate")], **span(10))  # fmt: skip
    everything: list[Record] = []
    for area in ("江苏", "安徽"):
        own: list[Record] = []
        for n, name in enumerate(m.people(m.number(3, 5))):
            goal, done, prev, last = (m.round(50_000, 300_000, 100) for _ in range(4))
            held = {"territory": area, "rep_name": name, "target_amount": goal,
                "actual_mtd": done, "attainment_rate": Decimal(round(done / goal, 3)),
                "prev_amount": prev, "mom_rate": Decimal(round(done / prev - 1, 3)),
                "last_year_amount": last,
                "yoy_rate": Decimal(round(done / last - 1, 3))}  # fmt: skip
            page.row(table, held, hide=("territory",) if n else ())
            own.append(held)
        page.total(table, f"{area}小计", own, at=1)
        everything += own
    page.total(table, "全国", everything)
    page.note("1. 纯销口径：商业公司销往终端，不含商业调拨。")
    page.note("2. 数据截至10月31日。")
    return Book([page], "纯销通报.xlsx")


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        flow_of_medicines,
        boxes_of_hospitals,
        on_the_way_in,
        hospitals_covered,
        pure_sales,
    )
]
