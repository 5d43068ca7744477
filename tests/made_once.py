"""Folders that are costly to fill: filled once per run, by whichever worker needs one first."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PATIENCE = 300.0


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name` of this run, filled by `make`. Nobody may change it: copy it."""
    base = factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    place, claim = base / name, base / f"{name}.claim"
    until = time.monotonic() + PATIENCE
    while not place.exists():
        try:
            claim.mkdir()
        except FileExistsError:
            assert time.monotonic() < until, f"{name} is still being made"
            time.sleep(0.1)
            continue
        try:
            if not place.exists():
                half = factory.mktemp(f"half-{name}")
                make(half)
                half.rename(place)
        finally:
            claim.rmdir()
    return place
