"""Column names of the frames that travel from the store to the metrics: one natural form each.

Money columns are int64 minor units, quantities int64 thousandths, days `datetime64`.
Keys are the text keys of the master data; a missing key (None) is "unassigned".
"""

SALES = (
    "rep_key",
    "customer_key",
    "product_key",
    "product_group",
    "channel",
    "territory",
    "day",
    "net_amount",
    "qty",
    "n_rows",
)
"""Sales aggregated to a day. `territory` is the row's own or its customer's."""

TARGETS = (
    "rep_key",
    "customer_key",
    "product_group",
    "channel",
    "territory",
    "period_start",
    "period_end",
    "target_amount",
)

BUDGETS = (
    "rep_key",
    "expense_line",
    "period_start",
    "period_end",
    "budget_amount",
    "committed_amount",
    "actual_expense",
)

CLAIMS = ("rep_key", "expense_line", "day", "submitted", "amount", "claim_status")
"""claim_status in draft, submitted, approved, paid, rejected."""

VISITS = (
    "rep_key",
    "customer_key",
    "day",
    "visit_type",
    "duration_min",
    "order_amount",
    "order_lines",
    "has_order",
    "is_effective",
    "is_planned",
    "companion",
)
"""One row a check-in. visit_type in onsite, phone, video."""

VISIT_PLANS = ("rep_key", "customer_key", "day", "plan_status")

CUSTOMERS = (
    "customer_key",
    "label",
    "customer_class",
    "rep_key",
    "required_freq",
    "open_date",
    "active",
    "territory",
    "channel",
)
"""customer_class in A, B, C, D or None; required_freq per cycle or None (class default)."""

REPS = ("rep_key", "label", "hire_date", "leave_date", "vacant", "territory")

SUBMISSIONS = ("rep_key", "kind", "due", "received_at")
"""One row per expected report; received_at is NaT when missing."""
