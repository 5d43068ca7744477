"""Names give way to places wherever they stand, and nothing else does."""

from __future__ import annotations

from sales_core.domain.shared_page import SharedAction, SharedContent, SharedRow
from sales_core.services.masking import masked


def test_chinese_names_go_from_the_middle_of_a_sentence() -> None:
    places = {"王强": "代表 1", "王强生": "代表 2"}
    assert masked("由王强负责，王强生协助", places) == "由代表 1负责，代表 2协助"


def test_a_latin_name_is_a_word_of_its_own() -> None:
    assert masked("An visits Anna; An's plan", {"An": "Rep 1"}) == "Rep 1 visits Anna; Rep 1's plan"


def test_signs_with_a_meaning_to_the_search_are_plain_text() -> None:
    assert masked("A.B (x) AxB", {"A.B (x)": r"\1"}) == r"\1 AxB"


def test_every_part_of_a_page_is_reached() -> None:
    page = SharedContent(
        "zh", "例会", "第43周", "缺：王强", "冻结", goals=("帮王强",), note="王强好",
        team_rows=(SharedRow("王强", (("王强", ""),)),), findings=(("王强", "王强？"),),
        actions=(SharedAction("王强去", "王强", "", ""),),
    )  # fmt: skip
    assert "王强" not in repr(masked(page, {"王强": "代表 1", "": "x"}))
    assert "王强" in repr(page)
