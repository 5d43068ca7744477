"""Words in names that say little, and words that make two names two."""

from __future__ import annotations

import re

COMPANY = re.compile(
    r"(?:股份|控股|集团|有限责任|有限|责任|总)*(?:股份有限公司|有限责任公司|有限公司|责任公司|公司|集团)+$|\(集团\)|\(中国\)"
)
"""What follows the name of a Chinese company; the bracketed ones stand inside it."""
BRANCH = re.compile(r"(?:旗舰店|专卖店|直营店|加盟店|分店|门店|分公司|分院|分部|分销处|办事处|店)$")
HEAD = re.compile(r"(?:总店|总部|总公司|总院|本部|本店)$")
TITLE = re.compile(
    r"(?:销售代表|客户经理|区域经理|业务代表|业务员|代表|经理|主管|总监|主任|老师|医生|先生|女士|小姐)$"
)
"""What people add to the name of a person."""
COMPANY_EN = frozenset(
    ("co", "ltd", "limited", "inc", "incorporated", "llc", "llp", "gmbh", "ag", "corp")
    + ("corporation", "company", "plc", "sa", "srl", "bv", "nv", "pty", "pte", "the", "and", "of")
)
TITLE_EN = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "jr", "sr"))
TRADE_EN = frozenset(
    ("trading", "traders", "store", "stores", "shop", "market", "supermarket", "pharmacy", "foods")
    + ("group", "international", "intl", "holdings", "services", "solutions", "enterprises")
    + ("industries", "distributors", "distribution", "wholesale", "retail", "branch", "main")
)
"""Words a company is often called without."""
TRADE = re.compile(
    r"(?:医药连锁|商贸|贸易|医药|药业|科技|实业|商行|超市|百货|连锁|食品|制药|商场|大药房|药房|药店|便利店)$"
)
GENERIC = re.compile(
    r"^(?:第?(?:人民|中心|中医|妇幼|儿童|协和|附属)*(?:医院|保健院|卫生院|卫生服务中心|诊所)"
    r"|新华书店|邮政|银行|药店|大药房|超市|商店|便利店|百货)$"
)
"""Names that say nothing without the place before them."""
_PROVINCES = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州"
    "|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门"
)
_CITIES = (
    "石家庄|太原|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|常州|南通|徐州|扬州|杭州|宁波|温州|嘉兴|绍兴|金华|合肥|芜湖"
    "|福州|厦门|泉州|南昌|济南|青岛|烟台|潍坊|郑州|洛阳|武汉|宜昌|长沙|株洲|广州|深圳|佛山|东莞|珠海|中山|惠州"
    "|南宁|桂林|海口|三亚|成都|绵阳|贵阳|昆明|拉萨|西安|兰州|西宁|银川|乌鲁木齐"
)
PLACE = re.compile(
    rf"^(?:(?:{_PROVINCES}|{_CITIES})[省市]?|[\u4e00-\u9fff]{{2,3}}(?:[省县区]|(?<!超)市))+"
)
"""A province or town in front; other towns are told by 省, 市, 县 or 区 after them."""
CONTRAST = frozenset(
    "东西南北中前后左右上下大小老新内外男女正副总分甲乙丙丁戊春夏秋冬早晚高低无非一二三四五六七八九十"
)
"""Characters that tell two things apart: another one of them, or one more, is another thing."""
NOT_THE_SAME = (frozenset("山陕"),)
"""Same sound, known to be two: 山西 and 陕西."""
NUMERAL = re.compile(
    r"第([一二三四五六七八九十]+)|([一二三四五六七八九十]+)(?=[店院厂部区号队中期组科仓所楼门村街路分医])"
)
"""Chinese numerals that count something; 三 in 张三 does not."""
