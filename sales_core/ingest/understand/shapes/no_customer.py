"""Days without a visit in plans and logs of visits: 公司例会, 休假, 返程 among the customers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest.understand.periods.periods import plain

CODE = "no_visit"
KINDS = ("visit_plan", "visit_log")
_OTHERS = ("hcp_name", "institution_name", "dealer_name", "customer_id", "dealer_id")
_FREE = (
    r"休|[轮双公调婚产病事年]休|(?:休|[请放年病事婚产丧陪护探亲]{1,2})假|休息|双休日?|节假日|周末|法定假日?|无|-|/"
    r"|(?:[当今本]日|全天)?[无未](?:安排)?(?:拜访|走访|外勤|行程|外出)(?:计划|安排)?"
    r"|off|(?:(?:on|annual|sick|casual|earned|privilege|maternity|paternity|compassionate"
    r"|unpaid|paid|medical|study) )?leave|(?:public |bank |national )?holiday|week(?:ly)? ?off"
    r"|day ?off|vacation|pto|sick(?: day)?|urlaub|feiertag|cong[ée]s?|f[ée]rias|vacaciones|feriado"
)
_WHERE = r"(?:在|回|到|去|返)?(?:公司|部门|办事处|大区|区域|总部|分公司|办公室|全体|线上|内部)"
_MEETING = (
    r"(?:开会|(?:[早晨晚夕周月季]度?|半年|年度?|工作|总结|经营|销售|部门)*(?:例会|会议|晨会|早会|夕会|周会|月会|总结会)|培训"
    r"|内训|团建|述职|值班|内勤|办公|整理资料|写?(?:周报|月报|总结)|做报表|盘点)"
)
_BUSY = (
    rf"(?:{_WHERE})?(?:参加)?{_MEETING}|{_WHERE}|(?:居家|在家)办公|出差(?:途中|返程|在途)?|返程|在途|路途|途中"
    r"|(?:(?:team|sales|staff|cycle|branch|regional|weekly|monthly|review|internal) )*meeting"
    r"|(?:in )?(?:the )?(?:home )?office(?: work| day)?|training|travel(?:ling)?(?: day)?|desk work"
    r"|admin(?:istration)?(?: work| day| time)?|paperwork|wfh"
    r"|work(?:ing)? from home|b[üu]ro(?:tag)?"
)
_NONE = re.compile(rf"(?:{_FREE}|{_BUSY})(?:半天|一天|全天|\(.{{0,10}}\))?")


def is_none(text: str) -> bool:
    """Whether a cell among customers says what was done instead of a visit."""
    return _NONE.fullmatch(plain(text)) is not None


def places(kind: ReportKind, columns: Mapping[str, Sequence[object]]) -> dict[int, str]:
    """Place of each row whose customer is none and that names nobody else -> why it is left out."""
    if kind.id not in KINDS:
        return {}
    others = [columns[name] for name in _OTHERS if name in columns]
    return {
        place: CODE
        for place, name in enumerate(columns.get("customer_name", ()))
        if isinstance(name, str)
        and is_none(name)
        and all(column[place] is None for column in others)
    }
