"""A few words between quotation marks: credited to a body and to a person, dated twice, or cut of what softens them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.lexicon import SOFTENERS
from onrecord.linking.differences.assembling import Found, assembled, one_line
from onrecord.linking.events.acts import stem
from onrecord.linking.events.days import day_of
from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.linking.utterances.occasions import Said
from onrecord.linking.utterances.wording import Forms
from onrecord.record.actor import Actor
from onrecord.record.difference import Difference, Side
from onrecord.record.span import Span
from onrecord.record.story import SharedPhrase, Utterance

WORDS = (2, 7)
"""Least and most words of what is compared here: more are looked at as whole quotes."""
BESIDE = 2
"""Stems that the sentences must share beside the words themselves and the names."""
SOFT = (3, 14)
"""Least and most words of a phrase that may have lost what softens it."""
LEADING = 4
"""Words right before a phrase among which the softening one stands."""
NEAR = 2
"""Days between two datings of one remark."""
_BODIES = frozenset({"state", "organisation", "place"})


def spoken_for(
    said: Sequence[Said], actors: Mapping[str, Actor], utterances: Iterable[Utterance]
) -> Iterator[Difference]:
    """The same few words credited to a state or body in one article and to a person in another."""
    home = {quote: utterance.id for utterance in utterances for quote in utterance.quotes}
    by_words: defaultdict[Forms, list[Said]] = defaultdict(list)
    for one in said:
        low, high = WORDS
        for piece in one.wording.pieces:
            if one.speaker in actors and low <= len(piece) <= high and _telling(piece) >= low:
                by_words[piece].append(one)
    for found in by_words.values():
        for body, person in _apart(found, actors):
            names = [_printed(body, actors), actors[person.speaker or ""].name]
            printed = one_line(body.page.cut(body.spans[0]))
            yield Difference(
                "attribution",
                "tension",
                f"Who said “{printed}”?",
                f"the same words credited to {names[0]} by {body.page.article.label} and to {names[1]} by "
                f"{person.page.article.label}: the one may speak for the other",
                tuple(
                    Side(name, (one.article,), tuple(span for span in (*one.spans, one.quote.speaker) if span))
                    for name, one in zip(names, (body, person), strict=True)
                ),
                home.get(body.quote.id) if home.get(body.quote.id) == home.get(person.quote.id) else None,
            )
            break


def _printed(one: Said, actors: Mapping[str, Actor]) -> str:
    """A body as the article calls it: "Washington"."""
    return one_line(one.page.cut(one.quote.speaker)) if one.quote.speaker else actors[one.speaker or ""].name


def _telling(piece: Iterable[str]) -> int:
    return sum(form not in FUNCTION_WORDS for form in piece)


def _apart(found: Sequence[Said], actors: Mapping[str, Actor]) -> Iterator[tuple[Said, Said]]:
    """A body's and a person's quote of two articles whose sentences share more than the words; of neither both."""
    for one, other in combinations(found, 2):
        kinds = [actors[quote.speaker or ""].kind for quote in (one, other)]
        body, person = (one, other) if kinds[0] in _BODIES else (other, one)
        if {*kinds} & _BODIES and "person" in kinds and one.article != other.article and not one.days_apart(other):
            mine = {quote.speaker for quote in found if quote.article == body.article}
            if person.speaker not in mine and len(_around(body) & _around(person)) >= BESIDE:
                yield body, person


def _around(one: Said) -> set[str]:
    """The stems of the sentence beside the quoted words."""
    spans = [*one.spans, *((one.quote.speaker,) if one.quote.speaker else ())]
    first = one.page.sentence(spans[0].start)
    said = one.page.words(first) if first else []
    return {
        stem(word.form)
        for word in said
        if word.form not in FUNCTION_WORDS and not any(span.start <= word.start < span.end for span in spans)
    }


def softened(said: Sequence[Said]) -> Iterator[Difference]:
    """A speaker's phrase that one article prints without the words that take some of it back."""
    by_speaker: defaultdict[str, list[tuple[Forms, Said]]] = defaultdict(list)
    for one in said:
        for piece in one.wording.pieces:
            if one.speaker and SOFT[0] <= len(piece) <= SOFT[1]:
                by_speaker[one.speaker].append((piece, one))
    for found in by_speaker.values():
        for (short, less), (long, more) in permutations(found, 2):
            cut = len(long) - len(short)
            leading = set(long[max(0, cut - LEADING) : cut]) & SOFTENERS if cut > 0 else set()
            if cut > 0 and leading and long[cut:] == short and _telling(short) > 1 and not less.days_apart(more):
                yield Difference(
                    "wording",
                    "tension",
                    f"In which words was it said: “{one_line(more.page.cut(more.spans[0]))}”?",
                    f"“{' '.join(long[:cut])}” is in one alone, and takes some of the rest back",
                    tuple(
                        Side(one_line(one.page.cut(one.spans[0])), (one.article,), one.spans) for one in (more, less)
                    ),
                )


def two_days(phrases: Sequence[SharedPhrase], said: Sequence[Said], origins: Mapping[str, str]) -> Iterator[Difference]:
    """A phrase of one speaker that two articles date a day or two apart: one remark, or two."""
    by_quote = {one.quote.id: one for one in said}
    for phrase in phrases:
        found = [by_quote[quote] for quote in phrase.quotes if quote in by_quote and by_quote[quote].day]
        pairs = [
            facing
            for one, other in combinations(found, 2)
            if one.speaker and one.speaker == other.speaker and one.article != other.article
            if (facing := _dated(one, other, phrase.words))
        ]
        yield from assembled(pairs, found[0].speaker if found else None, origins)


def _dated(one: Said, other: Said, printed: str) -> Found | None:
    a, b = day_of(one.day), day_of(other.day)
    first, second = _when(one), _when(other)
    if a is None or b is None or not 0 < abs(a - b) <= NEAR or not first or not second:
        return None
    because = (
        f"“{one_line(printed)}” is dated {min(one.day or '', other.day or '')} by one and "
        f"{max(one.day or '', other.day or '')} by another: it may be one remark, or two"
    )
    contrast = Contrast("date", "tension", because, first, second, one.day or "", other.day or "")
    return Found(contrast, one.page, other.page, printed)


def _when(one: Said) -> Span | None:
    """The words that date the remark."""
    if one.quote.when:
        return one.quote.when
    sentence = one.page.sentence((one.quote.cue or one.quote.speaker or one.quote.content[0]).start)
    times = one.page.times_in(sentence) if sentence else ()
    return next((time.span for time in times if time.edtf and time.edtf[:10] == one.day), None)
