"""The catalogue: every sentence a person reads, in both languages side by side.

Files in `catalogue/*.toml` hold tables `[area.name]` with `zh` and `en`; the key is "area.name".
Placeholders are `{name}`; a missing one is shown as it stands rather than failing the page.
`{count:row|rows}` is the first word for one and the second for any other number; `{printed:amount}`
writes the thousands of a plain number apart and drops decimals that say nothing.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, Literal

from sales_core.domain.errors import SalesCoreError
from sales_core.domain.issue import Issue

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = ("zh", "en")
AMOUNT = "amount"
_FOLDER = Path(__file__).parent / "catalogue"


class Translator:
    """Renders catalogue entries in one language."""

    def __init__(self, lang: Lang = "zh") -> None:
        self.lang: Lang = lang

    def __call__(self, key: str, /, **params: Any) -> str:
        """The text of `key`; KeyError for a key the catalogue lacks."""
        return _Lenient().vformat(entries()[key][self.lang], (), params)

    def has(self, key: str) -> bool:
        """Whether the catalogue holds `key`."""
        return key in entries()

    def issue(self, issue: Issue) -> str:
        """The sentence of an issue."""
        return self(f"issue.{issue.code}", **issue.params)

    def question(self, code: str, params: dict[str, Any]) -> str:
        """The sentence of a question; a field in it goes by its name, not its id."""
        name = f"field.{params.get('field')}"
        named = {"field": self(name)} if self.has(name) else {}
        return self(f"question.{code}", **params | named)

    def error(self, error: SalesCoreError) -> str:
        """The sentence of an error: what happened and what to do."""
        return self(f"error.{error.code}", **error.params)


class _Lenient(Formatter):
    def get_value(self, key: int | str, args: Any, kwargs: Any) -> Any:
        del args  # entries use names only
        return kwargs.get(str(key), "{" + str(key) + "}")

    def format_field(self, value: Any, format_spec: str) -> Any:
        one, plural, many = format_spec.partition("|")
        if plural:
            return one if str(value) == "1" else many
        if format_spec == AMOUNT:
            return _amount(str(value))
        return super().format_field(value, format_spec)


def _amount(text: str) -> str:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    return f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,f}"


@cache
def entries() -> dict[str, dict[str, str]]:
    """All entries: key -> {"zh": ..., "en": ...}. ValueError when a key stands in two files."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        for key, entry in _flat(tomllib.loads(path.read_text(encoding="utf-8"))):
            if key in found:
                raise ValueError(f"{key} stands twice, again in {path.name}")
            found[key] = entry
    return found


def _flat(table: dict[str, Any], prefix: str = "") -> list[tuple[str, dict[str, str]]]:
    if set(table) == set(LANGUAGES) and all(isinstance(v, str) for v in table.values()):
        return [(prefix, table)]
    rows: list[tuple[str, dict[str, str]]] = []
    for name, inner in table.items():
        rows += _flat(inner, f"{prefix}.{name}" if prefix else name)
    return rows
