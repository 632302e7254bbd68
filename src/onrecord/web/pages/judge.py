"""What may be said of a line or of some characters, as forms: one for each verdict."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, get_args

from fastapi import APIRouter, HTTPException, Query

from onrecord.judging import VALUES
from onrecord.record.article import Article
from onrecord.record.dossier import GAP, Line
from onrecord.record.edition import Edition
from onrecord.record.judgement import DIFFERENT, NOTE, SAME, VERDICTS, WRONG_SPEAKER, About, Judgement
from onrecord.record.margin import Margin, Mark
from onrecord.record.span import Span
from onrecord.store.base import Store
from onrecord.text.printable import one_line
from onrecord.text.words import words as words_of
from onrecord.web.safety.people import Asking, Form
from onrecord.web.shelf import Record, edition
from onrecord.web.twins import twin
from onrecord.web.verdicts import beside, by_article

router = APIRouter()

SECTIONS: dict[str, str] = {"utterance": "said", "fact": "facts", "actor": "actors"}
"""In which section of a story another of this kind is found."""
OFFERED = 40
"""Of what is offered to be chosen from."""
WHOLE = frozenset({"utterance", "fact", "event", "difference", "position", "timeline", "copy"})
"""What is judged as a whole: with all its characters, in whatever article."""
SHOWN = 110
_PLACE = re.compile(r"(a-[a-z2-7]{16}):(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to be chosen: the place of its characters, "ARTICLE:START-END", and its words."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class JudgePage:
    """What may be said of some characters.

    ``others`` are of the same kind and may be the same, those first that share most words; ``sides`` are the reports of
    this one, of which one may be another; ``speakers`` are the names in the article; ``values`` the kinds that it may
    be of instead. ``judged`` is what was said of it before.
    """

    story: str
    about: str
    line: str
    words: str
    evidence: tuple[str, ...]
    verdicts: tuple[str, ...]
    others: tuple[Choice, ...]
    sides: tuple[Choice, ...]
    speakers: tuple[Choice, ...]
    values: tuple[str, ...]
    judged: tuple[Judgement, ...]
    form: Form
    q: str


@twin(router, "/stories/{story}/judge", "judgements/form.html.j2")
def judge(
    store: Record,
    story: str,
    asking: Asking,
    kind: str,
    evidence: Annotated[list[str], Query()],
    line: str = "",
    q: Annotated[str, Query(max_length=200)] = "",
) -> JudgePage:
    """What may be said of a line, or of the characters at ``evidence``: "ARTICLE:START-END". ``q``: another's words."""
    if kind not in get_args(About):
        raise HTTPException(422, f"{kind!r} is nothing that can be judged")
    found = edition(store, story)
    shown = next((one for section in found.sections for one in section.lines if line and one.id == line), None)
    places = tuple(place(one) for one in evidence)
    articles = {one.id: one for one in store.each(Article, *{span.article for span in places})}
    if any(span.article not in articles or span.end > len(articles[span.article].text) for span in places):
        raise HTTPException(404, "these characters are in no article of this record")
    spans = _spans(kind, shown) or places
    margins = {one.article: one for one in store.each(Margin, *{span.article for span in spans})}
    told = tuple(dict.fromkeys(_places(kind, line, spans, margins))) or places
    words = (
        shown.text if shown and kind != "actor" else GAP.join(span.cut(articles[span.article].text) for span in places)
    )
    return JudgePage(
        story,
        kind,
        line,
        one_line(words),
        tuple(map(written, told)),
        (*(verdict for verdict, kinds in VERDICTS.items() if kind in kinds), NOTE),
        tuple(_others(kind, found, shown, q or words))[:OFFERED] if kind in VERDICTS[SAME] else (),
        tuple(_sides(store, found, kind, shown, told)) if kind in VERDICTS[DIFFERENT] else (),
        tuple(_speakers(margins, told)) if kind in VERDICTS[WRONG_SPEAKER] else (),
        VALUES.get(_about(kind), ()),
        tuple(beside(kind, told, by_article(store.each(Judgement)))),
        asking.form,
        q,
    )


