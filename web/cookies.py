"""Names of our cookies and how they are set."""

from __future__ import annotations

from starlette.responses import Response

from sales_core.services.accounts import SESSION_COOKIE
from web.settings import settings

SESSION = SESSION_COOKIE
SHARE = "lihui_view_"
YEAR = 365 * 24 * 3600


def put(answer: Response, name: str, value: str, path: str = "/", age: int | None = None) -> None:
    """An HttpOnly cookie, kept to our own site; Secure once people come by https."""
    answer.set_cookie(
        name,
        value,
        max_age=age,
        path=path,
        httponly=True,
        samesite="lax",
        secure=settings().address.startswith("https://"),
    )
