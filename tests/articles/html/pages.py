"""Pages for the tests of this room, about invented people and places."""

from onrecord.articles.html.extractor import HtmlExtractor
from onrecord.record.article import Article, Block
from onrecord.record.snapshot import Snapshot

BODY = (
    "<p>The ferry Alma struck the swing bridge at Port Wren on Tuesday, and twelve people were hurt, the harbour "
    "master said. All crossings to Skarn were halted at once.</p>"
    "<p>Nobody on the island had been told that the bridge would be closed for repairs, according to its mayor, Odo "
    "Pell. He has asked for a boat of his own.</p>"
    "<p>“We will not wait for the winter,” Pell told the council on Wednesday. The council is to meet again in May.</p>"
)


def page(body: str = BODY, head: str = "", nav: str = "") -> str:
    top = f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head>"
    return f"{top}<body>{nav}<main><article><h1>Ferry strikes bridge</h1>{body}</article></main></body></html>"


def extract(html: str | bytes) -> Article:
    data = html if isinstance(html, bytes) else html.encode()
    found = HtmlExtractor().extract(Snapshot("/news/a.html", "", data, "html"))
    assert isinstance(found, Article), found
    return found


def kept(found: Article) -> str:
    return "\n".join(found.text[block.start : block.end].strip() for block in found.blocks if block.kept)


def block_of(found: Article, words: str) -> Block:
    return found.block_at(found.text.index(words))
