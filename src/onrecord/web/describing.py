"""What a program may ask for, as OpenAPI: made when somebody asks, as no page needs it and it takes half a second."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import msgspec
from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute


def describe(app: FastAPI, routers: Sequence[APIRouter]) -> None:
    """Have the application describe itself so; the routers are those that it has taken in."""
    app.openapi = partial(_described, app, routers)  # type: ignore[method-assign]


def _described(app: FastAPI, routers: Sequence[APIRouter]) -> dict[str, Any]:
    if app.openapi_schema is None:
        made = get_openapi(title=app.title, version=app.version, routes=app.routes)
        _name_answers(routers, made)
        app.openapi_schema = made
    return app.openapi_schema


def _name_answers(routers: Sequence[APIRouter], made: dict[str, Any]) -> None:
    """Put in what each twin gives: its endpoint says so in ``gives``."""
    every = (route for router in routers for route in router.routes if isinstance(route, APIRoute))
    routes = (route for route in every if "GET" in (route.methods or ()))
    gives = {route.path: getattr(route.endpoint, "gives", None) for route in routes}
    known = {path: kind for path, kind in gives.items() if kind is not None and path in made["paths"]}
    forms, parts = msgspec.json.schema_components(list(known.values()), ref_template="#/components/schemas/{name}")
    for path, form in zip(known, forms, strict=True):
        made["paths"][path]["get"]["responses"]["200"]["content"] = {"application/json": {"schema": form}}
    made.setdefault("components", {}).setdefault("schemas", {}).update(parts)
