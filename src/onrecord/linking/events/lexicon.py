"""The words that tell events of one kind from others. All folded; no rules here."""

from collections.abc import Mapping

from onrecord.linking.lexicon import BODIES, HEADS, SOURCES
from onrecord.record.event import EventType


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


def _pairs(table: str) -> Mapping[str, str]:
    """A table of "form:word" written as running text."""
    return dict(pair.split(":") for pair in table.split())


def _rows(table: str) -> Mapping[str, frozenset[str]]:
    """A table of rows "name: words"."""
    rows = (line.split(":") for line in table.strip().splitlines())
    return {name.strip(): _words(members) for name, members in rows}


IRREGULAR = _pairs(
    """
    met:meet held:hold said:say told:tell struck:strike shot:shoot fought:fight won:win lost:lose gave:give
    given:give took:take taken:take went:go came:come sought:seek withdrew:withdraw withdrawn:withdraw
    bought:buy sold:sell built:build sent:send spoke:speak spoken:speak left:leave led:lead began:begin
    begun:begin chose:choose chosen:choose fell:fall froze:freeze frozen:freeze beaten:beat broke:break
    broken:break brought:bring caught:catch swore:swear sworn:swear stole:steal stolen:steal threw:throw
    thrown:throw overthrew:overthrow overthrown:overthrow wrote:write written:write laid:lay paid:pay made:make
    found:find fled:flee kept:keep rose:rise ran:run slew:slay slain:slay spent:spend stood:stand flew:fly
    flown:fly drove:drive hanged:hang hung:hang died:die tried:try dying:die shook:shake gathered:gather
    sank:sink sunk:sink blew:blow blown:blow
    """
)
"""Forms of verbs that no ending gives away, each with the word whose stem it shares."""
NOUNS = _pairs(
    """
    dead:die death:die deaths:die speech:speak speeches:speak sale:sell sales:sell flight:fly flights:fly
    choice:choose loss:lose losses:lose strikes:strike trial:try tries:try bid:bid bids:bid bidding:bid
    payment:pay proof:prove
    """
)
"""Nouns whose verb no ending gives away."""

ENDINGS = (
    "izations", "isations", "ization", "isation", "ications", "ication", "ations", "ation", "ators", "ator", "ating",
    "ated", "ates", "ate", "itions", "ition", "ments", "ment", "ances", "ance", "ences", "ence", "ions", "ion", "ings",
    "ing", "ies", "ied", "ier", "ers", "ors", "als", "al", "er", "or", "ed", "es", "s", "y",
)  # fmt: skip
"""Endings that a stem does without, the longer of two that fit first."""

FAMILIES = _rows(
    """
    meet: meet meeting talks talk summit encounter confer negotiate negotiation dialogue discuss discussion
    call: call phone telephone videoconference
    visit: visit trip travel tour arrive arrival
    attack: attack assault strike raid bomb bombing bombardment shell shelling airstrike missile ambush offensive
    invade: invade invasion
    kill: kill killing murder slay slaying die fatality execute execution
    wound: wound injure injury hurt
    shoot: shoot shooting gunfire fire
    arrest: arrest detain detention apprehend custody capture
    charge: charge indict indictment prosecute prosecution arraign
    convict: convict conviction guilty sentence sentencing jail imprison
    sue: sue lawsuit suit
    warrant: warrant
    rule: rule ruling verdict judgment judgement uphold overturn decide decision block
    appoint: appoint appointment name nominate nomination pick select choose tap
    resign: resign resignation quit ouster oust dismiss dismissal sack
    elect: elect election win victory
    vote: vote ballot referendum pass passage approve approval
    sign: sign signing signature
    agree: agree agreement deal accord pact treaty
    sanction: sanction embargo tariff
    ban: ban prohibit prohibition bar blacklist
    expel: expel expulsion deport deportation
    deploy: deploy deployment mobilise mobilize
    drill: drill exercise manoeuvre maneuver
    test: test launch fire
    protest: protest rally demonstrate demonstration march
    speak: speak speech address statement remark interview
    accuse: accuse accusation blame allege allegation
    condemn: condemn condemnation denounce criticise criticize criticism
    praise: praise laud hail welcome applaud commend
    reject: reject rejection refuse refusal deny denial rebuff dismiss
    warn: warn warning threaten threat ultimatum
    urge: urge appeal demand request
    propose: propose proposal offer
    aid: aid assist assistance help donate donation
    support: support back endorse endorsement
    release: release free
    withdraw: withdraw withdrawal retreat
    merge: merge merger acquire acquisition takeover
    buy: buy purchase
    announce: announce announcement unveil reveal
    cease: ceasefire truce armistice
    seize: seize seizure confiscate confiscation
    investigate: investigate investigation probe inquiry
    launch: launch
    """
)
"""Words that news uses for one another: a word may be of two families."""

