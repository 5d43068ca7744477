"""A corrected report shows its rows that differ in the review, and from the history afterwards."""

from sales_core.services import uploads
from sales_core.services.house import local_actor
from sales_core.text.translator import Translator
from tests.pages.conftest import visit
from tests.services.reports_made import report

HEAD = ("单据日期", "单号", "业务员", "客户名称", "销售金额")


def lines(amount):
    return [("2026-10-20", f"D{n}", "王强", "Q", 100 + n) for n in range(3)] + [
        ("2026-10-20", "D9", "王强", "Q", amount)
    ]


def test_the_changed_cell_reads_before_and_now(demo, opened):
    t, house = Translator("zh"), opened(demo("zh"))
    actor = local_actor(house)
    (first,) = uploads.receive(house, actor, [("周报.xlsx", report(HEAD, *lines(50)))])
    (done,) = uploads.commit(house, actor, [first.upload_id])
    assert done.status == "loaded"
    (card,) = uploads.receive(house, actor, [("周报.xlsx", report(HEAD, *lines(60)))])
    house.close()
    page = visit("uploads", **{"uploads.open": card.upload_id})
    assert not page.exception
    assert f"**{t('changes.effect')}**" in [m.value for m in page.markdown]
    assert told(page, t) == [([t("changes.changed")], ["50.00 → 60.00"])]
    page = page.button(key="load-reviewed").click().run()
    assert told(page, t) == []
    page = next(b for b in page.button if (b.key or "").startswith("changes-")).click().run()
    assert not page.exception
    assert told(page, t) == [([t("changes.changed")], ["50.00 → 60.00"])]


def told(page, t):
    how, amount = t("changes.how"), t("field.net_amount")
    found = [d.value for d in page.dataframe if how in d.value.columns]
    return [(list(frame[how]), list(frame[amount])) for frame in found]
