"""What people judged of speakers, done to them: it was somebody else, or nobody knows who."""

from collections.abc import Iterable

from onrecord.linking.actors.verdicts import actor_at
from onrecord.record.actor import Speaking
from onrecord.record.amending import at
from onrecord.record.judgement import WRONG_SPEAKER
from onrecord.record.reading import Quote
from onrecord.record.story import Coverage, Links


def obeyed(found: Iterable[Speaking], quotes: Iterable[Quote], coverage: Coverage, links: Links) -> list[Speaking]:
    """The speakers as the standing judgements want them; of two on one quote the later counts."""
    judgements = [one for one in coverage.judgements if one.verdict == WRONG_SPEAKER]
    known = tuple(quotes) if judgements else ()
    speakings = {speaking.quote: speaking for speaking in found}
    for judgement in judgements:
        quote = at(known, lambda one: one.content, judgement.evidence[0])
        if quote is None:
            continue
        speakings.pop(quote.id, None)
        actor = actor_at(links.actors, judgement.evidence[1]) if len(judgement.evidence) > 1 else None
        if actor:
            named = judgement.evidence[1]
            speakings[quote.id] = Speaking(quote.id, actor.id, judgement.because, named=named)
    order = {quote.id: number for number, quote in enumerate(known)}
    return sorted(speakings.values(), key=lambda one: order.get(one.quote, 0))
