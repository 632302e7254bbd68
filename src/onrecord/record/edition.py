"""A story as it was last composed: all that its page shows, without the articles' texts and readings behind it."""

from dataclasses import dataclass

from onrecord.record.dossier import Section
from onrecord.record.ids import content_id
from onrecord.record.reading import Stamp
from onrecord.record.story import Story


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as its story names it. ``origin`` is the article whose text it is, itself where it is its own."""

    id: str
    outlet: str
    title: str
    origin: str
    published: str | None = None
    updated: str | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """Something that stories can be asked for by: an outlet, an actor, a kind of event. ``value`` is the id or word."""

    kind: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Edition:
    """What a story's page shows. ``basis`` is that of the links that it was composed from.

    It is made anew whenever the story is linked, so that a page opens without reading, linking or composing anything.
    ``not_run`` names what was not computed, as in Dossier.
    """

    story: Story
    basis: str
    articles: tuple[Listed, ...]
    sections: tuple[Section, ...]
    made_by: tuple[Stamp, ...]
    not_run: tuple[str, ...]
    facets: tuple[Facet, ...] = ()

    @property
    def id(self) -> str:
        """One edition per story."""
        return content_id("v", self.story.id)

    @property
    def outlets(self) -> tuple[str, ...]:
        """Each outlet once, in the order of the articles."""
        return tuple(dict.fromkeys(article.outlet for article in self.articles))

    @property
    def origins(self) -> int:
        """How many texts of their own its articles are: copies and one agency's text count once."""
        return len({article.origin for article in self.articles})
