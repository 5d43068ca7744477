"""The read-only page behind a share link: one self-contained document without scripts."""

from __future__ import annotations

from html import escape
from pathlib import Path

from sales_core.domain.shared_page import SharedAction, SharedContent, SharedRow, SharedTile

_STYLE = Path(__file__).with_name("share_page.css")


def render(content: SharedContent) -> str:
    """Content -> HTML; every text is escaped, nothing is fetched, nothing runs."""
    body = "".join(
        (
            _header(content),
            _tiles(content.tiles),
            _note(content.note),
            _findings(content),
            _goals(content),
            _team(content),
            _actions(content),
            f"<footer>{escape(content.frozen)}</footer>",
        )
    )
    lang = "zh-CN" if content.lang == "zh" else "en"
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="robots" content="noindex,nofollow">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>{escape(content.heading)} · {escape(content.period)}</title>"
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head>"
        f"<body><main>{body}</main></body></html>"
    )


def _header(content: SharedContent) -> str:
    return (
        f"<header><p class=period>{escape(content.period)}</p><h1>{escape(content.heading)}</h1>"
        f"<p class=basis>{escape(content.stands_on)}</p></header>"
    )


def _tiles(tiles: tuple[SharedTile, ...]) -> str:
    if not tiles:
        return ""
    return f"<section class=tiles>{''.join(map(_tile, tiles))}</section>"


def _tile(tile: SharedTile) -> str:
    return (
        f'<article class="tile {escape(tile.rag)}"><h2>{escape(tile.label)}</h2>'
        f"<p class=value><span aria-hidden=true>{escape(tile.sign)}</span> {escape(tile.value)}</p>"
        f"{_bar(tile)}<p class=small>{escape(tile.note)}</p></article>"
    )


def _bar(tile: SharedTile) -> str:
    if tile.fill is None:
        return ""
    fill = max(0.0, min(tile.fill, 1.2)) / 1.2 * 100
    mark = ""
    if tile.mark is not None:
        at = max(0.0, min(tile.mark, 1.2)) / 1.2 * 100
        mark = f'<line x1="{at:.1f}" x2="{at:.1f}" y1="0" y2="12" class=mark />'
    return (
        '<svg viewBox="0 0 100 12" preserveAspectRatio="none" role="img" '
        f'aria-label="{escape(tile.value)}"><rect width="100" height="12" class=track />'
        f'<rect y="2" width="{fill:.1f}" height="8" class=fill />{mark}</svg>'
    )


def _note(note: str) -> str:
    return f"<section class=note>{escape(note)}</section>" if note else ""


def _section(heading: str, inner: str) -> str:
    return f"<section><h2>{escape(heading)}</h2>{inner}</section>" if inner else ""


def _findings(content: SharedContent) -> str:
    items = "".join(
        f"<li><p>{escape(text)}</p><p class=question>{escape(question)}</p></li>"
        for text, question in content.findings
    )
    return _section(content.words.get("findings", ""), f"<ol>{items}</ol>" if items else "")


def _goals(content: SharedContent) -> str:
    items = "".join(f"<li>{escape(goal)}</li>" for goal in content.goals)
    return _section(content.words.get("goals", ""), f"<ul>{items}</ul>" if items else "")


def _team(content: SharedContent) -> str:
    if not content.team_rows:
        return ""
    head = "".join(f"<th scope=col>{escape(text)}</th>" for text in content.team_head)
    rows = "".join(map(_team_row, content.team_rows))
    table = (
        f"<div class=scroll><table><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )
    return _section(content.words.get("team", ""), table)


def _team_row(row: SharedRow) -> str:
    cells = "".join(
        f'<td class="{escape(colour)}">{escape(text)}</td>' for text, colour in row.cells
    )
    return f"<tr><th scope=row>{escape(row.label)}</th>{cells}</tr>"


def _actions(content: SharedContent) -> str:
    items = "".join(map(_action, content.actions))
    return _section(
        content.words.get("actions", ""), f"<ul class=actions>{items}</ul>" if items else ""
    )


def _action(action: SharedAction) -> str:
    return (
        f"<li><p>{escape(action.text)}</p><p class=small>{escape(action.owner)} · "
        f"{escape(action.due)} · {escape(action.state)}</p></li>"
    )
