"""A server with accounts shows nothing to a stranger, and the pages to who signs in."""

import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.visitor import Visitor

ROOT = Path(__file__).resolve().parents[2]
WHO, WORD = "zhang@example.com", "correct horse battery staple"


def add_user(folder: Path) -> None:
    environment = {**os.environ, "LIHUI_DATA_DIR": str(folder / "data"), "LIHUI_MODE": "server"}
    subprocess.run(
        [sys.executable, "-m", "sales_core", "user", "add", WHO, "--role", "owner"],
        cwd=ROOT, env=environment, input=f"{WORD}\n{WORD}\n", text=True, check=True,
        capture_output=True,
    )  # fmt: skip


def test_signing_in_and_out(browser: Browser, server_mode: str, tmp_path: Path):
    add_user(tmp_path)
    me = Visitor(browser, server_mode, "zh")
    for place in ("", "uploads", "meeting", "settings"):
        me.page.goto(f"{server_mode}/{place}")
        assert me.page.url == f"{server_mode}/login"
    for place in ("_stcore/stream", "static/index.html", f"d/{'0' * 64}"):
        assert me.page.request.get(f"{server_mode}/{place}").status == 401
    me.page.goto(f"{server_mode}/login")
    me.page.fill("input[name=email]", WHO)
    me.page.fill("input[name=password]", "wrong")
    me.page.click("button")
    me.sees(me.t("error.sign_in_failed"))
    me.page.fill("input[name=email]", WHO)
    me.page.fill("input[name=password]", WORD)
    me.page.click("button")
    me.settle()
    me.sees(me.t("welcome.title"))
    me.picture("11-signed-in")
    me.page.get_by_text(me.t("sidebar.sign_out")).click()
    me.page.wait_for_url("**/login*")
    me.page.goto(server_mode)
    assert me.page.url.rstrip("/").endswith("/login")
