"""ninjs 1, 2 and 3: news in JSON, of IPTC. Names of fields count whatever their case, which differs by version."""

from collections.abc import Iterator

from onrecord.articles.agency import handling, moments
from onrecord.articles.agency.drafts import RIGHTS, SLUG, STANDFIRST, Draft, byline, headline
from onrecord.articles.agency.htmlbody import is_html, show_html
from onrecord.articles.agency.naming import ADDRESSES, TERMS, bounded, credit, note, outlet, summary
from onrecord.articles.agency.strands import Strand, of_json
from onrecord.articles.html.charset import decode_page
from onrecord.errors import BadDocument, NothingToRead, UnknownFormat
from onrecord.record.snapshot import Snapshot
from onrecord.text.jsonrow import Json, Value, read

_BODIES = ("html", "xhtml", "text", "plain")  # of what an item gives in several forms, the first counts
_DATES = ("firstcreated", "contentcreated", "versioncreated")


def draw(snapshot: Snapshot) -> Draft:
    """An object of ninjs taken apart. Raise BadDocument for what is no object, NothingToRead where it has no text."""
    decoded = decode_page(snapshot.data)
    if decoded is None:
        raise UnknownFormat(snapshot.source, "a binary file")
    bounded(snapshot.source, decoded.text, "\\")
    found = read(decoded.text)
    if found.root is None or not isinstance(found.root.content, dict):
        raise BadDocument(snapshot.source, f"is no object of JSON ({found.broken or 'it is another value'})")
    draft = Draft(decoded.encoding, decoded.text, notices=list(decoded.notices))
    if found.broken:
        draft.notices.append(f"the document is no whole JSON: {found.broken}")
    Item(draft, found, snapshot).fill()
    return draft


class Item:
    """One object of ninjs on its way into a draft."""

    def __init__(self, draft: Draft, page: Json, snapshot: Snapshot) -> None:
        """Take the page with the object."""
        self._draft, self._page, self._snapshot = draft, page, snapshot
        self._fields = page.fields(page.root)

    def fill(self) -> None:
        """Its parts, what it states, how it is to be handled. Raise NothingToRead where it has no text."""
        self._show()
        self._state()
        codes = [*self._said("pubstatus"), *self._said("signal", "signals"), *self._said("profile")]
        codes += self._said("genre", "genres")
        names = ("headline", "headlines", "title", "ednote", "ednotes", "slugline", "keywords")
        handling.notice(self._draft, codes, self._said(*names), next(self._said("embargoed"), ""))

    def _show(self) -> None:
        draft = self._draft
        for value in self._values("ednote", "ednotes"):
            note(draft, self._strand(value))
        titles = list(self._values("headline", "headlines")) or list(self._values("title", "titles"))
        for i, value in enumerate(titles):
            if i == 0:
                headline(draft, self._strand(value), "ninjs headline")
            else:
                draft.add(self._strand(value), STANDFIRST)
        for value in self._values("subheadline", "subheadlines"):
            draft.add(self._strand(value), STANDFIRST)
        for value in self._values("byline", "by", "bylines"):
            byline(draft, self._strand(value), "ninjs byline")
        self._body()
        for value in self._values("slugline"):
            draft.add(self._strand(value), SLUG)
        for value in self._values("copyrightnotice"):
            draft.add(self._strand(value), RIGHTS)
        for value in self._values("usageterms"):
            draft.add(self._strand(value), TERMS)

    def _body(self) -> None:
        forms = [(self._form(*one), i, self._strand(one[1])) for i, one in enumerate(self._named("body", "bodies"))]
        body = min((one for one in forms if one[2].text.strip()), key=lambda one: one[:2], default=None)
        described = [self._strand(value) for _, value in self._named("description", "descriptions")][:1]
        kind = next(self._said("type"), "text")
        if body is None and (kind not in ("text", "component") or not described):
            raise NothingToRead(self._snapshot.source, f"is an item of the kind {kind!r} without a text in it")
        opening = " ".join(body[2].text[:5_000].split()) if body else ""
        summary(self._draft, described, opening, alone=body is None)
        if body and is_html(body[2].text):
            show_html(self._draft, body[2])
        elif body:
            self._draft.add(body[2])

    def _state(self) -> None:
        draft, received = self._draft, self._snapshot.received
        stated = {name: next(self._said(name), "") for name in _DATES}
        _ = any(moments.state(draft, "published", stated[name], f"ninjs {name}", received) for name in _DATES)
        first = stated["firstcreated"] or stated["contentcreated"]
        if moments.later(stated["versioncreated"], first):
            moments.state(draft, "updated", stated["versioncreated"], "ninjs versioncreated", received)
        for value in self._said("creditline", "infosource", "infosources"):
            credit(draft, value, "ninjs infosources")
        for name in ("provider", "source", "copyrightholder"):
            for value in self._said(name):
                outlet(draft, value, f"ninjs {name}")
        if not list(self._values("byline", "by", "bylines")):
            for value in self._said("authors"):
                draft.state("byline", value, "ninjs authors")
        address = next((one for one in self._said("uri", "guid") if one.startswith(ADDRESSES)), "")
        draft.state("url", address, "ninjs uri")
        draft.state("language", next(self._said("language"), ""), "ninjs language")

    def _named(self, stem: str, row: str) -> Iterator[tuple[str, Value]]:
        """The texts of a noun with the name of their form: ``body_html`` and the like, or a list with their types."""
        for item in self._page.items(self._fields.get(row)):
            fields = self._page.fields(item)
            kind = self._page.words(fields.get("contenttype")) or self._page.words(fields.get("role"))
            if value := fields.get("value"):
                yield kind.lower(), value
        for name, value in self._fields.items():
            if name.startswith(stem) and name != row and value.is_text:
                yield name[len(stem) :].lstrip("_"), value

    def _form(self, kind: str, value: Value) -> int:
        """How good a form of the body is. Data of another XML is none."""
        if self._page.page.startswith(("<?xml", "<nitf", "<TTNITF"), value.start) or (
            "xml" in kind and "xhtml" not in kind
        ):
            return len(_BODIES) + 1
        return next((i for i, form in enumerate(_BODIES) if form in kind), len(_BODIES))

    def _values(self, *names: str) -> Iterator[Value]:
        """The strings of these fields: bare, in a list, or as the value or name of objects."""
        for name in names:
            for item in self._page.items(self._fields.get(name)):
                fields = self._page.fields(item)
                found = item if item.is_text else fields.get("value") or fields.get("text") or fields.get("name")
                if found and found.is_text and self._page.words(found):
                    yield found

    def _said(self, *names: str) -> Iterator[str]:
        return (self._page.words(value) for value in self._values(*names))

    def _strand(self, value: Value) -> Strand:
        return of_json(self._page.page, value.start, value.end)
