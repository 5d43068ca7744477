"""Words and signs of currencies."""

from __future__ import annotations

from sales_core.domain.currency import means


def test_a_sign_may_stand_for_several_currencies_but_not_for_any() -> None:
    assert [code for code in ("CNY", "USD", "SGD") if means("$", code)] == ["USD", "SGD"]
    assert means("￥", "CNY")
    assert not means("Rs", "CNY")
