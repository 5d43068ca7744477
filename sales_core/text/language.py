"""Which language a reader gets."""

from __future__ import annotations

from sales_core.text.translator import LANGUAGES, Lang

COOKIE = "lihui_lang"


def language(chosen: str, configured: str, accepts: str) -> Lang:
    """What was chosen, else what the installation says, else what the browser asks for, else zh.

    `accepts` as the Accept-Language header.
    """
    for lang in LANGUAGES:
        if (chosen or configured) == lang:
            return lang
    first = accepts.split(",", maxsplit=1)[0].strip().lower()
    return "en" if first.startswith("en") else "zh"
