"""The words that comparisons of claims know: units, outcomes, stages, quantifiers. All folded lemmas or stems."""


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


PEOPLE = _words(
    """people person individual life victim dead death fatality body casualty injured wounded missing man woman child
    civilian resident inhabitant citizen passenger soul human"""
)
"""Units by which people are counted: "41 people", "41 dead" and "41 lives" count alike where the outcome is one."""

BROAD = _words("people person individual life victim dead death fatality body injured wounded missing soul human")
"""Those that tell nothing of who the people are: against a narrower one ("civilians") they may count more."""

UNITS: dict[str, tuple[str, float]] = {
    **dict.fromkeys(("second",), ("time", 1.0)),
    **dict.fromkeys(("minute", "min"), ("time", 60.0)),
    **dict.fromkeys(("hour", "hr"), ("time", 3600.0)),
    "day": ("time", 86400.0),
    "week": ("time", 604800.0),
    "month": ("months", 1.0),
    "year": ("months", 12.0),
    "decade": ("months", 120.0),
    **dict.fromkeys(("metre", "meter", "m"), ("length", 1.0)),
    **dict.fromkeys(("kilometre", "kilometer", "km"), ("length", 1000.0)),
    "mile": ("length", 1609.344),
    **dict.fromkeys(("foot", "ft"), ("length", 0.3048)),
    **dict.fromkeys(("kilogram", "kilogramme", "kilo", "kg"), ("weight", 1.0)),
    **dict.fromkeys(("tonne",), ("weight", 1000.0)),
    **dict.fromkeys(("hectare", "ha"), ("area", 1.0)),
    "acre": ("area", 0.40468564),
    **dict.fromkeys(("%", "percent", "per cent"), ("%", 1.0)),
}
"""What a unit measures, and how much of the base unit it is. A ton, a pound, a gallon are not one thing everywhere."""

OUTCOMES: dict[str, frozenset[str]] = {
    "dead": _words("kill die dead death perish drown fatal fatality deadly deadliest slay murder toll massacre behead"),
    "injured": _words("injure injured injury wound wounded hurt maim"),
    "missing": _words("missing unaccounted untraced"),
    "held": _words("arrest arrested detain detained detention custody imprison jail"),
    "displaced": _words("displace displaced homeless evacuate evacuated flee uproot shelter"),
    "rescued": _words("rescue rescued save evacuee"),
    "ill": _words("infect infected sicken ill case hospitalize hospitalise"),
    "freed": _words("free freed release released"),
    "captive": _words("hostage abduct abducted kidnap kidnapped capture captive"),
    "destroyed": _words("destroy destroyed raze flatten demolish"),
    "damaged": _words("damage damaged"),
}
"""What has become of those who are counted: counts of two outcomes are counts of two things."""

RISING = frozenset({"dead", "injured", "held", "displaced", "rescued", "ill", "destroyed", "damaged"})
"""Outcomes whose count grows while the event goes on. That of the missing goes up and down."""

NUMBER_WORDS = _words(
    """about around roughly some nearly almost least most more less than fewer up over under estimated many between
    dozen dozens hundred hundreds thousand thousands million millions billion billions trillion score scores half
    quarter one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety further other another total approximately
    exactly only just no far additional"""
)
"""Words of a figure that tell how many, not of what."""

LABELS = _words(
    """block street avenue road route flight room page number chapter article section channel district precinct highway
    interstate exit gate grade old"""
)
"""Nouns that a number only names: "the 1200 block", "a 35-year-old"."""

RESTS = _words("other others another more further additional extra")
"""Words by which a figure counts what is left beside others."""

PARTS = frozenset({"including", "among"})
"""Words right before a figure by which it counts some of those counted before."""

RATES = _words("per each every annually yearly daily weekly monthly apiece")
"""Words by which a number is one of several."""

ASPECTS: dict[str, frozenset[str]] = {
    "begin": _words("begin began begun start open launch kick commence"),
    "end": _words("end finish close conclude wrap"),
    "resume": _words("resume restart reopen continue"),
    "delay": _words("postpone delay adjourn reschedule cancel suspend"),
}
"""How far the thing has come that a clause dates: its beginning and its end are on two days."""

DENIALS = _words(
    """not n't never no neither nor nobody none nothing cannot deny denied denies refuse refused decline declined fail
    failed refute reject"""
)
"""Words that turn a clause into its contrary; "hardly" and "without" do not."""

