"""Debian packages this needs beside Python: venv to install anything, and what the tests drive
(Chromium, a Chinese font, PostgreSQL).

As root on Debian the missing ones are installed; otherwise it is said exactly what cannot be made
or will be skipped. Standard library only: it runs before anything is installed. `machine.py venv`
looks at venv alone, which is all that running the product needs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

PURPOSE = {
    "python3-venv": "the environment everything is installed into",
    "chromium": "the browser tests",
    "fonts-noto-cjk": "Chinese text in screenshots",
    "postgresql": "the store tests on PostgreSQL",
}
NEEDED = "python3-venv"


def main() -> int:
    """Install or report. Fails only without venv; the tests say themselves what they skip."""
    wanted = [NEEDED] if "venv" in sys.argv else list(PURPOSE)
    missing = _missing(wanted)
    if missing and os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        _install(missing)
        missing = _missing(wanted)
    for name in missing:
        what = "MISSING" if name == NEEDED else "SKIPPED"
        print(f"{what}: {PURPOSE[name]}, because {name} is not installed", file=sys.stderr)
    return int(NEEDED in missing)


def _install(names: list[str]) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    print("installing " + ", ".join(names), file=sys.stderr)
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    for name in names:  # one by one: a package that cannot be had keeps no other from coming
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", name],
            env=quiet, check=False, stdout=subprocess.DEVNULL,
        )  # fmt: skip


def _missing(wanted: list[str]) -> list[str]:
    there = {
        # venv itself is always there; Debian keeps back what it puts into an environment
        "python3-venv": find_spec("ensurepip") is not None,
        "chromium": bool(shutil.which("chromium") or shutil.which("chromium-browser")),
        "fonts-noto-cjk": _has_font(),
        "postgresql": _has_postgres(),
    }
    return [name for name in wanted if not there[name]]


def _has_font() -> bool:
    folders = (Path("/usr/share/fonts"), Path.home() / ".fonts", Path("/usr/local/share/fonts"))
    return any(next(f.rglob("*CJK*"), None) for f in folders if f.is_dir())


def _has_postgres() -> bool:
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return bool(next(versions, None) or shutil.which("initdb"))


if __name__ == "__main__":
    sys.exit(main())
