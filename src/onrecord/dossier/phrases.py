"""Phrases that stand in several remarks without making them one: fixed formulas, and what somebody says again."""

from collections.abc import Iterator

from onrecord.dossier.phrasing import counted, joined, listed, texts
from onrecord.dossier.voices import voices
from onrecord.record.detail import Detail
from onrecord.record.dossier import Line
from onrecord.record.story import Coverage, Links, SharedPhrase
from onrecord.text.printable import one_line

PART = "Phrases that return"


def lines(coverage: Coverage, links: Links) -> Iterator[Line]:
    """A line a phrase in the words of its first quote, those in most outlets first; the note tells whose they are."""
    beside, text = voices(coverage, links), texts(coverage)
    names = {actor.id: one_line(actor.name) for actor in links.actors}
    speaker = {one.quote: names[one.actor] for one in links.speakings if one.actor in names}
    place = {article.id: number for number, article in enumerate(coverage.articles)}

    def rank(phrase: SharedPhrase) -> tuple[int, int, int, int, str]:
        first, told = phrase.evidence[0], beside.outlets(span.article for span in phrase.evidence)
        return -len(told), -len(phrase.quotes), place[first.article], first.start, phrase.id

    for phrase in sorted((one for one in links.phrases if one.evidence and one.words.strip()), key=rank):
        known = Detail(
            role="phrase",
            actors=tuple(
                dict.fromkeys(one.actor for one in links.speakings if one.quote in phrase.quotes and one.actor)
            ),
            because=phrase.because,
        )
        who = list(dict.fromkeys(speaker.get(quote, "a source without a name") for quote in phrase.quotes))
        where = beside.told(span.article for span in phrase.evidence)
        note = f"in {counted(len(phrase.quotes), 'quote')}, said by {listed(who)}, in {where}"
        first = phrase.evidence[:1]
        verbatim = phrase.words == joined(text, first)
        told = "; ".join(filter(None, (note, one_line(phrase.because))))
        yield Line(
            phrase.id,
            phrase.words,
            first if verbatim else phrase.evidence,
            verbatim,
            note=told,
            part=PART,
            detail=known,
        )
