"""The words of which phrases of time, place and occasion are made: fragments of regular expressions.

They are written for straightened text; a blank stands for white space, line ends included (``adjuncts`` sees to that).
"""

from onrecord.reading.attribution.outlets import CAPITAL, KIND, NAME, OUTLET

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
YEAR = r"(?:19|20)[0-9]{2}\b"
DATE = rf"(?:{MONTH} [0-3]?[0-9](?:st|nd|rd|th)?\b|[0-3]?[0-9](?:st|nd|rd|th)? {MONTH})(?: ?,? ?{YEAR})?"
DAY_PART = r"(?:morning|afternoon|evening|night)"
_SHIFT = r"(?:early|earlier|late|later)"
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a few|a couple of|[0-9]{1,3})"
_UNIT = r"(?:minute|hour|day|week|month|year|decade)"
TIME = (
    rf"(?:(?:{_SHIFT} )?(?:on )?(?:{_SHIFT} )?(?:(?:last|this|this past|next|the following|the previous) )?{WEEKDAY}"
    rf"(?! ?' ?s)(?: {DAY_PART})?(?: ?,? (?:on )?{DATE})?"
    rf"|(?:(?:{_SHIFT} )?on )?{DATE}"
    rf"|in (?:{_SHIFT} |mid-)?(?:{MONTH}(?:(?: of)? {YEAR}|,? (?:last|this) year)?|{YEAR})"
    rf"|(?:last|this past|this) {MONTH}"
    rf"|(?:{_SHIFT} )?(?:yesterday|today|tonight|tomorrow)(?: {DAY_PART})?"
    rf"|(?:{_SHIFT} )?(?:in )?(?:the )?(?:last|this|that|past|same|previous|following|next)"
    rf" (?:week|month|year|weekend|spring|summer|autumn|fall|winter|day|{DAY_PART})"
    rf"|{_SHIFT} in the (?:day|week|month|year)|in the (?:{_SHIFT} )?(?:{DAY_PART}|hours)(?: hours)?"
    r"|(?:over|at|during) the weekend|within (?:minutes|hours|days) of (?:the|his|her|its|their) [a-z]{2,20}"
    rf"|{_NUMBER} {_UNIT}s? (?:ago|later|earlier|before)|{_UNIT}s (?:ago|later|earlier)"
    r"|(?:at )?(?:about |around |just (?:before|after) )?[01]?[0-9](?:[:.][0-5][0-9])? [ap]\.?m\b\.?)"
)
"""A day or another span of days, with its preposition."""

