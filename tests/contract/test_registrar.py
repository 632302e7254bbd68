"""What every registrar keeps, whatever it takes for one actor."""

import pickle
from dataclasses import replace

import pytest

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.base import Registrar
from onrecord.linking.identities.registrar import Registrar as OurRegistrar
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.record.identity import Known, holders
from onrecord.record.reading import MentionKind
from onrecord.record.story import Coverage, Links
from tests.linking.telling import Said, linked, story, told

registrars = pytest.mark.parametrize("registrar", [OurRegistrar()], ids=lambda one: type(one).__module__)

NAMES: dict[str, MentionKind] = {
    "Ann Berg": "person",
    "Berg": "person",
    "Norland": "state",
    "Tide Council": "organisation",
}


@pytest.fixture
def coverage() -> Coverage:
    """Two outlets on one speech."""
    quote = [Said("The tide is late", "Berg", "said")]
    first = told("Ann Berg of Norland came. “The tide is late,” Berg said.", NAMES, quote, outlet="A")
    return story(first, told("The Tide Council heard Ann Berg.", NAMES, outlet="B"))


@pytest.fixture
def links(coverage: Coverage) -> Links:
    return linked(coverage, ActorLinker(), SpeakerLinker())


@registrars
def test_every_actor_has_an_identity_and_every_reference_goes_to_an_actor(
    registrar: Registrar, coverage: Coverage, links: Links
) -> None:
    settled, identities = registrar.settle(coverage, links, Known())

    assert {actor.known for actor in settled.actors} == {identity.id for identity in identities}
    assert {speaking.actor for speaking in settled.speakings} <= {actor.id for actor in settled.actors}
    assert [replace(actor, known="") for actor in settled.actors] == list(links.actors)


@registrars
def test_what_is_settled_stays_settled(registrar: Registrar, coverage: Coverage, links: Links) -> None:
    settled, identities = registrar.settle(coverage, links, Known())
    articles = {article.id for article in coverage.articles}

    assert registrar.settle(coverage, links, Known(identities, holders([settled], articles))) == (settled, ())
    assert registrar.settle(coverage, links, Known(identities)) == (settled, ())


@registrars
def test_its_keys_find_what_it_founded(registrar: Registrar, coverage: Coverage, links: Links) -> None:
    _, identities = registrar.settle(coverage, links, Known())
    keys = set(registrar.keys(links))

    assert all(keys & {identity.id, *identity.keys} for identity in identities)


@registrars
def test_it_works_on_no_actors_and_on_odd_names(registrar: Registrar) -> None:
    odd = story(
        told("’s \u202e 12 \ud800x \0", {"’s": "person", "\u202e": "place", "12": "state", "\ud800x": "person"})
    )
    settled, _ = registrar.settle(odd, linked(odd, ActorLinker()), Known())

    assert settled.story == odd.story.id
    assert registrar.settle(odd, Links(odd.story.id), Known()) == (Links(odd.story.id), ())


@registrars
def test_it_has_a_stamp_and_pickles_to_a_worker(registrar: Registrar, coverage: Coverage, links: Links) -> None:
    assert registrar.stamp.reader
    assert pickle.loads(pickle.dumps(registrar)).settle(coverage, links, Known()) == registrar.settle(
        coverage, links, Known()
    )
