"""The drafted agenda: last promises, where the team stands, the largest gaps, praise."""

from __future__ import annotations

from fractions import Fraction

from sales_core.domain.finding import Evidence, Finding, Route
from sales_core.domain.measure import Measure, MetricTable
from sales_core.domain.meeting import AgendaItem
from sales_core.services.view import View
from sales_core.text import numbers
from sales_core.text.findings import question, sentence, title
from sales_core.text.translator import Lang, Translator

GENERAL = 3
GAP_PARTS = 3
_PRAISE, _PROMISE = "R32", "R29"


def draft(
    found: list[Finding], attained: MetricTable, gaps: list[tuple[str, int]], view: View, lang: Lang
) -> tuple[AgendaItem, ...]:
    """Agenda items in the order of the meeting.

    `gaps`: (label, short in minor units) of what misses most, largest first. Findings about one
    person stay out: they belong to the one-on-one; only praise names people.
    """
    meeting = [f for f in found if f.route is Route.MEETING and not f.private]
    general = [f for f in meeting if f.rule not in (_PRAISE, _PROMISE)]
    return (
        *(_item(f, view, lang) for f in meeting if f.rule == _PROMISE),
        _team(attained, view, lang),
        *_gaps(gaps, view, lang),
        *(_general(group, view, lang) for group in _by_rule(general)[:GENERAL]),
        *(_item(f, view, lang) for f in meeting if f.rule == _PRAISE),
    )


def item_of(finding: Finding, view: View, lang: Lang) -> AgendaItem:
    """An agenda item made by hand from one finding ("add to agenda")."""
    return _item(finding, view, lang)


def _item(f: Finding, view: View, lang: Lang) -> AgendaItem:
    return AgendaItem(
        title=title(f, lang),
        text=sentence(f, lang),
        question=question(f, lang),
        rule=f.rule,
        private=f.private,
        source=_source(view, f.subject_key),
        evidence=[_evidence(e) for e in f.evidence],
    )


def _by_rule(found: list[Finding]) -> list[list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for f in found:
        groups.setdefault(f.rule, []).append(f)
    return list(groups.values())


def _general(group: list[Finding], view: View, lang: Lang) -> AgendaItem:
    """A pattern of several reps, told without naming the weak ones."""
    t = Translator(lang)
    first = group[0]
    return AgendaItem(
        title=title(first, lang),
        text=t("agenda.general", count=len(group), title=title(first, lang)),
        question=t(f"agenda.question.{first.rule}")
        if t.has(f"agenda.question.{first.rule}")
        else question(first, lang),
        rule=first.rule,
        source=_source(view, None),
    )


def _team(attained: MetricTable, view: View, lang: Lang) -> AgendaItem:
    t = Translator(lang)
    total = attained.total.measures
    names = (
        "attainment",
        "time_progress",
        "gap_amount",
        "forecast",
        "forecast_vs_target",
        "required_rate",
    )
    shown = {n: total.get(n, Measure("ratio")) for n in names}
    goes_on = shown["required_rate"].value is not None or view.until < view.period.end
    said = "agenda.team.text" if goes_on else "agenda.team.over"
    return AgendaItem(
        title=t("agenda.team.title"),
        text=t(said, **{n: numbers.measure(m, lang) for n, m in shown.items()}),
        question=t("agenda.team.question"),
        rule="TEAM",
        source=_source(view, None),
        evidence=[_evidence(Evidence(n, m, view.until)) for n, m in shown.items()],
    )


def _gaps(gaps: list[tuple[str, int]], view: View, lang: Lang) -> list[AgendaItem]:
    short = [(label, amount) for label, amount in gaps if amount > 0][:GAP_PARTS]
    if not short:
        return []
    t = Translator(lang)
    parts = t("basis.and").join(
        t("agenda.gap.part", label=label, short=numbers.compact(Fraction(amount), lang))
        for label, amount in short
    )
    return [
        AgendaItem(
            title=t("agenda.gap.title"),
            text=t("agenda.gap.text", parts=parts),
            question=t("agenda.gap.question"),
            rule="GAP",
            source=_source(view, None),
        )
    ]


def _source(view: View, key: str | None) -> dict[str, str | None]:
    return {"period": view.period.label, "as_of": view.as_of.isoformat(), "key": key}


def _evidence(e: Evidence) -> dict[str, str | None]:
    value = None if e.measure.value is None else str(e.measure.value)
    return {"metric": e.metric, "value": value, "as_of": e.as_of.isoformat()}
