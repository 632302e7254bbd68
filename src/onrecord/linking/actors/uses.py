"""Uses that make a state of a capital or a palace: patterns of the words before and behind the name."""


def _forms(*verbs: str) -> str:
    """A pattern of all forms of regular verbs, and of what is given as it is behind a colon ("say:said")."""
    found = set[str]()
    for verb in " ".join(verbs).split():
        base, *others = verb.split(":")
        stem = base[:-1] if base[-1] == "e" else base
        short = base[:-1] + "i" if base[-1] == "y" and base[-2] not in "aeiou" else base
        plural = short + "es" if short != base or base.endswith(("s", "sh", "ch", "x")) else base + "s"
        found |= {base, plural, stem + "ing", base + "ing" if base.endswith("ee") else stem + "ing", *others}
        found.add(short + "ed" if base[-1] != "e" else base + "d")
    return "|".join(sorted(found, key=lambda form: (-len(form), form)))


def _finite(forms: str) -> str:
    """Those of verbs' forms that a singular subject has without a helping verb: "says" and "said", not "say"."""
    return "|".join(form for form in forms.split("|") if form.endswith(("s", "ed")) or form in _IRREGULAR)


_IRREGULAR = frozenset(
    {
        "began", "bought", "could", "gave", "got", "held", "kept", "knew", "made", "may", "might", "must", "said",
        "saw", "sent", "should", "sought", "told", "took", "went", "will", "withdrew", "would",
    }
)  # fmt: skip


_SAYS = _forms(
    """accuse acknowledge admit:admitted:admitting announce argue ask blame call claim complain concede condemn confirm
    contend criticise criticize declare decline defend demand deny dismiss express hail hint hope insist invite justify
    lament maintain object pledge praise promise propose protest react reiterate reject respond say:said signal suggest
    summon tell:told threaten urge vow warn welcome"""
)
_DOES = _forms(
    """agree aim annex approve ban:banned:banning believe buy:bought comply consider decide deliberate deploy develop
    expel:expelled:expelling fear halt hope impose insist intend intervene invade know:knew:known launch lift negotiate
    obtain oppose order plan:planned:planning prepare push recall recognise recognize refuse regard reimpose respond
    resume retaliate retake see:saw:seen seek:sought send:sent share sign suspend test try:tried veto:vetoes view
    violate want withdraw:withdrew:withdrawn worry"""
)
_ALSO_PALACES = _forms(
    "be:is:was:are:has:had begin:began:begun cite do:does:did fire get:got give:gave:given go:went hold:held issue"
    " keep:kept let look make:made need offer put refer:referred release remain say schedule show:shown step struggle"
    " take:took:taken try use will work would could might may should must"
)
_TO_STATES = _forms(
    """accuse aid alienate antagonise antagonize appease assure blame condemn confront convince counter criticise
    criticize defy deter:deterred:deterring embolden force isolate lure mollify persuade placate press pressure provoke
    punish reassure sanction trust urge warn"""
)
_BETWEEN = (
    r"(?:accord|agreement|alliance|business|clash\w*|collu\w+|communicat\w+|conflict|contacts?|cooperat\w+"
    r"|coordinat\w+|deals?|dealings?|dealing|detente|dialogue|differences|dispute|engage\w*|friction|negotiat\w+|pact"
    r"|rapprochement|rapport|relations|relationship|rift|rivalry|row|standoff|swap|talks|tensions?|ties|trade war"
    r"|treaty|truce|links)"
)
_POLICY = (
    r"(?:action|actions|aggression|agenda|allies|ally|ambitions?|ambassador|announcement|annexation|arsenal|assault|attempt"
    r"|attempts|backing|behaviou?r|campaign|cancellation|claims?|concerns?|crackdown|decision|decisions|demands?|denials?"
    r"|diplomats|efforts?|envoy|failure|foreign|forces|government|hacking|handling|hostility|influence|insistence|intentions?"
    r"|interference|interests?|intervention|invasion|involvement|leaders|leverage|meddling|military|missiles?|moves?"
    r"|nuclear|occupation|offer|opposition|part|plans?|policies|policy|position|propaganda|proposal|reaction|refusal"
    r"|regime|relations|relationship|reluctance|repression|request|response|retaliation|role|rulers|sanctions|stance"
    r"|statement|strategy|support|tariffs|threats?|ties|troops|troubles|view|views|weapons|willingness|wishes|withdrawal"
    r"|woes)"
)
_NO_PLACE = (
    r"(?<!\bin\s)(?<!\bat\s)(?<!\bof\s)(?<!\bto\s)(?<!\bon\s)(?<!\bby\s)(?<!\bfor\s)(?<!\bfrom\s)(?<!\bwith\s)(?<!\bnear\s)"
    r"(?<!\bover\s)(?<!\baround\s)(?<!\boutside\s)(?<!\binto\s)(?<!\babout\s)(?<!\bagainst\s)(?<!\bbetween\s)(?<!\bthrough\s)"
    r"(?<![A-Z]\w\s)(?<!\w[-/])"
)
_SUBJECT = rf"(?:^|{_NO_PLACE}(?<=\s)|[\"'(-])$"
_OFTEN = r"(?:(?:also|again|now|then|still|later|already|long|never|both|\w+ly)\s){0,3}"
_AUX = (
    r"(?:(?:has|have|had|will|would|could|may|might|must|should|can|did|does|do|is|was|are|were|not|n't|never|also|again"
    r"|now|then|still|later|already|long|yet|been|be|being|both|all|to|\w+ly)\s){1,4}"
)
_ANY = r""
_ALONE = (
    r"(?!-|\s?'s?\s)(?=\W*$|\s?[.,;:!?)\"'—-]|\s(?:to|of|that|not|and|or|but|on|over|for|with|in|into|as|by|after|before"
    r"|since|when|because|if|about|against|from|at|during|while|last|this|which|who|is|was|has|had|will|would|ahead|both"
    r"|meddled|through|under|until|[A-Z]\w+)\b)"
)
"""The name does not tell whose the next noun is: "talks with London bankers"."""


