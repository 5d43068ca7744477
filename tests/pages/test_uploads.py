"""Dropping files: cards, loading all, corrected files, refusals, undo."""

import io

import openpyxl
import pytest

from sales_core.text.translator import Translator
from tests.pages.conftest import ROOT, visit
from tests.services.reports_made import report
from tests.unit.ingest.workbooks_made import protected, sales

ZH = Translator("zh")
WEEK = ROOT / "sample_data" / "zh" / "next_week"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def drop(page, *files):
    page.file_uploader[0].set_value([(name, data, XLSX) for name, data in files])
    return page.run()


def week():
    return [(p.name, p.read_bytes()) for p in sorted(WEEK.glob("*.xlsx"))]


def shown(page):
    kinds = ("markdown", "info", "success", "html", "caption")
    said = [str(e.value) for kind in kinds for e in getattr(page, kind)]
    return " ".join(said).replace("\\", "")


def test_a_week_is_loaded_with_one_click_and_taken_back(demo, opened):
    folder = demo("zh")
    page = drop(visit("uploads"), *week())
    page.button(key="commit-all").click().run()
    assert not page.exception
    assert len(page.success) == 3
    house = opened(folder)
    with house.store.read(1) as unit:
        before = {b.batch_id for b in unit.batches.all() if b.origin != "demo"}
    assert len(before) == 3
    newest = max(before)
    page.button(key=f"undo-{newest}").click().run()
    page.button(key=f"redo-{newest}").click().run()
    with house.store.read(1) as unit:
        assert {b.status for b in unit.batches.all()} == {"live"}
    house.close()


def test_the_same_file_again_says_so(demo):
    demo("zh")
    page = drop(visit("uploads"), *week())
    page.button(key="commit-all").click().run()
    page = drop(page, week()[0])
    assert [s.value for s in page.success] == [ZH("uploads.already", name=week()[0][0])]
    assert "commit-all" not in [b.key for b in page.button]


def test_a_corrected_file_tells_what_changes_before_it_is_loaded(demo):
    demo("zh")
    name, data = next(f for f in week() if "销售" in f[0])
    page = drop(visit("uploads"), (name, data))
    page.button(key="commit-all").click().run()
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    rows = sheet.max_row
    amounts = [c for c in sheet[1] if "金额" in str(c.value)]
    assert amounts
    amounts[-1].offset(1).value = float(amounts[-1].offset(1).value) + 1
    sheet.delete_rows(rows)
    out = io.BytesIO()
    book.save(out)
    page = drop(page, ("更正_" + name, out.getvalue()))
    told = ZH("uploads.revises", added=0, changed=1, removed=1, unchanged=rows - 3)
    assert told in [i.value for i in page.info]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("空.xlsx", b"", "empty_file"),
        ("~$周报.xlsx", b"\x05zhang", "lock_file"),
        ("登录.xls", b"<html><body>please log in</body></html>", "html_without_table"),
    ],
)
def test_a_refused_file_says_what_to_do_and_can_be_removed(demo, name, data, code):
    demo("zh")
    page = drop(visit("uploads"), (name, data))
    assert not page.exception
    assert ZH(f"error.{code}", name=name) in shown(page)
    remove = next(b for b in page.button if (b.key or "").startswith("remove-"))
    remove.click().run()
    assert name not in shown(page)


def test_a_protected_file_opens_with_its_password_on_the_card(demo):
    demo("zh")
    page = drop(visit("uploads"), ("保密.xlsx", protected(sales(), "right")))
    assert ZH("error.encrypted_workbook") in shown(page)
    for word, error in (("wrong", ZH("error.wrong_password")), ("right", None)):
        field = next(f for f in page.text_input if f.label == ZH("uploads.password"))
        field.set_value(word)
        next(b for b in page.button if b.label == ZH("uploads.unlock")).click().run()
        assert not page.exception
        assert [e.value for e in page.error] == ([error] if error else [])
    page.button(key="commit-all").click().run()
    assert len(page.success) == 1


def test_what_needs_a_person_comes_first_with_its_number_of_questions(demo):
    demo("zh")
    asks = report(
        ("日期", "单号", "业务代表", "客户", "产品", "金额"),
        ("03/04/2026", "1", "王强", "百佳", "饼干", 5),
    )
    page = drop(visit("uploads"), week()[0], ("空.xlsx", b""), ("四月.xlsx", asks))
    names = [m.value.strip("*").replace("\\", "") for m in page.markdown if "xlsx" in m.value]
    assert names[:3] == ["四月.xlsx", "空.xlsx", week()[0][0]]
    assert ZH("uploads.questions", count=1) in shown(page)


def test_an_empty_inbox_says_what_to_bring_and_offers_the_demo(settle, tmp_path, opened):
    settle(tmp_path, "zh")
    page = visit("uploads")
    assert ZH("uploads.empty_title") in shown(page)
    page = page.button(key="inbox-demo").click().run()
    assert not page.exception
    assert ZH("uploads.empty_title") not in shown(page)
    house = opened(tmp_path)
    with house.store.read(1) as unit:
        assert len(unit.batches.all()) == 11
    house.close()
