"""What a share link opens: first the secret, then, under a name that is none, the frozen page."""

from __future__ import annotations

import time
from collections import defaultdict, deque

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from sales_core.services import sharing
from web import cookies
from web.login import fields, translator
from web.page import QUIET, field, form, small_page, text
from web.settings import house

MISSES, WINDOW = 20, 60.0
_missed: dict[str, deque[float]] = defaultdict(deque)


async def enter(request: Request) -> Response:
    """`/s/<token>`: remember that the secret was known and go on to the page."""
    if _too_many(request):
        return _closed(request, 429)
    token = request.path_params["token"]
    share = await run_in_threadpool(sharing.opened_by, house(), token)
    if share is None:
        _miss(request)
        return _closed(request, 404)
    if share.passcode_hash is not None:
        given = (await fields(request)).get("passcode", "") if request.method == "POST" else ""
        fits = bool(given) and await run_in_threadpool(sharing.passcode_fits, share, given)
        if not fits:
            if given:
                _miss(request)
            return _ask(request, wrong=bool(given))
    answer = RedirectResponse(f"/v/{share.link.public_id}", 303, headers=QUIET)
    path = f"/v/{share.link.public_id}"
    cookies.put(answer, cookies.SHARE + "proof", sharing.proof_of(share), path)
    return answer


async def show(request: Request) -> Response:
    """`/v/<public id>`: the frozen page, for whoever came through its link."""
    if _too_many(request):
        return _closed(request, 429)
    proof = request.cookies.get(cookies.SHARE + "proof", "")
    share = await run_in_threadpool(sharing.shown, house(), request.path_params["public_id"], proof)
    if share is None:
        _miss(request)
        return _closed(request, 404)
    html = await run_in_threadpool(sharing.view, house(), share)
    return HTMLResponse(html, headers=QUIET)


def _ask(request: Request, wrong: bool) -> Response:
    t = translator(request)
    inputs = field("passcode", t("visit.passcode"), "password")
    note = text(t("visit.wrong_passcode"), wrong=True) if wrong else ""
    body = note + form(request.url.path, inputs, t("visit.open"))
    return small_page(t("visit.title"), body, t.lang, 401 if wrong else 200)


def _closed(request: Request, status: int) -> Response:
    t = translator(request)
    key = "visit.too_many" if status == 429 else "visit.closed"
    return small_page(t("visit.title"), text(t(key)), t.lang, status)


def _too_many(request: Request) -> bool:
    seen, now = _missed[_client(request)], time.monotonic()
    while seen and now - seen[0] > WINDOW:
        seen.popleft()
    if not seen:
        _missed.pop(_client(request), None)
    return len(seen) >= MISSES


def _miss(request: Request) -> None:
    _missed[_client(request)].append(time.monotonic())


def _client(request: Request) -> str:
    return request.client.host if request.client else ""


routes = [
    Route("/s/{token}", enter, methods=["GET", "POST"]),
    Route("/v/{public_id}", show, methods=["GET"]),
]
