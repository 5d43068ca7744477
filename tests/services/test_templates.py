"""Every template in both languages, filled in, is read and loaded without a question."""

from __future__ import annotations

import io
from datetime import date, time
from typing import Any

import openpyxl
import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import NotFound
from sales_core.domain.fields import FieldType
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.domain.template_columns import MOST, TEMPLATE_COLUMNS
from sales_core.services import templates, uploads
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import report, rows

NAMES = {
    "rep_name": ("王强", "李娜"), "customer_name": ("甲店", "乙店"),
    "dealer_name": ("华东商贸", "南山商贸"), "rate_from": ("USD", "EUR"),
    "period_month": ("2026-10", "2026-10"), "rate_kind": ("实际", "计划"),
}  # fmt: skip
BY_TYPE: dict[FieldType, tuple[Any, Any]] = {
    FieldType.DATE: (date(2026, 10, 20), date(2026, 10, 21)),
    FieldType.TIME: (time(9, 30), time(10, 0)),
    FieldType.MONEY: (1200.5, 800),
    FieldType.QUANTITY: (3, 4),
    FieldType.INTEGER: (1, 2),
    FieldType.RATIO: (0.85, 0.9),
    FieldType.RATE: (7.1033, 7.8482),
    FieldType.BOOLEAN: ("是", "否"),
}


def made(house: House, actor: Actor, kind: str, lang: str) -> tuple[str, bytes]:
    """Name and content of a template."""
    found = house.downloads.get(1, templates.template(house, actor, kind, lang))
    assert found is not None
    return found.name, found.content


def filled(house: House, actor: Actor, kind: str, lang: str) -> tuple[str, bytes]:
    """The template with two rows written into it, as a person would."""
    name, content = made(house, actor, kind, lang)
    book = openpyxl.load_workbook(io.BytesIO(content))
    columns = templates.columns(house, actor, kind, lang)
    for place, (column, field) in enumerate(zip(columns, TEMPLATE_COLUMNS[kind], strict=True)):
        for n in (0, 1):
            words = [*column.choices, *column.choices]
            value = words[n] if words else NAMES.get(field, BY_TYPE.get(column.type))
            value = (f"{field} 一", f"{field} 二") if value is None else value
            cell = book.worksheets[0].cell(n + 2, place + 1)
            cell.value = value if words else value[n]
    out = io.BytesIO()
    book.save(out)
    return name, out.getvalue()


def test_there_is_a_short_template_for_every_kind() -> None:
    assert list(TEMPLATE_COLUMNS) == list(REPORT_KINDS)
    for kind, names in TEMPLATE_COLUMNS.items():
        assert len(names) <= MOST
        assert len(set(names)) == len(names)
        for group in REPORT_KINDS[kind].required:
            assert set(group) & set(names) or group == ("period",)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", REPORT_KINDS)
def test_a_template_filled_in_is_read_without_a_question(
    house: House, actor: Actor, kind: str, lang: str
) -> None:
    file = filled(house, actor, kind, lang)
    (card,) = uploads.receive(house, actor, [file])
    assert card.status == "ready", uploads.questions(house, actor, card.upload_id)
    assert [(t.kind, t.rows, t.left_out, t.issues) for t in card.tables if t.rows] == [
        (kind, 2, 0, 0)
    ]
    (done,) = uploads.commit(house, actor, [card.upload_id])
    assert (done.status, done.rows, done.kinds) == ("loaded", 2, (kind,))
    with house.store.read(1) as unit:
        (table,) = unit.batches.tables()
    used = {column.field for column in table.columns}
    assert set(TEMPLATE_COLUMNS[kind]) - used == set()
    held = rows(house.store, kind)
    for name in set(TEMPLATE_COLUMNS[kind]) & REPORT_KINDS[kind].names:
        assert held[name].notna().all(), name


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_empty_template_is_refused_not_guessed_at(house: House, actor: Actor, lang: str) -> None:
    for kind in REPORT_KINDS:
        name, content = made(house, actor, kind, lang)
        assert import_file(house, actor, name, content, {}).status in ("refused", "questions")


def test_the_second_sheet_says_how_and_lists_offer_the_team(house: House, actor: Actor) -> None:
    head = ("姓名", "工号", "入职日期", "离职日期")
    roster = report(
        head, ("王强", "01", "2025-01-01", None), ("赵敏", "02", "2025-01-01", "2026-01-31")
    )
    assert import_file(house, actor, "花名册.xlsx", roster, {}).status == "loaded"
    _, content = made(house, actor, "visit_log", "zh")
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["拜访记录", "填写说明"]
    head_row = [cell.value for cell in book.worksheets[0][1]]
    assert head_row[:3] == ["拜访日期", "业务代表", "客户"]
    said = [row[0].value for row in book.worksheets[1]]
    assert "拜访日期：必填。写日期，如 2026-10-20。" in said
    assert book.worksheets[1].max_column == 1
    lists = {
        str(rule.sqref).split(":")[0]: rule.formula1
        for rule in book.worksheets[0].data_validations.dataValidation
        if rule.type == "list"
    }
    assert lists["B2"] == '"王强"'
    assert lists["G2"] == '"是,否"'


def test_names_with_a_comma_make_no_list(house: House, actor: Actor) -> None:
    head = ("Name", "Employee ID", "Hire date")
    roster = report(head, ("Li, Na", "01", "2025-01-01"), ("Wang Qiang", "02", "2025-01-01"))
    assert import_file(house, actor, "roster.xlsx", roster, {}).status == "loaded"
    column = templates.columns(house, actor, "visit_plan", "en")[1]
    assert (column.heading, column.choices) == ("Rep", ())


def test_money_says_its_unit_and_equal_content_is_equal(house: House, actor: Actor) -> None:
    heads = [c.heading for c in templates.columns(house, actor, "sales_target", "zh")]
    assert heads[:3] == ["业务代表", "月份", "目标金额(元)"]
    assert made(house, actor, "fx_rate", "en") == made(house, actor, "fx_rate", "en")
    with pytest.raises(NotFound):
        templates.template(house, actor, "nothing", "zh")
