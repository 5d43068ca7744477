"""The gap, piece by piece."""

from tests.unit.ui.charts.tables_made import EN, ZH, gap
from ui.charts import (
    waterfall,
)


def test_waterfall_steps_stack_up_to_the_gap():
    missing, over, whole = waterfall.figure(gap(), ZH).data
    assert list(missing.base) == [0.0, 40_000.0]
    assert list(over.x) == [-6_000.0]
    assert list(over.base) == [60_000.0]
    assert list(whole.x) == [54_000.0]


def test_waterfall_parts_sum_to_the_gap_to_the_cent():
    frame = gap(extra=40)
    steps = waterfall.parts(frame, ZH)
    assert len(steps) == waterfall.MOST + 1
    assert sum(p.short for p in steps) == int(frame["short"].sum())


def test_waterfall_sentence_in_both_languages():
    assert waterfall.sentence(gap(), ZH) == (
        "对照目标进度缺 5.4万；低于预期最多的是 客户Y（缺 4.0万）、客户Z（缺 2.0万），"
        "合计相当于缺口的 111.1%。"
    )
    assert waterfall.sentence(gap(), EN).startswith("54.0K short of the target pace.")
    surplus = gap().assign(short=[-100, -200, -300])
    assert waterfall.sentence(surplus, ZH) == "没有缺口，比目标进度多 6。"


def test_waterfall_twin_ends_with_the_whole_gap():
    table = waterfall.twin(gap(), ZH)
    assert table.iloc[0].tolist() == ["客户Y", "40,000.00", "74.1%"]
    assert table.iloc[-1].tolist() == ["缺口合计", "54,000.00", "100.0%"]
