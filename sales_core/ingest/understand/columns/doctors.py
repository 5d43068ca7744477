"""Doctors under a word for customers: 机构 | 科室 | 拜访对象 are a hospital, a ward, a doctor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest import aliases
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.header import Heading

_KINDS = frozenset({"visit_log", "visit_plan", "joint_visit"})
_CUSTOMER, _DOCTOR, _HOSPITAL = "customer_name", "hcp_name", "institution_name"
_PERSONS = frozenset({"拜访对象", "客户姓名", "拜访客户姓名", "受访人"})
"""Words for whom a visit is paid to, which may be a person."""
_OF_DOCTORS = frozenset({"科室", "职称", "医师职称", "医生职称", "所在科室"})


def settled(made: Assignment, headings: Sequence[Heading]) -> Assignment:
    """The assignment, its customers as doctors where a hospital and a ward or title stand beside
    them."""
    visited = made.chosen.get(_CUSTOMER)
    beside = {aliases.without_brackets(h.name)[0] for h in headings if h.name}
    if made.kind.id not in _KINDS or visited is None or _HOSPITAL not in made.chosen:
        return made
    word = aliases.without_brackets(visited.heading.name)[0]
    if word in _PERSONS and beside & _OF_DOCTORS and _DOCTOR not in made.chosen:
        made.chosen[_DOCTOR] = replace(visited, field=_DOCTOR)
        del made.chosen[_CUSTOMER]
    return made
