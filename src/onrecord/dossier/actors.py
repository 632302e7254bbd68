"""Who: the people, states, bodies and places that the articles speak of."""

from collections import Counter

from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import counted, listed, texts
from onrecord.dossier.voices import Voices, voices
from onrecord.record.actor import Actor
from onrecord.record.detail import Detail
from onrecord.record.dossier import Line, Section
from onrecord.record.reading import MentionKind
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from onrecord.text.folding import fold
from onrecord.text.printable import one_line

_HEADS: dict[MentionKind, str] = {
    "person": "People",
    "organisation": "Organisations",
    "state": "States",
    "place": "Places",
    "group": "Groups",
}


def section(coverage: Coverage, links: Links) -> Section:
    """A line for each actor under its kind: those in most outlets first, then those with most mentions."""
    beside, text = voices(coverage, links), texts(coverage)
    order = list(_HEADS)

    def rank(actor: Actor) -> tuple[int, int, int, str, str]:
        told = beside.outlets(span.article for span in actor.mentions)
        return order.index(actor.kind), -len(told), -len(actor.mentions), actor.name, actor.id

    shown = (actor for actor in links.actors if actor.mentions)
    lines = tuple(_line(text, beside, actor) for actor in sorted(shown, key=rank))
    return Section("actors", "Who", lines, none(coverage, links, "actors", "names"))


def role(actor: Actor) -> str:
    """The title that the articles give most often, as printed, or nothing."""
    printed = [one_line(role.title) for role in actor.roles if role.title.strip()]
    often = Counter(fold(title) for title in printed)
    return max(printed, key=lambda title: often[fold(title)], default="")


def _line(text: dict[str, str], beside: Voices, actor: Actor) -> Line:
    articles = [span.article for span in actor.mentions]
    told = beside.outlets(articles)
    titles = list(dict.fromkeys(one_line(role.title) for role in actor.roles if role.title.strip()))
    others = [name for name in map(one_line, actor.names) if name and fold(name) != fold(actor.name)]
    parts = (
        listed(titles),
        f"also {listed(others)}" if others else "",
        f"{counted(len(actor.mentions), 'mention')} in {told[0] if len(told) == 1 else beside.counts(articles)}",
    )
    note = "; ".join(filter(None, parts))
    evidence = dict.fromkeys((_named(text, actor), *(role.evidence for role in actor.roles)))
    return Line(
        actor.id,
        actor.name,
        tuple(evidence),
        head=_HEADS[actor.kind],
        note=note,
        detail=Detail(kind=actor.kind, actors=(actor.id,)),
    )


def _named(text: dict[str, str], actor: Actor) -> Span:
    """Where the fullest form is printed first, or else the first mention."""
    return next((span for span in actor.mentions if span.cut(text[span.article]) == actor.name), actor.mentions[0])
