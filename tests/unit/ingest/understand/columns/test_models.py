"""The model is the product where nothing else names one."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

TITLE = ["Stock as on 31 October 2026"]


@pytest.mark.parametrize("word", ["Model", "型号", "Model No."])
def test_stock_of_models_is_told_apart_by_them(word: str) -> None:
    head = ["Dealer", word, "Opening Stock", "Closing Stock"]
    rows = [["Acme", "PX-55", 40, 30], ["Acme", "PX-65", 20, 18]]
    table = only(read(sheet(TITLE, head, *rows), file="x.xlsx"))
    assert table.kind == "dealer_psi"
    assert list(table.frame["product_name"]) == ["PX-55", "PX-65"]


def test_beside_a_product_it_stays_a_specification() -> None:
    head = ["Dealer", "Product", "Model", "Closing Stock"]
    rows = [["Acme", "TV", "PX-55", 30], ["Acme", "Radio", "R1", 18]]
    table = only(read(sheet(TITLE, head, *rows), file="x.xlsx"))
    assert list(table.frame["product_name"]) == ["TV", "Radio"]
    assert {c.header: c.field for c in table.columns}["Model"] == "spec"
