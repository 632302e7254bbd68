"""What each section says of the story in tests/conftest.py."""

from dataclasses import replace

import pytest

from onrecord.dossier import actors, articles, copies, differences, lead, said, timeline
from onrecord.record.actor import Speaking
from onrecord.record.article import Article
from onrecord.record.difference import Difference, Side
from onrecord.record.reading import Quote, QuoteKind, Reading, Stamp
from onrecord.record.span import Span
from onrecord.record.story import Aligned, Copy, Coverage, Links, SharedPhrase, TimelineEntry, Utterance


def test_the_lead_is_the_first_body_sentence_of_each_outlet_by_day(coverage: Coverage, links: Links) -> None:
    lines = lead.section(coverage, links).lines
    assert [line.note for line in lines] == [
        "Calder Gazette, 6 May 2031",
        "Port Wren Herald, 6 May 2031",
        "Skarn Observer, 7 May 2031",
        "Vell Radio, 7 May 2031",
    ]
    assert lines[0].text == "The ferry Alma struck the swing bridge at Port Wren on Tuesday, and 12 people were hurt."


def test_an_article_nearer_to_the_common_words_is_nearer_to_the_centre(coverage: Coverage) -> None:
    near = lead.nearness(coverage)
    gazette, _, _, radio = coverage.articles
    assert near[gazette.id] > near[radio.id]


def test_a_replaced_version_does_not_lead(coverage: Coverage, links: Links) -> None:
    gazette, herald, *_ = coverage.articles
    lines = lead.section(coverage, replace(links, replaces=((herald.id, gazette.id),))).lines
    assert "Calder Gazette, 6 May 2031" not in [line.note for line in lines]


def test_remarks_stand_under_their_speakers_direct_ones_first(coverage: Coverage, links: Links) -> None:
    lines = said.section(coverage, links).lines
    assert [(line.head, line.text) for line in lines] == [
        (
            "Tove Lindqvar, harbour master",
            "“We heard the bridge before we saw it, and then the whole deck went sideways,”",
        ),
        ("Tove Lindqvar, harbour master", "“First came the noise of the bridge, and only then did we see it,”"),
        ("Odo Pell, mayor", "said that bread would last until Friday"),
        ("Speaker not named", "“Nobody is to blame yet,”"),
        ("Speaker not named", "the brakes had been tested in March"),
    ]


def test_a_remark_tells_who_reports_it_and_how(coverage: Coverage, links: Links) -> None:
    notes = [line.note for line in said.section(coverage, links).lines]
    assert notes == [
        "direct, in 3 outlets: Calder Gazette, Port Wren Herald (cut short) and Skarn Observer (other words)",
        "the same remark in other words: direct, in Skarn Observer; “First came the noise of the bridge” for “We heard "
        "the bridge”, “only then did we see it” for “before we saw it”",
        "indirect, in Vell Radio alone",
        "direct, in Port Wren Herald alone; given as “he”",
        "indirect, in Port Wren Herald alone; given as “A spokesman for the line”",
    ]


def test_a_remark_is_found_by_the_id_of_its_utterance(
    coverage: Coverage, links: Links, quotes: dict[str, Quote]
) -> None:
    lines = said.section(coverage, links).lines
    assert [line.id for line in lines[:2]] == [links.utterances[2].id, quotes["other"].id]


@pytest.mark.parametrize(
    ("cue", "kind", "shown"),
    [
        ("said", "indirect", "said that bread would last until Friday"),
        ("said", "mixed", "said that bread would last until Friday"),
        ("said", "direct", "bread would last until Friday"),
        ("The mayor", "indirect", "The mayor … bread would last until Friday"),
        ("Friday", "indirect", "bread would last until Friday"),
    ],
)
def test_what_is_not_all_in_the_speakers_words_is_shown_from_its_cue_on(
    coverage: Coverage, links: Links, quotes: dict[str, Quote], cue: str, kind: QuoteKind, shown: str
) -> None:
    article, bread = coverage.articles[3], quotes["bread"]
    at = article.text.index(cue)
    told = replace(bread, kind=kind, cue=article.span(at, at + len(cue)))
    readings = tuple(
        replace(reading, quotes=tuple(told if quote == bread else quote for quote in reading.quotes))
        for reading in coverage.readings
    )
    linked = replace(
        links,
        utterances=tuple(
            replace(one, quotes=(told.id,)) if bread.id in one.quotes else one for one in links.utterances
        ),
    )
    lines = said.section(replace(coverage, readings=readings), linked).lines
    assert [line.text for line in lines if line.head.startswith("Odo Pell")] == [shown]


