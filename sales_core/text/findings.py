"""The sentence and the question of a finding, with its numbers in the reader's language."""

from __future__ import annotations

from sales_core.domain.finding import Finding
from sales_core.domain.measure import Measure
from sales_core.text import numbers
from sales_core.text.translator import Lang, Translator


def sentence(finding: Finding, lang: Lang) -> str:
    """What the figures say."""
    return Translator(lang)(f"finding.{finding.rule}.text", **_shown(finding, lang))


def question(finding: Finding, lang: Lang) -> str:
    """What to ask in the talk."""
    return Translator(lang)(f"finding.{finding.rule}.question", **_shown(finding, lang))


def title(finding: Finding, lang: Lang) -> str:
    """Two or three words naming the rule."""
    return Translator(lang)(f"finding.{finding.rule}.title")


def _shown(finding: Finding, lang: Lang) -> dict[str, str]:
    t = Translator(lang)
    shown = {"subject": finding.subject_label}
    for name, value in finding.params.items():
        if isinstance(value, Measure):
            shown[name] = numbers.measure(value, lang)
        elif isinstance(value, str) and value.startswith("kind.") and t.has(value):
            shown[name] = t(value)
        else:
            shown[name] = str(value)
    for name in ("gap_amount", "gap_pts"):
        m = finding.params.get(name)
        if isinstance(m, Measure) and m.value is not None:
            size = numbers.measure(Measure(m.unit, abs(m.value)), lang)
            shown[f"{name}_size"] = size.lstrip("+")
    return shown
