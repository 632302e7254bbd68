"""One invented story, told by four outlets: what the dossier and its views are tested on."""

import signal
from collections.abc import Iterator
from hashlib import sha256

import pytest

from onrecord.dossier.composing import StoryComposer
from onrecord.record.actor import Actor, Role, Speaking
from onrecord.record.article import Article, Block, BlockKind, Stated
from onrecord.record.claim import Claim, Figure
from onrecord.record.difference import Difference, Side
from onrecord.record.dossier import Dossier
from onrecord.record.event import Event, EventMention, Participant, Participation, Telling
from onrecord.record.fact import Fact, FactTelling, Told
from onrecord.record.judgement import Judgement
from onrecord.record.reading import Mention, Quote, QuoteKind, Reading, Stamp, TimeMention
from onrecord.record.span import Span
from onrecord.record.standing import Position, Relation
from onrecord.record.story import Aligned, Copy, Coverage, Links, Phase, Story, TimelineEntry, Utterance

signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background ignores it, and all that it starts

STAMP = Stamp("quotes", "3", "0" * 64)
TOLD: dict[str, tuple[str, list[tuple[BlockKind, str, bool]]]] = {
    "Calder Gazette": (
        "2031-05-06",
        [
            ("headline", "Ferry to Skarn halted after bridge strike", True),
            ("byline", "By Ione Marsh", True),
            ("navigation", "Home | World | Weather", False),
            (
                "paragraph",
                "The ferry Alma struck the swing bridge at Port Wren on Tuesday, and 12 people were hurt. "
                "All crossings to Skarn island were halted at once.",
                True,
            ),
            ("caption", "The Alma at the swing bridge. Photo: Ruan Dell", True),
            (
                "paragraph",
                "“We heard the bridge before we saw it, and then the whole deck went sideways,” harbour master "
                "Tove Lindqvar told reporters.",
                True,
            ),
            ("paragraph", "The ferry is to sail again on 9 May, the port said.", True),
        ],
    ),
    "Port Wren Herald": (
        "2031-05-06",
        [
            ("headline", "Fourteen hurt as Alma hits bridge", True),
            (
                "paragraph",
                "Fourteen people were hurt on Tuesday when the ferry Alma ran into the swing bridge at Port Wren.",
                True,
            ),
            ("paragraph", "“We heard the bridge before we saw it,” said Tove Lindqvar, the harbour master.", True),
            (
                "paragraph",
                "A spokesman for the line said the brakes had been tested in March. "
                "“Nobody is to blame yet,” he added.",
                True,
            ),
        ],
    ),
    "Skarn Observer": (
        "2031-05-07",
        [
            ("headline", "Island cut off: “the deck tilted”", True),
            (
                "paragraph",
                "Skarn has been cut off since the ferry Alma struck the swing bridge at Port Wren on Tuesday.",
                True,
            ),
            (
                "paragraph",
                "“First came the noise of the bridge, and only then did we see it,” Lindqvar was quoted as saying.",
                True,
            ),
            ("paragraph", "All crossings to Skarn island were halted at once.", True),
        ],
    ),
    "Vell Radio": (
        "2031-05-07",
        [
            ("paragraph", "The mayor of Skarn, Odo Pell, said that bread would last until Friday.", True),
            ("paragraph", "Pell accused harbour master Tove Lindqvar of delay. He will meet her on 12 May.", True),
        ],
    ),
}

LABELS = {
    "halt": "All crossings to Skarn island were halted at once",
    "sail": "The ferry is to sail again on 9 May",
    "accused": "Pell accused harbour master Tove Lindqvar of delay",
    "meet": "He will meet her on 12 May",
}
"""The clause that tells each event."""


