"""Words that names are put together from."""

from __future__ import annotations

FAMILY = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗高梁宋郑谢韩唐冯于董萧"
GIVEN = "伟芳娜敏静磊强洋艳勇杰涛明超霞平刚桂兰波鑫慧婷宇浩建国志红雪"
FIRST = [
    "Ann",
    "Ben",
    "Carla",
    "Dan",
    "Eve",
    "Frank",
    "Grace",
    "Hugo",
    "Ida",
    "Jack",
    "Kate",
    "Liam",
    "Mona",
    "Nick",
    "Olga",
    "Paul",
    "Rita",
    "Sam",
]
LAST = [
    "Smith",
    "Jones",
    "Brown",
    "Lee",
    "Khan",
    "Garcia",
    "Patel",
    "Novak",
    "Rossi",
    "Meyer",
    "Ito",
    "Silva",
    "Okoro",
    "Dubois",
]
CHAINS_ZH = [
    "大华",
    "中百",
    "永旺",
    "家乐",
    "联华",
    "物美",
    "苏果",
    "天虹",
    "华润",
    "新一佳",
    "步步高",
]
SHOPS_ZH = ["超市", "便利", "生活广场", "百货", "仓储"]
ROADS = ["人民路", "中山路", "解放路", "建设路", "和平街", "新华", "东门", "西湖", "滨江", "科技园"]
CHAINS_EN = [
    "Tesco",
    "Aldi",
    "Lidl",
    "Metro",
    "Spar",
    "Coop",
    "Carrefour",
    "Costco",
    "Dia",
    "Rewe",
    "Kroger",
    "Publix",
]
STREETS = ["High Street", "Station Road", "Mill Lane", "Harbour", "Airport", "Old Town", "Park Ave"]
CITIES = [
    "苏州",
    "合肥",
    "郑州",
    "长沙",
    "佛山",
    "泉州",
    "洛阳",
    "南昌",
    "徐州",
    "温州",
    "绵阳",
    "遵义",
]
LUCK = ["恒丰", "瑞祥", "金达", "鸿运", "永盛", "佳美", "万通", "德隆", "聚源", "兴旺"]
REGIONS = {
    "zh": ["华东", "华南", "华北", "西南", "东北", "华中", "西北"],
    "en": ["North", "South", "East", "West", "Central", "Coastal"],
}
LINES = {
    "zh": ["差旅费", "业务招待费", "促销费", "陈列费", "培训费", "办公费", "会议费", "市内交通费"],
    "en": ["Travel", "Meals", "Promotion", "Display", "Training", "Office supplies", "Meetings"],
}
GOODS = {
    "zh": (
        ["原味", "草莓", "巧克力", "低糖", "经典", "有机", "高钙"],
        ["酸奶", "牛奶", "饼干", "果汁", "燕麦片", "凉茶"],
        ["100g", "250ml", "500ml", "1L", "12支装", "礼盒"],
    ),
    "en": (
        ["Classic", "Strawberry", "Low Sugar", "Organic", "Dark"],
        ["Yoghurt", "Milk", "Biscuits", "Juice", "Oats", "Tea"],
        ["100g", "250ml", "500ml", "1L", "12-pack", "Gift Box"],
    ),
}
COMPANIES = {
    "zh": ["金穗食品", "远景乳业", "恒达医药", "华创饮料"],
    "en": ["Acme Foods", "Borealis Dairy", "Cedar Pharma", "Delta Drinks"],
}
TALK = {
    "zh": ["补货，陈列整理", "新品洽谈，店长下周答复", "对账，催收货款", "价格签更换", "老板不在"],
    "en": ["Restock and display", "New item presented", "Accounts settled", "Owner away"],
}
PURPOSE = {
    "zh": ["拜访苏州客户", "请连锁采购吃饭", "区域月会", "往返高铁", "样品快递"],
    "en": ["Client dinner", "Train to the regional meeting", "Sample parcels", "Parking"],
}
