"""The line under a title: what the figures stand on."""

from __future__ import annotations

from collections import defaultdict
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from sales_core.text import numbers
from sales_core.text.translator import Translator

if TYPE_CHECKING:
    from sales_core.services.basis import Basis


def basis_line(basis: Basis, t: Translator) -> None:
    """Data through which day, how many have reported, and who has not."""
    st.html(f'<p class="lh-basis">{markup(basis, t)}</p>')


def markup(basis: Basis, t: Translator) -> str:
    """The line as HTML; names come from files and are escaped."""
    if basis.data_through is None:
        return escape(t("basis.nothing"))
    day = numbers.day(basis.data_through, t.lang, weekday=False)
    parts = [
        escape(t("basis.through", day=day)),
        escape(t("basis.reported", reported=basis.reported, reps=basis.reps)),
    ]
    if basis.missing:
        parts.append(f"<b>{escape(t('basis.missing', who=_who(basis, t)))}</b>")
    for warning in basis.warnings:
        code, _, found = warning.partition(":")
        parts.append(f"<b>{escape(t(f'chart.warning.{code}', found=found))}</b>")
    return " · ".join(parts)


def _who(basis: Basis, t: Translator) -> str:
    """Each rep once, with everything that is missing."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for missing in basis.missing:
        kinds[missing.label].append(t(f"kind.{missing.kind}"))
    return t("basis.and").join(f"{who} {'/'.join(names)}" for who, names in kinds.items())
