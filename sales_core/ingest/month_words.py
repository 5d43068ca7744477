"""Months of neighbouring languages in English: Oktober 2026, 19 al 25 de octubre de 2026, Tháng
10/2026.

Mars, Mayo and Juli may be goods or people: they are months beside a day or a year alone.
"""

from __future__ import annotations

import re

ENGLISH = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_WORDS = (
    "januar januari janvier enero janeiro gennaio",
    "februar februari février fevrier febrero fevereiro febbraio",
    "märz maerz maret março",
    "avril abril aprile",
    "maio maggio",
    "juni juin junio junho giugno",
    "juillet julio julho luglio",
    "août aout agosto agustus",
    "septembre septiembre setiembre setembro settembre",
    "oktober octobre octubre outubro ottobre",
    "novembre noviembre novembro",
    "dezember desember décembre decembre diciembre dezembro dicembre",
)
_SHY = ("", "", "mars marzo marco", "", "mai mei mayo", "", "juli", "", "", "okt", "", "dez")
_SHORT = (
    "ene janv", "févr fevr fev", "mrz mär", "avr abr", "", "", "juil", "agu", "", "okt", "",
    "dez déc dic",
)  # fmt: skip


def _table(*lists: tuple[str, ...]) -> dict[str, str]:
    return {
        word: ENGLISH[n] for words in lists for n, line in enumerate(words) for word in line.split()
    }


_SURE, _BESIDE = _table(_WORDS), _table(_SHY)
_ALONE = _SURE | _table(_SHORT, ("", "", "", "", "mai mei", "", "juli"))
_IN_DATES = _ALONE | _BESIDE | _table(("", "", "", "", "", "", "", "ago", "set", "out"))
_OF_DATES = re.compile(r"\s+de\s+|\.\s+")
_ANY = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join({**_SURE, **_BESIDE})}|tháng)(?![^\W\d_])|\bt1?\d/20"
)
_OF = r"(?:\s+(?:de|del|do|năm))?[\s/]*"
_VIETNAMESE = re.compile(
    r"(?<![^\W_])(?:tháng\s*|t)(1[0-2]|0?[1-9])\s*(?:[/.-]|năm)\s*(20\d{2})(?!\d)"
)
_SPAN = re.compile(
    r"(?:\b(?:del|du|vom|de|tgl)\s+)?(?<!\d)(\d{1,2})\.?\s*(?:al|au|a|bis|s/d|-|–)\s*(\d{1,2})\.?"
    rf"(?:\s+de)?\s+({'|'.join({**_SURE, **_BESIDE})})(?![^\W\d_]){_OF}(20\d{{2}})"
)
_SINGLE = re.compile(
    rf"(?:(?<!\d)(\d{{1,2}})\.?(?:\s+de)?\s+)?(?<![^\W\d_])({'|'.join({**_SURE, **_BESIDE})})"
    rf"(?![^\W\d_])\.?(?:{_OF}(20\d{{2}}|'\d{{2}})(?!\d))?"
)
_LEADING = re.compile(r"[^\W\d_]+")


def in_english(text: str) -> str:
    """A text in lower case with its months in English and no words between them and their year."""
    if not _ANY.search(text):
        return text
    text = _VIETNAMESE.sub(lambda m: f"{ENGLISH[int(m[1]) - 1]} {m[2]}", text)
    text = _SPAN.sub(lambda m: f"{m[1]}-{m[2]} {_month(m[3])} {m[4]}", text)
    return _SINGLE.sub(_one, text)


def heading(word: str) -> str:
    """A heading in lower case whose first word is a month, in English: okt-26, août, ene."""
    found = _LEADING.match(word)
    english = _ALONE.get(found[0]) if found else None
    return word if found is None or english is None else english + word[found.end() :].lstrip(".")


def in_date(text: str) -> str:
    """A date in lower case with its month in English: 3-okt-26, 5 de mayo de 2026."""
    bare = _OF_DATES.sub(" ", text)
    found = _LEADING.search(bare)
    english = _IN_DATES.get(found[0]) if found else None
    if found is None or english is None:
        return text
    return bare[: found.start()] + english + bare[found.end() :].removeprefix(".")


def _one(found: re.Match[str]) -> str:
    day, word, year = found.groups()
    if word not in _SURE and not (day or year):
        return found[0]
    return " ".join(part for part in (day, _month(word), year) if part)


def _month(word: str) -> str:
    return _SURE.get(word) or _BESIDE[word]
