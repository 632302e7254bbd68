"""Hostile pages: name of the file, its bytes, and what it becomes."""

from collections.abc import Mapping

from tests.hostile.case import READ, Case

BODY = (
    "<h1>Harbour vote delayed</h1><p>Mayor Ines Calloway said on Monday that the harbour vote would be delayed by a"
    " week, because the bridge is not yet safe for the trucks that will come.</p><p>The council had planned to vote on"
    " Tuesday, and its members were told of the delay by letter in the evening.</p>"
)


def page(inside: str, head: str = "", becomes: str | None = READ) -> Case:
    """A page with an article and something odd under it."""
    html = f"<!doctype html><html><head><title>Harbour vote delayed</title>{head}</head><body><article>{BODY}</article>"
    return Case(lambda: (html + inside + "</body></html>").encode("utf-8", "surrogatepass"), becomes)


def entity_bomb() -> str:
    """Ten levels of ten entities each."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE html [<!ENTITY e0 "lol">{levels}]>'


PAGES: Mapping[str, Case] = {
    "nested-tags.html": page("<div>" * 100_000 + "deep" + "</div>" * 100_000),
    "nested-inline.html": page("<b><i>" * 50_000 + "deep"),
    "nested-lists.html": page("<ul><li>" * 20_000 + "deep"),
    "nested-tables.html": page("<table><tr><td>" * 10_000 + "deep"),
    "siblings.html": page("<span></span>" * 200_000),
    "sibling-paragraphs.html": page("<p>October</p>" * 1_000),
    "one-sibling-each-line.html": page("".join(f"<p>Line {n} of it</p>\n" for n in range(300))),
    "line-breaks.html": page("October<br>" * 1_000),
    "many-paragraphs.html": page(
        "".join(f"<p>The crew of boat {n} said that it would not sail.</p>" for n in range(6_000)), becomes="LongText"
    ),
    "unclosed.html": page("<p" * 100_000),
    "open-angles.html": page("<" * 200_000),
    "open-quotes.html": page('<a href="' * 50_000),
    "tag-starts.html": page("<a=\t" * 50_000),
    "open-comment.html": page("<!--" * 50_000),
    "comments.html": page("<!---->" * 50_000),
    "closing-tags.html": page("</div></p></td>" * 50_000),
    "huge-attribute.html": page(f'<p title="{"x" * 3_000_000}">He said so.</p>'),
    "many-attributes.html": page("<p " + " ".join(f"a{n}='{n}'" for n in range(100_000)) + ">He said so.</p>"),
    "classes.html": page(f'<div class="{"related share " * 50_000}">He said so.</div>'),
    "data-image.html": page(f'<img src="data:image/png;base64,{"A" * 2_000_000}">'),
    "entities.html": page("&amp;" * 100_000 + "&#x41;" * 100_000 + "&nosuch;" * 50_000),
    "bad-entities.html": page("&#0;&#xD800;&#x110000;&#99999999999;&#xFFFFFFFFFFFFFFFF;" * 500),
    "half-entities.html": page("&#" * 100_000),
    "entity-bomb.html": Case(f"{entity_bomb()}<html><body>{BODY}&e9;</body></html>".encode, READ),
    "xxe.html": Case(
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>{BODY}&x;</body></html>'.encode,
        READ,
    ),
    "external-dtd.xhtml": Case(
        f'<?xml version="1.0"?><!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><html><body>{BODY}</body></html>'.encode,
        READ,
    ),
    "script-only.html": Case(
        lambda: b"<!doctype html><html><body><script>write('x')</script></body></html>", "NothingVisible"
    ),
    "open-script.html": page("<script>" + "x" * 500_000),
    "json-ld-deep.html": page("", f'<script type="application/ld+json">{"[" * 50_000}</script>'),
    "json-ld-huge.html": page("", f'<script type="application/ld+json">{{"headline": "{"x" * 2_000_000}"}}</script>'),
    "many-metas.html": page("", '<meta name="author" content="Ione Marsh">' * 20_000),
    "long-title.html": page("", f"<title>{'x | ' * 100_000}</title>"),
    "future.html": page("", '<meta property="article:published_time" content="9999-12-31T23:59:59Z">'),
    "impossible-date.html": page("", '<meta property="article:published_time" content="2031-13-99T99:99:99Z">'),
    "lying-charset.html": page("caf\u00e9 \u201cquoted\u201d", '<meta charset="utf-16">'),
    "mixed-charset.html": Case(
        lambda: b"<!doctype html><meta charset=utf-8><body>" + BODY.encode() + "caf\u00e9 ".encode("cp1252") * 50, READ
    ),
    "utf-16.html": Case(lambda: f"<!doctype html><html><body>{BODY}</body></html>".encode("utf-16"), READ),
    "nul.html": page("He\0 said\0 so."),
    "surrogates.html": page("\ud800\udfff" * 100),
    "bidi.html": page("<p>\u202egnihton dias eH\u202c</p>" * 50),
    "hidden.html": page('<div style="display:none"><p>Nobody sees this sentence of the page at all.</p></div>' * 2_000),
    "captions-only.html": Case(
        lambda: (
            b"<!doctype html><html><body>"
            + b"<figure><img src=a.jpg><figcaption>The Alma on Tuesday. (Ruan Dell/AFP)</figcaption></figure>" * 30
        ),
        None,
    ),
    "consent-wall.html": Case(
        lambda: b"<!doctype html><html><body><div>We use cookies.</div><button>Accept all</button></body></html>", None
    ),
    "live-blog.html": page("".join(f"<p>{9 + n // 60}:{n % 60:02}: Calloway spoke again.</p>" for n in range(40))),
    "two-bodies.html": page("<body><html><head><body>" * 5_000),
    "template.html": page("<template><svg><math>" * 10_000),
    "too-large.html": Case(lambda: b"<!doctype html><p>" + b" " * 21_000_000, "TooLarge"),
    "binary.html": Case(lambda: bytes(range(256)) * 400, "UnknownFormat"),
}
