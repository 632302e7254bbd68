"""What the elements of HTML mean for a reader: which break the text, show nothing, or name a part of the page."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905
"""Elements without content or closing tag."""

UNSEEN = frozenset(
    [
        "script",
        "style",
        "title",
        "textarea",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
        "noscript",
        "template",
        "svg",
        "audio",
        "video",
        "canvas",
        "object",
        "select",
        "datalist",
        "frameset",
    ]
)
"""Elements whose text no reader sees as part of the page."""

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())  # noqa: SIM905

CELLS = frozenset(("td", "th"))

BLOCKS = (
    frozenset(
        [
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "plaintext",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul",
        ]
    )
    | HEADINGS
    | CELLS
)
"""Elements before and behind which a line ends."""

REGIONS = {
    "nav": "navigation",
    "menu": "navigation",
    "aside": "aside",
    "footer": "footer",
    "header": "header",
    "form": "form",
    "button": "button",
    "dialog": "dialog",
    "figure": "figure",
    "blockquote": "quotation",
    "article": "article",
    "main": "main",
}
"""Elements that say which part of the page they are."""

KINDS = {
    **dict.fromkeys(HEADINGS, "headline"),
    **dict.fromkeys(("li", "dt", "dd"), "list"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
}
"""Elements that say what kind of block their text is."""

CLOSES = {
    "p": frozenset("p"),
    "li": frozenset(("li", "p")),
    "dt": frozenset(("dt", "dd", "p")),
    "dd": frozenset(("dt", "dd", "p")),
    "td": frozenset(("td", "th", "p")),
    "th": frozenset(("td", "th", "p")),
    "tr": frozenset(("tr", "td", "th", "p")),
    "option": frozenset(("option",)),
} | {name: frozenset("p") for name in BLOCKS - {"p", "li", "dt", "dd", "td", "th", "tr", "option", "button"}}
"""Open elements that end, if they are the innermost, where one of these begins: their closing tag may be left out."""
