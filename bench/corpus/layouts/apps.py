"""What office apps and CRMs export: visits, claims and customers."""

from __future__ import annotations

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import day, money, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page

ZH = ("zh",)


def claims_of_an_app(m: Maker) -> Book:
    """审批: what belongs to the whole claim on its first line only, numbers of 21 digits."""
    page = Page("报销")
    table = page.table("expense_claim", [text("审批编号", "claim_no"),
        text("标题", None, "title"), text("审批状态", "claim_status"),
        text("审批结果", None, "result", also=("claim_status",)),
        text("发起人姓名", "rep_name"), text("发起人部门", "team"),
        text("发起时间", None, "made", also=("submitted_date",)),
        money("报销总额(元)", None, key="sum", adds=False),
        text("费用类型", "expense_line"),
        day("发生日期", "occurred_date", "{y}-{m:02d}-{d:02d}"),
        money("明细金额(元)", "claim_amount"),
        text("费用说明", "purpose", also=("remark",))])  # fmt: skip
    once = ("claim_no", "title", "claim_status", "result", "rep_name", "team", "made", "sum")
    for name in m.people(m.number(4, 7)):
        own = [{"expense_line": m.pick(stock.LINES["zh"]), "occurred_date": m.day(),
            "claim_amount": m.cents(20, 900),
            "purpose": m.phrase(stock.PURPOSE)} for _ in range(m.number(1, 3))]  # fmt: skip
        whole = {"claim_no": f"20261102{m.number(10**12, 10**13 - 1)}",
            "title": f"{name}提交的报销", "claim_status": "完成", "result": "同意",
            "rep_name": name, "team": "销售部", "made": "2026-11-02 10:21:05",
            "sum": sum(r["claim_amount"] for r in own)}  # fmt: skip
        for n, held in enumerate(own):
            page.row(table, whole | held, hide=once if n else ())
    return Book([page], "报销审批导出.xlsx", may_ask={"which_column": "K"})


def customers_of_an_app(m: Maker) -> Book:
    """A CRM's customers: hidden columns, a filter with hidden rows, phones as numbers."""
    page = Page("客户列表")
    table = page.table("customer_master",
        [text("客户ID", None, "id", hidden=True, also=("customer_id",)),
        text("客户名称", "customer_name"), text("客户级别", "customer_class"),
        text("客户状态", "customer_status"), text("跟进人", "rep_name"),
        text("联系人", "contact_name"), text("手机", "phone"),
        text("标签", None, "tag"), text("详细地址", "address"),
        text("最近跟进时间", None, "last"), text("未跟进天数", None, "idle"),
        text("公海", None, "sea", hidden=True)])  # fmt: skip
    page.filtered = True
    reps, names = m.people(3), m.people(20)
    for n, shop in enumerate(m.dealers(m.number(8, 15))):
        row = page.row(table, {"id": f"9f{m.number(10**8, 10**9 - 1)}",
            "customer_name": shop, "customer_class": m.pick(["重点客户", "普通客户"]),
            "customer_status": m.pick(["已成交", "跟进中"]), "rep_name": m.pick(reps),
            "contact_name": names[n], "phone": f"138{m.number(10**7, 10**8 - 1)}",
            "tag": "大宗", "address": f"苏州市中山路{n + 8}号",
            "last": "2026-11-03 14:22", "idle": m.number(1, 90)})  # fmt: skip
        if n % 4 == 2:
            page.hidden_rows.add(row)
    return Book([page], "客户列表导出.xlsx")


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        claims_of_an_app,
        customers_of_an_app,
    )
]
