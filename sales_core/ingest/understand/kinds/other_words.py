"""Words in the names of files and sheets that say the amounts are something else than usual: what
somebody said of 日期, 客户 and 金额 in 10月明细 does not hold for the same columns in 11月预测."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sales_core.ingest.understand.periods.periods import plain

_OTHER = re.compile(
    r"费用|预测|预计|未发货?|未交|欠货|在途|报价|询价|采购|进货|合同|借款|工资|提成|奖金|返利|赠品|样品|折扣|利润|毛利"
    r"|开票|发票|作废|取消|草稿|模板"
    r"|\b(?:forecasts?|backlog|pending|quotes?|quotations?|purchases?|contracts?|expenses?|payroll"
    r"|commissions?|samples?|rebates?|discounts?|profits?|margins?|invoiced|cancelled|lost|draft"
    r"|template)\b"
)


def of(names: Iterable[str]) -> frozenset[str]:
    """The words of this sort in names."""
    return frozenset(word for name in names for word in _OTHER.findall(plain(name)))
