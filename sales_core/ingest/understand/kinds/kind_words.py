"""Words of titles, sheet and file names that speak of a kind of report."""

from __future__ import annotations

import re

from sales_core.ingest.understand.periods.periods import plain

_NTH = r"(?:[a-h\d一二三四五六七八][.、)]\s*)?"
"""Before the title of a part of a report: A. Customer visits, 二、费用."""
HINTS = {
    "sales_target": (
        r"目标|任务|指标分解|(?:销售|销量|代表|业务员?|个人|医院|产品)(?:[年月周]度?|季度)?指标"
        r"|(?:[年季]度|[上下]半年|全年|20\d\d年?)指标|target|quota|\bgoals?\b"
    ),
    "sales_progress": (
        r"进度|达成|完成情况|(?:任务|目标|指标)完成|业绩通报|快报|progress|attainment"
        r"|(?:sales|actuals?|ach(?:ievement)?) (?:vs?\.?|v/s|versus|against)"
        r" (?:targets?|budget|plan)"
        r"|(?:targets?|budget|plan) (?:vs?\.?|v/s|versus|and|&) (?:sales|actuals?|ach)"
        r"|avance de ventas|suivi des (?:ventes|objectifs)"
    ),
    "sales_detail": (
        r"销售(?:明细|出库|流水|台账|记录|数据|额|报表|[日周月]报)|(?:出库|订单|开票|出货|发货|销货|送货)明细"
        r"|sales (?:detail|report|data|register|ledger|record)|(?:dai|week|month)ly sales"
        r"|invoices?|orders?|sales by (?:customer|product|item|rep)|delivery notes?|送货单"
    ),
    "expense_budget": r"预算|费用包|费用(?:使用|执行)(?:进度|情况|表)|budget|\bopex\b",
    "expense_claim": (
        r"报销|差旅费|费用(?:明细|申请|清单|台账|登记|支出|核销)|核销明细"
        r"|(?:支出|开支)(?:表|明细|记录|登记|流水|清单|台账)|^expenses?\b(?! budget)"
        r"|expense claims?|reimbursement|expenses? detail|travel expenses"
        r"|expense (?:sheet|report|voucher|statement)"
        r"|(?:field|staff|team|tour|rep|travel|conveyance) expenses?\b(?! budget)"
        r"|(?:travel|subsistence|t ?& ?s|out.of.pocket|petty cash)[\w &]* claims?"
        rf"|^{_NTH}(?:本周|本月|差旅)?(?:费用|开支)$|^{_NTH}expenses$"
        r"|mileage (?:claim|log)|(?<![a-z])ta ?/ ?da(?![a-z])|travell?ing claims?"
    ),
    "visit_plan": (
        r"拜访(?:计划|安排)|行程|路线(?:计划|拜访|安排)|周计划"
        r"|visit plan|call plan|itinerary|journey"
        r"|(?:call|visit) schedule|route plan|(?<![a-z])pjp(?![a-z])|tour (?:plan|program)"
        r"|coverage plan|beat plan|plan (?:for )?next week|next week'?s plan"
    ),
    "visit_log": (
        r"拜访(?:日[报志]|记录|明细|登记|台账|流水|统计|通报|小结|执行|完成|汇总|情况)|走访记录|业代日报|走访日志|工作日[志报]|签到(?:数据|记录|明细)"
        r"|(?:visit|call) (?:log|report)|(?<![a-z])dcr(?![a-z])|rapports? de visites?"
        r"|informe de visitas|relat[oó]rio de visitas|besuchsberichte?"
        rf"|^{_NTH}(?:customer |client |outlet |store |doctor |field |sales )?(?:visits|calls)"
        r"(?: (?:made|done|completed|this week))?$"
        rf"|^{_NTH}(?:本周|上周|今日|客户|门店|终端)*(?:拜访|走访)(?:工作)?$"
    ),
    "customer_master": (
        r"(?:客户|顾客|会员|门店|店铺|终端)"
        r"(?:档案|资料|主数据|清单|信息|名单|名录|联系|通讯|列表|覆盖清单|信息库|库表)"
        r"|(?:客户|顾客|会员)(?:资源表|表(?![现彰示达]))"
        r"|(?:customer|outlet|party|client|dealer|store|pharmacy|chemist|retailer|account|shop)"
        r" (?:master|list|panel|census|database|universe)"
    ),
    "rep_roster": (
        r"花名册|人员名单|团队名单|员工名单|通讯录|人员信息|roster|employees?\b|team list"
        r"|staff list|headcount|^(?:sales ?)?reps$|manpower"
        r"|(?:sales ?force|field ?force|team) (?:list|details)|equipe de vendas|equipo de ventas"
    ),
    "dealer_psi": (
        r"进销存|收发存|进出存|终端盘点|库存(?:上报|盘点|对比|情况|统计|汇总|跟踪|台账|报表|月报|周报|日报|明细|表|$|\W)|流向"
        r"|(?<![a-z])psi(?![a-z])"
        r"|stock (?:report|return|take|position|status|statement|as (?:on|at|of))"
        r"|closing stock|stock on hand|inventory|stocks? (?:&|and) sales|sales (?:&|and) stock"
    ),
    "dealer_payment": r"回款|打款|到款|到账|(?<!应)收款(?!人|账|方|单位)|collections?\b"
    r"|receipts? register|(?<!goods )(?<!stock )(?<!expense )\breceipts\b|承兑|汇票"
    r"|支票(?:登记|明细|台账)|(?<![a-z])pdcs?(?![a-z])|post.?dated che"
    r"|che(?:que|ck)s? (?:register|log|list|received|in hand)"
    r"|\bcobran[zç]as?\b|\bcobros\b|encaissements?|recouvrement|recebimentos|zahlungseing[aä]ng",
    "ar_ageing": r"账龄|帐龄|应收|未[收回]款|欠款|赊销|age?ing\b|receivables?|debtors"
    r"|offene posten|op-liste|cuentas por cobrar|contas a receber|cr[ée]ances|balance [âa]g[ée]e"
    r"|outstandings?(?: \(?(?:report|statement|list|bills?|as (?:on|at|of))|$|\.xls)",
    "promotion": r"促销|活动(?:总结|计划|申请|方案|效果|统计|执行|汇总)|推广会|观摩会|路演"
    r"|promo(?:tions?)?\b",
    "policy_ledger": r"返利|返点|政策兑现|兑现(?:台账|跟踪|明细)|rebates?\b"
    r"|(?:incentive )?schemes? (?:payout|settlement|claim|status|ledger)|payout statement"
    r"|incentive schemes?\b",
    "pipeline": (
        r"商机|漏斗|项目(?:跟进|储备|报备|进度|跟踪|台账|一览)|开发进度|询盘"
        r"|pipeline|opportunit|\bdeals\b"
    ),
    "cash_bag": r"[帐账]袋|交账|现金盘点|cash (?:bag|count|recon|settlement|hand.?over)"
    r"|cash.?(?:ing|ier)?.?up\b",
    "slip_log": r"传票|\bslips?\b|\bvouchers?\b"
    r"|(?:sales|goods) returns? (?:register|log|notes?|list)",
    "distribution_check": (
        r"铺货|铺市|分销检查|陈列(?:检查|稽核|检核|巡查|评分)|终端稽核|巡店"
        r"|store (?:check|audit)|distribution (?:check|audit)"
        r"|shelf (?:check|audit)"
    ),
    "joint_visit": (
        r"协访|随访|陪访|辅导|带教|协同拜访|随线"
        r"|joint (?:visit|call)|coaching|field ride|ride.?along"
    ),
    "fx_rate": r"汇率|exchange rates?|(?<![a-z])fx(?![a-z])|\bkurs\b|wechselkurse?|tipos? de cambio"
    r"|taux de change|taxas? de c[aâ]mbio",
}
SHOWN = frozenset(
    ("sales_target", "sales_progress", "sales_detail", "expense_budget", "expense_claim",
     "visit_plan", "visit_log", "customer_master", "rep_roster")
)  # fmt: skip
"""Kinds that pages are made of: of two that fit equally, the likelier."""


def hinted(titles: list[str]) -> frozenset[str]:
    """Kinds that title, sheet or file name speak of."""
    texts = [plain(text).replace("_", " ") for text in titles]
    return frozenset(
        kind for kind, words in HINTS.items() if any(re.search(words, text) for text in texts)
    )
