"""The same figures by one subject or another: the switch, the picture, the table, their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from sales_core.domain.measure import MetricTable
from ui.components.chart import chart
from ui.components.download import download
from ui.components.metric_table import NAME, metric_table, once
from ui.components.trail import open_trail
from ui.page import Page


@dataclass(frozen=True)
class Picture:
    """A figure with its sentence and its table; `metric` is what a click on it asks about."""

    figure: go.Figure
    sentence: str
    twin: pd.DataFrame
    metric: str


def subject(page: Page, options: Sequence[str]) -> str:
    """The subject chosen, kept in the address."""
    chosen = st.segmented_control(
        page.t("attainment.by"),
        options,
        default=options[0],
        required=True,
        format_func=lambda name: page.t(f"by.{name}"),
        key="by",
        bind="query-params",
        label_visibility="collapsed",
    )
    return str(chosen or options[0])


def show(
    page: Page, name: str, by: str, table: MetricTable, columns: Sequence[str], picture: Picture
) -> None:
    """Draw a metric table of the page `name`; any number clicked opens its trail."""
    drawn = f"{name}-by-{by}"
    picked = chart(picture.figure, picture.sentence, picture.twin, page.t, drawn)
    clicked = once(metric_table(table, columns, page.t, f"{name}-{by}", page.dark), f"{name}-{by}")
    download(page, page.t(f"nav.{name}"), table, columns)
    pointed = once((picked, picture.metric) if picked is not None else None, drawn)
    chosen = clicked or pointed
    if chosen and chosen[1] != NAME:
        open_trail(page, chosen[1], chosen[0], by)
