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

    def ask(
        self,
        code: str,
        choices: tuple[str, ...] = (),
        column: str | None = None,
        header: str = "",
        **params: Any,
    ) -> str | None:
        """The answer, or None after noting the question. Answers are kept by code and header."""
        name = f"{code}|{normalise(header)}"
        question = Question(code, self.sheet, column, params, choices)
        given = self.context.answers.get(question.id)
        if given is None and self.layout is not None:
            given = self.layout.answers.get(name)
        if given is None or (choices and given not in choices):
            if question.id not in {q.id for q in self.questions}:
                self.questions.append(question)
            return None
        self.answers[name] = given
        return given
