"""What a story's page shows, taken from its dossier."""

from onrecord.dossier.composing import StoryComposer
from onrecord.record.edition import Facet
from onrecord.record.judgement import Judgement
from onrecord.record.plover import KINDS
from onrecord.record.story import Coverage, Links


def test_an_edition_has_the_dossier_without_its_texts(
    coverage: Coverage, links: Links, judgements: tuple[Judgement, ...]
) -> None:
    dossier = StoryComposer().compose(coverage, links, judgements)
    edition = StoryComposer().publish(dossier)

    assert edition.sections == dossier.sections
    assert (edition.story, edition.basis, edition.not_run) == (coverage.story, links.basis, dossier.not_run)
    assert [listed.id for listed in edition.articles] == [article.id for article in coverage.articles]
    assert edition.origins <= len(edition.outlets)


def test_a_story_can_be_asked_for_by_its_outlets_actors_and_events(coverage: Coverage, links: Links) -> None:
    edition = StoryComposer().publish(StoryComposer().compose(coverage, links, ()))

    assert {facet.value for facet in edition.facets if facet.kind == "outlet"} == set(edition.outlets)
    assert {facet.label for facet in edition.facets if facet.kind == "actor"} == {actor.name for actor in links.actors}
    assert [facet for facet in edition.facets if facet.kind == "event"] == [
        Facet("event", kind, KINDS[kind].meaning) for kind in dict.fromkeys(event.type for event in links.events)
    ]
