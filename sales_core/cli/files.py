"""inspect and import."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from sales_core.cli.context import REFUSED, Context, command, error_json, show_json
from sales_core.domain.errors import FileRefused, InvalidInput
from sales_core.domain.reading import Question
from sales_core.ingest.describe import question_json
from sales_core.ingest.result import ReadContext
from sales_core.ingest.standby import stand_by
from sales_core.services.clock import SystemClock
from sales_core.services.importing import context_of, import_file, inspect_file
from sales_core.services.loading import Loaded

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
VARIABLE = "LIHUI_WORKBOOK_PASSWORD"
_PASSWORD_FILE = click.option(
    "--password-file", type=_FILE,
    help=f"File that holds the password of protected workbooks; else {VARIABLE}.",
)  # fmt: skip


@click.command()
@click.argument("files", nargs=-1, required=True, type=_FILE)
@click.option("--lines", is_flag=True, help="Add the class of every row of each sheet.")
@_PASSWORD_FILE
@command
def inspect(
    context: Context,
    files: tuple[Path, ...],
    lines: bool,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Show what the importer would do; writes nothing."""
    password = _password(context, password_file)
    _expect(files)
    known = _known(context)
    known.password = password
    found = [
        inspect_file(known, path.name, path.read_bytes(), context.lang, lines) for path in files
    ]
    if as_json:
        show_json({"files": found})
    else:
        for file in found:
            _print_file(context, file)
    if any(file["status"] != "ready" for file in found):
        sys.exit(REFUSED)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=_FILE)
@click.option("--yes", is_flag=True, help="Do not ask before loading.")
@click.option("--answers", type=_FILE, help="JSON of the questions with their answers.")
@_PASSWORD_FILE
@command
def import_files(
    context: Context, files: tuple[Path, ...], yes: bool, answers: Path | None,
    password_file: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """Inspect, then load every file that asks nothing; one transaction per file."""
    password, given = _password(context, password_file), _answers(answers)
    if not (yes or as_json or _sure(context, files)):
        sys.exit(REFUSED)
    _expect(files)
    done = []
    for path in files:
        content, said = path.read_bytes(), given.get("", {}) | given.get(path.name, {})
        loaded = import_file(context.house, context.actor, path.name, content, said, password)
        done.append(_as_json(context, loaded))
        if not as_json:
            click.echo(context.t("cli.imported", **_facts(context, loaded)))
            for question in done[-1]["questions"]:
                click.echo(f"  ? {question['message']}", err=True)
    if as_json:
        show_json({"files": done})
    if any(file["status"] in ("questions", "refused") for file in done):
        sys.exit(REFUSED)


def _expect(files: tuple[Path, ...]) -> None:
    """Several files are worth a process to split their readers off; one is not."""
    if len(files) > 1:
        stand_by()


def _password(context: Context, file: Path | None) -> str | None:
    """The password of protected workbooks: the first line of the file, else from the environment.

    Never an argument: everybody on the machine may see those.
    """
    if file is None:
        return os.environ.get(VARIABLE) or None
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except ValueError:
        lines = []
    if not lines or not lines[0]:
        raise click.BadParameter(
            context.t("cli.no_password", name=file.name), param_hint="--password-file"
        )
    return lines[0]


def _known(context: Context) -> ReadContext:
    if context.has_store():
        return context_of(context.house, context.actor)
    return ReadContext(SystemClock().now().date())


def _sure(context: Context, files: tuple[Path, ...]) -> bool:
    return click.confirm(context.t("cli.sure", count=len(files)), err=True)


def _answers(path: Path | None) -> dict[str, dict[str, str]]:
    """File -> question id -> answer, from any JSON that holds questions with `answer` filled in;
    those that stand below no file are for every file, under the empty name."""
    if path is None:
        return {}
    try:
        found = json.loads(path.read_text("utf-8-sig"))
    except ValueError as broken:
        raise InvalidInput("bad_answers_file", field=path.name) from broken
    given: dict[str, dict[str, str]] = {}
    for file, name, answer in _collect(found, "", ""):
        given.setdefault(file, {})[name] = answer
    return given


def _collect(value: Any, file: str, sheet: str) -> list[tuple[str, str, str]]:
    if isinstance(value, list):
        return [said for one in value for said in _collect(one, file, sheet)]
    if not isinstance(value, dict):
        return []
    file, sheet = str(value.get("file") or file), str(value.get("sheet") or sheet)
    if value.get("answer") is not None and "code" in value:
        params = value.get("params") or {}
        question = Question(value["code"], sheet, value.get("column"), params)
        return [(file, str(value.get("id") or question.id), str(value["answer"]))]
    return [said for one in value.values() for said in _collect(one, file, sheet)]


def _as_json(context: Context, loaded: Loaded) -> dict[str, Any]:
    t = context.t
    error = loaded.error and error_json(
        FileRefused(loaded.error["code"], **loaded.error["params"]), t
    )
    return {
        "file": loaded.file_name,
        "batch": loaded.batch_id,
        "status": loaded.status,
        "rows": loaded.rows,
        **asdict(loaded.diff),
        "left_out": loaded.left_out,
        "states": loaded.states,
        "new_names": loaded.new_names,
        "questions": [question_json(q, t) for q in loaded.questions],
        "error": error,
    }


def _facts(context: Context, loaded: Loaded) -> dict[str, Any]:
    error = loaded.error and FileRefused(loaded.error["code"], **loaded.error["params"])
    return {
        "file": loaded.file_name,
        "status": context.t(f"load.{loaded.status}"),
        "rows": loaded.rows,
        "left_out": loaded.left_out,
        **asdict(loaded.diff),
        "why": context.t.error(error) if error else "",
    }


def _print_file(context: Context, file: dict[str, Any]) -> None:
    click.echo(f"{file['file']}: {context.t('load.' + file['status'])}")
    if file["error"]:
        click.echo("  " + file["error"]["message"])
    for table in file["tables"]:
        kind = context.t(f"kind.{table['kind']}") if table["kind"] else "?"
        rows, left_out = table["rows"], len(table["left_out"])
        click.echo(
            "  " + context.t("cli.table", **(table | {"kind": kind, "n": rows, "out": left_out}))
        )
        for question in table["questions"]:
            click.echo("    ? " + question["message"])
        for issue in table["issues"]:
            click.echo(f"    {issue['cell'] or ''} {issue['message']}")
