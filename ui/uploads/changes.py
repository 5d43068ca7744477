"""What a corrected report changes, row by row, in the review and from the history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from sales_core.services import changes
from sales_core.services.changes import RowChange, TableChanges
from sales_core.services.trail import Source
from sales_core.text.translator import Translator
from ui.components.trail import rows_shown
from ui.page import Page

if TYPE_CHECKING:
    from pandas.io.formats.style import Styler

_TINTS = {
    "added": "background-color: rgba(11,107,203,0.12)",
    "removed": "background-color: rgba(164,38,44,0.12)",
}
_CHANGED = "background-color: rgba(184,134,11,0.25); font-weight: 600"


def open_changes(page: Page, batch_id: int, name: str) -> None:
    """Show over the page what a loaded batch changed."""

    @st.dialog(page.t("changes.title", name=name), width="large")
    def dialog() -> None:
        show(page.t, changes.of_batch(page.house, page.actor, batch_id))

    dialog()


def show(t: Translator, tables: Sequence[TableChanges]) -> None:
    """Draw the tables; a sentence when every row is the same."""
    if not tables:
        st.caption(t("changes.none"))
    for number, table in enumerate(tables):
        st.markdown(f"**{t(f'kind.{table.kind}')}**")
        st.caption(t("changes.help"))
        st.dataframe(
            styled(t, table), hide_index=True, height="auto", key=f"changes-{number}",
            column_config={
                t("changes.how"): st.column_config.TextColumn(t("changes.how"), pinned=True)
            },
        )  # fmt: skip
        if table.more:
            st.caption(t("changes.more", count=len(table.rows), rest=table.more))


def styled(t: Translator, table: TableChanges) -> Styler:
    """The rows with changed cells marked, added and removed ones tinted and named."""
    before, after = (_written(t, table.kind, rows) for rows in (table.before, table.after))
    columns = list(dict.fromkeys((*after.columns, *before.columns)))
    lines, looks = [], []
    for row in table.rows:
        line, look = _line(t, row, before, after)
        lines.append([t(f"changes.{row.how}"), *(line.get(name, "") for name in columns)])
        looks.append([look.get("", ""), *(look.get(name, look.get("", "")) for name in columns)])
    head = [t("changes.how"), *columns]
    tints = pd.DataFrame(looks, columns=head)
    told = {t(f"field.{name}"): None for row in table.rows for name in row.fields}
    order = [head[0], *told, *(name for name in columns if name not in told)]
    shown = _interesting(pd.DataFrame(lines, columns=head, dtype=object)[order], t)
    return shown.style.apply(lambda _: tints[shown.columns], axis=None)


def _written(t: Translator, kind: str, rows: pd.DataFrame) -> pd.DataFrame:
    none = rows.iloc[:0]
    return rows_shown(Source(kind, None, None, rows, none, none), t)


def _line(
    t: Translator, row: RowChange, before: pd.DataFrame, after: pd.DataFrame
) -> tuple[dict[str, Any], dict[str, str]]:
    """The cells of a row by heading, and how they look; "" stands for all others."""
    if row.before is None or row.after is None:
        held = before.iloc[row.before] if row.before is not None else after.iloc[row.after or 0]
        return held.to_dict(), {"": _TINTS[row.how]}
    line, look, empty = after.iloc[row.after].to_dict(), {}, t("repair.empty")
    for name in row.fields:
        title = t(f"field.{name}")
        was = before.iloc[row.before].get(title, "")
        line[title] = t("changes.cell", before=was or empty, after=line.get(title, "") or empty)
        look[title] = _CHANGED
    return line, look


def _interesting(shown: pd.DataFrame, t: Translator) -> pd.DataFrame:
    """Where the row stands last, because it is long; without the amount counted, which says again
    what the amounts say."""
    last = [t("trail.where"), t("trail.counted")]
    return shown[[*(name for name in shown.columns if name not in last), last[0]]]
