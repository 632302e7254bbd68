"""The words that the grammar of events knows. No rules here; what a word's event is called is the coder's."""

from onrecord.reading.attribution.lexicon import ROLES
from onrecord.reading.names.lexicon import BODY_WORDS, TITLE_WORDS


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


_NO_ACTORS = _words(
    """campaign communications energy initiative pictures poll post press production productions project projects
    record records report review securities special study survey systems technologies times"""
)
BODIES = frozenset(word.lower() for word in BODY_WORDS) - _NO_ACTORS | _words(
    "company country firm government group kingdom military nation regime state"
)
"""Common nouns that "it" stands for when it says something."""

ACTING = (ROLES | TITLE_WORDS | BODIES) - _NO_ACTORS | _words(
    """activist airline ally army authority backer blogger bloc body boy cabinet camp candidate child citizen
    civilian coalition colleague community counterpart country countryman crew critic crowd delegate delegation
    detainee diplomat dissident dozen driver employee enemy faction fighter figure firm folk force gang girl
    gunman hostage hundred immigrant individual inmate inspector insurgent islamist jihadist kid legislator lender
    lobby man marine mediator member migrant militant militia million minority mission mob monk nation national
    neighborhood network ngo opponent opposition outlet panel participant passenger patient peacekeeper people
    personnel player politician population power priest prisoner protester protestor public rebel refugee regime
    relative republic rescuer rival sailor separatist settler shareholder side smuggler soldier someone squad
    staff state strongman student supporter suspect team ten terrorist thousand traveler traveller tribe tribunal
    troop trooper villager volunteer voter warlord woman worker world youth"""
)
"""Common nouns of persons and bodies."""

LIGHT = _words(
    """accept agree announce approve attend begin bring call cancel carry_out conclude conduct continue convene
    declare deliver deploy do draw end enter express face file fire give grant have hold host impose issue join
    launch lead lift levy lodge make mount offer open order pay perform place plan postpone pose propose provide
    put raise reach receive reiterate renew resume schedule seek send serve set sign slap stage start step_up
    strike suspend sustain take throw undertake unleash voice wage win"""
)
"""Verbs that say little without their noun: "held *talks*", "imposed *sanctions*"."""

LIGHT_IN = {
    "arrive": {"for", "on"}, "be": {"in", "on", "under"}, "come": {"under", "to"}, "engage": {"in"}, "enter": {"into"},
    "go": {"on"}, "meet": {"for"}, "participate": {"in"}, "place": {"under", "on"}, "put": {"under", "on"},
    "remain": {"in", "under", "on"}, "sit": {"for"}, "take": {"into", "under"},
}  # fmt: skip
"""Verbs with the prepositions behind which their noun stands: "is *in* talks", "went *on* strike"."""

MUTUAL = _words(
    """agree argue clash collaborate confer consult converse cooperate debate discuss exchange fight meet negotiate
    reconcile sign speak talk trade"""
)
MUTUAL_NOUNS = _words(
    """accord agreement alliance battle ceasefire clash consultation contact contract conversation deal dialogue
    discussion exercise handshake meeting memorandum negotiation pact partnership relation summit talk tie treaty
    truce war"""
)
"""What several do to each other: the first named does it, the others stand behind "with"."""

SUBJECT_KEEPS = _words(
    "convene hold host make meet offer phone pledge promise receive sign summon take telephone threaten use visit vow"
)
"""Verbs whose subject does what is said behind their object: "promised Berlin to pay", "took steps to end"."""

TOLD = _words("against for from into of over with")
"""Prepositions behind an object that say of it what it does: "accused Berlin *of* breaking the treaty"."""

DONE_TO = _words(
    """abduct acquit arrest ban bomb capture charge convict deport detain dismiss evacuate execute expel extradite
    fine fire free hit hospitalise hospitalize hurt imprison impeach indict injure jail kidnap kill murder
    nominate oust poison rape release rescue sack sanction sentence shoot stab suspend torture wound"""
)
"""Verbs that are always done to somebody: without one behind them, a headline has left out "was"."""

SUFFERED = _words(
    """abduction acquittal appointment arrest assassination beating capture conviction death deportation detention
    dismissal ejection election execution expulsion extradition impeachment imprisonment inauguration indictment
    investigation kidnapping killing murder nomination ouster poisoning prosecution release removal rescue sacking
    sentencing shooting suspension torture trial"""
)
"""Nouns whose owner has it done to him: "the mayor's arrest"."""

