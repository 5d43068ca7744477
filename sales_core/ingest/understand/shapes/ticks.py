"""√ and × below each of several names: which shop or product was checked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sales_core.domain.fields import FieldType
from sales_core.ingest import aliases
from sales_core.ingest.understand.cells.cast import Rule, reads_as
from sales_core.ingest.understand.cells.cells import is_blank
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.shapes.crosstab import FEWEST, Cross, dimension_above
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

_CELLS = 300
_KIND, _STOCKED = "distribution_check", "is_stocked"
_PRODUCTS = frozenset({"product_name", "product_id"})


def flags(headings: Sequence[Heading], body: Body) -> Cross | None:
    """√ and × below each of several names; bare 1 and 0 only where the cell above says what for."""
    found: dict[int, tuple[str, str]] = {}
    for h in headings:
        if h.head is not None or h.total or not h.word or aliases.known(h.word):
            continue
        above = h.name.removesuffix(h.word).rstrip("/")
        cells = [v for v in body.column(h.col)[:_CELLS] if not is_blank(v)]
        plain_ones = above == "" and all(is_figure(v) for v in cells)
        if cells and not plain_ones and reads_as(cells, FieldType.BOOLEAN, Rule(FieldType.BOOLEAN)):
            found[h.col] = h.word, above if aliases.known(above) else ""
    if len(found) < FEWEST or not _beside_each_other(found, headings) or _in_rows(found, headings):
        return None
    parts, said = {c: p for c, (p, _) in found.items()}, {c: w for c, (_, w) in found.items()}
    if (names := dimension_above(set(said.values()))) is not None:
        said = dict.fromkeys(said, "")
    return Cross(parts, said, flags=True, dimension=names)


def _in_rows(found: Collection[int], headings: Sequence[Heading]) -> bool:
    """Whether each row names its product and says whether it is there: ticks beside that say
    something else of it, such as whether it has a price."""
    fields = {aliases.match(_KIND, h.name).field for h in headings if h.col not in found}
    return _STOCKED in fields and bool(fields & _PRODUCTS)


def _beside_each_other(found: Collection[int], headings: Sequence[Heading]) -> bool:
    """Whether no other column with a name stands between them: 是否报关 and 是否开票 far apart in a
    list of deliveries are no shops."""
    between = range(min(found), max(found))
    return not any(h.col in between and h.col not in found and h.name for h in headings)
