"""Nouns as objects of the public format: what several articles state, and the words that several remarks share."""

from onrecord.record.fact import Fact, FactTelling, Told
from onrecord.record.story import SharedPhrase
from onrecord.views.objects import Cite, Object


def of_fact(fact: Fact, cite: Cite) -> Object:
    """A fact with how each article stands to it."""
    return {
        "id": fact.id,
        "line": fact.line,
        "told_by": sorted(fact.told_by),
        "in_part": _standing(fact, "in_part"),
        "differs": _standing(fact, "differs"),
        "silent": sorted(fact.silent),
        "too_early": sorted(fact.too_early),
        "not_checked": sorted(fact.not_checked),
        "origins": fact.origins,
        "evidence": [cite(span) for span in dict.fromkeys((fact.lined, *fact.evidence))],
        "tellings": [_telling(telling, cite) for telling in fact.tellings],
        "because": fact.because,
    }


def _standing(fact: Fact, how: Told) -> list[str]:
    return sorted(article for article in fact.told_by if fact.standing(article) == how)


def _telling(telling: FactTelling, cite: Cite) -> Object:
    return {
        "article": telling.article,
        "claim": telling.claim,
        "how": telling.how,
        "quote": telling.quote,
        "evidence": cite(telling.span),
    }


def of_phrase(phrase: SharedPhrase, cite: Cite) -> Object:
    """Words that stand in several remarks."""
    return {
        "id": phrase.id,
        "words": phrase.words,
        "quotes": list(phrase.quotes),
        "evidence": [cite(span) for span in phrase.evidence],
        "because": phrase.because,
    }
