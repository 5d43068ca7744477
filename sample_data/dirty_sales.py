"""Untidy targets, sales lines and sales progress."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sample_data.company import COMPANY, REPS, SUPERVISOR, Rep
from sample_data.days import month_of
from sample_data.expected import Expected, LeftOut
from sample_data.records import SaleLine
from sample_data.story import target
from sample_data.text import Lang, Text
from sample_data.world import World
from sample_data.writing import Page

TOTAL, SUBTOTAL = Text("合计", "Total"), Text("小计", "Sub-total")
_GROUPS = ((Text("一组", "Group 1"), REPS[:4]), (Text("二组", "Group 2"), REPS[4:]))
_MONTHS = (8, 9, 10)
_MONTHS_EN = {8: "Aug", 9: "Sep", 10: "Oct"}
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def unit(lang: Lang) -> int:
    """Minor units of the printed unit: ten thousands in Chinese, thousands in English."""
    return 1_000_000 if lang == "zh" else 100_000


def targets(page: Page, lang: Lang, _: World) -> Expected:
    """Title, unit note, two header levels, merged groups, sub-totals, total, signatures."""
    page.merge(
        (0, 0), (0, 7), Text("2026年8-10月销售目标分解表", "2026 sales targets Aug-Oct").of(lang)
    )
    page.put(1, 6, Text("单位：万元", "Unit: thousand CNY").of(lang))
    heads = (Text("小组", "Team"), Text("业务员", "Sales rep"))
    for col, head in enumerate(heads):
        page.merge((3, col), (4, col), head.of(lang))
    for place, month in enumerate(_MONTHS):
        col = 2 + 2 * place
        page.merge((3, col), (3, col + 1), Text(f"{month}月", _MONTHS_EN[month]).of(lang))
        page.row(4, [w.of(lang) for w in (Text("目标", "Target"), Text("占比", "Share"))], col=col)
    row, out = 5, []
    for name, reps in _GROUPS:
        page.merge((row, 0), (row + len(reps) - 1, 0), name.of(lang))
        for rep in reps:
            _target_row(page, row, [rep], rep.name.of(lang), lang)
            row += 1
        _target_row(page, row, reps, SUBTOTAL.of(lang), lang)
        out.append(LeftOut(row + 1, "subtotal"))
        row += 1
    _target_row(page, row, REPS, TOTAL.of(lang), lang)
    out.append(LeftOut(row + 1, "total"))
    page.put(row + 2, 0, Text("制表：周颖", "Prepared by: Zhou Ying").of(lang))
    page.put(row + 2, 4, Text("审核：", "Approved by: ").of(lang) + SUPERVISOR.of(lang))
    out.append(LeftOut(row + 3, "note"))
    figures = [(f"2026-{m:02d}", r.id, target(r.id, m)) for m in _MONTHS for r in REPS]
    return Expected("sales_target", "target_amount", [f for f in figures if f[2]], out)


def _target_row(page: Page, row: int, reps: Sequence[Rep], label: str, lang: Lang) -> None:
    page.put(row, 1, label)
    whole = [sum(target(r.id, m) for r in reps) for m in _MONTHS]
    for place, amount in enumerate(whole):
        page.put(row, 2 + 2 * place, amount / unit(lang) if amount else "-")
        page.put(row, 3 + 2 * place, round(amount / sum(whole), 4) if amount else "-", "pct")


def detail(page: Page, lang: Lang, world: World) -> Expected:
    """Merged reps, a sub-total each, amounts as text with separators, some digits full width."""
    page.merge((0, 0), (0, 8), COMPANY.of(lang))
    page.put(1, 0, Text("2026年10月销售明细(截至10月23日)", "Sales detail October 2026").of(lang))
    heads = (
        Text("业务员", "Sales rep"),
        Text("日期", "Date"),
        Text("单号", "Order no"),
        Text("行号", "Line"),
        Text("客户", "Customer"),
        Text("品名", "Item name"),
        Text("数量", "Qty"),
        Text("金额（元）", "Amount (CNY)"),
        Text("单据类型", "Doc type"),
    )
    page.row(3, [head.of(lang) for head in heads])
    row, out, figures, grand = 4, [], [], 0
    for rep in REPS:
        own = [s for s in world.sales if s.customer.rep_id == rep.id and s.day >= date(2026, 10, 1)]
        page.merge((row, 0), (row + len(own) - 1, 0), rep.name.of(lang))
        for place, line in enumerate(own):
            _sale_row(page, row + place, line, lang)
            figures.append((month_of(line.day), rep.id, line.amount))
        row += len(own)
        amount = sum(s.amount for s in own)
        out.append(_total_row(page, row, 7, SUBTOTAL.of(lang), amount, "subtotal"))
        grand, row = grand + amount, row + 2  # a blank line between the reps
    out.append(_total_row(page, row, 7, TOTAL.of(lang), grand, "total"))
    return Expected("sales_detail", "net_amount", figures, out)


def _sale_row(page: Page, row: int, line: SaleLine, lang: Lang) -> None:
    day = line.day
    shown = (
        f"{day.month}月{day.day}日" if lang == "zh" else f"{day.year}/{day.month}/{day.day}",
        f"{day.year}.{day.month}.{day.day}",
        day,
    )[row % 3]
    page.put(row, 1, shown, "date")
    page.put(row, 2, line.doc_no, "text")
    page.put(row, 3, line.line_no)
    page.put(row, 4, line.customer.name.of(lang))
    page.put(row, 5, line.product.name.of(lang))
    page.put(row, 6, str(line.qty).translate(_WIDE) if row % 5 == 0 else line.qty)
    amount = f"{abs(line.amount) // 100:,}.{abs(line.amount) % 100:02d}"
    page.put(row, 7, f"({amount})" if line.returned else amount, "text")
    kind = Text("退货", "Return") if line.returned else Text("销售", "Sale")
    page.put(row, 8, kind.of(lang))


def _total_row(page: Page, row: int, col: int, label: str, amount: int, why: str) -> LeftOut:
    page.put(row, 0, label, bold=True)
    page.put(row, col, amount, "money", bold=True)
    return LeftOut(row + 1, why, amount, amount)
