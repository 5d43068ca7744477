"""Reading a table of nearly a known layout: the difference is asked about where it counts, else
told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sales_core.domain.cell import column_letter
from sales_core.domain.issue import Issue, Severity
from sales_core.domain.layout import Layout
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.domain.source import source_of
from sales_core.ingest import unit_words
from sales_core.ingest.result import ReadContext
from sales_core.ingest.understand.asking.drift import Drift, nearest
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import PERIOD_MONTH, Assignment, Candidate
from sales_core.ingest.understand.columns.columns import assign, fits
from sales_core.ingest.understand.kinds import kinds, other_words
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.tables.fingerprint import fingerprint, plain, word, words
from sales_core.ingest.understand.tables.header import Heading

QUESTION = "renamed_column"
NO_KIND, _NAMES = "no_kind", 2
"""The question of a file that would be refused; how many names stand behind the titles."""
GONE, NEW, RENAMED = "columns_gone", "columns_new", "columns_renamed"


@dataclass(frozen=True)
class Around:
    """The columns of the table by heading and by field, and who is asked."""

    made: Assignment
    outline: Outline
    asking: Asking
    filled: frozenset[int]

    @property
    def used(self) -> set[int]:
        """Columns that hold a field."""
        return {c.heading.col for c in [*self.made.chosen.values(), *self.made.across]}


def look_of(heads: list[Heading], hints: frozenset[str], names: list[str]) -> Layout:
    """What a table looks like, before anything is known of its kind. `names`: sheet and file."""
    sheet, file = names
    return Layout(
        fingerprint(heads, hints), "", words=words(heads), hints=tuple(sorted(hints)),
        source=source_of(file), sheet=source_of(sheet),
    )  # fmt: skip


def asking_for(look: Layout, sheet: str, context: ReadContext, spot: str) -> Asking:
    """With what is remembered of this layout, or of one that is nearly this one."""
    known = context.layouts.get(look.fingerprint)
    if known is not None:
        return Asking(sheet, context, known, spot)
    drift = nearest(look, context.layouts.values())
    return Asking(sheet, context, drift.layout if drift else None, spot, drift)


def memory(outline: Outline, asking: Asking) -> tuple[str | None, dict[str, str] | None]:
    """Kind and fields that may be taken over from what is remembered.

    Of a layout that is only nearly this one the kind is asked about when first sight sees another;
    the answers of another kind are of no use and dropped.
    """
    layout, drift = asking.layout, asking.drift
    if layout is None:
        return None, None
    if drift is None and _is_called_otherwise(outline, layout):
        asking.layout = None
        return None, None
    said = drift is None or (drift.moved and not _was_titled(outline, drift))
    if drift is None or said or _still_that_kind(outline, drift, asking):
        return layout.kind, layout.fields
    asking.layout = asking.drift = None
    return None, None


def _is_called_otherwise(outline: Outline, layout: Layout) -> bool:
    """Whether a person had to say what the earlier file was, and the names of this file and its
    sheet speak of something else, or no longer of what those did."""
    told = {question["code"] for question in layout.asked.values()}
    if not told & {"kind", NO_KIND} or not (layout.source or layout.sheet):
        return False
    then = other_words.of((layout.source, layout.sheet))
    return then != other_words.of(map(source_of, outline.titles[-_NAMES:]))


def _was_titled(outline: Outline, drift: Drift) -> bool:
    """Whether a title told the kind of the earlier file, and none does of this one of another name:
    收款 above 日期, 客户 and 金额 says nothing of the sales in the same columns."""
    kind = drift.layout.kind
    titled = kind in drift.layout.hints and kind not in outline.named
    return titled and not drift.same_source


def _still_that_kind(outline: Outline, drift: Drift, asking: Asking) -> bool:
    """A form of the same sender keeps its kind while nothing says otherwise. Where first sight is
    sure of another one, a person decides, unless that other one explains every new column."""
    first, kind = kinds.choose(outline), drift.layout.kind
    if first.assignment is None:
        return drift.same_source or not first.options
    sure = first.assignment.kind.id
    if sure == kind:
        return True
    used = [*first.assignment.chosen.values(), *first.assignment.across]
    explained = drift.new <= {word(c.heading) for c in used}
    if explained and not drift.same_source:
        return False
    return asking.ask("kind", (kind, sure), anew=True) == kind


def settle(around: Around) -> bool:
    """Ask about renamed columns and new ones of the same meaning, and note what else differs.

    False as long as a question is open.
    """
    drift = around.asking.drift
    if drift is None or drift.moved:
        return True
    _add_rivals(around, drift)
    renamed: dict[str, str] = {}
    gone: list[str] = []
    settled = True
    for key, name in drift.layout.fields.items():
        if plain(key) not in drift.gone or not name:
            continue
        printed = drift.layout.words[plain(key)]
        if name not in _held(around):
            answered = _ask(around, drift, printed, name)
            settled = settled and answered
        held = around.made.chosen.get(name)
        if held is not None and word(held.heading) in drift.new:
            renamed[printed] = held.heading.name
        elif name not in _held(around):
            gone.append(printed)
    _note(around, drift, renamed, gone)
    return settled


def layout_of(now: Layout, asking: Asking) -> Layout:
    """What is to be remembered: the answers of today over those of earlier files that still
    speak of a column of this table."""
    passing = {n for n, question in asking.asked.items() if question["code"] == QUESTION}
    answers = {n: answer for n, answer in asking.answers.items() if n not in passing}
    asked = {n: question for n, question in asking.asked.items() if n not in passing}
    now = now.answered(answers, asked)
    before, drift = asking.layout, asking.drift
    if before is None or before.kind != now.kind:
        return now
    held = set(now.fields.values())
    fields = {k: v for k, v in before.fields.items() if plain(k) in now.words and v not in held}
    kept = before
    for name in before.answers:
        gone = drift is not None and not _still_speaks(before, name, drift)
        if gone or name in asking.disproved:
            kept = kept.without(name)
    kept = kept.answered(now.answers, now.asked)
    return replace(now, fields=fields | now.fields, answers=kept.answers, asked=kept.asked)


def _still_speaks(layout: Layout, name: str, drift: Drift) -> bool:
    """Whether the column an answer is about stands in the table still."""
    header = layout.asked.get(name, {}).get("header", "")
    return drift.same_source and plain(str(header)) not in drift.gone


def _held(around: Around) -> set[str]:
    return set(around.made.chosen) | {c.field for c in around.made.across}


def _add_rivals(around: Around, drift: Drift) -> None:
    """A new column whose heading says the same as a remembered one is a rival: asked about."""
    made = around.made
    new = [h for h in around.outline.headings if word(h) in drift.new and h.head is None]
    claims = assign(made.kind, new, around.outline.parses)
    for name, claim in claims.chosen.items():
        held = made.chosen.get(name)
        if held is None or held.because != "layout" or claim.heading.col == held.heading.col:
            continue
        own = assign(made.kind, [held.heading], around.outline.parses).chosen.get(name)
        if own is None or claim.score >= own.score:
            others = made.rivals.setdefault(name, [])
            others += [h for h in (claim.heading,) if h not in others]


def _ask(around: Around, drift: Drift, printed: str, name: str) -> bool:
    """Ask whether a new column is the one that went; whether nothing is open."""
    options = {
        column_letter(h.col): h
        for h in around.outline.headings
        if word(h) in drift.new and h.head is None and _suits(around, h, name)
    }
    needed = name in _counted(around.made)
    if not needed:
        options = {k: h for k, h in options.items() if _alike(printed, h.name)}
    if not options:
        return True
    answer = around.asking.ask(
        QUESTION, (*options, "no_column"), None, printed, columns=options,
        gone=printed, field=name,
        headers=" / ".join(f"{key} {h.name}" for key, h in options.items()),
    )  # fmt: skip
    if answer in options:
        heading = options[answer]
        unit = unit_words.of_heading(heading.name)
        around.made.chosen[name] = Candidate(heading, name, 100, unit, True, "answer")
    return answer is not None


def _suits(around: Around, heading: Heading, name: str) -> bool:
    if heading.col in around.used or heading.col not in around.filled or heading.total:
        return False
    kind = around.made.kind
    of = kind.field(name) if name in kind.names else None
    return fits(heading, of, around.outline.parses)


def _counted(made: Assignment) -> set[str]:
    """Fields that decide what is counted, when, and what tells two rows apart."""
    kind = REPORT_KINDS[made.kind.id]
    needed = {name for group in kind.required for name in group}
    return needed | {kind.measure, kind.date or "", PERIOD_MONTH, *kind.key}


def _alike(one: str, other: str) -> bool:
    """Whether two headings share half of their letters: 备注 and 备注说明, Remark and Remarks."""
    a, b = set(plain(one)), set(plain(other))
    return len(a & b) * 2 >= min(len(a), len(b)) > 0


def _note(around: Around, drift: Drift, renamed: dict[str, str], gone: list[str]) -> None:
    unused = [
        h.name
        for h in around.outline.headings
        if word(h) in drift.new and h.name and h.col not in around.used
    ]
    pairs = [f"{old} → {new}" for old, new in renamed.items()]
    told: tuple[tuple[str, Severity, list[str]], ...] = (
        (GONE, "warning", gone), (RENAMED, "info", pairs), (NEW, "info", unused),
    )  # fmt: skip
    for code, severity, names in told:
        if names:
            params = {"count": len(names), "names": "、".join(dict.fromkeys(names))}
            around.asking.notes.append(Issue(code, severity, around.asking.sheet, None, params))
