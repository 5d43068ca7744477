"""Files to keep: made for one workspace, fetched under the hash of their content."""

from __future__ import annotations

from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sales_core.domain.actor import Actor
from sales_core.domain.errors import NotFound, SalesCoreError
from sales_core.services import accounts
from sales_core.services.downloads import XLSX
from sales_core.services.house import local_actor
from sales_core.services.marked import marked as make_marked
from sales_core.text.translator import Translator
from web import cookies
from web.language import reader_language
from web.page import small_page, text
from web.settings import house, settings


async def fetch(request: Request) -> Response:
    """`/d/<sha256>`: the file, for members of the workspace it was made for."""
    workspace = await run_in_threadpool(_workspace, request)
    made = house().downloads.get(workspace, request.path_params["sha256"]) if workspace else None
    if made is None:
        return Response(status_code=404)
    if request.headers.get("if-none-match") == f'"{made.sha256}"':
        return Response(status_code=304)
    headers = _attached(made.name) | {
        "ETag": f'"{made.sha256}"',
        "Cache-Control": "private, no-cache",
    }
    return Response(made.content, media_type=made.media_type, headers=headers)


async def marked(request: Request) -> Response:
    """`/d/marked/<upload>`: a received file with its problems marked, made when asked for."""
    actor = await run_in_threadpool(_actor, request)
    if actor is None:
        return Response(status_code=404)
    accepts = request.headers.get("accept-language", "")
    lang = reader_language(request.headers.get("cookie", ""), accepts)
    upload_id = request.path_params["upload_id"]
    try:
        name, content = await run_in_threadpool(make_marked, house(), actor, upload_id, lang)
    except NotFound:
        return Response(status_code=404)
    except SalesCoreError as refused:
        t = Translator(lang)
        return small_page(t("marked.failed"), text(t.error(refused)), lang, 422)
    headers = _attached(name) | {"Cache-Control": "private, no-store"}
    return Response(content, media_type=XLSX, headers=headers)


def _attached(name: str) -> dict[str, str]:
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}


def _workspace(request: Request) -> int:
    actor = _actor(request)
    return actor.workspace_id if actor else 0


def _actor(request: Request) -> Actor | None:
    if settings().mode == "local":
        return local_actor(house())
    return accounts.actor_of(house(), request.cookies.get(cookies.SESSION, ""))


routes = [Route("/d/marked/{upload_id:int}", marked), Route("/d/{sha256}", fetch)]
