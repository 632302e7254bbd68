"""What people judged of remarks, done to them: two reports are of one, or are not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.linking.judged import bound, verdicts
from onrecord.linking.utterances.occasions import Said
from onrecord.record.reading import Quote
from onrecord.record.story import Coverage, Utterance, UtteranceRelation


def obeyed(
    found: Sequence[Utterance],
    coverage: Coverage,
    quotes: Sequence[Quote],
    said: Mapping[str, Said],
    speakers: Mapping[str, str | None],
) -> list[Utterance]:
    """The remarks of several reports as the standing judgements want them.

    ``quotes`` are all of the story in their order, ``said`` those that report words, ``speakers`` who speaks, by quote.
    """
    judged = list(verdicts(coverage, "utterance", quotes, lambda one: one.content))
    if not judged:
        return list(found)
    known = {quote.id: quote for quote in quotes}
    together = {quote for one in found for quote in one.quotes}
    groups = [[known[quote] for quote in one.quotes] for one in found]
    groups += [[quote] for quote in quotes if quote.id not in together]
    former = {frozenset(one.quotes): one for one in found}

    def like(one: Quote, other: Quote) -> float:
        ones, others = (set(said[quote.id].wording.forms) if quote.id in said else set() for quote in (one, other))
        return len(ones & others) / len(ones | others) if ones | others else 0.0

    new, why = bound(groups, judged, like)
    told = [(number, [quote.id for quote in group]) for number, group in enumerate(new) if len(group) > 1]
    return [former.get(frozenset(ids)) or _made(ids, why.get(number, ""), said, speakers) for number, ids in told]


def _made(ids: Iterable[str], why: str, said: Mapping[str, Said], speakers: Mapping[str, str | None]) -> Utterance:
    """A remark of these quotes, the fullest wording first."""

    def words(quote: str) -> tuple[str, ...]:
        return said[quote].wording.forms if quote in said else ()

    ordered = sorted(ids, key=lambda quote: -len(words(quote)))
    equal = len({words(quote) for quote in ordered}) == 1
    relation: UtteranceRelation = "same_words" if equal else "other_words"
    speaker = next((who for quote in ordered if (who := speakers.get(quote))), None)
    return replace(Utterance(tuple(ordered), relation, why), speaker=speaker)
