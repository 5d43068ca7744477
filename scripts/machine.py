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

NEEDED = {
    "chromium": ("the browser tests", lambda: _chromium() is not None),
    "fonts-noto-cjk": ("Chinese text in screenshots", lambda: _has_font()),
    "postgresql": ("the store tests on PostgreSQL", lambda: _postgres() is not None),
}


def main() -> int:
    """Install or report; never fails, the tests say themselves what they skip."""
    missing = [name for name, (_, there) in NEEDED.items() if not there()]
    if not missing:
        return 0
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        _install(missing)
        missing = [name for name in missing if not NEEDED[name][1]()]
    for name in missing:
        print(f"SKIPPED: {NEEDED[name][0]}, because {name} is not installed", file=sys.stderr)
    return 0


def _install(names: list[str]) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    print("installing " + ", ".join(names), file=sys.stderr)
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names],
        env=quiet, check=False, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def _chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


def _has_font() -> bool:
    folders = (Path("/usr/share/fonts"), Path.home() / ".fonts", Path("/usr/local/share/fonts"))
    return any(next(f.rglob("*CJK*"), None) for f in folders if f.is_dir())


def _postgres() -> str | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return str(found[-1]) if found else shutil.which("initdb")


if __name__ == "__main__":
    sys.exit(main())
