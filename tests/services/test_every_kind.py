"""Each of the twenty kinds: recognised, loaded whole into its own table, looked through, undone."""

from __future__ import annotations

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.fields import NUMERIC, SCALE
from sales_core.services import batches, browse, uploads
from sales_core.services.browse import Wanted
from sales_core.services.house import House
from tests.services.kinds_made import REPORT_KINDS, ROWS, fields, workbook

EVERY = Wanted()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", REPORT_KINDS)
def test_a_report_goes_all_the_way(both_house: House, actor: Actor, kind: str, lang: str) -> None:
    house, spec = both_house, REPORT_KINDS[kind]
    (card,) = uploads.receive(house, actor, [("报表.xlsx", workbook(spec, lang))])
    assert card.status == "ready", uploads.questions(house, actor, card.upload_id)
    assert [(t.kind, t.rows, t.left_out) for t in card.tables] == [(kind, ROWS, 0)]
    (done,) = uploads.commit(house, actor, [card.upload_id])
    assert (done.status, done.rows, done.kinds) == ("loaded", ROWS, (kind,))
    assert browse.kinds(house, actor) == {kind: ROWS}
    found = browse.rows(house, actor, kind, EVERY)
    assert found.total == ROWS
    assert set(found.rows["state"]) == {"active"}
    assert set(found.rows["file_name"]) == {"报表.xlsx"}
    assert set(found.rows["sheet"]) == {"明细"}
    # the headings stand in row 3, below title and blank
    assert found.rows["source_row"].tolist() == [4, 5, 6]
    assert all(str(cell)[1:] == str(4 + n) for n, cell in enumerate(found.rows["cell"]))
    for field in fields(spec):
        held = found.rows[field.name]
        assert held.notna().all(), field.name
        if field.type in NUMERIC and field.name != "rate_value":
            scale = SCALE[field.type]
            assert held.tolist() == [(100 + n) * scale for n in range(ROWS)]
    assert batches.undo(house, actor, done.batch_id or 0)
    assert set(browse.rows(house, actor, kind, EVERY).rows["state"]) == {"undone"}
    assert batches.redo(house, actor, done.batch_id or 0)
    assert set(browse.rows(house, actor, kind, EVERY).rows["state"]) == {"active"}
