"""Signing in and out of a server installation."""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from sales_core.domain.errors import SalesCoreError
from sales_core.services import accounts
from sales_core.text.translator import Translator
from web import cookies
from web.language import reader_language
from web.page import field, form, small_page, text
from web.settings import house

FORM_LIMIT = 4096


async def show(request: Request) -> Response:
    """The sign-in form."""
    return _page(request, "")


async def sign_in(request: Request) -> Response:
    """Check the pair and start a session with a new id."""
    given = await fields(request)
    try:
        secret = await run_in_threadpool(
            accounts.sign_in, house(), given.get("email", ""), given.get("password", "")
        )
    except SalesCoreError as refused:
        return _page(request, translator(request).error(refused), 401)
    answer = RedirectResponse("/", 303)
    cookies.put(answer, cookies.SESSION, secret)
    return answer


async def sign_out(request: Request) -> Response:
    """End the session."""
    secret = request.cookies.get(cookies.SESSION)
    if secret:
        await run_in_threadpool(accounts.sign_out, house(), secret)
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(cookies.SESSION)
    return answer


async def fields(request: Request) -> dict[str, str]:
    """Fields of a small posted form; a body that is too long counts as empty."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > FORM_LIMIT:
            return {}
    return {k: v[0] for k, v in parse_qs(body.decode("utf-8", "replace")).items()}


def translator(request: Request) -> Translator:
    """The catalogue in the visitor's language."""
    given = request.headers
    return Translator(reader_language(given.get("cookie", ""), given.get("accept-language", "")))


def _page(request: Request, wrong: str, status: int = 200) -> Response:
    t = translator(request)
    inputs = field("email", t("login.email"), "email", "username") + field(
        "password", t("login.password"), "password", "current-password"
    )
    body = (text(wrong, wrong=True) if wrong else "") + form("/login", inputs, t("login.enter"))
    return small_page(f"{t('app.name')} · {t('login.title')}", body, t.lang, status)


routes = [
    Route("/login", show, methods=["GET"]),
    Route("/login", sign_in, methods=["POST"]),
    Route("/logout", sign_out, methods=["POST", "GET"]),
]
