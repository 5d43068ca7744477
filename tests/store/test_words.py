"""Words people write for states, and the one word kept for each."""

from __future__ import annotations

import pytest

from sales_core.store.words import visit_type


@pytest.mark.parametrize(
    ("word", "kept"),
    [("Phone call", "phone"), ("WhatsApp", "phone"), ("Zoom", "video"), ("Visit", "onsite"),
     (None, "onsite")],
)  # fmt: skip
def test_how_somebody_was_met(word: str | None, kept: str) -> None:
    assert visit_type(word) == kept
