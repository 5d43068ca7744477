"""The files as a tidy team sends them."""

from __future__ import annotations

from sample_data import columns
from sample_data.company import CUSTOMERS, REPS
from sample_data.expected import Expected
from sample_data.figures import budgets, progress
from sample_data.story import AS_OF, target
from sample_data.text import Text
from sample_data.tidy import Tidy, claims_file, plans_file, sales_file, visits_file
from sample_data.world import World


def masters() -> list[Tidy]:
    """Roster, customers, targets and budgets."""
    roster = Expected("rep_roster", "rows", [("", r.id, 1) for r in REPS])
    customers = Expected("customer_master", "rows", [("", c.rep_id, 1) for c in CUSTOMERS])
    months = [(f"2026-{m:02d}", r.id, target(r.id, m)) for m in range(1, 13) for r in REPS]
    targets = Expected("sales_target", "target_amount", [f for f in months if f[2]])
    lines = budgets()
    money = Expected(
        "expense_budget", "budget_amount", [(b.month, b.rep_id, b.amount) for b in lines]
    )
    return [
        Tidy(
            Text("01_人员花名册", "01_rep_roster"),
            Text("人员花名册", "Rep roster"),
            columns.ROSTER,
            REPS,
            roster,
        ),
        Tidy(
            Text("02_客户档案", "02_customers"),
            Text("客户档案", "Customers"),
            columns.CUSTOMERS,
            CUSTOMERS,
            customers,
        ),
        Tidy(
            Text("03_2026年销售目标", "03_sales_targets_2026"),
            Text("2026年销售目标", "2026 sales targets"),
            columns.TARGETS,
            REPS,
            targets,
        ),
        Tidy(
            Text("04_2026年8-10月费用预算", "04_expense_budget_2026_Aug-Oct"),
            Text("费用预算", "Expense budget"),
            columns.BUDGETS,
            lines,
            money,
        ),
    ]


def clean_files(world: World) -> list[Tidy]:
    """Everything the demo loads, in the order of the names."""
    lines = progress(world)
    early = [s for s in world.sales if s.day.month < AS_OF.month]
    now = [s for s in world.sales if s.day.month == AS_OF.month]
    printed = Expected(
        "sales_progress", "actual_mtd", [(p.month, p.rep_id, p.actual) for p in lines]
    )
    return [
        *masters(),
        sales_file(
            Text("05_2025年8-10月销售明细", "05_sales_detail_2025_Aug-Oct"), world.last_year
        ),
        sales_file(Text("06_2026年8-9月销售明细", "06_sales_detail_2026_Aug-Sep"), early),
        sales_file(Text("07_2026年10月销售明细", "07_sales_detail_2026_Oct"), now),
        Tidy(
            Text("08_2026年10月销售进度", "08_sales_progress_2026_Oct"),
            Text("销售进度", "Sales progress"),
            columns.PROGRESS,
            lines,
            printed,
        ),
        claims_file(
            Text("09_2026年8-10月费用报销", "09_expense_claims_2026_Aug-Oct"), world.claims
        ),
        plans_file(Text("10_2026年8-10月拜访计划", "10_visit_plan_2026_Aug-Oct"), world.plans),
        visits_file(
            Text("11_2026年8-10月拜访记录", "11_visit_log_2026_Aug-Oct"), world.visits, world.sales
        ),
    ]


def next_week_files(world: World) -> list[Tidy]:
    """The three files of the week after."""
    return [
        sales_file(Text("2026年第44周销售明细", "sales_detail_2026-W44"), world.next_sales),
        claims_file(Text("2026年第44周费用报销", "expense_claims_2026-W44"), world.next_claims),
        visits_file(
            Text("2026年第44周拜访记录", "visit_log_2026-W44"), world.next_visits, world.next_sales
        ),
    ]
