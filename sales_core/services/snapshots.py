"""Freezing a week for the regional manager: what was seen, as it was, and nothing private."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput
from sales_core.domain.finding import Finding, Route
from sales_core.domain.measure import Measure, Rag
from sales_core.domain.period import Period
from sales_core.domain.shared_page import (
    SECTIONS,
    SharedAction,
    SharedContent,
    SharedRow,
    SharedTile,
)
from sales_core.report import share_page
from sales_core.services.basis import Basis, stands_on
from sales_core.services.findings import findings
from sales_core.services.house import LOCAL_NAME, House
from sales_core.services.masking import masked
from sales_core.services.meetings import MeetingSheet, for_week
from sales_core.services.overview import Overview, Tile, overview
from sales_core.services.view import View
from sales_core.text import numbers
from sales_core.text.findings import question, sentence
from sales_core.text.tables import labelled
from sales_core.text.translator import Lang, Translator

TEAM_COLUMNS = ("attainment", "pace_index", "gap_amount", "burn", "plan_completion", "coverage")
TOP_FINDINGS = 3


@dataclass(frozen=True)
class Selection:
    """What is frozen: figures of `view`, the meeting of `week`, chosen `sections`, in `lang`.

    `mask_names` replaces reps by numbered places wherever the page names them.
    """

    view: View
    week: Period
    sections: frozenset[str]
    lang: Lang
    mask_names: bool = False
    note: str = ""


def freeze(house: House, actor: Actor, selection: Selection) -> int:
    """Store a frozen page and return the snapshot's id; InvalidInput for an unknown section."""
    actor.must(Action.SHARE)
    if not selection.sections or selection.sections - set(SECTIONS):
        raise InvalidInput("no_sections", field="sections")
    now, week = house.clock.now(), selection.week.label
    content = build(house, actor, selection)
    with house.store.write(actor.workspace_id) as unit:
        snapshot_id = unit.snapshots.add(
            period=week,
            created_at=now,
            actor=actor.name,
            lang=selection.lang,
            sections=sorted(selection.sections),
            payload=content.as_json(),
            html=share_page.render(content),
        )
        unit.audit.add(now, actor.name, "snapshot.frozen", str(snapshot_id), {"week": week})
        unit.commit()
    return snapshot_id


def build(house: House, actor: Actor, selection: Selection) -> SharedContent:
    """The content of the page, without storing it: the preview shows the same."""
    view, week, lang = selection.view, selection.week, selection.lang
    t = Translator(lang)
    seen = overview(house, actor, view)
    content = SharedContent(
        lang=lang,
        heading=t("share.heading"),
        period=f"{period_text(week, lang)} · {period_text(view.period, lang)}",
        stands_on=basis_text(stands_on(house, actor, view), lang),
        frozen=_frozen(actor, house.clock.now(), lang),
        tiles=tuple(_tile(x, lang) for x in seen.tiles if _section(x) in selection.sections),
        team_head=(t("share.rep"), *(t(f"metric.{m}") for m in TEAM_COLUMNS)),
        note=selection.note,
        words={name: t(f"share.section.{name}") for name in SECTIONS},
    )
    whole = _with_lists(house, actor, selection, seen, content)
    return masked(whole, _places(seen, lang)) if selection.mask_names else whole


def _with_lists(
    house: House, actor: Actor, selection: Selection, seen: Overview, content: SharedContent
) -> SharedContent:
    wanted, lang = selection.sections, selection.lang
    if "team" in wanted:
        content = replace(content, team_rows=_team(seen, lang))
    if "findings" in wanted:
        found = findings(house, actor, selection.view)
        content = replace(content, findings=_findings(found, lang))
    sheet = for_week(house, actor, selection.week)
    if "goals" in wanted:
        content = replace(content, goals=tuple(sheet.goals))
    if "actions" in wanted:
        content = replace(content, actions=_actions(sheet, lang))
    return content


def _frozen(actor: Actor, now: datetime, lang: Lang) -> str:
    when = f"{numbers.day(now.date(), lang)} {now:%H:%M}"
    t = Translator(lang)
    who = t("share.supervisor") if actor.name == LOCAL_NAME else actor.name
    return t("share.frozen", who=who, when=when)


