"""Who may come in, for how long, and how fast guessing gets slow."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sales_core.domain.actor import Actor, Role
from sales_core.domain.errors import InvalidInput
from sales_core.services import accounts
from sales_core.services.house import House
from tests.conftest import StandingClock
from tests.store.facts_made import sql

ADDRESS, PASSWORD = "zhang@example.com", "a long password"


@pytest.fixture
def account(house: House) -> int:
    """张经理, owner of the first workspace."""
    return accounts.create(house, ADDRESS, "张经理", PASSWORD)


def _refused(house: House, address: str = ADDRESS, password: str = PASSWORD) -> None:
    with pytest.raises(InvalidInput) as refused:
        accounts.sign_in(house, address, password)
    assert refused.value.code == "sign_in_failed"


def test_signing_in_and_out(both_house: House) -> None:
    accounts.create(both_house, ADDRESS, "张经理", PASSWORD)
    secret = accounts.sign_in(both_house, " Zhang@Example.com ", PASSWORD)
    assert accounts.actor_of(both_house, secret) == Actor(1, "张经理", Role.OWNER)
    accounts.sign_out(both_house, secret)
    assert accounts.actor_of(both_house, secret) is None


@pytest.mark.parametrize("role", list(Role))
def test_the_role_given_is_the_role_acted_in(house: House, role: Role) -> None:
    accounts.create(house, ADDRESS, "", PASSWORD, role)
    actor = accounts.actor_of(house, accounts.sign_in(house, ADDRESS, PASSWORD))
    assert actor == Actor(1, ADDRESS, role)


def test_the_first_account_administers_the_later_ones_do_not(house: House, account: int) -> None:
    other = accounts.create(house, "li@example.com", "李", PASSWORD)
    made = [house.store.accounts.get(n) for n in (account, other)]
    assert [a.administrator for a in made if a] == [True, False]


@pytest.mark.parametrize(
    ("address", "password", "code"),
    [
        ("nobody", PASSWORD, "bad_email"),
        ("li@example.com", "nine char", "short_password"),
        ("ZHANG@example.com", PASSWORD, "email_taken"),
    ],
)
def test_an_account_that_cannot_be_is_refused(
    house: House, account: int, address: str, password: str, code: str
) -> None:
    assert account == 1
    with pytest.raises(InvalidInput) as refused:
        accounts.create(house, address, "李", password)
    assert (refused.value.code, house.store.accounts.count()) == (code, 1)


def test_what_was_wrong_is_not_told(house: House, account: int) -> None:
    _refused(house, password="another password")
    _refused(house, address="nobody@example.com")
    house.store.accounts.change(account, disabled=True)
    _refused(house)


def test_neither_password_nor_session_is_stored(house: House, account: int) -> None:
    secret = accounts.sign_in(house, ADDRESS, PASSWORD)
    stored = repr(house.store.accounts.get(account))
    assert "$argon2id$" in stored
    assert PASSWORD not in stored
    assert house.store.sessions.get(secret) is None
    other = accounts.sign_in(house, ADDRESS, PASSWORD)
    assert other != secret


def test_ten_failures_make_the_right_password_wait(
    house: House, account: int, clock: StandingClock
) -> None:
    """The tenth costs a second, the eleventh two, the twelfth four."""
    assert account
    for _ in range(10):
        _refused(house, password="wrong password")
    for seconds in (1, 2, 4):
        clock.pass_by(seconds=seconds, milliseconds=-1)
        _refused(house)
        clock.pass_by(milliseconds=1)
        _refused(house, password="wrong password")
    clock.pass_by(seconds=8)
    assert accounts.sign_in(house, ADDRESS, PASSWORD)
    _refused(house, password="wrong password")
    assert accounts.sign_in(house, ADDRESS, PASSWORD)


def test_nine_failures_do_not_lock_anybody_out(house: House, account: int) -> None:
    assert account
    for _ in range(9):
        _refused(house, password="wrong password")
    assert accounts.sign_in(house, ADDRESS, PASSWORD)


def test_the_wait_never_grows_above_an_hour(
    house: House, account: int, clock: StandingClock
) -> None:
    house.store.accounts.change(account, failures=200)
    _refused(house, password="wrong password")
    clock.pass_by(hours=1)
    assert accounts.sign_in(house, ADDRESS, PASSWORD)


def test_an_idle_session_ends(house: House, account: int, clock: StandingClock) -> None:
    assert account
    secret = accounts.sign_in(house, ADDRESS, PASSWORD)
    for _ in range(3):
        clock.pass_by(minutes=30)
        assert accounts.actor_of(house, secret) is not None
    clock.pass_by(minutes=30, seconds=1)
    assert accounts.actor_of(house, secret) is None
    clock.at -= timedelta(minutes=30)
    assert accounts.actor_of(house, secret) is None


def test_the_longest_day_ends_a_busy_session(
    house: House, account: int, clock: StandingClock
) -> None:
    assert account
    secret = accounts.sign_in(house, ADDRESS, PASSWORD)
    for _ in range(48):
        clock.pass_by(minutes=15)
        assert accounts.actor_of(house, secret) is not None
    clock.pass_by(seconds=1)
    assert accounts.actor_of(house, secret) is None


def test_who_is_disabled_or_put_out_of_the_team_is_out_at_once(house: House, account: int) -> None:
    secret = accounts.sign_in(house, ADDRESS, PASSWORD)
    sql(house.store, "DELETE FROM membership")
    assert accounts.actor_of(house, secret) is None
    house.store.accounts.join(account, 1, Role.VIEWER)
    assert accounts.actor_of(house, secret) == Actor(1, "张经理", Role.VIEWER)
    house.store.accounts.change(account, disabled=True)
    assert accounts.actor_of(house, secret) is None


def test_a_made_up_session_is_nobodys(house: House, account: int) -> None:
    assert account
    secret = accounts.sign_in(house, ADDRESS, PASSWORD)
    for wrong in ("", secret[:-1], secret + "A"):
        assert accounts.actor_of(house, wrong) is None
