"""Columns in unknown words whose cells are names by their look: of people, of shops and companies.

Only where no heading of the table is known to name them, and one column alone looks so: 跑街业务
above 王强 and 刘洋 is the rep, 修理厂 above shops is the customer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from sales_core.ingest import aliases
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cells import is_blank
from sales_core.ingest.understand.columns.surnames import SURNAMES
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

REP, CUSTOMER = "rep_name", "customer_name"
_PARTIES = frozenset(
    ("customer_name", "customer_id", "dealer_name", "dealer_id", "institution_name", "hcp_name")
)
_REPS = frozenset({"rep_name", "rep_id", "manager_name"})
_KINDS = ("sales_detail", "visit_log", "expense_claim", "ar_ageing", "joint_visit", "rep_roster")
_OF_REPS = re.compile(r"(?:人|人员|员|业务|代表|顾问|专员|导购|担当|工程师|业代|销售)$")
_OTHER_PEOPLE = re.compile(
    r"审|批|核|复|制单|制表|录|开单|开票|收货|收件|联系|接待|法人|医|店主|老板|担保|财务|会计|出纳|库|仓|验|陪"
    r"|同行|随行|领导|上级|主管|主任|客户|采购|顾客|会员|买|介绍|推荐|证明|见证|司机|送|配送|安装|竞|创建|修改"
    r"|持卡|卡主|车主|业主|户主|机主|病人|患者|学[生员]|承租|投保|被保|受益|寄件|发件|投诉|报修|纳税|付款人|缴费"
)
_OTHER_PARTIES = re.compile(
    r"供应|供货|承运|物流|运输|银行|开户|开票|收款|竞|对手|厂家|生产|品牌|所属|分公司|我司|公司主体|部门|单据"
    r"|商品|产品|品名|货品|名称规格|项目|工程|活动|地址|地点|位置|摘要|备注|说明|内容|仓库|发货仓"
)
_PARTY = re.compile(
    r"(?:店|超市|商场|卖场|医院|诊所|药房|公司|商行|商贸|贸易|经营部|批发部|厂|集团|学校|酒店|饭店|合作社|门市|专柜)"
    r"(?:[(（][^)）]*[)）])?$"
)
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,3}")
FEWEST, _MOST, _OF = 2, 4, 5


def fields(body: Body, headings: Sequence[Heading]) -> dict[int, str]:
    """Column -> field, for the one column of people and the one of parties."""
    named = [h for h in headings if h.name and h.head is None and not h.total]
    told = {aliases.match(kind, h.name).field for kind in _KINDS for h in named}
    free = [h for h in named if not aliases.known(h.word or h.name)]
    found: dict[int, str] = {}
    if not told & _REPS:
        people = [h for h in free if _names_a_rep(h) and _filled(body, h, is_person)]
        found |= {h.col: REP for h in people[:1] if len(people) == 1}
    if not told & _PARTIES:
        parties = [h for h in free if not _OTHER_PARTIES.search(h.name)]
        parties = [h for h in parties if _filled(body, h, is_party)]
        found |= {h.col: CUSTOMER for h in parties[:1] if len(parties) == 1}
    return found


def _names_a_rep(heading: Heading) -> bool:
    word = aliases.without_brackets(heading.name)[0]
    return bool(_OF_REPS.search(word)) and not _OTHER_PEOPLE.search(word)


def _filled(body: Body, heading: Heading, is_one: Callable[[str], bool]) -> bool:
    """Whether most cells are such names, and not all the same."""
    cells: list[Value] = [v for v in body.column(heading.col) if not is_blank(v)]
    texts = [v.strip() for v in cells if isinstance(v, str)]
    good = [text for text in texts if is_one(text)]
    return len(set(good)) >= FEWEST and len(good) * _OF >= len(cells) * _MOST


def is_person(text: str) -> bool:
    """Whether a text is a short Chinese name by its surname."""
    return _PERSON.fullmatch(text) is not None and text[0] in SURNAMES


def changed(before: Collection[str], now: Collection[str]) -> bool:
    """Whether people stand where other names stood, or the other way round, and no name is left:
    what was said of A粉 and B粉 may not hold for 王强 and 李娜."""
    if not before or not now or not set(before).isdisjoint(now):
        return False
    one, other = (sum(map(is_person, names)) / len(names) for names in (before, now))
    return min(one, other) <= 1 - _MOST / _OF and max(one, other) >= _MOST / _OF


def is_party(text: str) -> bool:
    """Whether a text ends like the name of a shop or firm."""
    return _PARTY.search(text) is not None
