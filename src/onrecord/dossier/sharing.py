"""Why a fact, a shared phrase or a difference is there, in words and with every telling."""

from collections.abc import Iterator

from onrecord.dossier.facts import note, rooms
from onrecord.dossier.passages import Explanation, Shown, passages
from onrecord.record.difference import Difference
from onrecord.record.dossier import Dossier
from onrecord.record.fact import Fact, Told
from onrecord.record.story import SharedPhrase

_HOW: dict[Told, str] = {"tells": "tells it", "in_part": "tells a part", "differs": "tells it differently"}


def of_fact(dossier: Dossier, fact: Fact, noun: str) -> Explanation:
    """A fact with every telling and whose words it is in; and who does not tell it."""
    room = rooms(dossier.coverage, dossier.links)
    stands = note(room, fact)
    because = ". ".join(filter(None, (fact.because.rstrip("."), stands[0].upper() + stands[1:])))
    return Explanation(noun, "fact", fact.line, because, passages(dossier, _tellings(fact, room.said)))


def _tellings(fact: Fact, said: dict[str, str]) -> Iterator[Shown]:
    for telling in fact.tellings:
        words = f", in the words of {said.get(telling.quote, 'a source')}" if telling.quote else ""
        yield _HOW[telling.how] + words, telling.span


def of_phrase(dossier: Dossier, phrase: SharedPhrase, noun: str) -> Explanation:
    """A shared phrase in each of its quotes."""
    shown = (("phrase", span) for span in phrase.evidence)
    what = f"phrase in {len(phrase.quotes)} quotes"
    return Explanation(noun, what, phrase.words, phrase.because, passages(dossier, shown))


def of_difference(dossier: Dossier, difference: Difference, noun: str) -> Explanation:
    """A difference with each side, and the fact that it is about."""
    shown: list[Shown] = [(f"side: {side.value}", span) for side in difference.sides for span in side.evidence]
    about = next((fact for fact in dossier.links.facts if fact.id == difference.about), None)
    shown += [(f"the fact {about.id}", about.lined)] if about else []
    what = f"{'update' if difference.update else difference.severity} in {difference.kind}"
    return Explanation(noun, what, difference.question, difference.because, passages(dossier, shown))
