"""Years, months and days in Chinese numerals as figures: 二〇二六年十月五日 is 2026年10月5日,
一至十月 is 1至10月.

近三月 is no March, and a name such as 十月妈咪 stays as it is.
"""

from __future__ import annotations

import re

_DIGITS = {c: str(n) for n, c in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○oO0", "0")
_YEAR = re.compile(r"二([〇○零oO0])([一二三四])([〇○零oO0一二三四五六七八九])(?=年)")
_MONTH = r"(十[一二]|十|[一二三四五六七八九])"
_NO_MONTH = "一二三四五六七八九十近前后每过上下隔第这那个满季"
"""What stands before a number of months instead of one by its name."""
_SPAN = re.compile(
    rf"(?<![{_NO_MONTH}]){_MONTH}(月?份?\s*(?:[-~—–至到、和及&+]|to)\s*){_MONTH}(?=月)"
)
_ALONE = re.compile(
    rf"(?<![{_NO_MONTH}]){_MONTH}(?=月(?:份|度|[上中下]旬|第|\s|$|[^\w]|[一二三四五六七八九十廿]+[日号]"
    r"|\d|销|目标|任务|实际|计划|完成|达成|业绩|拜访|走访|费用|预算|回款|报|总结|汇总|明细|统计|工作|行程"
    r"|库存|进|出|订单|绩效|考核|业务|客户|经销|渠道|应收|奖|活动|促销|数|金额|累计|预|铺|巡|陈列|日))"
)
_AFTER_YEAR = re.compile(rf"(?<=年)(\s*(?:度\s*)?){_MONTH}(?=\s*月)")
_DAY = re.compile(r"(?<=\d月)([一二三四五六七八九十廿]{1,3})(?=[日号])")


def in_figures(text: str) -> str:
    """A text with its years, months and the days behind them in figures."""
    if "月" not in text and "年" not in text:
        return text
    text = _YEAR.sub(lambda m: "2" + "".join(_DIGITS[c] for c in m.groups()), text)
    if "月" not in text:
        return text
    text = _SPAN.sub(lambda m: f"{number(m[1])}{m[2]}{number(m[3])}", text)
    text = _AFTER_YEAR.sub(lambda m: f"{m[1]}{number(m[2])}", text)
    text = _ALONE.sub(lambda m: str(number(m[1])), text)
    return _DAY.sub(lambda m: str(number(m[1])), text)


def number(word: str) -> int:
    """The number below a hundred a word of numerals writes: 十 is 10, 二十一 and 廿一 are 21."""
    tens, ten, ones = word.replace("廿", "二十").rpartition("十")
    many = int(_DIGITS[tens]) if tens else int(bool(ten))
    return many * 10 + (int(_DIGITS[ones]) if ones else 0)
