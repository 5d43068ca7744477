"""What the product hashes passwords with; the other tests hash at the least cost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sales_core.services import passwords

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = "from sales_core.services.passwords import hashed; print(hashed('a long password'))"


def test_the_product_hashes_at_the_cost_that_is_recommended() -> None:
    """RFC 9106 for machines with little memory: 64 MiB, three passes, four lanes."""
    made = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    assert made.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords.fits(made, "a long password")
    assert not passwords.fits(made, "a long passwort")


def test_no_password_is_nobodys_and_no_broken_hash_fits() -> None:
    for given in ("", "nobody", "a long password"):
        assert not passwords.fits(passwords.nobody(), given)
        assert not passwords.fits("not a hash", given)
