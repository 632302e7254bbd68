import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from onrecord.dossier.composing import StoryComposer
from onrecord.record.article import Block, Stated
from onrecord.record.dossier import Dossier
from onrecord.text.printable import printable
from onrecord.views.page import HtmlView


class Seen(HTMLParser):
    """The tags, the ids, the links within the page, the headings, and the text of each article's blocks."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.texts: dict[str, str] = {}
        self._article, self._in_text = "", False
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag == "article":
            self._article = given["id"] or ""
            self.texts[self._article] = ""
        self._in_text = self._in_text or (tag == "p" and given.get("class") == "text")

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self._in_text = False

    def handle_data(self, data: str) -> None:
        if self._in_text:
            self.texts[self._article] += data


def bare(text: str) -> str:
    return "".join(text.split())


def test_every_character_of_every_article_is_on_the_page(dossier: Dossier) -> None:
    seen = Seen(HtmlView().render(dossier))
    assert {key: bare(text) for key, text in seen.texts.items()} == {
        article.id: bare(article.text) for article in dossier.coverage.articles
    }


def test_every_link_leads_to_one_place_on_the_page(dossier: Dossier) -> None:
    seen = Seen(HtmlView().render(dossier))
    assert len(seen.ids) == len(set(seen.ids))
    assert {link.removeprefix("#") for link in seen.links} <= set(seen.ids)
    lines = sum(len(section.lines) for section in dossier.sections)
    assert {f"l{number}" for number in range(1, lines + 1)} <= {link.removeprefix("#") for link in seen.links}


def test_headings_are_in_order_and_nothing_runs_or_loads(dossier: Dossier) -> None:
    seen = Seen(HtmlView().render(dossier))
    levels = [int(tag[1]) for tag in seen.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert not {"script", "img", "link", "iframe", "form"} & set(seen.tags)
    assert {"header", "main", "nav", "footer", "article"} <= set(seen.tags)


def test_the_policy_admits_just_this_style_sheet(dossier: Dossier) -> None:
    document = HtmlView().render(dossier)
    style = document[document.index("<style>") + 7 : document.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in document


def test_a_block_that_was_left_out_is_folded_in_its_place(dossier: Dossier) -> None:
    document = HtmlView().render(dossier)
    folded = document[document.index("<details") : document.index("</details>")]
    assert "left out: navigation" in folded
    assert "a row of links" in folded
    assert "Home | World | Weather" in folded
    article = document[document.index('<section id="texts"') :]
    assert article.index("By Ione Marsh") < article.index("<details") < article.index("All crossings")


def test_overlapping_evidence_lights_up_whole(dossier: Dossier) -> None:
    document = HtmlView().render(dossier)
    first = re.search(r'href="#e(\d+)"><span class="words" dir="auto">The ferry Alma struck', document)
    assert first
    assert f"main:has(#e{first[1]}:target) .e{first[1]}{{" in document
    assert len(re.findall(rf'<mark class="[^"]*\be{first[1]}\b', document)) == 7


HOSTILE = [
    "<script>document.title='x'</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></title><b>",
    "\u202eevil\u2066\x1b\x00\ud800",
    "{{ 7 * 7 }}",
    " \r\n\u2028 x",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_and_nothing_more(dossier: Dossier, words: str) -> None:
    tags = Seen(HtmlView().render(dossier)).tags
    first, *others = dossier.coverage.articles
    text = first.text + words
    stated = Stated(words, "line 1")
    hostile = replace(
        first,
        text=text,
        blocks=(*first.blocks, Block("paragraph", len(first.text), len(text))),
        title=stated,
        outlet=stated,
        language=stated,
        url=Stated("javascript:alert(1)", "front matter"),
    )
    story = replace(dossier.coverage.story, title=words)
    coverage = replace(dossier.coverage, story=story, articles=(hostile, *others))
    document = HtmlView().render(StoryComposer().compose(coverage, dossier.links, dossier.judgements))
    seen = Seen(document)
    assert set(seen.tags) == set(tags)
    assert len(seen.tags) - len(tags) in {0, 2, 3}
    assert bare(seen.texts[first.id]) == bare(printable(text.replace("\r\n", "\n")))
    assert not [link for link in seen.links if not link.startswith("#")]
    assert document.encode("utf-8")


def test_parts_of_a_section_are_headings_above_its_days(dossier: Dossier) -> None:
    document = HtmlView().render(dossier)
    when = document[document.index('<section id="timeline"') : document.index('<section id="positions"')]
    headings = re.findall(r"<h(\d)[^>]*>([^<]+)</h", when)
    assert headings == [
        ("2", "When"),
        ("3", "The story"),
        ("4", "6 May 2031"),
        ("3", "Announced"),
        ("4", "9 May 2031"),
        ("4", "12 May 2031"),
    ]


def test_the_table_has_heads_words_and_a_link_for_each_telling(dossier: Dossier) -> None:
    document = HtmlView().render(dossier)
    table = document[document.index("<table ") : document.index("</table>")]
    assert re.findall(r'<th scope="col"[^>]*>([^<]+)', table) == [
        "Fact", "Calder Gazette", "Port Wren Herald", "Skarn Observer", "Vell Radio",
    ]  # fmt: skip
    assert table.count('<th scope="row">') == sum(fact.origins > 1 for fact in dossier.links.facts)
    words = [re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", table)]
    assert words[:8] == ["tells", "in part", "tells", "silent", "tells", "differs", "silent", "not checked"]
    opened = re.findall(r'<td class="(?:tells|in_part|differs)"><a href="#e(\d+)">', table)
    assert len(opened) == 5
    assert all(f'id="e{mark}"' in document for mark in opened)
    assert "Left out here: 2 facts are told by one text" in document


def test_an_outlet_that_prints_anothers_text_says_so_in_its_head(dossier: Dossier) -> None:
    gazette, _, observer, _ = dossier.coverage.articles
    links = replace(dossier.links, origins=((observer.id, gazette.id),))
    document = HtmlView().render(StoryComposer().compose(dossier.coverage, links, ()))
    assert 'Skarn Observer <span class="prints">(text of Calder Gazette)</span></th>' in document
