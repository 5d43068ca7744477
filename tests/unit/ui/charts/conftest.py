"""Metric names as plain words for every test of a chart."""

import pytest

from sales_core.text import translator

METRICS = (
    "attainment",
    "time_progress",
    "pace_index",
    "target",
    "actual",
    "gap_amount",
    "burn",
    "committed_burn",
    "available",
    "budget",
    "spent",
    "pending",
    "committed",
    "burn_gap_time",
    "burn_gap_attainment",
    "estimate_ratio",
    "exhausted_on",
    "coverage",
)


@pytest.fixture(autouse=True)
def metric_names(monkeypatch):
    """Metric names as plain words: these tests are about the charts' own texts."""
    own = dict(translator.entries())
    own |= {f"metric.{m}": {"zh": f"<{m}>", "en": m.capitalize()} for m in METRICS}
    own |= {
        "status.NO_DATA": {"zh": "未报", "en": "not reported"},
        "status.NO_TARGET": {"zh": "无目标", "en": "no target"},
    }
    monkeypatch.setattr(translator, "entries", lambda: own)
