"""What the cells of one column look like: by which a column without a heading is known again."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cells import is_blank, shown
from sales_core.ingest.understand.tables.headless import Sort, float_of, main_sort, sort_of

KEPT, NEAR = 60, 3.0
"""How many words are kept; how far typical figures of one column may lie from each other."""
_LETTERS, _DIGITS = re.compile(r"[A-Za-z]+"), re.compile(r"\d+")


@dataclass(frozen=True)
class Profile:
    """`words`: different texts; `form`: the one spelling of codes such as XS-1042, else empty;
    `typical`: the median of the figures, without their sign."""

    sort: Sort | None
    words: tuple[str, ...] = ()
    form: str = ""
    typical: float = 0.0

    def as_params(self) -> dict[str, Any]:
        """As it is remembered with an answer."""
        return {"words": list(self.words), "form": self.form, "typical": self.typical}


def profile_of(values: Sequence[Value]) -> Profile:
    """What the cells of a column are."""
    held = [v for v in values if not is_blank(v)]
    sort = main_sort(held)
    if sort == "number":
        figures = [abs(float_of(v)) for v in held if sort_of(v) == "number"]
        return Profile(sort, typical=median(figures) if figures else 0.0)
    if sort != "text":
        return Profile(sort)
    words = tuple(dict.fromkeys(shown(v) for v in held))
    forms = {_form(word) for word in words}
    form = forms.pop() if len(forms) == 1 and any(_DIGITS.search(w) for w in words) else ""
    return Profile(sort, words[:KEPT], form)


def remembered(params: Mapping[str, Any], sort: Sort | None) -> Profile:
    """What was remembered of a column of this sort."""
    words = tuple(str(word) for word in params.get("words", ()))
    return Profile(sort, words, str(params.get("form", "")), float(params.get("typical", 0.0)))


def same(now: Profile, then: Profile, on_file: Collection[str]) -> bool:
    """Whether a column is certainly the one remembered. `on_file`: names of what it holds."""
    if now.sort != then.sort or now.sort is None:
        return False
    if now.sort == "day":
        return True
    if now.sort == "number":
        return _near(now.typical, then.typical)
    if then.form:
        return now.form == then.form
    known = {*then.words, *on_file}
    return bool(now.words) and sum(word in known for word in now.words) * 2 >= len(now.words)


def _near(one: float, other: float) -> bool:
    least, most = sorted((one, other))
    return least > 0 and most / least <= NEAR


def _form(word: str) -> str:
    return _DIGITS.sub("9", _LETTERS.sub("A", word))