def make_article(outlet: str, published: str, blocks: list[tuple[BlockKind, str, bool]]) -> Article:
    """Blocks joined by empty lines, the white space behind each belonging to it."""
    text, tiles, title = "", [], None
    for kind, words, kept in blocks:
        start = len(text)
        text += words + "\n\n"
        tiles.append(Block(kind, start, len(text), kept, "" if kept else "a row of links"))
        if kind == "headline":
            title = Stated(words, "line 1", start, start + len(words))
    return Article(
        source=f"/news/{outlet.lower().replace(' ', '-')}.txt",
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        encoding="utf-8",
        blocks=tuple(tiles),
        title=title,
        outlet=Stated(outlet, "front matter: site"),
        published=Stated(published, "front matter: date"),
        language=Stated("en", "text"),
    )


def at(article: Article, words: str) -> Span:
    """Where these words stand in the article, first of all."""
    start = article.text.index(words)
    return article.span(start, start + len(words))


def sentences(article: Article) -> Iterator[Span]:
    """Every sentence of a kept block: here one ends at a full stop with a blank or the block's end behind it."""
    for block in article.kept():
        start = block.start
        for sentence in article.text[block.start : block.end].rstrip().replace(". ", ".\0").split("\0"):
            yield article.span(start, start + len(sentence))
            start += len(sentence) + 1


@pytest.fixture
def articles() -> tuple[Article, ...]:
    """Gazette, Herald, Observer and Radio, in this order."""
    return tuple(make_article(outlet, *told) for outlet, told in TOLD.items())


@pytest.fixture
def quotes(articles: tuple[Article, ...]) -> dict[str, Quote]:
    """Every quote by a short name."""
    gazette, herald, observer, radio = articles

    def quote(article: Article, words: str, speaker: str, kind: QuoteKind = "direct", cue: str = "said") -> Quote:
        content = (at(article, words),)
        return Quote(content, kind, at(article, cue), at(article, speaker), confidence=0.875)

    return {
        "full": quote(gazette, "We heard the bridge before we saw it, and then the whole deck went sideways,",
                      "Tove Lindqvar", cue="told"),
        "short": quote(herald, "We heard the bridge before we saw it,", "Tove Lindqvar"),
        "other": quote(observer, "First came the noise of the bridge, and only then did we see it,", "Lindqvar",
                       cue="saying"),
        "blame": quote(herald, "Nobody is to blame yet,", "he", cue="added"),
        "brakes": quote(herald, "the brakes had been tested in March", "A spokesman for the line", "indirect"),
        "bread": quote(radio, "bread would last until Friday", "Odo Pell", "indirect"),
    }  # fmt: skip


@pytest.fixture
def mentions(articles: tuple[Article, ...]) -> dict[str, EventMention]:
    """Every mention of an event by a short name: the halt twice, what the port plans, and what the mayor does."""
    gazette, _, observer, radio = articles
    halted, sail, accused, meet = LABELS.values()
    return {
        "halt": EventMention(at(gazette, "halted at once"), at(gazette, halted), "COERCE", "happened", "restrict"),
        "halt again": EventMention(
            at(observer, "halted at once"), at(observer, halted), "COERCE", "happened", "restrict"
        ),
        "sail": EventMention(
            at(gazette, "sail"),
            at(gazette, sail),
            "YIELD",
            "scheduled",
            when=at(gazette, "9 May"),
            edtf="2031-05-09",
            confidence=0.75,
        ),
        "accused": EventMention(
            at(radio, "accused"),
            at(radio, accused),
            "ACCUSE",
            "happened",
            "disapprove",
            (
                Participant("actor", radio.span(at(radio, LABELS["accused"]).start, at(radio, " accused").start)),
                Participant("recipient", at(radio, "Tove Lindqvar")),
            ),
        ),
        "meet": EventMention(
            at(radio, "meet"),
            at(radio, meet),
            "CONSULT",
            "scheduled",
            participants=(Participant("actor", at(radio, "He")), Participant("recipient", at(radio, "her"))),
            when=at(radio, "12 May"),
            edtf="2031-05-12",
        ),
    }