def test_the_day_of_speaking_and_who_passed_it_on_are_told(
    coverage: Coverage, links: Links, quotes: dict[str, Quote]
) -> None:
    bread = quotes["bread"]
    told = replace(bread, said="2031-05-07", via=bread.speaker, venue=bread.cue)
    readings = tuple(
        replace(reading, quotes=tuple(told if quote == bread else quote for quote in reading.quotes))
        for reading in coverage.readings
    )
    lines = said.section(replace(coverage, readings=readings), links).lines
    assert "indirect, in Vell Radio alone; said on 7 May 2031; where: “said”; passed on by Odo Pell" in [
        line.note for line in lines
    ]


def test_reports_of_a_word_or_two_stand_together_under_their_speaker(coverage: Coverage, links: Links) -> None:
    article, speaker = coverage.articles[3], links.actors[0]
    brief = [
        Quote((Span(article.id, at, at + len(words)),), "indirect")
        for words in ("bread", "Friday")
        if (at := article.text.index(words))
    ]
    reading = Reading(article.id, Stamp("quotes", "4"), ("quotes",), quotes=tuple(brief))
    uttered = tuple(Utterance((quote.id,), "single", "alone", speaker.id) for quote in brief)
    lines = said.section(
        replace(coverage, readings=(*coverage.readings, reading)), replace(links, utterances=links.utterances + uttered)
    ).lines
    (line,) = [line for line in lines if "in a word or two" in line.note]
    assert (line.text, line.note) == ("bread … Friday", "2 indirect reports in a word or two, in Vell Radio")
    assert line.head.startswith(speaker.name)
    assert not {utterance.id for utterance in uttered} & {line.id for line in lines}


def test_a_difference_has_a_line_a_side_and_then_the_reason(coverage: Coverage, links: Links) -> None:
    lines = differences.section(coverage, links).lines
    assert [(line.text, line.note, line.verbatim) for line in lines] == [
        ("12", "Calder Gazette", True),
        ("Fourteen", "Port Wren Herald", True),
        ("12 and 14 are both exact counts of the same people.", "conflict, in number", False),
    ]
    assert {(line.id, line.head) for line in lines} == {(links.differences[0].id, "How many people were hurt?")}


def test_a_side_without_characters_is_told_of_beside_the_reason(coverage: Coverage, links: Links) -> None:
    difference = links.differences[0]
    silent = Side("nobody", (coverage.articles[3].id,), ())
    changed = replace(links, differences=(replace(difference, sides=(*difference.sides, silent)),))
    assert differences.section(coverage, changed).lines[-1].note == "conflict, in number; nobody: Vell Radio"


def test_a_wording_is_shown_as_it_is_printed(coverage: Coverage, links: Links, quotes: dict[str, Quote]) -> None:
    full, other = quotes["full"], quotes["other"]
    sides = (
        Side(
            "We heard the bridge before we saw it, and then the whole deck went sideways", (full.article,), full.content
        ),
        Side("The noise came first", (other.article,), other.content),
    )
    wording = Difference("wording", "tension", "In which words?", "one names the deck", sides)
    lines = differences.section(coverage, replace(links, differences=(wording, *links.differences))).lines
    assert [line.head for line in lines[:3]] == ["How many people were hurt?"] * 3
    assert (lines[3].text, lines[3].verbatim) == (
        "“We heard the bridge before we saw it, and then the whole deck went sideways,”",
        True,
    )
    assert (lines[4].text, lines[4].verbatim) == ("The noise came first", False)


def test_the_timeline_is_in_order_of_time_with_who_tells_it(coverage: Coverage, links: Links) -> None:
    lines = timeline.section(coverage, links).lines
    assert [(line.part, line.head, line.note) for line in lines] == [
        ("The story", "6 May 2031", "Calder Gazette, Port Wren Herald and Skarn Observer"),
        ("The story", "6 May 2031", "Calder Gazette and Skarn Observer; also given as 7 May 2031: Skarn Observer"),
        ("Announced", "9 May 2031", "scheduled: Calder Gazette"),
        ("Announced", "12 May 2031", "scheduled: Vell Radio"),
    ]


def test_a_sentence_that_two_articles_print_is_verbatim_in_the_first(coverage: Coverage, links: Links) -> None:
    copy = links.copies[0]
    line = copy.a.cut(coverage.articles[0].text)
    entry = TimelineEntry("2031", "year", "background", line, (copy.a.article, copy.b.article), (copy.a, copy.b))
    first = timeline.section(coverage, replace(links, timeline=(*links.timeline, entry))).lines[0]
    assert (first.head, first.verbatim, first.evidence) == ("2031", True, (copy.a,))
    assert (first.part, first.note) == ("Before the story", "Calder Gazette and Skarn Observer")