EXPECTED = _words(
    """expect plan schedule due set aim intend slate poise plot hope seek will shall likely anticipate propose
    consider"""
)
"""Hedges by which a thing is still to come."""

ALLEGED = _words("allege allegedly reportedly purportedly supposedly accuse claim suspect rumour rumor")
"""Hedges by which a thing is said of somebody who may not have done it, or by nobody who can be named."""

BELIEVED = _words("believe think")
"""Hedges that a denial goes through: who does not believe that it is so says that it is not."""

EMPHATIC = _words("did does do indeed definitely actually certainly clearly")
"""Words by which a claim holds against what was said before: "did know", "was definitely paid back"."""

FAINT = _words(
    """have has had having be being been get got give gave given make made take took taken go went gone come came do did
    does done say said tell told call called speak spoke talk see saw seen seem appear use used become became want let
    put set keep kept include add"""
)
"""Verbs that tell too little of what is done for two claims of one to be of one matter."""

KNOWING = _words("know knew known learn learned learnt discover aware")
"""Verbs for coming to know and knowing: who learned of it then has known it since."""

CHANGING = _words("dwindling shrinking diminishing waning falling declining growing swelling rising mounting soaring")
"""Words beside a figure by which it was another before."""

POSSIBLE = _words("may might could possibly perhaps maybe")
"""Hedges by which a thing can come to be."""

SOFTENERS = _words(
    """bit kind sort somewhat almost nearly perhaps maybe probably possibly not hardly barely partly rather quite may
    might could seemingly apparently relatively"""
)
"""Words before a remark that take some of it back: "a bit of a marriage", "not a threat"."""

AMOUNTS: dict[str, int] = {
    **dict.fromkeys(("no", "none", "nobody", "neither"), 0),
    **dict.fromkeys(("few", "handful"), 1),
    **dict.fromkeys(("some", "several", "part", "partly", "partially", "certain"), 2),
    **dict.fromkeys(("many", "numerous"), 3),
    **dict.fromkeys(("half",), 4),
    **dict.fromkeys(("most", "majority", "mostly", "largely", "bulk"), 5),
    **dict.fromkeys(("nearly", "almost", "virtually"), 6),
    **dict.fromkeys(("all", "every", "entire", "whole", "entirely", "fully", "completely", "everyone", "everybody"), 7),
}
"""How much of a thing a word says, from none to all."""

STEPS: tuple[tuple[str, tuple[frozenset[str], ...]], ...] = (
    (
        "to be arrested, charged, convicted and sentenced are steps of which each goes further than the last",
        (_words("arrest detain"), _words("charge indict"), _words("convict"), _words("sentence")),
    ),
    (
        "to propose, to agree, to sign and to ratify are steps of which each goes further than the last",
        (_words("propose"), _words("agree"), _words("sign"), _words("ratify")),
    ),
    (
        "to nominate is not yet to confirm or to swear in",
        (_words("nominate"), _words("confirm"), _words("swear")),
    ),
)  # fmt: skip
"""Steps of one matter, by verb, that follow each other in time: of reports of one day they are two versions. Each row
with the sentence that says why.
"""

STAGES: tuple[tuple[str, tuple[frozenset[str], ...]], ...] = (
    (
        "to recognise a court or body and to be a member of it are two things",
        (_words("recognize recognise"), _words("member membership")),
    ),
    (
        "to suspend somebody is less than to dismiss him",
        (_words("suspend"), _words("dismiss fire sack oust")),
    ),
    (
        "to postpone is less than to cancel",
        (_words("postpone delay adjourn"), _words("cancel scrap abandon")),
    ),
    (
        "to limit is less than to ban",
        (_words("limit restrict curb"), _words("ban forbid prohibit outlaw")),
    ),
    (
        "to damage is less than to destroy",
        (_words("damage"), _words("destroy raze")),
    ),
    (
        "to be hurt is not to be killed",
        (_words("injure wound hurt"), _words("kill die")),
    ),
)  # fmt: skip
"""What is easily taken for each other and is not the same, by verb, each row with the sentence that says why."""

BEING = _words("be is are was were been become becomes became remain remains remained isn't aren't wasn't weren't")
"""Verbs beside which a noun tells what is said of somebody: "is a member"."""
