"""A choice in the address is understood whatever the language it was written in."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import PAGES, ROOT
from tests.pages.test_uploads import ZH, shown


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("calendar", "calendar.nothing_title"),
        ("Report calendar", "calendar.nothing_title"),
        ("nothing of ours", "uploads.empty_title"),
    ],
)
def test_a_part_of_the_page(settle, tmp_path, said, title):
    settle(tmp_path, "zh")
    page = AppTest.from_file(str(ROOT / "pages" / f"{PAGES['uploads']}.py"), default_timeout=60)
    page.query_params["part"] = said
    page.run()
    assert not page.exception
    assert ZH(title) in shown(page)
