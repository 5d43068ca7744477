"""Names met for the first time: near ones are asked about once, the others are loaded as new."""

from __future__ import annotations

from pathlib import Path

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput
from sales_core.services import aliases, name_answers, new_names, uploads
from sales_core.services.demo import load_demo
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import FOLDER, report, rows

HEAD = ("单据日期", "单号", "业务员", "客户名称", "销售金额")
DAY = "2026-10-20"


def sales(*lines: tuple[str, str, int]) -> bytes:
    """Sales of one day: (rep, customer, yuan), a document each, numbered by the rep's name."""
    body = [
        (DAY, f"D{n}-{rep}{customer}{amount}", rep, customer, amount)
        for n, (rep, customer, amount) in enumerate(lines)
    ]
    return report(HEAD, *body)


def sold(house: House) -> dict[str, int]:
    """Net sales by rep, yuan."""
    found = rows(house.store, "sales_detail")
    return {str(k): int(v) // 100 for k, v in found.groupby("rep_key")["net_amount"].sum().items()}


@pytest.fixture
def begun(both_house: House, actor: Actor) -> House:
    """A house where 张三 and 李四 have sold."""
    first = sales(("张三", "华康医药", 100), ("李四", "荣丰商贸", 10))
    assert import_file(both_house, actor, "第一周.xlsx", first, {}).status == "loaded"
    return both_house


def test_a_near_name_is_asked_once_and_never_again(begun: House, actor: Actor) -> None:
    second = sales(
        ("张珊", "华康医药有限公司", 5), ("张珊", "荣丰商贸", 6), ("李四", "华康医药", 7)
    )
    asked = import_file(begun, actor, "第二周.xlsx", second, {})
    assert asked.status == "questions"
    told = [tuple(q.params[n] for n in ("name", "near", "rows")) for q in asked.questions]
    assert told == [("张珊", "张三", 2), ("华康医药有限公司", "华康医药", 1)]
    assert [q.code for q in asked.questions] == ["rep_near", "customer_near"]
    assert asked.questions[0].choices == ("is:张三", "new")
    assert sold(begun) == {"张三": 100, "李四": 10}
    answers = {q.id: q.choices[0] for q in asked.questions}
    done = import_file(begun, actor, "第二周.xlsx", second, answers)
    assert (done.status, done.new_names) == ("loaded", {})
    assert sold(begun) == {"张三": 111, "李四": 17}
    third = import_file(begun, actor, "第三周.xlsx", sales(("张珊", "华康医药有限公司", 1)), {})
    assert third.status == "loaded"
    assert sold(begun)["张三"] == 112
    known = {one.name: one for one in aliases.listed(begun, actor, "rep")}
    assert (known["张珊"].party, known["张珊"].source) == ("张三", "file")
    assert (known["张珊"].file_name, known["张珊"].actor) == ("第二周.xlsx", actor.name)


def test_said_to_be_new_it_is_new_for_good(begun: House, actor: Actor) -> None:
    content = sales(("张珊", "华康医药", 5))
    (question,) = import_file(begun, actor, "周二.xlsx", content, {}).questions
    done = import_file(begun, actor, "周二.xlsx", content, {question.id: "new"})
    assert done.new_names == {"rep": ["张珊"]}
    assert sold(begun) == {"张三": 100, "李四": 10, "张珊": 5}
    again = import_file(begun, actor, "周三.xlsx", sales(("张珊", "荣丰商贸", 1)), {})
    assert again.status == "loaded"
    with begun.store.read(1) as unit:
        assert unit.parties.told_apart("rep") == {("张三", "张珊")}


def test_a_name_near_nobody_is_loaded_as_new_without_a_question(begun: House, actor: Actor) -> None:
    done = import_file(begun, actor, "周二.xlsx", sales(("王敏", "大福源", 5)), {})
    assert (done.status, done.new_names) == ("loaded", {"rep": ["王敏"], "customer": ["大福源"]})


def test_nobody_is_asked_about_the_first_file_and_what_it_calls_alike_is_noted(
    both_house: House, actor: Actor
) -> None:
    roster = report(("姓名", "入职日期"), ("张三", "2020-01-01"), ("张珊", "2021-01-01"))
    done = import_file(both_house, actor, "花名册.xlsx", roster, {})
    assert done.status == "loaded"
    assert done.alike == {"rep": [("张三", "张珊")]}


def test_an_answer_that_is_nobody_is_asked_again(begun: House, actor: Actor) -> None:
    content = sales(("张珊", "华康医药", 5))
    (question,) = import_file(begun, actor, "周二.xlsx", content, {}).questions
    again = import_file(begun, actor, "周二.xlsx", content, {question.id: "is:谁"})
    assert [q.id for q in again.questions] == [question.id]
    other = import_file(begun, actor, "周二.xlsx", content, {question.id: "is:李四"})
    assert other.status == "loaded"
    assert sold(begun)["李四"] == 15


def test_one_answer_serves_every_waiting_file(begun: House, actor: Actor) -> None:
    files = [("一.xlsx", sales(("张珊", "华康医药", 5))), ("二.xlsx", sales(("张珊", "大福源", 6)))]
    first, second = uploads.receive(begun, actor, files)
    assert (first.status, second.status) == ("questions", "questions")
    names = name_answers.met(begun, actor, first.upload_id)
    assert [(n.name, n.rows, [c.key for c in n.near]) for n in names] == [("张珊", 1, ["张三"])]
    answers = {names[0].question.id: "is:张三"}
    assert name_answers.decide(begun, actor, first.upload_id, answers) == 2
    cards = uploads.inbox(begun, actor)
    assert [c.status for c in cards] == ["ready", "ready"]
    uploads.commit(begun, actor, [c.upload_id for c in cards])
    assert sold(begun)["张三"] == 111


def test_a_fresh_name_may_be_said_to_be_somebody_on_file(begun: House, actor: Actor) -> None:
    (card,) = uploads.receive(begun, actor, [("一.xlsx", sales(("小张", "华康医药", 5)))])
    assert (card.status, card.new_names) == ("ready", {"rep": ["小张"]})
    (name,) = name_answers.met(begun, actor, card.upload_id)
    assert (name.near, name.answer) == ((), None)
    name_answers.decide(begun, actor, card.upload_id, {name.question.id: "is:张三"})
    (card,) = uploads.inbox(begun, actor)
    assert (card.status, card.new_names) == ("ready", {})
    uploads.commit(begun, actor, [card.upload_id])
    assert sold(begun) == {"张三": 105, "李四": 10}


def test_only_names_of_the_file_and_parties_on_file_are_answers(begun: House, actor: Actor) -> None:
    (card,) = uploads.receive(begun, actor, [("一.xlsx", sales(("小张", "华康医药", 5)))])
    (name,) = name_answers.met(begun, actor, card.upload_id)
    for answers in ({name.question.id: "is:谁"}, {name.question.id: "张三"}, {"//x/y": "new"}):
        with pytest.raises(InvalidInput):
            name_answers.decide(begun, actor, card.upload_id, answers)


def test_a_code_decides_before_the_name(begun: House, actor: Actor) -> None:
    head = (*HEAD, "工号")
    coded = report(
        head, (DAY, "E1", "张三", "华康医药", 1, "E01"), (DAY, "E2", "李四", "华康医药", 1, "E02")
    )
    assert import_file(begun, actor, "带工号.xlsx", coded, {}).new_names == {}
    spelt = report(
        head, (DAY, "E3", "张珊", "华康医药", 2, "E01"), (DAY, "E4", "张姗", "华康医药", 4, "E09")
    )
    done = import_file(begun, actor, "又一份.xlsx", spelt, {})
    assert (done.status, done.new_names) == ("loaded", {"rep": ["张姗"]})
    assert sold(begun) == {"张三": 103, "李四": 11, "e09": 4}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_sample_files_ask_about_no_name(house: House, actor: Actor, lang: str) -> None:
    folder: Path = FOLDER / lang
    known = [q for path in sorted(folder.rglob("*.*")) for q in _asked(house, actor, path)]
    assert known == []


def _asked(house: House, actor: Actor, path: Path) -> list[str]:
    """Ids of questions about names, answering the others does not change them."""
    done = import_file(house, actor, path.name, path.read_bytes(), {})
    return [q.id for q in done.questions if new_names.about_a_name(q.id)]


def test_the_demo_asks_nothing_beside_names_alike(begun: House, actor: Actor) -> None:
    content = sales(("王墙", "江城佰佳超市", 1))
    assert import_file(begun, actor, "周二.xlsx", content, {}).status == "loaded"
    assert {one.status for one in load_demo(begun, actor, "zh")} == {"loaded"}
