"""What a page states about itself outside of its text: JSON-LD, ``meta``, ``link``, ``time``, ``title``."""

import html
import re

from onrecord.articles.html import jsonld
from onrecord.articles.html.elements import STATING
from onrecord.articles.html.moments import Tag
from onrecord.articles.html.tokens import Token, attributes
from onrecord.articles.metadata import Given
from onrecord.record.article import Stated

_META = {
    "title": "og:title twitter:title dc.title dcterms.title parsely-title sailthru.title headline",
    "published": "article:published_time og:article:published_time article:published datepublished publishdate "
    "publish-date publish_date pubdate publication_date date_published dateposted parsely-pub-date sailthru.date "
    "dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created dc.date.created cxenseparse:recs:publishtime "
    "article.published article_date_original originalpublicationdate date ptime displaydate published_time "
    "published-date published "
    "rnews:datepublished og:published_time og:pubdate citation_publication_date citation_date created",
    "updated": "article:modified_time og:article:modified_time og:updated_time article:modified datemodified lastmod "
    "last-modified dcterms.modified dc.date.modified revised modified_time article.updated utime",
    "byline": "author parsely-author article:author dc.creator dcterms.creator byl sailthru.author article.author "
    "cxenseparse:author citation_author twitter:data1",
    "outlet": "og:site_name application-name dc.publisher dcterms.publisher citation_journal_title copyright-holder",
    "url": "og:url twitter:url parsely-link",
    "language": "og:locale content-language dc.language dcterms.language language",
}
_NOUN_OF = {key: noun for noun, keys in _META.items() for key in keys.split()}
_RANK = {key: i for keys in _META.values() for i, key in enumerate(keys.split())}
_TITLE_END = re.compile(r"(?<!\s)\s+[|–—•·»:-]\s+")
_LONGEST = 500
_MOST = 500  # tags that state something, of one page
_WRITER_LABEL = re.compile(r"written by|author|by", re.IGNORECASE)


class Statements:
    """Collects while the tokens of a page go by, then gives the fields in the order in which they are to be trusted."""

    def __init__(self, page: str, address: str = "") -> None:
        """Take the page that the tokens are of, and the address that it was served under, "" if that is not known."""
        self._page = page
        self._address = address
        self._metas: list[tuple[int, str, Stated]] = []
        self.tags: list[Tag] = []
        self._found: dict[str, Stated] = {}
        self._documents: list[str] = []
        self._nodes: list[jsonld.Node] = []
        self._labelled = False
        self._seen = 0

    def see(self, token: Token) -> None:
        """Take down what the token states, if it states anything."""
        if token.kind == "raw":
            self._raw(token)
        elif token.kind == "open" and token.name in STATING and self._seen < _MOST:
            self._seen += 1
            match token.name:
                case "meta":
                    self._meta(attributes(self._page, token))
                case "link":
                    self._link(attributes(self._page, token))
                case "time":
                    self._time(token, attributes(self._page, token))
                case "html":
                    self._language(attributes(self._page, token))
                case _:
                    pass

    def given(self) -> list[Given]:
        """All that was stated, by our nouns, the most trusted first."""
        node = jsonld.article(self._read(), self._own())
        found = list(jsonld.given(node))
        for _, noun, stated in sorted(self._metas, key=lambda meta: meta[0]):
            found.append((noun, stated))
        for noun in ("url", "language", "title"):
            if noun in self._found:
                stated = self._found[noun]
                found.insert(0, (noun, stated)) if noun != "title" else found.append((noun, stated))
        served = [("original_url", Stated(self._address, "address of the page"))] if self._address else []
        return [*found, *served]

    def _own(self) -> list[str]:
        """Addresses and titles that are the page's own."""
        said = [stated.value for _, noun, stated in self._metas if noun in ("title", "url")]
        return [*said, *(self._found[noun].value for noun in ("url", "title") if noun in self._found)]

    def titles(self) -> list[str]:
        """Every title that was stated."""
        return [stated.value for noun, stated in self.given() if noun == "title"]

    def free(self) -> bool:
        """Whether the page does not say that it must be paid for."""
        return jsonld.is_free(self._read())

    def _read(self) -> list[jsonld.Node]:
        """The nodes of the JSON-LD that has gone by: read once, however often they are asked for."""
        self._nodes += jsonld.nodes_of(self._documents)
        self._documents.clear()
        return self._nodes

    def _raw(self, token: Token) -> None:
        if token.name == "title" and "title" not in self._found:
            words = " ".join(html.unescape(self._page[token.inner : min(token.end, token.inner + _LONGEST)]).split())
            pieces = _TITLE_END.split(words)
            title = words if len(pieces) == 1 else max(pieces, key=len) if len(pieces[0].split()) < 3 else pieces[0]
            if title:
                self._found["title"] = Stated(title, "title of the page")
        elif (
            token.name == "script"
            and "ld+json" in self._page[token.start : min(token.inner, token.start + _LONGEST)].lower()
        ):
            self._documents.append(self._page[token.inner : token.end])

    def _meta(self, found: dict[str, str]) -> None:
        content = _clean(found.get("content", ""))
        key = _clean(
            found.get("property") or found.get("name") or found.get("itemprop") or found.get("http-equiv") or ""
        )
        noun = _NOUN_OF.get(key.lower())
        if key.lower() == "twitter:label1":
            self._labelled = _WRITER_LABEL.fullmatch(content) is not None
        if not noun or not content or len(content) > _LONGEST:
            return
        if key.lower() == "twitter:data1" and not self._labelled:
            return
        if noun == "byline" and ("://" in content or content.startswith("@")):
            return
        self._metas.append((_RANK[key.lower()], noun, Stated(content, f"meta {key}")))

    def _link(self, found: dict[str, str]) -> None:
        address = _clean(found.get("href", ""))
        if "canonical" in found.get("rel", "").lower().split() and address.startswith("http"):
            self._found.setdefault("url", Stated(address, "link canonical"))

    def _language(self, found: dict[str, str]) -> None:
        language = _clean(found.get("lang") or found.get("xml:lang") or "")
        if language:
            self._found.setdefault("language", Stated(language, "lang of the page"))

    def _time(self, token: Token, found: dict[str, str]) -> None:
        """A moment that is marked as the article's own."""
        moment = _clean(found.get("datetime", ""))
        marks = " ".join(
            (found.get("itemprop", ""), found.get("class", ""), "pubdate" if "pubdate" in found else "")
        ).lower()
        if not moment:
            return
        self.tags.append(Tag(token.end, moment, marks))


def _clean(value: str) -> str:
    return " ".join(html.unescape(value[: 4 * _LONGEST]).split())
