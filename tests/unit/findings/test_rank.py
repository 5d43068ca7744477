"""Routing and priority, with the worked examples of the definitions."""

from fractions import Fraction

import pytest

from sales_core.domain.finding import Finding, Route
from sales_core.findings.rank import is_general, priority, rank


@pytest.mark.parametrize(
    ("active", "hits", "private", "general"),
    [
        (6, 4, False, True),
        (6, 1, False, False),
        (6, 3, True, False),
        (3, 2, False, True),
        (10, 3, False, False),
        (10, 4, False, True),
    ],
)
def test_a_finding_is_general_from_two_and_forty_percent(active, hits, private, general):
    assert is_general(hits, active, private=private) is general


@pytest.mark.parametrize(
    ("severity", "money", "target", "weeks", "score"),
    [(3, 54_000, 300_000, 3, 90), (2, 4_000, 300_000, 1, 32), (3, 0, 300_000, 1, 40)],
)
def test_priority_adds_severity_money_and_age(severity, money, target, weeks, score):
    assert priority(severity, money, target, weeks) == score


def test_priority_without_a_target_ignores_money():
    assert priority(3, 54_000, 0, 1) == 40


def _finding(rule: str, subject: str, **more: object) -> Finding:
    return Finding(rule, subject, subject, 3, (), **more)  # type: ignore[arg-type]  # test shorthand


def test_a_rep_keeps_only_the_strongest_pace_finding():
    kept = rank([_finding("R03", "a"), _finding("R01", "a"), _finding("R03", "b")], {}, 2)
    assert {(f.rule, f.subject_key) for f in kept} == {("R01", "a"), ("R03", "b")}


def test_a_key_account_hole_absorbs_the_late_visit_to_the_same_customer_only():
    hole = _finding("R06", "a", params={"customer": "Y"})
    same = _finding("R09", "a", params={"customer": "Y"})
    other = _finding("R09", "b", params={"customer": "Z"})
    assert {(f.rule, f.subject_key) for f in rank([hole, same, other], {}, 2)} == {
        ("R06", "a"),
        ("R09", "b"),
    }


def test_a_private_rule_never_reaches_the_meeting():
    found = rank([_finding("R17", key) for key in "abcd"], {}, 4)
    assert {f.route for f in found} == {Route.ONE_ON_ONE}
    assert all(f.private for f in found)


def test_order_is_by_priority_then_rule():
    low = _finding("R13", "a", money=0)
    high = _finding("R16", "b", money=60_000)
    found = rank([low, high], {"b": 300_000}, 10)
    assert [f.rule for f in found] == ["R16", "R13"]
    assert found[0].priority == 80
    assert found[1].priority == Fraction(40)
