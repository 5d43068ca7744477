"""Asking: an answer given, one remembered for the layout, or a question."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sales_core.domain.reading import Layout, Question
from sales_core.ingest.aliases import normalise
from sales_core.ingest.result import ReadContext


@dataclass
class Asking:
    """Questions of one table, with the answers that are known."""

    sheet: str
    context: ReadContext
    layout: Layout | None = None
    questions: list[Question] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)

    def given(self, code: str, column: str | None = None) -> str | None:
        """The answer to a question about this very file."""
        return self.context.answers.get(Question(code, self.sheet, column).id)

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
        question = Question(code, self.sheet, column, params, choices)
        answer = self.given(code, column)
        if answer is None and not anew:
            answer = self.remembered(code, header)
        if answer is None or (choices and answer not in choices):
            if question.id not in {q.id for q in self.questions}:
                self.questions.append(question)
            return None
        self.answers[_name(code, header)] = answer
        return answer


def _name(code: str, header: str) -> str:
    return f"{code}|{normalise(header)}"
