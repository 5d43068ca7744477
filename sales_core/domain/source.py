"""Where a file comes from, told by its name: what stays the same from week to week."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

_VERSION = re.compile(
    r"\d+|[\(\)（）\[\]【】_\-\s\.,，、~#+]|副本|更正|修正|修订|修改|改版|终版|最终|定稿|新版|final"
    r"|copy|revised|rev|corrected|fixed|update[d]?|version|(?<![a-z])v(?![a-z])"
)


def source_of(file_name: str) -> str:
    """The file's name without dates, numbers and words for a version: 周报_1020(终版) -> 周报."""
    stem = unicodedata.normalize("NFKC", PurePath(file_name).stem).casefold()
    return _VERSION.sub("", stem)
