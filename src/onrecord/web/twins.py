"""A page and its JSON twin out of one function: what it gives is a dataclass, shown by a template or as it is."""

import inspect
import json
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, get_type_hints

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from onrecord.web.templating import environment

M = TypeVar("M")
Show = Callable[..., M]


def twin(router: APIRouter, path: str, template: str) -> Callable[[Show[M]], Show[M]]:
    """Serve what a function gives at ``path`` through a template, which has it as ``page``, and at ``path``.json."""

    def serve(show: Show[M]) -> Show[M]:
        router.get(f"{path}.json", response_model=None)(_json(show))
        router.get(path, response_class=HTMLResponse, include_in_schema=False)(_html(show, template))
        return show

    return serve


def as_json(noun: object, status: int = 200) -> Response:
    """Any dataclass as JSON, without a copy of it made first; lone surrogates as escapes."""
    try:
        body = msgspec.json.encode(noun)
    except UnicodeEncodeError:
        body = json.dumps(msgspec.to_builtins(noun)).encode()
    return Response(body, status, media_type="application/json")


def _json(show: Show[M]) -> Callable[..., Response]:
    """The same function, its answer encoded here: FastAPI's own way takes seconds over thousands of lines.

    ``gives`` says what it answers with, for describing.py.
    """

    @wraps(show)
    def plain(**given: Any) -> Response:
        return as_json(show(**given))

    plain.__signature__ = inspect.signature(show, eval_str=True)  # type: ignore[attr-defined]
    plain.gives = get_type_hints(show)["return"]  # type: ignore[attr-defined]
    return plain


def _html(show: Show[M], template: str) -> Callable[..., HTMLResponse]:
    """The same function with the same parameters and the request, answering with HTML."""
    asked = inspect.signature(show, eval_str=True)
    request = inspect.Parameter("request", inspect.Parameter.KEYWORD_ONLY, annotation=Request)

    @wraps(show)
    def html(*, request: Request, **given: Any) -> HTMLResponse:
        page = show(**given, **({"request": request} if "request" in asked.parameters else {}))
        return HTMLResponse(environment().get_template(template).render(page=page, request=request))

    others = (one for name, one in asked.parameters.items() if name != "request")
    keyword = (one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in others)
    html.__signature__ = inspect.Signature([request, *keyword])  # type: ignore[attr-defined]
    return html
