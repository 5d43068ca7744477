"""Cell addresses as people write them: F12, B5:K120. Indices are 0-based."""

from __future__ import annotations

import re


def column_letter(col: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA."""
    letters = ""
    col += 1
    while col:
        col, rest = divmod(col - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """A -> 0; the inverse of `column_letter`."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - 64
    return index - 1


def address(row: int, col: int) -> str:
    """(11, 5) -> F12."""
    return f"{column_letter(col)}{row + 1}"


def parse_address(text: str) -> tuple[int, int]:
    """F12 -> (11, 5); ValueError when it is not an address."""
    found = re.fullmatch(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})", text)
    if not found:
        raise ValueError(text)
    return int(found[2]) - 1, column_index(found[1])


def cell_range(top: int, left: int, bottom: int, right: int) -> str:
    """(4, 1, 119, 10) -> B5:K120."""
    return f"{address(top, left)}:{address(bottom, right)}"