@pytest.fixture
def events(mentions: dict[str, EventMention], actors: dict[str, Actor]) -> dict[str, Event]:
    """The four events of these mentions; of the halt two days are given."""
    days = {"halt": "2031-05-06", "halt again": "2031-05-07", "sail": "2031-05-09", "meet": "2031-05-12"}
    published = {"halt": "2031-05-06", "sail": "2031-05-06"}

    def event(*names: str, cast: tuple[Participation, ...], disputed: tuple[str, ...] = ()) -> Event:
        first = mentions[names[0]]
        tellings = tuple(
            Telling(
                mentions[name].id,
                mentions[name].clause,
                mentions[name].status,
                published.get(name, "2031-05-07"),
                days.get(name),
            )
            for name in names
        )
        label = LABELS[names[0]]
        because = "The same words, a day apart." if len(names) > 1 else ""
        return Event(
            first.type,
            first.status,
            label,
            first.clause,
            tellings,
            first.mode,
            days.get(names[0]),
            disputed,
            cast,
            actors["port"].id if names[0] == "halt" else None,
            because,
        )

    odo, tove, port = (actors[name].id for name in ("odo", "tove", "port"))
    both = (Participation(odo, "actor"), Participation(tove, "recipient"))
    return {
        "halt": event("halt", "halt again", cast=(Participation(port, "actor"),), disputed=("2031-05-07",)),
        "sail": event("sail", cast=(Participation(port, "actor"),)),
        "accused": event("accused", cast=both),
        "meet": event("meet", cast=both),
    }


@pytest.fixture
def claims(articles: tuple[Article, ...]) -> dict[str, Claim]:
    """What the facts are told by, by a short name."""
    gazette, herald, observer, radio = articles

    def claim(article: Article, clause: str, head: str, figure: tuple[str, float] | None = None) -> Claim:
        figures = (Figure(at(article, figure[0]), figure[1], figure[1], unit="person"),) if figure else ()
        return Claim(at(article, clause), at(article, head), figures=figures)

    struck = "he ferry Alma struck the swing bridge at Port Wren on Tuesday"
    return {
        "struck": claim(gazette, f"T{struck}", "struck"),
        "ran": claim(herald, "the ferry Alma ran into the swing bridge at Port Wren", "ran into"),
        "struck again": claim(observer, f"t{struck}", "struck"),
        "twelve": claim(gazette, "12 people were hurt", "were hurt", ("12 people", 12)),
        "fourteen": claim(herald, "Fourteen people were hurt", "were hurt", ("Fourteen people", 14)),
        "halted": claim(gazette, LABELS["halt"], "halted at once"),
        "halted again": claim(observer, LABELS["halt"], "halted at once"),
        "bread": claim(radio, "bread would last until Friday", "would last"),
    }


@pytest.fixture
def facts(articles: tuple[Article, ...], claims: dict[str, Claim], quotes: dict[str, Quote]) -> dict[str, Fact]:
    """Facts in every standing: one that three tell, one told with another number, a copy, and one man's words."""
    gazette, herald, observer, radio = (article.id for article in articles)
    text = {article.id: article.text for article in articles}

    def fact(
        names: dict[str, Told],
        origins: int,
        because: str,
        silent: tuple[str, ...] = (),
        too_early: tuple[str, ...] = (),
        not_checked: tuple[str, ...] = (),
    ) -> Fact:
        told = {name: claims[name].span for name in names}
        quote = quotes["bread"].id if "bread" in names else None
        tellings = tuple(FactTelling(claims[name].id, told[name], how, quote) for name, how in names.items())
        lined = next(iter(told.values()))
        line = lined.cut(text[lined.article])
        return Fact(line, lined, tellings, silent, too_early, not_checked, origins, because)

    return {
        "struck": fact({"struck": "tells", "ran": "in_part", "struck again": "tells"}, 3,
                       "One ferry hits one bridge.", silent=(radio,)),
        "hurt": fact({"twelve": "tells", "fourteen": "differs"}, 2, "Both count the people who were hurt.",
                     silent=(observer,), not_checked=(radio,)),
        "halted": fact({"halted": "tells", "halted again": "tells"}, 1, "The same words.",
                       silent=(herald,), not_checked=(radio,)),
        "bread": fact({"bread": "tells"}, 1, "", silent=(observer,), too_early=(gazette, herald)),
    }  # fmt: skip


