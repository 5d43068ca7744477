"""Lihui: `python app.py` serves it; `streamlit run app.py` and `uvicorn app:app` work as well."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

from sales_core.domain.errors import SalesCoreError
from sales_core.services.settings import LOOPBACK
from sales_core.text.translator import LANGUAGES, Translator
from web import downloads, health, login, share, words
from web import language as web_language
from web.compression import StaticCompression
from web.gate import Gate
from web.headers import Headers
from web.language import HtmlLanguage
from web.settings import house, settings

app = st.App(
    Path(__file__).with_name("ui") / "main.py",
    routes=[
        *health.routes,
        *login.routes,
        *web_language.routes,
        *share.routes,
        *downloads.routes,
        *words.routes,
    ],
    middleware=[
        Middleware(Headers),
        Middleware(Gate),
        Middleware(HtmlLanguage),
        Middleware(StaticCompression),
    ],
)


def serve() -> None:
    """Open the house and answer on the address of the settings."""
    import uvicorn

    here = settings()
    house()  # migrate before the first visitor, and fail here when it cannot
    config.set_option("server.address", here.host)
    config.set_option("server.port", here.port)
    if here.mode == "local":
        config.set_option("server.allowedHosts", list(LOOPBACK))
    gc.collect()
    gc.freeze()  # what was imported stays; collections in between need not look at it
    said = {"url": here.address, "mode": here.mode, "data": str(here.data_dir)}
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    sys.stdout.flush()
    # the access log would hold the secrets of share links
    uvicorn.run(app, host=here.host, port=here.port, log_level="warning", access_log=False)


if __name__ == "__main__":
    try:
        serve()
    except SalesCoreError as refused:
        sys.exit("\n".join(Translator(lang).error(refused) for lang in LANGUAGES))
