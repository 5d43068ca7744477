"""The customers: rep, class, share of the rep's sales in %, channel, names, opened, closed."""

ROWS = """
0101 | A | 42 | KA | 江城百佳超市 | Baijia Supermarket | 2019-05-06
0101 | B | 18 | CVS | 便民连锁东湖店 | Bianmin Donghu | 2020-03-16
0101 | B | 16 | WS | 东方批发部 | Dongfang Wholesale | 2019-11-04
0101 | B | 12 | HR | 东湖大酒楼 | Donghu Restaurant | 2021-08-09
0101 | C | 7 | CVS | 小杨便利店 | Xiaoyang Convenience | 2022-04-11
0101 | C | 5 | CVS | 学府超市 | Xuefu Mini Mart | 2023-02-13
0102 | A | 30 | KA | 万家乐购物广场 | Wanjiale Plaza | 2020-08-03
0102 | B | 22 | KA | 惠民超市西门店 | Huimin West Gate | 2020-10-12
0102 | B | 20 | WS | 西城粮油批发 | Xicheng Grain & Oil | 2021-01-18
0102 | C | 12 | CVS | 好邻居便利店 | Good Neighbour | 2021-06-21
0102 | C | 9 | HR | 聚贤阁餐厅 | Juxian Restaurant | 2022-09-05
0102 | C | 7 | CVS | 阳光便利店 | Sunshine Convenience | 2024-03-11
0103 | A | 28 | KA | 南国购物中心 | Nanguo Mall | 2018-07-02
0103 | A | 24 | WS | 南城批发市场三号库 | Nancheng Wholesale No. 3 | 2018-09-10
0103 | B | 18 | CVS | 每日鲜连锁 | Daily Fresh Chain | 2019-04-15
0103 | B | 14 | HR | 食全酒家 | Shiquan Restaurant | 2020-06-08
0103 | C | 9 | CVS | 南苑小店 | Nanyuan Corner Shop | 2022-11-14
0103 | C | 7 | CVS | 校园生活超市 | Campus Mart | 2023-09-04
0104 | B | 34 | CVS | 科创园便利店 | Science Park Convenience | 2026-10-12
0104 | B | 30 | KA | 高新生活超市 | Gaoxin Supermarket | 2026-10-12
0104 | C | 20 | HR | 软件园食堂 | Software Park Canteen | 2026-10-13
0104 | C | 16 | CVS | 青年公寓小店 | Youth Apartments Shop | 2026-10-14
0105 | A | 32 | KA | 北辰购物中心 | Beichen Mall | 2021-03-15
0105 | B | 22 | WS | 北站副食批发 | North Station Wholesale | 2021-04-12
0105 | B | 18 | CVS | 喜乐便利 | Xile Convenience | 2021-09-13
0105 | B | 13 | HR | 北国之春餐厅 | Northern Spring Restaurant | 2022-05-16
0105 | C | 8 | CVS | 建设路超市 | Jianshe Road Mart | 2023-03-06
0105 | C | 7 | CVS | 铁路社区店 | Railway Community Shop | 2026-02-09
0106 | A | 26 | KA | 滨江天地超市 | Riverside World | 2017-10-16
0106 | A | 24 | WS | 江畔商贸 | Jiangpan Trading | 2018-01-08
0106 | B | 18 | CVS | 快客连锁滨江店 | Kuaike Riverside | 2018-08-13
0106 | B | 15 | HR | 望江楼 | Wangjiang Restaurant | 2019-05-20
0106 | C | 10 | CVS | 码头便利店 | Pier Convenience | 2022-07-04
0106 | C | 7 | CVS | 江景花园超市 | Riverview Mart | 2026-03-16
0107 | A | 30 | KA | 开元购物广场 | Kaiyuan Plaza | 2022-07-11
0107 | B | 24 | WS | 开发区批发中心 | Development Zone Wholesale | 2022-08-08
0107 | B | 20 | HR | 工业园食堂 | Industrial Park Canteen | 2022-10-17
0107 | C | 14 | CVS | 职工便利店 | Workers Convenience | 2023-05-15
0107 | C | 12 | CVS | 新村超市 | Xincun Mart | 2024-06-03
0107 | C | 8 | CVS | 旧桥小卖部 | Old Bridge Kiosk | 2022-12-05 | closed
0108 | A | 34 | KA | 老城百货 | Old Town Department Store | 2023-05-08
0108 | B | 22 | WS | 鼓楼副食批发 | Drum Tower Wholesale | 2023-06-12
0108 | B | 20 | HR | 老字号面馆 | Old Brand Noodles | 2023-08-14
0108 | C | 13 | CVS | 巷口便利店 | Lane Convenience | 2023-10-16
0108 | C | 11 | CVS | 文庙超市 | Wenmiao Mart | 2024-01-15
0109 | B | 45 | KA | 空港免税超市 | Airport Supermarket | 2021-11-08
0109 | C | 30 | HR | 航空食堂 | Aviation Canteen | 2022-01-17
0109 | C | 25 | CVS | 候机楼便利店 | Terminal Convenience | 2022-03-14
"""
