"""Every sentence stands in the catalogue in both languages, and nothing else does."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from sales_core.text.translator import entries

ROOT = Path(__file__).resolve().parents[2]
CODE = [
    *(p for name in ("sales_core", "ui", "web", "pages") for p in (ROOT / name).rglob("*.py")),
    ROOT / "app.py",
]
CHINESE = re.compile("[\u3400-\u9fff]")
FAMILIES = {"error.", "issue.", "question.", "choice."}
ERRORS = {"FileRefused", "StaleEdit", "NotAllowed", "NotFound", "InvalidInput", "StoreUnavailable"}
READS_CHINESE = (
    "sales_core/ingest/",
    "sales_core/domain/names/",
    "sales_core/text/",
    "sales_core/domain/currency.py",
    "sales_core/domain/exchange.py",
    "sales_core/store/words.py",
    "sales_core/domain/source.py",
    "sales_core/metrics/calls.py",
)
"""Where Chinese words are recognised in reports and file names, or numbers are shown in Chinese."""
OWN_NAMES = {"Lihui 例会", "中文"}
"""The product's name and a language's own name are the same in every language."""
ONLY_IN_ONE = {"period.week": {"year"}, "period.month": {"month", "name"}}
"""A month has a name in English and a number in Chinese; an English week goes without its year."""
GLUE = {"chart.between"}
"""Between two sentences stands a space in English and nothing in Chinese."""


def trees():
    for path in CODE:
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def name_of(call: ast.Call) -> str:
    f = call.func
    return f.attr if isinstance(f, ast.Attribute) else f.id if isinstance(f, ast.Name) else ""


def first_text(call: ast.Call) -> str | None:
    first = call.args[0] if call.args else None
    found = first.value if isinstance(first, ast.Constant) else None
    return found if isinstance(found, str) else None


def calls():
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield path, node


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def words_of(text: str) -> str:
    """The text without its placeholders."""
    return re.sub(r"\{\w+\}", "", text)


def test_both_languages_take_the_same_parameters():
    for key, entry in entries().items():
        differing = placeholders(entry["zh"]) ^ placeholders(entry["en"])
        assert differing == ONLY_IN_ONE.get(key, set()), key


def test_each_language_is_written_in_its_own_script():
    for key, entry in entries().items():
        assert (entry["zh"].strip() and entry["en"].strip()) or key in GLUE, key
        assert not CHINESE.search(entry["en"]), key
        latin_only = re.search("[A-Za-z]{3}", words_of(entry["zh"]))
        assert CHINESE.search(entry["zh"]) or not latin_only, key


def test_every_text_asked_for_is_there():
    missing = [
        f"{path}:{call.lineno} {text}"
        for path, call in calls()
        if name_of(call) == "t" and (text := first_text(call)) and text not in entries()
    ]
    assert missing == []


def test_every_error_and_issue_has_its_sentence():
    missing = []
    for path, call in calls():
        name, text = name_of(call), first_text(call)
        if text is None:
            continue
        if name in ERRORS and f"error.{text}" not in entries():
            missing.append(f"{path}:{call.lineno} error.{text}")
        if name == "Issue" and f"issue.{text}" not in entries():
            missing.append(f"{path}:{call.lineno} issue.{text}")
        if (
            name == "ask"
            and path.startswith("sales_core/ingest")
            and f"question.{text}" not in entries()
        ):
            missing.append(f"{path}:{call.lineno} question.{text}")
    assert missing == []


def test_no_text_is_written_for_nobody():
    """Each key stands in the code, or is composed there from a beginning or an end."""
    words, begun, ended = set(), set(), set()
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            if isinstance(node, ast.JoinedStr):
                first, last = node.values[0], node.values[-1]
                begun |= {str(first.value)} if isinstance(first, ast.Constant) else set()
                ended |= {str(last.value)} if isinstance(last, ast.Constant) else set()
    begun = {b for b in begun if re.fullmatch(r"[a-z]+(\.[a-z_]*)+", b)} - FAMILIES
    ended = {e for e in ended if re.fullmatch("_[a-z]+", e)}
    unused = [
        key
        for key in entries()
        if not {key, key.partition(".")[2], key.rpartition(".")[0]} & words
        and not key.startswith(tuple(begun))
        and not key.endswith(tuple(ended))
        and not _answers_a_question(key, words)
    ]
    assert unused == []


def _answers_a_question(key: str, words: set[str]) -> bool:
    """Whether a text is an answer in the words of one question: choice.<question>_<answer>."""
    family, _, rest = key.partition(".")
    cuts = [n for n, letter in enumerate(rest) if letter == "_"]
    return family == "choice" and any({rest[:n], rest[n + 1 :]} <= words for n in cuts)


@pytest.mark.parametrize(
    ("path", "tree"), list(trees()), ids=lambda v: v if isinstance(v, str) else ""
)
def test_no_sentence_is_written_in_code(path, tree):
    if path.startswith(READS_CHINESE):
        return
    said = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    found = [
        f"{node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        and id(node) not in said and node.value not in OWN_NAMES and CHINESE.search(node.value)
    ]  # fmt: skip
    assert found == []
