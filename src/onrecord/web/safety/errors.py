"""Errors as a page, as a piece of one, or as JSON: one sentence, and nothing of how the program is made."""

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, Response
from starlette.exceptions import HTTPException as StarletteHTTPException

from onrecord.errors import OnRecordError, RecordError
from onrecord.web.safety.headers import HEADERS
from onrecord.web.templating import environment
from onrecord.web.twins import as_json

TITLES = {401: "Not let in", 403: "Refused", 404: "Not here", 421: "Not here", 422: "Not understood", 429: "Too fast"}
"""The heading of an error's page; "Something failed" for any other."""


def answer(request: Request, status: int, because: str, headers: dict[str, str] | None = None) -> Response:
    """The sentence in the form in which the address would have answered."""
    sentence = because[:1].upper() + because[1:].rstrip(".") + "."
    if wants_json(request):
        made = as_json({"status": status, "error": sentence}, status)
    else:
        title = TITLES.get(status, "Something failed" if status >= 500 else "Refused")
        page = environment().get_template("error.html.j2").render(title=title, sentence=sentence, request=request)
        made = HTMLResponse(page.encode("utf-8", "backslashreplace"), status)
    made.headers.update(HEADERS | (headers or {}))
    return made


def wants_json(request: Request) -> bool:
    """Whether a program asks: for a twin, with JSON, or for JSON."""
    asked, sent = request.headers.get("accept", ""), request.headers.get("content-type", "")
    path = request.url.path
    return path.endswith(".json") or sent.startswith("application/json") or asked.startswith("application/json")


def install(app: FastAPI) -> None:
    """Have every error answered so."""

    @app.exception_handler(StarletteHTTPException)
    def refused(request: Request, error: HTTPException) -> Response:
        because = str(error.detail)
        if error.status_code == 404 and because == "Not Found":
            because = "there is no such page; the list of stories leads to all that there are"
        return answer(request, error.status_code, because, dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    def unfit(request: Request, error: RequestValidationError) -> Response:
        first = error.errors()[0]
        name = str(first["loc"][-1]) if first.get("loc") else "the address"
        return answer(request, 422, f"{name!r} is not as it should be: {first.get('msg', '')}")

    @app.exception_handler(OnRecordError)
    def told(request: Request, error: OnRecordError) -> Response:
        return answer(request, 503 if isinstance(error, RecordError) else 422, str(error))

    @app.exception_handler(Exception)
    def failed(request: Request, _error: Exception) -> Response:
        return answer(request, 500, "this page could not be made; what happened stands in the log of onrecord serve")