def _about(kind: str) -> About:
    known: dict[str, About] = {one: one for one in get_args(About)}
    return known[kind]


def place(given: str) -> Span:
    """The stretch that is written so. Answer 422 where it is none."""
    found = _PLACE.fullmatch(given)
    if not found or int(found[2]) >= int(found[3]):
        raise HTTPException(422, f"{given[:60]!r} is no place; write ARTICLE:START-END")
    return Span(found[1], int(found[2]), int(found[3]))


def written(span: Span) -> str:
    """A stretch as an address has it."""
    return f"{span.article}:{span.start}-{span.end}"


def _spans(kind: str, line: Line | None) -> tuple[Span, ...]:
    """All characters of a line that is judged as a whole; of a fact the clauses, not the subject before the first."""
    if line is None or kind not in WHOLE:
        return ()
    return (*(line.evidence[-1:] if kind == "fact" else line.evidence), *line.detail.further)


def _places(kind: str, line: str, spans: Iterable[Span], margins: dict[str, Margin]) -> Iterator[Span]:
    """The characters by which it is known what is judged: of a quote its words, not the cue; of an event its name."""
    for span in spans:
        marks = margins[span.article].marks if span.article in margins else ()
        if kind in {"utterance", "quote"}:
            quoted = (Span(span.article, mark.start, mark.end) for mark in marks if mark.kind == "quote")
            yield from [one for one in quoted if one.overlaps(span)][:1]
        elif kind == "event":
            yield from (Span(span.article, m.start, m.end) for m in marks if m.kind == "event" and m.line == line)
        else:
            yield span


def _others(kind: str, found: Edition, line: Line | None, words: str) -> Iterator[Choice]:
    """Lines of the same section that share most words with these, one for each whole."""
    name = SECTIONS.get(kind, "")
    wanted = {word.form for word in words_of(words)}
    lines = [
        one
        for section in found.sections
        if section.name == name
        for one in section.lines
        if one.detail.role in {"", "fullest"} and not (line and one.id == line.id)
    ]

    def shared(one: Line) -> tuple[int, str]:
        return -len(wanted & {word.form for word in words_of(f"{one.head} {one.text}")}), one.id

    for one in sorted(lines, key=shared)[:OFFERED]:
        yield Choice(
            written(one.evidence[0 if kind == "actor" else -1]),
            _brief(f"{one.head}: {one.text}" if one.head else one.text),
        )


def _sides(store: Store, found: Edition, kind: str, line: Line | None, told: tuple[Span, ...]) -> Iterator[Choice]:
    """The reports of this one: its own characters, or of an actor the places where it is named."""
    spans = list(told)
    labels = {article.id: article.outlet for article in found.articles}
    texts = {one.id: one.text for one in store.each(Article, *{span.article for span in spans})}
    if kind == "actor" and line:
        for margin in store.each(Margin, *labels):
            named = {mark.says: mark for mark in margin.marks if mark.kind == "name" and mark.line == line.id}
            spans += [Span(margin.article, mark.start, mark.end) for mark in named.values()]
        texts |= {one.id: one.text for one in store.each(Article, *{span.article for span in spans})}
    for span in dict.fromkeys(spans[: 4 * OFFERED]):
        words = _brief(texts[span.article][span.start : span.end])
        yield Choice(written(span), f"{one_line(labels.get(span.article, span.article))}: {words}")


def _speakers(margins: dict[str, Margin], told: Iterable[Span]) -> Iterator[Choice]:
    """Who is named in the article of the quote, each once."""
    first = next(iter(told), None)
    named: dict[str, Mark] = {}
    for mark in margins[first.article].marks if first and first.article in margins else ():
        if mark.kind == "name":
            named.setdefault(mark.says, mark)
    for says, mark in sorted(named.items()):
        if first:
            yield Choice(written(Span(first.article, mark.start, mark.end)), one_line(says))


def _brief(text: str) -> str:
    told = one_line(text[: 4 * SHOWN])
    return told if len(told) <= SHOWN else told[: SHOWN - 1] + "…"
