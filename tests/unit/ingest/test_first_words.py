"""The words templates are headed with."""

from __future__ import annotations

import pytest

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest import aliases
from sales_core.ingest.first_words import first_word


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_first_word_of_a_measure_is_read_as_it(lang: str) -> None:
    for kind in REPORT_KINDS.values():
        word = first_word(kind.id, kind.measure, lang)
        assert aliases.match(kind.id, word).field == kind.measure


def test_a_field_nobody_has_a_word_for_is_an_error() -> None:
    with pytest.raises(KeyError):
        first_word("sales_detail", "no_such_field", "en")
