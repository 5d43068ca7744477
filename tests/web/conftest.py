"""Our own routes behind the gate, over a real store; where the pages stand is a plain answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

import web.settings
from sales_core.domain.actor import Actor, Role
from sales_core.services import accounts
from sales_core.services.house import House
from web import downloads, health, language, login, share
from web.gate import Gate
from web.headers import Headers
from web.language import HtmlLanguage

WHO, WORD = "zhang@example.com", "correct horse battery staple"
PAGE = '<!doctype html><html lang="en"><head><title>Streamlit</title></head></html>'


@dataclass
class Site:
    """A served house and a browser that keeps its cookies."""

    house: House
    browser: TestClient
    owner: Actor = field(default_factory=lambda: Actor(1, "zhang", Role.OWNER))

    def stranger(self) -> TestClient:
        """A browser without any cookie."""
        return TestClient(self.browser.app, follow_redirects=False)

    def sign_in(self, word: str = WORD) -> httpx2.Response:
        """The answer to the sign-in form."""
        return self.browser.post("/login", data={"email": WHO, "password": word})


async def _page(request: Request) -> Response:
    """Stands for the start page and echoes what reached it."""
    claimed = request.headers.get("x-lihui-session", "")
    return HTMLResponse(PAGE, headers={"X-Claimed": claimed})


async def _stream(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("inside")
    await socket.close()


def _served() -> Starlette:
    own = [*health.routes, *login.routes, *language.routes, *share.routes, *downloads.routes]
    pages = [WebSocketRoute("/_stcore/stream", _stream), Route("/{path:path}", _page)]
    middleware = [Middleware(Headers), Middleware(Gate), Middleware(HtmlLanguage)]
    return Starlette(routes=[*own, *pages], middleware=middleware)


@pytest.fixture(params=["server"])
def site(
    request: pytest.FixtureRequest, sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Site]:
    """A server installation with one account."""
    monkeypatch.setenv("LIHUI_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("LIHUI_MODE", request.param)
    web.settings.settings.cache_clear()
    share._missed.clear()  # misses of the test before
    house = web.settings.house()
    accounts.create(house, WHO, "zhang", WORD)
    yield Site(house, TestClient(_served(), follow_redirects=False))
    house.close()
    web.settings.settings.cache_clear()
