"""An agreement about a report in words: 拜访记录：每位代表，每周，下一周周一 10:00 前交."""

from __future__ import annotations

from sales_core.domain.expectation import Expectation, Expected
from sales_core.domain.period import Period, PeriodKind
from sales_core.text import numbers
from sales_core.text.translator import Lang, Translator


def sentence(one: Expectation, lang: Lang) -> str:
    """Kind, sender, rhythm and deadline."""
    t = Translator(lang)
    return t(
        "expected.sentence",
        kind=t(f"kind.{one.kind}"),
        who=t(f"expected.who_{one.who}"),
        rhythm=t(f"expected.every_{one.rhythm}"),
        when=deadline(one, lang),
    )


def deadline(one: Expectation, lang: Lang) -> str:
    """下一周周一 10:00 / Monday 10:00 of the week after."""
    t = Translator(lang)
    day = (
        t(f"expected.weekday_{one.day}")
        if one.rhythm is PeriodKind.WEEK
        else t("expected.day_of", day=one.day)
    )
    return t(f"expected.due_{one.rhythm}_{one.shift}", day=day, hour=f"{one.hour:02d}:00")


def span(one: Expectation, lang: Lang) -> str:
    """From when to when."""
    t = Translator(lang)
    if one.ends is None:
        return t("expected.from", first=one.starts.isoformat())
    return t("expected.from_to", first=one.starts.isoformat(), last=one.ends.isoformat())


def zone_name(zone: str, lang: Lang) -> str:
    """北京时间 / Beijing time; the name of the zone where no word is known."""
    t, key = Translator(lang), f"calendar.zone.{zone}"
    return t(key) if t.has(key) else zone


def period_name(period: Period, lang: Lang) -> str:
    """第47周 11月16日–11月22日 / Week 47, 16 Nov – 22 Nov."""
    return _named("period", period, lang)


def period_short(period: Period, lang: Lang) -> str:
    """第47周 11月16日 / Wk 47, 16 Nov: for the head of a column."""
    return _named("short", period, lang)


def _named(how: str, period: Period, lang: Lang) -> str:
    t = Translator(lang)
    start, end = (numbers.day(d, lang, weekday=False) for d in (period.start, period.end))
    if period.kind is PeriodKind.MONTH:
        month = numbers.month(period.start, lang)
        return t("period.month", year=period.start.year, month=period.start.month, name=month)
    number = period.label.rpartition("W")[2].lstrip("0")
    return t(f"expected.{how}_{period.kind}", number=number, start=start, end=end)


def title(report: Expected, lang: Lang) -> str:
    """王强 · 拜访记录; a report of the team goes by the team's name."""
    t = Translator(lang)
    who = report.label if report.rep_key is not None else t("expected.team")
    return f"{who} · {t(f'kind.{report.expectation.kind}')}"
