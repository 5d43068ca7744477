"""The own file with its problems marked: corrected there and sent again it is a revision."""

from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from sales_core.domain.actor import Actor
from sales_core.domain.errors import NotFound
from sales_core.ingest.marking.marks import SIGNATURE
from sales_core.services import repairs, uploads
from sales_core.services.house import House
from sales_core.services.marked import marked
from sales_core.services.problems import problems
from tests.services.reports_made import corrected, report, rows, sold
from tests.services.test_repairs import HEAD, NAME, content, group, line

RED, YELLOW, BLUE = "FFF4B6B8", "FFF6DFA4", "FFBFDCF7"


@pytest.fixture
def upload(both_house: House, actor: Actor) -> int:
    """Ten lines of 100.00: two 待定 (F4, F7), one date that cannot be (A9)."""
    return uploads.receive(both_house, actor, [(NAME, content())])[0].upload_id


def opened(house: House, actor: Actor, upload_id: int) -> openpyxl.Workbook:
    _, made = marked(house, actor, upload_id, "zh")
    return openpyxl.load_workbook(io.BytesIO(made))


def test_it_is_their_own_file_with_the_cells_red(
    both_house: House, actor: Actor, upload: int
) -> None:
    assert marked(both_house, actor, upload, "zh")[0] == "十月销售(更正).xlsx"
    book = opened(both_house, actor, upload)
    assert book.sheetnames == ["问题清单", "明细"]
    sheet = book["明细"]
    red = {c.coordinate for row in sheet.iter_rows() for c in row if c.fill.fgColor.rgb == RED}
    assert red == {"F4", "F7", "A9"}
    assert "待定" in sheet["F4"].comment.text
    assert sheet["F5"].comment is None
    assert sheet["C4"].fill.fgColor.rgb == YELLOW
    assert [c.value for c in sheet[3]][:2] == ["2026-10-05", "XS2"]


def test_the_list_of_problems_leads_to_each_cell(
    both_house: House, actor: Actor, upload: int
) -> None:
    listed = opened(both_house, actor, upload)["问题清单"]
    links = {c.value: c.hyperlink.location for (c,) in listed["A1:A20"] if c.hyperlink}
    assert links == {
        "明细!F4": "'明细'!F4", "明细!F7": "'明细'!F7", "明细!A9": "'明细'!A9",
    }  # fmt: skip


def test_corrected_there_and_sent_again_it_replaces_the_first(
    both_house: House, actor: Actor, upload: int
) -> None:
    uploads.commit(both_house, actor, [upload])
    assert sold(both_house.store) == 70000
    name, made = marked(both_house, actor, upload, "zh")
    book = openpyxl.load_workbook(io.BytesIO(made))
    book["明细"]["F4"], book["明细"]["F7"], book["明细"]["A9"] = 250, 50, "2026-10-07"
    out = io.BytesIO()
    book.save(out)
    (card,) = uploads.receive(both_house, actor, [(name, out.getvalue())])
    assert (card.revises, len(card.tables), card.questions) == (True, 1, 0)
    assert (card.tables[0].rows, card.tables[0].left_out) == (10, 0)
    uploads.commit(both_house, actor, [card.upload_id])
    assert sold(both_house.store) == 110000
    assert len(rows(both_house.store, "sales_detail")) == 10


def test_sent_again_as_it_is_it_says_the_same(both_house: House, actor: Actor, upload: int) -> None:
    before = problems(both_house, actor, upload)
    name, made = marked(both_house, actor, upload, "zh")
    again = uploads.receive(both_house, actor, [(name, made)])[0].upload_id
    after = problems(both_house, actor, again)
    assert [(g.found, g.cells) for g in after.groups] == [(g.found, g.cells) for g in before.groups]
    assert opened(both_house, actor, again).sheetnames == ["问题清单", "明细"]  # one list, not two


def test_what_was_corrected_on_the_page_stands_in_it_and_says_who(
    both_house: House, actor: Actor, upload: int
) -> None:
    repairs.repair(both_house, actor, upload, group(both_house, actor, upload, "待定"), "as", "250")
    sheet = opened(both_house, actor, upload)["明细"]
    assert (sheet["F4"].value, sheet["F7"].value) == (250, 250)
    assert sheet["F4"].fill.fgColor.rgb == BLUE
    assert actor.name in sheet["F4"].comment.text
    assert "待定" in sheet["F4"].comment.text


def _typed(start: str) -> Callable[[Worksheet], None]:
    """A text that looks like a formula in F6, typed as text."""

    def change(sheet: Worksheet) -> None:
        sheet["F6"] = f"{start}SUM(A1)"
        sheet["F6"].data_type = "s"

    return change


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_nothing_written_in_it_becomes_a_formula(
    both_house: House, actor: Actor, start: str
) -> None:
    sent = corrected(report(HEAD, *(line(n, 100) for n in range(10))), _typed(start))
    upload_id = uploads.receive(both_house, actor, [(NAME, sent)])[0].upload_id
    book = opened(both_house, actor, upload_id)
    assert problems(both_house, actor, upload_id).groups[0].found == f"{start}SUM(A1)"
    ours = next(s for s in book.worksheets if s["H1"].value == SIGNATURE)
    kinds = {c.data_type for row in ours.iter_rows() for c in row if c.value is not None}
    assert kinds == {"s"}
    assert book["明细"]["F6"].data_type == "s"


def test_another_workspace_gets_nothing(both_house: House, actor: Actor, upload: int) -> None:
    both_house.store.workspaces.create("other", both_house.clock.now())
    with pytest.raises(NotFound):
        marked(both_house, Actor(2, "别人"), upload, "zh")
