"""A served app with a data folder of its own, and one Chromium for all tests."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def chromium_path() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium_path()
    if path is None:
        pytest.skip("Chromium is not installed: the browser tests drive a real one")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield found
        found.close()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """Address of an app in local mode with an empty store."""
    yield from serve(tmp_path, {})


@pytest.fixture
def server_mode(tmp_path: Path) -> Iterator[str]:
    """Address of an app that wants people to sign in."""
    yield from serve(tmp_path, {"LIHUI_MODE": "server"})


def serve(folder: Path, settings: dict[str, str]) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("LIHUI_")}
    environment |= {"LIHUI_PORT": str(port), "LIHUI_DATA_DIR": str(folder / "data"), **settings}
    with (folder / "app.log").open("w") as log:
        app = subprocess.Popen(
            [sys.executable, "app.py"], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
        try:
            wait_for(f"http://127.0.0.1:{port}", app)
            yield f"http://127.0.0.1:{port}"
        finally:
            app.send_signal(signal.SIGTERM)
            app.wait(timeout=20)
    said = (folder / "app.log").read_text()
    assert "Traceback" not in said, said


def wait_for(address: str, app: subprocess.Popen, seconds: float = 40) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        assert app.poll() is None, "the app ended while starting"
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(address)
