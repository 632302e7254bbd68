"""The words that the rules for quotes know. No rules here."""


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


ROLES = _words(
    """admiral adviser agency aide ambassador analyst attorney author bishop board boss brother campaigner captain
    chair chairman chairwoman chancellor charity chief coach commander commissioner committee company council
    councillor court critic daughter director doctor economist editor envoy expert eyewitness family farmer father
    general governor government head historian husband inspector judge king lawmaker lawyer leader manager mayor
    military minister ministry mother mp mum neighbor neighbour nurse officer official owner parent party pilot pm
    police poll premier president prince princess prosecutor queen regulator report researcher resident scientist
    secretary senator sister son source spokesman spokesperson spokeswoman study survey survivor teacher trainer union
    veteran victim watchdog widow wife witness"""
)
"""Whom, and which papers, a headline quotes without a name."""

PAGES = _words(
    """analysis breaking briefing comment correction editorial exclusive explainer factbox gallery interview latest
    letters live news obituary opinion photos pictures podcast preview profile quiz recap review timeline trailer
    transcript update updates video watch"""
)
"""What stands before a colon and says what kind of page follows."""

NOBODY = PAGES | _words(
    """address also and breakdown caption category city contact contributing cost country date details developing
    editor email fact facts false file how image income info location more name note notes number people phone place
    price rating read related reminder result results score see so source sources subject summary tags tickets time
    tip title today true type warning web website when where who why you"""
)
"""What stands before a colon and is nobody who speaks."""

JOINING = _words("al and bin de ex for former of the van von")
"""Small words inside a name or a title."""

ASKING = _words("are can here how inside is meet what when where who why")
"""How the second half of a headline begins that names nobody."""

MAKING = _words(
    """composed directed edited entitled filmed hummed painted performed played plays produced published recorded
    released sang sing singing sings starred titled translated whistled writes wrote"""
)
"""What is done to a work that has a title."""

FEELING = _words(
    """amazed amused angered annoyed appalled assured bothered committed concerned confused convinced dedicated
    delighted determined devoted disappointed disgusted dismayed disturbed divided embarrassed encouraged excited
    focused frightened frustrated heartened horrified impressed incensed inclined inspired interested intrigued
    measured moved offended opposed outraged outspoken pleased prepared puzzled quoted relieved reported resigned
    saddened satisfied scared shocked stunned surprised tempted terrified thrilled tired torn touched troubled
    unconvinced undecided united upset worried"""
)
"""Participles behind "was" whose subject feels or speaks: "was worried that", "was quoted as saying"."""

SAYING = _words(
    """accuse acknowledge add admit advise affirm agree allege allude announce answer appeal argue ask assail assert
    assure attack attest beg blame blast boast brag brand call caution challenge characterize charge claim comment
    compare complain concede conclude condemn confess confirm congratulate contend counter credit criticise
    criticize cry declare decline decry defend demand denounce deny deride describe dismiss dispute dub echo
    emphasize exclaim explain express follow fume hail hint insist joke label lament lash laud liken maintain
    mention mock mutter note object observe opine plead pledge portray post praise preach predict proclaim promise
    quip quote rail read reaffirm reassure recall recommend recount refer reference refute reiterate reject remark
    remember remind repeat reply report respond retort ridicule rule say shout slam speak state stress suggest
    summarize swear talk taunt tell term testify thank threaten toast tout tweet urge utter vent voice vow warn
    whisper wonder word write yell"""
)
"""Verbs, as dictionaries have them, whose object may be somebody's own words."""

SAID = _words(
    """according accusation accusations argument said spoke spoken statement swore told words writing written wrote"""
)
"""The forms of these that do not show it, and nouns."""
