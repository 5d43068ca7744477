"""New names, days and figures for every number: what made-up workbooks are filled with."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from bench.corpus import stock

T = TypeVar("T")


class Maker:
    """Words in one language from a number; the same number gives the same words.

    `shape` draws what belongs to the layout (words of headings, order), so that a second file of
    the layout has the same; `rng` draws what differs from file to file.
    """

    def __init__(self, layout: str, seed: int, lang: str, upload: int = 1) -> None:
        self.lang = lang
        self.rng = random.Random(f"{layout} {seed} {upload}")
        self.shape = random.Random(f"{layout} {seed}")

    def say(self, zh: str, en: str) -> str:
        """One of the words of the language, separated by a bar."""
        return self.shape.choice((zh if self.lang == "zh" else en).split("|"))

    def some(self, share: float) -> bool:
        """Whether the layout has something that this share of layouts has."""
        return self.shape.random() < share

    def one(self, *choices: T) -> T:
        """One of several ways of the layout."""
        return self.shape.choice(choices)

    def people(self, count: int) -> list[str]:
        """Different names of people."""
        return self._different(count, self._person)

    def bosses(self, count: int) -> list[str]:
        """Managers: the same ones in every file of the layout."""
        rng, self.rng = self.rng, self.shape
        found = [f"{self._person()}" for _ in range(count)]
        self.rng = rng
        return [f"{name}{'经理' if self.lang == 'zh' else ' (ASM)'}" for name in found]

    def shops(self, count: int) -> list[str]:
        """Different names of customers."""
        return self._different(count, self._shop)

    def dealers(self, count: int) -> list[str]:
        """Different names of distributors."""
        return self._different(count, self._dealer)

    def hospitals(self, count: int) -> list[str]:
        """Different names of hospitals."""
        return self._different(count, self._hospital)

    def products(self, count: int) -> list[tuple[str, str]]:
        """Different products: code and name."""
        names = self._different(count, self._product)
        return [(f"{self.rng.randint(100, 999)}{i:03d}", name) for i, name in enumerate(names)]

    def regions(self, count: int) -> list[str]:
        """Different regions."""
        return self.rng.sample(stock.REGIONS[self.lang], count)

    def lines(self, count: int) -> list[str]:
        """Different lines of expense."""
        return self.rng.sample(stock.LINES[self.lang], count)

    def phrase(self, words: dict[str, list[str]]) -> str:
        """One of the texts of the language."""
        return self.rng.choice(words[self.lang])

    def day(self, month: int = 10, year: int = 2026) -> date:
        """A day of a month."""
        following = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, self.rng.randint(1, (following - timedelta(1)).day))

    def days(self, count: int, month: int = 10, year: int = 2026) -> list[date]:
        """Days of a month, in order."""
        return sorted(self.day(month, year) for _ in range(count))

    def cents(self, low: int, high: int) -> Decimal:
        """An amount in yuan, with cents."""
        return Decimal(self.rng.randint(low * 100, high * 100)) / 100

    def round(self, low: int, high: int, step: int = 1000) -> Decimal:
        """An amount in whole steps of yuan."""
        return Decimal(self.rng.randint(low // step, high // step) * step)

    def number(self, low: int, high: int) -> int:
        """A whole number."""
        return self.rng.randint(low, high)

    def code(self, prefix: str, digits: int = 8) -> str:
        """A number of a document."""
        return f"{prefix}{self.rng.randint(10 ** (digits - 1), 10**digits - 1)}"

    def pick(self, choices: list[T]) -> T:
        """One of these, for this row."""
        return self.rng.choice(choices)

    def company(self) -> str:
        """Whose report it is."""
        return self.shape.choice(stock.COMPANIES[self.lang])

    def _different(self, count: int, draw: Any) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            found[draw()] = None
        return list(found)

    def _person(self) -> str:
        rng = self.rng
        if self.lang == "zh":
            return rng.choice(stock.FAMILY) + "".join(rng.sample(stock.GIVEN, rng.choice([1, 2])))
        return f"{rng.choice(stock.FIRST)} {rng.choice(stock.LAST)}"

    def _shop(self) -> str:
        rng = self.rng
        if self.lang == "zh":
            return (
                f"{rng.choice(stock.CHAINS_ZH)}{rng.choice(stock.SHOPS_ZH)}"
                f"{rng.choice(stock.ROADS)}店"
            )
        return f"{rng.choice(stock.CHAINS_EN)} {rng.choice(stock.STREETS)}"

    def _dealer(self) -> str:
        rng = self.rng
        if self.lang == "zh":
            kind = rng.choice(["商贸有限公司", "贸易商行", "食品有限公司", "供应链有限公司"])
            return f"{rng.choice(stock.CITIES)}{rng.choice(stock.LUCK)}{kind}"
        kind = rng.choice(["Distribution", "Trading Co", "Wholesale", "Logistics Ltd"])
        return f"{rng.choice(stock.LAST)} {kind}"

    def _hospital(self) -> str:
        rng = self.rng
        if self.lang == "zh":
            kind = rng.choice(["第一人民医院", "中心医院", "中医院", "妇幼保健院", "第三医院"])
            return f"{rng.choice(stock.CITIES)}{kind}"
        kind = rng.choice(["St. Mary", "General", "County", "Mercy"])
        return f"{kind} {rng.choice(stock.LAST)} Hospital"

    def _product(self) -> str:
        rng = self.rng
        flavour, good, size = stock.GOODS[self.lang]
        gap = "" if self.lang == "zh" else " "
        return gap.join([rng.choice(flavour), rng.choice(good), rng.choice(size)])
