"""How a Chinese character sounds and what it is mistaken for by eye."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_LOOK_ALIKE = """
己已巳 未末 土士 日曰目 王玉 大太犬 千干于 人入八 天夭 田由甲申 刀力 木本 白百
折拆析 拔拨 洒酒 侯候 戌戍戊 乌鸟 今令 午牛 免兔 贝见 晴睛 崇祟 哀衷 粟栗 徽微
徐除 辛幸 准淮 治冶 沐沭 茶荼 冷泠 赢羸嬴 彤肜 昌冒 凤风 杨扬 场汤 淋琳 洁浩
芙英 卞卡 毛手 义叉 仑仓 历厉 壮状 宣宜 史吏 住往 候喉 萧箫 祁祈 钟钏 姗珊
晨晟 昊旻 暄喧 璇旋 妍研 稀郗 邱丘 付傅 肖萧 闫阎 卢芦 於于 余佘 沈沉 免勉
复夏
"""
"""Groups of characters that are typed or read one for the other, each character in one of them."""


def sound(character: str) -> str:
    """The reading without its tone, as it is typed; "" for anything but a known character."""
    return _readings().get(character, "")


def blurred(character: str) -> str:
    """The reading with what many do not tell apart made equal: zh/z, ch/c, sh/s, -ng/-n."""
    plain = flat(character)
    return plain.removesuffix("g") if plain.endswith(("ang", "eng", "ing")) else plain


def flat(character: str) -> str:
    """The reading with zh, ch and sh as z, c and s."""
    plain = sound(character)
    return plain[0] + plain[2:] if plain[1:2] == "h" else plain


def look(character: str) -> str:
    """One character for all that look like it; itself when none does."""
    return _looks().get(character, character)


@cache
def _readings() -> dict[str, str]:
    text = (Path(__file__).parent / "sounds.txt").read_text(encoding="utf-8")
    lines = (line.split(" ") for line in text.splitlines() if not line.startswith("#"))
    return {character: name for name, characters in lines for character in characters}


@cache
def _looks() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in _LOOK_ALIKE.split():
        first = next((found[c] for c in group if c in found), group[0])
        found |= {c: first for c in group if c not in found}
    return found
