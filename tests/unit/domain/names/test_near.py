"""What is proposed as the same name: precision and recall on pairs written by hand."""

import pytest

from sales_core.domain.names.index import NearNames
from sales_core.domain.names.near import near
from tests.unit.domain.names.pairs import DIFFERENT, SAME

LEAST_RECALL, LEAST_PRECISION = 0.95, 0.95


def test_precision_and_recall_of_the_proposals():
    found = [pair for pair in SAME if near(pair[1], pair[2], pair[0])]
    wrong = [pair for pair in DIFFERENT if near(pair[1], pair[2], pair[0])]
    assert len(SAME) + len(DIFFERENT) >= 160
    missed = sorted(set(SAME) - set(found))
    assert len(found) / len(SAME) >= LEAST_RECALL, missed
    assert len(found) / (len(found) + len(wrong)) >= LEAST_PRECISION, wrong


@pytest.mark.parametrize("pair", [*SAME, *DIFFERENT], ids=lambda p: f"{p[1]}-{p[2]}")
def test_the_index_finds_what_comparing_each_finds(pair):
    entity, one, two = pair
    expected = near(one, two, entity)
    assert near(two, one, entity) == expected
    filler = [(f"k{n}", f"某客户{n}") for n in range(50)]
    found = NearNames(entity, [("it", two), *filler]).of(one)
    assert [n.likeness for n in found if n.key == "it"] == ([expected] if expected else [])


def test_the_likeliest_comes_first_and_each_party_once():
    known = [("1", "张三"), ("1", "张 三"), ("2", "章珊"), ("3", "李四")]
    found = NearNames("rep", known).of("张珊")
    assert [(n.key, n.likeness) for n in found] == [("1", "sound"), ("2", "sound")]


def test_thousands_of_names_are_asked_quickly_enough():
    known = [
        (str(n), f"客户{chr(0x4E00 + n % 700)}{chr(0x5200 + n // 7)}商行") for n in range(5000)
    ]
    names = NearNames("customer", known)
    assert all(names.of(name)[0].key == key for key, name in known[:300])
