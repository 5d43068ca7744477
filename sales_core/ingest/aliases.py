"""Header words and the fields they name: normalising, units in brackets, scores."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from sales_core.ingest import (
    compounds,
    either_words,
    english_heads,
    misspelt,
    phrases,
    short_words,
    unit_words,
)
from sales_core.ingest.general_words import GENERIC, SECOND, SECOND_OF
from sales_core.ingest.han import simplified

SHARED_KIND = "*"
AUTO_ACCEPT = 90
_SQUEEZE = re.compile(r"[\s_\-./\\:'\"、,。·“”‘’—–*★↑↓▲▼]+")
_BRACKETS = re.compile(r"[(\[{【<]([^()\[\]{}【】<>]*)[)\]}】>]")
_LESS_THAN = re.compile(r"(?<=[(\[])\s*[<>≤≥]=?(?=[^()<>]*[)\]])")
"""In Near Expiry (<90d) no bracket of its own."""
_MONTH = r"(?:(?:20)?\d{2}年)?(?:1[0-2]|0?[1-9])月份?"
_QUALIFIER = re.compile(
    rf"^(?:本月累计|截至本月|本月|当月|当日|本日|今日|当期|本期|本周|本年度|本年|今年|累计|{_MONTH}|mtd|qtd|ytd|月度|上旬|中旬|下旬|本币|原币|本位币"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]"
    r"|[周月季年日](?=目标|任务|指标|计划|预算|销|实|完成|达成|业绩|累)"
    r"|(?:week(?:ly)?|month(?:ly)?|year(?:ly)?|annual|daily)"
    r"(?=target|actual|sales|plan|goal|budget|achiev|revenue))"
)
_CURRENCY = re.compile(r"(?:idr|usd|rmb|cny|pkr|inr|eur|gbp|jpy|hkd|rs|人民币)$")
_HAN_WORD = r"[\u3400-\u9fff]+"
_DOTTED = re.compile(rf"{_HAN_WORD}[.．]({_HAN_WORD})")
"""Table and field, as systems export them: 单据日期.日期."""
_CHANGING = (
    "含税",
    "不含税",
    "未税",
    "税后",
    "税前",
    "去年",
    "上月",
    "计划",
    "预计",
    "实际",
    "目标",
    "折后",
    "折前",
    "优惠后",
    "incl",
    "excl",
)
_NUMBERED = re.compile(
    r"^(?:q?\d{1,2}[.、)）]\s*)(?=[^\d%])|[(（](?:单选|多选|必填|选填|one choice)[^)）]*[)）]$"
    r"|(?<=[a-z分])\s*(?:/\s*|\bout of )(?:5|10|20|50|100)$",
    re.IGNORECASE,
)
"""The number of a question, how to answer it and the best mark, in the headings of forms."""
_HAN, _LATIN = r"[\u3400-\u9fff][\u3400-\u9fff ]*", r"[A-Za-z][A-Za-z .#]*"
_TWO_LANGUAGES = re.compile(rf"(?:({_HAN})[\s/|(-]*({_LATIN})\)?|({_LATIN})[\s/|(-]*({_HAN})\)?)")
_OTHER_SCRIPT = re.compile(
    r"[^\W\d_a-zA-Z\u00aa-\u024f\u1e00-\u1eff\u2e80-\u9fff\uf900-\ufaff\u3040-\u30ff\uff00-\uffef]"
    r"[^a-zA-Z0-9\u2e80-\u9fff()\[\]%]*"
)
"""A word in neither Latin letters nor Chinese characters: Customer العميل says customer."""
_LETTER = re.compile(r"[a-zA-Z\u2e80-\u9fff]")
_NO_LETTER, FEWEST_LETTERS = re.compile(r"[\W\d_]+"), 2
_EMPTY = re.compile(r"[(\[]\s*[)\]]")
_OF = re.compile(
    r"(name|type|date|day|month|number|no\.?|code|id|mode|status|address|category|class|value|amount|city|reason)s?"
    r" of (?:the )?([A-Za-z][A-Za-z /_-]*)",
    re.IGNORECASE,
)
"""Name of Customer, Type of Expenses: the same as customer name, expense type."""
_SUMMED = re.compile(r"^\s*求和项\s*[:：]\s*")
"""What a pivot writes before the name of a column it adds up: 求和项:金额."""
_OF_THE_SYSTEM = "donotmodify"
"""(Do Not Modify) Opportunity: keys an export keeps for itself, whatever they are called."""
_BESIDE = re.compile(r"\s+[/|]\s+")
"""Between the words of two languages in the same letters: Client / Customer."""
_TAX_ASIDE = re.compile(
    r"\s*[(\[]\s*((?:incl?|excl?|ex|inc|including|excluding|before|plus|net of)\.?[\s-]*"
    r"(?:of )?(?:vat|gst|tax|taxes|sst))\s*[)\]]",
    re.IGNORECASE,
)
"""Line Total (incl VAT) is not Line Total."""
_TAX = {"含税": "含税", "不含税": "不含税", "未税": "未税"}


@dataclass(frozen=True)
class Match:
    """The field a header names in a kind, how surely (0..110), and the unit written beside it."""

    field: str | None
    score: int
    unit: str | None
    generic: bool = False


@lru_cache(maxsize=20_000)
def normalise(header: str) -> str:
    """NFKC, lower case, simplified characters, without spaces and joining punctuation; brackets
    stay."""
    return _SQUEEZE.sub("", simplified(unicodedata.normalize("NFKC", header).lower()))


@lru_cache(maxsize=20_000)
def without_brackets(header: str) -> tuple[str, tuple[str, ...]]:
    """Normalised header without its bracketed parts, and those parts."""
    plain = _LESS_THAN.sub("", simplified(unicodedata.normalize("NFKC", header).lower()))
    parts = tuple(_SQUEEZE.sub("", p) for p in _BRACKETS.findall(plain))
    return _SQUEEZE.sub("", _BRACKETS.sub("", plain)), parts


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """kind -> normalised word -> field; the first entry of a word in a kind wins."""
    found: dict[str, dict[str, str]] = {}
    path = Path(__file__).with_name("aliases.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["kind"], {}).setdefault(normalise(row["word"]), row["field"])
    return found


@cache
def words() -> frozenset[str]:
    """Every normalised word of every kind."""
    return frozenset(word for kind in catalogue().values() for word in kind)


@lru_cache(maxsize=20_000)
def known(header: str) -> bool:
    """Whether some kind of report knows this header word."""
    header = in_one_script(_SUMMED.sub("", _NUMBERED.sub("", header)))
    base = without_brackets(header)[0]
    bare = without_brackets(unit_words.bare(header))[0]
    forms = [normalise(header), base, *stripped(base), bare, *stripped(bare)]
    if dotted := _DOTTED.fullmatch(header.strip()):
        forms.append(normalise(dotted[1]))
    if any(form in words() for form in forms if form):
        return True
    if compounds.known(base) or english_heads.known(header):
        return True
    if any(map(phrases.known, (base, *stripped(base)))):
        return True
    if any(known(other) for other in _other_spellings(header)):
        return True
    halves = _halves(header)
    if halves:
        return all(known(half) for half in halves)
    turned = _turned(header)
    return turned != header and known(turned)


def _other_spellings(header: str) -> tuple[str, ...]:
    """The heading with short hand spelt out, and with what is misspelt in it mended."""
    return (*short_words.forms(header), *misspelt.forms(header))


def in_one_script(header: str) -> str:
    """A header without what it says once more in letters this reader has no words for."""
    if len(_NO_LETTER.sub("", "".join(_OTHER_SCRIPT.findall(header)))) < FEWEST_LETTERS:
        return header  # sales ก is somebody's sales, not their translation
    rest = _EMPTY.sub(" ", _OTHER_SCRIPT.sub(" ", header)).strip(" /|-–\n")
    return rest if rest and _LETTER.search(rest) else header


def _turned(header: str) -> str:
    """Customer name for Name of Customer; any other header as it is."""
    found = _OF.fullmatch(header.strip())
    return f"{found[2]} {found[1]}" if found else header


def stripped(base: str) -> list[str]:
    """The word without leading period qualifiers, currency and percent sign, step by step."""
    forms, word = [], base
    while found := _QUALIFIER.match(word):
        word = word[found.end() :].lstrip("的")
        if not word:
            break
        forms.append(word)
    for form in [base, *forms]:
        for shorter in (_CURRENCY.sub("", form), form.rstrip("%").strip(), form.rstrip("$¥€")):
            if shorter and shorter != form:
                forms.append(shorter)
    return forms


def only_qualifies(base: str) -> bool:
    """Whether a word is nothing but a time that leads other words: 本月, 上旬."""
    found = _QUALIFIER.match(base)
    return found is not None and found.end() == len(base)


@lru_cache(maxsize=20_000)
def place(kind: str, header: str) -> int:
    """How early the catalogue names a word of a kind, its own words before those all share."""
    known_words = [*catalogue().get(kind, {}), *catalogue()[SHARED_KIND]]
    word = without_brackets(header)[0]
    return known_words.index(word) if word in known_words else len(known_words)


@lru_cache(maxsize=50_000)
def match(kind: str, header: str) -> Match:
    """The best field for `header` in `kind`; field None and score 0 when no alias fits."""
    header = in_one_script(_SUMMED.sub("", _NUMBERED.sub("", header)))
    if _OF_THE_SYSTEM in without_brackets(header)[1]:
        return Match(None, 0, None)
    if (spelt := _TAX_ASIDE.sub(r" \1", header)) != header:
        told = _listed(kind, spelt) or _related(kind, spelt)
        if told is not None:
            return told
    return _listed(kind, header) or _related(kind, header) or _of_two_languages(kind, header)


def _listed(kind: str, header: str) -> Match | None:
    """A word of the list as it stands, or below words of time and a currency."""
    own, shared = catalogue().get(kind, {}), catalogue()[SHARED_KIND]
    unit = unit_words.of_heading(header)
    full = normalise(header)
    base, parts = without_brackets(header)
    tried = [full, *(f"{p}{base}" for p in parts if p in _CHANGING)]
    if not any(p in _CHANGING for p in parts):
        tried += [base, without_brackets(unit_words.bare(header))[0]]
    if dotted := _DOTTED.fullmatch(header.strip()):
        tried.append(normalise(dotted[1]))
    for table, score in ((own, 100), (shared, 95)):
        for form in tried:
            if form and form in table:
                second = form in SECOND or form in SECOND_OF.get(kind, ())
                sure = AUTO_ACCEPT if second else score
                return Match(table[form], sure, unit, form in GENERIC)
    for form in stripped(tried[-1]):
        for table in (own, shared):
            if form in table:
                return Match(table[form], 90, unit, form in GENERIC)
    return None


def _related(kind: str, header: str) -> Match | None:
    """Words that are a field together, or another way to write a word of the list."""
    unit = unit_words.of_heading(header)
    if made := _built(kind, without_brackets(header)[0]):
        return Match(made, AUTO_ACCEPT, unit)
    if made := english_heads.field(kind, header):
        return Match(made, AUTO_ACCEPT, unit)
    for other in _other_spellings(header):
        found = match(kind, other)
        if found.field is not None:
            return Match(found.field, min(found.score, AUTO_ACCEPT), unit, found.generic)
    if made := either_words.customer(header, lambda word: match(kind, word).field):
        return Match(made, AUTO_ACCEPT, unit)
    turned = _turned(header)
    found = match(kind, turned) if turned != header else Match(None, 0, None)
    return found if found.field is not None else None


def _built(kind: str, base: str) -> str | None:
    """The field a heading is built to name, by two words or by a longer phrase."""
    found = (phrases.field(kind, form) for form in (base, *stripped(base)))
    return compounds.field(kind, base) or next((name for name in found if name), None)


def _of_two_languages(kind: str, header: str) -> Match:
    """客户名称 Customer: both words have to name the same field."""
    halves = _halves(header)
    found = [match(kind, half) for half in halves]
    if len(found) < len(("zh", "en")) or found[0].field != found[1].field or not found[0].field:
        return Match(None, 0, None)
    both = min(found, key=lambda m: m.score)
    return Match(
        both.field, both.score, unit_words.of_heading(header), all(m.generic for m in found)
    )


def _halves(header: str) -> tuple[str, ...]:
    """The two parts of a header of two languages; empty for others."""
    plain = unicodedata.normalize("NFKC", header).strip()
    if (parts := _BESIDE.split(plain)) and len(parts) == 2:
        return (parts[0], parts[1])
    for text in (plain, _BRACKETS.sub("", plain).strip()):
        if found := _TWO_LANGUAGES.fullmatch(text):
            return (found[1] or found[4], found[2] or found[3])
    return ()
