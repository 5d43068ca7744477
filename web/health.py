"""`/healthz`: is the program alive and its store usable?"""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sales_core.domain.errors import SalesCoreError
from sales_core.services.health import health
from web.settings import house


async def show(request: Request) -> Response:
    """200 with status, version and schema; 503 with the reason's code."""
    del request  # the answer is the same for everybody
    try:
        found = await run_in_threadpool(lambda: health(house()))
    except SalesCoreError as error:
        return JSONResponse({"status": error.code}, 503)
    return JSONResponse(found)


routes = [Route("/healthz", show)]
