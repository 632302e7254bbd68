"""Nouns that name what one can be for or against, in families of near-synonyms, and the small words around them."""


def listed(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


_TABLE = """
plan: plan plans proposal proposals initiative initiatives blueprint roadmap framework package
deal: deal deals agreement agreements accord accords pact pacts treaty treaties compromise
settlement: settlement solution
cease-fire: ceasefire ceasefires cease-fire cease-fires truce truces armistice
talks: talks negotiations negotiation dialogue
process: process
summit: summit
meeting: meeting
visit: visit visits trip trips
sanctions: sanctions sanction embargo embargoes
tariffs: tariffs tariff duties
bill: bill bills legislation act amendment amendments
law: law laws statute
resolution: resolution resolutions motion
vote: vote votes referendum ballot
election: election elections
warrant: warrant warrants
prosecution: prosecution indictment
investigation: investigation investigations probe inquiry
ruling: ruling verdict judgment judgement
war: war wars
invasion: invasion invasions incursion
attack: attack attacks strike strikes airstrikes offensive bombing shelling
annexation: annexation
occupation: occupation
withdrawal: withdrawal pullout retreat
deployment: deployment deployments
arms: arms weapons weaponry missiles
aid: aid assistance
membership: membership accession
bid: bid bids
candidacy: candidacy nomination
appointment: appointment
independence: independence secession
recognition: recognition
ties: ties relations cooperation
ban: ban bans prohibition
rules: rules rule regulations regulation protections standards
restrictions: restrictions restriction curbs limits
policy: policy policies
programme: programme program programmes programs
reform: reform reforms overhaul
repeal: repeal
cuts: cuts cut
budget: budget
tax: tax taxes taxation levy
spending: spending funding subsidies
rights: rights
treatment: treatment
protests: protests protest demonstrations
strike: walkout boycott boycotts
merger: merger takeover
project: project projects pipeline dam wall
test: test tests
drills: drills exercises
expansion: expansion enlargement
exit: exit
involvement: involvement intervention
role: role mediation
mission: mission
offer: offer offers willingness readiness commitment
demand: demand demands
ultimatum: ultimatum deadline
pardon: pardon amnesty
release: release extradition
shutdown: shutdown lockdown
pathway: pathway path
claim: claim claims allegations
decision: decision decisions declaration announcement move moves step steps action actions
effort: effort efforts push attempt attempts campaign
idea: idea ideas approach measure
criticism: criticism condemnation
call: call calls appeal appeals
principle: principle principles notion concept prospect possibility version versions
part: element elements part parts aspect aspects portion portions
"""
FAMILIES: dict[str, str] = {
    form: family for line in _TABLE.split("\n") if line for family, _, forms in [line.partition(": ")]
    for form in forms.split()
}  # fmt: skip
"""The family of every form."""

VAGUE = frozenset({"effort", "idea", "decision", "process", "principle", "part"})
"""Families that name nothing by themselves: "the move" is what was spoken of before."""

CARRIERS = frozenset({"call", "demand", "principle", "idea", "bid", "effort", "part"})
"""Families behind which "for" or "of" leads to what is meant: "a call for a cease-fire" is about a cease-fire."""
PROPOSING = frozenset({"plan", "offer"})
"""Families that lead by "for" to what is meant where that has a family of ``PROPOSED``."""
PROPOSED = frozenset({"cease-fire", "talks", "sanctions", "tariffs", "withdrawal", "ban", "vote", "tax"})

ONE_EACH = frozenset({"cease-fire", "war", "invasion", "talks", "warrant", "shutdown"})
"""Families of which a story mostly has one, whoever is said to own it: "Russia's war", "the Ukraine war"."""

ABSTRACT = ("tion", "sion", "ment", "ity", "ship", "ism", "ance", "ence", "ality", "acy", "dom", "age", "ure")
"""Endings of other nouns that may be an issue: citizenship, neutrality, immigration."""
NO_ISSUES = listed(
    """administration government parliament coalition institution population department movement community majority
    authority agency society university city party organisation organization corporation foundation commission
    delegation association federation nation generation audience conference assembly
    leadership management regiment equipment apartment moment statement comment document experience difference
    evidence influence importance chance distance appearance performance ambulance insurance conscience science
    silence violence presence absence sentence language message village image page stage age average damage
    marriage coverage advantage percentage garage mention question section position station
    situation attention reaction information communication conversation reputation opposition location operation
    region version mission million billion opinion passion occasion television discussion impression
    friendship relationship county quality entity minority identity capacity quantity variety
    reality ability opportunity responsibility facility future picture figure feature creature nature lecture
    structure culture literature temperature pressure measure treasure wisdom kingdom random element"""
)
"""Words with such an ending that are not."""

AGENTS = listed(
    """opponents opponent supporters supporter critics critic sponsors sponsor backers backer advocates advocate
    officials official group groups leader leaders negotiators negotiator activists activist chief spokesman
    spokeswoman expert experts committee hawks party office court crimes crime criminals criminal machine zone
    zones veterans powers hero heroes"""
)
"""Nouns behind a head that make it say whose they are: "the plan's backers", "bill sponsors"."""

VERBS_TOO = listed(
    """calls call demands demand moves move plans votes vote visits offers offer claims attacks attack strikes
    strike tests bids cuts cut limits taxes bans rules steps appeals attempts attempt campaigns aid meeting test"""
)
"""Heads that right behind a name are rather its verb: "Berg calls for reform"."""

DETERMINERS = listed(
    """the a an this that these those any all such both each every some another no either neither many most"""
)
POSSESSIVES = listed("his her its their our your my whose")
STOPS = listed(
    """of for to in on at by with from about against over under into upon between among toward towards through
    during before after since until than as if unless because while although though that which who whom whose
    what when where why how and or but nor so yet is are was were be been being am has have had do does did will
    would shall should can could may might must not n't never also only just even still already then now here
    there it he she they we you i him them us me himself itself themselves said says say told tells"""
)
"""Words that no name of an issue goes back or on beyond."""

WEAK = listed(
    """new controversial proposed latest recent own current former first second third last next big major key main
    broader broad full fuller total immediate possible potential planned so-called long-awaited relevant rare
    sweeping similar same other different more very two three several such strong stronger tough tougher monday
    tuesday wednesday thursday friday saturday sunday today yesterday week month year"""
)
"""Words before a head that tell no issue from another."""
PREPOSITIONS = listed("of for on in against to with between over about from by toward towards")

MEASURES = listed(
    """bill resolution plan deal tariffs sanctions ban rules restrictions reform tax cuts repeal programme"""
)
"""Families that "the measure" may stand for."""
NO_DEEDS = listed("meeting visit summit talks election process principle war")
"""Families that "the move" does not stand for."""
