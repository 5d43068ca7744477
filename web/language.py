"""The reader's language: chosen by a link, kept in a cookie, told to the browser in <html lang>."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sales_core.text.language import COOKIE, language
from sales_core.text.translator import LANGUAGES, Lang
from web import cookies, words
from web.settings import settings

_TITLE = b"<title>Streamlit</title>"
_TAG = {"zh": "zh-CN", "en": "en"}


def reader_language(cookie_header: str, accepts: str) -> Lang:
    """The language of the reader behind these two headers."""
    try:
        jar: SimpleCookie = SimpleCookie(cookie_header)
    except CookieError:
        jar = SimpleCookie()
    chosen = jar[COOKIE].value if COOKIE in jar else ""
    return language(chosen, settings().lang, accepts)


async def choose(request: Request) -> Response:
    """Remember the language and go back to where the reader was."""
    wanted = request.path_params["lang"]
    back = urlsplit(request.headers.get("referer", "/"))
    # one slash: two would name another site
    target = "/" + back.path.lstrip("/") + (f"?{back.query}" if back.query else "")
    answer = RedirectResponse(target, 303)
    if wanted in LANGUAGES:
        cookies.put(answer, COOKIE, wanted, age=cookies.YEAR)
    return answer


class HtmlLanguage:
    """Writes the reader's language into the start page, which says English whatever happens."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Rewrite HTML that the app sends; everything else passes untouched."""
        if scope["type"] != "http" or scope["path"].startswith(("/static/", "/v/", "/s/", "/_st")):
            await self.app(scope, receive, send)
            return
        headers = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in scope["headers"]}
        # pages must come uncompressed to be rewritten; they are small
        scope["headers"] = [
            pair
            for pair in scope["headers"]
            if not _asks_page(headers) or pair[0] != b"accept-encoding"
        ]
        lang = reader_language(headers.get("cookie", ""), headers.get("accept-language", ""))
        await self.app(scope, receive, _Rewriting(send, lang))


class _Rewriting:
    """Holds the start of an HTML answer back until its length is known."""

    def __init__(self, send: Send, lang: Lang) -> None:
        self._send = send
        self._lang = lang
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self._start = message
            return
        if self._start is None or message["type"] != "http.response.body":
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if not message.get("more_body"):
            await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        body = self._body.replace(b'<html lang="en">', _opening(self._lang), 1)
        if _TITLE in body:
            body = body.replace(_TITLE, b"<title>Lihui</title>" + words.tag(self._lang), 1)
        kept = [
            (k, v) for k, v in start["headers"] if k.lower() not in (b"content-length", b"etag")
        ]
        start["headers"] = [*kept, (b"content-length", str(len(body)).encode())]
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def _asks_page(headers: dict[str, str]) -> bool:
    return "text/html" in headers.get("accept", "")


def _opening(lang: Lang) -> bytes:
    return f'<html lang="{_TAG[lang]}">'.encode()


def _is_html(message: Message) -> bool:
    kinds = [v for k, v in message["headers"] if k.lower() == b"content-type"]
    encoded = any(k.lower() == b"content-encoding" for k, _ in message["headers"])
    return bool(kinds) and kinds[0].startswith(b"text/html") and not encoded


routes = [Route("/lang/{lang}", choose)]
