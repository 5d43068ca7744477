"""Lists every office keeps that look like a report and are none of them: wages, suppliers, the
accounts of a ledger, everybody on the staff."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sales_core.ingest import aliases
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

if TYPE_CHECKING:
    from sales_core.ingest.understand.kinds.outline import Outline

SOLD, STAFF, CUSTOMERS = ("sales_detail", "sales_progress"), "rep_roster", "customer_master"
TARGET, SALES = "sales_target", "sales_detail"
_WHOSE = frozenset(
    ("customer_name", "customer_id", "dealer_name", "product_name", "product_id", "doc_no", "qty")
)
"""What wages are never of."""
_WAGES = re.compile(
    r"工资|薪资|薪酬|薪水|\bsalar(?:y|ies)\b|\bpayroll\b|\bpay ?slips?\b|\bwages?\b"
)
_SUPPLIER = re.compile(r"供应商|供货商|供方|\bsuppl?(?:ier)?s?\b|\bvendors?\b|\bcreditors?\b")
_RIVAL = re.compile(
    r"竞品|竞对|竞争|对手|同行|对标|\bcompetit(?:or|ion|ive)|\bcompeting\b|\brivals?\b"
)
_CUSTOMER = re.compile(
    r"客户|顾客|会员|门店|终端|经销商|\bcust(?:omer)?s?\b|\bclients?\b|\bdealers?\b|\bdebtors?\b"
)
_ACCOUNTS = re.compile(
    r"会计科目|科目(?:代码|编[码号]|名称|余额)|chart of accounts|trial balance|normal balance"
    r"|\bgeneral ledger\b|\bgl (?:code|account)\b|parent account"
)
_SORTED = re.compile(r"account ?(?:type|class|group|categor)|科目(?:类[别型]|大类)")
_BUYERS = ("customer_name", "customer_id", "dealer_name", "dealer_id")
_ACCOUNT = frozenset(("account", "accounts", "accountname", "accountcode", "科目", "科目名称"))
_SIDES = (re.compile(r"借方|\bdebit\b"), re.compile(r"贷方|\bcredit\b"))
_PERSONAL = re.compile(
    r"工资|薪|年龄|性别|学历|出生|身份证|籍贯|民族|婚姻|\bsalary\b|\bwage|\bage\b|\bgender\b|\bsex\b"
    r"|\beducation\b|date of birth|\bdob\b|\bmarital\b|\bethnic"
)
_ABSENT = re.compile(
    r"考勤|请假|休假|缺勤|缺席|旷课|迟到|\babsen(?:t|ce)|\battendance\b|\bvacation|\btime off\b"
    r"|\bleave (?:type|days|balance|request|tracker)"
)
_PUPIL = re.compile(
    r"学生|学号|学籍|班级|成绩|考试|\bstudents?\b|\bpupils?\b|\bmarks?\b|\bexams?\b"
)
_FIELDS = re.compile(r"^字段(?:名称?)?$|^(?:field|column) ?name$|^data ?type$")
"""What a program keeps of each customer, described line by line."""
_SCORED = re.compile(r"\brecency\b|\brfm\b|最近一次(?:消费|购买|交易)")
_OF_SALES = re.compile(
    r"花名册|业务|销售|代表|营销|市场|客户|大区|区域经理|\broster\b|\breps?\b|\bsales\b|\bsalesm[ae]n\b"
    r"|\bsalesperson|\bfield\b|\bterritor"
)
_AIM = re.compile(
    r"目标|任务|指标|计划|预算|定额|预测|target|quota|\bgoals?\b|plan|budget|forecast|\baop\b"
)


def options(best: Assignment, table: Outline) -> tuple[str, ...]:
    """Kinds to choose from where what the table says makes the best one doubtful; else empty.

    What employees are paid is not what they sold; those we buy from are no customers, nor need the
    shops of others be; everybody on the staff with age and wages, who was away, and pupils need not
    be a list of reps; customers whose last purchase is scored are no sales; and boxes of which
    nothing says that they are aimed at may as well have been sold.
    """
    kind, words = best.kind.id, _words(table.headings)
    around = [*words, *_plain(table.titles)]
    if kind in SOLD and not _WHOSE & set(best.chosen) and _says(_WAGES, around):
        return (kind,)
    if kind == CUSTOMERS and _says(_SUPPLIER, around) and not _says(_CUSTOMER, words):
        return (kind,)
    if kind == CUSTOMERS and _says(_RIVAL, [*_plain(table.titles), *_plain(_names(best))]):
        return (kind,)
    if kind in (CUSTOMERS, STAFF) and _says(_FIELDS, words):
        return (kind,)
    if kind == STAFF and (_says(_ABSENT, around) or _of_others(words, around)):
        return (kind,)
    if kind == SALES and _says(_SCORED, words):
        return (kind, CUSTOMERS)
    if kind == TARGET and not best.across and not _says(_AIM, around):
        return (SALES, TARGET)
    return ()


def _of_others(words: Sequence[str], around: Sequence[str]) -> bool:
    """Whether those listed are all of the staff, or pupils, and nothing speaks of sales."""
    others = _says(_PERSONAL, words) or _says(_PUPIL, around)
    return others and not _says(_OF_SALES, around)


def is_of_accounts(made: Assignment, table: Outline) -> bool:
    """Whether customers would be read from the accounts of a ledger, or sales from its journal:
    an account with both of its sides, or a list of accounts by its own words."""
    words = _words(table.headings)
    if made.kind.id == CUSTOMERS:
        return _says(_ACCOUNTS, [*words, *_plain(table.titles)]) and not _says(_CUSTOMER, words)
    both = all(_says(side, words) for side in _SIDES)
    booked = both and _says(_ACCOUNTS, words)
    return made.kind.id in SOLD and (booked or (_to_an_account(made) and _says(_SORTED, words)))


def _names(made: Assignment) -> list[str]:
    """How a table calls those it lists."""
    return [c.heading.name for f, c in made.chosen.items() if f in made.kind.required[0]]


def _to_an_account(made: Assignment) -> bool:
    """Whether nothing but Account, which may be one of a ledger, says whom it was sold to."""
    whom = {n: c.heading.name for n, c in made.chosen.items() if n in _BUYERS}
    return bool(whom) and all(aliases.normalise(name) in _ACCOUNT for name in whom.values())


def _words(headings: Sequence[Heading]) -> list[str]:
    return _plain([h.name for h in headings if h.name])


def _plain(texts: Sequence[str]) -> list[str]:
    return [plain(text).replace("_", " ") for text in texts]


def _says(words: re.Pattern[str], texts: Sequence[str]) -> bool:
    return any(words.search(text) for text in texts)
