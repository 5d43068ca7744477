"""Columns of the tidy sheets, under the words every report of the kind knows."""

from __future__ import annotations

from typing import Any

from sample_data.company import FREQUENCY, SUPERVISOR, TEAM, Rep, rep
from sample_data.records import SaleLine
from sample_data.story import LINES, target
from sample_data.text import Lang, Text
from sample_data.writing import Column

_MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_SALE, _RETURN = Text("销售", "Sale"), Text("销售退货", "Sales return")
ON_DUTY, VACANT_POST = Text("在职", "Active"), Text("空缺", "Vacant")
TRADING, CLOSED = Text("正常", "Active"), Text("停用", "Closed")
_REP_JOB = Text("业务代表", "Sales rep")


def _of(record: Any) -> Rep:
    return rep(record.rep_id if hasattr(record, "rep_id") else record.customer.rep_id)


REP = (
    Column(Text("工号", "Rep ID"), "text", lambda r, _: _of(r).id, 8),
    Column(Text("业务员", "Sales rep"), "text", lambda r, lang: _of(r).name.of(lang), 12),
)
CUSTOMER = (
    Column(Text("客户编码", "Customer ID"), "text", lambda r, _: r.customer.id, 12),
    Column(Text("客户名称", "Customer"), "text", lambda r, lang: r.customer.name.of(lang), 26),
)
SALES = (
    Column(Text("销售日期", "Order date"), "date", lambda s, _: s.day),
    Column(Text("单号", "Order no"), "text", lambda s, _: s.doc_no, 16),
    Column(Text("行号", "Line"), "int", lambda s, _: s.line_no, 6),
    Column(Text("单据类型", "Order type"), "text", lambda s, lang: doc_type(s).of(lang)),
    *CUSTOMER,
    Column(Text("产品编码", "Product ID"), "text", lambda s, _: s.product.id, 16),
    Column(Text("产品名称", "Product"), "text", lambda s, lang: s.product.name.of(lang), 24),
    Column(Text("品类", "Category"), "text", lambda s, lang: s.product.group.of(lang)),
    Column(Text("数量", "Qty"), "int", lambda s, _: s.qty, 8),
    Column(Text("单价(元)", "Unit price (CNY)"), "money", lambda s, _: s.product.price),
    Column(Text("金额(元)", "Amount (CNY)"), "money", lambda s, _: s.amount, 14),
    *REP,
)


def doc_type(line: SaleLine) -> Text:
    """Sale or return."""
    return _RETURN if line.returned else _SALE


def _target(month: int) -> Column:
    title = Text(f"{month}月目标(万元)", f"{_MONTHS_EN[month - 1]} target (CNY)")

    def value(rep_: Rep, lang: Lang) -> Any:
        amount = target(rep_.id, month)
        return None if not amount else amount / (1_000_000 if lang == "zh" else 100)

    return Column(title, "plain", value, 14)


_ROSTER_REP = (
    Column(Text("工号", "Rep ID"), "text", lambda r, _: r.id, 8),
    Column(Text("业务员", "Sales rep"), "text", lambda r, lang: r.name.of(lang)),
    Column(Text("区域", "Territory"), "text", lambda r, lang: r.territory.of(lang), 16),
)
TARGETS = (*_ROSTER_REP, *(_target(month) for month in range(1, 13)))
ROSTER = (
    Column(Text("工号", "Employee ID"), "text", lambda r, _: r.id, 11),
    Column(Text("姓名", "Employee name"), "text", lambda r, lang: r.name.of(lang), 14),
    Column(Text("部门", "Department"), "text", lambda _, lang: TEAM.of(lang), 18),
    _ROSTER_REP[2],
    Column(Text("岗位", "Position"), "text", lambda _, lang: _REP_JOB.of(lang)),
    Column(Text("入职日期", "Hire date"), "date", lambda r, _: r.hired),
    Column(Text("直属上级", "Supervisor"), "text", lambda _, lang: SUPERVISOR.of(lang)),
    Column(
        Text("在职状态", "Employment status"),
        "text",
        lambda r, lang: (ON_DUTY if r.hired else VACANT_POST).of(lang),
        18,
    ),
)
CUSTOMERS = (
    Column(Text("客户编码", "Customer ID"), "text", lambda c, _: c.id),
    Column(Text("客户名称", "Customer"), "text", lambda c, lang: c.name.of(lang), 26),
    Column(Text("客户等级", "Customer class"), "text", lambda c, _: c.grade, 14),
    Column(Text("渠道", "Channel"), "text", lambda c, lang: c.channel.of(lang), 18),
    Column(Text("区域", "Territory"), "text", lambda c, lang: rep(c.rep_id).territory.of(lang), 16),
    *REP,
    Column(Text("拜访频次", "Call frequency"), "int", lambda c, _: FREQUENCY[c.grade], 14),
    Column(Text("开户日期", "Open date"), "date", lambda c, _: c.opened),
    Column(
        Text("客户状态", "Customer status"),
        "text",
        lambda c, lang: (CLOSED if c.closed else TRADING).of(lang),
        15,
    ),
)
BUDGETS = (
    Column(Text("月份", "Month"), "text", lambda b, _: b.month),
    *REP,
    Column(Text("费用科目", "Expense line"), "text", lambda b, lang: LINES[b.line].of(lang), 16),
    Column(Text("预算(元)", "Budget (CNY)"), "money", lambda b, _: b.amount, 14),
)
PROGRESS = (
    Column(Text("月份", "Month"), "text", lambda p, _: p.month),
    *REP,
    Column(Text("本月目标(元)", "Target (CNY)"), "money", lambda p, _: p.target, 16),
    Column(Text("本月累计(元)", "MTD actual (CNY)"), "money", lambda p, _: p.actual, 16),
    Column(Text("达成率", "Attainment"), "pct", lambda p, _: p.rate),
    Column(Text("时间进度", "Time progress"), "pct", lambda p, _: p.time, 14),
    Column(Text("去年同期(元)", "Last year (CNY)"), "money", lambda p, _: p.last_year, 16),
    Column(Text("上月(元)", "Last month (CNY)"), "money", lambda p, _: p.last_month, 18),
)
