"""A name taken apart: what of it says who is meant."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from sales_core.domain.names import words

_ASIDE = re.compile(r"[(\[{【<]([^()\[\]{}【】<>]*)[)\]}】>]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_COUNTED = re.compile(r"第(?=\d)")
_HAN = re.compile("[\u3400-\u9fff]")
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[^\W\d_\u3400-\u9fff]+")
_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True)
class Form:
    """One name.

    `bare`: its letters without spaces, signs, company, branch and title words; `han`: whether it is
    written in Chinese characters; `tokens`: the words of a Latin name; `singles`: its one-letter
    words; `numbers`: every number in it; `aside`: what stands in brackets; `latin`: the Latin
    letters of a Chinese name; `branch`: "head", "branch" or "".
    """

    bare: str
    han: bool
    tokens: tuple[str, ...] = ()
    singles: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    aside: str = ""
    latin: str = ""
    branch: str = ""


@lru_cache(maxsize=20_000)
def form(name: str) -> Form:
    """The form of a name; names that differ in width, case, spaces or signs alone share one."""
    text = unicodedata.normalize("NFKC", name).casefold()
    text = words.COMPANY.sub("", text.strip())
    aside = "".join(_LETTERS.findall("".join(_ASIDE.findall(text))))
    text = _ASIDE.sub(" ", text)
    numbers = _numbers(unicodedata.normalize("NFKC", name))
    if not _HAN.search(text):
        return _latin(text, numbers, aside)
    plain = "".join(_LETTERS.findall(words.NUMERAL.sub("", _COUNTED.sub("", text))))
    branch = "head" if words.HEAD.search(plain) else "branch" if words.BRANCH.search(plain) else ""
    for tail in (words.COMPANY, words.HEAD, words.BRANCH, words.TITLE, words.COMPANY):
        shorter = tail.sub("", plain)
        plain = shorter if len(shorter) >= 2 else plain
    latin = "".join(_LATIN.findall(plain))
    return Form(plain, True, numbers=numbers, aside=aside, latin=latin, branch=branch)


def _latin(text: str, numbers: tuple[str, ...], aside: str) -> Form:
    found = _LETTERS.findall(text.replace("'", "").replace("&", " and "))
    named = [w for w in found if w not in words.COMPANY_EN | words.TITLE_EN] or found
    singles = tuple(sorted(w for w in named if len(w) == 1))
    return Form("".join(named), False, tuple(named), singles, numbers, aside)


def _numbers(text: str) -> tuple[str, ...]:
    """Digits without leading zeros, and Chinese numerals that count, as digits."""
    plain = [_shortest(n) for n in _NUMBER.findall(text)]
    han = [str(_value(first or second)) for first, second in words.NUMERAL.findall(text)]
    return tuple(sorted([*plain, *han]))


def _shortest(number: str) -> str:
    whole, _, rest = number.partition(".")
    rest = rest.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{rest}" if rest else "")


def _value(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十")
    value = (_DIGITS.find(tens[-1:]) if tens else 1) * 10 if ten else 0
    return value + (_DIGITS.find(ones[-1:]) if ones else 0)
