"""Header words that say little by themselves, or name a field only where no better one does."""

from __future__ import annotations

GENERIC = frozenset(
    ("日期", "时间", "金额", "数量", "状态", "名称", "单号", "备注", "类型", "类别", "项目", "姓名")
    + ("余额", "结余", "本币金额", "原币金额")
    + ("费用", "实际", "目标", "计划", "完成", "编号", "序号", "date", "amount", "qty", "quantity")
    + ("status", "name", "type", "total", "value", "plan", "goal", "actual", "sales", "category")
    + (
        "account",
        "balance",
        "price",
        "rate",
        "month",
        "period",
        "region",
        "team",
        "state",
        "id",
        "no",
    )
)
"""Words that say little without a known kind of report."""
SECOND = frozenset(
    (
        "收货人",
        "收货人姓名",
        "订单收货人",
        "买家",
        "买家会员名",
        "买家昵称",
        "会员名",
        "会员名称",
        "会员姓名",
        "店铺",
    )
    + ("店铺名称", "购买人", "会员id", "会员编号", "买家id", "业务经理", "销售经理")
    + (
        "销售顾问",
        "导购",
        "店员",
        "开单人",
        "城市",
        "平台",
        "订单创建时间",
        "支付时间",
        "签约日期",
        "签订日期",
    )
    + (
        "已付金额",
        "合计数量",
        "净价",
        "deliverto",
        "deliverto",
        "批发价",
        "出厂价",
        "科室",
        "业务",
        "经办",
        "业务主管",
        "跟单",
        "驻地",
        "商机状态",
        "项目状态",
    )
    + ("制单日期", "录单日期", "送货日期", "购进日期", "流向时间", "接单时间", "发货日", "出库日")
    + ("asm", "asmname", "rsm", "abm", "areasalesmanager", "areamanager", "branchmanager", "ae")
    + ("creationdate", "zonalmanager", "executive", "dsr", "ty", "docamount", "documentamount")
    + ("docvalue", "documentvalue", "litres", "liters", "ltrs", "kgs", "kilos")
    + ("有效拜访数", "有效拜访次数", "有效拜访家数", "有效拜访")
    + ("基本数量", "主数量", "主单位数量", "商品总数", "商品总数量", "总数量", "总件数", "计价数量")
    + (
        "下级客户",
        "下游客户",
        "发票号码",
        "票据号",
        "实际单价",
        "跟单业务",
        "折扣金额",
        "陪同",
        "随访",
    )
    + ("跟进状态", "合同号", "合同编号", "采购订单号", "po号", "发货通知单号", "owner")
)
"""Words that name a field only where no better one does: 收货人 beside no 客户, the owner of an
outlet beside no rep."""
SECOND_OF = {
    "sales_progress": frozenset({"manager"}),
    "sales_target": frozenset({"manager"}),
}
"""Kind -> words that are so in this kind alone: whose results they are where nobody else is."""
