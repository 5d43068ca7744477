"""The documents are true to the tree: paths exist, links lead somewhere, guides speak alike."""

import json
import re
from fractions import Fraction
from pathlib import Path

import click
import pytest

from sales_core.cli.main import cli
from sales_core.ingest.limits import LIMITS
from sales_core.services import accounts, sharing
from sales_core.text import numbers
from sales_core.text.translator import LANGUAGES, entries
from web import share
from web.login import FORM_LIMIT

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {"data", "artifacts"}
"""Folders that come into being by use."""
DOCS = sorted(
    path for pattern in ("*.md", "docs/**/*.md", "sample_data/*.md") for path in ROOT.glob(pattern)
)
FENCE = re.compile(r"^( *)```.*?^\1```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^(#+) ", re.MULTILINE)
PLURAL = re.compile(r"\{\w+:[^|{}]*\|([^{}]*)\}")
"""The word for several, as a guide writes it."""
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


def prose(path: Path) -> str:
    """The text without its blocks of code."""
    return FENCE.sub("", path.read_text("utf-8"))


def top() -> set[str]:
    """Names at the root of the repository that a path in a document can begin with."""
    return {p.name for p in ROOT.iterdir()} - NOT_OURS


def paths_named(text: str) -> list[str]:
    """What stands in backticks and is a path of this repository: not a pattern, not a route."""
    here = top()
    found = [c.strip().rstrip("/") for c in CODE.findall(text)]
    return [
        c
        for c in found
        if not set(c) & set(" *<>{}…$()=") and (("/" in c and c.split("/")[0] in here) or c in here)
    ]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_every_path_named_exists(path):
    assert [p for p in paths_named(prose(path)) if not (ROOT / p).exists()] == []


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_every_file_named_below_a_known_folder_is_spelt_in_full(path):
    """`limits.py` in `ingest/` could be anywhere: a path begins at the root of the repository."""
    inner = {p.name for p in (ROOT / "sales_core").iterdir() if p.is_dir()}
    codes = CODE.findall(prose(path))
    assert [c for c in codes if c.split("/")[0] in inner and c.endswith((".py", ".toml"))] == []


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_every_relative_link_leads_somewhere(path):
    broken = []
    for link in LINK.findall(prose(path)):
        target, _, anchor = link.partition("#")
        if "://" in target:
            continue
        file = path.parent / target if target else path
        if not file.exists() or (anchor and anchor not in anchors(file)):
            broken.append(link)
    assert broken == []


def anchors(path: Path) -> set[str]:
    """Names of the headings as a link writes them."""
    titles = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", t.lower()).replace(" ", "-") for t in titles}


def test_both_guides_have_the_same_headings_in_number_and_depth():
    zh, en = (prose(ROOT / f"docs/user-guide.{lang}.md") for lang in LANGUAGES)
    assert HEADING.findall(zh) == HEADING.findall(en)
    assert len(HEADING.findall(zh)) > 10


@pytest.mark.parametrize("lang", LANGUAGES)
def test_bold_words_of_a_guide_stand_on_the_screen(lang):
    texts = [PLURAL.sub(r"\1", entry[lang]) for entry in entries().values()]
    bold = {" ".join(b.split()) for b in BOLD.findall(prose(ROOT / f"docs/user-guide.{lang}.md"))}
    assert bold
    assert sorted(b for b in bold if not any(b in text for text in texts)) == []


def commands(group: click.Group, before: str = "") -> dict[str, click.Command]:
    """Every command by its full name."""
    found: dict[str, click.Command] = {}
    for word, one in group.commands.items():
        full = f"{before} {word}".strip()
        found |= commands(one, full) if isinstance(one, click.Group) else {full: one}
    return found


@pytest.mark.parametrize("full", sorted(commands(cli)))
def test_every_command_and_option_is_described(full):
    text = (ROOT / "docs/cli.md").read_text("utf-8")
    options = {o for p in commands(cli)[full].params for o in p.opts if o.startswith("--")}
    section = next(part for part in text.split("\n## ") if full in part.partition("\n")[0])
    common = text.split("\n## ")[1]
    assert sorted(o for o in options if o not in section and o not in common) == []


def test_every_metric_a_page_or_a_command_names_is_defined():
    defined = (ROOT / "docs/metrics.md").read_text("utf-8")
    names = {key.removeprefix("metric.") for key in entries() if key.startswith("metric.")}
    assert sorted(n for n in names if f"`{n}`" not in defined) == []


def test_bounds_in_the_security_document_are_those_in_force():
    text = (ROOT / "docs/security.md").read_text("utf-8")
    mib = (LIMITS.file_bytes, LIMITS.inflated_bytes, LIMITS.part_bytes, LIMITS.ratio_from)
    counts = (
        LIMITS.members, LIMITS.sheets, LIMITS.styles, LIMITS.merged, LIMITS.cells, LIMITS.columns,
        LIMITS.rows, LIMITS.elements, LIMITS.depth, LIMITS.ratio,
    )  # fmt: skip
    wanted = [f"{n >> 20} MiB" for n in mib] + [f"{n:,}" for n in counts]
    wanted += [f"{LIMITS.seconds:.0f} s", f"{LIMITS.memory >> 30} GiB"]
    wanted += [f"{sharing.DEFAULT_DAYS} days by default, 1 to {sharing.MAX_DAYS}"]
    wanted += [f"at least {accounts.SHORTEST} characters", f"after {share.MISSES} misses"]
    wanted += [f"{accounts.IDLE.seconds // 60} minutes idle", f"{FORM_LIMIT:,} bytes"]
    assert [w for w in wanted if w not in text] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figures_a_guide_promises_are_those_of_the_demo(lang):
    text = (ROOT / f"docs/user-guide.{lang}.md").read_text("utf-8").replace(" %", "%")
    known = json.loads((ROOT / "sample_data/totals.json").read_text("utf-8"))["metrics"]
    team = known["team"]
    shares = [
        Fraction(team["actual"], team["target"]),
        Fraction(team["claims_approved"], team["budget"]),
        Fraction(team["actual"] + known["next_week"]["sales"], team["target"]),
    ]
    assert [numbers.percent(s) for s in shares if numbers.percent(s) not in text] == []
