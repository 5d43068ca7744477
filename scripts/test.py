"""Everything `make test` runs, in the order that fails soonest; each step is timed and named."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
TESTS = ("tests/architecture", "tests/unit", "tests/golden", "tests/store", "tests/services")
MORE = ("tests/cli", "tests/web", "tests/pages")

STEPS = (
    ("format", ["ruff", "format", "--check", "."]),
    ("lint", ["ruff", "check", "."]),
    ("types", ["mypy", "sales_core"]),
    ("imports", ["lint-imports"]),
    (
        "unit, store, services, pages",
        ["pytest", "-n", "auto", "--dist", "worksteal", *TESTS, *MORE],
    ),
    ("browser", ["pytest", "tests/browser"]),
)
QUICK = ("format", "lint", "types", "imports")


def main() -> int:
    """Run the steps; stop at the first that fails and say which."""
    steps = [s for s in STEPS if "--quick" not in sys.argv or s[0] in QUICK]
    started = time.monotonic()
    for name, command in steps:
        print(f"== {name}", flush=True)
        began = time.monotonic()
        environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
        present = [c for c in command if not c.startswith("tests/") or (ROOT / c).is_dir()]
        done = subprocess.run(
            [str(BIN / present[0]), *present[1:]], cwd=ROOT, env=environment, check=False
        )
        if done.returncode:
            print(f"FAILED: {name}", flush=True)
            return done.returncode
        print(f"   {name}: {time.monotonic() - began:.0f} s", flush=True)
    print(f"all passed in {time.monotonic() - started:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
