"""Shared phrases: the same few words in several acts of speaking, by others or on another day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from onrecord.linking.page import Page
from onrecord.linking.utterances.lexicon import LEADERS
from onrecord.linking.utterances.reports import Report
from onrecord.linking.utterances.terms import Vocabulary
from onrecord.linking.utterances.wording import Forms, folded, placed
from onrecord.record.actor import Actor
from onrecord.record.span import Span
from onrecord.record.story import SharedPhrase
from onrecord.text.dates import readable
from onrecord.text.words import Word

LONGEST = 16
"""Words of a phrase; more are no phrase that passes from mouth to mouth."""
OTHERS = 7
"""The same of one that two speakers have: of more words one of them was credited with the other's."""
INSIDE = 4
"""Words of a phrase that no outlet prints alone between quotation marks."""
TELLING = 2
"""How many of them are neither usual nor names nor the story's topic; of words printed alone, one."""
POSTINGS = 100
"""Places with the same words that are kept, and no more of them."""
SEARCHED = 500
"""Words of a piece that are searched: more are a speech."""
COMPARED = 12
"""Quotes of a phrase that are compared with one another."""


class Place(NamedTuple):
    """The words of one piece between quotation marks, in a quote or (``report`` None) as a term without a speaker."""

    report: Report | None
    home: int
    page: Page
    words: Sequence[Word]
    forms: Forms


class Found(NamedTuple):
    """A piece that has a phrase, and the number of its first word."""

    place: Place
    at: int


def shared_phrases(
    reports: Sequence[Report],
    home: Mapping[str, int],
    vocabulary: Vocabulary,
    terms: Sequence[tuple[Page, Span]],
    actors: Mapping[str, Actor],
) -> list[SharedPhrase]:
    """The phrases that quotes of several utterances share, those in most quotes first; ``home`` numbers the utterances.

    "New impetus" in two presidents' letters is no one's utterance. A phrase that one speaker may have said once is
    none: it takes two speakers, or two days. ``terms`` are printed between quotation marks and spoken by nobody: they
    are shown, but make no phrase; ``actors`` are the story's by id.
    """
    places = [
        _place(report, home[report.quote.id], report.said.page, span) for report in reports for span in report.own
    ]
    places += [_place(None, -1, page, span) for page, span in terms]
    index = _index(places)
    found = []
    for forms in dict.fromkeys([*_alone(places, vocabulary), *_inside(places, vocabulary)]):
        having = [one for one in index[forms[:2]] if one.place.forms[one.at : one.at + len(forms)] == forms]
        quoted = {one.place.report.quote.id: one for one in reversed(having) if one.place.report}
        spoken = [one for one in having if one.place.report and quoted[one.place.report.quote.id] is one]
        because = _because([one.place for one in spoken], actors, len(forms))
        if because and any(_small(one, len(forms)) for one in spoken):
            found.append((forms, spoken, [one for one in having if not one.place.report], because))
    found.sort(key=lambda one: (-len(one[1]), -len(one[0])))
    return [_told(*one) for one in _longest(found)]


def _place(report: Report | None, home: int, page: Page, span: Span) -> Place:
    words = placed(span, page)[:SEARCHED]
    return Place(report, home, page, words, tuple(word.form for word in words))


def _index(places: Sequence[Place]) -> Mapping[Forms, list[Found]]:
    """Every two words in a row with their places."""
    found: defaultdict[Forms, list[Found]] = defaultdict(list)
    for place in places:
        forms = place.forms
        for at in range(len(forms) - 1):
            if len(found[forms[at : at + 2]]) < POSTINGS:
                found[forms[at : at + 2]].append(Found(place, at))
    return found


def _alone(places: Sequence[Place], vocabulary: Vocabulary) -> Iterator[Forms]:
    """Phrases that an outlet prints alone between quotation marks."""
    for place in places:
        few = place.report and 2 <= len(place.words) <= LONGEST
        if few and any(term.telling for term in vocabulary.run(place.forms).terms):
            yield place.forms


def _inside(places: Sequence[Place], vocabulary: Vocabulary) -> Iterator[Forms]:
    """Runs of words that pieces of two utterances have in common, without function words at their ends."""
    seen: defaultdict[Forms, dict[int, Found]] = defaultdict(dict)
    for place in (place for place in places if place.report):
        forms = place.forms
        for at in range(len(forms) - INSIDE + 1):
            others = seen[forms[at : at + INSIDE]]
            for other in (found for home, found in others.items() if home != place.home):
                common = _common(forms, at, other)
                run = _trimmed(common) if len(common) <= LONGEST else ()
                if len(run) >= INSIDE and _telling(run, vocabulary):
                    yield run
            if len(others) < COMPARED:
                others.setdefault(place.home, Found(place, at))


