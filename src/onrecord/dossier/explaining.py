"""Why a line is there: for any id of a dossier, the characters behind it, in their paragraph."""

from collections.abc import Callable, Iterator
from functools import partial

from onrecord.dossier.happenings import of_entry, of_event, of_pair, of_position
from onrecord.dossier.passages import Explanation, Shown, passages
from onrecord.dossier.phrasing import joined, labels, texts
from onrecord.dossier.relations import pairs
from onrecord.dossier.sharing import of_difference, of_fact, of_phrase
from onrecord.dossier.updates import of_revision
from onrecord.dossier.wordings import stands_for
from onrecord.errors import AmbiguousId, UnknownId
from onrecord.record.actor import Actor, Speaking
from onrecord.record.article import Article
from onrecord.record.dossier import Dossier, Line
from onrecord.record.reading import Quote
from onrecord.record.story import Copy, Story, Utterance

Maker = Callable[[str], Explanation]


def explain(dossier: Dossier, noun_id: str) -> Explanation:
    """What this id, or this beginning of one id, stands for. Raise UnknownId or AmbiguousId."""
    known = _makers(dossier)
    found = (noun_id,) if noun_id in known else tuple(sorted(i for i in known if noun_id and i.startswith(noun_id)))
    if not found:
        raise UnknownId("line", noun_id, "every line is printed with its id; the beginning of an id is enough.")
    if len(found) > 1:
        raise AmbiguousId(noun_id, found)
    return known[found[0]](found[0])


def ids(dossier: Dossier) -> tuple[str, ...]:
    """Every id that can be explained, in order."""
    return tuple(sorted(_makers(dossier)))


def _makers(dossier: Dossier) -> dict[str, Maker]:
    """The way to explain each id. A line is last choice: most lines have the id of a noun that says more."""
    links, coverage = dossier.links, dossier.coverage
    known: dict[str, Maker] = {}
    for section in dossier.sections:
        known.update({line.id: partial(_line, dossier, section.title, line) for line in section.lines})
    known.update({quote.id: partial(_quote, dossier, quote) for quote in coverage.quotes()})
    known.update({article.id: partial(_article, dossier, article) for article in coverage.articles})
    known.update({utterance.id: partial(_utterance, dossier, utterance) for utterance in links.utterances})
    known.update({phrase.id: partial(of_phrase, dossier, phrase) for phrase in links.phrases})
    known.update({fact.id: partial(of_fact, dossier, fact) for fact in links.facts})
    known.update({difference.id: partial(of_difference, dossier, difference) for difference in links.differences})
    known.update({entry.id: partial(of_entry, dossier, entry) for entry in links.timeline})
    known.update({event.id: partial(of_event, dossier, event) for event in links.events})
    known.update({position.id: partial(of_position, dossier, position) for position in links.positions})
    known.update({pair.id: partial(of_pair, dossier, pair) for pair in pairs(links)})
    known.update({actor.id: partial(_actor, dossier, actor) for actor in links.actors})
    known.update({revision.id: partial(of_revision, dossier, revision) for revision in links.revisions})
    known.update({copy.id: partial(_copy, dossier, copy) for copy in links.copies})
    known[coverage.story.id] = partial(_story, dossier, coverage.story)
    return known


def _line(dossier: Dossier, title: str, line: Line, noun: str) -> Explanation:
    shown = (("sentence", span) for span in line.evidence)
    return Explanation(noun, f"a line of “{title}”", line.text, line.note, passages(dossier, shown))


def _spoken(quote: Quote) -> Iterator[Shown]:
    yield from (("words", piece) for piece in quote.content)
    yield from (("speaker", span) for span in (quote.speaker,) if span)
    yield from (("cue", span) for span in (quote.cue,) if span)
    yield from (("passed on by", span) for span in (quote.via,) if span)
    yield from (("place or occasion", span) for span in (quote.venue,) if span)
    yield from (("time of speaking", span) for span in (quote.when,) if span)


def _quote(dossier: Dossier, quote: Quote, noun: str) -> Explanation:
    speaking = next((speaking for speaking in dossier.links.speakings if speaking.quote == quote.id), None)
    text = joined(texts(dossier.coverage), quote.content)
    shown = [*_spoken(quote), *(_known(quote, speaking) if speaking else ())]
    because = [_speaker(dossier, speaking)] if speaking else []
    because += [_confidence(quote)] if quote.confidence < 1 else []
    return Explanation(noun, f"{quote.kind} quote", text, " ".join(because), passages(dossier, shown))


def _confidence(quote: Quote) -> str:
    hundredths = round(100 * quote.confidence)
    return f"Confidence {quote.confidence:.2f}: of quotes with this number about {hundredths} in 100 were found right."


def _known(quote: Quote, speaking: Speaking) -> Iterator[Shown]:
    """Where the article names or describes the speaker, if the sentence of the quote does not."""
    for shows, span in (("named here", speaking.named), ("described here", speaking.description)):
        if span and not (quote.speaker and quote.speaker.holds(span)):
            yield shows, span


def _speaker(dossier: Dossier, speaking: Speaking) -> str:
    names = {actor.id: actor.name for actor in dossier.links.actors}
    who = names.get(speaking.actor, speaking.actor) if speaking.actor else "not named"
    return f"The speaker is {who}: {speaking.because}."


def _utterance(dossier: Dossier, utterance: Utterance, noun: str) -> Explanation:
    quotes = {quote.id: quote for quote in dossier.coverage.quotes()}
    reported = [quotes[quote] for quote in utterance.quotes if quote in quotes]
    who = next((actor.name for actor in dossier.links.actors if actor.id == utterance.speaker), "")
    text = texts(dossier.coverage)
    shown = (shown for quote in reported for shown in _spoken(quote))
    what = f"remark by {who}" if who else "remark whose speaker is not named"
    label = labels(dossier.coverage)
    pairs = ((label[quote.article], stands_for(text, utterance, quote)) for quote in reported)
    beside = (f"{outlet} has {told}" for outlet, told in pairs if told)
    because = ". ".join(filter(None, (utterance.because.rstrip("."), *beside)))
    words = joined(text, reported[0].content) if reported else noun
    return Explanation(noun, what, words, because, passages(dossier, shown))


def _actor(dossier: Dossier, actor: Actor, noun: str) -> Explanation:
    roles: list[Shown] = [(f"role: {role.title}", role.evidence) for role in actor.roles]
    shown = roles + [("mention", span) for span in actor.mentions]
    because = f"These forms are taken for one {actor.kind}: {', '.join(actor.names)}" if len(actor.names) > 1 else ""
    return Explanation(noun, actor.kind, actor.name, because, passages(dossier, shown))


def _copy(dossier: Dossier, copy: Copy, noun: str) -> Explanation:
    text = copy.a.cut(dossier.coverage.article(copy.a.article).text)
    shown = (("passage a", copy.a), ("passage b", copy.b))
    return Explanation(noun, f"{copy.kind} copy", text, copy.because, passages(dossier, shown))


def _article(dossier: Dossier, article: Article, noun: str) -> Explanation:
    line = next(line for line in dossier.section("articles").lines if line.id == article.id)
    shown = (("article", span) for span in line.evidence)
    return Explanation(noun, f"article, {article.label}", line.text, line.note, passages(dossier, shown))


def _story(dossier: Dossier, story: Story, noun: str) -> Explanation:
    shown = (("article", span) for line in dossier.section("articles").lines for span in line.evidence)
    return Explanation(noun, "story", story.title, story.because, passages(dossier, shown))
