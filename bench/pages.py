"""What the overview asks of the store, against one plain sum over the same rows."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.importing import workbook
from bench.timing import compare
from sales_core.domain.period import PeriodKind
from sales_core.services import performance, uploads
from sales_core.services.demo import load_demo
from sales_core.services.house import House, local_actor, open_house
from sales_core.services.overview import overview
from sales_core.services.settings import Settings
from sales_core.services.view import default_view

RUNS, ROWS = 7, 50_000
SUM = """SELECT rep_key, SUM(signed_amount) FROM fact_sales_detail
         WHERE doc_date >= ? AND state = 'active' GROUP BY rep_key"""


def run() -> Iterator[str]:
    """Two ratios over the demo data and a sales export of ROWS lines."""
    with tempfile.TemporaryDirectory() as folder:
        house = open_house(Settings(data_dir=Path(folder)))
        load_demo(house, local_actor(house), "zh")
        received = uploads.receive(house, local_actor(house), [("sales.xlsx", workbook(ROWS, 8))])
        uploads.commit(house, local_actor(house), [card.upload_id for card in received])
        yield from measured(house)
        house.close()


def measured(house: House) -> Iterator[str]:
    """The attainment table and the whole overview of the latest month."""
    actor = local_actor(house)
    view = default_view(house, actor, PeriodKind.MONTH)
    plain = sqlite3.connect(house.settings.data_dir / "lihui.db")

    def total() -> object:
        return plain.execute(SUM, (view.period.start.isoformat(),)).fetchall()

    assert total()
    for name, call in (
        ("attainment", lambda: performance.attainment(house, actor, view)),
        ("overview", lambda: overview(house, actor, view)),
    ):
        yield str(compare(f"{name} over {ROWS:,} lines", call, "one SQL sum", total, RUNS))
    plain.close()
