"""The table of events as makers of event data load it: a row an event.

Columns with capital letters are those of POLECAT, the public data set coded in PLOVER, under their names there; those
in small letters are ours.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.record.actor import Actor
from onrecord.record.dossier import Dossier
from onrecord.record.event import Event, EventMention, EventRole, EventType
from onrecord.record.plover import KINDS
from onrecord.text.edtf import grain
from onrecord.views.countries import country
from onrecord.views.evidence import Evidence
from onrecord.views.rows import Row, text

EVENTS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Quad Code", "Actor Name", "Actor Country", "Actor Title",
    "Actor Name Raw", "Recipient Name", "Recipient Country", "Recipient Title", "Recipient Name Raw", "Placename",
    "Country", "Raw Placename", "Source", "Publication Date", "Headline", "Event Text",
    "story", "status", "when", "disputed", "cameo", "weight", "articles", "origins", "outlets", "last_published",
    "because", "evidence", "article",
)  # fmt: skip
BETWEEN = "; "
"""Stands between several values of one cell, as in POLECAT."""

ROOT_BY_MODE: dict[tuple[EventType, str], str] = {
    ("ACCUSE", "investigate"): "09", ("ACCUSE", "disapprove"): "11", ("ACCUSE", "allege"): "11",
    ("ASSAULT", "beat"): "18", ("ASSAULT", "torture"): "18", ("ASSAULT", "sexual"): "18", ("ASSAULT", "abduct"): "18",
    ("ASSAULT", "assassinate"): "18", ("ASSAULT", "explosives"): "18", ("ASSAULT", "suicide-attack"): "18",
    ("ASSAULT", "firearms"): "19", ("ASSAULT", "heavy-weapons"): "19", ("ASSAULT", "aerial"): "19",
    ("ASSAULT", "unconventional"): "20", ("ASSAULT", "cleansing"): "20",
}  # fmt: skip
"""The CAMEO root that a mode tells, of the types that join several (PLOVER's CAMEO2PLOVER table of 2021)."""

_DOUBT = ("~", "?", "%")


@dataclass(frozen=True, slots=True)
class Known:
    """What the rows of events look things up in."""

    actors: dict[str, Actor]
    mentions: dict[str, EventMention]
    origins: dict[str, str]


def cameo(event: Event) -> str:
    """The CAMEO root codes of an event: one where type or mode tells it, else those that the type joins."""
    return ROOT_BY_MODE.get((event.type, event.mode or ""), BETWEEN.join(KINDS[event.type].cameo))


def events(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row an event, whatever number of outlets tells it."""
    known = Known(
        {actor.id: actor for actor in dossier.links.actors},
        {mention.id: mention for mention in dossier.coverage.events()},
        dict(dossier.links.origins),
    )
    for event in dossier.links.events:
        theirs = _theirs(known, found, event)
        yield *theirs, dossier.coverage.story.id, *_ours(known, found, event), *text(found, event.labelled)


def _theirs(known: Known, found: Evidence, event: Event) -> Row:
    """The cells under POLECAT's names."""
    quad = KINDS[event.type].quad
    headline = found.articles[event.labelled.article].title
    place = [known.actors[event.place]] if event.place in known.actors else []
    return (
        event.id,
        _day(event.when),
        event.type,
        event.mode,
        quad.upper() if quad != "neutral" else None,
        *_side(known, found, event, "actor"),
        *_side(known, found, event, "recipient"),
        joined(actor.name for actor in place),
        joined(country(actor) for actor in place),
        _printed(known, found, event, "place"),
        joined(found.articles[article].label for article in event.told_by),
        _published(found, event)[0],
        headline.value if headline else None,
        text(found, found.sentence(event.labelled))[2],
    )


def _day(edtf: str | None) -> str | None:
    """The day of a value that names just that; a time of the clock does, "about" and "by" a day do not."""
    return edtf[:10] if edtf and grain(edtf) in {"day", "minute"} and not edtf.endswith(_DOUBT) else None


def _ours(known: Known, found: Evidence, event: Event) -> Row:
    """The cells under our own names, but for the story and the evidence that the label is."""
    others = (span for span in event.evidence if span != event.labelled)
    return (
        event.status,
        event.when,
        joined(event.disputed),
        cameo(event),
        KINDS[event.type].weight,
        len(event.told_by),
        len({known.origins.get(article, article) for article in event.told_by}),
        len({found.articles[article].label for article in event.told_by}),
        _published(found, event)[1],
        event.because,
        joined(f"{span.article}:{span.start}-{span.end}" for span in others),
        event.labelled.article,
    )


def _side(known: Known, found: Evidence, event: Event, role: EventRole) -> Row:
    """Names, countries, titles and printed words of those in one role."""
    those = [known.actors[actor] for actor in event.of(role) if actor in known.actors]
    return (
        joined(actor.name for actor in those),
        joined(country(actor) for actor in those),
        joined(_title(actor) for actor in those),
        _printed(known, found, event, role),
    )


def _title(actor: Actor) -> str | None:
    """The title that the articles give most often, of several the first."""
    often = Counter(role.title for role in actor.roles if role.title.strip())
    return max(often, key=lambda title: often[title], default=None)


def _printed(known: Known, found: Evidence, event: Event, role: EventRole) -> str | None:
    """The words that name those in one role where the label stands."""
    told = (known.mentions.get(telling.mention) for telling in event.tellings if telling.clause == event.labelled)
    spans = (span for mention in told if mention for span in mention.of(role))
    return joined(str(text(found, span)[2]) for span in spans)


def _published(found: Evidence, event: Event) -> tuple[str | None, str | None]:
    """The first and the last day on which it was told."""
    stated = (found.articles[article].published for article in event.told_by)
    ordered = sorted(one.value[:10] for one in stated if one)
    return (ordered[0], ordered[-1]) if ordered else (None, None)


def joined(values: Iterable[str | None]) -> str | None:
    """Each value once; None where there is none."""
    return BETWEEN.join(dict.fromkeys(value for value in values if value)) or None