@pytest.fixture
def coverage(
    articles: tuple[Article, ...],
    quotes: dict[str, Quote],
    mentions: dict[str, EventMention],
    claims: dict[str, Claim],
) -> Coverage:
    """The story, read by one reader; Vell Radio was not read for times."""
    gazette, _, _, radio = articles
    readings = tuple(
        Reading(
            article.id,
            STAMP,
            ("sentences", "mentions", "quotes", "scare_quotes", "claims", "events")
            + (() if article is radio else ("times",)),
            sentences=tuple(sentences(article)),
            mentions=tuple(
                Mention(at(article, name), "person")
                for name in ("Tove Lindqvar", "Lindqvar", "Odo Pell")
                if name in article.text
            ),
            quotes=tuple(sorted((q for q in quotes.values() if q.article == article.id), key=lambda q: q.content)),
            times=tuple(
                TimeMention(at(article, words), "day", "published", value)
                for words, value in (("Tuesday", "2031-05-06"), ("9 May", "2031-05-09"))
                if words in article.text and article is not radio
            ),
            events=tuple(sorted((m for m in mentions.values() if m.article == article.id), key=lambda m: m.span)),
            claims=tuple(sorted((c for c in claims.values() if c.article == article.id), key=lambda c: c.span)),
        )
        for article in articles
    )
    story = Story(
        "s-aaaaaaaaaaaaaaaa",
        "Ferry to Skarn halted after bridge strike",
        tuple(article.id for article in articles),
        at(gazette, "Ferry to Skarn halted after bridge strike"),
        "2031-05-06",
        "2031-05-07",
        "They share Alma, Port Wren, Skarn and the swing bridge within two days.",
    )
    return Coverage(story, articles, readings)


@pytest.fixture
def actors(articles: tuple[Article, ...]) -> dict[str, Actor]:
    """Two people and a place."""
    gazette, herald, observer, radio = articles
    master = (
        Role("harbour master", at(gazette, "harbour master")),
        Role("harbour master", at(herald, "harbour master")),
    )
    tove = (at(gazette, "Tove Lindqvar"), at(herald, "Tove Lindqvar"), at(observer, "Lindqvar"))
    port = (at(gazette, "Port Wren"), at(herald, "Port Wren"))
    mayor = (Role("mayor", at(radio, "mayor")),)
    return {
        "tove": Actor("Tove Lindqvar", "person", ("Tove Lindqvar", "Lindqvar"), tove, master),
        "odo": Actor("Odo Pell", "person", ("Odo Pell",), (at(radio, "Odo Pell"),), mayor),
        "port": Actor("Port Wren", "place", ("Port Wren",), port),
    }


