"""Columns of the tidy sheets of claims, plans and visits."""

from __future__ import annotations

from typing import Any

from sample_data.columns import CUSTOMER, REP
from sample_data.company import SUPERVISOR
from sample_data.records import Planned, Visit
from sample_data.story import LINES
from sample_data.text import Lang, Text
from sample_data.writing import Column

_ONSITE, _PHONE = Text("现场拜访", "On-site"), Text("电话拜访", "Phone")
YES, NO = Text("是", "Yes"), Text("否", "No")
RESULT = Text("订单已确认", "Order confirmed")
NO_ORDER = Text("库存充足,暂不补货", "Stock is sufficient, no order")
_NEXT = Text("下次拜访跟进补货", "Follow up on refill")


def clock(minutes: int) -> str:
    """Minutes of the day as HH:MM."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


CLAIMS = (
    Column(Text("报销单号", "Claim no"), "text", lambda c, _: c.number, 16),
    Column(Text("发生日期", "Expense date"), "date", lambda c, _: c.day),
    Column(Text("报销日期", "Submitted"), "date", lambda c, _: c.submitted),
    *REP,
    Column(Text("费用类型", "Expense type"), "text", lambda c, lang: LINES[c.line].of(lang), 14),
    Column(Text("报销金额(元)", "Claim amount (CNY)"), "money", lambda c, _: c.amount, 18),
    Column(Text("发票号码", "Invoice no"), "text", lambda c, _: c.invoice, 22),
    Column(Text("有无发票", "Receipt"), "text", lambda _, lang: YES.of(lang), 10),
    Column(Text("人数", "Headcount"), "int", lambda c, _: c.headcount, 10),
    Column(Text("状态", "Claim status"), "text", lambda c, lang: c.status.of(lang)),
    Column(Text("事由", "Purpose"), "text", lambda c, lang: c.purpose.of(lang), 28),
)
PLANS = (
    Column(Text("计划日期", "Plan date"), "date", lambda p, _: p.day),
    *REP,
    *CUSTOMER,
    Column(Text("拜访目的", "Visit purpose"), "text", lambda p, lang: _purpose(p).of(lang), 22),
)


def _purpose(plan: Planned) -> Text:
    return (
        Text("陈列检查", "Display check") if plan.day.day % 3 else Text("月度订货", "Monthly order")
    )


def visit_columns(orders: dict[tuple[str, Any], int]) -> tuple[Column, ...]:
    """Columns of the visit log; `orders`: minor units ordered by customer id and day."""

    def amount(visit: Visit) -> int:
        return orders.get((visit.customer.id, visit.day), 0)

    def result(visit: Visit, lang: Lang) -> str:
        return (RESULT if amount(visit) else NO_ORDER).of(lang)

    def flag(is_so: object, lang: Lang) -> str:
        return (YES if is_so else NO).of(lang)

    return (
        Column(Text("拜访日期", "Visit date"), "date", lambda v, _: v.day),
        *REP,
        *CUSTOMER,
        Column(Text("签到时间", "Check-in time"), "text", lambda v, _: clock(v.start)),
        Column(Text("签退时间", "Check-out time"), "text", lambda v, _: clock(v.start + v.minutes)),
        Column(
            Text("拜访类型", "Visit type"),
            "text",
            lambda v, lang: (_ONSITE if v.onsite else _PHONE).of(lang),
        ),
        Column(
            Text("是否有效", "Effective"), "text", lambda v, lang: flag(v.minutes >= 25, lang), 10
        ),
        Column(Text("是否成交", "Ordered"), "text", lambda v, lang: flag(amount(v), lang), 10),
        Column(Text("订单金额(元)", "Order amount (CNY)"), "money", lambda v, _: amount(v), 18),
        Column(
            Text("随访人", "Companion"),
            "text",
            lambda v, lang: SUPERVISOR.of(lang) if v.joint else None,
        ),
        Column(Text("拜访结果", "Visit result"), "text", result, 28),
        Column(Text("下一步", "Next step"), "text", lambda _, lang: _NEXT.of(lang), 24),
    )
