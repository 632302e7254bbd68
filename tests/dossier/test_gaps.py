from dataclasses import replace

from onrecord.dossier.gaps import none, not_run
from onrecord.record.story import Coverage, Links


def test_what_was_not_computed_is_named_in_the_order_of_the_format(coverage: Coverage, links: Links) -> None:
    assert not_run(coverage, links) == (
        "differences:date",
        "differences:name",
        "differences:negation",
        "differences:scope",
        f"times:{coverage.articles[3].id}",
    )


def test_what_was_linked_without_its_reading_was_not_run(coverage: Coverage, links: Links) -> None:
    unread = replace(coverage, readings=tuple(replace(r, finds=("sentences",)) for r in coverage.readings))
    missing = not_run(unread, links)
    assert {"actors", "quotes", "speakings", "utterances", "times", "timeline"} <= set(missing)
    assert "copies" not in missing
    assert not [name for name in missing if ":a-" in name]


def test_none_found_is_told_from_not_run(coverage: Coverage, links: Links) -> None:
    assert (
        none(coverage, links, "copies", "copies")
        == "None found: copies were looked for in every article that was read."
    )
    unlinked = replace(links, linked=())
    assert none(coverage, unlinked, "copies", "copies").startswith("Not run: copies have not been looked for")
    assert none(coverage, unlinked, "differences", "differences").startswith("Not run: differences")


def test_differences_name_the_kinds_that_were_looked_for(coverage: Coverage, links: Links) -> None:
    assert none(coverage, links, "differences", "differences") == (
        "None found: looked for differences of number, attribution and wording; other kinds have not been looked for."
    )


def test_events_that_were_read_and_not_linked_were_not_run(coverage: Coverage, links: Links) -> None:
    unlinked = replace(links, linked=("timeline",))
    assert {"events", "positions", "relations"} <= set(not_run(coverage, unlinked))
    assert none(coverage, unlinked, "relations", "events between actors").startswith("Not run: events between actors")
    assert none(coverage, links, "relations", "events between actors").startswith("None found: events between actors")


def test_an_article_whose_events_were_not_read_is_named(coverage: Coverage, links: Links) -> None:
    first, *others = coverage.readings
    unread = replace(first, finds=tuple(kind for kind in first.finds if kind != "events"))
    assert f"events:{first.article}" in not_run(replace(coverage, readings=(unread, *others)), links)
    nowhere = replace(
        coverage,
        readings=tuple(replace(one, finds=tuple(k for k in one.finds if k != "events")) for one in coverage.readings),
    )
    missing = not_run(nowhere, links)
    assert {"events", "relations"} <= set(missing)
    assert "timeline" not in missing
