"""An entry of a JSON Feed."""

from onrecord.articles.agency import handling, moments
from onrecord.articles.agency.body import show_body
from onrecord.articles.agency.drafts import Draft, headline
from onrecord.articles.agency.naming import bounded
from onrecord.articles.agency.strands import Strand, of_json
from onrecord.articles.html.charset import decode_page
from onrecord.errors import BadDocument, NothingToRead, UnknownFormat
from onrecord.record.snapshot import Snapshot
from onrecord.text.jsonrow import Json, Value, read


def draw(snapshot: Snapshot) -> Draft:
    """The first entry of a JSON Feed taken apart. Raise Unreadable where there is none, or no text in it."""
    decoded = decode_page(snapshot.data)
    if decoded is None:
        raise UnknownFormat(snapshot.source, "a binary file")
    bounded(snapshot.source, decoded.text, "\\")
    page = read(decoded.text)
    feed = page.fields(page.root)
    items = page.items(feed.get("items"))
    if not items:
        raise BadDocument(snapshot.source, f"is no entry of a JSON Feed ({page.broken or 'it has no items'})")
    item = page.fields(items[0])
    draft = Draft(decoded.encoding, decoded.text, notices=list(decoded.notices))
    if page.broken:
        draft.notices.append(f"the document is no whole JSON: {page.broken}")
    headline(draft, _strand(page, item.get("title")), "title of the entry")
    bodies = (_strand(page, item.get(name)) for name in ("content_html", "content_text"))
    summaries = [found for found in (_strand(page, item.get("summary")),) if found]
    if not show_body(draft, next(filter(None, bodies), None), summaries):
        raise NothingToRead(snapshot.source, "is an entry of a feed without any text")
    _state(draft, page, item, feed, snapshot)
    return draft


def _state(draft: Draft, page: Json, item: dict[str, Value], feed: dict[str, Value], snapshot: Snapshot) -> None:
    def said(name: str) -> str:
        return page.words(item.get(name))

    moments.state(
        draft, "published", said("date_published") or said("date_modified"), "date_published", snapshot.received
    )
    if moments.later(said("date_modified"), said("date_published")):
        moments.state(draft, "updated", said("date_modified"), "date_modified", snapshot.received)
    draft.state("url", said("url") or said("external_url") or snapshot.url, "url of the entry")
    for holder in (*page.items(item.get("authors")), *page.items(item.get("author"))):
        draft.state("byline", page.words(page.fields(holder).get("name")), "author of the entry")
    if not draft.given or not any(noun == "url" for noun, _ in draft.given):
        draft.state("outlet", page.words(feed.get("title")), "title of the feed")
    draft.state("language", said("language") or page.words(feed.get("language")), "language of the feed")
    tags = [page.words(tag) for tag in page.items(item.get("tags"))]
    handling.notice(draft, (), [said("title"), *tags])


def _strand(page: Json, value: Value | None) -> Strand | None:
    if value is None or not value.is_text or not page.words(value):
        return None
    return of_json(page.page, value.start, value.end)