def period_text(period: Period, lang: Lang) -> str:
    """第43周（10月19日–10月25日） / Week 43 (19 Oct – 25 Oct); a month by its name."""
    start, end = (numbers.day(d, lang, weekday=False) for d in (period.start, period.end))
    number = period.label.rpartition("W")[2].lstrip("0")
    return Translator(lang)(
        f"period.{period.kind}",
        label=period.label,
        year=period.start.year,
        month=period.start.month,
        name=numbers.month(period.start, lang),
        number=number,
        start=start,
        end=end,
        quarter=(period.start.month + 2) // 3,
    )


def basis_text(stands: Basis, lang: Lang) -> str:
    """数据截至 10月20日 · 6 人中 5 人已报 · 缺：王强 拜访日报."""
    t = Translator(lang)
    if stands.data_through is None:
        return t("basis.nothing")
    parts = [
        t("basis.through", day=numbers.day(stands.data_through, lang, weekday=False)),
        t("basis.reported", reported=stands.reported, reps=stands.reps),
    ]
    if stands.missing:
        who = t("basis.and").join(f"{m.label} {t(f'kind.{m.kind}')}" for m in stands.missing)
        parts.append(t("basis.missing", who=who))
    return " · ".join(parts)


def _section(tile: Tile) -> str:
    return {"attainment": "attainment", "burn": "budget", "coverage": "visits"}[tile.metric]


def _tile(tile: Tile, lang: Lang) -> SharedTile:
    t = Translator(lang)
    rag = tile.measure.rag or Rag.GREY
    progress = tile.marks.get("time_progress")
    note = t("share.progress", progress=numbers.percent(progress)) if progress is not None else ""
    if tile.change_pts is not None:
        note += " · " + t("share.change", change=numbers.points(tile.change_pts, lang))
    value = tile.measure.value
    shown = (
        numbers.measure(tile.measure, lang)
        if value is not None
        else t(f"status.{tile.measure.status}")
    )
    return SharedTile(
        t(f"metric.{tile.metric}"),
        shown,
        rag.value,
        t(f"sign.{rag.value}"),
        note.strip(" ·"),
        None if value is None else float(value),
        None if progress is None else float(progress),
    )


def _team(seen: Overview, lang: Lang) -> tuple[SharedRow, ...]:
    t = Translator(lang)
    named = labelled(seen.team, t)
    rows = [*((row.label, row) for row in named.rows), (t("share.total"), named.total)]
    return tuple(
        SharedRow(label, tuple(_cell(row.measures.get(m), lang) for m in TEAM_COLUMNS))
        for label, row in rows
    )


def _places(seen: Overview, lang: Lang) -> dict[str, str]:
    """Name of each rep -> the numbered place he takes."""
    t = Translator(lang)
    return {
        row.label: t("share.masked", number=number)
        for number, row in enumerate(labelled(seen.team, t).rows, start=1)
        if row.kind == "subject"
    }


def _cell(measure: Measure | None, lang: Lang) -> tuple[str, str]:
    if measure is None:
        return numbers.NONE, ""
    if measure.value is None:
        return Translator(lang)(f"status.{measure.status}"), "grey"
    sign = Translator(lang)(f"sign.{measure.rag.value}") + " " if measure.rag else ""
    return sign + numbers.measure(measure, lang), measure.rag.value if measure.rag else ""


def _findings(found: list[Finding], lang: Lang) -> tuple[tuple[str, str], ...]:
    """General findings only: nobody is named upwards for something said in private."""
    shown = [f for f in found if f.route is Route.MEETING and not f.private][:TOP_FINDINGS]
    return tuple((sentence(f, lang), question(f, lang)) for f in shown)


def _actions(sheet: MeetingSheet, lang: Lang) -> tuple[SharedAction, ...]:
    t = Translator(lang)
    return tuple(
        SharedAction(a.text, a.owner, numbers.day(a.due, lang), t(f"action.state.{a.status}"))
        for a in sheet.actions
    )
