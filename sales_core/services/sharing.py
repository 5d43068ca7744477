"""Share links: a secret that opens one frozen page, for a while."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput
from sales_core.domain.share_link import ShareLink
from sales_core.services import passwords
from sales_core.services.house import House
from sales_core.store.shares import OpenShare

DEFAULT_DAYS, MAX_DAYS = 7, 30
TOKEN_BYTES = 32
PASSCODE_LENGTH = 4


@dataclass(frozen=True)
class NewLink:
    """A link just made. `url` holds the secret and is shown this once."""

    link_id: int
    token: str
    url: str


def create_link(
    house: House, actor: Actor, snapshot_id: int, days: int = DEFAULT_DAYS, passcode: str = ""
) -> NewLink:
    """A new link to a snapshot. InvalidInput for a lifetime out of 1..30 or a short passcode."""
    actor.must(Action.SHARE)
    if not 1 <= days <= MAX_DAYS:
        raise InvalidInput("bad_lifetime", field="days", found=days)
    if passcode and len(passcode) < PASSCODE_LENGTH:
        raise InvalidInput("short_passcode", field="passcode")
    token, now = secrets.token_urlsafe(TOKEN_BYTES), house.clock.now()
    with house.store.write(actor.workspace_id) as unit:
        unit.snapshots.get(snapshot_id)
        link_id = unit.share_links.add(
            snapshot_id,
            secrets.token_urlsafe(12),
            hashed(token),
            now,
            now + timedelta(days=days),
            passwords.hashed(passcode) if passcode else None,
        )
        unit.audit.add(now, actor.name, "link.created", str(link_id), {"days": days})
        unit.commit()
    return NewLink(link_id, token, f"{house.settings.address}/s/{token}")


def links(house: House, actor: Actor) -> list[ShareLink]:
    """All links, newest first."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return unit.share_links.all()


def revoke(house: House, actor: Actor, link_id: int) -> None:
    """Close a link at once and for good. NotFound."""
    actor.must(Action.SHARE)
    with house.store.write(actor.workspace_id) as unit:
        unit.share_links.revoke(link_id, house.clock.now())
        unit.audit.add(house.clock.now(), actor.name, "link.revoked", str(link_id), {})
        unit.commit()


def opened_by(house: House, token: str) -> OpenShare | None:
    """What a secret opens now; None for a wrong, expired or revoked one, indistinguishably."""
    return _open(house, house.store.shares.by_token(hashed(token)))


def shown(house: House, public_id: str, proof: str) -> OpenShare | None:
    """The page behind a public name, for a visitor whose cookie proves the secret was known."""
    share = _open(house, house.store.shares.by_public_id(public_id))
    if share is None or not secrets.compare_digest(proof, proof_of(share)):
        return None
    return share


def view(house: House, share: OpenShare) -> str:
    """The page, counted as one view."""
    house.store.shares.seen(share, house.clock.now())
    return share.html


def proof_of(share: OpenShare) -> str:
    """What the visitor's cookie holds: derived from the secret's hash, useless elsewhere."""
    return hashlib.sha256(f"view:{share.token_hash}".encode()).hexdigest()


def passcode_fits(share: OpenShare, given: str) -> bool:
    """Whether the passcode is right; always when none was set."""
    return share.passcode_hash is None or passwords.fits(share.passcode_hash, given)


def hashed(token: str) -> str:
    """What is stored of a secret."""
    return hashlib.sha256(token.encode()).hexdigest()


def _open(house: House, share: OpenShare | None) -> OpenShare | None:
    return share if share is not None and share.link.is_open(house.clock.now()) else None
