"""Words people write for states and classes, and the one word we use for each."""

from __future__ import annotations

from sales_core.domain.party import normalised

_CLASSES = {
    "A": ("a", "a类", "a级", "甲", "重点", "ka", "s", "vip"),
    "B": ("b", "b类", "b级", "乙", "普通"),
    "C": ("c", "c类", "c级", "丙", "一般"),
    "D": ("d", "d类", "d级", "丁"),
}
_CLAIMS = {
    "paid": ("已付款", "已支付", "已打款", "已报销", "付款", "paid", "reimbursed"),
    "approved": ("已审批", "已批准", "审批通过", "通过", "已通过", "已审核", "同意", "approved"),
    "rejected": ("驳回", "已驳回", "退回", "已退回", "拒绝", "不通过", "未通过", "rejected"),
    "draft": ("草稿", "未提交", "暂存", "draft"),
    "submitted": ("待审", "待审批", "审批中", "已提交", "待审核", "审核中", "submitted", "pending"),
}
_VISITS = {
    "phone": ("电话", "电话拜访", "电访", "phone", "call", "tel")
    + ("phone call", "telephone", "telephonic", "tele call", "telecall", "微信", "whatsapp"),
    "video": ("视频", "视频拜访", "线上", "远程", "video", "online", "remote")
    + ("video call", "virtual", "zoom", "teams"),
    "onsite": ("现场", "现场拜访", "上门", "线下", "实地", "门店", "onsite", "on-site", "field"),
}
_RETURNS = ("退货", "销售退货", "退货单", "销售退货单", "退", "红字", "红冲", "冲红", "红单")
_RETURNS_EN = ("return", "returns", "sales return", "credit note", "credit memo", "refund")
_CLOSED = ("停用", "关闭", "已关闭", "流失", "终止", "停业", "注销", "无效", "冻结")
_CLOSED_EN = ("inactive", "closed", "lost", "disabled", "terminated")
_VACANT = (
    "空岗",
    "空缺",
    "待招",
    "待聘",
    "缺编",
    "空编",
    "vacant",
    "vacancy",
    "tbd",
    "open position",
)


def _index(words: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {word: name for name, some in words.items() for word in some}


_CLASS_OF, _CLAIM_OF, _VISIT_OF = _index(_CLASSES), _index(_CLAIMS), _index(_VISITS)
_RETURN_WORDS = frozenset(_RETURNS + _RETURNS_EN)
_CLOSED_WORDS = frozenset(_CLOSED + _CLOSED_EN)
_VACANT_WORDS = frozenset(_VACANT)


def customer_class(text: str | None) -> str | None:
    """A, B, C or D; None when the word is unknown."""
    return None if text is None else _CLASS_OF.get(normalised(text))


def claim_status(text: str | None, approved: bool) -> str:
    """The status of a claim. Without a word we know: approved when an approved amount stands there,
    else submitted."""
    known = None if text is None else _CLAIM_OF.get(normalised(text))
    return known or ("approved" if approved else "submitted")


def visit_type(text: str | None) -> str:
    """onsite, phone or video; onsite when nothing is said."""
    return "onsite" if text is None else _VISIT_OF.get(normalised(text), "onsite")


def is_return(text: str | None) -> bool:
    """Whether a document type means goods or money going back."""
    return text is not None and normalised(text) in _RETURN_WORDS


def is_closed(text: str | None) -> bool:
    """Whether a customer status means it is no longer served."""
    return text is not None and normalised(text) in _CLOSED_WORDS


def is_vacant(text: str | None) -> bool:
    """Whether a name or status stands for a post without a person."""
    return text is not None and normalised(text) in _VACANT_WORDS