PERFORMED = _words(
    """admission agreement announcement appeal apology arrival call claim collapse comment concern criticism decision
    demand denial departure failure intention meeting objection offer opposition pledge praise promise proposal
    protest refusal rejection remark reply request resignation response retreat return speech statement strike
    summit support surrender talk threat trip victory visit vow warning withdrawal"""
)
"""Nouns whose "of" names who does it: "the visit of the minister"."""

TOWARDS = _words("against at between for from into of on to toward towards upon with")
"""Prepositions before whom an event concerns."""

PERSONAL_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "woman")
THINGS = _words(
    """answer banner barrier behavior behaviour border boulder bumper calendar carrier center chamber chapter
    character cluster computer container corner counter cover cylinder dealer's decor disaster disorder dinner
    encounter endeavor endeavour error factor favor filter finger flavor folder freezer furor gunpower harbor
    harbour helicopter horror hunger indicator labor latter layer ledger letter locker manner marker master matter
    mirror monitor murder newspaper number offer order paper parameter pepper perimeter platter poster powder
    power printer quarter razor reactor register remainder reminder ribbon river rumor rumour scanner sector
    semester shelter shoulder shower silver slander summer supper surrender tanker teleprompter temper tender
    tenor terror theater tiger timber tower tractor trailer transfer trigger vapor waiver warmer water weather
    whisper winter wonder"""
)
"""Nouns with the ending of persons that are none."""

OWN = _words("its their our")
COUNTERPARTS = _words(
    "ally counterpart critic enemy foe neighbor neighbour opponent partner predecessor rival successor"
)
"""Who stands against somebody although he is called his own; other people of one's own are no second party."""

PARTITIVES = _words("batch bunch couple group kind lot number pair raft range round series set slew spate string wave")
"""Nouns that only count what stands behind their "of": "a *round* of talks"."""

SPEAKING_THINGS = _words(
    """accord account act agreement amendment article bill constitution convention deal declaration document
    editorial indictment law lawsuit letter measure memo motion order paper plan poll post proposal report
    resolution rule ruling speech statement study survey text treaty tweet verdict video"""
)
"""Papers and words that are said to do something."""

HARMING_THINGS = _words(
    """airstrike attack avalanche bomb bomber bombing blast bullet clash conflict crash drone earthquake explosion
    fighting fire flood gunfire jet missile offensive plane quake raid rocket shell shelling shooting storm strike
    tank violence vessel ship warship war"""
)
"""What kills and destroys where nobody is named who does."""

OWNING = _words("by of")
ABOUT = _words("against among at between by for from in into of on to with")
"""Prepositions before whom a thing belongs to or concerns: "attacks *in* Mali"."""

GEOGRAPHY = _words(
    "airport avenue bay bridge canal cape coast dam desert forest gulf hill hills island islands lake mount mountain "
    "mountains ocean pass peninsula plain port reservoir river road sea station strait street valley"
)
"""What a name that ends with it names no actor: "the Orvane *River*"."""

OCCURRENCE = _words(
    "begin call cancel come conclude continue delay end finish follow go hold last occur open plan postpone resume "
    "schedule set start take"
)
"""Verbs that say of their subject how and when it takes place: "the talks *begin* on Tuesday"."""

ASPECT = _words("appear begin continue expect intend keep need schedule seem set slate start stop suppose tip")
"""Verbs that say of what they govern only how it lies in time."""

AIMED = _words(
    """campaign conflict crisis deployment embargo expedition invasion mission occupation operation policy sanction
    tour trip visit war"""
)
"""Nouns before which a name says where or at whom: "the *Taiwan* visit"."""

TIMES = _words(
    """jan feb apr aug sept oct nov dec monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december day week weekend month year decade century
    hour minute morning afternoon evening night noon midnight today tomorrow yesterday tonight spring summer
    autumn winter days weeks months years decades centuries hours minutes mondays tuesdays wednesdays thursdays
    fridays saturdays sundays"""
)
"""Words of time; "May" is not among them, as it may be a person."""

OCCASION = _words("at during for in near on with")
"""Prepositions before an occasion that has a place of its own: "killed *in* an attack near Mopti"."""

WHERE = _words("across around at in inside near outside throughout")
"""Prepositions before a place."""