def _common(forms: Forms, at: int, other: Found) -> Forms:
    """The words from here on that both have; none where the words before are equal too and were found already."""
    there = other.place.forms
    if at and other.at and forms[at - 1] == there[other.at - 1]:
        return ()
    size = INSIDE
    while size <= LONGEST and forms[at : at + size + 1] == there[other.at : other.at + size + 1]:
        size += 1
        if at + size >= len(forms) or other.at + size >= len(there):
            break
    return forms[at : at + size]


def _trimmed(run: Forms) -> Forms:
    kept = [at for at, form in enumerate(run) if form not in LEADERS]
    return run[kept[0] : kept[-1] + 1] if kept else ()


def _telling(run: Forms, vocabulary: Vocabulary) -> bool:
    return sum(term.telling for term in vocabulary.run(run).terms) >= TELLING


def _because(places: Sequence[Place], actors: Mapping[str, Actor], size: int) -> str:
    """Why a phrase of so many words is of several acts of speaking; "" where it may be of one."""
    some = [place for place in places[:COMPARED] if place.report]
    pairs = [(a.report, b.report) for a, b in combinations(some, 2) if a.home != b.home]
    several = [(a, b) for a, b in pairs if a and b and _two_speakers(a, b, actors)]
    if several:
        known = dict.fromkeys(actor for pair in several for one in pair for actor in one.voice.actors)
        return _all_say([actors[actor].name for actor in known]) if size <= OTHERS else ""
    days = [(a.said, b.said) for a, b in pairs if a and b and a.voice.same(b.voice) and a.said.days_apart(b.said)]
    if not days:
        return ""
    named = sorted({day for pair in days for said in pair if (day := said.day or said.published)})
    when = f"on two days, {readable(named[0])} and {readable(named[-1])}" if len(named) > 1 else "a second time"
    return f"the same words {when}"


def _small(found: Found, size: int) -> bool:
    """Whether a phrase is no title or name: a word of content stands in small letters."""
    text = found.place.page.article.text
    words = found.place.words[found.at : found.at + size]
    return any(text[word.start].islower() for word in words if word.form not in LEADERS)


def _all_say(who: Sequence[str]) -> str:
    """ "Ann Berg and Tom Lund both say it"."""
    if len(who) < 2:
        return ""
    return f"{', '.join(who[:-1])} and {who[-1]} {'both' if len(who) == 2 else 'all'} say it"


def _two_speakers(a: Report, b: Report, actors: Mapping[str, Actor]) -> bool:
    """Whether other persons, or other states and bodies, are known to speak, none in the other's name.

    A person beside a body may speak for it, and of two persons with a name in common one may be the other.
    """
    one, other = a.voice.actors, b.voice.actors
    known = [actors[actor] for actor in (*one, *other) if actor in actors]
    if not one or not other or len(known) < len(one) + len(other) or a.voice.deputy(b.voice):
        return False
    if len({actor.kind == "person" for actor in known}) > 1 or set(one) == set(other):
        return False
    first, *_, last = (set(folded(actor.name)) for actor in known)
    return len(known) > 2 or first.isdisjoint(last)


Phrase = tuple[Forms, list[Found], list[Found], str]


def _longest(found: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrases without those that are part of another, or have it as a part, and are in no other quotes."""
    kept: list[Phrase] = []
    for one in found:
        quotes = {id(at.place.report) for at in one[1]}
        if not any(_within(one[0], more[0]) and quotes <= {id(at.place.report) for at in more[1]} for more in kept):
            kept.append(one)
            yield one


def _within(a: Forms, b: Forms) -> bool:
    one, other = f" {' '.join(a)} ", f" {' '.join(b)} "
    return one in other or other in one


def _told(forms: Forms, spoken: Sequence[Found], terms: Sequence[Found], because: str) -> SharedPhrase:
    spans = [_span(one, len(forms)) for one in (*spoken, *terms)]
    outlets = dict.fromkeys(one.place.page.article.label for one in terms)
    beside = f"; {', '.join(outlets)} {'print' if len(outlets) > 1 else 'prints'} it without a speaker" if terms else ""
    quotes = tuple(one.place.report.quote.id for one in spoken if one.place.report)
    return SharedPhrase(spoken[0].place.page.cut(spans[0]), quotes, tuple(spans), because + beside)


def _span(found: Found, size: int) -> Span:
    words = found.place.words[found.at : found.at + size]
    return found.place.page.span(words[0].start, words[-1].end)
