"""What every command shares: the house, who acts, the language, and how things are printed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, update_wrapper
from pathlib import Path
from typing import Any, NoReturn, cast

import click

from sales_core.domain.actor import Actor
from sales_core.domain.errors import SalesCoreError
from sales_core.services.house import House, local_actor, open_house
from sales_core.services.settings import Settings, read_settings
from sales_core.text.translator import Lang, Translator

REFUSED, WRONG_USAGE = 1, 2


class Context:
    """Options of one run; the house is opened when a command needs it."""

    def __init__(self, db: str | None, workspace: str | None, lang: str | None) -> None:
        self._db = db
        self._workspace = workspace
        self._lang = lang

    @cached_property
    def settings(self) -> Settings:
        """Settings in force, `--db` first."""
        environment = dict(os.environ)
        if self._db:
            environment["LIHUI_DATABASE_URL"] = self._db
        return read_settings(environment)

    @cached_property
    def lang(self) -> Lang:
        """Language of messages."""
        return cast(Lang, self._lang or self.settings.lang or "zh")

    @cached_property
    def t(self) -> Translator:
        """The catalogue in that language."""
        return Translator(self.lang)

    @cached_property
    def house(self) -> House:
        """The house, opened."""
        return open_house(self.settings)

    @cached_property
    def actor(self) -> Actor:
        """The command line acts as the owner."""
        return local_actor(self.house, self._workspace, "cli")

    def has_store(self) -> bool:
        """Whether there is anything to read yet."""
        url = self.settings.store_url
        return not url.startswith("sqlite") or Path(url.removeprefix("sqlite:///")).exists()

    def close(self) -> None:
        """Close what was opened."""
        if "house" in self.__dict__:
            self.house.close()

    def fail(self, error: SalesCoreError, as_json: bool) -> NoReturn:
        """Say what was refused and leave with exit code 1."""
        if as_json:
            show_json({"error": error_json(error, self.t)})
        else:
            click.echo(self.t.error(error), err=True)
        sys.exit(REFUSED)

    @contextmanager
    def errors(self, as_json: bool) -> Iterator[None]:
        """Refusals inside are said, not traced."""
        try:
            yield
        except SalesCoreError as error:
            self.fail(error, as_json)


def command(run: Callable[..., None]) -> Any:
    """Adds `--json` and passes the Context first; refusals end with exit code 1."""

    def guarded(context: Context, /, **values: Any) -> None:
        try:
            with context.errors(bool(values["as_json"])):
                run(context, **values)
        except SalesCoreError as error:  # settings that make no sense
            click.echo(Translator("en").error(error), err=True)
            sys.exit(WRONG_USAGE)

    update_wrapper(guarded, run)
    as_json = click.option("--json", "as_json", is_flag=True, help="One JSON document only.")
    return as_json(click.pass_obj(guarded))


def error_json(error: SalesCoreError, t: Translator) -> dict[str, Any]:
    """code, params, message."""
    return {"code": error.code, "params": error.params, "message": t.error(error)}


def show_json(value: object) -> None:
    """One document on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))
