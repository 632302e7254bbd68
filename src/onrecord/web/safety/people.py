"""Who asks, and that a form is ours: the name is asked for once, the form carries what only our page could give it."""

import secrets
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import Depends, HTTPException, Request, Response

from onrecord.web.safety.access import Access, same

NAME, SEAL = "onrecord_by", "onrecord_form"
A_YEAR = 31_536_000


@dataclass(frozen=True, slots=True)
class Form:
    """What a form of ours needs: the ``seal`` that proves it, and who sends it, "" where nobody was asked yet.

    ``fixed`` tells that a proxy has said who it is.
    """

    seal: str
    by: str
    fixed: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever asks for a page with a form."""

    form: Form


def _asking(request: Request) -> Person:
    """Give the browser a secret of its own, if it has none; the form's seal is made of that."""
    access: Access = request.app.state.access
    own = request.cookies.get(SEAL, "")
    if len(own) < 32:
        own = secrets.token_urlsafe(32)
        remember(request, SEAL, own)
    user = access.user(request)
    return Person(Form(access.sign(f"form {own}"), user or unquote(request.cookies.get(NAME, "")), bool(user)))


Asking = Annotated[Person, Depends(_asking)]
"""A parameter of this type is given who asks."""


def remember(request: Request, name: str, value: str) -> None:
    """Send a cookie with the answer, that no script reads and no other site sends."""
    made = Response()
    secure = request.url.scheme == "https"
    made.set_cookie(name, quote(value), A_YEAR, httponly=True, samesite="strict", secure=secure)
    request.state.cookies = [*getattr(request.state, "cookies", []), made.headers["set-cookie"]]


def sealed(request: Request, seal: str) -> None:
    """Whether a form is one that this browser was given. Answer 403 where it is not."""
    access: Access = request.app.state.access
    own = unquote(request.cookies.get(SEAL, ""))
    if not own or not same(seal, access.sign(f"form {own}")):
        raise HTTPException(403, "this form is not from a page of ours, or the server was started anew: load it again")


def signer(request: Request, given: str) -> str:
    """Who judges: whom the proxy names, or else who says so."""
    access: Access = request.app.state.access
    return access.user(request) or given
