"""Around the application: the checks on the way in; on the way out the headers, and a tag that saves sending twice."""

import hashlib
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.safety.access import COOKIE, Access
from onrecord.web.safety.checks import CHECKS
from onrecord.web.safety.errors import answer
from onrecord.web.safety.headers import HEADERS

TAGGED = ("text/html", "application/json")
A_YEAR = 31_536_000


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets in whom the checks let in."""

    app: ASGIApp
    access: Access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        outgoing = Outgoing(request, send)
        refusal = next((no for check in CHECKS if (no := check(request, self.access))), None)
        if refusal:
            await answer(request, refusal.status, refusal.because, dict(refusal.headers))(scope, receive, outgoing.send)
        elif self.access.token and request.method == "GET" and "token" in request.query_params:
            await self._welcome(request)(scope, receive, outgoing.send)
        else:
            await self.app(scope, receive, outgoing.send)

    def _welcome(self, request: Request) -> Response:
        """To the same address without the token, which a cookie stands for from now on."""
        query = [(name, value) for name, value in parse_qsl(request.url.query, True) if name != "token"]
        # A path that begins with two slashes would be another site's address.
        made = RedirectResponse("/" + request.url.path.lstrip("/\\") + (f"?{urlencode(query)}" if query else ""), 303)
        secure = request.url.scheme == "https"
        made.set_cookie(COOKIE, self.access.key, A_YEAR, httponly=True, samesite="strict", secure=secure)
        return made


class Outgoing:
    """Sends an answer on, with our headers. A page or its twin is held back until its tag is known."""

    def __init__(self, request: Request, send: Send) -> None:
        """For one request."""
        self._request, self._send = request, send
        self._start: Message | None = None
        self._body: list[bytes] = []

    async def send(self, message: Message) -> None:
        """One message of the answer."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            for cookie in getattr(self._request.state, "cookies", []):
                headers.append("set-cookie", cookie)
            tagged = message["status"] == 200 and headers.get("content-type", "").startswith(TAGGED)
            if tagged and self._request.method in {"GET", "HEAD"}:
                self._start = message
                return
            if "cache-control" not in headers and not self._request.url.path.startswith("/static/"):
                headers["cache-control"] = "no-store"
        elif self._start is not None:
            self._body.append(message.get("body", b""))
            if message.get("more_body"):
                return
            message = await self._tagged(self._start)
        await self._send(message)

    async def _tagged(self, start: Message) -> Message:
        """Send the start of the answer; its body, or none where the client has it."""
        body = b"".join(self._body)
        tag = f'"{hashlib.blake2b(body, digest_size=16).hexdigest()}"'
        headers = MutableHeaders(scope=start)
        headers["etag"] = tag
        headers["vary"] = "HX-Request, Cookie"
        headers.setdefault("cache-control", "private, no-cache")
        known = {one.strip().removeprefix("W/") for one in self._request.headers.get("if-none-match", "").split(",")}
        if tag in known or "*" in known:
            start["status"], body = 304, b""
            for name in ("content-length", "content-type"):
                del headers[name]
        self._start = None
        await self._send(start)
        return {"type": "http.response.body", "body": body}
