"""Lines of a form over a header: 客户：… 日期：… beside each other. They name no column."""

from __future__ import annotations

import random
from collections.abc import Iterable

from bench.lines import Labelled
from sales_core.domain.reading import Line
from sales_core.ingest.grid import Sheet, Value

PAIRS = {
    "zh": [("部门", "销售部"), ("月份", "2026年9月"), ("填报人", "赵敏"), ("编号", "XS20260917"),
           ("日期", "2026-09-30"), ("单位", "元"), ("区域", "苏南"), ("页码", "1/2")],
    "en": [("Department", "Sales"), ("Month", "September 2026"), ("Reported by", "E. Stone"),
           ("No.", "XS-260917"), ("Date", "2026-09-30"), ("Currency", "EUR"), ("Area", "Wales")],
}  # fmt: skip


def put_over(tables: Iterable[Labelled], seed: int = 7) -> list[Labelled]:
    """A third of the tables once more, with one to three such lines right over the first header."""
    rng = random.Random(seed)
    return [_formed(one, rng) for one in tables if "header" in one.lines and not rng.randrange(3)]


def _formed(one: Labelled, rng: random.Random) -> Labelled:
    at = one.lines.index("header")
    texts = " ".join(str(cell) for row in one.sheet.rows[: at + 1] for cell in row)
    lang = "zh" if any("一" <= letter <= "鿿" for letter in texts) else "en"
    width = max(map(len, one.sheet.rows))
    rows = [_line(rng, lang, width) for _ in range(rng.randint(1, 3))]
    titles: list[Line] = ["title"] * len(rows)
    sheet = Sheet(one.sheet.name, [*one.sheet.rows[:at], *rows, *one.sheet.rows[at:]])
    return Labelled(sheet, [*one.lines[:at], *titles, *one.lines[at:]])


def _line(rng: random.Random, lang: str, width: int) -> list[Value]:
    """Pairs of a name and a value, in one cell or in two, here and there in the row."""
    colon = "：" if lang == "zh" else ": "
    apart = rng.random() < 0.4
    row: list[Value] = []
    for name, value in rng.sample(PAIRS[lang], rng.randint(1, 3)):
        row += [name + colon.strip(), value] if apart else [name + colon + value]
        row += [None] * rng.randint(0, 2)
    return row[: max(width, 2)]
