"""The gate: before pages, uploads, media and the WebSocket, everybody shows who they are."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from ipaddress import IPv6Address, ip_address

from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from sales_core.services import accounts
from sales_core.services.settings import LOOPBACK
from web import cookies
from web.settings import house, settings

OPEN = ("/s/", "/v/", "/lang/")
OPEN_EXACT = frozenset({"/login", "/healthz", "/favicon.png"})
PROGRAM = ("/_stcore/", "/media/", "/component/", "/static/", "/d/", "/words/", "/agent")
"""Asked for by programs, not by people: these get a status, not a redirect."""
USER = b"x-lihui-session"


class Gate:
    """Deny by default. Local mode lets this machine in and nobody else."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through, send to the sign-in page, or close."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        # what a visitor claims about himself is never believed
        scope["headers"] = [pair for pair in scope["headers"] if pair[0].lower() != USER]
        if await self._may_pass(scope):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 4401})
        elif scope["path"].startswith(PROGRAM):
            await PlainTextResponse("", 401)(scope, receive, send)
        else:
            await RedirectResponse("/login", 303)(scope, receive, send)

    async def _may_pass(self, scope: Scope) -> bool:
        if settings().mode == "local":
            return _host(scope) in LOOPBACK and _is_here(scope)
        path = scope["path"]
        if scope["type"] == "http" and (path.startswith(OPEN) or path in OPEN_EXACT):
            return True
        secret = _cookie(scope, cookies.SESSION)
        if not secret:
            return False
        actor = await run_in_threadpool(accounts.actor_of, house(), secret)
        return actor is not None


def _is_here(scope: Scope) -> bool:
    """Whether the request comes from this machine: a host name is only what the visitor says,
    and another launcher may listen on every address. What is no address came by no network."""
    try:
        found = ip_address((scope.get("client") or ("",))[0])
    except ValueError:
        return True
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        return found.ipv4_mapped.is_loopback
    return found.is_loopback


def _host(scope: Scope) -> str:
    """The name the browser asked for: another site's page cannot reach us under its own name."""
    value = _header(scope, b"host").rpartition("@")[2]
    return value[1:].partition("]")[0] if value.startswith("[") else value.partition(":")[0]


def _cookie(scope: Scope, name: str) -> str:
    try:
        jar: SimpleCookie = SimpleCookie(_header(scope, b"cookie"))
    except CookieError:
        return ""
    return jar[name].value if name in jar else ""


def _header(scope: Scope, name: bytes) -> str:
    return next((v.decode("latin-1") for k, v in scope["headers"] if k.lower() == name), "")
