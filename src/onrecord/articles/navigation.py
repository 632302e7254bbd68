"""Paragraphs that lead to other pages: buttons, links, lists of other stories. None of them is read."""

from onrecord.articles.rules import Rule, shape

NAVIGATION = (
    Rule(
        "navigation",
        "share buttons",
        shape(
            r"(?:share|save|print|tweet|e-?mail)(?: this| the)?(?: <story>)?(?: (?:on|via|with|by|to) <site>)?",
            r"(?:share|tweet|save|via|<site>)"
            r"(?:(?: ?[|,/·•] ?| )(?:share|tweet|save|via|on|comments?|more|<site>)){1,12}",
            r"share this with(?: your friends)?|(?:copy|copied) (?:this )?link|link copied|click to share.{0,60}",
        ),
    ),
    Rule(
        "navigation",
        "an invitation to follow on another site",
        shape(
            r"(?:follow|like|find|join) us on <site>(?:(?:,| and|, and) <site>){0,5}",
            r"follow (?:me|him|her|them|<name>)(?: @ ?\w+)? on <site>(?:(?: at| :|:)? ?@ ?\w.{0,60})?",
            r"follow (?:us )?@ ?\w+(?: on <site>)?",
        ),
    ),
    Rule(
        "navigation",
        "a link to the rest of the text",
        shape(
            r"(?:click here to |tap to )?(?:continue|keep) reading(?: (?:the|this)(?: \w+){1,3})?(?: here)?",
            r"(?:click here to )?(?:read|see|view|show|load) (?:more|all|it all|the rest)(?: here| at <name>)?",
            r"(?:click here to )?(?:read|see|view) (?:the )?(?:rest|full|whole|entire|original)(?: of (?:the|this))?"
            r"(?: <story>)?(?: here| at <name>| on <name>)?",
            r"<story> continues (?:below|after).{0,40}|click here(?: (?:to|for) .{2,60})?",
            r"(?:view|hide|show|see) (?:all )?(?:comments|photos|gallery|images|transcript|caption)",
            r"(?:skip|jump) to (?:main )?(?:content|navigation)|back to (?:the )?top|(?:view|open) in browser",
        ),
    ),
    Rule(
        "navigation",
        "an invitation to read other stories",
        shape(
            r"(?:read|see|get|find) (?:more|all|other|further)(?: \w+)? <list> (?:from|by|about|on|at|in) <name>",
            r"(?:more|latest|top) <list> (?:from|by|about|on|in|at) <name>",
            r"more (?:from|in|on|about|by) <name>",
        ),
        opens=True,
    ),
    Rule(
        "navigation",
        "the heading of a list of other stories",
        shape(
            r"(?:related|recommended|popular|featured|trending|latest|recent)(?: <list>)?(?: (?:now|today|for you))?",
            r"(?:top|more|further) <list>|(?:our )?most (?:read|popular|viewed|shared|watched)(?: <list>)?",
            r"you (?:may|might) (?:also )?(?:like|be interested in|have missed)(?: these)?(?: <list>)?|don't miss",
            r"(?:what to )?(?:read|watch|up|see) next|(?:also|more) in the news|also (?:read|see)|see also",
            r"in case you missed it|around the web|sponsored links|promoted stories|editor'?s'? (?:picks?|choice)",
            r"from (?:our|around the|the) (?:web|partners)",
        ),
        opens=True,
    ),
    Rule(
        "navigation",
        "a link to the story before or after",
        shape(r"(?:previous|next|older|newer)(?: <story>| posts| entry)?"),
        opens=True,
    ),
    Rule(
        "navigation",
        "the heading of a newsletter box",
        shape(r"(?:our |the |free |daily |weekly ){0,3}newsletters?"),
        opens=True,
    ),
    Rule(
        "teaser",
        "a link to another story",
        shape(
            r"(?:read|see|watch|hear|listen) (?:more|also|next)(?: on this)? ?[:|»>] ?.{3,160}",
            r"(?:also (?:read|see|on .{2,30})|related(?: <list>)?|recommended|up next|more on this) ?[:|»>] ?.{3,160}",
            r"(?-i:READ|WATCH|SEE|LISTEN|PHOTOS|VIDEO|GALLERY) ?[:|»>] ?.{3,160}",
        ),
        longest=180,
    ),
    Rule(
        "navigation",
        "the name of a section",
        shape(
            r"(?:current|latest|breaking|top|local|national|world|international|business|political|regional) news",
            r"(?:home|news)(?: ?[>/»|] ?[\w&' -]{2,30}){1,5}",
        ),
    ),
    Rule(
        "navigation",
        "the name of a section",
        shape(
            r"(?:(?:us|u\.s|uk|world|europe|asia|africa|americas|middle east|national|local|global) )?"
            r"(?:news|politics|world|business|economy|opinion|sports?|culture|science|technology|health|analysis|features)",
        ),
        where="head",
    ),
    Rule("navigation", "the section it was published in", shape(r"published in <name>(?: ?[,&/|] ?<name>){0,3}")),
    Rule(
        "navigation",
        "tags",
        shape(
            r"(?:tags?|topics|categories|filed under|keywords) ?: ?.{1,180}",
            r"#\w+(?:[ ,]{1,3}#\w+){0,20}|tags|topics|filed under|in this (?:article|story)",
        ),
        longest=200,
    ),
    Rule(
        "navigation",
        "the furniture of comments",
        shape(
            r"(?:blog )?comments powered by .{2,40}|.{0,60}\bcomments powered by disqus",
            r"(?:\d+ |view |leave a |post a |add a )?(?:comments?|reply)(?: \(?\d+)?",
            r"(?:join|start) the (?:conversation|discussion)|log in to (?:comment|reply).{0,40}",
            r"comments (?:are|have been) (?:now )?(?:closed|disabled).{0,40}",
        ),
    ),
    Rule("navigation", "a link alone on its line", shape(r"(?:https?://|www\.|pic\.twitter\.com/)\S+"), longest=400),
    Rule(
        "navigation",
        "the buttons of a player",
        shape(
            r"(?:listen to|watch) (?:this|the) (?:<story>|video|audio|episode)(?: \(?\d+ min(?:ute)?s?)?",
            r"(?:play|pause|mute|unmute) (?:video|audio)|(?:audio|video) player",
            r"your browser does not support .{3,60}",
        ),
    ),
    Rule(
        "metadata",
        "the time it takes to read",
        shape(r"(?:estimated )?(?:reading time|read time)?[: ]{0,2}\d{1,3}[ -]min(?:ute)?s?(?: read)?"),
    ),
)
