"""The framework's own English words in the reader's language: a script of the start page."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sales_core.text.translator import LANGUAGES, entries

_AREA = "framework"
_SCRIPT = Path(__file__).with_name("words.js")


@cache
def script(lang: str) -> str:
    """The script: it finds the English words of the catalogue and writes those of `lang`."""
    words = {
        said["en"]: said[lang] for key, said in entries().items() if key.partition(".")[0] == _AREA
    }
    return _SCRIPT.read_text("utf-8").replace("WORDS", json.dumps(words, ensure_ascii=False), 1)


def tag(lang: str) -> bytes:
    """What the start page needs for a reader of `lang`; nothing for one who reads English."""
    return b"" if lang == "en" else f'<script src="/words/{lang}.js" defer></script>'.encode()


async def words(request: Request) -> Response:
    """The script of a language."""
    lang = request.path_params["lang"]
    if lang not in LANGUAGES:
        return Response(status_code=404)
    return Response(script(lang), media_type="text/javascript; charset=utf-8")


routes = [Route("/words/{lang}.js", words)]
