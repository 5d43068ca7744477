"""`python -m bench corpus`: every layout so many times, tuned and held out, beside the bars."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bench.corpus import held_out, layouts
from bench.corpus.book import Layout
from bench.corpus.judging import judge, second
from bench.corpus.measures import Measured

SEEDS = range(8)


def run() -> Iterator[str]:
    """The table, a line for each measure."""
    sets = {"tuned": layouts.LAYOUTS, "held out": held_out.LAYOUTS}
    found = {name: measured(these, SEEDS) for name, these in sets.items()}
    count = " + ".join(f"{len(these)} {name}" for name, these in sets.items())
    files = sum(m.files for m in found.values())
    sheets = sum(m.sheets for m in found.values())
    yield f"corpus: {count} layouts, {files} workbooks, {sheets} sheets"
    yield f"{'':52}{'bar':>10}" + "".join(f"{name:>12}" for name in found)
    for name, bar, tell in ROWS:
        yield f"{name:52}{bar:>10}" + "".join(f"{tell(m):>12}" for m in found.values())


def measured(these: Sequence[Layout], seeds: Sequence[int]) -> Measured:
    """What these layouts come to."""
    found = Measured()
    for layout in these:
        for seed in seeds:
            first = judge(layout, seed)
            found.first(first)
            if first.final.tables and not first.final.questions and not first.final.error:
                found.next(second(first))
    return found


def _percent(value: float) -> str:
    return f"{value:.1%}"


Row = tuple[str, str, Callable[[Measured], str]]
ROWS: tuple[Row, ...] = (
    ("A-1  header rows exactly right", ">= 99 %", lambda m: _percent(m.header.value)),
    ("A-2  macro F1 of row classes", ">= 0.98", lambda m: f"{m.macro:.3f}"),
    ("A-3  F1 of totals", ">= 0.99", lambda m: f"{m.f1('total'):.3f}"),
    ("A-3  totals counted as rows", "0", lambda m: str(m.doubled)),
    ("A-4  every row of a sheet right", ">= 96 %", lambda m: _percent(m.whole.value)),
    ("A-5  exact table on sheets with several", ">= 97 %", lambda m: _percent(m.edges.value)),
    ("A-6  columns right at first sight", ">= 95 %", lambda m: _percent(m.columns.value)),
    ("A-6  wrong of those taken without asking", "<= 0.5 %",
     lambda m: _percent(1 - m.taken.value)),
    ("A-7  second file without a click, and right", "100 %", lambda m: _percent(m.again.value)),
    ("A-7  clicks / wrong matches in second files", "0 / 0",
     lambda m: f"{m.clicks} / {m.again_wrong}"),
    ("A-8  printed totals agree or gap shown (files)", "100 %",
     lambda m: _percent(m.totals.value)),
    ("A-9  order, unit or sign guessed in silence", "0",
     lambda m: f"{m.guesses.of - m.guesses.good} of {m.guesses.of}"),
    ("A-10 right, or the right question", ">= 90 %",
     lambda m: _percent((m.outcomes["right"] + m.outcomes["asked"]) / max(1, m.files))),
    ("A-10 silently wrong", "0", lambda m: str(m.outcomes["wrong"])),
    ("     right / asked rightly", "",
     lambda m: f"{m.outcomes['right']} / {m.outcomes['asked']}"),
    ("     asked / refused without need", "",
     lambda m: f"{m.outcomes['needless']} / {m.outcomes['refused']}"),
    ("     rows / columns not used, and told", "",
     lambda m: f"{m.outcomes['told']} / {m.outcomes['unmapped']}"),
)  # fmt: skip
