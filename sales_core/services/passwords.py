"""Hashes of passwords and passcodes (argon2id)."""

from __future__ import annotations

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_hasher = PasswordHasher()


def hashed(password: str) -> str:
    """The hash to store."""
    return _hasher.hash(password)


def fits(stored: str, given: str) -> bool:
    """Whether `given` is the password behind the hash."""
    try:
        return _hasher.verify(stored, given)
    except (VerificationError, InvalidHashError):
        return False


@cache
def nobody() -> str:
    """A hash no password fits: checking it takes as long as checking a real one."""
    return hashed("\x00 nobody's password \x00")
