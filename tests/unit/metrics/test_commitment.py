"""What stays promised of an approved request."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sales_core.metrics.commitment import net
from tests.unit.metrics.frames_made import fen, same, vector


def test_claims_reduce_what_was_approved() -> None:
    data, expected = vector("V-BUD-02")
    left = {
        name: net(Fraction(fen(approved)), status, Fraction(fen(claimed)))
        for name, approved, status, claimed in data["requests"]
    }
    for name, remaining in expected["remaining"].items():
        assert same(left[name].remaining / 100, remaining)
    assert same(sum((n.remaining for n in left.values()), Fraction(0)) / 100, expected["total"])
    over = {name: n.overrun for name, n in left.items() if n.overrun}
    assert over == {name: fen(yuan) for name, yuan in expected["overrun"].items()}


@given(st.integers(0, 10**10), st.integers(0, 10**10))
def test_nothing_is_lost_between_what_stays_and_what_was_overclaimed(
    approved: int, claimed: int
) -> None:
    found = net(Fraction(approved), "approved", Fraction(claimed))
    assert found.remaining - found.overrun == approved - claimed
    assert min(found.remaining, found.overrun) == 0
