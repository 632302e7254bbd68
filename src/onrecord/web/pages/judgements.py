"""What people judged: the list, each by itself, and where a judgement comes in, from a form or from a program."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, HTTPException, Request
from fastapi import Form as Field
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel

from onrecord.errors import UnknownId
from onrecord.judging import Said, judgement, undoing
from onrecord.record.judgement import UNDO, Judgement, standing
from onrecord.record.span import Span
from onrecord.record.story import Story
from onrecord.store.base import Store
from onrecord.web.pages.judge import place
from onrecord.web.safety.people import NAME, Asking, Form, remember, sealed, signer
from onrecord.web.shelf import Record
from onrecord.web.twins import as_json, twin

router = APIRouter()
PAGE = 100


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement with whether it stands, and the stories that it touches. ``waiting``: they are being linked again."""

    id: str
    judgement: Judgement
    stands: bool
    stories: tuple[str, ...]
    waiting: bool


@dataclass(frozen=True, slots=True)
class JudgementsPage:
    """A page of the judgements, the last first; pages count from 1."""

    judgements: tuple[Judged, ...]
    page: int
    pages: int
    total: int


@dataclass(frozen=True, slots=True)
class JudgementPage:
    """One judgement, with what is needed to take it back."""

    judged: Judged
    form: Form


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to ``end`` of an article."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NewJudgement:
    """What a program says: see docs/format.md for the words. ``by`` is who, unless a proxy has said so."""

    verdict: str
    about: str
    evidence: list[Stretch]
    by: str = ""
    value: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Taking:
    """Who takes a judgement back."""

    by: str = ""


class Sent(BaseModel):
    """What a form of ours sends: NewJudgement with the form's seal, places written as "ARTICLE:START-END"."""

    seal: str
    verdict: str
    about: str
    evidence: list[str]
    by: str = ""
    value: str = ""
    note: str = ""


@twin(router, "/judgements", "judgements/page.html.j2")
def judgements(store: Record, request: Request, page: int = 1) -> JudgementsPage:
    """What people judged, with what was taken back."""
    every = sorted(store.each(Judgement), key=lambda one: (one.at, one.id), reverse=True)
    stand = {one.id for one in standing(every)}
    pages = max(1, -(-len(every) // PAGE))
    if not 1 <= page <= pages:
        raise HTTPException(404, f"there are {pages} pages of judgements, not {page}")
    shown = every[(page - 1) * PAGE : page * PAGE]
    return JudgementsPage(
        tuple(_judged(store, request, one, stands=one.id in stand) for one in shown), page, pages, len(every)
    )


@twin(router, "/judgements/{id}", "judgements/one.html.j2")
def one_judgement(store: Record, request: Request, asking: Asking, id: str) -> JudgementPage:  # noqa: A002 - the address
    """One judgement, whether it stands, and whether its stories are being linked again."""
    every = tuple(store.each(Judgement))
    found = next((one for one in every if one.id == id), None)
    if found is None:
        raise HTTPException(404, f"no judgement {id[:40]} in this record; /judgements has all")
    return JudgementPage(_judged(store, request, found, stands=_stands(every, found)), asking.form)


@router.post("/judgements.json", status_code=201, response_model=Judged)
def judge_by_program(store: Record, request: Request, new: NewJudgement) -> Response:
    """Keep a judgement; its stories are linked again in the background."""
    try:
        evidence = tuple(Span(one.article, one.start, one.end) for one in new.evidence)
    except ValueError as error:
        raise HTTPException(422, str(error)) from error
    said = Said(new.verdict, new.about, evidence, signer(request, new.by), new.value, new.note)
    return as_json(_kept(store, request, judgement(store, said)), 201)


@router.post("/judgements/{id}/undo.json", status_code=201, response_model=Judged)
def undo_by_program(store: Record, request: Request, id: str, taking: Taking) -> Response:  # noqa: A002 - the address
    """Take a judgement back, or an undo of one."""
    return as_json(_undone(store, request, id, signer(request, taking.by)), 201)


@router.post("/judgements", include_in_schema=False)
def judge_by_form(store: Record, request: Request, sent: Annotated[Sent, Field()]) -> RedirectResponse:
    """The same from a page: empty places are what nobody chose."""
    sealed(request, sent.seal)
    who = _named(request, sent.by)
    spans = tuple(place(one) for one in sent.evidence if one)
    said = Said(sent.verdict, sent.about, spans, who, sent.value, sent.note)
    return RedirectResponse(f"/judgements/{_kept(store, request, judgement(store, said)).id}", 303)


@router.post("/judgements/{id}/undo", include_in_schema=False)
def undo_by_form(
    store: Record,
    request: Request,
    id: str,  # noqa: A002 - the address
    seal: Annotated[str, Field()],
    by: Annotated[str, Field()] = "",
) -> RedirectResponse:
    """The same from a page."""
    sealed(request, seal)
    return RedirectResponse(f"/judgements/{_undone(store, request, id, _named(request, by)).id}", 303)


def _named(request: Request, by: str) -> str:
    """Who sends a form; the name is remembered for the next."""
    who = signer(request, by).strip()
    if who:
        remember(request, NAME, who[:200])
    return who


def _undone(store: Store, request: Request, given: str, by: str) -> Judged:
    if not by.strip():
        raise HTTPException(422, "say who takes it back")
    try:
        (undo,) = undoing(store, given or "j-", by.strip())
    except UnknownId as error:
        raise HTTPException(404, f"no judgement {given[:40]} stands that could be taken back") from error
    return _kept(store, request, undo)


def _kept(store: Store, request: Request, new: Judgement) -> Judged:
    """Keep it, and have its stories linked again."""
    store.put([new])
    stories = {story.id for span in new.evidence for story in store.each(Story, span.article)}
    request.app.state.linking.ask(sorted(stories))
    return _judged(store, request, new, stands=True)


def _judged(store: Store, request: Request, one: Judgement, *, stands: bool) -> Judged:
    articles = {span.article for span in one.evidence}
    stories = tuple(sorted({story.id for story in store.each(Story, *articles)})) if articles else ()
    return Judged(one.id, one, stands, stories, any(map(request.app.state.linking.waiting, stories)))


def _stands(every: tuple[Judgement, ...], one: Judgement) -> bool:
    """Whether it holds: an undo does as long as nobody took it back."""
    if one.verdict == UNDO:
        taken_back = {other.undoes for other in every if other.verdict == UNDO}
        return one.id not in taken_back
    return one.id in {other.id for other in standing(every)}
