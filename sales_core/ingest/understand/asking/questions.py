"""Asking: an answer given, one remembered for the layout, or a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from sales_core.domain.issue import Issue
from sales_core.domain.layout import Layout
from sales_core.domain.reading import Question
from sales_core.ingest.aliases import normalise
from sales_core.ingest.result import ReadContext, ReadTable
from sales_core.ingest.understand.asking.drift import Drift
from sales_core.ingest.understand.tables.fingerprint import word
from sales_core.ingest.understand.tables.header import Heading

CHANGES_NUMBERS = frozenset(
    (
        "ambiguous_date",
        "ambiguous_decimal",
        "money_unit",
        "unit_conflict",
        "unit_unclear",
        "unit_unclear_above",
        "unit_sizes",
    )
    + ("month_weeks", "currency", "fiscal_year", "turned_days")
)
"""Answers that another sender's file of nearly the same columns may not borrow."""
JOINT = "、"
"""Between names in the words of a question."""
_Said = TypeVar("_Said")


@dataclass
class Asking:
    """Questions of one table, with the answers that are known.

    `table`: its range when the sheet holds several. `drift`: how its columns differ from those of
    `layout`, when it is only nearly that one. `asked`: of every answer, what the question was.
    `notes`: what is to be said about the layout. `disproved`: names of remembered answers that the
    cells of this file speak against. `alike`: what was answered for columns written alike, which
    are asked about once.
    """

    sheet: str
    context: ReadContext
    layout: Layout | None = None
    table: str = ""
    drift: Drift | None = None
    questions: list[Question] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    asked: dict[str, dict[str, Any]] = field(default_factory=dict)
    notes: list[Issue] = field(default_factory=list)
    disproved: set[str] = field(default_factory=set)
    alike: dict[str, str | None] = field(default_factory=dict)

    def given(self, question: Question) -> str | None:
        """The answer to a question about this very file; one without a range suits any table."""
        found = self.context.answers.get(question.id)
        return found or self.context.answers.get(replace(question, table="").id)

    def about(self, code: str, column: str | None = None, **params: Any) -> Question:
        """A question about this table."""
        return Question(code, self.sheet, column, params, table=self.table)

    def remembered(self, code: str, header: str = "") -> str | None:
        """The answer an earlier file of the layout was given."""
        if self.layout is None:
            return None
        if code in CHANGES_NUMBERS and self.drift is not None and not self.drift.same_source:
            return None
        return self.layout.answers.get(name_of(code, header))

    def names_before(self, code: str) -> list[str]:
        """The names a remembered answer was about."""
        before = {} if self.layout is None else self.layout.asked.get(name_of(code, ""), {})
        told = str(before.get("params", {}).get("names", ""))
        return [name for name in told.split(JOINT) if name]

    def hold_against(self, code: str, header: str, proved: str | None) -> None:
        """What the cells of this file prove goes before what was answered for an earlier one: the
        next file nobody can be sure of is asked about again."""
        if proved is not None and self.remembered(code, header) not in (None, proved):
            self.disproved.add(name_of(code, header))

    def ask(
        self,
        code: str,
        choices: tuple[str, ...] = (),
        column: str | None = None,
        header: str = "",
        *,
        anew: bool = False,
        said: str | None = None,
        columns: Mapping[str, Heading] | None = None,
        **params: Any,
    ) -> str | None:
        """The answer, or None after noting the question. Answers are kept by code and header.

        `anew`: what is remembered of the layout does not count this time. `said`: what somebody
        said without being asked. `columns`: the headings
        of choices that are letters of columns; kept by heading, for letters change.
        """
        places = _places(columns or {})
        question = replace(self.about(code, column, **params), choices=choices)
        answer = said or self.given(question)
        if answer is None and not anew:
            answer = self._known(code, header, columns or {}, places)
        if answer is None or (choices and answer not in choices):
            if question.id not in {q.id for q in self.questions}:
                self.questions.append(question)
            return None
        name = name_of(code, header)
        self.answers[name] = places.get(answer, answer)
        self.asked[name] = {
            "code": code, "header": header, "params": params,
            "choices": [places.get(choice, choice) for choice in choices],
            "names": {places[key]: h.name or key for key, h in (columns or {}).items()},
        }  # fmt: skip
        return answer

    def ask_of_words(
        self,
        code: str,
        choices: tuple[str, ...],
        column: str,
        header: str,
        words: Sequence[str],
        **params: Any,
    ) -> str | None:
        """Like `ask`, about words of a column, and remembered for each of them: what was said of
        已关闭 says nothing of 已取消."""
        keys = {word: f"{header}={word}" for word in words}
        known = {self.remembered(code, key) for key in keys.values()}
        about = replace(self.about(code, column, **params), choices=choices)
        if self.given(about) is None and len(known) == 1 and None not in known:
            return known.pop()
        joined = "/".join(keys.values())
        answer = self.ask(code, choices, column, joined, **params)
        if answer is not None:
            self.answers.pop(name_of(code, joined))
            asked = self.asked.pop(name_of(code, joined))
            for word, key in keys.items():
                self.answers[name_of(code, key)] = answer
                told = params | {"count": 1, "found": word}
                self.asked[name_of(code, key)] = asked | {"header": key, "params": told}
        return answer

    def told_of_each(self, code: str, headers: list[str], words: Sequence[str] = ()) -> None:
        """Remember an answer about several names for each of them: the next file may have fewer.
        `words`: what else it holds for."""
        joined = name_of(code, "/".join(headers))
        answer, asked = self.answers.pop(joined), self.asked.pop(joined)
        for header in (*headers, *words):
            self.answers[name_of(code, header)] = answer
            self.asked[name_of(code, header)] = asked | {
                "header": header, "params": {"count": 1, "rows": header},
            }  # fmt: skip

    def add_to(self, table: ReadTable) -> None:
        """Leave questions and answers with a table that was read."""
        table.questions += self.questions
        if table.layout is not None:
            table.layout = table.layout.answered(self.answers, self.asked)

    def ask_free(
        self,
        code: str,
        meant: Callable[[str], _Said | None],
        lasting: Callable[[str], _Said | None] | None = None,
    ) -> _Said | None:
        """What a written answer means; one that means nothing is asked for again.

        A day, a week or a year holds for this file alone: it is not remembered with the layout.
        `lasting`: what an answer means that holds for later files as well, such as last month.
        """
        known = self.remembered(code)
        holds = None if lasting is None or known is None else lasting(known)
        answer = self.ask(code, anew=holds is None)
        said = None if lasting is None or answer is None else lasting(answer)
        if said is not None:
            return said
        self.forget(code)
        said = None if answer is None else meant(answer)
        if answer is not None and said is None:
            self.questions.append(self.about(code))
        return said

    def remember(self, code: str, answer: str) -> None:
        """Keep an answer for later files of the layout that nobody gave in these words."""
        self.answers[name_of(code, "")] = answer
        self.asked[name_of(code, "")] = {
            "code": code, "header": "", "params": {}, "choices": [], "names": {},
        }  # fmt: skip

    def forget(self, code: str) -> None:
        """Keep an answer out of what later files of the layout are read by."""
        self.answers.pop(name_of(code, ""), None)
        self.asked.pop(name_of(code, ""), None)

    def _known(
        self, code: str, header: str, columns: Mapping[str, Heading], places: dict[str, str]
    ) -> str | None:
        """What is remembered, as a choice of this table; a column that is new makes it doubtful,
        and so do columns of one name that may have changed places."""
        answer = self.remembered(code, header)
        letter = next((key for key, place in places.items() if place == answer), None)
        if letter is None or self.drift is None:
            return letter or answer
        unsure = "|" in places[letter] or any(word(h) in self.drift.new for h in columns.values())
        return None if unsure else letter


def name_of(code: str, header: str) -> str:
    """The name an answer is remembered by."""
    return f"{code}|{normalise(header)}"


def _places(columns: Mapping[str, Heading]) -> dict[str, str]:
    """Letter -> the word of its heading; of several alike also which of how many."""
    words = [word(heading) for heading in columns.values()]
    found = {}
    for n, (letter, own) in enumerate(zip(columns, words, strict=True)):
        many = words.count(own)
        found[letter] = own if own and many == 1 else f"{own}|{words[: n + 1].count(own)}/{many}"
    return found
