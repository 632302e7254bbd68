"""Which actors the words of a participant stand for."""

import pytest

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.linking.events.cast import casts, sides
from onrecord.linking.page import pages
from onrecord.linking.speakers.linker import SpeakerLinker
from tests.linking.events.happenings import NAMES
from tests.linking.telling import linked, story, told

TEXT = (
    "Ann Berg, the mayor of Orsk, met Tom Lund. Norway and Chile watched. "
    "Norwegian officials praised the Chilean president Ida Ness. Secretary of State Tom Lund left Peru’s capital. "
    "A spokesman for Ann Berg smiled. Chilean gas flows. Ann Berg, Tom Lund and Ida Ness agreed. Berg’s visit ended. "
    "She was tired. The mayor, Ann Berg, waved."
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Ann Berg, the mayor of Orsk,", ["Ann Berg"]),
        ("Tom Lund", ["Tom Lund"]),
        ("Norway and Chile", ["Norway", "Chile"]),
        ("Norwegian officials", ["Norway"]),
        ("the Chilean president Ida Ness", ["Ida Ness"]),
        ("Secretary of State Tom Lund", ["Tom Lund"]),
        ("A spokesman for Ann Berg", []),
        ("Chilean gas", []),
        ("Peru’s capital", []),
        ("Ann Berg, Tom Lund and Ida Ness", ["Ann Berg", "Tom Lund", "Ida Ness"]),
        ("Berg’s", ["Ann Berg"]),
        ("The mayor, Ann Berg,", ["Ann Berg"]),
    ],
)
def test_the_head_of_the_words_is_meant(words: str, meant: list[str]) -> None:
    article, reading = told(TEXT, NAMES)
    coverage = story((article, reading))
    links = linked(coverage, ActorLinker(), SpeakerLinker(), ChainLinker())
    cast = casts(pages(coverage), links)[article.id]
    names = {actor.id: actor.name for actor in links.actors}
    start = article.text.index(words)
    assert [names[one] for one in cast.meant(article.span(start, start + len(words)))] == meant


def test_a_place_is_found_behind_its_owner() -> None:
    article, reading = told("They met at Orsk’s old harbour.", NAMES)
    coverage = story((article, reading))
    links = linked(coverage, ActorLinker())
    cast = casts(pages(coverage), links)[article.id]
    start = article.text.index("Orsk’s old harbour")
    assert cast.where(article.span(start, start + len("Orsk’s old harbour"))) == links.actors[0].id


def test_a_state_and_its_president_stand_for_the_same_side() -> None:
    coverage = story(
        told("Chilean President Ida Ness spoke for Chile. Oslo and Norway listened.", {**NAMES, "Oslo": "place"})
    )
    links = linked(coverage, ActorLinker())
    found = sides(links.actors)
    ids = {name: actor.id for actor in links.actors for name in actor.names}
    assert found[ids["Ida Ness"]] == found[ids["Chile"]] == {"CL"}
    assert found[ids["Oslo"]] == found[ids["Norway"]] == {"NO"}
