"""Paragraphs about the page and its text: credits, pitches, copyright. The outlet's own notes and captions are read."""

from onrecord.articles.rules import Rule, shape

COPYRIGHT = "a copyright line"

CREDITS = (
    Rule(
        "credit",
        "a photo credit",
        shape(
            r"<pictures>(?: ?[:/-] ?| by:? )<credit>",
            r"<pictures> (?:credits?|source|courtesy|copyright)(?: ?: ?| of | by | )<credit>",
            r"<credit> ?[/|,]? ?(?:pool|file|handout|staff|courtesy) <pictures>",
            r"<credit> ?(?:[/|,]|via) ?(?:<desk>|pool|file|handout)(?: ?[/,-] ?(?:<desk>|pool|file)){0,2}",
            r"\(<person> / <name>\)|<desk>(?: ?/ ?<credit>)?",
        ),
        longest=100,
    ),
    Rule(
        "caption",
        "a caption with its credit",
        shape(
            r".{10,340}[.,!?\"'] ?\([^()]{0,60}\b(?:photo|pool|getty|handout|courtesy)\b[^()]{0,40}",
            r".{10,340}[.,!?\"'] ?\(<person> ?/ ?[^()]{2,50}",
            r".{10,340}[.,]\"? (?-i:REUTERS|AP Photo|AFP PHOTO|Getty Images)(?:/<person>)?",
            r"(?-i:FILE(?: PHOTO)?|Image caption)(?: ?[:–—-] ?| ).{10,340}",
        ),
        kept=True,
        longest=400,
        signs=("(", "reuters", "photo", "getty", "file", "image caption"),
    ),
)

_REPORTED = r"(?:reporting|writing|editing|written|edited|compiled|translated)"
_AND = rf"(?><word>|{_REPORTED}|additional|further|and|at|by|for|from|in|of|the|with|bureau|newsroom|staff)"

PROVENANCE = (
    Rule(
        "notice",
        "a note of the outlet about its own text",
        shape(
            r"(?:editor'?s'? note|note to (?:our )?readers)\b[^:.]{0,40}[:.-].{3,400}",
            r"(?:corrections?(?: and clarifications?)?|clarifications?|disclosure|disclaimer)"
            r"(?:,? [\w., ]{3,30}| \(.{2,30}\))? ?:.{3,400}",
            r"(?:an )?(?:earlier|previous) version of this <story>\b.{3,380}",
            r"(?:update ?: ?)?this <story> (?:has been|was|is being|will be)"
            r" (?:updated|corrected|amended|revised|changed)\b.{0,380}",
            r"this is a (?:breaking|developing) (?:news )?story\b.{0,160}",
        ),
        kept=True,
        longest=400,
    ),
    Rule(
        "byline",
        "who reported and edited it",
        shape(
            rf"(?:additional |further )?{_REPORTED}(?: and {_REPORTED})? by(?:[ ,;/&]{{1,3}}{_AND}){{1,40}}",
            r"<capital>.{3,200}\bcontributed (?:reporting |research )?to this (?:article|report|story)"
            r"(?: (?:from|in) <name>(?:, <name>){0,4})?",
        ),
        longest=400,
        signs=("report", "writ", "edit", "compiled", "translated", "contributed"),
    ),
)

