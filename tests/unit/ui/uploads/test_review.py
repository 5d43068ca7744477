"""Answers in the words of their question."""

from __future__ import annotations

import pytest

from sales_core.text.translator import Lang, Translator
from ui.settings.layout_answers import answer_text
from ui.uploads.review import choice_text

KEPT = (
    "blocks_are_reps", "days_above", "document_first_line", "lost_months", "misspelt_column",
    "sheets_are_reps", "turned",
)  # fmt: skip
"""Questions about a part of a table: to say no leaves the table in."""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("code", KEPT)
def test_no_promises_to_leave_the_table_out_only_where_it_is_left_out(
    lang: Lang, code: str
) -> None:
    t = Translator(lang)
    assert choice_text(t, "none", code) != choice_text(t, "none", "kind")
    assert choice_text(t, "none", "kind") == t("choice.none")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_remembered_answer_reads_as_it_was_given(lang: Lang) -> None:
    t = Translator(lang)
    question = {"code": "sheets_are_reps", "names": {}}
    assert answer_text(t, question, "none") == choice_text(t, "none", "sheets_are_reps")


def test_words_without_any_text_stay_as_they_are() -> None:
    assert choice_text(Translator("en"), "Brand X", "columns_are") == "Brand X"
