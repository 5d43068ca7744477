"""Accounts and sessions of a server installation."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from sales_core.domain.actor import Actor, Role
from sales_core.domain.errors import InvalidInput
from sales_core.services import passwords
from sales_core.services.house import House
from sales_core.store.accounts import Account

SHORTEST = 10
FREE_TRIES = 10
IDLE, LONGEST = timedelta(minutes=30), timedelta(hours=12)
TOUCH = timedelta(minutes=1)
SESSION_BYTES = 32
SESSION_COOKIE = "lihui_session"


def create(house: House, email: str, name: str, password: str, role: Role = Role.OWNER) -> int:
    """A new account in the first workspace; its id. InvalidInput for a short password or no @."""
    if "@" not in email:
        raise InvalidInput("bad_email", field="email")
    if len(password) < SHORTEST:
        raise InvalidInput("short_password", field="password", least=SHORTEST)
    first = house.store.accounts.count() == 0
    account_id = house.store.accounts.create(
        email, name or email, passwords.hashed(password), house.clock.now(), first
    )
    house.store.accounts.join(account_id, next(iter(house.store.workspaces.all().values())), role)
    return account_id


def sign_in(house: House, email: str, password: str) -> str:
    """A new session's secret. InvalidInput for a wrong pair, without saying which half is wrong.

    After ten failures in a row each further one doubles the wait.
    """
    account = house.store.accounts.by_email(email)
    stored = account.password_hash if account else passwords.nobody()
    right = passwords.fits(stored, password)
    if account is None or account.disabled or _locked(house, account):
        raise InvalidInput("sign_in_failed", field="password")
    if not right:
        _count_failure(house, account)
        raise InvalidInput("sign_in_failed", field="password")
    house.store.accounts.change(account.account_id, failures=0, locked_until=None)
    workspace = next(iter(house.store.accounts.memberships(account.account_id)), 0)
    secret = secrets.token_urlsafe(SESSION_BYTES)
    house.store.sessions.add(_hash(secret), account.account_id, workspace, house.clock.now())
    return secret


def actor_of(house: House, secret: str) -> Actor | None:
    """Who holds this session; None when it ended, or the account was disabled or removed."""
    session, now = house.store.sessions.get(_hash(secret)), house.clock.now()
    if session is None:
        return None
    account = house.store.accounts.get(session.account_id)
    stale = now - session.seen_at > IDLE or now - session.created_at > LONGEST
    if stale or account is None or account.disabled:
        house.store.sessions.end(session.session_hash)
        return None
    role = house.store.accounts.memberships(account.account_id).get(session.workspace_id or 0)
    if role is None:
        return None
    if now - session.seen_at > TOUCH:
        house.store.sessions.touch(session.session_hash, now)
    return Actor(session.workspace_id or 0, account.name, role)


def sign_out(house: House, secret: str) -> None:
    """End a session."""
    house.store.sessions.end(_hash(secret))


def _locked(house: House, account: Account) -> bool:
    return account.locked_until is not None and house.clock.now() < account.locked_until


def _count_failure(house: House, account: Account) -> None:
    failures = account.failures + 1
    values: dict[str, object] = {"failures": failures}
    if failures >= FREE_TRIES:
        wait = timedelta(seconds=min(2 ** (failures - FREE_TRIES), 3600))
        values["locked_until"] = house.clock.now() + wait
    house.store.accounts.change(account.account_id, **values)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
