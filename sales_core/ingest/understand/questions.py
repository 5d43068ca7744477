"""Asking: an answer given, one remembered for the layout, or a question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from sales_core.domain.reading import Layout, Question
from sales_core.ingest.aliases import normalise
from sales_core.ingest.result import ReadContext

_Said = TypeVar("_Said")


@dataclass
class Asking:
    """Questions of one table, with the answers that are known.

    `table`: its range when the sheet holds several.
    """

    sheet: str
    context: ReadContext
    layout: Layout | None = None
    table: str = ""
    questions: list[Question] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)

    def given(self, question: Question) -> str | None:
        """The answer to a question about this very file; one without a range suits any table."""
        found = self.context.answers.get(question.id)
        return found or self.context.answers.get(replace(question, table="").id)

    def about(self, code: str, column: str | None = None, **params: Any) -> Question:
        """A question about this table."""
        return Question(code, self.sheet, column, params, table=self.table)

    def remembered(self, code: str, header: str = "") -> str | None:
        """The answer an earlier file of the layout was given."""
        return self.layout.answers.get(_name(code, header)) if self.layout else None

    def ask(
        self,
        code: str,
        choices: tuple[str, ...] = (),
        column: str | None = None,
        header: str = "",
        *,
        anew: bool = False,
        **params: Any,
    ) -> str | None:
        """The answer, or None after noting the question. Answers are kept by code and header.

        `anew`: what is remembered of the layout does not count this time.
        """
        question = replace(self.about(code, column, **params), choices=choices)
        answer = self.given(question)
        if answer is None and not anew:
            answer = self.remembered(code, header)
        if answer is None or (choices and answer not in choices):
            if question.id not in {q.id for q in self.questions}:
                self.questions.append(question)
            return None
        self.answers[_name(code, header)] = answer
        return answer

    def ask_free(self, code: str, meant: Callable[[str], _Said | None]) -> _Said | None:
        """What a written answer means; one that means nothing is asked for again.

        A day, a week or a year holds for this file alone: it is not remembered with the layout.
        """
        answer = self.ask(code, anew=True)
        self.answers.pop(_name(code, ""), None)
        said = None if answer is None else meant(answer)
        if answer is not None and said is None:
            self.questions.append(self.about(code))
        return said


def _name(code: str, header: str) -> str:
    return f"{code}|{normalise(header)}"
