"""What is seen of each row of a sheet before its class is known, as named yes-or-no features.

The names are words so that a decision can be explained with them. Only filled rows have features:
a row without anything in it is blank.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from math import isfinite

from sales_core.ingest.aliases import known
from sales_core.ingest.grid import Sheet, Value
from sales_core.ingest.understand.cells.cells import at, filled, is_number, shown
from sales_core.ingest.understand.cells.name_order import ordered
from sales_core.ingest.understand.periods import heads
from sales_core.ingest.understand.totals.agreement import Agreement
from sales_core.ingest.understand.totals.sums import Sums
from sales_core.ingest.understand.totals.totals import is_total_word

_YEARS = range(1900, 2101)
_NO_VALUE = re.compile(r"^(?:\(?[a-z]{1,2}\)?|[-–—./*]+|n/?a|\(na\)|#.*)$", re.IGNORECASE)
_NOTE = re.compile(
    r"^(?:注|备注|说明|制表|审核|填表|单位|数据来源|来源|统计口径|source|notes?\b|prepared|remark|[*†‡]|\\\d"
    r"|\d+[.)、 ][^\d]|footnote|\(?see |based on|for more|internet|https?:|<)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^(?:table|figure|chart|appendix|表|附表|图)\s*\d|报表|月报|周报|日报|明细表|汇总表|一览表",
    re.IGNORECASE,
)
_TOTAL_IN = re.compile(r"total|合计|小计|总计|共计|average|mean\b|平均", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?:all|united states|u\.? ?s\.?|world|national|nationwide|country|overall|company|entire"
    r"|whole|sum)\b|全国|全部|全体|全公司|全年|整体|总体|总",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?:\s*\\\d+)+$")
"""Marks of footnotes behind a text."""
_UNITS = re.compile(
    r"\((?:1,000|000|[a-z ]*(?:dollars|percent|thousand|million)s?)\)|^unit|单位", re.IGNORECASE
)

_FIGURE = re.compile(
    r"[-+]?[$¥￥€£]? ?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:e[-+]?\d{1,2})? ?%?"
    r"|\([$¥￥€£]?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+%?\)",
    re.IGNORECASE,
)


@dataclass
class _Row:
    """One filled row."""

    number: int
    cols: list[int]
    texts: list[str]
    kinds: str
    """A letter for each: n number, y year, p period, v no value, k header word, t text."""
    features: list[str] = field(default_factory=list)

    @property
    def first(self) -> str:
        return self.texts[0]

    def share(self, letters: str, rest: bool = False) -> float:
        """How many of the cells (or of all but the first) are of these kinds."""
        kinds = self.kinds[1:] if rest and self.cols[0] == 0 else self.kinds
        return sum(k in letters for k in kinds) / len(kinds) if kinds else 0.0

    @property
    def numeric(self) -> bool:
        """Whether it holds figures, years aside."""
        return "n" in self.kinds

    @property
    def shape(self) -> str:
        """The row in one word: what its neighbours are told of it."""
        if len(self.cols) == 1:
            return "lone" if self.kinds[0] in "tkv" else f"lone-{self.kinds}"
        if self.share("n", rest=True) >= 0.5:
            return "figures"
        if self.share("y", rest=True) >= 0.5:
            return "years"
        if self.numeric:
            return "some-figures"
        return "years-words" if "y" in self.kinds or "p" in self.kinds else "words"


def rows_seen(sheet: Sheet) -> list[tuple[int, list[str]]]:
    """`(row, features)` of every filled row, top to bottom."""
    sheet = Sheet(sheet.name, [[_figure(value) for value in row] for row in sheet.rows])
    rows = [_row(sheet, number) for number in range(len(sheet.rows)) if filled(sheet, number)]
    if not rows:
        return []
    width = max(row.cols[-1] for row in rows) + 1
    numeric = [(row.number, row.numeric) for row in rows]
    sums, agreement = Sums(sheet, numeric), Agreement(sheet, numeric)
    figures = [i for i, row in enumerate(rows) if row.shape in ("figures", "some-figures")]
    for place, row in enumerate(rows):
        row.features += ["any", *_alone(row, width), *_place(rows, place, figures)]
        found = sums.features(row.number)
        said = [f for f in row.features if f.startswith("total-")]
        row.features += [*_beside(rows, place), *found]
        summed = any(f.startswith("total-of") for f in found)
        row.features += [f"{f}&summed={summed}" for f in said]
        early = next((f for f in row.features if f.startswith("figures-above=")), "")
        row.features += [f"{early}&{f}" for f in found]
        row.features += agreement.features(row.number)
    _name(rows)
    return [(row.number, row.features) for row in rows]


def _name(rows: list[_Row]) -> None:
    """What the order of the names tells of the rows with figures, added to their features."""
    numeric = [row for row in rows if row.numeric]
    for row, found in zip(numeric, ordered([row.first for row in numeric]), strict=True):
        row.features += found


def _figure(value: Value) -> Value:
    """A figure written as text as a number: a file of text tells as much as a workbook."""
    text = value.strip() if isinstance(value, str) else ""
    if not _FIGURE.fullmatch(text):
        return value
    number = float(re.sub(r"[^\d.eE+-]", "", text.strip("%")))
    if not isfinite(number):
        return value  # 1E999 is a text like any other
    return -number if text.startswith("(") else number


def _row(sheet: Sheet, number: int) -> _Row:
    cols = filled(sheet, number)
    values = [at(sheet, number, col) for col in cols]
    return _Row(number, cols, [shown(v) for v in values], "".join(_kind(v) for v in values))


def _kind(value: object) -> str:
    if is_number(value):  # type: ignore[arg-type]  # cells of a sheet
        whole = float(value) == int(value)  # type: ignore[arg-type, call-overload]  # a number
        return "y" if whole and int(value) in _YEARS else "n"  # type: ignore[call-overload]
    if not isinstance(value, str):
        return "n"
    text = value.strip()
    if _NO_VALUE.match(text):
        return "v"
    if re.fullmatch(r"(?:19|20)\d{2}(?:-\d{2,4})?(?:[ ,\\].*)?", text):
        return "y"
    if len(text) <= 40 and heads.head(text) is not None:
        return "p"
    return "k" if len(text) <= 40 and known(text) else "t"


def _alone(row: _Row, width: int) -> list[str]:
    """What the row says by itself."""
    filled_share = len(row.cols) / width
    first, length = row.first, len(row.first)
    found = [
        f"shape={row.shape}",
        f"cells={bisect_right([2, 3, 4, 8], len(row.cols))}",
        f"filled={bisect_right([0.2, 0.4, 0.6, 0.8, 1], filled_share)}",
        f"starts={'first' if row.cols[0] == 0 else 'later'}",
        f"first-kind={row.kinds[0]}",
        f"length={bisect_right([4, 12, 25, 45, 80], length)}",
        f"figures={bisect_right([0.01, 0.34, 0.67, 1], row.share('n', rest=True))}",
        f"years={bisect_right([0.01, 0.5, 1], row.share('yp', rest=True))}",
        f"known={bisect_right([0.01, 0.3, 0.6], row.share('k'))}",
        f"no-value={bisect_right([0.01, 0.5], row.share('v', rest=True))}",
    ]
    said = {
        "note-word": _NOTE.match(first),
        "title-word": _TITLE.search(first),
        "total-word": any(is_total_word(t) for t in row.texts[:6]),
        "total-inside": _TOTAL_IN.search(first),
        "total-first": re.match(
            r"(?:grand |sub)?-?totals?\b|合计|总计|小计|all\b", first, re.IGNORECASE
        ),
        "whole-word": _WHOLE.match(first),
        "unit-words": any(_UNITS.search(t) for t in row.texts),
        "colon-end": _MARK.sub("", first).endswith((":", "：")),
        "colons": sum(":" in t or "：" in t for t in row.texts) > 1,
        "dashes": all(set(t) <= set("-–—=_ ") for t in row.texts),
        "full-stop": first.endswith((".", "。")) and length > 25,
        "lower-start": first[:1].islower(),
        "upper": len(first) > 3 and first.isupper(),
        "bracket-start": first[:1] in "([（【",
        "quote-start": first[:1] in "\"'“",
        "repeats": len(row.texts) > 2 and len(set(row.texts)) < len(row.texts) and not row.numeric,
        "footnote-mark": re.search(r"\\\d$", first),
    }
    found += [name for name, is_so in said.items() if is_so]
    found += [f"{row.shape}&{name}" for name, is_so in said.items() if is_so]
    return found


def _place(rows: list[_Row], place: int, figures: list[int]) -> list[str]:
    """Where the row stands among the others, and among those with figures."""
    row = rows[place]
    above = row.number - (rows[place - 1].number if place else -1) - 1
    below = rows[place + 1].number - row.number - 1 if place + 1 < len(rows) else 9
    before = bisect_right(figures, place - 1)
    after = len(figures) - bisect_right(figures, place)
    where = "before" if not before else "after" if not after else "within"
    near = next((i for i in figures if i >= place), None)
    distance = bisect_right([1, 2, 3, 5], near - place) if near is not None else "none"
    found = [
        f"from-top={bisect_right([1, 2, 3, 4, 6, 10], place)}",
        f"from-bottom={bisect_right([1, 2, 3, 5, 9], len(rows) - 1 - place)}",
        f"blank-above={min(above, 3)}",
        f"blank-below={min(below, 3)}",
        f"where={where}",
        f"figures-above={bisect_right([1, 2, 4], before)}",
        f"figures-below={bisect_right([1, 2, 4], after)}",
        f"figures-in={distance}",
    ]
    shape = row.shape
    found += [f"{shape}&{f}" for f in found]
    found += [f"{where}&above={min(above, 2)}&below={min(below, 2)}&{shape}"]
    return found


def _beside(rows: list[_Row], place: int) -> list[str]:
    """What the rows around it look like."""
    row = rows[place]
    last = rows[place - 1] if place else None
    next_ = rows[place + 1] if place + 1 < len(rows) else None
    second = rows[place + 2] if place + 2 < len(rows) else None
    before, after = last.shape if last else "top", next_.shape if next_ else "end"
    further = second.shape if second else "end"
    found = [
        f"prev={before}",
        f"next={after}",
        f"next2={further}",
        f"{before}>{row.shape}",
        f"{row.shape}<{after}",
        f"{before}>{row.shape}<{after}",
        f"{row.shape}<{after}<{further}",
        f"like-prev={_alike(row, last)}",
        f"like-next={_alike(row, next_)}",
        f"{row.shape}&like-prev={_alike(row, last)}&like-next={_alike(row, next_)}",
    ]
    if last and last.cols[0] > 0:
        found.append(f"{row.shape}&prev-later")
    if next_ and next_.cols[0] > 0:
        found.append(f"{row.shape}&next-later")
    if next_ and next_.first[:1].islower():
        found.append(f"{row.shape}&goes-on")
    if last and row.first[:1].islower():
        found.append(f"{row.shape}&goes-on-from={last.shape}")
    for name, other in (("prev", last), ("next", next_)):
        if other and _NOTE.match(other.first):
            found.append(f"{row.shape}&{name}-note-word")
        if other and any(is_total_word(t) for t in other.texts[:6]):
            found.append(f"{row.shape}&{name}-total-word")
    return found


def _alike(row: _Row, other: _Row | None) -> str:
    """How much two rows fill the same columns with the same kinds."""
    if other is None:
        return "none"
    here, there = (
        dict(zip(row.cols, row.kinds, strict=True)),
        dict(zip(other.cols, other.kinds, strict=True)),
    )
    both = here.keys() | there.keys()
    same = sum(here.get(c) == there.get(c) for c in both) / len(both)
    return str(bisect_right([0.01, 0.4, 0.8, 1], same))
