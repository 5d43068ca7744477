"""Untidy budgets and expense claims."""

from __future__ import annotations

from datetime import date

from sample_data.company import REPS, TEAM, VACANT, rep
from sample_data.days import month_of
from sample_data.dirty_sales import SUBTOTAL, TOTAL
from sample_data.expected import Expected, Figure, LeftOut
from sample_data.records import Claim
from sample_data.story import LINES, budget, burned
from sample_data.text import Lang, Text
from sample_data.world import World
from sample_data.writing import Page

_MONTHS = (8, 9, 10)
_THOUSAND = 100_000
WRONG_BY = 100_000
"""What the printed grand total of the claims is too high by, minor units."""


def budget_table(page: Page, lang: Lang, _: World) -> Expected:
    """Months across in two header levels, thousands, merged reps, sub-totals and row totals."""
    page.merge((0, 0), (0, 9), TEAM.of(lang) + Text("费用预算表", " expense budget").of(lang))
    page.put(1, 0, Text("单位：千元", "Unit: thousand CNY").of(lang))
    page.merge((2, 0), (3, 0), Text("业务员", "Sales rep").of(lang))
    page.merge((2, 1), (3, 1), Text("费用科目", "Expense line").of(lang))
    parents = [Text(f"2026年{m}月", f"2026-{m:02d}") for m in _MONTHS]
    for place, head in enumerate([*parents, TOTAL]):
        page.merge((2, 2 + 2 * place), (2, 3 + 2 * place), head.of(lang))
        under = (Text("预算", "Budget"), Text("已用", "Spent"))
        page.row(3, [w.of(lang) for w in under], col=2 + 2 * place)
    row = 4
    out: list[LeftOut] = []
    figures: list[Figure] = []
    own = [r for r in REPS if r.id != VACANT]
    for one in own:
        page.merge((row, 0), (row + len(LINES) - 1, 0), one.name.of(lang))
        for line, name in enumerate(LINES):
            page.put(row, 1, name.of(lang))
            _amounts(page, row, [(one.id, line)])
            figures += [(f"2026-{m:02d}", one.id, budget(one.id, line, m)) for m in _MONTHS]
            row += 1
        page.put(row, 1, SUBTOTAL.of(lang), bold=True)
        _amounts(page, row, [(one.id, line) for line in range(len(LINES))])
        out.append(LeftOut(row + 1, "subtotal"))
        row += 1
    page.put(row, 0, Text("总计", "Grand total").of(lang), bold=True)
    _amounts(page, row, [(one.id, line) for one in own for line in range(len(LINES))])
    out.append(LeftOut(row + 1, "total"))
    return Expected("expense_budget", "budget_amount", [f for f in figures if f[2]], out)


def _amounts(page: Page, row: int, parts: list[tuple[str, int]]) -> None:
    planned = [sum(budget(r, line, m) for r, line in parts) for m in _MONTHS]
    spent = [sum(burned(r, line, m) for r, line in parts) for m in _MONTHS]
    pairs = [*zip(planned, spent, strict=True), (sum(planned), sum(spent))]
    for place, (plan, used) in enumerate(pairs):
        page.put(row, 2 + 2 * place, plan / _THOUSAND if plan else "-", "decimal")
        page.put(row, 3 + 2 * place, used / _THOUSAND if plan else "-", "decimal")


def claim_table(page: Page, lang: Lang, world: World) -> Expected:
    """Amounts as text, the rep only on the first row, and a grand total that is wrong."""
    page.put(0, 2, Text("费用报销汇总表", "Expense claim summary").of(lang), bold=True)
    page.put(1, 2, Text("期间：2026年10月", "Period: October 2026").of(lang))
    heads = (
        Text("业务员", "Sales rep"),
        Text("报销单号", "Claim no"),
        Text("发生日期", "Expense date"),
        Text("费用类型", "Expense type"),
        Text("报销金额(元)", "Claim amount (CNY)"),
        Text("发票号码", "Invoice no"),
        Text("状态", "Claim status"),
    )
    page.row(3, [head.of(lang) for head in heads], col=1)
    mine = [c for c in world.claims if c.day >= date(2026, 10, 1)]
    row, figures = 4, []
    for one in REPS:
        first = True
        for claim in (c for c in mine if c.rep_id == one.id):
            page.put(row, 1, rep(one.id).name.of(lang) if first else None)
            _claim_row(page, row, claim, lang)
            figures.append((month_of(claim.day), one.id, claim.amount))
            row, first = row + 1, False
    right = sum(amount for *_, amount in figures)
    page.put(row, 1, TOTAL.of(lang), bold=True)
    page.put(row, 5, right + WRONG_BY, "money", bold=True)
    page.put(
        row + 2, 1, Text("备注：发票原件已交财务。", "Note: receipts are with finance.").of(lang)
    )
    out = [LeftOut(row + 1, "total", right + WRONG_BY, right), LeftOut(row + 3, "note")]
    note = "the printed grand total is 1,000.00 too high: the rows are right"
    return Expected("expense_claim", "claim_amount", figures, out, note)


def _claim_row(page: Page, row: int, claim: Claim, lang: Lang) -> None:
    page.put(row, 2, claim.number, "text")
    page.put(row, 3, f"{claim.day:%Y%m%d}" if row % 2 else claim.day, "date")
    page.put(row, 4, LINES[claim.line].of(lang))
    page.put(row, 5, f"{claim.amount // 100:,}.{claim.amount % 100:02d}", "text")
    page.put(row, 6, claim.invoice, "text")
    page.put(row, 7, claim.status.of(lang))
