"""Rows that repeat others without saying so: a manager above his reps, a region below its parts.

Counted beside the rows they stand for they would double a target. Found by arithmetic, over every
numeric column at once; certain where three columns with different amounts agree, asked otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from sales_core.domain.reading import LeftOut
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.checks import bare_rows, end_rows, group_rows, near_sums
from sales_core.ingest.understand.checks.checks import Summed
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.shapes.shaped import Shaped
from sales_core.ingest.understand.tables.body import Body

QUESTION = "rows_add_up"
CODE = "sum_row"
SURE = 3
FEWEST = 2
LONGEST = 2000
_NAMED = 6
Sums = Callable[[], Sequence[Summed]]
"""What the rows that count come to: worked out only where somebody asks."""
Amounts = dict[int, tuple[int | None, ...]]
_WHOLE = re.compile(
    r"全国|全公司|全部|整体|总体|总部|公司|全体|全团队|national|nation|nationwide|company|overall|all"
    r"|country|team|whole (?:team|company)|all (?:reps|regions|areas|teams)",
    re.IGNORECASE,
)
"""Names of everything: its first or last row that adds up is a total beyond doubt."""
_TOTAL_OF = re.compile(r"(?:sub-?)?total:? (.+)", re.IGNORECASE)


@dataclass(frozen=True)
class Repeat:
    """A sheet row and the rows it is the sum of."""

    row: int
    parts: tuple[int, ...]
    evidence: int


def leave_out(body: Body, columns: Columns, shaped: Shaped, sums: Sums, asking: Asking) -> None:
    """Take rows that repeat others out of `shaped`; from then on they are totals to check.

    Lines that happen are doubted only where they lack the label the lines above them have, are as
    much as all others together, or stand below months: a region above its customers.
    """
    ends = end_rows.of(columns.kind, shaped.rows)
    if len(body.rows) > LONGEST:
        found = _whole_table(sorted(ends), sums)
    else:
        found = _among(body, columns, shaped, sums, ends)
    doubtful = [r for r in found if not _certain(body, r)]
    if doubtful and not _are_totals(body, doubtful, asking):
        found = [r for r in found if r not in doubtful]
    gone = {r.row for r in found}
    if columns.kind.nature == "state" and columns.kind.periodic and len(body.rows) <= LONGEST:
        told = gone | {r.row for r in doubtful}
        gone |= near_sums.ask(body, sums(), told, asking)
    shaped.rows = [row for row in shaped.rows if int(str(row["_row"])) - 1 not in gone]
    shaped.left_out += [LeftOut(row + 1, CODE, body.text(row)) for row in sorted(gone)]
    for row in gone:
        body.lines[row] = "total"


def _among(
    body: Body, columns: Columns, shaped: Shaped, sums: Sums, ends: set[int]
) -> list[Repeat]:
    """Rows that are doubted and repeat others."""
    bare = bare_rows.of(body)
    doubted = set(body.rows)
    sideways = len({row["_row"] for row in shaped.rows}) < len(shaped.rows)
    if (columns.kind.nature != "state" or not columns.kind.periodic) and not sideways:
        doubted = (bare & {int(str(row["_row"])) - 1 for row in shaped.rows}) | ends
    if not doubted:
        return []
    summed = sums()
    groups = bare | group_rows.above_indented(body)
    groups |= {row for row in doubted if group_rows.is_called_so(_name(body, row))}
    edges = boundaries(body, columns) | groups
    counted = [row for row in body.rows if _counts(row, summed)]
    firm = frozenset(counted) - doubted
    found = _below_an_end(counted, summed, edges, groups, bare, firm)
    return [r for r in found if r.row in doubted]


def _whole_table(ends: Sequence[int], sums: Sums) -> list[Repeat]:
    """Of a long table the rows at its ends that are as much as all others in every amount."""
    summed = sums() if ends else ()
    found = []
    for end in ends:
        own = [c.values.get(end, 0) for c in summed]
        if own == [sum(c.values.values()) - c.values.get(end, 0) for c in summed]:
            found.append(Repeat(end, (), len({a for a in own if a})))
    return found


def repeats(
    rows: Sequence[int],
    summed: Sequence[Summed],
    edges: set[int],
    groups: Collection[int] = (),
    bare: Collection[int] = (),
    firm: Collection[int] = (),
) -> list[Repeat]:
    """Rows equal to the sum of a whole group of rows right above or right below them.

    `edges`: rows that begin a group. `groups`: rows called like a group, which may have one part.
    `bare`: rows that lack a label, whose blank cells say nothing (rates and days are not summed);
    those of a row with several amounts say nothing either: who adds up leaves gaps to the reader.
    `firm`: rows of data beyond doubt, whatever they come to.
    """
    amounts: Amounts = {row: _amounts(row, summed, row in bare) for row in rows}
    found: dict[int, Repeat] = {}
    for order in (list(rows), list(rows)[::-1]):
        down = order == list(rows)
        free: list[int] = []
        for row in order:
            if row in found:
                continue
            begin = edges if down else {e - 1 for e in edges}
            least = 1 if row in groups else FEWEST
            parts = () if row in firm else _parts(row, free, amounts, begin, found, least)
            if parts:
                found[row] = Repeat(row, parts, _evidence(amounts[row], parts, amounts))
            else:
                free.append(row)
    return [found[row] for row in sorted(found)]


def _amounts(row: int, summed: Sequence[Summed], bare: bool) -> tuple[int | None, ...]:
    """The amounts of a row; None for a blank cell that may as well not have been added up."""
    held = [c.values.get(row) for c in summed]
    several = len({amount for amount in held if amount}) >= FEWEST
    return tuple(held if bare or several else (amount or 0 for amount in held))


def _below_an_end(
    rows: Sequence[int],
    summed: Sequence[Summed],
    edges: set[int],
    groups: Collection[int],
    bare: Collection[int],
    firm: Collection[int],
) -> list[Repeat]:
    """What repeats others; where the first or the last row is no sum of rows beside it, it may be
    the sum of everything and hide the groups: managers above their reps, a total below them all."""
    found = repeats(rows, summed, edges, groups, bare, firm)
    told = {row for r in found for row in (r.row, *r.parts)}
    for end in (rows[-1], rows[0]) if len(rows) > FEWEST else ():
        inner = [row for row in rows if row != end]
        nested = [] if end in told else repeats(inner, summed, edges, groups, bare, firm)
        gone = {r.row for r in nested}
        parts = tuple(row for row in inner if row not in gone)
        amounts = _amounts(end, summed, end in bare)
        sums = [sum(c.values.get(row, 0) for row in parts) for c in summed]
        if nested and all(a is None or a == s for a, s in zip(amounts, sums, strict=True)):
            whole = Repeat(end, parts, len({a for a in amounts if a}))
            return sorted([*nested, whole], key=lambda r: r.row)
    return found


def _parts(
    row: int,
    free: list[int],
    amounts: Amounts,
    edges: set[int],
    found: dict[int, Repeat],
    least: int,
) -> tuple[int, ...]:
    """The nearest rows that add up to `row` and make a whole group; empty when none do."""
    wanted = amounts[row]
    total = [0] * len(wanted)
    for count, part in enumerate(reversed(free), 1):
        total = [t + (a or 0) for t, a in zip(total, amounts[part], strict=True)]
        same = all(w is None or t == w for t, w in zip(total, wanted, strict=True))
        if count < least or not (same or len(_agreeing(total, wanted)) >= SURE):
            continue
        whole = count == len(free) or part in edges or _beside_a_total(part, free, count, found)
        return tuple(sorted(free[-count:])) if whole else ()
    return ()


def _agreeing(total: Sequence[int], wanted: Sequence[int | None]) -> set[int]:
    """The different amounts in which a row is the sum of others."""
    return {w for t, w in zip(total, wanted, strict=True) if w and t == w}


def _evidence(row: Sequence[int | None], parts: Sequence[int], amounts: Amounts) -> int:
    """How many different amounts speak for a row being the sum of others; those of a row that adds
    up in some columns alone never make it certain."""
    sums = [
        sum(column) for column in zip(*([a or 0 for a in amounts[p]] for p in parts), strict=True)
    ]
    differ = any(w is not None and t != w for t, w in zip(sums, row, strict=True))
    return min(FEWEST - 1, len(_agreeing(sums, row))) if differ else len({a for a in row if a})


def _beside_a_total(part: int, free: list[int], count: int, found: dict[int, Repeat]) -> bool:
    """Whether the row before the group, in reading direction, belongs to another total."""
    before = free[-count - 1]
    return any(before in r.parts or min(part, before) < r.row < max(part, before)
               for r in found.values())  # fmt: skip


def boundaries(body: Body, columns: Columns) -> set[int]:
    """Rows that begin a group: the first, after a row that is no data, where a label changes; and
    those after its end."""
    edges = {body.rows[0]} if body.rows else set()
    edges |= {row + 1 for row in body.rows if body.lines.get(row + 1, "data") != "data"}
    edges |= {row for row in body.rows if body.lines.get(row - 1, "data") != "data"}
    for values in columns.values.values():
        texts = [v if isinstance(v, str) else None for v in values]
        pairs = list(zip(texts, texts[1:], body.rows[1:], strict=False))
        if any(a is not None and a == b for a, b, _ in pairs):
            edges |= {row for a, b, row in pairs if a != b}
    return edges


def _certain(body: Body, found: Repeat) -> bool:
    """Whether nobody needs to be asked: enough amounts agree, or the row is called everything."""
    said = _whole(body, found) or _of_its_group(body, found) or _leads(body, found)
    return found.evidence >= SURE or said


def _leads(body: Body, found: Repeat) -> bool:
    """Whether a row called a manager or a group is the sum of several rows in every amount, of
    which there are two at least."""
    called = group_rows.is_called_so(_name(body, found.row).rstrip(")）]】 "))
    return called and found.evidence >= FEWEST and len(found.parts) >= FEWEST


def _whole(body: Body, found: Repeat) -> bool:
    """Whether a row called 全国 or Company is the sum of all other rows, or of their subtotals."""
    return _WHOLE.fullmatch(_name(body, found.row)) is not None and found.row in (
        body.rows[0], body.rows[-1]
    )  # fmt: skip


def _of_its_group(body: Body, found: Repeat) -> bool:
    """Whether a row called Total People sums all rows below the label People."""
    word = _TOTAL_OF.fullmatch(_name(body, found.row))
    labels = dict(zip(body.rows, body.group_texts, strict=True))
    told = {(labels[row] or "").strip().lower() for row in (found.row, *found.parts)}
    return word is not None and told == {word[1].strip().lower()}


def _counts(row: int, summed: Iterable[Summed]) -> bool:
    return any(c.values.get(row) for c in summed)


def _are_totals(body: Body, found: list[Repeat], asking: Asking) -> bool:
    """Ask about rows whose amounts may add up by chance; remembered by what the rows are called,
    and by a word they alone have, such as the position of a manager."""
    named = [_name(body, r.row) for r in found]
    rows = ", ".join(f"{r.row + 1} ({name})" for r, name in zip(found, named, strict=True))
    known = {_remembered(body, r.row, asking) for r in found}
    if len(known) == 1 and None not in known:  # each of them was told before, in one file or two
        return known.pop() == "total"
    answer = asking.ask(
        QUESTION, ("total", "data"), None, "/".join(named),
        count=len(found), rows=rows if len(found) <= _NAMED else rows[:200] + "…",
    )  # fmt: skip
    if answer is not None:
        asking.told_of_each(QUESTION, named, _own_words(body, [r.row for r in found]))
    return answer == "total"


def _remembered(body: Body, row: int, asking: Asking) -> str | None:
    """What was answered for a row of this name, or else for rows of one of its words."""
    answers = [asking.remembered(QUESTION, word) for word in (_name(body, row), *_texts(body, row))]
    return next((answer for answer in answers if answer is not None), None)


def _own_words(body: Body, rows: list[int]) -> list[str]:
    """The words that several rows have and no other row has."""
    others = {text for row in body.rows if row not in rows for text in _texts(body, row)}
    shared = set.intersection(*(set(_texts(body, row)) for row in rows)) - others
    return sorted(shared) if len(rows) >= FEWEST else []


def _texts(body: Body, row: int) -> list[str]:
    texts = [shown(body.cell(row, col)) for col in range(body.region.left, body.region.right + 1)]
    return [t for t in texts if t and not t.replace(",", "").replace(".", "").isdigit()]


def _name(body: Body, row: int) -> str:
    return next(iter(_texts(body, row)), "")
