"""The words by which two sentences are weighed against each other. All folded; no rules here."""

from onrecord.linking.lexicon import HEADS
from onrecord.linking.utterances.lexicon import DENIALS
from onrecord.linking.utterances.stems import stem


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


def _stems(table: str) -> frozenset[str]:
    """The stems of a table's words."""
    return frozenset(map(stem, table.split()))


CONTRAST = _words(
    "although but contrary despite however instead nevertheless nonetheless though unlike whereas while yet"
)
"""Words that set a sentence against what was said before, or one half of it against the other."""
DENYING = DENIALS
"""Words that deny."""
REJECTING = _stems(
    """baseless contradict counter debunk denial deny disagree dismiss dispute false inaccurate lie misleading rebut
    refute reject unfounded unsubstantiated untrue wrong"""
)
"""Stems of words by which somebody rejects what another says."""
ACCUSING = _stems(
    """accusation accuse allegation allege blame blast charge claim complain complaint critic criticise criticism
    criticize fault slam"""
)
"""Stems of words by which somebody is accused."""
SAYING = _words(
    """accused accuses acknowledged added adds admitted alleged alleges announced argued argues asked asks asserted
    attacked believes blamed blames blasted cited claimed claims complained concluded condemned confirmed
    contended contends countered criticised criticized criticizes declared defended defends demanded demands denied
    denies dismissed dismisses disputed disputes explained hailed insisted insists maintained mocked noted pledged
    praised praises predicted promised rebutted refuted rejected rejects replied responded ruled said say says slammed
    stated stressed suggested testified testifies thinks told tweeted urged vowed warned warns writes wrote"""
)
"""Verbs of speaking beside which a speaker stands, in the forms of reports."""
BETWEEN = _words("also has have had later then again earlier repeatedly himself herself both all")
"""Words that stand between a speaker and the verb."""
PRONOUNS = _words("he she they i we")
"""Words for a speaker who is named elsewhere."""
SPEAKERS = HEADS | _words(
    """aide aides authorities court critics lawsuit opponents police prosecutors report supporters witness witnesses"""
)
"""Nouns for those who speak in news, beside names."""
