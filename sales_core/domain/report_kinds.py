"""The report kinds a supervisor receives: what a row stands for and what it needs.

A kind is data, not code: the importer, the store's tables and the templates are made from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sales_core.domain.fields import NUMERIC, Field, FieldType
from sales_core.domain.report_fields import OWN, PERIOD, SHARED

Nature = Literal["event", "state"]


@dataclass(frozen=True)
class ReportKind:
    """One kind of report.

    `required`: groups of alternatives; at least one field of each group must be mapped. The name
    "period" stands for a period read from a column, heading, title, sheet or file name.
    `nature`: *event* rows happened and add up (equal keys with different content are a conflict);
    *state* rows describe (the latest batch wins per key).
    `key`: the fields that identify a row. `date`: the field that dates an event, or None.
    `measure`: the field whose cell is the row's provenance cell.
    """

    id: str
    nature: Nature
    required: tuple[tuple[str, ...], ...]
    key: tuple[str, ...]
    measure: str
    date: str | None = None
    periodic: bool = False

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields a row of this kind may carry."""
        own = OWN[self.id]
        taken = {f.name for f in own}
        shared = tuple(f for f in SHARED if f.name not in taken)
        return shared + (PERIOD if self.periodic else ()) + own

    def field(self, name: str) -> Field:
        """The field called `name`; KeyError if this kind has none."""
        return next(f for f in self.fields if f.name == name) if name in self.names else _no(name)

    @property
    def names(self) -> frozenset[str]:
        """Names of all fields."""
        return frozenset(f.name for f in self.fields)

    @property
    def monthly(self) -> str | None:
        """The field that dates a row by its month; None when the kind has none."""
        return next((f.name for f in self.fields if f.monthly), None)

    @property
    def numeric(self) -> tuple[Field, ...]:
        """Fields held as scaled integers."""
        return tuple(f for f in self.fields if f.type in NUMERIC and f.type is not FieldType.RATIO)


def _no(name: str) -> Field:
    raise KeyError(name)


_REP = ("rep_name", "rep_id")
_CUSTOMER = ("customer_name", "customer_id", "hcp_name", "institution_name", "dealer_name")
_DEALER = ("dealer_name", "dealer_id", "customer_name", "customer_id")
_PRODUCT = ("product_name", "product_id")
_STORE = ("customer_name", "customer_id")

