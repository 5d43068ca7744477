"""Templates to hand to the team: choose a kind, see its columns, download it in either language."""

from __future__ import annotations

from html import escape

import streamlit as st

from sales_core.domain.report_kinds import SHOWN_KINDS
from sales_core.domain.template_columns import TEMPLATE_COLUMNS
from sales_core.services import templates
from ui.page import Page

LANGUAGES = ("zh", "en")


def show(page: Page) -> None:
    """Draw it."""
    t = page.t
    st.caption(t("template.help"))
    kinds = sorted(TEMPLATE_COLUMNS, key=lambda kind: kind not in SHOWN_KINDS)
    kind = st.selectbox(
        t("template.kind"), kinds, format_func=lambda k: t(f"kind.{k}"), key="template-kind"
    )
    columns = page.ask(
        "template.columns",
        lambda: templates.columns(page.house, page.actor, kind, page.lang),
        kind,
        page.lang,
    )
    links = [_link(page, kind, lang) for lang in LANGUAGES]
    st.html(" &nbsp; ".join(links))
    st.dataframe(
        {
            t("template.column"): [column.heading for column in columns],
            t("template.how_column"): [column.how for column in columns],
        },
        hide_index=True,
        height="content",
    )


def _link(page: Page, kind: str, lang: str) -> str:
    made = templates.template(page.house, page.actor, kind, "zh" if lang == "zh" else "en")
    text = escape(page.t(f"template.get_{lang}"))
    return f'<a class="lh-download" href="/d/{made}" download>⬇ {text}</a>'
