"""The few small pages of our own: sign-in, passcode, "this link is closed"."""

from __future__ import annotations

from html import escape

from starlette.responses import HTMLResponse

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
QUIET = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
}
_STYLE = (
    "body{font:16px/1.6 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;"
    "margin:0;background:#f6f8f9;color:#14232e;display:grid;place-items:center;min-height:100vh}"
    "main{background:#fff;border:1px solid #d5dde3;border-radius:12px;padding:2rem;"
    "width:min(22rem,86vw)}h1{font-size:1.25rem;margin:0 0 .75rem}"
    "label{display:block;margin:.75rem 0 .25rem}"
    "input{width:100%;box-sizing:border-box;font:inherit;padding:.5rem;border:1px solid #8a979f;"
    "border-radius:8px}button{font:inherit;margin-top:1.25rem;width:100%;padding:.6rem;border:0;"
    "border-radius:8px;background:#0b6bcb;color:#fff}.wrong{color:#a4262c}"
)


def small_page(title: str, body: str, lang: str, status: int = 200) -> HTMLResponse:
    """A page with one card; `body` is markup, `title` is text."""
    html = (
        f'<!doctype html><html lang="{"zh-CN" if lang == "zh" else "en"}"><head>'
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(title)}</h1>{body}</main></body></html>"
    )
    return HTMLResponse(html, status, headers=QUIET)


def text(sentence: str, wrong: bool = False) -> str:
    """A paragraph."""
    return f"<p{' class=wrong' if wrong else ''}>{escape(sentence)}</p>"


def field(name: str, label: str, kind: str, autocomplete: str = "off") -> str:
    """A labelled input."""
    return (
        f'<label for="{name}">{escape(label)}</label><input id="{name}" name="{name}" '
        f'type="{kind}" autocomplete="{autocomplete}" required>'
    )


def form(action: str, fields: str, button: str) -> str:
    """A form that is posted."""
    return (
        f'<form method="post" action="{escape(action)}">{fields}'
        f"<button>{escape(button)}</button></form>"
    )