_KINDS = (
    ReportKind(
        "sales_target",
        "state",
        (
            ("rep_name", "rep_id", "territory", "customer_name", "team"),
            ("period",),
            ("target_amount", "target_qty"),
        ),
        (
            "rep_name",
            "rep_id",
            "territory",
            "team",
            "customer_name",
            "customer_id",
            "channel",
            "product_group",
            "product_name",
            "product_id",
            "target_measure",
            "period_start",
            "period_end",
        ),
        "target_amount",
        periodic=True,
    ),
    ReportKind(
        "sales_detail",
        "event",
        (("doc_date",), (*_CUSTOMER, "rep_name", "rep_id"), ("net_amount", "gross_amount")),
        ("doc_no", "line_no"),
        "net_amount",
        date="doc_date",
    ),
    ReportKind(
        "sales_progress",
        "state",
        (_REP, ("actual_mtd", "actual_ytd")),
        ("rep_name", "rep_id", "territory", "team", "product_group", "period_start", "period_end"),
        "actual_mtd",
        periodic=True,
    ),
    ReportKind(
        "visit_plan",
        "event",
        (("plan_date",), _REP, _CUSTOMER),
        ("plan_date", "rep_name", "rep_id", "customer_name", "customer_id"),
        "customer_name",
        date="plan_date",
    ),
    ReportKind(
        "visit_log",
        "event",
        (("visit_date",), _REP, (*_CUSTOMER, "actual_calls")),
        (),
        "customer_name",
        date="visit_date",
    ),
    ReportKind(
        "expense_budget",
        "state",
        (("expense_line",), ("budget_amount",), ("period",)),
        ("rep_name", "rep_id", "cost_center", "team", "expense_line", "period_start", "period_end"),
        "budget_amount",
        periodic=True,
    ),
    ReportKind(
        "expense_claim",
        "event",
        (("occurred_date",), _REP, ("expense_line",), ("claim_amount", "approved_amount")),
        (),
        "claim_amount",
        date="occurred_date",
    ),
    ReportKind(
        "dealer_psi",
        "event",
        (_DEALER, ("closing_stock",)),
        ("dealer_name", "dealer_id", "product_name", "product_id", "snapshot_date"),
        "closing_stock",
        date="snapshot_date",
    ),
    ReportKind(
        "dealer_payment",
        "state",
        (_DEALER, ("plan_payment", "actual_payment")),
        ("dealer_name", "dealer_id", "xun", "payment_date", "period_start", "period_end"),
        "actual_payment",
        date="payment_date",
        periodic=True,
    ),
    ReportKind(
        "ar_ageing",
        "state",
        (_DEALER, ("ar_balance",)),
        ("dealer_name", "dealer_id", "customer_name", "customer_id", "invoice_no"),
        "ar_balance",
    ),
    ReportKind(
        "customer_master",
        "state",
        (
            _STORE,
            (
                "customer_class",
                "address",
                "phone",
                "contact_name",
                "required_freq",
                "rep_name",
                "customer_status",
                "open_date",
            ),
        ),
        ("customer_name", "customer_id"),
        "customer_name",
    ),
    ReportKind(
        "rep_roster",
        "state",
        (
            ("rep_name",),
            ("hire_date", "leave_date", "position", "employment_status", "supervisor_name"),
        ),
        ("rep_name", "rep_id"),
        "rep_name",
    ),
    ReportKind(
        "promotion",
        "state",
        (("promo_name",), ("start_date",), ("end_date",), ("promo_cost",)),
        ("promo_id", "promo_name", "start_date"),
        "promo_cost",
    ),
    ReportKind(
        "policy_ledger",
        "state",
        (_DEALER, ("policy_name",), ("accrued_amount",)),
        ("dealer_name", "dealer_id", "policy_name", "policy_due_date"),
        "accrued_amount",
    ),
    ReportKind(
        "pipeline",
        "state",
        (("opp_name",), ("opp_amount",), ("close_date",)),
        ("opp_name", "customer_name", "rep_name"),
        "opp_amount",
    ),
    ReportKind(
        "cash_bag",
        "event",
        (("count_date",), _REP, ("cash_counted",)),
        ("count_date", "rep_name", "rep_id"),
        "cash_counted",
        date="count_date",
    ),
    ReportKind(
        "slip_log",
        "event",
        (("slip_no",), ("slip_date",), _STORE, ("slip_amount",)),
        ("slip_no", "product_name", "product_id", "slip_type"),
        "slip_amount",
        date="slip_date",
    ),
    ReportKind(
        "distribution_check",
        "event",
        (("check_date",), _STORE, ("is_stocked",)),
        ("check_date", "customer_name", "customer_id", "product_name", "product_id"),
        "is_stocked",
        date="check_date",
    ),
    ReportKind(
        "joint_visit",
        "event",
        (("joint_date",), ("manager_name",), _REP),
        (),
        "manager_name",
        date="joint_date",
    ),
    ReportKind(
        "fx_rate",
        "state",
        (("rate_from",), ("rate_value",), ("rate_period",)),
        ("rate_from", "rate_period", "rate_kind"),
        "rate_value",
    ),
)

REPORT_KINDS: dict[str, ReportKind] = {kind.id: kind for kind in _KINDS}
"""Every kind by id, in the order of the definitions."""

SHOWN_KINDS = frozenset(
    (
        *("sales_target", "sales_detail", "visit_plan", "visit_log", "expense_budget"),
        *("expense_claim", "customer_master", "rep_roster", "fx_rate"),
    )
)
"""Kinds whose figures a page shows or converts by; the rows of all kinds can be browsed."""

WEEKLY_KINDS = ("sales_detail", "visit_plan", "visit_log", "expense_claim")
"""What each rep is expected to send every week."""
