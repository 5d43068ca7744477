"""What a corrected report changes, row by row, before it is loaded and afterwards."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from sales_core.domain.actor import Actor
from sales_core.domain.batch import RowDiff
from sales_core.services import batches, changes, uploads
from sales_core.services.changes import TableChanges
from sales_core.services.house import House
from sales_core.services.importing import import_file
from sales_core.services.review import review
from tests.services.reports_made import OCTOBER, corrected, report, sample

HEAD = ("销售日期", "单号", "客户名称", "产品名称", "数量", "金额(元)", "业务员")


def amount_date_and_a_line(sheet: Worksheet) -> None:
    """Line 1 from 2,030.00 to 2,130.00, the last line (4,136.00) gone, one of 10.00 new."""
    sheet["L2"] = 2130
    made = [cell.value for cell in sheet[248]]
    sheet.delete_rows(249)
    made[1], made[2], made[11] = "XS202610239999", "801", 10
    sheet.append(made)


def told(found: list[TableChanges]) -> list[tuple[str, object, object, tuple[str, ...]]]:
    """(how, amount before, amount after, fields that differ) of each row."""
    (table,) = found
    assert (table.kind, table.more) == ("sales_detail", 0)
    rows = []
    for row in table.rows:
        was = None if row.before is None else table.before.iloc[row.before]["net_amount"]
        now = None if row.after is None else table.after.iloc[row.after]["net_amount"]
        rows.append((row.how, was, now, row.fields))
    return rows


EXPECTED = [
    ("changed", 203000, 213000, ("net_amount",)),
    ("added", None, 1000, ()),
    ("removed", 413600, None, ()),
]


def test_before_loading_and_afterwards(both_house: House, actor: Actor) -> None:
    content = sample("clean", OCTOBER)
    import_file(both_house, actor, OCTOBER, content, {})
    again = corrected(content, amount_date_and_a_line)
    (card,) = uploads.receive(both_house, actor, [("更正_" + OCTOBER, again)])
    for question in uploads.questions(both_house, actor, card.upload_id):
        uploads.answer(both_house, actor, card.upload_id, {question.id: "revision"})
    seen = review(both_house, actor, card.upload_id)
    assert seen.card.diff == RowDiff(1, 1, 1, 246)
    assert told(list(seen.changes)) == EXPECTED
    (done,) = uploads.commit(both_house, actor, [card.upload_id])
    assert done.batch_id is not None
    assert told(changes.of_batch(both_house, actor, done.batch_id)) == EXPECTED


def test_nothing_is_told_of_a_first_report_or_of_one_whose_forerunner_is_undone(
    house: House, actor: Actor
) -> None:
    content = sample("clean", OCTOBER)
    first = import_file(house, actor, OCTOBER, content, {})
    assert first.batch_id is not None
    assert changes.of_batch(house, actor, first.batch_id) == []
    again = corrected(content, amount_date_and_a_line)
    then = import_file(house, actor, OCTOBER, again, {})
    assert then.batch_id is not None
    batches.undo(house, actor, first.batch_id)
    assert changes.of_batch(house, actor, then.batch_id) == []


def test_equal_rows_of_one_key_are_told_once(house: House, actor: Actor) -> None:
    """Two lines alike and a third of another amount: the third is changed, one alike is gone."""
    lines = [("2026-10-08", "1", "百佳", "饼干", 1, 100, "王强")] * 2
    third = ("2026-10-08", "2", "百佳", "饼干", 1, 300, "王强")
    import_file(house, actor, "周报.xlsx", report(HEAD, *lines, third), {})
    changed = (*third[:5], 301, third[6])
    done = import_file(house, actor, "周报.xlsx", report(HEAD, lines[0], changed), {})
    assert done.batch_id is not None
    rows = told(changes.of_batch(house, actor, done.batch_id))
    diff = batches.history(house, actor)[0].diff
    assert (diff.added, diff.changed, diff.removed, diff.unchanged) == (
        sum(r[0] == "added" for r in rows),
        sum(r[0] == "changed" for r in rows),
        sum(r[0] == "removed" for r in rows),
        1,
    )
    assert ("changed", 30000, 30100, ("net_amount",)) in rows
