"""The words by which remarks are compared. All folded; no rules here."""

from collections.abc import Mapping

from onrecord.linking.lexicon import FUNCTION_WORDS


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


DENIALS = _words(
    """not no never nor none nobody nothing neither without cannot don doesn didn isn aren wasn weren won can't don't
    doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't shouldn't hasn't haven't hadn't n't ain't"""
)
"""Words that deny what is said."""
DENYING_CUES = _words("deny denied denies denying denial dispute disputed disputes disputing")
"""Words by which a reporter denies in the speaker's name what follows."""
HABIT_CUES = _words("long often repeatedly always frequently regularly routinely previously")
"""Words beside a cue by which a report is of no one act."""
PERFECT = _words("has have")
"""Words of a cue that tells that something was said, and not when."""

FINITE = _words(
    """is are was were be been has have had will would can could may might must shall should do does did isn't aren't
    wasn't weren't won't wouldn't can't cannot couldn't doesn't didn't don't hasn't haven't hadn't he she it they we i
    there who"""
)
"""Words by which a report is a clause and says something; one without any names what was spoken of."""

EMPTY = FUNCTION_WORDS | DENIALS | _words("re ve ll am one im mr mrs ms go going gone got get us oh yes")
"""Words that tell nothing of a remark's matter."""
USUAL = _words(
    """able act also american area ask back bad become believe best better big bring business call case change city come
    common community company country course day different door early end even event face fact far feel find first follow
    full general give good government great group hand happen hard head help high history hold home hour house
    important issue keep kind know large last late law lead leader let level life like line little live long look lot
    main make man many matter mean meet member minute moment money month morning move much need new next night now
    number office official old open order own part party pay people person place plan play point political power
    president problem program provide public put question reach real really reason report result right room run say
    see seem service set show side small social start state stay stop story strong support system take talk team
    tell thing think time today together tomorrow top tonight try turn use very want war watch way week well whole
    win woman word work world year yesterday young
    monday tuesday wednesday thursday friday saturday sunday"""
)
"""Words that all news is full of."""
NUMBERS = _words(
    """two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
    dozen hundred thousand million billion trillion half twice"""
)
"""Numbers in words; "one" mostly is none."""

TOGETHER: Mapping[tuple[str, ...], str] = {
    tuple(row.split(":")[0].split()): row.split(":")[1].strip()
    for row in """
    second time: again
    once more: again
    one another: other
    each other: other
    in favour of: support
    in favor of: support
    give up: abandon
    gave up: abandon
    pull out: withdraw
    pulled out: withdraw
    pulling out: withdraw
    set foot: arrive
    put off: postpone
    call off: cancel
    called off: cancel
    re elect: reelect
    re elected: reelect
    re election: reelection
    cease fire: ceasefire
    no longer: stop
    """.strip().splitlines()
}
"""Words that mean something together, with the word for it."""
OPPOSITES = (
    ("rise increase grow climb raise hike more higher", "fall decrease decline drop cut reduce lower less shrink"),
    ("begin start open launch enter join", "end stop close finish halt leave withdraw quit"),
    ("support back endorse welcome approve accept praise", "oppose reject condemn criticise criticize refuse dismiss"),
    ("true truth right", "false lie untrue wrong"),
    ("good better best", "bad worse worst"),
    ("strong strengthen", "weak weaken"),
    ("allow permit", "ban forbid prohibit prevent"),
    ("safe safety", "danger dangerous"),
    ("buy", "sell"),
    ("guilty", "innocent"),
)
"""Words that tell the contrary of one another."""

CHANNELS = _rows(
    """
    a tweet: tweet tweets tweeted tweeting twitter
    writing: letter letters op ed editorial essay column book memo email
    an interview: interview interviews interviewed podcast
    a speech: speech speeches address rally briefing conference testimony hearing toast
    """
)
"""How something was said: what was said in two of these ways was said twice."""
VAGUE_VENUES = FUNCTION_WORDS | _words(
    """statement statements news television tv televised interview interviews comments remarks reporters press written
    first early late later morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday"""
)
"""Words beside the name of a place or a programme that name none."""
TRANSLATION = _words("interpreter interpreters interpretation translator translation translations translated")
"""Words that tell that what is printed was not spoken so."""
ENGLISH = _words("AU BB BS CA GB GD GH GY IE JM KE LR MT NG NZ SG SL TT UG US ZM ZW")
"""States whose officers speak English in office, by code."""
NOBODY = _words("nobody none neither nothing")
LEADERS = (FUNCTION_WORDS | DENIALS) - NOBODY - {"again"} | _words(
    """across against along although among around behind beside besides between beyond despite however may me might must
    near one per shall since though toward towards unless upon us via whether within re ve ll 's"""
)
"""Words that lead a phrase: what carries content follows them."""
JOINING = _words("and but or nor because if when while although though unless whether")
"""Those that begin one behind any word."""
BINDING = _words("of also down each few further more most off once other out own same s up very")
"""Those that begin no new phrase behind a word of content."""
JOINT = _words("two both each leaders sides powers countries")
"""Words in the name of several who speak together."""

IRREGULAR = _pairs(
    """
    became:become began:begin begun:begin bent:bend bore:bear bought:buy broke:break broken:break brought:bring
    built:build came:come caught:catch children:child chose:choose chosen:choose died:die dying:die drawn:draw drew:draw
    driven:drive drove:drive envious:envy fallen:fall fed:feed fell:fall felt:feel fled:flee forgot:forget
    forgotten:forget fought:fight found:find froze:freeze frozen:freeze gave:give given:give gone:go got:get grew:grow
    grown:grow heard:hear held:hold hid:hide hidden:hide kept:keep knew:know known:know laid:lay led:lead left:leave
    lost:lose lying:lie made:make meant:mean men:man met:meet paid:pay ran:run repaid:repay risen:rise rose:rise
    said:say sank:sink saw:see seen:see sent:send shook:shake shot:shoot shown:show sold:sell sought:seek spent:spend
    spoke:speak spoken:speak stole:steal stolen:steal stood:stand struck:strike swore:swear sworn:swear taken:take
    taught:teach thought:think threw:throw thrown:throw told:tell took:take understood:understand went:go
    withdrawn:withdraw withdrew:withdraw withheld:withhold woke:wake women:woman won:win wore:wear written:write
    wrote:write
    """
)
"""Forms whose stem no ending gives away."""
ENDINGS = (
    "izations", "isations", "ization", "isation", "ications", "ication", "ations", "ation", "ators", "ator", "ating",
    "ated", "ates", "ate", "itions", "ition", "ments", "ment", "ances", "ance", "ences", "ence", "ions", "ion", "ings",
    "ing", "ies", "ied", "ier", "ers", "ors", "als", "al", "er", "or", "ed", "ely", "ly", "es", "s", "y",
)  # fmt: skip
"""Endings that a stem does without, the longer of two that fit first."""