def test_moments_sort_by_their_start() -> None:
    values = ["2031-05-06T10:00Z", "2031-05", "2031-05-06/2031-05-08", "2031~", "../2030", "2031-05-06"]
    assert sorted(values, key=timeline.moment) == [
        "../2030", "2031~", "2031-05", "2031-05-06/2031-05-08", "2031-05-06", "2031-05-06T10:00Z",
    ]  # fmt: skip


def test_actors_stand_under_their_kind_those_in_most_outlets_first(coverage: Coverage, links: Links) -> None:
    lines = actors.section(coverage, links).lines
    assert [(line.head, line.text, line.note) for line in lines] == [
        ("People", "Tove Lindqvar", "harbour master; also Lindqvar; 3 mentions in 3 outlets"),
        ("People", "Odo Pell", "mayor; 1 mention in Vell Radio"),
        ("Places", "Port Wren", "2 mentions in 2 outlets"),
    ]


def test_an_actor_shows_a_full_name_and_each_role(coverage: Coverage, links: Links) -> None:
    texts = {article.id: article.text for article in coverage.articles}
    line = actors.section(coverage, links).lines[0]
    assert [span.cut(texts[span.article]) for span in line.evidence] == [
        "Tove Lindqvar",
        "harbour master",
        "harbour master",
    ]


def test_both_passages_of_a_copy_are_shown_the_first_printed_first(coverage: Coverage, links: Links) -> None:
    copy = links.copies[0]
    turned = Copy(copy.b, copy.a, "edited", 0.9, "b", "printed a day earlier")
    lines = copies.section(coverage, replace(links, copies=(turned,))).lines
    assert [(line.head, line.note) for line in lines] == [
        ("Skarn Observer has the words of Calder Gazette", "Calder Gazette"),
        (
            "Skarn Observer has the words of Calder Gazette",
            "Skarn Observer, edited, 90% of the words alike: printed a day earlier",
        ),
    ]


def test_a_copy_without_known_direction_accuses_nobody(coverage: Coverage, links: Links) -> None:
    unknown = replace(links.copies[0], direction="unknown")
    lines = copies.section(coverage, replace(links, copies=(unknown,))).lines
    assert lines[0].head == "Calder Gazette and Skarn Observer have the same words"


def test_articles_tell_their_day_its_place_and_what_was_left_out(coverage: Coverage, links: Links) -> None:
    lines = articles.section(coverage, links).lines
    assert (lines[0].head, lines[0].text) == ("Calder Gazette", "Ferry to Skarn halted after bridge strike")
    assert lines[0].note == (
        "published 6 May 2031 (front matter: date); outlet from front matter: site; 78 words read, 1 block left out"
    )
    assert (lines[3].head, lines[3].text) == (
        "Vell Radio",
        "The mayor of Skarn, Odo Pell, said that bread would last until Friday.",
    )
    assert lines[3].note.startswith("title not stated; ")


def test_versions_name_each_other(coverage: Coverage, links: Links) -> None:
    gazette, herald, *_ = coverage.articles
    lines = articles.section(coverage, replace(links, replaces=((herald.id, gazette.id),))).lines
    assert f"replaced by {herald.id}" in lines[0].note
    assert f"replaces {gazette.id}" in lines[1].note


def test_a_text_without_headline_is_shown_by_its_first_characters() -> None:
    from onrecord.record.article import Block

    text = "\n  " + "word " * 60
    article = Article("/a.txt", "0" * 64, text, "utf-8", (Block("paragraph", 0, len(text)),))
    shown = articles.beginning(article).cut(text)
    assert shown.startswith("word word")
    assert len(shown) <= articles.BEGINNING
    assert shown.endswith("word")
    blank = replace(article, text=" \n", blocks=(Block("paragraph", 0, 2),))
    assert articles.beginning(blank).cut(blank.text) == " \n"


def test_a_remark_of_a_source_without_a_name_is_given_by_its_description(
    coverage: Coverage, links: Links, quotes: dict[str, Quote]
) -> None:
    quote = quotes["brakes"]
    words = coverage.article(quote.article).text.split()[0]
    described = Speaking(quote.id, None, "not named", description=Span(quote.article, 0, len(words)))
    lines = said.section(coverage, replace(links, speakings=(*links.speakings, described))).lines
    assert any(line.note.endswith(f"given as “{words}”") for line in lines)