PITCHES = (
    Rule(
        "notice",
        "an advertisement's label",
        shape(
            r"[-–— ]{0,3}(?:advertisement|advertising|sponsored(?: content| post)?|promoted(?: content)?)[-–— ]{0,3}",
            r"ads?|paid (?:content|post)|advertisement [-–—] (?:continue|scroll|story).{0,40}|report (?:this )?ad",
            r"scroll (?:down )?(?:to|for) (?:continue|more).{0,30}",
        ),
    ),
    Rule(
        "notice",
        "a subscription pitch",
        shape(
            r"(?:sign[ -]up|subscribe)(?: now| here| today)? (?:for|to) (?:our|the|your|this|<name>)"
            r".{0,80}\b<letter>\b.{0,80}",
            r"(?:sign[ -]up|subscribe) to (?:get|receive)\b.{2,80}\b<letter>\b.{0,80}",
            r"(?:sign[ -]up|subscribe|register|log ?in|sign[ -]in)(?: (?:now|here|today|for free))?",
            r"(?:get|receive)\b.{2,110}\b(?:in|to|into) (?:your|my) (?:e-?mail|inbox|mailbox)\b.{0,90}",
            r"(?:already|not) a (?:subscriber|member)\?.{0,60}|start your (?:free )?trial.{0,60}",
            r"become an? (?:\w+ )?(?:member|subscriber|supporter)(?: today| now| for (?:as|free|just|only)\b.{0,40})?",
            r"to (?:continue reading|read the full)\b.{0,40}\b(?:click|log in|sign|subscribe|visit)\b.{0,60}",
            r"this <story> is for subscribers.{0,60}",
            r"(?:please )?support (?:our|independent|quality|local) (?:\w+ )?(?:journalism|newsroom)\b.{0,90}",
            r"(?:download|get) (?:the|our)\b.{0,40}\bapp(?: (?:for|from|here|now|on|today)\b.{0,40})?",
            r"(?:enter )?your e-?mail(?: address)?",
            r"thank(?:s| you) for (?:reading|subscribing|signing up)(?: <name>)?",
        ),
        longest=240,
    ),
    Rule(
        "notice",
        "terms or cookies",
        shape(
            r"by (?:signing up|subscribing|continuing|clicking|submitting|entering|using)\b.{0,80}"
            r"\byou ?(?:accept|acknowledge|agree|consent)\b.{3,200}",
            r"(?:we|this (?:web)?site) uses? cookies.{0,180}|this site is protected by recaptcha.{0,160}",
            r"(?:terms (?:of|and) (?:use|service|conditions)|(?:privacy|cookie) policy)(?: ?[|,·•&] ?.{0,80})?",
            r"please enable javascript.{0,120}",
        ),
        longest=320,
    ),
    Rule(
        "notice",
        "an appeal for tips or letters",
        shape(
            r"(?:do you )?(?:have|got) (?:an? |any )?(?:news |story |confidential )?(?:tips?|feedback|story ideas?)"
            r"(?: for us| to share)? ?\?.{0,160}",
            r"contact (?:us|the (?:author|newsroom|editors?))(?: (?:at|by|here|if|on|via|with)\b.{0,120})?",
            r"send (?:us )?(?:your )?(?:tips|letters|feedback)\b.{0,80}<address>.{0,60}",
            r"(?:e-?mail|contact|write to|reach) (?:<name>|the (?:author|writer|reporter)|him|her|them)"
            r"(?: at| via| on)? <address>.{0,100}",
            r"(?:twitter|e-?mail|on twitter|contact):? ?<address>(?: ?[|,;] ?<address>){0,3}",
            r"[\w.+-]{1,60}@[\w.-]{3,60}",
        ),
        longest=260,
    ),
    Rule(
        "notice",
        COPYRIGHT,
        shape(
            r"(?:copyright )?(?:©|&copy;) ?(?:copyright )?(?:\d{4}|<capital>).{0,280}",
            r"(?:copyright )?\(c\) ?(?:copyright|\d{4}).{0,280}",
            r"copyright (?:\d{4}\b|<name>,? \d{4}).{0,260}|copyright by <name>",
            r"[^.!?]{0,100}\ball rights reserved.{0,160}",
            r"this (?:<story>|material) may not be\b.{3,60}"
            r"\b(?:broadcast|rewritten|redistributed|reproduced|without)\b.{0,140}",
            r"(?:republished|reprinted|used) with permission(?: (?:by|from|of) <name>)?",
        ),
        longest=400,
        signs=("©", "copy", "(c)", "all rights reserved", "may not be", "with permission"),
    ),
    Rule(
        "notice",
        "a syndication notice",
        shape(
            r"(?:visit <name>.{0,60}? )?(?:distributed|syndicated) by <name>(?:, (?:LLC|Inc))?",
            r"visit <name> (?:at|online at) \S{4,60}",
            r"(?:this <story> )?(?:was )?(?:originally |first )(?:appeared|published|posted|ran)"
            r" (?:on|in|at|by) (?:the )?<name>",
        ),
    ),
)

NOTICES: tuple[Rule, ...] = CREDITS + PROVENANCE + PITCHES
