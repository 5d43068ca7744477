"""Local mode serves this machine alone, whatever host a visitor claims to have asked for."""

import asyncio
from typing import Any

import pytest

from web.gate import Gate


async def _inside(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def status(client: tuple[str, int] | None, host: str) -> int:
    """The status of one request that comes from an address and asks for a host."""
    said: list[Any] = []

    async def send(message: Any) -> None:
        said.append(message)

    async def receive() -> Any:
        return {"type": "http.request"}

    scope = {
        "type": "http", "path": "/", "method": "GET", "query_string": b"",
        "client": client, "headers": [(b"host", host.encode())],
    }  # fmt: skip
    asyncio.run(Gate(_inside)(scope, receive, send))
    return int(said[0]["status"])


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
def test_this_machine_gets_in(address):
    assert status((address, 1), "localhost:8501") == 200


@pytest.mark.parametrize("address", ["192.0.2.7", "10.0.0.4", "2001:db8::1", "::ffff:192.0.2.7"])
def test_a_neighbour_who_claims_localhost_stays_out(address):
    assert status((address, 1), "localhost:8501") == 303


def test_another_site_name_stays_out():
    assert status(("127.0.0.1", 1), "evil.example") == 303
