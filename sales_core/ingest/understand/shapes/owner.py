"""Whose rows a table holds, where no column says so: 业务员：王强 above it, a rep's name in the
file's. Names of sheets are read in `sheet_names`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sales_core.ingest.understand.periods.periods import plain

_LABEL = re.compile(
    r"(?:^|[\s,，;；|（(【])(?:业务员|业务代表|销售代表|医药代表|学术代表|代表|销售员|销售人员"
    r"|客户经理|报销人|拜访人|走访人|责任人|经手人|检查人|稽核人|巡店人|auditor|merchandiser"
    r"|sales\s*rep(?:resentative)?|medical rep"
    r"|rep(?:resentative)?|sales\s*person|salesman|sales executive|employee"
    r"|name of (?:mr|employee|rep)|mr|tso|psr|dsr|medrep)"
    r"(?:姓名|\s*name)?\s*[:：]\s*([^,，;；|:：()（）\n]*)",
    re.IGNORECASE,
)
_NAME = re.compile(r"^\s*(?:name|姓名)\s*[:：]", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"\s{2,}|\s(?=\S{1,8}[:：])|\s[-–—]\s")
_PERSON = re.compile(r"[\u4e00-\u9fff·]{2,5}|[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,3}")
_NOBODY = re.compile(
    r"全部|所有|全体|不限|汇总|合计|各|^all\b|everyone|various|multiple|部$|区$|组$"
)
_SEVERAL = re.compile(r"[、/&+]|\band\b|和")
_TAIL = re.compile(
    r"[\W_\d]|的|本?[周月季年日]|拜访|销售|费用|报销|计划|目标|预算|客户|业绩|工作|行程|明细|汇报|业务"
)
_HEAD = re.compile(r"[\W_\d]|[周月年日季部组区报录划细]")
LEAST = 2


def rep(
    titles: Sequence[str], names: Sequence[str], known: Collection[str], own: bool = False
) -> str | None:
    """The one rep a title names after 业务员： or the like, else the one rep on file in the name of
    the sheet or the file; None when none or several are named. `own`: people write such reports
    about themselves, so a bare Name: is theirs; else it is where sheet or file are called so."""
    texts = [_NAME.sub("rep:", text) if own or is_called(text, names) else text
             for text in _joined(titles)]  # fmt: skip
    written = {name for text in texts for name in _labelled(text)}
    if written:
        return written.pop() if len(written) == 1 else None
    found = {name for name in known if any(_stands_in(name, text) for text in names)}
    # 王强 within 王强生: the longer name is the one meant
    found = {n for n in found if not any(n != other and n in other for other in found)}
    return found.pop() if len(found) == 1 else None


def is_called(text: str, names: Sequence[str]) -> bool:
    """Whether a text says Name: and sheet or file have that very name."""
    label = _NAME.match(text)
    said = text[label.end() :].strip() if label else ""
    return bool(said) and any(_stands_in(said, name) for name in names)


def _joined(titles: Sequence[str]) -> list[str]:
    """Titles, a label that ends in a colon together with the cell behind it."""
    found: list[str] = []
    for text in titles:
        if found and found[-1].rstrip().endswith((":", "：")):
            found[-1] = f"{found[-1]}{text}"
        else:
            found.append(text)
    return found


def _labelled(text: str) -> list[str]:
    """The people named after labels; several behind one label are several."""
    found: list[str] = []
    for match in _LABEL.finditer(text):
        name = _NEXT_LABEL.split(match[1].strip())[0].strip()
        if name and not _NOBODY.search(plain(name)):
            found += [part.strip() for part in _SEVERAL.split(name)]
    return [name for name in found if _PERSON.fullmatch(name)]


def _stands_in(name: str, text: str) -> bool:
    """Whether a name stands in a text as a word of its own, not as a part of another one."""
    at = text.find(name) if len(name) >= LEAST else -1
    if at < 0:
        return False
    before, after = text[:at], text[at + len(name) :]
    return (not before or bool(_HEAD.match(before[-1]))) and (not after or bool(_TAIL.match(after)))
