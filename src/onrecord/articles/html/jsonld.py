"""The article in a page's JSON-LD (schema.org), however it is nested or broken."""

import html
import json
from collections.abc import Iterator, Sequence
from typing import Any

from onrecord.articles.metadata import Given
from onrecord.record.article import Stated

Node = dict[str, Any]

_TYPES = (
    "newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle reviewnewsarticle "
    "askpublicnewsarticle liveblogposting satiricalarticle advertisercontentarticle scholarlyarticle techarticle "
    "report article blogposting socialmediaposting review recipe howto videoobject webpage itempage faqpage"
)
_ARTICLES = _TYPES.split()
"""Types of node that may be the article, the surest first."""

_MOST_NODES = 5_000
_LONGEST = 2_000_000  # characters of one script
_FIELDS = {
    "title": ("headline",),
    "language": ("inLanguage",),
    "published": ("datePublished", "dateCreated", "uploadDate"),
    "updated": ("dateModified",),
}


def article(nodes: Sequence[Node], own: Sequence[str] = ()) -> Node:
    """The node that describes the page's article, its references to other nodes followed; {} if there is none.

    ``own``: addresses and titles of the page, which part its article from those of teasers.
    """
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    known = frozenset(map(_bare, own))
    ranked = sorted(
        ((_rank(node), not _is_own(node, known), i, node) for i, node in enumerate(nodes)), key=lambda one: one[:3]
    )
    if not ranked or ranked[0][0] == len(_ARTICLES):
        return {}
    whole = dict(ranked[0][3])
    for _, _, _, node in ranked:
        if "datePublished" in whole:
            break
        if _rank(node) < len(_ARTICLES) and "datePublished" in node:
            whole["datePublished"] = node["datePublished"]
    for key in ("author", "publisher", "creator"):
        value = whole.get(key)
        items = value if isinstance(value, list) else [value]
        whole[key] = [by_id.get(_reference(item), item) for item in items if item]
    return whole


def given(node: Node) -> Iterator[Given]:
    """Its fields by our nouns."""
    for noun, keys in _FIELDS.items():
        for key in keys:
            if words := _words(node.get(key)):
                yield noun, Stated(words, f"JSON-LD {key}")
    for noun, key in (("byline", "author"), ("byline", "creator"), ("outlet", "publisher")):
        for name in filter(None, map(_name, node.get(key, ()))):
            yield noun, Stated(name, f"JSON-LD {key}")


def is_free(nodes: Sequence[Node]) -> bool:
    """Whether no node says that it is not accessible for free."""
    values = (str(node.get("isAccessibleForFree", "")).lower() for node in nodes)
    return not any(value in ("false", "no", "http://schema.org/false", "https://schema.org/false") for value in values)


def nodes_of(documents: Sequence[str]) -> Iterator[Node]:
    """The nodes of all documents: top ones, those of graphs and lists, and the main entity of a page."""
    todo: list[Any] = [_parsed(document) for document in reversed(documents)]
    seen = 0
    while todo and seen < _MOST_NODES:
        found = todo.pop()
        seen += 1
        if isinstance(found, list):
            todo += reversed(found[:_MOST_NODES])
        elif isinstance(found, dict):
            yield found
            inner = (found.get("@graph"), found.get("mainEntity"), found.get("mainEntityOfPage"))
            todo += [node for node in reversed(inner) if isinstance(node, list | dict)]


def _parsed(document: str) -> Any:
    """The JSON of a script; None where it is none, however badly."""
    text = document[:_LONGEST].strip().removeprefix("<!--").removesuffix("-->").strip()
    text = (
        text.removeprefix("//<![CDATA[")
        .removeprefix("<![CDATA[")
        .removesuffix("]]>")
        .removesuffix("//")
        .strip()
        .rstrip(";")
    )
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _is_own(node: Node, known: frozenset[str]) -> bool:
    """Whether a node names one of these titles or addresses as its own."""
    page = node.get("mainEntityOfPage")
    values = (node.get("headline"), node.get("name"), node.get("url"), _reference(page) or page)
    return any(isinstance(value, str) and _bare(value) in known for value in values)


def _bare(words: str) -> str:
    return " ".join(html.unescape(words).casefold().split()).rstrip("/.")


def _rank(node: Node) -> int:
    types = node.get("@type")
    names = [str(name).rsplit("/", 1)[-1].lower() for name in (types if isinstance(types, list) else [types])][:20]
    return min((_ARTICLES.index(name) for name in names if name in _ARTICLES), default=len(_ARTICLES))


def _reference(item: object) -> str:
    return str(item.get("@id", "")) if isinstance(item, dict) else ""


def _name(item: object) -> str:
    """The name of a person or body, who may be a node or a bare string; "" for an address."""
    words = _words(item.get("name") if isinstance(item, dict) else item)
    return "" if "://" in words else words


def _words(value: object) -> str:
    while isinstance(value, list) and value:
        value = value[0]
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""
