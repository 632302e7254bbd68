"""Bodies in HTML that stand inside of another format: escaped in XML, in a string of JSON, in a part of an e-mail."""

import re

from onrecord.articles.agency.drafts import BY_KIND, Draft
from onrecord.articles.agency.strands import Strand, seen
from onrecord.articles.html.extractor import HtmlExtractor
from onrecord.articles.html.origins import origins_of
from onrecord.articles.html.visible import visible
from onrecord.articles.rules import Label
from onrecord.record.article import Article
from onrecord.record.snapshot import Snapshot
from onrecord.text.folding import fold

TITLE_AGAIN = Label("headline", False, "repeats the headline")
_TAG = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|b|i|em|strong|a|img|figure|blockquote|span|table)\b[^<>]*+>", re.IGNORECASE
)


def is_html(text: str) -> bool:
    """Whether a text of unknown kind has tags of HTML."""
    return _TAG.search(text) is not None


def show_html(draft: Draft, body: Strand) -> None:
    """Its visible text as parts, all of it: what an agency or a feed sends as the body is the article."""
    shown = visible(body.text)
    whole = seen(shown).above(body)
    title = next((part.strand.text for part in draft.parts if part.noun == "title"), "")
    for passage in shown.passages:
        strand = whole.cut(passage.start, passage.end)
        kind = shown.of(passage).kind
        draft.add(strand, TITLE_AGAIN if kind == "headline" and same(strand.text, title) else BY_KIND.get(kind))


def show_page(draft: Draft, page: Strand) -> None:
    """A page with what stands around its main text: as the extractor for pages has it, block by block."""
    data = page.text.encode("utf-8", "replace")
    found = HtmlExtractor().extract(Snapshot("", "", data, "html"))
    way = origins_of(data, found.text) if isinstance(found, Article) else None
    if not isinstance(found, Article) or way is None or len(way.page) != len(page.text):
        return
    whole = seen(way.seen).above(page)
    for block in found.blocks:
        draft.add(whole.cut(block.start, block.end), Label(block.kind, block.kept, block.reason))


def same(one: str, other: str) -> bool:
    """Whether two headlines say the same."""
    first, second = (" ".join(fold(words).split()).rstrip(".") for words in (one, other))
    return first == second != ""
