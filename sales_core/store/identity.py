"""What makes a row the same row in another file, and what makes it equal.

The key says *which* row it is, the hash *what* it says. Documents are known by number and line;
rows without a number by all their cells and by which of the equal ones of the file they are.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from sales_core.domain.report_kinds import ReportKind

Columns = dict[str, list[str | None]]
"""Column -> canonical text per row, None for an empty cell."""

_FAMILIES: dict[str, tuple[tuple[str, ...], ...]] = {
    "rep_key": (("rep_name", "rep_id"),),
    "customer_key": (
        ("customer_name", "customer_id"),
        ("institution_name",),
        ("hcp_name",),
        ("dealer_name", "dealer_id"),
    ),
    "product_key": (("product_name", "product_id"),),
}
_DOCUMENTS = {"sales_detail": "doc_no", "slip_log": "slip_no"}
_NOT_CONTENT = frozenset({"remark"})
_MAY_LACK = frozenset({"product_key"})


def identities(
    kind: ReportKind, columns: Columns, taken: Counter[str]
) -> tuple[list[str], list[str]]:
    """Keys and hashes of the rows.

    `columns` holds the kind's fields and rep_key, customer_key, product_key. `taken` counts rows
    without a key already loaded from the same file, by hash; it is brought up to date.
    """
    named = _with_keys(kind, columns)
    content = _digests(named, tuple(sorted(n for n in named if n not in _NOT_CONTENT)))
    if kind.nature == "state":
        return _digests(named, _slots(kind, named)), content
    if kind.id in _DOCUMENTS:
        keys = _document_keys(kind, named, content)
    else:
        keys = _slot_keys(kind, named, len(content))
    if all(keys):
        return [key for key in keys if key], content
    everything = _digests(named, tuple(sorted(named)))
    return [key or _nth(row, taken) for key, row in zip(keys, everything, strict=True)], content


def _with_keys(kind: ReportKind, columns: Columns) -> Columns:
    """Columns with the party key in place of the names it was found by."""
    named = {n: v for n, v in columns.items() if n in kind.names}
    for key, families in _FAMILIES.items():
        present = [f for f in families if any(n in named for n in f)]
        parts = [named.pop(n) for n in (present[0] if present else ()) if n in named]
        keys = columns.get(key)
        if keys is None and not parts:
            continue
        size = len(keys or parts[0])
        named[key] = [
            (keys[i] if keys else None) or next((p[i] for p in parts if p[i]), None)
            for i in range(size)
        ]
    return named


def _slots(kind: ReportKind, named: Columns) -> tuple[str, ...]:
    """The kind's key with names replaced by party keys, in the order of the definition."""
    slots: list[str] = []
    for name in kind.key:
        slot = name
        if name not in named:
            slot = next((k for k, fs in _FAMILIES.items() if any(name in f for f in fs)), name)
        if slot not in slots:
            slots.append(slot)
    return tuple(slots)


def _slot_keys(kind: ReportKind, named: Columns, size: int) -> list[str | None]:
    slots = _slots(kind, named)
    needed = [named.get(s) for s in slots if s not in _MAY_LACK]
    if not slots or any(column is None for column in needed):
        return [None] * size
    digests = _digests(named, slots)
    complete = zip(*(c for c in needed if c is not None), strict=True)
    return [d if all(row) else None for d, row in zip(digests, complete, strict=True)]


def _document_keys(kind: ReportKind, named: Columns, content: list[str]) -> list[str | None]:
    """By number and line. Without a line number: by customer, product and place among the
    differing rows of the document, so that equal rows are one row and a changed one shows."""
    size = len(content)
    number = named.get(_DOCUMENTS[kind.id]) or [None] * size
    line = named.get("line_no") or [None] * size
    parts = (_DOCUMENTS[kind.id], "customer_key", "product_key", "slip_type")
    group = _digests(named, parts)
    places = _places(group, content)
    exact = _digests(named, (_DOCUMENTS[kind.id], "line_no")) if any(line) else group
    return [
        None if not number[i] else exact[i] if line[i] else f"{group[i]}/{places[i]}"
        for i in range(size)
    ]


def _places(groups: list[str], content: list[str]) -> list[int]:
    """The place of each row among the differing ones of its group, nearly always the only one."""
    first: dict[str, str] = {}
    members: dict[str, set[str]] = {}
    for group, row in zip(groups, content, strict=True):
        if (seen := first.setdefault(group, row)) != row:
            members.setdefault(group, {seen}).add(row)
    if not members:
        return [0] * len(content)
    order = {
        group: {row: n for n, row in enumerate(sorted(rows))} for group, rows in members.items()
    }
    alone: dict[str, int] = {}
    return [order.get(g, alone).get(row, 0) for g, row in zip(groups, content, strict=True)]


def _nth(row: str, taken: Counter[str]) -> str:
    taken[row] += 1
    return f"{row}#{taken[row]}"


def _digests(named: Columns, names: Sequence[str]) -> list[str]:
    """A hash of the named cells per row; empty cells are not part of it."""
    size = len(next(iter(named.values()), ()))
    present = [(f"{name}=", named[name]) for name in names if name in named]
    if not present:
        return [_hash("")] * size
    rows = zip(*(_marked(mark, column) for mark, column in present), strict=True)
    if any(None in column for _, column in present):
        return [_hash("\x1f".join(filter(None, row))) for row in rows]
    return list(map(_hash, map("\x1f".join, rows)))


def _marked(mark: str, column: Sequence[str | None]) -> list[str | None]:
    return [None if cell is None else mark + cell for cell in column]


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
