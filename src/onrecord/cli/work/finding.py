"""From what a person types to a story or a dossier."""

from collections.abc import Iterator

import click

from onrecord import flow
from onrecord.errors import AmbiguousId, UnknownId
from onrecord.flow import House
from onrecord.record.dossier import Dossier
from onrecord.record.story import Story


def stories(house: House) -> list[Story]:
    """All stories, the one with the newest last day first, undated ones at the end."""
    known = house.store.each(Story)
    return sorted(known, key=lambda story: (story.last or "", len(story.articles), story.id), reverse=True)


def story(house: House, given: str | None) -> Story:
    """The story with this id, beginning of an id, or words of its title; without a word, the only one.

    Whoever asks for a story that went into another is given that one, and told. Raise UnknownId for none, AmbiguousId
    for several.
    """
    found = known = stories(house)
    if given is not None:
        found = [item for item in known if item.id.startswith(given)]
        found = found or _heirs(known, given)
        found = found or [item for item in known if given.casefold() in item.title.casefold()]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownId("story", given or "", "list them with: onrecord stories")
    raise AmbiguousId(given or "", tuple(f"{item.id} ({item.title})" for item in found))


def _heirs(known: list[Story], given: str) -> list[Story]:
    """The story that another with this id, or beginning of an id, went into."""
    heirs = [(item, former) for item in known for former in item.merged if given and former.story.startswith(given)]
    if len({item.id for item, _ in heirs}) == 1:
        item, former = heirs[0]
        click.echo(f"onrecord: story {former.story} went into {item.id}: {former.because}.", err=True)
    return list({item.id: item for item, _ in heirs}.values())


def dossiers(house: House) -> Iterator[Dossier]:
    """Every story's dossier, one after the other."""
    return (flow.compose(house, item) for item in stories(house))
