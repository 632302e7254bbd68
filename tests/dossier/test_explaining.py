from dataclasses import replace

import pytest

from onrecord.dossier.explaining import explain, ids
from onrecord.errors import AmbiguousId, UnknownId
from onrecord.record.actor import Speaking
from onrecord.record.dossier import Dossier
from onrecord.record.event import Event
from onrecord.record.reading import Quote
from onrecord.record.span import Span


def test_every_line_and_every_noun_can_be_explained(dossier: Dossier) -> None:
    known = set(ids(dossier))
    links, coverage = dossier.links, dossier.coverage
    nouns = {actor.id for actor in links.actors} | {utterance.id for utterance in links.utterances}
    nouns |= {copy.id for copy in links.copies} | {difference.id for difference in links.differences}
    nouns |= {entry.id for entry in links.timeline} | {article.id for article in coverage.articles}
    assert {line.id for section in dossier.sections for line in section.lines} <= known
    assert nouns | {quote.id for quote in coverage.quotes()} | {coverage.story.id} <= known
    for noun in known:
        found = explain(dossier, noun)
        assert found.id == noun
        assert found.what
        assert found.text
        assert found.passages


def test_a_passage_stands_in_its_paragraph(dossier: Dossier) -> None:
    texts = {article.id: article.text for article in dossier.coverage.articles}
    for noun in ids(dossier):
        for passage in explain(dossier, noun).passages:
            assert passage.paragraph[passage.start : passage.end] == passage.text
            assert passage.text == passage.span.cut(texts[passage.span.article])
            assert passage.paragraph in texts[passage.span.article]


def test_a_quote_is_explained_by_its_words_speaker_and_cue(dossier: Dossier, quotes: dict[str, Quote]) -> None:
    found = explain(dossier, quotes["short"].id)
    assert (found.what, found.because) == (
        "direct quote",
        "The speaker is Tove Lindqvar: the name stands beside the cue. "
        "Confidence 0.88: of quotes with this number about 88 in 100 were found right.",
    )
    assert [(p.shows, p.text) for p in found.passages] == [
        ("words", "We heard the bridge before we saw it,"),
        ("speaker", "Tove Lindqvar"),
        ("cue", "said"),
    ]
    assert {(p.outlet, p.block) for p in found.passages} == {("Port Wren Herald", "paragraph")}
    assert (
        found.passages[0].paragraph == "“We heard the bridge before we saw it,” said Tove Lindqvar, the harbour master."
    )


def test_a_remark_is_explained_by_all_its_reports(dossier: Dossier) -> None:
    found = explain(dossier, dossier.links.utterances[2].id)
    assert (found.what, found.because) == (
        "remark by Tove Lindqvar",
        "One speaker, one day, one bridge. Skarn Observer has “First came the noise of the bridge” for “We heard the "
        "bridge”, “only then did we see it” for “before we saw it”",
    )
    assert [p.outlet for p in found.passages if p.shows == "words"] == [
        "Calder Gazette",
        "Port Wren Herald",
        "Skarn Observer",
    ]


def test_a_difference_names_the_side_of_each_passage(dossier: Dossier) -> None:
    found = explain(dossier, dossier.links.differences[0].id)
    assert (found.what, found.text) == ("conflict in number", "How many people were hurt?")
    about = dossier.links.differences[0].about
    assert [p.shows for p in found.passages] == ["side: 12", "side: Fourteen", f"the fact {about}"]


def test_a_dated_line_tells_how_its_day_was_counted(dossier: Dossier) -> None:
    found = explain(dossier, dossier.links.timeline[3].id)
    assert found.because == "“Tuesday” is 2031-05-06, counted from the day of publication"


def test_the_beginning_of_an_id_is_enough_if_no_other_begins_so(dossier: Dossier) -> None:
    utterance = dossier.links.utterances[0].id
    assert explain(dossier, utterance[:10]) == explain(dossier, utterance)
    with pytest.raises(AmbiguousId, match="'u-' is the beginning of 4 ids"):
        explain(dossier, "u-")


@pytest.mark.parametrize("given", ["", "u-zzzz", "nonsense"])
def test_an_unknown_id_says_where_ids_are_found(dossier: Dossier, given: str) -> None:
    with pytest.raises(UnknownId, match="every line is printed with its id"):
        explain(dossier, given)


def test_a_source_without_a_name_is_shown_where_it_is_described(dossier: Dossier, quotes: dict[str, Quote]) -> None:
    quote = quotes["brakes"]
    text = dossier.coverage.article(quote.article).text
    described = Span(quote.article, 0, len(text.split()[0]))
    speaking = Speaking(quote.id, None, "the article names nobody", description=described)
    found = explain(replace(dossier, links=replace(dossier.links, speakings=(speaking,))), quote.id)
    assert found.because == (
        "The speaker is not named: the article names nobody. "
        "Confidence 0.88: of quotes with this number about 88 in 100 were found right."
    )
    assert ("described here", described.cut(text)) in [(p.shows, p.text) for p in found.passages]


def test_an_event_is_explained_by_every_telling_and_who_takes_part(dossier: Dossier, events: dict[str, Event]) -> None:
    found = explain(dossier, events["meet"].id)
    assert (found.what, found.text) == ("CONSULT, scheduled, 12 May 2031", "He will meet her on 12 May")
    assert (
        found.because == "CONSULT: meets, visits, calls, negotiates, mediates. actor Odo Pell, recipient Tove Lindqvar"
    )
    assert [(p.shows, p.text) for p in found.passages] == [
        ("scheduled", "He will meet her on 12 May"),
        ("named here", "meet"),
        ("actor", "He"),
        ("recipient", "her"),
        ("when", "12 May"),
    ]
    halt = explain(dossier, events["halt"].id)
    assert halt.what == "COERCE (restrict), happened, 6 May 2031"
    assert [p.outlet for p in halt.passages if p.shows == "happened"] == ["Calder Gazette", "Skarn Observer"]


def test_a_row_says_which_event_it_is_and_how_its_day_was_counted(dossier: Dossier) -> None:
    sail, _, halt, _ = (explain(dossier, entry.id) for entry in dossier.links.timeline)
    assert sail.what == "YIELD, scheduled, dated 2031-05-09, announced"
    assert sail.because == "“9 May” is 2031-05-09, counted from the day of publication"
    assert halt.because == "The same words, a day apart."


def test_a_position_and_a_pair_are_explained_by_all_that_tells_of_them(dossier: Dossier) -> None:
    position = explain(dossier, dossier.links.positions[0].id)
    assert (position.what, position.because) == ("Odo Pell against “the halt”", "the mayor accuses her of delay")
    (line,) = dossier.section("relations").lines
    pair = explain(dossier, line.id)
    assert (pair.what, pair.because) == ("Tove Lindqvar and Odo Pell", "2 events between them")
    assert [p.shows for p in pair.passages] == ["ACCUSE (disapprove), happened", "CONSULT, scheduled, 12 May 2031"]
