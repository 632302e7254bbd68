"""From names to objects: the only tables of implementations."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord import keeping
from onrecord.articles.agency.formats import extractors
from onrecord.articles.base import Extractor
from onrecord.articles.formats import ByMedia
from onrecord.articles.html.extractor import HtmlExtractor
from onrecord.articles.html.fast import FastHtmlExtractor
from onrecord.articles.text import TextExtractor
from onrecord.dossier.composing import StoryComposer
from onrecord.engine.base import Engine
from onrecord.engine.pool import Pool
from onrecord.engine.serial import Serial
from onrecord.flow import House, Marker
from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.base import Linker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.linking.copies.linker import CopyLinker
from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.linking.events.linker import EventLinker
from onrecord.linking.facts.linker import FactLinker
from onrecord.linking.identities.registrar import Registrar
from onrecord.linking.positions.linker import PositionLinker
from onrecord.linking.relations import RelationLinker
from onrecord.linking.revisions import RevisionLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.linking.timeline.linker import TimelineLinker
from onrecord.linking.utterances.linker import UtteranceLinker
from onrecord.linking.versions import VersionLinker
from onrecord.reading.attribution.reader import AttributionReader
from onrecord.reading.base import Reader
from onrecord.reading.claims.reader import ClaimReader
from onrecord.reading.events.reader import EventReader
from onrecord.reading.names.reader import NameReader
from onrecord.reading.sentences import SentenceReader
from onrecord.reading.times.reader import TimeReader
from onrecord.settings import Settings
from onrecord.sources.base import Source
from onrecord.sources.files import Files
from onrecord.sources.several import Several
from onrecord.store.base import Store
from onrecord.stories.grouping import TfidfGrouper
from onrecord.text.addresses import on_the_web
from onrecord.views.base import View
from onrecord.views.markdown import MarkdownView
from onrecord.views.page import HtmlView
from onrecord.views.publicformat import JsonView
from onrecord.views.tables import CsvView

if TYPE_CHECKING:
    from onrecord.sources.live.live import Live

READERS: tuple[Callable[[], Reader], ...] = (
    SentenceReader,
    NameReader,
    TimeReader,
    EventReader,
    ClaimReader,
    AttributionReader,
)
"""In the order in which they read."""

LINKERS: tuple[Callable[[], Linker], ...] = (
    VersionLinker,
    RevisionLinker,
    ActorLinker,
    ChainLinker,
    SpeakerLinker,
    UtteranceLinker,
    CopyLinker,
    EventLinker,
    FactLinker,
    DifferenceLinker,
    TimelineLinker,
    PositionLinker,
    RelationLinker,
)
"""In the order in which one builds on another."""

VIEWS: dict[str, Callable[[], View]] = {"json": JsonView, "md": MarkdownView, "html": HtmlView, "csv": CsvView}
"""By the word after ``export --to``."""


def engine(settings: Settings) -> Engine:
    """One process, or as many as were asked for."""
    return Pool(settings.jobs) if settings.jobs > 1 else Serial()


def house(settings: Settings, *, create: bool = False) -> House:
    """All parts of a run. Raise NoRecord if the record is not there and is not to be made."""
    return furnished(keeping.store(settings, create=create), settings)


def furnished(store: Store, settings: Settings) -> House:
    """All parts of a run over a record that is open already."""
    return House(
        extractor=extractor(settings),
        readers=readers(),
        grouper=grouper(),
        linkers=tuple(make() for make in LINKERS),
        registrar=Registrar(),
        composer=StoryComposer(),
        store=store,
        engine=engine(settings),
    )


def extractor(settings: Settings) -> Extractor:
    """Makes articles of pages, agency formats, e-mails and feeds, and of text, Markdown and lines of JSON."""
    return ByMedia(
        {"html": FastHtmlExtractor() if settings.fast else HtmlExtractor(), **extractors()},
        otherwise=TextExtractor(max_line=settings.max_line),
        max_words=settings.max_words,
    )


def grouper() -> TfidfGrouper:
    """Sorts articles into stories."""
    return TfidfGrouper()


def readers() -> tuple[Reader, ...]:
    """Today's readers; their models are loaded when they first read."""
    return tuple(make() for make in READERS)


def marker(settings: Settings) -> Marker:
    """Reads documents without keeping them."""
    return Marker(extractor(settings), readers())


def sources(paths: Sequence[str], settings: Settings, *, jsonl: bool = False) -> Source:
    """Files and folders of any format, or of JSON Lines alone (``-`` is standard input), and pages on the web."""
    kinds = groupby(paths, key=on_the_web)
    made = [
        live(tuple(some), settings) if web else Files(tuple(some), max_bytes=settings.max_bytes, lines=jsonl)
        for web, some in kinds
    ]
    return made[0] if len(made) == 1 else Several(tuple(made))


def live(places: Sequence[str], settings: Settings) -> "Live":
    """Addresses on the web. What speaks to the network is imported here alone, when a user names one."""
    from onrecord.sources.live.connecting import Connector, Patience
    from onrecord.sources.live.live import Live

    web = settings.web
    patience = Patience(web.connect, web.read, web.whole)
    connector = Connector(patience, private=web.allow_private, authorities=web.authorities)
    return Live(tuple(places), settings.max_bytes, web.max_pages, web.delay, web.soonest, connector)
