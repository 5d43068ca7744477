"""Templates: empty workbooks for people who have no form yet, read again without a question."""

from __future__ import annotations

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import NotFound
from sales_core.domain.fields import FieldType
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.domain.template_columns import PERIOD_MONTH, TEMPLATE_COLUMNS
from sales_core.ingest import aliases, first_words
from sales_core.report.template import TemplateColumn, write
from sales_core.services.house import House
from sales_core.store.unit import Unit
from sales_core.text.translator import Lang, Translator

_SPECIAL = frozenset({PERIOD_MONTH, "rate_period", "xun", "net_amount"})
"""Columns with a way of filling in of their own."""


def template(house: House, actor: Actor, kind: str, lang: Lang) -> str:
    """Make the template of a kind ready for download; the hash it is fetched by. NotFound for an
    unknown kind."""
    t = Translator(lang)
    made = columns(house, actor, kind, lang)
    title = t(f"kind.{kind}")
    lines = [
        t("template.title", name=title),
        t("template.rule_first_row"),
        t("template.rule_rows"),
        t("template.rule_send", name=title),
        *(t("template.line", name=c.heading, how=c.how) for c in made),
    ]
    content = write(title, made, t("template.guide"), lines, {"error": t("template.error")})
    return house.downloads.put(
        actor.workspace_id, t("template.file_name", name=title) + ".xlsx", content
    )


def columns(house: House, actor: Actor, kind: str, lang: Lang) -> list[TemplateColumn]:
    """The columns of a template with the words on file to choose from. NotFound."""
    actor.must(Action.READ)
    if kind not in TEMPLATE_COLUMNS:
        raise NotFound(kind=kind)
    with house.store.read(actor.workspace_id) as unit:
        people = _people(unit)
        money = _beside(unit.currency, Translator(lang))
    needed = {_first(kind, group) for group in REPORT_KINDS[kind].required}
    return [
        _column(kind, name, lang, name in needed, people, money) for name in TEMPLATE_COLUMNS[kind]
    ]


def _first(kind: str, group: tuple[str, ...]) -> str:
    """Of fields that can stand for each other the one the template asks for."""
    held = TEMPLATE_COLUMNS[kind]
    return next((name for name in (*group, PERIOD_MONTH) if name in held), "")


def _column(
    kind: str, name: str, lang: Lang, required: bool, people: tuple[str, ...], unit: str
) -> TemplateColumn:
    t = Translator(lang)
    of = FieldType.TEXT if name == PERIOD_MONTH else REPORT_KINDS[kind].field(name).type
    how = t(f"template.how.{name if name in _SPECIAL else of}")
    key = f"template.choices.{name}"
    choices = tuple(t(key).split(",")) if t.has(key) else ()
    if of is FieldType.BOOLEAN:
        choices = (t("trail.yes"), t("trail.no"))
    if name == "rep_name":
        choices = people
    if choices:
        how = t("template.how.choose")
    need = t("template.required") if required else t("template.optional")
    money = unit if of is FieldType.MONEY else ""
    return TemplateColumn(
        heading(kind, name, lang) + money, of, need + how, required, choices, name != "rep_name"
    )


def _beside(currency: str, t: Translator) -> str:
    """What stands behind the heading of a column of money."""
    key = f"template.unit.{currency}"
    return t(key) if t.has(key) else f" ({currency})"


def heading(kind: str, name: str, lang: Lang) -> str:
    """The word of a field our own reading knows at once: ours where it does, else the first of
    those people use."""
    t = Translator(lang)
    if t.has(f"field.{name}"):
        label = t(f"field.{name}")
        found = aliases.match(kind, label)
        if found.field == name and found.score >= aliases.AUTO_ACCEPT:
            return label
    word = first_words.first_word(kind, name, lang)
    return word[:1].upper() + word[1:]


def _people(unit: Unit) -> tuple[str, ...]:
    """Names of the team; none when one holds a comma, which would split it in a list."""
    reps = unit.rows.reps()
    here = reps[reps["leave_date"].isna() & ~reps["vacant"].astype(bool)]
    names = tuple(sorted({str(label) for label in here["label"]}))
    return () if any("," in name for name in names) else names
