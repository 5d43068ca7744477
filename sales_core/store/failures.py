"""What a person is told when the database refuses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from sales_core.domain.errors import StoreUnavailable

_MEANS = (
    ("locked", "store_busy"),
    ("busy", "store_busy"),
    ("lock timeout", "store_busy"),
    ("disk is full", "store_full"),
    ("no space left", "store_full"),
    ("readonly", "store_read_only"),
    ("read-only", "store_read_only"),
    ("unable to open", "store_read_only"),
    ("disk i/o error", "store_full"),
    ("malformed", "store_damaged"),
    ("not a database", "store_damaged"),
)


@contextmanager
def translated() -> Iterator[None]:
    """Turn a refusal of the database into StoreUnavailable; our own faults pass."""
    try:
        yield
    except (DatabaseError, InterfaceError, PoolTimeout) as error:
        code = _code(error)
        if code is None:
            raise
        raise StoreUnavailable(code) from error


def _code(error: Exception) -> str | None:
    text = str(error.orig if isinstance(error, DatabaseError) else error).lower()
    for words, code in _MEANS:
        if words in text:
            return code
    if isinstance(error, PoolTimeout):
        return "store_busy"
    lost = isinstance(error, InterfaceError) or getattr(error, "connection_invalidated", False)
    if lost or (isinstance(error, OperationalError) and "connect" in text):
        return "store_unreachable"
    return None