def _verbs(*forms: str) -> str:
    """A pattern of what follows a subject: one of these forms, behind helping verbs if it needs them."""
    every = "|".join(forms)
    return rf"\s(?:{_OFTEN}(?:{_finite(every)})|{_AUX}(?:{every}))\b(?!\s(?:of|by)\b)"


def _behind(nouns: str, prepositions: str) -> str:
    return rf"\b(?:{nouns})['\"\s]+(?:{prepositions})\s$"


USES: dict[str, tuple[str, str]] = {
    "it says": (_SUBJECT, _verbs(_SAYS)),
    "it does what governments do": (_SUBJECT, _verbs(_DOES)),
    "it is dealt with as a government is": (_SUBJECT, rf"\s{_AUX}(?:{_TO_STATES})\b"),
    "it wants or shows what governments do": (
        _SUBJECT,
        rf"\s(?:{_AUX})?(?:given no sign|shown no|has no (?:intention|interest|desire)|lay out|take steps|step up"
        r"|likely to develop)\b",
    ),
    "a policy or a force is its own": (_ANY, rf"\s?'s?\s(?:[a-z][\w-]*\s){{0,3}}?{_POLICY}\b"),
    "there is something between it and another": (
        rf"\b{_BETWEEN}\s(?:\w+\s){{0,2}}?between\s(?:[^.;]{{1,60}}\sand\s)?$",
        _ALONE,
    ),
    "there are ties or talks with it": (_behind(_BETWEEN, "to|with"), _ALONE),
    "it is put under pressure": (
        _behind(
            r"sanctions?|pressure|tariffs?|penalties|embargo|soft|easy|tough|hard|crack(?:s|ed|ing)? down|heat|lean\w*"
            r"|calls?|called|impos\w+|slapped|hawk\w*",
            "on|onto|upon",
        ),
        _ALONE,
    ),
    "steps are taken against it": (
        _behind(r"sanctions?|retaliat\w+|measures?|hostility|tariffs", "against|toward|towards"),
        _ALONE,
    ),
    "it is given or owed something": (
        _behind(
            r"aggressive|allegiance|beholden|concessions?|friendly|hostile|importan\w+|lifeline|loyal|message|opposed"
            r"|point\w*|powers? be turned over|sympathetic|unacceptable|ultimatum|warnings?",
            "to|at",
        ),
        _ALONE,
    ),
    "somebody is its own": (
        _behind(r"ally|allies|agents?|behest|blessing|critics?|enem(?:y|ies)|puppets?", "of|to"),
        _ALONE,
    ),
    "it did it": (
        _behind(
            rf"(?:{_DOES}|{_SAYS}|backed|directed|funded|hacked|hacking|orchestrated|paid|sponsored|supported|targeted)"
            r"(?:\s\$\s?[\d,.]+)?",
            "by",
        ),
        _ALONE,
    ),
    "it is spoken to as a government is": (rf"\b(?:{_TO_STATES})\s$", _ALONE),
    "it is brought to terms": (
        r"\b(?:bring|brings|brought|bringing)\s$",
        r"\s(?:back\s)?to\sthe\s(?:negotiating\s)?table",
    ),
    "it is given what governments get": (
        r"\b(?:give|gives|gave|given|giving|offer|offers|offered|offering|grant\w*)\s$",
        r"\s(?:[a-z]+\s){0,2}(?:access|leverage|concessions|weapons|sanctions)\b",
    ),
    "somebody is for or against it": (r"\b(?:[Pp]ro|[Aa]nti)-$", _ANY),
    "something is done by its hand": (
        _ANY,
        r"-(?:aligned|allied|appointed|backed|brokered|connected|controlled|directed|friendly|funded|installed|linked|led"
        r"|sponsored|supported)\b",
    ),
}
"""What stands before and behind a capital or a palace that is a state. The first row that fits is the reason."""

PALACE_USES: dict[str, tuple[str, str]] = {
    "it acts": (_SUBJECT, _verbs(_SAYS, _DOES, _ALSO_PALACES)),
    "it acts under its head": (r"\b[A-Z]\w+\s?'s?\s$", _verbs(_SAYS, _DOES, _ALSO_PALACES)),
    "somebody wins or loses by it": (
        _behind(
            r"ally|allies|close|friends?|critics?|defeat|failure|setback|victory|win|blow|embarrassment", "to|of|for"
        ),
        _ALONE,
    ),
    "it comes from it": (
        _behind(
            r"(?:coming|denials?|directives?|emanat\w+|orders?|pressure|response|signals?|statements?|support)(?:\s\w+)?",
            "from",
        ),
        _ALONE,
    ),
    "it is set beside persons": (r"\bthemselves\sand\s$|\bassociated?\swith\s$", _ALONE),
}
"""Uses that make a state of a palace alone: a building cannot act."""
