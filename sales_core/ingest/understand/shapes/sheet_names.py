"""Sheets named after reps: a workbook with one for each of them and no column that says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from sales_core.domain.layout import Layout
from sales_core.ingest import aliases
from sales_core.ingest.grid import Sheet
from sales_core.ingest.result import ReadContext, ReadTable
from sales_core.ingest.understand.asking.questions import Asking, name_of
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.columns import labelled
from sales_core.ingest.understand.columns.surnames import SURNAMES
from sales_core.ingest.understand.periods import heads
from sales_core.ingest.understand.shapes import owner
from sales_core.ingest.understand.tables.header import headings
from sales_core.ingest.understand.tables.tables import find
from sales_core.ingest.understand.totals.totals import is_total_word

QUESTION = "sheets_are_reps"
FEWEST = 2
_REP, _BARE = frozenset({"rep_name", "rep_id"}), frozenset({"name", "姓名"})
_NAME = re.compile(r"[\u4e00-\u9fff·]{2,4}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}")
_NO_NAMES = re.compile(
    r"明细|汇总|合计|数据|目录|说明|封面|销售|费用|预算|客户|拜访|计划|目标|模板|区$|部$|组$|季度|周$"
    r"|公司|商行|商贸|贸易|超市|医院|药房|店$|\b(?:ltd|inc|co|corp|gmbh|llc|trading|distribution"
    r"|wholesale|logistics|stores?|pharmacy|hospital)\b"
    r"|\b(?:statements?|sheets?|reports?|lists?|roads?|streets?|accounts?|ledger|income|balance"
    r"|cash|trial|master|dashboard|analysis|table|form|office|branch|warehouse|region|team)\b"
    r"|^(?:sheet|data|detail|summary|total|sales|budget|plan|notes?|index|cover)",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"[华西东中][东西南北中部]|北京|上海|天津|重庆|河[北南]|山[西东]|湖[北南]|江[苏西]|广[东西]|[云海]南|辽宁|吉林"
    r"|黑龙江|浙江|安徽|福建|四川|贵州|陕西|甘肃|青海|内蒙古?|西藏|宁夏|新疆|香港|澳门|台湾"
    r"|(?:杭|苏|广|郑|徐|温|常|泰|扬|福|兰|贵|台|湖|沧|德)州|(?:南|东)京|(?:North|South|East|West|Central)(?:ern)?"
)
"""Regions and cities that begin with a surname."""


def reps(sheets: Sequence[Sheet], context: ReadContext) -> tuple[dict[str, str], Asking | None]:
    """Sheet -> rep, and what is still to be asked of the first of them.

    A sheet named as a rep on file is that rep's; sheets of one layout with other names that could
    be people's are asked about, once for the workbook.
    """
    known = {name: name for name in (s.name.strip() for s in sheets)
             if name in context.names.get("rep", ())}  # fmt: skip
    groups: dict[tuple[str, ...], list[Sheet]] = defaultdict(list)
    for sheet in sheets if len(sheets) >= FEWEST else []:
        words = _words(sheet)
        if words and sheet.state == "visible" and not any(names_a_rep(w) for w in words):
            groups[words].append(sheet)
    found = {s.name: s.name.strip() for group in groups.values() for s in group
             if s.name.strip() in known}  # fmt: skip
    asked = [g for g in groups.values() if len(g) >= FEWEST and all(like_a_name(s.name) for s in g)]
    asked = [g for g in asked if not all(s.name in found for s in g)]
    if not asked:
        return found, None
    group = asked[0]
    names = [s.name.strip() for s in group]
    header = "/".join(_words(group[0]))
    asking = Asking(group[0].name, context, remembered(context, QUESTION, header))
    on_file = context.names.get("rep", set())
    anew = bool(on_file) and not on_file & set(names)  # others than those that were asked about
    answer = asking.ask(
        QUESTION, ("reps", "none"), None, header, anew=anew, names="、".join(names[:6])
    )
    if answer == "reps":
        found |= {s.name: s.name.strip() for s in group}
    return found, asking


def put(asking: Asking | None, tables: Sequence[ReadTable]) -> None:
    """Show the question with the first table of its sheet; what else is asked can wait."""
    first = next((t for t in tables if asking and t.sheet == asking.sheet), None)
    if asking is None or first is None:
        return
    if asking.questions:
        for table in tables:
            table.questions = [q for q in table.questions if q.code not in ("kind", "no_kind")]
        first.questions = [*asking.questions, *first.questions]
    elif first.layout is not None:
        for table in tables:  # those of one form are remembered as one
            if table.layout and table.layout.fingerprint == first.layout.fingerprint:
                table.layout = table.layout.answered(asking.answers, asking.asked)


def remembered(context: ReadContext, question: str, header: str) -> Layout | None:
    """A layout of these headings about whose names was asked before."""
    name = name_of(question, header)
    return next((one for one in context.layouts.values() if name in one.answers), None)


def _words(sheet: Sheet) -> tuple[str, ...]:
    """The headings of the sheet's only table; empty when it has none or several."""
    regions = find(sheet)
    if len(regions) != 1 or _says_whose(regions[0], sheet.name):
        return ()
    return tuple(aliases.normalise(h.name) for h in headings(sheet, regions[0]) if h.name)


def _says_whose(region: Region, sheet: str) -> bool:
    """Whether a label above the table names the rep: 业务员：张三. A bare Name: does where the
    sheet is called so; else it may be anything's."""
    return any(
        owner.is_called(f"name:{said}", (sheet,)) if aliases.normalise(label) in _BARE
        else names_a_rep(label)
        for label, said in labelled.pairs(region.titles)
    )  # fmt: skip


def names_a_rep(word: str) -> bool:
    """Whether a heading names the rep of a row."""
    kinds = ("sales_detail", "sales_target", "visit_log", "expense_claim", "rep_roster")
    return any(aliases.match(kind, word).field in _REP for kind in kinds)


def like_a_name(text: str) -> bool:
    """Whether a text is what people are called, and no word of reports, firms or places."""
    name = text.strip()
    if not _NAME.fullmatch(name) or _NO_NAMES.search(name) or _PLACES.fullmatch(name):
        return False
    if is_total_word(name):
        return False
    if not name.isascii() and name[0] not in SURNAMES:
        return False
    return heads.head(name) is None and not aliases.known(name)
