"""Attainment tables from a few words: who planned what, who sold what, who reported until when."""

from datetime import date
from typing import Any

from sales_core.domain.measure import MetricTable
from sales_core.domain.period import Period
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import attainment
from tests.unit.metrics.frames_made import AS_OF, CALENDAR, OCTOBER, fen, sales, targets


def table(
    planned: list[dict[str, Any]],
    sold: list[dict[str, Any]],
    *,
    by: str = "rep_key",
    team: tuple[str, ...] = (),
    period: Period = OCTOBER,
    **through: date,
) -> MetricTable:
    reps = team or tuple(through)
    return attainment.by_key(
        targets(*planned),
        sales(*sold),
        by=by,
        labels={rep: rep for rep in reps} if by == "rep_key" else {},
        period=period,
        calendar=CALENDAR,
        data_through=through,
        team_through=max(through.values(), default=AS_OF),
        thresholds=Thresholds(),
        team=reps,
    )


def plan(rep: str | None, yuan: int | str, **more: Any) -> dict[str, Any]:
    return {"rep_key": rep, "target_amount": fen(yuan)} | more


def sold(rep: str | None, yuan: int | str, **more: Any) -> dict[str, Any]:
    return {"rep_key": rep, "net_amount": fen(yuan)} | more
