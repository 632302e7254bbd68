"""The words by which claims are compared. All folded; no rules here."""


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


BEING = _words("is are was were be been being am 's 're become became becomes remain remains remained")
"""Verbs that say nothing alone: what follows them does."""
PASSIVE = _words("is are was were be been being am 's 're get gets got getting")
PARTICIPLES = _words(
    """beaten begun bent bitten born bought bound broken brought built burnt caught chosen cut done drawn driven drunk
    eaten fallen fed felt forbidden forgotten fought found frozen given gone grown heard held hidden hit hurt kept known
    laid led left lent lit lost made meant met paid put read ridden risen run said seen sent set shaken shed shot shown
    shut sold sought spent split spoken spread stolen struck stuck sung sunk sworn swept taken taught thought thrown
    told torn understood withdrawn woken won worn woven written"""
)
"""Participles that do not end in -ed."""

LIGHT = _words(
    """attempt attempted attempting began begin beginning begins begun came carried carries carry come comes coming
    conclude concluded concludes conduct conducted conducts continue continued continues did do does done end
    ended ending ends face faced faces gave get gets give given gives giving go goes going got had has have
    having held hold holding holds include included includes involve involved involves issue issued issues
    launch launched launches made make makes making manage managed managing mark marked marking marks offer
    offered offering offers open opened opening opens paid pay pays play played plays reach reached reaches
    remain remained remains resume resumed resumes saw see seen sees set sets start started starting starts take
    taken takes taking took tried tries try trying went"""
)
"""Verbs that tell how far something has come, or little: the noun beside them says what it is."""

IDLE = _words(
    """come comes came coming go goes went going gone continue continues continued remain remains remained begin begins
    began start starts started end ends ended do does did done"""
)
"""Verbs that tell nothing alone: "the visit comes"."""
WISHED = _words("should must ought want wants wanted wanting seek seeks sought seeking hope hopes hoped hoping")
"""Words by which something is told to be wanted."""
POSSIBLE = _words("may might could perhaps possibly maybe potentially if whether")
"""Words by which something is told to be possible."""
AHEAD = _words("will would shall expected scheduled due planned plans planning likely")
"""Words by which something is told to come."""
HABIT = _words("always often usually regularly routinely repeatedly frequently typically generally")
"""Words by which something is told of no one time."""
WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
EMPTY = _words(
    """across according against along although amid among apparently around aside away back because behind beside
    besides between beyond despite either else ever following former however including instead later like likely
    meanwhile moreover near nearly neither nevertheless next nor onto per rather recent recently regarding several
    since so-called soon thereby therefore though throughout together toward towards unlike until upon various via
    whatever whether within without yet"""
)
"""Words that carry relation rather than matter, beside those that no remark's matter is in."""
ORDINALS = _words("first second third fourth fifth sixth seventh eighth ninth tenth last final next previous")
"""Words that number one among its like."""
FOREMOST = _words("first last")
"""Those that tell something of their own: "her first visit since" says more than that she visits."""
MUTUAL = _words("meet call agree sign merge")
"""Families of acts in which either side does it."""
BESIDE = _words(
    "in at on from during after before over since near by amid despite following until across around under without"
)
"""Prepositions behind which nobody stands to whom it is done."""
