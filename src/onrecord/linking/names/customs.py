"""What names are made of in many customs: particles, titles, generations, company forms. Folded Latin; no rules."""


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


DESCENT = _words("bin ibn bint ben ould")
"""Words before a father's name: the order of names round them tells who is whose child."""

PARTICLES = DESCENT | _words(
    """abd af al an as ash av da das de del della den der di do dos du e el i la le los ten ter ul van von y zu zum"""
)
"""Words inside a name that one spelling has and another leaves out."""

LETTERED = _words("e i y")
"""Particles of one letter, which with a point behind are initials."""

STYLES = _words(
    """archbishop ayatollah baron baroness bishop brig brigadier brother cardinal count countess crown daw don dona
    duchess duke excellency father first frau hajj haji her herr highness his holiness imam lama late leader lieutenant
    madame maj major marshal monsieur mullah princess rabbi rev reverend saint sayyid senhor senor senora sergeant shah
    shaikh sheik sheikh shri sister sri sultan supreme u"""
)
"""Titles and styles before a name, beside those of the lexicon."""

GENERATIONS = {
    "jr": "junior",
    "jnr": "junior",
    "junior": "junior",
    "sr": "senior",
    "snr": "senior",
    "senior": "senior",
} | {numeral: numeral for numeral in _words("ii iii iv vii viii xii xiii xiv xvi xxiii")}
"""What stands behind a name and tells a father from his son, or one king from another, in one form."""

IBERIAN = _words(
    """alberto alejandro alfonso alvaro ana andres angel antonio arturo carlos carmen cesar cristina daniel diego
    dolores eduardo emilio enrique ernesto evo federico felipe fernando fidel francisco gabriel gerardo gonzalo
    guillermo gustavo hector hugo ignacio isabel ivan jaime javier jesus joao joaquin jorge jose juan julian julio
    laura leopoldo lucia luis luiz manuel marcelo marcos maria mario martin mauricio mercedes michel miguel nestor
    nicolas oscar pablo paulo pedro pilar rafael ramon raul ricardo roberto rodrigo rosa ruben salvador santiago
    sebastian sergio teresa tomas vicente victor ximena xiomara yolanda"""
)
"""Given names of those who often bear a second family name, which news leaves out."""

BEFORE_GIVEN = _words("dame king lady lord pope prince princess queen saint sir sister")
"""Titles that stand before a given name: "Sir Keir"."""

COMPANY = _words(
    """ab ag aktiengesellschaft as asa bv co company corp corporation gmbh group holding holdings inc incorporated jsc
    kg limited llc llp ltd nv oao ojsc oyj pao pjsc plc pte pty sa sarl spa srl"""
)
"""Words for the form of a company."""

SMALL = _words("and at de des et for in la le les of on the y")
"""Words in a body's name that carry nothing."""

TURNING = _words("agency army bureau command department embassy government ministry navy office parliament")
"""Words for bodies that stand before "of" or behind: Department of Defense, Defense Department."""
