from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.record.actor import Actor
from onrecord.record.article import Article
from onrecord.record.difference import Difference
from onrecord.record.reading import MentionKind, Reading
from onrecord.record.story import Links
from tests.linking.telling import linked, story, told

Report = tuple[Article, Reading]


def report(name: str, outlet: str, kind: MentionKind = "person") -> Report:
    return told(f"{name} spoke in the hall. Nobody answered.", {name: kind}, outlet=outlet)


def differences(*reports: Report, links: Links | None = None) -> tuple[Difference, ...]:
    return tuple(
        one
        for one in linked(story(*reports), ActorLinker(), DifferenceLinker(), links=links).differences
        if one.kind == "name"
    )


def test_a_spelling_of_one_outlet_alone_is_a_tension() -> None:
    (found,) = differences(*(report("Dora Lundgrun", outlet) for outlet in "ABC"), report("Dora Lundgron", "D"))
    assert (found.severity, found.question) == ("tension", "How is the name spelt: “Dora Lundgrun”?")
    assert found.because == "“Lundgron” stands in D alone, all others write “Lundgrun”"
    assert [(side.value, len(side.articles)) for side in found.sides] == [("Lundgrun", 3), ("Lundgron", 1)]


def test_two_ways_of_writing_the_same_sounds_are_compatible() -> None:
    (found,) = differences(report("Pavel Doronskyy", "A"), report("Pavel Doronsky", "B"))
    assert (found.severity, found.because) == (
        "compatible",
        "“Doronsky” and “Doronskyy” are two ways of writing the same sounds",
    )


def test_spellings_of_two_outlets_each_are_compatible() -> None:
    reports = [
        report(name, outlet) for name, outlet in zip(("Dora Lundgrun", "Dora Lundgron") * 2, "ABCD", strict=True)
    ]
    (found,) = differences(*reports)
    assert (found.severity, found.because) == (
        "compatible",
        "“Lundgron” and “Lundgrun”: each spelling is used by several outlets",
    )


def test_a_copy_is_no_second_outlet() -> None:
    first, copy, other = report("Dora Lundgrun", "A"), report("Dora Lundgrun", "B"), report("Dora Lundgron", "C")
    origins = tuple(
        (one.id, home.id) for one, home in ((first[0], first[0]), (copy[0], first[0]), (other[0], other[0]))
    )
    (found,) = differences(first, copy, other, links=Links("s-test", origins=origins))
    assert found.severity == "tension"


def test_a_short_name_or_a_title_is_no_other_spelling() -> None:
    titled = told("President Dora Lundgrun spoke.", {"President Dora Lundgrun": "person"}, outlet="B")
    assert differences(report("Dora Lundgrun", "A"), titled) == ()


def test_about_is_the_actor_and_the_evidence_the_word() -> None:
    first = report("Dora Lundgrun", "A")
    coverage = story(first, report("Dora Lundgron", "B"))
    links = linked(coverage, ActorLinker(), DifferenceLinker())
    (found,) = links.differences
    assert found.about in {actor.id for actor in links.actors}
    assert {span.cut(coverage.article(span.article).text) for side in found.sides for span in side.evidence} == {
        "Lundgrun",
        "Lundgron",
    }


def test_a_possessive_ending_is_no_part_of_a_name() -> None:
    article, reading = told("Lundgrun’s plan failed.", {"Lundgrun’s": "person"})
    other, more = told("Lundgron’s plan failed.", {"Lundgron’s": "person"}, outlet="B")
    actor = Actor("Lundgrun", "person", ("Lundgrun",), (reading.mentions[0].span, more.mentions[0].span))
    links = Links("s-test", actors=(actor,), linked=("actors",))
    (found,) = linked(story((article, reading), (other, more)), DifferenceLinker(), links=links).differences
    assert [side.value for side in found.sides] == ["Lundgron", "Lundgrun"]


def test_a_piece_behind_an_apostrophe_is_no_spelling() -> None:
    assert differences(report("Ann O’Reilly", "A"), report("Ann O ’ Reilly", "B")) == ()
