"""Money is an integer of minor units (分, cents) beside its currency code.

Decimal appears only where text is parsed or shown; rounding is half-up and happens only here.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
MINOR_PER_MAJOR = 100


def to_minor(amount: Decimal) -> int:
    """Major units as Decimal -> minor units, rounded half-up."""
    return int((amount * MINOR_PER_MAJOR).to_integral_value(rounding=ROUND_HALF_UP))


def to_major(minor: int) -> Decimal:
    """Minor units -> major units with exactly two decimals."""
    return (Decimal(int(minor)) / MINOR_PER_MAJOR).quantize(CENT)


def decimal_text(minor: int) -> str:
    """`112137720.00`: the machine-readable form used by JSON and exports."""
    return f"{to_major(minor):f}"


def round_half_up(value: Decimal, places: int = 0) -> Decimal:
    """Round half away from zero; Python's own round() is banker's rounding and is not used."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
