"""Words, by lemma or in lower case, that the rules of an event's status ask for."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TO_COME = "present tense with a time to come"
"""The rule that an event's known time can overrule."""

ONGOING_BEFORE = _words("ongoing continuing continued current underway")
"""Before a noun, or behind "is": it is going on."""

CONTINUING = _words("continue keep remain persist")
""""*continues* to shell"."""

CLAIMING = _words(
    "claim allege suspect accuse purport insinuate speculate allegation suggestion suspicion accusation rumor rumour"
)
"""What they claim, the text keeps its distance from."""

DENYING = _words("deny denial refute dispute disprove reject dismiss debunk")
"""What they deny is said not to be."""

WISHING = _words("hope wish demand insist propose suggest recommend request urge ask require want prefer")
""""*demands* that he resign"."""

ATTRIBUTED = _words("say believe think report allege rumor rumour suspect accuse")
"""In the passive with an infinitive: "is *said* to have met"."""

CAUSING = _words("have let make help see watch")
""""*had* the army withdraw": what is caused stands as the causing does."""

CARRYING = _words(
    "hold make take give conduct launch carry carry_out set_off kick_off wrap_up stage do begin start open "
    "continue resume restart end attend join host lead engage participate enter undertake go reach sign strike "
    "perform conclude complete finish pay deliver issue cast file impose convene organize organise submit "
    "arrange grant force secure"
)
"""Verbs whose own status is that of the noun that they carry: "*held* the talks", "*launched* an attack"."""

BEARING = _words(
    "be have see get face receive include involve show return win bring fund provide introduce trigger cause result"
)
"""Those that do so only for a noun that is new: "could *see* an attack", not "could see the attack"."""

OCCURRING = _words(
    "take happen occur begin start open continue resume end go come follow conclude finish last proceed ensue "
    "fail include involve feature"
)
"""Verbs whose own status is that of their subject: "a vote *took* place"."""

COMPLETING = _words("hold conduct complete conclude end close finish carry do")
"""Those that bring to its end what otherwise lasts."""

PHASES = _words(
    "start beginning resumption continuation round series holding conduct kind type set part number wave "
    "string lot bit plenty day date eve end"
)
"""Nouns that stand as their event does: "the *start* of talks"."""

LASTING = _words(
    "investigation probe inquiry investigate probing war fighting negotiation crackdown campaign occupation "
    "siege standoff insurgency conflict"
)
"""Nouns and verbs of what lasts: it is ongoing where nothing says that it is over."""

GATHERINGS = _words(
    "meeting visit summit trip hearing talk vote debate trial election ceremony speech conference rally "
    "referendum tour session exercise drill inauguration"
)
"""What has a date: as the subject of "will" it is still to come."""

MEETINGS = _words("vote hearing ceremony")
"""What a noun before them names takes place there: "confirmation *hearing*"."""

MISDEEDS = _words(
    "collusion interference meddling abuse fraud misconduct crime violation wrongdoing obstruction complicity "
    "corruption conspiracy breach hacking involvement"
)
"""Where these are "possible" or "potential", somebody is suspected."""

TELLING = _words(
    "say argue tell notice message letter expectation announce promise pledge vow confirm expect add note "
    "indicate suggest declare state report predict write tweet decide know learn inform insist stress assure "
    "maintain reveal disclose think believe agree plan announcement signal hint insistence contention "
    "statement prediction assertion reiterate repeat explain specify describe outline testify claim hope fear "
    "find conclude"
)
"""Verbs and nouns of telling: in the past, what they tell is said from that time on."""

THINKING = _words("think believe expect suppose")
"""Verbs whose "not" is meant for what is thought."""

ASKING = _words("ask wonder question inquire check see")
"""Their "if" opens a question, no condition."""

OF_NEW = _words("lack oppose opposition back support consider fear favor favour offer")
"""They wish or fear something new: "backed *a* ban"; "backed *the* ban" speaks of one that is there."""

GIVEN = _words("praise apology thanks condolence statement testimony explanation advice")
"""Offered, they are given."""

EVIDENCE = _words("evidence sign proof indication hint trace word report record")
"""Where there is none of these, the text says that nothing happened."""

DOUBTING = _words("allegedly reportedly supposedly purportedly ostensibly")
"""Adverbs that keep the distance."""

ADVISING = _words("should must ought need")
"""Modals of what is called for."""

CONDITIONS = _words("if unless whether provided lest")
"""They open a condition."""

LATER = _words("when once until till before after")
"""They open a clause of time, which in the present tense is still to come: "*when* he arrives, he will"."""

NOW = _words("currently now still")
"""Beside a participle: it is going on."""

OVER = _words("during after following throughout since upon despite")
"""Prepositions behind which an event is over."""

UNREAL = _words("without instead than")
"""Prepositions behind which nothing happened."""

ABOUT = _words("of for on to at about into with from toward towards over against")
"""Prepositions that tie to a governor what it is about."""

TIES = _words("in into under to with on at through")
"""Prepositions that tie a noun to the verb that carries it: "took part *in* talks"."""

ORDINALS = _words("first second third last only latest one")
""""the *first* to visit": who does it, did."""
