"""The types of events: PLOVER's fifteen, and our own for what it leaves out.

PLOVER (Political Language Ontology for Verifiable Event Records, Open Event Data Alliance) groups its types into four
classes and derives them from CAMEO's root codes. ``weight`` is Goldstein-like: the value of CAMEO's root code on the
conflict-cooperation scale from -10 to 10 (Goldstein 1992, as CAMEO's tables carry it), the mean where a type joins
several roots. Our own types weigh what the nearest root does, or nothing.
"""

from typing import Literal, NamedTuple

from onrecord.record.event import EventStatus, EventType

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict", "neutral"]


class Kind(NamedTuple):
    """One type of event. ``cameo`` are root codes; ``mutual`` where both sides do it alike, as in a meeting."""

    quad: Quad
    cameo: tuple[str, ...]
    weight: float
    mutual: bool
    meaning: str


KINDS: dict[EventType, Kind] = {
    "AGREE": Kind("verbal cooperation", ("03",), 4.0, False, "agrees, promises or means to cooperate"),
    "CONSULT": Kind("verbal cooperation", ("04",), 1.0, True, "meets, visits, calls, negotiates, mediates"),
    "SUPPORT": Kind("verbal cooperation", ("05",), 3.5, False, "praises, backs, recognises, signs, improves ties"),
    "COOPERATE": Kind("material cooperation", ("06",), 6.0, True, "works together, trades, shares intelligence"),
    "AID": Kind("material cooperation", ("07",), 7.0, False, "gives money, goods, arms, shelter, protection"),
    "YIELD": Kind("material cooperation", ("08",), 5.0, False, "frees, eases, resigns, retreats, ceases fire"),
    "REQUEST": Kind("verbal conflict", ("02", "10"), -1.0, False, "appeals, calls on, demands, orders"),
    "ACCUSE": Kind("verbal conflict", ("09", "11"), -2.0, False, "criticises, accuses, sues, investigates"),
    "REJECT": Kind("verbal conflict", ("12",), -4.0, False, "refuses, denies, defies, vetoes"),
    "THREATEN": Kind("verbal conflict", ("13",), -6.0, False, "threatens, warns, gives an ultimatum"),
    "PROTEST": Kind("material conflict", ("14",), -6.5, False, "demonstrates, strikes, boycotts, riots"),
    "SANCTION": Kind("material conflict", ("16",), -4.0, False, "cuts ties, aid or trade, expels, embargoes"),
    "MOBILIZE": Kind("material conflict", ("15",), -7.2, False, "deploys forces, drills, raises alert, arms"),
    "COERCE": Kind("material conflict", ("17",), -7.0, False, "arrests, convicts, seizes, bans, censors, deports"),
    "ASSAULT": Kind("material conflict", ("18", "19", "20"), -9.7, False, "attacks, bombs, shoots, kills, kidnaps"),
    "VISIT": Kind("neutral", ("04",), 1.0, False, "travels to a place where nobody is named who receives"),
    "STATEMENT": Kind("neutral", ("01",), 0.0, False, "speaks, publishes, announces, without doing more by it"),
    "VOTE": Kind("neutral", (), 0.0, False, "elects or decides by ballot"),
    "APPOINTMENT": Kind("neutral", (), 0.0, False, "names, swears in, re-elects or dismisses from an office"),
    "RULING": Kind("neutral", (), 0.0, False, "a court or a body decides a case"),
}
"""Every type, in PLOVER's order of classes, with its nearest CAMEO roots; "()" where CAMEO has none."""

CARRIED_OUT: frozenset[EventStatus] = frozenset({"happened", "ongoing"})
"""What weighs in a relation: the rest was only planned, wished, claimed or denied."""
