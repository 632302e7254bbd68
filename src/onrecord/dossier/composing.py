"""A story composed for reading: sections, each a pure function of what was read and linked."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from onrecord.dossier import (
    actors,
    articles,
    copies,
    differences,
    facts,
    lead,
    positions,
    relations,
    said,
    standings,
    timeline,
    updates,
)
from onrecord.dossier.gaps import not_run
from onrecord.dossier.margins import margins
from onrecord.dossier.publishing import edition
from onrecord.dossier.reports import reported
from onrecord.record.dossier import Dossier, Section
from onrecord.record.edition import Edition
from onrecord.record.judgement import Judgement
from onrecord.record.margin import Margin
from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links

STAMP = Stamp("dossier", "4")
"""Raise the version when pages show something else than before: then every story is published anew."""

SECTIONS: tuple[Callable[[Coverage, Links], Section], ...] = (
    lead.section,
    facts.section,
    standings.section,
    said.section,
    differences.section,
    updates.section,
    timeline.section,
    positions.section,
    relations.section,
    actors.section,
    copies.section,
    articles.section,
)
"""In the order in which a person reads them."""


@dataclass(frozen=True, slots=True)
class StoryComposer:
    """Puts the sections in order and names what was not run."""

    stamp: Stamp = STAMP

    def compose(self, coverage: Coverage, links: Links, judgements: Iterable[Judgement]) -> Dossier:
        """The dossier; of the judgements those whose characters all lie in the story's articles, oldest first."""
        ours = {article.id for article in coverage.articles}
        kept = [judgement for judgement in judgements if ours.issuperset(span.article for span in judgement.evidence)]
        readers = (reading.stamp for reading in coverage.readings)
        return Dossier(
            coverage=coverage,
            links=links,
            sections=tuple(reported(coverage, links, (section(coverage, links) for section in SECTIONS))),
            made_by=tuple(dict.fromkeys((*readers, *links.stamps))),
            not_run=not_run(coverage, links),
            judgements=tuple(sorted(kept, key=lambda judgement: (judgement.at, judgement.id))),
        )

    def publish(self, dossier: Dossier) -> Edition:
        """What the dossier's page shows, by itself."""
        return edition(dossier)

    def margins(self, dossier: Dossier) -> Iterator[Margin]:
        """What the pages of the dossier's articles show beside their texts."""
        return margins(dossier)
