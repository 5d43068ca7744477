"""Text from bytes: marks first, then UTF-8, UTF-16, GB18030; never a silent guess."""

from __future__ import annotations

import codecs
import re

from sales_core.domain.errors import FileRefused
from sales_core.ingest.sniff import wide

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN_SHARE = 0.05
_ALONE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")


def decode(data: bytes) -> tuple[str, str]:
    """(text, encoding). FileRefused("unknown_encoding") when no encoding fits beyond doubt."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], "utf-8" if name == "utf-8-sig" else name), name
    if found := wide(data[:65_536]):
        return _strict(data, found), found
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if _chinese(data):
        return _strict(data, "gb18030"), "gb18030"
    if _western(data):
        return _strict(data, "cp1252"), "cp1252"
    raise FileRefused("unknown_encoding")


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise FileRefused("unknown_encoding") from error


def _chinese(data: bytes) -> bool:
    """Whether the bytes are GB18030 as people write it: nearly all pairs from its common part.

    Other encodings often decode as GB18030 too, into rare characters; those pairs give them away.
    """
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    wide_characters = [c for c in text[:200_000] if ord(c) > 127]
    common = 0
    for character in wide_characters:
        pair = character.encode("gb18030")
        common += len(pair) == 2 and pair[0] <= 0xF7 and pair[1] >= 0xA1
    return common * 10 >= len(wide_characters) * 9


def _western(data: bytes) -> bool:
    """A few accented letters between ASCII ones; the column of numbers is ASCII either way. More
    of them only where each stands alone, as a pound sign does before every amount: letters of
    other scripts stand beside each other."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    sample = data[:1_000_000]
    high = sum(byte > 127 for byte in sample)
    return high <= _WESTERN_SHARE * len(sample) or len(_ALONE.findall(sample)) == high
