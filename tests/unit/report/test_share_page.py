"""The frozen page: self-contained, inert, escaped, small."""

from sales_core.domain.shared_page import SharedAction, SharedContent, SharedRow, SharedTile
from sales_core.report.share_page import render

EVIL = "<script>alert(1)</script>\"'&"


def content(**more: object) -> SharedContent:
    base: dict = {
        "lang": "zh",
        "heading": "销售周会简报",
        "period": "第43周",
        "stands_on": "数据截至 10月20日",
        "frozen": "由 李主管 冻结",
        "tiles": (SharedTile("达成率", "72.5%", "amber", "▲", "时间进度 78.0%", 0.725, 0.78),),
        "team_head": ("代表", "达成率"),
        "team_rows": (SharedRow("张伟", (("■ 70.0%", "red"),)),),
        "findings": (("拜访超期", "哪天补上？"),),
        "goals": ("补齐 A 类拜访",),
        "actions": (SharedAction("拜访客户Y", "王强", "10月24日 周五", "进行中"),),
        "words": {"team": "团队", "findings": "需要讨论", "goals": "目标", "actions": "行动项"},
    }
    return SharedContent(**(base | more))


def test_page_has_every_part_and_its_language():
    page = render(content())
    for text in ("72.5%", "张伟", "■ 70.0%", "拜访超期", "补齐 A 类拜访", "拜访客户Y", "李主管"):
        assert text in page
    assert '<html lang="zh-CN">' in page
    assert '<html lang="en">' in render(content(lang="en"))


def test_page_runs_and_fetches_nothing():
    page = render(content()).lower()
    for forbidden in ("<script", "src=", "href=", "@import", "url(", "<iframe", "<form", "onload"):
        assert forbidden not in page


def test_every_text_is_escaped():
    page = render(
        content(
            heading=EVIL,
            period=EVIL,
            stands_on=EVIL,
            frozen=EVIL,
            note=EVIL,
            goals=(EVIL,),
            team_head=(EVIL,),
            team_rows=(SharedRow(EVIL, ((EVIL, EVIL),)),),
            findings=((EVIL, EVIL),),
            tiles=(SharedTile(EVIL, EVIL, EVIL, EVIL, EVIL, 0.5, 0.5),),
            actions=(SharedAction(EVIL, EVIL, EVIL, EVIL),),
            words=dict.fromkeys(("team", "findings", "goals", "actions"), EVIL),
        )
    )
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 18


def test_page_stays_small_with_forty_reps():
    rows = tuple(SharedRow(f"代表{n}", (("● 100.0%", "green"),) * 6) for n in range(40))
    assert len(render(content(team_rows=rows)).encode()) < 300_000


def test_parts_not_chosen_leave_no_heading():
    page = render(content(team_rows=(), findings=(), goals=(), actions=(), tiles=()))
    for heading in ("团队", "需要讨论", "行动项"):
        assert heading not in page


def test_bar_is_bounded():
    page = render(content(tiles=(SharedTile("a", "900%", "green", "●", "", 9.0, -3.0),)))
    assert 'width="100.0"' in page
    assert 'x1="0.0"' in page
