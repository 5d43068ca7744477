"""An untidy sheet of sales progress, as head office mails it."""

from __future__ import annotations

from collections.abc import Sequence

from sample_data.company import REPS
from sample_data.dirty_sales import TOTAL, unit
from sample_data.expected import Expected, Figure, LeftOut
from sample_data.figures import Progress
from sample_data.figures import progress as progress_lines
from sample_data.story import AS_OF
from sample_data.text import Lang, Text
from sample_data.world import World
from sample_data.writing import Page


def progress(page: Page, lang: Lang, world: World) -> Expected:
    """Two header levels, a large unit, dashes for what is missing, a total of ratios."""
    page.merge(
        (0, 0), (0, 6), Text("2026年10月销售进度日报", "Sales progress October 2026").of(lang)
    )
    page.put(
        1, 0, Text("截至10月23日   单位：万元", "As of 2026-10-23   Unit: thousand CNY").of(lang)
    )
    page.merge((2, 0), (3, 0), Text("序号", "No.").of(lang))
    page.merge((2, 1), (3, 1), Text("业务员", "Sales rep").of(lang))
    page.merge((2, 2), (2, 4), Text("本月", "MTD").of(lang))
    page.merge((2, 5), (3, 5), Text("去年同期", "Last year").of(lang))
    page.merge((2, 6), (3, 6), Text("上月", "Last month").of(lang))
    under = (Text("目标", "Target"), Text("实际", "Actual"), Text("达成率", "Attainment %"))
    page.row(3, [word.of(lang) for word in under], col=2)
    lines = progress_lines(world)
    for number, line in enumerate(lines, 1):
        page.put(3 + number, 0, number)
        name = next(rep for rep in REPS if rep.id == line.rep_id).name
        _progress_row(page, 3 + number, name.of(lang), [line], lang)
    row = 4 + len(lines)
    _progress_row(page, row, TOTAL.of(lang), lines, lang)
    amount = sum(line.actual for line in lines)
    figures: list[Figure] = [(line.month, line.rep_id, line.actual) for line in lines]
    left = [LeftOut(row + 1, "total", amount, amount)]
    note = f"data through {AS_OF.isoformat()}, from the note above the table"
    return Expected("sales_progress", "actual_mtd", figures, left, note)


def _progress_row(page: Page, row: int, label: str, lines: Sequence[Progress], lang: Lang) -> None:
    page.put(row, 1, label)
    goal, actual = sum(p.target for p in lines), sum(p.actual for p in lines)
    past = (sum(p.last_year for p in lines), sum(p.last_month for p in lines))
    page.put(row, 2, goal / unit(lang), "decimal")
    page.put(row, 3, actual / unit(lang), "decimal")
    page.put(row, 4, round(actual / goal, 4), "pct")
    for col, amount in enumerate(past, 5):
        page.put(row, col, amount / unit(lang) if amount else "-", "decimal")