POSSESSIVE = r"(?: ?' ?s|(?<=s) ?')"
DET = rf"(?:(?:an?|the|his|her|its|their|this|that|another|one|two|several|some|{NAME}{POSSESSIVE}) )"
"""What a noun phrase begins with, and a blank."""
_NO_WORD = (
    r"(?:in|at|on|by|for|of|to|with|from|after|before|during|that|who|which|as|when|and|or|but|while|said|told)\b"
)
_VERB = r"(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|did|does)\b"
WORD = rf"(?:(?!{_NO_WORD}|{_VERB})[\w&][\w'&./-]{{0,30}}|State of the Union)"
"""A word between that and the noun."""
OCCASION = (
    r"(?:(?:news|press) (?:conference|release)|conference call|town hall|op-ed|speech|(?<!mail.)address|remark"
    r"|statement|interview|tweet|retweet|tweetstorm|post|posting|message|text|e-?mail|letter|memo|memorandum|note|telegram"
    r"|briefing|rally|rallie|event|hearing|debate|forum|panel|summit|meeting|ceremony|dinner|breakfast|lunch|luncheon"
    r"|gala|fundraiser|convention|conference|session|visit|tour|appearance|lecture|sermon|service|funeral|vigil|trial"
    r"|testimony|deposition|affidavit|filing|lawsuit|complaint|motion|(?:court|legal) (?:paper|document|filing)|ruling"
    r"|opinion|dissent|decision|order|resolution|editorial|essay|column|article|story|report|blog|blog post|book|memoir"
    r"|autobiography|podcast|show|program|programme|broadcast|telecast|segment|episode|video|clip|recording|tape"
    r"|documentary|film|ad|advertisement|commercial|call|conversation|discussion|exchange|phone|telephone|video link"
    r"|videoconference|teleconference|livestream|webcast|newsletter|announcement|declaration|communiqu[eé]|proclamation"
    r"|toast|keynote|inauguration|gathering|protest|demonstration|march|campaign stop|cross-examination|indictment"
    r"|roundtable|symposium|workshop|seminar|gaggle|monologue|press availability|screening|premiere|parade|reception"
    r"|presentation|talk|comment|study|paper|survey|analysis|list|guide|caption|voicemail|manifesto|petition|thread"
    r"|(?:Twitter|Facebook|social media) (?:burst|rant|tirade|storm|barrage|spree|exchange|chat))(?:e?s)?"
)
"""What something is said at or in."""
SITE = (
    r"(?:Twitter|Facebook|Instagram|Telegram|Weibo|WhatsApp|YouTube|Truth Social|LinkedIn|Reddit|Snapchat|TikTok|VK|X"
    r"|social media|air|television|TV|radio|stage|camera|background|Capitol Hill)"
)
"""What something is said on, without an article."""
CARRIER = (
    r"(?:television|TV|radio|stage|web ?site|site|blog|page|account|feed|channel|podcast|show|program|programme"
    r"|broadcast|telecast|newscast|phone|telephone|call|floor|trail|stump|tarmac|sidelines|steps|tour|visit|panel|platform)"
)
"""The same with an article."""
PREMISES = (
    r"(?:home|house|offices?|chamber|court|courthouse|courtroom|embassy|consulate|headquarters|church|mosque|synagogue"
    r"|temple|cathedral|hospital|clinic|school|university|college|campus|station|airport|port|hotel|scene|building"
    r"|parliament|palace|prison|jail|capitol|stadium|restaurant|caf[eé]|hall|studio|village|capital)"
)
"""Places by what they are."""
INSTITUTION = (
    r"(?:University|College|School|House|Center|Centre|Hall|Airport|Club|Church|Institute|Hotel|Stadium|Arena|Park"
    r"|Square|Tower|Library|Museum|Hospital|Capitol|Palace|Cathedral|Theater|Theatre|Convention|Conference|Summit|Forum"
    r"|Base|Court|Pentagon|Kremlin|Vatican|Foundation|Embassy|Senate|Parliament|Assembly)"
)
"""The last word of the name of a building or a body."""
TONGUE = (
    r"(?:English|French|Spanish|German|Russian|Arabic|Chinese|Mandarin|Hebrew|Portuguese|Italian|Turkish|Persian|Farsi"
    r"|Hindi|Urdu|Japanese|Korean|Latin|Ukrainian|Polish|Dutch|Greek)\b"
)
"""No places, though "in" stands before them."""
PLACE_ENDS = rf"(?= ?(?:[,.;:)\0]|$)| (?:{_NO_WORD}|{_SHIFT}|last|this|next|yesterday|today|{WEEKDAY}))"
"""Behind a name that is a place, not part of a longer term: "in Norlandia", not "in Norlandia trade"."""
SHOW = r" (?:the )?[\"'`]{1,2} ?[A-Z][^\"\0]{1,50}?[\"']{1,2}"
"""A programme between quotation marks."""
_ITS_SHOW = rf"(?: ?' ?s? {CAPITAL}(?: (?:(?:the|of|with|and) ){{0,2}}{CAPITAL}){{0,4}}|(?: ?' ?s?)?{SHOW})?"
TAIL = (
    rf"(?: (?:in|at|on|outside|near|to|of|from|for|before|aboard) (?:the |a )?(?!{TONGUE}|{WEEKDAY}|{MONTH}){NAME}"
    rf"(?: ?, {CAPITAL}(?= ?,))?{PLACE_ENDS}| with (?:the |a )?(?:[a-z-]{{1,20}} ){{0,3}}{NAME}(?: for{SHOW})?"
    rf"| with(?: (?!{_NO_WORD})[a-z-]{{1,20}}){{1,4}}(?= ?[,.])"
    r"| (?:with|to) (?:reporters|journalists|supporters|lawmakers|employees|staff|colleagues|investors|members))"
)
"""What may follow an occasion: where, with whom."""
MEDIUM = (
    rf"(?:{SITE}(?!-|{POSSESSIVE})|(?:{DET}(?:{WORD} ){{0,4}}?(?:edition|episode|broadcast) of )?"
    rf"{DET}(?:{WORD} ){{0,4}}?{CARRIER}(?!-|{POSSESSIVE})(?:{TAIL})?)"
)
"""On what something is said, without its preposition."""
BY_OUTLET = rf"(?:(?:the|The) )?(?P<via>{OUTLET})(?: {KIND})?{_ITS_SHOW}"
"""An outlet, the ``via``, with what it is called or its programme or host behind."""
UNNAMED = rf"(?:the|an?|its|state|local|{CAPITAL}) (?:[\w-]{{1,20}} ){{0,3}}?{KIND}"
"""An outlet without its name."""
WITNESS = (
    r"(?:sources?|officials?|aides?|persons?|people|witness(?:es)?|spokes\w+|lawyers?|attorneys?|attendees?"
    r"|participants?|lawmakers?|advisers?|staffers?|transcript|recording)"
)
"""Who or what heard it."""
NO_IDIOM = (
    r"(?!\w+ (?:least|most|first|last|all|once|times)\b|in order to\b|\w+ \w+ing (?:the|an?|his|her|its|their)\b"
    r"|in (?:protest|session|reports?|exchange|service|exhibits?|call)\b|over(?! (?:lunch|dinner|breakfast|the phone)))"
)
""""At least", "in order to", "in opening the ...", "over his remarks": no occasions."""
OTHER_NOUN = (
    r"(?! (?:address|addresses|accounts?|servers?|numbers?|cent(?:er|re)s?|chief|team|staff|secretary|editor|writer"
    r"|host)\b)"
)
"""What an occasion is not followed by: "an email address"."""
TELL = r"(?:told|tells?|telling)"
