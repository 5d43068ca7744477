"""English headings in short hand, spelt out as the list of header words has them.

Tgt Amt is target amount, Cl. Stk closing stock.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LONG = {
    "tgt": "target", "trgt": "target", "achvmt": "achievement", "achmt": "achievement",
    "achvd": "achieved",
    "ach": "achievement", "achv": "achievement", "amt": "amount", "val": "value",
    "dt": "date", "emp": "employee", "cust": "customer", "inv": "invoice", "recd": "received",
    "rcvd": "received", "op": "opening", "opg": "opening", "cl": "closing", "clg": "closing",
    "stk": "stock", "bal": "balance", "cr": "credit", "chq": "cheque", "chqs": "cheques",
    "mgr": "manager", "desc": "description", "descr": "description",
    "seq": "sequence", "vch": "voucher", "o/s": "outstanding",
    "ord": "order", "pymt": "payment", "pmt": "payment", "hrs": "hours", "mins": "minutes",
    "db": "distributor", "recpt": "receipt", "rcpt": "receipt", "actn": "action",
    "lm": "last month", "ly": "last year", "lysm": "last year", "lmtd": "last month",
    "lymtd": "last year", "gr%": "growth %",
    "mth": "month", "mthly": "monthly", "yr": "year", "pct": "%", "rep's": "rep", "sls": "sales",
    "territ": "territory", "terr": "territory", "dept": "department", "acct": "account",
    "a/c": "account", "purch": "purchase", "util": "utilised",
    "utilized": "utilised", "bgt": "budget",
}  # fmt: skip
"""Short hand -> the word; each stands for one word wherever a sales report uses it."""
_LINES = re.compile(
    r"(?:(?:order|invoice|sales?|move) )?(?:order )?(?:lines?|items?)/(.+)", re.IGNORECASE
)
"""Order Lines/Quantity: what systems write of the lines of a document."""
_NUMBER = re.compile(r"\s*#$")
_WORD = re.compile(r"[A-Za-z][A-Za-z/']*%?\.?")


@lru_cache(maxsize=20_000)
def forms(header: str) -> tuple[str, ...]:
    """Other ways to write a heading, the likeliest first; empty when there are none."""
    plain = _NUMBER.sub(" No", " ".join(header.split()))
    written = _WORD.sub(_spelt, plain)
    found = [line[1]] if (line := _LINES.fullmatch(plain.strip())) else []
    return (*found, *([written] if written.lower() != header.strip().lower() else []))


def _spelt(found: re.Match[str]) -> str:
    word = found[0].rstrip(".")
    if "/" in word and word.lower() not in _LONG:  # a word below another one: Actual/Val
        return "/".join(_LONG.get(part.lower(), part) for part in word.split("/"))
    return _LONG.get(word.lower(), found[0])
