"""Columns of the templates we hand out, one for each kind of report.

A template asks for what the report needs and for what figures use, never for more than MOST
columns: a short form gets filled in, a long one does not.
"""

from __future__ import annotations

MOST = 12
PERIOD_MONTH = "period_month"
"""The column that says which month a row of a period report stands for."""

TEMPLATE_COLUMNS: dict[str, tuple[str, ...]] = {
    "sales_target": (
        *("rep_name", PERIOD_MONTH, "target_amount", "target_qty"),
        *("product_group", "customer_name", "channel", "territory"),
    ),
    "sales_detail": (
        *("doc_date", "doc_no", "line_no", "customer_name", "rep_name", "product_name"),
        *("product_group", "qty", "unit_price", "net_amount", "remark"),
    ),
    "sales_progress": (
        *("rep_name", PERIOD_MONTH, "target_amount", "actual_mtd", "actual_ytd"),
        *("attainment_rate", "last_year_amount"),
    ),
    "visit_plan": ("plan_date", "rep_name", "customer_name", "visit_seq", "visit_purpose"),
    "visit_log": (
        *("visit_date", "rep_name", "customer_name", "checkin_time", "checkout_time"),
        *("visit_type", "is_planned", "has_order", "order_amount", "companion"),
        *("visit_result", "next_step"),
    ),
    "expense_budget": (
        *("expense_line", PERIOD_MONTH, "budget_amount", "rep_name"),
        *("committed_amount", "actual_expense"),
    ),
    "expense_claim": (
        *("occurred_date", "rep_name", "expense_line", "claim_amount", "claim_no"),
        *("invoice_no", "vendor", "receipt_flag", "city", "nights", "headcount", "purpose"),
    ),
    "dealer_psi": (
        *("snapshot_date", "dealer_name", "product_name", "spec", "opening_stock", "sell_in"),
        *("sell_out", "dealer_returns", "stock_adjust", "closing_stock", "near_expiry"),
    ),
    "dealer_payment": (
        *("dealer_name", PERIOD_MONTH, "xun", "plan_payment", "actual_payment"),
        *("plan_shipment", "actual_shipment", "payment_method", "rep_name"),
    ),
    "ar_ageing": (
        *("dealer_name", "ar_balance", "not_due_amount", "bucket_30", "bucket_60", "bucket_90"),
        *("bucket_90_plus", "credit_limit", "credit_days", "rep_name"),
    ),
    "customer_master": (
        *("customer_name", "customer_id", "customer_class", "rep_name", "address"),
        *("contact_name", "phone", "channel", "territory", "required_freq", "open_date"),
        "customer_status",
    ),
    "rep_roster": (
        *("rep_name", "rep_id", "position", "hire_date", "leave_date", "territory"),
        *("supervisor_name", "employment_status"),
    ),
    "promotion": (
        *("promo_name", "start_date", "end_date", "promo_cost", "promo_id", "rep_name"),
        *("customer_name", "promo_sales", "baseline_sales", "margin_rate", "remark"),
    ),
    "policy_ledger": (
        *("dealer_name", "policy_name", "accrued_amount", "rebate_rate", "policy_due_date"),
        *("settled_amount", "settle_date", "remark"),
    ),
    "pipeline": (
        *("opp_name", "customer_name", "opp_amount", "close_date", "rep_name", "stage"),
        *("probability", "forecast_category", "remark"),
    ),
    "cash_bag": (
        *("count_date", "rep_name", "opening_cash", "cash_collected", "cash_deposited"),
        *("cash_counted", "cheque_count", "cheque_amount", "book_stock", "counted_stock"),
        "bag_diff_reason",
    ),
    "slip_log": (
        *("slip_no", "slip_date", "slip_type", "customer_name", "product_name", "qty"),
        *("unit_price", "slip_amount", "delivery_address", "cash_flag", "rep_name", "reason_code"),
    ),
    "distribution_check": (
        *("check_date", "customer_name", "product_name", "is_stocked", "oos_flag", "facing"),
        *("shelf_price", "must_sell_flag", "display_score", "rep_name"),
    ),
    "joint_visit": (
        *("joint_date", "manager_name", "rep_name", "customer_name", "coaching_minutes"),
        *("coaching_score", "issue_found", "issue_scope", "action_item", "action_due"),
    ),
    "fx_rate": ("rate_period", "rate_from", "rate_value", "rate_kind"),
}
"""Kind -> the fields of its template, in the order of the columns."""
