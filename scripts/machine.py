"""Debian packages the tests drive: Chromium, a Chinese font, PostgreSQL.

As root on Debian the missing ones are installed; otherwise it is said exactly what will be skipped.
Standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PURPOSE = {
    "chromium": "the browser tests",
    "fonts-noto-cjk": "Chinese text in screenshots",
    "postgresql": "the store tests on PostgreSQL",
}


def main() -> int:
    """Install or report; never fails, the tests say themselves what they skip."""
    missing = _missing()
    if not missing:
        return 0
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        _install(missing)
        missing = _missing()
    for name in missing:
        print(f"SKIPPED: {PURPOSE[name]}, because {name} is not installed", file=sys.stderr)
    return 0


def _install(names: list[str]) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    print("installing " + ", ".join(names), file=sys.stderr)
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names],
        env=quiet, check=False, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def _missing() -> list[str]:
    there = {
        "chromium": bool(shutil.which("chromium") or shutil.which("chromium-browser")),
        "fonts-noto-cjk": _has_font(),
        "postgresql": _has_postgres(),
    }
    return [name for name in PURPOSE if not there[name]]


def _has_font() -> bool:
    folders = (Path("/usr/share/fonts"), Path.home() / ".fonts", Path("/usr/local/share/fonts"))
    return any(next(f.rglob("*CJK*"), None) for f in folders if f.is_dir())


def _has_postgres() -> bool:
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return bool(next(versions, None) or shutil.which("initdb"))


if __name__ == "__main__":
    sys.exit(main())
