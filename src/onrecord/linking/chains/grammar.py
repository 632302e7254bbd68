"""The words that tell who is spoken of and as what: nouns for persons, verbs behind a subject. All folded; no rules."""

from typing import Literal

from onrecord.linking.lexicon import DEFINITE, FEMALE, GOVERNING, MALE, POSSESSIVES, SAYING


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


HIS_NOUNS = MALE | _words(
    "man boy father dad son brother husband uncle nephew grandfather guy gentleman boyfriend stepson"
)
HER_NOUNS = FEMALE | _words(
    """woman girl mother mom daughter sister wife aunt niece grandmother lady girlfriend widow mother-in-law stepmother
    stepdaughter"""
)
PERSON_NOUNS = (
    HIS_NOUNS
    | HER_NOUNS
    | _words(
        """accuser adversary aide agent ally assailant assistant associate attacker beneficiary boss bystander child
        client colleague confidante confidant contender critic customer defendant democrat doctor donor driver
        employee enemy farmer fighter friend frontrunner fugitive gunman guest heir immigrant individual incumbent
        informant insider interviewer investor journalist killer leaker lobbyist moderator nominee nurse opponent
        operative parent partner patient person physician pilot plaintiff poet politician predecessor protester
        rival soldier spouse student successor supporter surgeon suspect shooter teacher teenager toddler victim
        voter winner witness worker writer"""
    )
)
"""Nouns for one person that are no titles."""

EPITHETS = _words(
    """actor actress author billionaire businessman businesswoman candidate columnist comedian contender democrat
    economist frontrunner incumbent journalist lawmaker legislator mogul musician nominee novelist poet politician
    rapper republican scientist singer tycoon veteran writer year-old"""
)
"""Those by which an article may call again somebody to whom it gave no such title."""

CAMPS = _words("democrat republican")
"""Nouns that often stand before another noun: "the Republican party"."""
BEING = _words(
    "is was be been being are were become became becomes remain remained remains as like 's named elected called"
)
"""Words before a noun that says what somebody is: it stands for nobody else."""

AUXILIARIES = _words(
    """am is are was were be been has have had do does did can could will would shall should may might must isn't wasn't
    hasn't hadn't doesn't didn't won't wouldn't can't couldn't wo ca"""
)
PAST = _words(
    """ate became began beat bought broke brought built came caught chose cut dealt drew drove fell felt fled fought
    found gave got grew heard held hit hurt kept knew laid lay led left lent let lost made meant met outlined
    overcame oversaw paid put quit ran read rose said sat saw sent set shook shot shut slept sold sought spent
    split spoke stood stole stuck struck sued swept swore swung taught threw told took tore understood underwent
    undid used went withdrew woke won wore wrote"""
)
"""Forms of strong verbs that stand behind a subject."""
VERBS = AUXILIARIES | PAST | SAYING | {"who"}

LINKING = _words("that because when while if whether although though since unless until where why how whom which but")
"""Words that begin a clause with a subject of its own."""

DETERMINERS = DEFINITE | POSSESSIVES | _words("a an another one each every no any some whose")
"""Words that open what is said of a person by a noun."""
STOPPING = (
    GOVERNING | VERBS | LINKING | _words("and or as so not n't than i you he she it we they him them me us there here")
)
"""Words that no noun's article stands beyond."""
ADJECTIVES = _words("general executive fellow fighter justice chief expert official veteran rival")
"""Nouns for persons that stand as adjectives more often."""
APPOSING = frozenset({",", "(", "-", "–", "—", "--"})
"""What sets an apposition off from the name before it."""

BODY_NOUNS = _words(
    """airline automaker broadcaster carmaker chipmaker company conglomerate corporation firm maker manufacturer
    operator retailer startup"""
)
"""Nouns by which an article may call again a company that it has named."""
STATE_NOUNS = _words("country nation kingdom republic")
"""The same for a state."""
NEUTER: dict[str, Literal["subject", "owner", "itself"]] = {"it": "subject", "its": "owner", "itself": "itself"}
"""Pronouns for a body or a state, with what they are in their clause."""
EMPTY = _words(
    """is was 's remains seems seemed appears appeared takes took turns turned emerged looks looked follows followed
    means meant has would will may might could can should must had did does"""
)
"""Verbs behind an "it" that often stands for nothing: "it is late", "it remains to be seen"."""
LEADING_IN = _words(
    "after along amid as at before by despite during following for from given in on since throughout with"
)
"""Words that open what is said ahead of a sentence's subject: "In his speech, Berg said"."""
