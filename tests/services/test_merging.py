"""Merging two names: seen before it is done, written into the log, taken back in any order."""

from __future__ import annotations

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput
from sales_core.services import aliases, batches, duplicates, merging, records, roster
from sales_core.services.house import House
from sales_core.services.importing import import_file
from sales_core.services.merging import Preview
from sales_core.services.overview import overview
from tests.services.reports_made import VIEW, report
from tests.services.test_new_names import sales, sold

MASTER = ("客户编码", "客户名称", "客户等级", "电话", "地址")


@pytest.fixture
def begun(both_house: House, actor: Actor) -> House:
    """A house with two names of one rep, loaded from one file."""
    first = sales(("张三", "华康医药", 100), ("张珊", "荣丰商贸", 10), ("张珊", "大福源", 1))
    assert import_file(both_house, actor, "第一周.xlsx", first, {}).status == "loaded"
    return both_house


def test_a_look_says_what_moves_and_changes_nothing(begun: House, actor: Actor) -> None:
    seen = merging.preview(begun, actor, "rep", "张珊", "张三")
    assert seen == Preview(rows=2, conflicts=0, twice=0, replaced=0)
    assert sold(begun) == {"张三": 100, "张珊": 11}
    assert merging.history(begun, actor, "rep") == []


def test_a_look_says_what_would_contradict(begun: House, actor: Actor) -> None:
    head = ("业务员", "月份", "销售目标")
    content = report(head, ("张三", "2026年10月", 500), ("张珊", "2026年10月", 300))
    done = import_file(begun, actor, "销售目标.xlsx", content, {})
    assert done.status == "loaded", done
    assert merging.preview(begun, actor, "rep", "张珊", "张三").conflicts == 2


def test_merged_and_split_the_figures_and_the_log_tell(begun: House, actor: Actor) -> None:
    number = merging.merge(begun, actor, "rep", "张珊", "张三")
    assert sold(begun) == {"张三": 111}
    assert roster.parties(begun, actor, "rep") == {"张三": "张三"}
    (other,) = aliases.listed(begun, actor, "rep")
    assert (other.name, other.party, other.source) == ("张珊", "张三", "merged")
    with pytest.raises(InvalidInput):
        merging.merge(begun, actor, "rep", "张珊", "张三")
    done = import_file(begun, actor, "第二周.xlsx", sales(("张珊", "华康医药", 5)), {})
    assert done.new_names == {}
    assert sold(begun) == {"张三": 116}
    assert merging.split(begun, actor, number) is True
    assert merging.split(begun, actor, number) is False
    assert sold(begun) == {"张三": 100, "张珊": 16}
    (past,) = merging.history(begun, actor, "rep")
    assert (past.name, past.into, past.merge.split_by) == ("张珊", "张三", actor.name)
    log = [(e.action, e.subject, e.details.get("into")) for e in records.log(begun, actor)]
    assert ("party.merged", "张珊", "张三") in log
    assert ("party.split", "张珊", "张三") in log


def test_undo_after_a_merge_takes_the_batch_out_of_both(begun: House, actor: Actor) -> None:
    second = import_file(begun, actor, "第二周.xlsx", sales(("张珊", "华康医药", 5)), {})
    number = merging.merge(begun, actor, "rep", "张珊", "张三")
    assert second.batch_id is not None
    batches.undo(begun, actor, second.batch_id)
    assert sold(begun) == {"张三": 111}
    merging.split(begun, actor, number)
    batches.redo(begun, actor, second.batch_id)
    assert sold(begun) == {"张三": 100, "张珊": 16}


def test_the_figures_of_the_demo_come_back_after_merge_and_split(
    own_demo: House, supervisor: Actor
) -> None:
    before = overview(own_demo, supervisor, VIEW)
    rep = merging.merge(own_demo, supervisor, "rep", "0102", "0101")
    merged = overview(own_demo, supervisor, VIEW)
    assert merged.team.total.measures["actual"] == before.team.total.measures["actual"]
    assert {r.key for r in before.team.rows} - {r.key for r in merged.team.rows} == {"0102"}
    both = sum(before.team.row(key).measures["actual"].value for key in ("0101", "0102"))
    assert merged.team.row("0101").measures["actual"].value == both
    known = sorted(roster.parties(own_demo, supervisor, "customer"))[:2]
    customer = merging.merge(own_demo, supervisor, "customer", known[0], known[1])
    merging.split(own_demo, supervisor, rep)
    merging.split(own_demo, supervisor, customer)
    assert overview(own_demo, supervisor, VIEW) == before


def customers(*rows: tuple[str, ...]) -> bytes:
    return report(MASTER, *rows)


def test_what_may_be_the_same_is_proposed_with_evidence_and_dismissed_for_good(
    both_house: House, actor: Actor
) -> None:
    content = customers(
        ("C1", "华康医药", "A", "13800000001", "人民路100号"),
        ("C2", "华康医药有限公司", "B", "13800000001", "人民路100号"),
        ("C3", "荣丰商贸", "B", "13800000003", "解放路5号"),
        ("C-3", "荣丰", "B", "13800000004", "建设路8号"),
        ("C5", "永辉超市1店", "B", "13800000009", "东街1号"),
        ("C6", "永辉超市2店", "B", "13800000009", "东街1号"),
    )
    assert import_file(both_house, actor, "客户档案.xlsx", content, {}).status == "loaded"
    found = duplicates.maybe_same(both_house, actor, "customer")
    told = [(d.one.label, d.two.label, d.evidence) for d in found]
    assert told == [
        (
            "华康医药",
            "华康医药有限公司",
            (("spelling", ""), ("same_phone", "13800000001"), ("same_address", "人民路100号")),
        ),
        ("荣丰", "荣丰商贸", (("short", ""), ("same_code", "c3"))),
    ]
    duplicates.dismiss(both_house, actor, "customer", "c2", "c1")
    assert [d.one.label for d in duplicates.maybe_same(both_house, actor, "customer")] == ["荣丰"]
    merging.merge(both_house, actor, "customer", "c-3", "c3")
    assert duplicates.maybe_same(both_house, actor, "customer") == []


def test_the_master_row_of_the_customer_kept_describes_both(
    both_house: House, actor: Actor
) -> None:
    content = customers(
        ("C1", "华康医药", "A", "1", "x"), ("C2", "华康医药有限公司", "B", "2", "y")
    )
    import_file(both_house, actor, "客户档案.xlsx", content, {})
    number = merging.merge(both_house, actor, "customer", "c1", "c2")
    kept = roster.customers(both_house, actor)
    assert kept["customer_class"].to_dict() == {"c2": "B"}
    merging.split(both_house, actor, number)
    assert roster.customers(both_house, actor)["customer_class"].to_dict() == {"c1": "A", "c2": "B"}


def test_a_name_on_file_is_no_alias_and_a_typed_one_can_be_removed(
    begun: House, actor: Actor
) -> None:
    with pytest.raises(InvalidInput) as refused:
        aliases.add(begun, actor, "rep", "张 珊", "张三")
    assert refused.value.code == "name_is_party"
    aliases.add(begun, actor, "rep", "小张", "张三")
    (one,) = aliases.listed(begun, actor, "rep")
    assert (one.name, one.source, one.actor) == ("小张", "typed", actor.name)
    assert one.at == begun.clock.now()
    aliases.remove(begun, actor, "rep", "小张")
    assert aliases.listed(begun, actor, "rep") == []
