"""Words that the rules for claims ask for, by lemma or in lower case. No rules here."""


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


REPORTING = _words(
    """acknowledge add admit allege announce appear argue ask assert assume believe caution claim comment complain
    concede conclude confirm contend declare demonstrate deny discover disclose doubt emphasise emphasize
    estimate expect explain fear feel find guess hear hope indicate inform insist know learn maintain mean
    mention note notify observe predict prove quip read realise realize recall reckon reiterate remark remember
    remind repeat reply report respond reveal say see seem show speculate state stress suggest suppose suspect
    tell testify think tweet understand underline underscore vow warn wonder worry write"""
)
"""Verbs that only carry a clause which somebody says, thinks or shows: what they carry is the claim."""

ASIDE = _words("announce argue declare explain note observe report state tweet warn write")
"""Those of them that stand beside what is said with a place or an hour: "..., she *wrote* in a column"."""

SPEAKING = _words("add comment note quip remark reply respond say tweet")
"""Verbs that without an object state nothing but that somebody spoke."""

CONDITIONS = _words("if unless whether lest provided providing assuming")
"""They open a clause that states nothing."""

INVERTED = _words("should had were")
"""Before a subject they mean "if": "*should* talks fail"."""

FREE = _words("what whatever which whichever who whoever whom whomever")
"""They open a clause that stands for a thing: "*what* he wants"."""

BEHIND = _words("after by despite following since through upon while without")
"""Prepositions behind which a gerund tells what was done."""

ABSOLUTE = _words("with without")
"""Prepositions behind which a clause has a subject of its own: "*with* the road cut off"."""

LINKS = _words("according accord base compare consider depend follow give include judge regard speak")
"""Participles that only tie a noun: "*based* on", "*given* the cost"."""

CAUSING = _words("have help let make watch")
"""Verbs that govern a bare clause: "let the troops *stay*"."""

FIXED = _words("addition contrast example fact general instance order particular short turn")
"""Nouns that with a preposition only tie sentences: "for *example*"."""

DOUBTING = _words(
    """allegedly apparently arguably conceivably likely maybe ostensibly perhaps possibly potentially presumably
    probably purportedly reportedly seemingly supposedly unlikely"""
)
"""Adverbs that keep a distance."""

MODALS = _words("may might could would should must ought")
"""Modals of what is not told as a fact."""

KEEPING = _words(
    """aim allege anticipate appear assume believe due estimate expect forecast hope intend likely plan poise poised
    predict presume project report rumor rumour say schedule seem set slate suppose suspect think threaten tip
    understand unlikely"""
)
"""What keeps a distance from the verb that it governs: "is *expected* to", "*plans* to", "is *likely* to"."""

ONLY_PASSIVE = _words(
    "allege anticipate estimate forecast predict project report say schedule set slate tip understand"
)
"""Those of them that do so in the passive alone: "is *said* to", not "said to wait"."""

DISTANT = _words(
    """allege appear assume believe claim doubt estimate expect fear feel guess hope likely possible probable predict
    reckon seem speculate suggest suppose suspect think unclear unlikely worry"""
)
"""What keeps a distance from a clause with "that": "they *believe* that"."""

UNSURE = _words(
    """accusation allegation assertion assumption belief chance claim concern expectation fear hint hope idea
    impression indication likelihood possibility prediction prospect report risk rumor rumour sign speculation
    suggestion suspicion theory worry"""
)
"""Nouns that do so: "*fears* that"."""

PROOF = _words("evidence indication proof sign hint suggestion")
"""Where there is none of these, what they would show is not told as a fact."""

DENYING = _words("avoid decline deny fail forget neglect omit refuse stop unable unwilling")
"""What denies the verb that it governs: "*refused* to sign"."""

REJECTING = _words("deny disprove disputed dispute debunk dismiss reject refute")
"""What denies a clause, or a noun with a clause: "*rejected* claims that"."""

THINKING = _words("believe expect feel suppose think")
"""Verbs whose "not" is meant for what is thought."""

NEVER = _words("never hardly neither nor nowhere scarcely barely")
"""Adverbs that deny."""

NONE = _words("no none nobody nothing neither")
"""Before or as a subject or an object they deny what is said of it."""

ONLY = _words("only just merely simply necessarily")
"""Behind "not" they limit it."""

CASUALTIES = _words(
    "dead displaced homeless hospitalised hospitalized hurt ill injured killed missing trapped wounded unaccounted"
)
"""What a number alone can be said to be: "41 *dead*"."""

RANKS = _words("first second third fourth fifth sixth seventh eighth ninth tenth last latest only")
"""Before a noun they say how it stands among its like: "his *first* visit since"."""