ASPECT = _words(
    """
    hold held holding take took taken place make made making give gave given have had be been get plan planned
    planning announce announced schedule scheduled postpone postponed postponing cancel cancelled canceled
    cancelling open opened opening delay delayed call off put begin began begun start started end ended attend
    attended host hosted conclude concluded arrange arranged confirm confirmed expect expected agree agreed conduct
    conducted carry carried out reach reached issue issued pay paid deliver delivered launch launched stage staged set
    due go
    went gone forward ahead reschedule rescheduled resume resumed continue continued join joined enter entered
    face faced part impose imposed imposing
    """
)
"""Verbs that tell how far an event has come, not what it is, where a noun beside them does."""

ONCE = _words("invade kill convict appoint resign elect charge warrant merge")
"""Families of what happens once between the same: it needs no time or place in common to be one."""
FORMAL = frozenset({"sign", "ratif", "initial"})
"""Acts at an appointed hour, by stem: two on one day by the same are one, whatever else is said of them."""

DONE_ALONE = _words("resign merge")
"""Those of them that need no one to whom they are done."""

KIN: tuple[frozenset[EventType], ...] = (
    frozenset({"CONSULT", "VISIT"}),
    frozenset({"AGREE", "SUPPORT", "COOPERATE"}),
    frozenset({"AID", "SUPPORT", "COOPERATE"}),
    frozenset({"RULING", "COERCE", "SANCTION", "ACCUSE"}),
    frozenset({"VOTE", "APPOINTMENT"}),
    frozenset({"YIELD", "APPOINTMENT"}),
    frozenset({"REQUEST", "THREATEN", "ACCUSE", "REJECT"}),
    frozenset({"ASSAULT", "MOBILIZE", "COERCE"}),
    frozenset({"REQUEST", "STATEMENT", "SUPPORT", "AGREE"}),
)
"""Types between which two honest readings of one event may differ."""

STATE_SERVANTS = (
    HEADS
    | frozenset(f"{head}s" for head in HEADS)
    | BODIES
    | SOURCES
    | _words(
        """administration artillery authorities aircraft delegation drones fighters fleet forces jets leadership
        military missiles parliament regime rockets ships side soldiers spokesmen state tanks troops units warplanes
        warships"""
    )
) - _words(
    """activist activists actor actors actress actresses author authors businessman businesswoman candidate candidates
    comedian comedians expert experts historian historians novelist novelists musician musicians singer singers"""
)
"""Nouns of those by whom a state acts: "Russian forces" are Russia where nobody nearer is named."""

ORDINALS = {
    "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth", "6th": "sixth", "7th": "seventh",
    "8th": "eighth", "9th": "ninth", "10th": "tenth",
}  # fmt: skip
"""Numbers of a round in figures, as they are written out."""

ANOTHER = _words("earlier first future further last new next other past previous return separate another")
"""Words behind "the" or "his" by which a noun does not point back to what was told before."""

SEVERAL = _words("calls elections interviews meetings speeches statements summits tours trips visits votes")
"""Nouns that point back to no single event."""
