"""What the sample records hold, free of any language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sample_data.company import Customer, Product
from sample_data.text import Text


@dataclass(frozen=True)
class SaleLine:
    """One line of a sales document; amounts in minor units, a return is negative."""

    day: date
    doc_no: str
    line_no: int
    customer: Customer
    product: Product
    qty: int

    @property
    def amount(self) -> int:
        """Quantity times price."""
        return self.qty * self.product.price

    @property
    def returned(self) -> bool:
        """Whether goods come back."""
        return self.qty < 0


@dataclass(frozen=True)
class Planned:
    """A visit somebody means to make."""

    day: date
    customer: Customer


@dataclass(frozen=True)
class Visit:
    """A visit that was made; `planned` is the day it was planned for, if any."""

    day: date
    customer: Customer
    minutes: int
    start: int
    planned: date | None
    onsite: bool
    joint: bool


@dataclass(frozen=True)
class Claim:
    """One line of an expense claim; amount in minor units."""

    number: str
    rep_id: str
    day: date
    submitted: date
    line: int
    amount: int
    invoice: str
    headcount: int | None
    status: Text
    purpose: Text

    @property
    def counted(self) -> bool:
        """Whether the claim counts as spent."""
        return self.status in (PAID, APPROVED)


PAID = Text("已付款", "Paid")
APPROVED = Text("已审批", "Approved")
SUBMITTED = Text("待审批", "Submitted")
