"""Blocks of one layout below each other, each under the name of its rep: 王强10月销售明细, and its
rows; 李娜10月销售明细, and hers.

Names on file are taken; others that people may be called are asked about, once for the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest import aliases
from sales_core.ingest.grid import Sheet
from sales_core.ingest.result import ReadContext
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.columns import labelled
from sales_core.ingest.understand.shapes import owner, sheet_names
from sales_core.ingest.understand.tables.header import headings

QUESTION = "blocks_are_reps"
FEWEST = 2
_LEAD = re.compile(
    r"^\s*(?:[一二三四五六七八九十\d]{1,2}\s*[.、)）]|[A-H]\s*[.)]"
    r"|(?:业务员|业务代表|销售员|销售代表|代表|姓名)(?=\s))\s*"
)
"""Before a name: 一、 or 业务员, as no label with a colon."""
_HAN = re.compile(
    r"([\u4e00-\u9fff]{2,3}?)(?=\d|[本上当][月周季]|的|销售|业绩|拜访|费用|[\s·:：_-]|$)"
)
_LATIN = re.compile(r"([A-Z][a-z]+(?: [A-Z][a-z.]+){1,2})(?='s\b|\s*[-–:,]|$)")


def reps(
    sheet: Sheet, regions: Sequence[Region], context: ReadContext
) -> tuple[dict[int, str], Asking | None]:
    """Top row of a block -> its rep, and what is still to be asked of the first of them."""
    words = [_words(sheet, region) for region in regions]
    if len(regions) < FEWEST or not words[0] or any(w != words[0] for w in words):
        return {}, None
    if any(map(sheet_names.names_a_rep, words[0])) or any(map(_says_whose, regions)):
        return {}, None
    known = context.names.get("rep", ())
    named = [_name(region, known) for region in regions]
    names = [name for name in named if name is not None]
    if len(set(names)) < len(regions):
        return {}, None
    found = {region.top: name for region, name in zip(regions, names, strict=True)}
    if all(name in known for name in names):
        return found, None
    header = "/".join(words[0])
    asking = Asking(sheet.name, context, sheet_names.remembered(context, QUESTION, header))
    anew = bool(known) and not set(known) & set(names)
    answer = asking.ask(
        QUESTION, ("reps_below", "none"), None, header, anew=anew, names="、".join(names[:6])
    )
    return (found if answer == "reps_below" else {}), asking


def _words(sheet: Sheet, region: Region) -> tuple[str, ...]:
    return tuple(aliases.normalise(h.name) for h in headings(sheet, region) if h.name)


def _says_whose(region: Region) -> bool:
    return any(sheet_names.names_a_rep(label) for label, _ in labelled.pairs(region.titles))


def _name(region: Region, known: Sequence[str] | set[str]) -> str | None:
    """The person in the line right above a block: on file, or called like one."""
    text = _LEAD.sub("", region.titles[-1]).strip() if region.titles else ""
    on_file = owner.rep([], [text], known)
    if on_file is not None or not text:
        return on_file
    if sheet_names.like_a_name(text):
        return text
    begin = _HAN.match(text) or _LATIN.match(text)
    return begin[1] if begin and sheet_names.like_a_name(begin[1]) else None
