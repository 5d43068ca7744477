"""Tables as the services hand them to the charts, small enough to work out by hand."""

from datetime import date
from fractions import Fraction

import pandas as pd

from sales_core.domain.measure import Measure, MetricRow, MetricTable, Rag, Status
from sales_core.text.translator import Translator
from ui.charts import visit_heatmap

ZH, EN = Translator("zh"), Translator("en")


def rep(key, label, actual, target, kind="subject"):
    """Half of the time is gone; actual and target in whole yuan."""
    if actual is None:
        none = Measure("ratio", None, status=Status.NO_DATA, rag=Rag.GREY)
        return MetricRow(key, label, {"attainment": none, "pace_index": none}, kind)
    ratio = Fraction(actual, target)
    index = ratio * 2
    rag = Rag.GREEN if index >= 1 else Rag.AMBER if index >= Fraction(9, 10) else Rag.RED
    measures = {
        "attainment": Measure("ratio", ratio),
        "time_progress": Measure("ratio", Fraction(1, 2)),
        "pace_index": Measure("ratio", index, rag=rag),
        "target": Measure("money", Fraction(target * 100)),
        "actual": Measure("money", Fraction(actual * 100)),
    }
    return MetricRow(key, label, measures, kind)


def attained():
    rows = (
        rep("w", "王强", 96_000, 300_000),
        rep("l", "李娜", 60_000, 100_000),
        rep("c", "陈", None, 1),
    )
    return MetricTable(rows, rep(None, "团队", 156_000, 400_000))


EMPTY = MetricTable((), MetricRow(None, "团队", {}))


def values(figure, at):
    return list(figure.data[at].x)


def line(key, label, budget, spent, committed, out=None, kind="subject"):
    burn = Fraction(spent, budget)
    gap = (burn - Fraction(1, 2)) * 100
    rag = Rag.GREEN if gap <= 5 else Rag.AMBER if gap <= 15 else Rag.RED
    return MetricRow(
        key,
        label,
        {
            "burn": Measure("ratio", burn),
            "committed_burn": Measure("ratio", Fraction(spent + committed, budget)),
            "burn_gap_time": Measure("pts", gap, rag=rag),
            "available": Measure("money", Fraction((budget - spent - committed) * 100)),
            "exhausted_on": Measure("date", day=out),
        },
        kind,
    )


def budget():
    rows = (
        line("t", "差旅", 60_000, 36_000, 6_000, date(2025, 10, 27)),
        line("e", "招待", 40_000, 36_000, 0),
    )
    return MetricTable(rows, line(None, "团队", 100_000, 72_000, 6_000))


def pace_frame():
    days = pd.date_range("2025-10-09", periods=5)
    return pd.DataFrame(
        {
            "day": days,
            "actual_cum": [10_000_00, 25_000_00, 25_000_00, None, None],
            "target_cum": [20_000_00, 40_000_00, 40_000_00, 60_000_00, 80_000_00],
            "is_workday": [True, True, False, True, True],
            "forecast_cum": [None, None, 25_000_00, 37_500_00, 50_000_00],
        }
    )


def calls():
    frame = pd.DataFrame(
        [
            ("w", pd.Timestamp("2025-10-20"), 4, 3),
            ("w", pd.Timestamp("2025-10-21"), 5, 0),
            ("l", pd.Timestamp("2025-10-21"), 6, 0),
            ("w", pd.Timestamp("2025-10-22"), 6, 0),
        ],
        columns=["rep_key", "day", "planned", "calls"],
    )
    through = {"w": date(2025, 10, 21), "l": date(2025, 10, 20)}
    return visit_heatmap.Calls(frame, {"w": "王强", "l": "李娜"}, through)


def late():
    return pd.DataFrame(
        [
            ("y", "客户Y", "A", "w", pd.Timestamp("2025-09-29"), 21, Fraction(21, 2)),
            ("n", "新店", None, "w", pd.NaT, 30, Fraction(21)),
        ],
        columns=[
            "customer_key",
            "label",
            "customer_class",
            "rep_key",
            "last_visit",
            "days",
            "limit",
        ],
    )


def weeks():
    points = [("2025-W41", Fraction(7, 10)), ("2025-W42", None), ("2025-W43", Fraction(725, 1000))]
    return {"attainment": points}


def gap(extra=0):
    rows = [("y", "客户Y", 40_000_00), ("z", "客户Z", 20_000_00), ("o", "客户O", -6_000_00)]
    rows += [(f"s{n}", f"小店{n}", 100 + n) for n in range(extra)]
    return pd.DataFrame(rows, columns=["customer_key", "label", "short"])
