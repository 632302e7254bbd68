import pytest

from onrecord.linking.page import pages
from onrecord.linking.utterances.sayers import sayers
from onrecord.record.actor import Actor, Speaking
from onrecord.record.span import Span
from onrecord.record.story import Links
from tests.linking.telling import Said, story, told


def voices(*names: str, mentions: int = 2) -> dict[str, str | None]:
    """Whose voice each of these persons' quotes is heard in, by name."""
    actors = [
        Actor(
            name, "person", (name,), tuple(Span("a", 100 * at + 2 * n, 100 * at + 2 * n + 1) for n in range(mentions))
        )
        for at, name in enumerate(names)
    ]
    links = Links("s", actors=tuple(actors), speakings=tuple(Speaking(one.name, one.id, "named") for one in actors))
    by_id: dict[str | None, str] = {one.id: one.name for one in actors}
    return {quote: by_id.get(actor) for quote, actor in sayers(links).items()}


def test_an_initial_makes_no_other_voice() -> None:
    assert len(set(voices("Ann Berg", "Ann B. Berg").values())) == 1


def test_a_family_name_alone_is_the_only_bearer() -> None:
    assert voices("Ann Berg", "Berg")["Berg"] == "Ann Berg"
    assert voices("Ann Berg", "Tom Berg", "Berg")["Berg"] == "Berg"


def test_persons_of_one_family_stay_two() -> None:
    assert voices("Ann Berg", "Tom Berg") == {"Ann Berg": "Ann Berg", "Tom Berg": "Tom Berg"}


def test_a_source_without_a_name_is_nobody() -> None:
    described = Speaking("q", None, "unnamed", description=Span("a", 0, 3))
    assert sayers(Links("s", speakings=(described,))) == {"q": None}


@pytest.mark.parametrize(
    ("printed", "known"),
    [
        ("Berg", True),
        ("President Berg", True),
        ("President Berg Ann Berg", True),
        ("Berg Shipping", False),
        ("Berg’s lawyer", False),
        ("Lund", False),
    ],
)
def test_a_speaker_whom_nobody_knew_is_the_only_bearer_of_the_name(printed: str, known: bool) -> None:
    coverage = story(told(f"“The quay is wet,” said {printed}.", {}, [Said("The quay is wet", printed)]))
    berg = Actor("Ann Berg", "person", ("Ann Berg",), (Span("a", 0, 8), Span("a", 10, 18)))
    lunds = tuple(
        Actor(name, "person", (name,), (Span("a", at, at + 1), Span("a", at + 2, at + 3)))
        for at, name in ((30, "Tom Lund"), (40, "Ida Lund"))
    )
    found = sayers(Links("s", actors=(berg, *lunds)), pages(coverage).values())
    assert list(found.values()) == ([berg.id] if known else [])