@pytest.fixture
def links(
    articles: tuple[Article, ...],
    quotes: dict[str, Quote],
    actors: dict[str, Actor],
    events: dict[str, Event],
    facts: dict[str, Fact],
) -> Links:
    """What was linked: everything but differences of most kinds."""
    gazette, herald, observer, radio = articles
    tove, odo, port = actors["tove"], actors["odo"], actors["port"]

    def ids(*names: str) -> tuple[str, ...]:
        return tuple(quotes[name].id for name in names)

    halted = "All crossings to Skarn island were halted at once."
    return Links(
        "s-aaaaaaaaaaaaaaaa",
        "b-aaaaaaaaaaaaaaaa",
        (Stamp("actors", "1"), Stamp("utterances", "1")),
        ("actors", "chains", "speakings", "utterances", "copies", "timeline", "replaces", "differences:attribution",
         "differences:wording", "differences:number", "phrases", "facts", "events", "positions", "relations",
         "revisions"),
        (tove, odo, port),
        tuple(
            Speaking(quotes[name].id, actor.id, "the name stands beside the cue")
            for name, actor in (("full", tove), ("short", tove), ("other", tove), ("bread", odo))
        ),
        (
            Utterance(ids("bread"), "single", "", odo.id),
            Utterance(ids("brakes"), "single", "", None),
            Utterance(ids("full", "short", "other"), "other_words", "One speaker, one day, one bridge.", tove.id,
                      (Aligned(at(gazette, "We heard the bridge"), at(observer, "First came the noise of the bridge")),
                       Aligned(at(gazette, "before we saw it"), at(observer, "only then did we see it")))),
            Utterance(ids("blame"), "single", "", None),
        ),
        (Copy(at(gazette, halted), at(observer, halted), "verbatim", 1.0, "a", "printed a day earlier"),),
        (
            Difference(
                "number",
                "conflict",
                "How many people were hurt?",
                "12 and 14 are both exact counts of the same people.",
                (
                    Side("12", (gazette.id,), (at(gazette, "12"),)),
                    Side("Fourteen", (herald.id,), (at(herald, "Fourteen"),)),
                ),
                facts["hurt"].id,
            ),
        ),
        timeline(articles, events),
        events=tuple(events.values()),
        facts=tuple(facts.values()),
        positions=(
            Position(odo.id, "the halt", "against", LABELS["accused"], (radio.id,), events["accused"].evidence,
                     since="2031-05-07", because="the mayor accuses her of delay"),
            Position(port.id, "the halt", "for", "halted at once", (gazette.id, observer.id),
                     (at(gazette, "halted at once"), at(observer, "halted at once")), voice=tove.id),
        ),
        relations=(
            Relation(odo.id, tove.id, "ACCUSE", (events["accused"].id,), events["accused"].evidence, -2.0),
            Relation(odo.id, tove.id, "CONSULT", (events["meet"].id,), events["meet"].evidence, 0.0, "2031-05-12",
                     "2031-05-12"),
        ),
    )  # fmt: skip


def timeline(articles: tuple[Article, ...], events: dict[str, Event]) -> tuple[TimelineEntry, ...]:
    """Three events, and a sentence in which none was found."""
    gazette, herald, observer, _ = articles
    struck = "The ferry Alma struck the swing bridge at Port Wren on Tuesday, and 12 people were hurt."

    def entry(event: Event, status: Phase) -> TimelineEntry:
        assert event.when
        return TimelineEntry(
            event.when, "day", status, event.label, event.told_by, event.evidence, event.id, event.disputed
        )

    told_by = (gazette.id, herald.id, observer.id)
    return (
        entry(events["sail"], "announced"),
        entry(events["meet"], "announced"),
        entry(events["halt"], "story"),
        TimelineEntry("2031-05-06", "day", "story", struck, told_by, (at(gazette, struck),)),
    )


@pytest.fixture
def judgements(articles: tuple[Article, ...]) -> tuple[Judgement, ...]:
    """One on this story, one on an article of another."""
    herald = articles[1]
    span = at(herald, "he added")
    return (
        Judgement((span,), "he added", "speaker: the spokesman", "ada", "2031-05-08T10:00:00Z"),
        Judgement((Span("a-elsewhere", 0, 4),), "else", "wrong", "ada", "2031-05-08T09:00:00Z"),
    )


@pytest.fixture
def dossier(coverage: Coverage, links: Links, judgements: tuple[Judgement, ...]) -> Dossier:
    """The story as the composer puts it."""
    return StoryComposer().compose(coverage, links, judgements)
