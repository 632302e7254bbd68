"""A line that an outlet has in many of its articles is marked in each, whatever the order, and nothing else is."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from onrecord.articles.furniture.repeats import marked
from onrecord.articles.text import TextExtractor
from onrecord.record.article import Article, Stated
from onrecord.record.snapshot import Snapshot

PITCH = "Tide Letter brings the coast to you, each morning at six."
BODIES = (
    "The ferry Alma struck the north pier on Monday.\n\nNobody was hurt.\n\nThe pier was closed for the day.",
    "Mayor Ines Calloway wants a second bridge.\n\nThe council votes in May.\n\nTwo firms have made offers.",
    "Rain fell on the valley for a ninth day.\n\nThe river rose by a hand.\n\nFarmers moved their sheep.",
    "The museum opens its new wing today.\n\nIt holds forty boats.\n\nEntry is free on Sundays.",
)


def article(body: str, name: str, outlet: str | None = "Calder Gazette", url: str | None = None) -> Article:
    made = TextExtractor(max_line=1_000_000).extract(Snapshot(f"/{name}.txt", "", body.encode()))
    assert isinstance(made, Article), made
    return replace(made, outlet=Stated(outlet, "test") if outlet else None, url=Stated(url, "test") if url else None)


def suspects(articles: Sequence[Article]) -> dict[str, list[str]]:
    return {
        one.source: [one.text[block.start : block.end].strip() for block in one.blocks if block.suspect]
        for one in marked(articles)
    }


def test_a_line_that_three_articles_of_an_outlet_have() -> None:
    articles = [article(f"{body}\n\n{PITCH}", str(number)) for number, body in enumerate(BODIES[:3])]
    assert suspects(articles) == {f"/{number}.txt": [PITCH] for number in range(3)}
    block = next(block for block in marked(articles)[0].blocks if block.suspect)
    assert block.kept
    assert block.reason == "may be furniture of the page: 3 articles of Calder Gazette have it"


def test_the_order_of_arrival_changes_nothing_and_neither_does_a_second_look() -> None:
    articles = [article(f"{body}\n\n{PITCH}", str(number)) for number, body in enumerate(BODIES)]
    found = {one.id: one for one in marked(articles)}
    for order in permutations(articles):
        assert {one.id: one for one in marked(order)} == found
    assert {one.id: one for one in marked(marked(articles))} == found


def test_two_articles_may_share_their_background() -> None:
    assert not any(
        suspects([article(f"{body}\n\n{PITCH}", str(number)) for number, body in enumerate(BODIES[:2])]).values()
    )


def test_articles_of_several_outlets_share_what_an_agency_wrote() -> None:
    articles = [article(f"{body}\n\n{PITCH}", body[:5], f"Outlet {body[:5]}") for body in BODIES]
    assert not any(suspects(articles).values())


def test_articles_that_do_not_say_whose_they_are() -> None:
    assert not any(suspects([article(f"{body}\n\n{PITCH}", body[:5], None) for body in BODIES]).values())


def test_versions_of_one_page_are_one_article() -> None:
    articles = [
        article(f"{BODIES[0]}\n\n{PITCH}\n\nUpdate {number}.", str(number), url="https://a.example/ferry")
        for number in range(5)
    ]
    assert not any(suspects(articles).values())


def test_one_text_printed_again_and_again_is_no_furniture() -> None:
    articles = [article(f"{BODIES[0]}\n\n{PITCH}\n\nEdition {number}.", str(number)) for number in range(5)]
    assert not any(suspects(articles).values())


def test_a_long_passage_is_never_marked() -> None:
    passage = "The harbour was built in the year of the flood, and has been dredged each spring since. " * 6
    assert not any(suspects([article(f"{body}\n\n{passage}", body[:5]) for body in BODIES]).values())


def test_headlines_and_lines_that_are_cut_stay_as_they_are() -> None:
    articles = [article(f"Harbour News\n\n{body}\n\nShare this article", body[:5]) for body in BODIES]
    assert not any(suspects(articles).values())


def test_nothing_comes_of_nothing() -> None:
    assert marked([]) == ()
