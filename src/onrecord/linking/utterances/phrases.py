"""Shared phrases: words between quotation marks that stand in several remarks, of others or on other occasions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.linking.utterances.lexicon import EMPTY, USUAL
from onrecord.linking.utterances.reports import Report
from onrecord.linking.utterances.wording import Forms

LONGEST = 8
"""Words of a phrase; more are no phrase that passes from mouth to mouth."""
POSTINGS = 200
"""Pieces that begin with the same two words and are compared, and no more of them."""


def shared_phrases(reports: Iterable[Report], home: Mapping[str, int]) -> Mapping[str, str]:
    """By quote, a phrase that it has in common with a quote of another utterance; ``home`` numbers the utterances.

    "New impetus" in two presidents' letters and in a spokesman's words is no one's utterance.
    """
    told = [(report.quote.id, piece) for report in reports for piece in report.marked]
    places: defaultdict[Forms, list[tuple[str, Forms]]] = defaultdict(list)
    for quote, piece in told:
        for at in range(len(piece) - 1):
            if len(places[piece[at : at + 2]]) < POSTINGS:
                places[piece[at : at + 2]].append((quote, piece[at : at + LONGEST]))
    found: dict[str, str] = {}
    for quote, piece in told:
        if 2 <= len(piece) <= LONGEST and any(form not in EMPTY | USUAL for form in piece):
            for other, run in places[piece[:2]]:
                if run[: len(piece)] == piece and home[other] != home[quote]:
                    found.setdefault(quote, " ".join(piece))
                    found.setdefault(other, " ".join(piece))
    return found
