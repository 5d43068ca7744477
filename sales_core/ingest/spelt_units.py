"""Units of money as Chinese offices spell them otherwise: 仟元, 单 位：万元, 以万元计."""

from __future__ import annotations

import re

_SCALES = "十百千万亿"
_ODD = re.compile(r"[仟佰拾圆]|单位\s*[:为]?\s*[壹一1w百]|[单币]\s+[位种]|金\s+额|百w")
"""What a text must hold to be spelt otherwise at all."""
_CHEQUE = str.maketrans("仟佰拾", "千百十")
_AS_ON_CHEQUES = re.compile(rf"[仟佰拾]+(?=[{_SCALES}元圆)\]】])")
"""The characters of cheques; before anything else they are part of a name: 佰草集."""
_BLANKS = re.compile(r"(?<=单)\s+(?=位)|(?<=币)\s+(?=种)|(?<=金)\s+(?=额)")
_ONE = re.compile(rf"(单位\s*[:为]?\s*)[壹一1]\s*(?=[{_SCALES}]+元?(?:\s|[)\]】,、;]|$))")
_LETTER = re.compile(r"(单位\s*[:为]?\s*|百)(?:rmb|¥)?w(?![a-z])")
_COIN = re.compile(rf"(?<=[{_SCALES}])圆")
_UNIT = rf"(?:[{_SCALES}]{{1,3}}元|[十百千]?万|[百千]万|亿)"
_ALONE = re.compile(
    rf"(?<![\d一二三四五六七八九十两几数多余每上近破超满过约到逾.,%{_SCALES}])(?<![\d几数多余] )"
    rf"({_UNIT})(?=计(?![提算])|[\s)\]】、,。;!]|$)"
)
"""A unit that nothing is counted in: no 10万元, 数万元, 每万元."""
_SPEAKS = re.compile(r"单位|金额|数据|数值|销[售量额]|目标|任务|预算")
_SAID = re.compile(
    rf"(?:(?<!数)以|按|均为|都是|含税|[(\[【])\s*({_UNIT})\s*(?:计(?![提算])|[)\]】]|[,、;。]|$)"
)
"""金额以万元计, 均为万元, （万）: beyond doubt."""


def usual(text: str) -> str:
    """A normalised text with its units as they are usually spelt."""
    if not _ODD.search(text):
        return text
    text = _BLANKS.sub("", _AS_ON_CHEQUES.sub(lambda hit: hit[0].translate(_CHEQUE), text))
    text = _LETTER.sub(lambda hit: f"{hit[1]}万", _ONE.sub(r"\1", text))
    return _COIN.sub("元", text)


def said(text: str) -> list[str]:
    """The units a normalised line declares in words of its own."""
    return _SAID.findall(text)


def half_said(text: str) -> bool:
    """Whether a normalised line of a title or note speaks of a unit without declaring one in a way
    that is beyond doubt: 单位一：万元, 金额 万元."""
    return bool(_ALONE.search(text) and _SPEAKS.search(text))
