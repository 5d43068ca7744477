"""A link to a real workbook, made by our own route."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from sales_core.domain.measure import MetricTable
from sales_core.services import exports
from ui.page import Page


def download(page: Page, name: str, table: MetricTable, columns: Sequence[str]) -> None:
    """Offer the table as xlsx; numbers stay numbers."""
    made = exports.table(page.house, page.actor, page.view, name, table, columns, page.lang)
    st.html(
        f'<a class="lh-download" href="/d/{made}" download>⬇ {escape(page.t("download.xlsx"))}</a>'
    )