def test_what_only_time_has_changed_stands_apart_behind_conflicts_in_their_order(
    coverage: Coverage, links: Links
) -> None:
    conflict = links.differences[0]
    tension = replace(conflict, kind="scope", severity="tension", question="How far does it go?")
    later = replace(conflict, kind="negation", severity="compatible", question="Is it over?", update=True)
    rounded = replace(conflict, kind="date", severity="compatible", question="When was it?")
    changed = replace(links, differences=(later, rounded, tension, conflict))
    lines = differences.section(coverage, changed).lines
    assert list(dict.fromkeys((line.part, line.head) for line in lines)) == [
        ("Both cannot be true", "How many people were hurt?"),
        ("Both can be true, and it matters", "How far does it go?"),
        ("They fit together", "When was it?"),
        ("Changed with time", "Is it over?"),
    ]
    assert lines[-1].note == "update, in negation"


def test_phrases_that_return_stand_behind_the_remarks_with_whose_they_are(
    coverage: Coverage, links: Links, quotes: dict[str, Quote]
) -> None:
    short, bread = quotes["short"], quotes["bread"]
    first = coverage.article(short.article).text.index("the bridge before")
    evidence = (Span(short.article, first, first + 10), bread.content[0])
    phrase = SharedPhrase("the bridge", (short.id, bread.id, quotes["blame"].id), evidence, "a fixed formula")
    lines = said.section(coverage, replace(links, phrases=(phrase,))).lines
    assert {line.part for line in lines[:-1]} == {""}
    assert (lines[-1].id, lines[-1].text, lines[-1].verbatim, lines[-1].part) == (
        phrase.id, "the bridge", True, "Phrases that return",
    )  # fmt: skip
    assert lines[-1].note == (
        "in 3 quotes, said by Tove Lindqvar, Odo Pell and a source without a name, in Port Wren Herald and Vell Radio; "
        "a fixed formula"
    )


def test_more_phrases_than_a_reader_compares_are_counted(coverage: Coverage, links: Links) -> None:
    utterance = links.utterances[2]
    (pair, *_), observer = utterance.aligned, coverage.articles[2]
    start = pair.other.start
    many = tuple(Aligned(pair.one, observer.span(start, start + size)) for size in range(5, 12))
    told = replace(utterance, aligned=many)
    changed = replace(links, utterances=tuple(told if one is utterance else one for one in links.utterances))
    notes = [line.note for line in said.section(coverage, changed).lines]
    assert notes[1].count(" for “We heard the bridge”") == 4
    assert notes[1].endswith(", and 1 more")


def test_an_update_and_an_outlet_at_odds_with_itself_tell_the_days(coverage: Coverage, links: Links) -> None:
    gazette, _, observer, _ = coverage.articles
    first = links.differences[0]
    sides = (first.sides[0], replace(first.sides[1], articles=(observer.id,)))
    update = replace(first, severity="compatible", update=True, sides=sides)
    lines = differences.section(coverage, replace(links, differences=(update,))).lines
    assert [line.note for line in lines[:2]] == ["Calder Gazette, 6 May 2031", "Skarn Observer, 7 May 2031"]
    own = replace(first, sides=(sides[0], replace(sides[1], articles=(gazette.id,))))
    lines = differences.section(coverage, replace(links, differences=(own,))).lines
    assert [line.note for line in lines[:2]] == ["Calder Gazette, 6 May 2031"] * 2


def test_of_a_sides_characters_those_that_are_its_value_are_shown(coverage: Coverage, links: Links) -> None:
    gazette = coverage.articles[0]
    first = links.differences[0]
    around = gazette.text.index("and 12 people")
    side = replace(first.sides[0], evidence=(gazette.span(around, around + 3), *first.sides[0].evidence))
    lines = differences.section(coverage, replace(links, differences=(replace(first, sides=(side, *first.sides[1:])),)))
    assert (lines.lines[0].text, lines.lines[0].verbatim) == ("12", True)
    assert len(lines.lines[-1].evidence) == 3


def test_a_day_is_told_as_a_reader_writes_it(coverage: Coverage, links: Links) -> None:
    first = links.differences[0]
    sides = (replace(first.sides[0], value="2031-05-06"), first.sides[1])
    dated = replace(first, kind="date", sides=sides, because="2031-05-06 and 2031-05-07 are two days")
    lines = differences.section(coverage, replace(links, differences=(dated,))).lines
    assert (lines[0].text, lines[-1].text) == ("6 May 2031", "6 May 2031 and 7 May 2031 are two days")
