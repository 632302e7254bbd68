"""Hostile pages: name of the file, its bytes, and what it becomes."""

from collections.abc import Mapping

from tests.hostile.case import READ, Case, Odd, odd

BODY = (
    "<h1>Harbour vote delayed</h1><p>Mayor Ines Calloway said on Monday that the harbour vote would be delayed by a"
    " week, because the bridge is not yet safe for the trucks that will come.</p><p>The council had planned to vote on"
    " Tuesday, and its members were told of the delay by letter in the evening.</p>"
)


def page(inside: Odd, size: int = 0, becomes: str | None = READ) -> Case:
    """A page with an article and something odd under it."""
    return Case(lambda n: html(odd(inside, n)), becomes, size)


def headed(head: Odd, size: int = 0) -> Case:
    """A page with an article and something odd in its head."""
    return Case(lambda n: html("", odd(head, n)), READ, size)


def html(inside: str, head: str = "") -> bytes:
    """A page with an article."""
    opening = f"<!doctype html><html><head><title>Harbour vote delayed</title>{head}</head><body>"
    return f"{opening}<article>{BODY}</article>{inside}</body></html>".encode("utf-8", "surrogatepass")


def entity_bomb(levels: int) -> str:
    """A page with levels of ten entities each."""
    rows = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, levels))
    return f'<!DOCTYPE html [<!ENTITY e0 "lol">{rows}]><html><body>{BODY}&e{levels - 1};</body></html>'


PAGES: Mapping[str, Case] = {
    "nested-tags.html": page(lambda n: "<div>" * n + "deep" + "</div>" * n, 100_000),
    "nested-inline.html": page(lambda n: "<b><i>" * n + "deep", 50_000),
    "nested-lists.html": page(lambda n: "<ul><li>" * n + "deep", 20_000),
    "nested-tables.html": page(lambda n: "<table><tr><td>" * n + "deep", 10_000),
    "siblings.html": page("<span></span>", 200_000),
    "sibling-paragraphs.html": page("<p>October</p>", 1_000),
    "one-sibling-each-line.html": page(lambda n: "".join(f"<p>Line {i} of it</p>\n" for i in range(n)), 300),
    "line-breaks.html": page("October<br>", 1_000),
    "many-paragraphs.html": page(
        lambda n: "".join(f"<p>The crew of boat {i} said that it would not sail.</p>" for i in range(n)),
        6_000,
        "LongText",
    ),
    "unclosed.html": page("<p", 100_000),
    "open-angles.html": page("<", 200_000),
    "open-quotes.html": page('<a href="', 50_000),
    "tag-starts.html": page("<a=\t", 50_000),
    "open-comment.html": page("<!--", 50_000),
    "comments.html": page("<!---->", 50_000),
    "closing-tags.html": page("</div></p></td>", 50_000),
    "huge-attribute.html": page(lambda n: f'<p title="{"x" * n}">He said so.</p>', 3_000_000),
    "many-attributes.html": page(
        lambda n: "<p " + " ".join(f"a{i}='{i}'" for i in range(n)) + ">He said so.</p>", 100_000
    ),
    "classes.html": page(lambda n: f'<div class="{"related share " * n}">He said so.</div>', 50_000),
    "data-image.html": page(lambda n: f'<img src="data:image/png;base64,{"A" * n}">', 2_000_000),
    "entities.html": page("&amp;&amp;&#x41;&#x41;&nosuch;", 50_000),
    "bad-entities.html": page("&#0;&#xD800;&#x110000;&#99999999999;&#xFFFFFFFFFFFFFFFF;", 500),
    "half-entities.html": page("&#", 100_000),
    "entity-bomb.html": Case(lambda n: entity_bomb(n).encode(), READ, 10),
    "xxe.html": Case(
        lambda _: (
            f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>{BODY}&x;</body></html>'.encode()
        ),
        READ,
    ),
    "external-dtd.xhtml": Case(
        lambda _: (
            f'<?xml version="1.0"?><!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><html><body>{BODY}</body></html>'
        ).encode(),
        READ,
    ),
    "script-only.html": Case(
        lambda n: b"<!doctype html><html><body><script>" + b"write('x');" * n + b"</script></body></html>",
        "NothingVisible",
        1,
    ),
    "open-script.html": page(lambda n: "<script>" + "x" * n, 500_000),
    "json-ld-deep.html": headed(lambda n: f'<script type="application/ld+json">{"[" * n}</script>', 50_000),
    "json-ld-huge.html": headed(
        lambda n: f'<script type="application/ld+json">{{"headline": "{"x" * n}"}}</script>', 2_000_000
    ),
    "many-metas.html": headed('<meta name="author" content="Ione Marsh">', 20_000),
    "long-title.html": headed(lambda n: f"<title>{'x | ' * n}</title>", 100_000),
    "future.html": headed('<meta property="article:published_time" content="9999-12-31T23:59:59Z">'),
    "impossible-date.html": headed('<meta property="article:published_time" content="2031-13-99T99:99:99Z">'),
    "lying-charset.html": Case(lambda n: html("caf\u00e9 \u201cquoted\u201d" * n, '<meta charset="utf-16">'), READ, 1),
    "mixed-charset.html": Case(
        lambda n: b"<!doctype html><meta charset=utf-8><body>" + BODY.encode() + "caf\u00e9 ".encode("cp1252") * n,
        READ,
        50,
    ),
    "utf-16.html": Case(lambda n: f"<!doctype html><html><body>{BODY * n}</body></html>".encode("utf-16"), READ, 1),
    "nul.html": page("He\0 said\0 so.", 1),
    "surrogates.html": page("\ud800\udfff", 100),
    "bidi.html": page("<p>\u202egnihton dias eH\u202c</p>", 50),
    "hidden.html": page('<div style="display:none"><p>Nobody sees this sentence of the page at all.</p></div>', 2_000),
    "captions-only.html": Case(
        lambda n: (
            b"<!doctype html><html><body>"
            + b"<figure><img src=a.jpg><figcaption>The Alma on Tuesday. (Ruan Dell/AFP)</figcaption></figure>" * n
        ),
        None,
        30,
    ),
    "consent-wall.html": Case(
        lambda _: b"<!doctype html><html><body><div>We use cookies.</div><button>Accept all</button></body></html>",
        None,
    ),
    "live-blog.html": page(
        lambda n: "".join(f"<p>{9 + i // 60}:{i % 60:02}: Calloway spoke again.</p>" for i in range(n)), 40
    ),
    "two-bodies.html": page("<body><html><head><body>", 5_000),
    "template.html": page("<template><svg><math>", 10_000),
    "too-large.html": Case(lambda n: b"<!doctype html><p>" + b" " * n, "TooLarge", 21_000_000),
    "binary.html": Case(lambda n: bytes(range(256)) * n, "UnknownFormat", 400),
}
