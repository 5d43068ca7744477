"""Texts a person said are meant otherwise in every file of a layout: 待定 is no value, say."""

from __future__ import annotations

import re

from sales_core.domain.issue import Issue
from sales_core.ingest.aliases import normalise
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.tables.body import Body


def texts(asking: Asking, header: str) -> dict[str, str]:
    """Text found -> text meant, below this header of the layout at hand."""
    if asking.layout is None or not asking.context.replacements:
        return {}
    if asking.drift is not None and not asking.drift.same_source:
        return {}  # nearly the same columns of another sender: their words may mean something else
    mark, name = asking.layout.fingerprint, _name(header)
    said = asking.context.replacements
    return {r.found: r.text for r in said if r.layout == mark and _name(r.header) == name}


def issue(body: Body, at: tuple[int, int], header: str, found: str, text: str) -> Issue:
    """Nothing is replaced silently: it is said on the cell."""
    params = {"header": header, "found": found, "text": text}
    return Issue("replaced", "info", body.sheet.name, body.spot(*at), params)


def _name(header: str) -> str:
    """The header without numbers, for months go by."""
    return re.sub(r"\d+", "#", normalise(header))
