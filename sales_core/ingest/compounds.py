"""Headings of two words, what happened and what is told of it: 拜访人员, 送货门店, PO Date.

Neither half alone is in the list of header words; together they say the day, the person or the
place of a row. Words of other people and other days (审批人, 付款日期) are none of them.
"""

from __future__ import annotations

import re

_PEOPLE = re.compile(
    r"(?:拜访|走访|访问|巡店|业务|销售|跟进|跟单|报销|费用|经手|提报|上报|填报|执行|检查|所属|归属|对应|服务|责任"
    r"|开发|推广|经办|主管|区域|驻地|学术|医药|车销|负责|发起|申报)"
    r"(?:人|人员|代表|员|员工|业代|业务员|销售|同事)(?:姓名|名称|名)?"
    r"|(?:人员|员工|代表|业代)(?:姓名|名称)"
    r"|(?:sales|field|territory|assigned|medical|account|responsible)"
    r"(?:rep|representative|person|executive|exec|officer|agent|associate|man|owner)(?:sname|name|full)?"
)
_PLACES = re.compile(
    r"(?:计划拜访|拜访|走访|访问|受访|送货|收货|订货|下单|进货|铺货|检查|巡店|购货|采购|成交|合作|往来|覆盖|目标)"
    r"(?:客户|门店|终端|网点|店铺|药店|药房|商户|单位|商家|超市|医院|对象)(?:名称|全称|简称|名)?"
    r"|(?:门店|终端|网点|售点|店铺|药店|药房|商户|商家|超市|卖场|客商|买方|购买方|收货方)(?:名称|全称|简称|名)?"
    r"|(?:customer|client|account|store|outlet|shop|retailer|buyer|party|consignee|chemist|pharmacy"
    r"|soldto|shipto|billto|payer)(?:sname|name|fullname|party)?"
)
_PEOPLE_CODES = re.compile(
    r"(?:业务员|业代|代表|员工|人员|销售员)(?:代码|编码|编号|工号|号|id)"
    r"|(?:(?:sales|field)?(?:rep|representative|person|man|executive|officer|agent)|merchandiser"
    r"|promoter|employee|emp|salesman)(?:code|id|no|number|num|#)"
)
_PLACE_CODES = re.compile(
    r"(?:客户|门店|终端|网点|售点|店铺|药店|商户|商家|客商)(?:代码|编码|编号|号|id)"
    r"|(?:customer|client|account|store|outlet|shop|retailer|party|soldto)(?:code|id|no|number|num|#)"
)
_STOCK = re.compile(
    r"(?:当前|目前|现有|现|实时|实际|账面|帐面|可用|可售|剩余|期末|月末|本月|总)?(?:库存|结存|存货)"
    r"(?:数量|总数|总量|余量|结余|件数|箱数|盒数|量|数)?"
    r"|(?:current|available|closing|ending|end|physical|actual|book)?(?:stock|inventory)"
    r"(?:onhand|instock|qty|quantity|units?|levels?|balance|count|available)?"
    r"|(?:qty|quantity|units?|pieces|cases)?(?:onhand|instock|oh)(?:qty|quantity|units?|stock|inventory)?"
)
_DAYS = {
    "sales_detail": r"下单|订单|订货|成交|交易|销售|出库|出货|发货|开单|开票|单据|业务|记账|过账"
    r"|购买|制单|order|po|purchaseorder|invoice|inv|ship|shipped|shipment|posting|transaction|txn|trans|bill"
    r"|billing|sale|sales|doc|document|dispatch|delivery|booking",
    "visit_log": r"拜访|走访|访问|签到|巡店|到访|打卡|visit|call|checkin|activity",
    "visit_plan": r"计划拜访|拟拜访|拜访|走访|预约|planned|plannedvisit|visit|call|appointment",
    "expense_claim": r"发生|消费|用款|支出|开支|花费|费用|expense|exp|spend|spent|incurred"
    r"|transaction",
    "joint_visit": r"协访|协同|协同拜访|辅导|陪访|随访|带教|coaching|jointvisit|fieldride|ride",
    "distribution_check": r"检查|巡店|走访|盘查|稽[核查]|检核|督查|抽查|走店|check|audit|visit"
    r"|storecheck",
    "cash_bag": r"盘点|清点|对账|count|counted",
    "slip_log": r"传票|开单|开票|出货|送货|退货|slip|delivery",
    "dealer_psi": r"盘点|盘存|上报|库存|统计|截止|结存|stock|inventory|snapshot|count",
    "dealer_payment": r"回款|打款|收款|付款|到账|payment|receipt|collection|received",
}
"""Kind -> what happened on the day that dates its rows."""
_DAY = r"(?:日期|时间|日|date|dt|day|on)"
_DATE_FIELDS = {
    "sales_detail": "doc_date", "visit_log": "visit_date", "visit_plan": "plan_date",
    "expense_claim": "occurred_date", "joint_visit": "joint_date", "cash_bag": "count_date",
    "distribution_check": "check_date", "slip_log": "slip_date", "dealer_psi": "snapshot_date",
    "dealer_payment": "payment_date",
}  # fmt: skip
_OF_DAYS = {kind: re.compile(rf"(?:{words}){_DAY}") for kind, words in _DAYS.items()}
_ANY_DAY = re.compile(rf"(?:{'|'.join(_DAYS.values())}){_DAY}")


def field(kind: str, word: str) -> str | None:
    """The field a normalised heading of two words names in a kind, None when it is none."""
    if kind == "dealer_psi" and _STOCK.fullmatch(word):
        return "closing_stock"
    if kind in _OF_DAYS and _OF_DAYS[kind].fullmatch(word):
        return _DATE_FIELDS[kind]
    for pattern, name in (
        (_PEOPLE, "rep_name"),
        (_PEOPLE_CODES, "rep_id"),
        (_PLACE_CODES, "customer_id"),
        (_PLACES, "customer_name"),
    ):
        if pattern.fullmatch(word):
            return name
    return None


def known(word: str) -> bool:
    """Whether a normalised heading is of that sort in any kind."""
    told = field("", word) or field("dealer_psi", word)
    return _ANY_DAY.fullmatch(word) is not None or told is not None
