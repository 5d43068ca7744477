"""Files to keep: made for one workspace, fetched under the hash of their content."""

from __future__ import annotations

from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sales_core.services import accounts
from sales_core.services.house import local_actor
from web import cookies
from web.settings import house, settings


async def fetch(request: Request) -> Response:
    """`/d/<sha256>`: the file, for members of the workspace it was made for."""
    workspace = await run_in_threadpool(_workspace, request)
    made = house().downloads.get(workspace, request.path_params["sha256"]) if workspace else None
    if made is None:
        return Response(status_code=404)
    if request.headers.get("if-none-match") == f'"{made.sha256}"':
        return Response(status_code=304)
    name = quote(made.name, safe="")
    return Response(
        made.content,
        media_type=made.media_type,
        headers={
            "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
            "ETag": f'"{made.sha256}"',
            "Cache-Control": "private, no-cache",
        },
    )


def _workspace(request: Request) -> int:
    if settings().mode == "local":
        return local_actor(house()).workspace_id
    actor = accounts.actor_of(house(), request.cookies.get(cookies.SESSION, ""))
    return actor.workspace_id if actor else 0


routes = [Route("/d/{sha256}", fetch)]
