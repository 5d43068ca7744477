"""Words of a shelf: OOS is no in a column of what is there, and yes in one of what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.ingest.grid import Value

THERE = (
    *("in stock", "instock", "available", "有货", "在架"),
    *("已铺", "已铺货", "已上架", "在售", "有售"),
)
GONE = (
    *("oos", "out of stock", "not in stock", "not available", "缺货", "断货", "无货", "不在架"),
    *("未铺", "未铺货", "未上架", "未进店", "脱销", "下架"),
)
MISSING = "oos_flag"
"""The field that says what is missing."""
_TURNED = {**dict.fromkeys(THERE, "N"), **dict.fromkeys(GONE, "Y")}


def spelt(field: str, values: Sequence[Value]) -> list[Value]:
    """The cells of a column; in one of what is missing, the words of a shelf as yes and no."""
    if field != MISSING:
        return list(values)
    return [_TURNED.get(v.strip().lower(), v) if isinstance(v, str) else v for v in values]
