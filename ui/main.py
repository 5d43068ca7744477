"""The script behind every page: who is this, which language, where to."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from sales_core.text.translator import Translator
from ui import navigation, sidebar, theme, visitor

icon = Path(__file__).with_name("icon.png")
st.set_page_config(page_title="Lihui 例会", page_icon=str(icon), layout="wide")
here = visitor.house()
lang = visitor.lang(here)
t = Translator(lang)
theme.load(t)
who = visitor.actor(here)
if who is None:
    st.navigation([lambda: None], position="hidden")
    st.warning(t("page.signed_out"))
    st.html(f'<a href="/login" target="_self">{t("login.title")}</a>')
    st.stop()
chosen = st.navigation(navigation.pages(t), expanded=True)
sidebar.show(here, who, t)
chosen.run()
