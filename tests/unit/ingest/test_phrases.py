"""Chinese headings built from words that each say something."""

from __future__ import annotations

import pytest

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest import aliases, phrases


@pytest.mark.parametrize(
    ("kind", "heading", "field"),
    [
        ("sales_detail", "动销金额(元)", "net_amount"),
        ("sales_detail", "未税合计", "net_amount"),
        ("sales_detail", "含税总价", "gross_amount"),
        ("sales_detail", "发运数量", "qty"),
        ("sales_detail", "不含税价", "unit_price"),
        ("sales_detail", "所属业务", "rep_name"),
        ("sales_target", "签单指标(万元)", "target_amount"),
        ("sales_progress", "本月签单额", "actual_mtd"),
        ("expense_claim", "财务核定金额", "approved_amount"),
        ("expense_claim", "申请核销金额", "claim_amount"),
        ("expense_budget", "发生数", "actual_expense"),
        ("dealer_psi", "上月末库存", "opening_stock"),
        ("dealer_psi", "本月售出", "sell_out"),
        ("dealer_payment", "到账金额", "actual_payment"),
        ("dealer_payment", "回款任务额", "plan_payment"),
        ("ar_ageing", "其中：逾期", "overdue_amount"),
        ("policy_ledger", "兑付时限", "policy_due_date"),
        ("pipeline", "预计开标时间", "close_date"),
        ("cash_bag", "上交现金", "cash_deposited"),
        ("slip_log", "退货原因", "reason_code"),
        ("distribution_check", "是否有排面", "is_stocked"),
        ("joint_visit", "受辅导人", "rep_name"),
        ("rep_roster", "进公司时间", "hire_date"),
        ("promotion", "会务费用", "promo_cost"),
        ("sales_progress", "城市经理", "rep_name"),
        ("sales_progress", "当月累计额", "actual_mtd"),
        ("customer_master", "现业务员", "rep_name"),
        ("visit_log", "停留时长", "duration_min"),
        ("visit_plan", "计划拜访次数", "planned_calls"),
        ("ar_ageing", "合计欠款", "ar_balance"),
        ("sales_detail", "买家实付金额", "net_amount"),
        ("sales_detail", "本币无税金额", "net_amount"),
        ("ar_ageing", "月末欠款", "ar_balance"),
        ("expense_claim", "会议费用", "claim_amount"),
        ("expense_claim", "召开日期", "occurred_date"),
        ("dealer_payment", "到款方式", "payment_method"),
        ("sales_detail", "开单号", "doc_no"),
        ("sales_detail", "提货金额", "net_amount"),
        ("sales_detail", "台数", "qty"),
        ("sales_detail", "出库箱数", "qty"),
        ("sales_detail", "供货价", "unit_price"),
        ("sales_detail", "单据性质", "doc_type"),
        ("slip_log", "退货件数", "qty"),
        ("visit_log", "实访家次", "actual_calls"),
        ("visit_log", "本次订单额", "order_amount"),
        ("visit_plan", "应访家次", "planned_calls"),
        ("dealer_psi", "本月来货", "sell_in"),
        ("dealer_psi", "其中临期", "near_expiry"),
        ("fx_rate", "本月折算率(人民币)", "rate_value"),
        ("fx_rate", "货币名称", "rate_from"),
        ("expense_claim", "申请报销额", "claim_amount"),
        ("expense_claim", "审核通过额", "approved_amount"),
        ("expense_claim", "提单日", "submitted_date"),
        ("promotion", "投入费用(元)", "promo_cost"),
        ("promotion", "档期销售(元)", "promo_sales"),
        ("promotion", "基期销售(元)", "baseline_sales"),
        ("customer_master", "终端分级", "customer_class"),
        ("distribution_check", "零售价格", "shelf_price"),
        ("sales_progress", "本月累计净销", "actual_mtd"),
        ("sales_target", "营养顾问", "rep_name"),
        ("dealer_psi", "出货数量", "sell_out"),
        ("visit_log", "停留(分钟)", "duration_min"),
        ("sales_detail", "宝贝数量", "qty"),
        ("sales_detail", "药品通用名", "product_name"),
        ("customer_master", "等级", "customer_class"),
        ("ar_ageing", "未清金额", "ar_balance"),
        ("ar_ageing", "发票号码", "invoice_no"),
        ("ar_ageing", "逾期(天)", "overdue_days"),
        ("sales_progress", "去年11月同期", "last_year_amount"),
    ],
)
def test_a_heading_says_its_field_by_how_it_is_built(kind: str, heading: str, field: str) -> None:
    assert aliases.match(kind, heading).field == field
    assert aliases.known(heading)


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("sales_detail", "未发金额"),
        ("sales_detail", "折扣率"),
        ("sales_detail", "子订单编号"),
        ("sales_detail", "大区经理"),
        ("ar_ageing", "赊销金额"),
        ("expense_budget", "使用率"),
        ("expense_claim", "报销率"),
        ("policy_ledger", "待兑付"),
        ("dealer_payment", "未回款"),
        ("dealer_payment", "回款率"),
        ("sales_target", "挑战目标值"),
        ("sales_progress", "保底任务额"),
        ("visit_log", "下次拜访日期"),
        ("visit_log", "应访家次"),
        ("fx_rate", "上月折算率"),
        ("expense_claim", "未审核金额"),
        ("promotion", "档期销售占比"),
    ],
)
def test_another_word_in_it_makes_it_another_thing(kind: str, heading: str) -> None:
    assert phrases.field(kind, aliases.without_brackets(heading)[0]) is None


def test_every_field_belongs_to_its_kind() -> None:
    for kind, forms in phrases._forms().items():
        fields = REPORT_KINDS["sales_detail" if kind == "*" else kind].names
        assert {name for name, _ in forms} <= fields
