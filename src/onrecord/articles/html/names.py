"""What the classes and ids of a page's elements say: the words that sites name their parts with."""

import re
from itertools import pairwise

_WORDS = {
    "named as the body": (
        "article body|article content|article text|articlebody|entry content|post body|post content"
        "|story body|story content|story text|main content|maincontent|body text|rich text|richtext|prose"
        "|wysiwyg|post text|single content"
    ),
    "named as other stories": (
        "related|recirc|recirculation|recommend|recommended|recommendations|read more|more from|more stories"
        "|more posts|more news|read next|read also|popular|trending|latest|teaser|teasers|promo|similar"
        "|also like|next post|prev|previous|carousel|card|cards|grid|you may|most read|outbrain|taboola"
        "|collection"
    ),
    "named as a bar or menu": (
        "sidebar|menu|breadcrumb|breadcrumbs|nav|navbar|navigation|toolbar|tab|tabs|masthead|toc|table of"
        "|contents|pagination|pager|widget|widgets|topbar|submenu|dropdown"
    ),
    "named as sharing": "share|sharing|social|socials|follow|addtoany|sharedaddy",
    "named as talk": (
        "comment|comments|commentlist|disqus|reply|replies|respond|reactions|discussion|thread|rating"
        "|webmention|webmentions"
    ),
    "named as a pitch": (
        "newsletter|newsletters|subscribe|subscription|signup|sign up|paywall|cookie|cookies|consent|gdpr"
        "|banner|modal|popup|overlay|ad|ads|advert|advertisement|sponsor|sponsored|cta|call to|donate|donation"
        "|offer|disclaimer|disclosure|optin|lead|promotion"
    ),
    "named as data about it": (
        "byline|author|authors|bio|meta|date|tag|tags|category|categories|time|timestamp|reading time|posted"
        "|published|updated|contributors|profile|eyebrow|kicker|taxonomy"
    ),
    "named as a caption": "caption|credit|wp caption|figcaption|photo|gallery|slideshow",
    "named as the foot": "footer|foot|copyright|colophon|legal|bottom",
    "named as the head": "header|hero|title|headline|subtitle|dek|standfirst|intro|lede|summary|excerpt",
    "named as extras": (
        "accordion|faq|infobox|callout|sidenote|footnotes|references|reflist|footnote|citation|table|product"
        "|price|pros|cons|specs|code|highlight"
    ),
}
NAMED = tuple(_WORDS)
"""What a name may say."""

_MEANS = {word: name for name, words in _WORDS.items() for word in words.split("|")}
_PARTS = re.compile(r"[a-z]+")


def named(names: str) -> frozenset[str]:
    """What the names of an element and those around it say, word by word and in pairs of words."""
    row = _PARTS.findall(names)
    pairs = map(" ".join, pairwise(row))
    return frozenset(_MEANS[part] for part in (*row, *pairs) if part in _MEANS)
