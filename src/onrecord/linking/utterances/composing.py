"""Utterances as they are told: the fullest wording first, with the reason in words."""

from collections.abc import Iterable, Iterator, Mapping

from onrecord.linking.utterances.grouping import Group
from onrecord.linking.utterances.joining import Act
from onrecord.linking.utterances.matching import Match
from onrecord.record.story import SharedPhrase, Utterance
from onrecord.text.printable import one_line

SHOWN = 4
"""Words that are shown as shared, and pairs of words that stand for one another."""


def of_group(group: Group, order: dict[str, int]) -> Utterance:
    """The group as it is told: fullest wording first."""
    members = sorted(group.members, key=lambda one: (-len(one.wording.forms), order[one.quote.id]))
    quotes = tuple(one.quote.id for one in members)
    articles = len({one.article for one in members})
    where = f"in {articles} articles" if articles > 1 else "twice in one article"
    if "near" in group.agreements:
        return Utterance(quotes, "other_words", f"nearly the same words {where}", group.speaker)
    if "runs" in group.agreements:
        return Utterance(quotes, "same_words", f"the same words {where}, cut in different places", group.speaker)
    full = len(members[0].wording.forms)
    cut = sorted({one.page.article.label for one in members if len(one.wording.forms) < full})
    because = f"the same words {where}" + (f", cut short in {', '.join(cut)}" if cut else "")
    return Utterance(quotes, "same_words", because, group.speaker)


def of_act(act: Act, groups: Iterable[Group]) -> Utterance:
    """Reports in other words, with all quotes of the groups that they come from."""
    told = [one.quote.id for one in act.reports]
    quotes = tuple(dict.fromkeys([*told, *(one.quote.id for group in groups for one in group.members)]))
    persons = [one.voice.actor for one in act.reports if one.voice.actor and not one.voice.office]
    speaker = next(iter(persons), act.fullest.voice.actor)
    translation = any(pair.found.translation for pair in act.links)
    link = max((pair.found for pair in act.links), key=lambda found: found.score)
    articles = len({report.said.article for report in act.reports})
    where = f"in {articles} articles" if articles > 1 else "in one article"
    kind = "another translation" if translation else "other words"
    because = f"{kind} {where}: {_shared(link.match)}; {', '.join(link.says)}"
    return Utterance(quotes, "translation" if translation else "other_words", because, speaker)


def _shared(match: Match) -> str:
    """The words that both have, the rarest first, and those that stand for one another."""
    both = sorted(match.equal, key=lambda pair: -pair[0].weight)[:SHOWN]
    alike = sorted(match.alike, key=lambda pair: -min(pair[0].weight, pair[1].weight))[:SHOWN]
    words = ", ".join(f"“{word}”" for word in dict.fromkeys(one.form for one, _ in both))
    parts = [f"{words} in both"] if words else []
    return "; ".join(parts + [f"“{one.form}” for “{other.form}”" for one, other in alike])


def of_alone(
    quotes: Iterable[str], speakers: Mapping[str, str | None], phrases: Iterable[SharedPhrase]
) -> Iterator[Utterance]:
    """Quotes that no other reports, one by one; a phrase that other remarks share does not join them."""
    having: dict[str, str] = {}
    for phrase in phrases:
        having.update((quote, one_line(phrase.words)) for quote in phrase.quotes if quote not in having)
    for quote in quotes:
        shared = f"; “{having[quote]}” is a phrase that other remarks have too" if quote in having else ""
        yield Utterance((quote,), "single", f"no other quote reports it{shared}", speakers.get(quote))
