from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.copies.linker import CopyLinker
from onrecord.record.article import Block, Stated
from onrecord.record.story import Copy, Coverage
from tests.linking.telling import Said, linked, story, told

WIRE = (
    "The ferry struck the swing bridge shortly before noon, and the deck tilted so far that cars slid into the rail "
    "while passengers held on to whatever was bolted down."
)


def copies(coverage: Coverage) -> list[tuple[str, str, Copy]]:
    """Each copy with the characters of both sides."""
    texts = {article.id: article.text for article in coverage.articles}
    return [
        (copy.a.cut(texts[copy.a.article]), copy.b.cut(texts[copy.b.article]), copy)
        for copy in linked(coverage, CopyLinker()).copies
    ]


def test_the_same_passage_is_a_verbatim_copy_of_whole_words() -> None:
    ((a, b, copy),) = copies(
        story(told(f"Skarn is cut off. {WIRE} Bread is dear."), told(f"A crash. {WIRE}", outlet="The Herald"))
    )
    assert a == b == WIRE.removesuffix(".")
    assert (copy.kind, copy.similarity, copy.direction) == ("verbatim", 1.0, "unknown")


def test_case_accents_and_curly_marks_make_no_edit() -> None:
    plain = "The café's owner saw it all and later told the crew that the deck was still shaking at dusk"
    ((_, _, copy),) = copies(
        story(told(plain), told(plain.upper().replace("É", "E").replace("'", "’"), outlet="The Herald"))
    )
    assert copy.kind == "verbatim"


def test_a_reworded_passage_is_an_edited_copy_with_the_share_of_words_alike() -> None:
    edited = WIRE.replace("shortly before noon", "just before midday").replace("so far ", "")
    ((a, b, copy),) = copies(story(told(WIRE), told(edited, outlet="The Herald")))
    assert (a, b) == (WIRE.removesuffix("."), edited.removesuffix("."))
    assert copy.kind == "edited"
    assert copy.similarity == round(25 / 30, 4)


def test_two_reports_in_their_own_words_have_no_copy() -> None:
    other = "A ferry ran into Port Wren's bridge at midday. Its deck leaned over and several vehicles were damaged."
    assert not copies(story(told(WIRE), told(other, outlet="The Herald")))


def test_one_speech_quoted_by_two_is_no_copy() -> None:
    speech = "We heard the bridge before we saw it and then the whole deck went sideways under our feet in the dark"
    assert not copies(story(told(f"“{speech},” she said."), told(f'He wrote: "{speech}."', outlet="The Herald")))


def test_words_that_one_marks_as_said_are_no_copy_where_the_other_prints_them_bare() -> None:
    speech = "We heard the bridge before we saw it and then the whole deck went sideways under our feet in the dark"
    assert not copies(story(told(f"“{speech},” she said."), told(f"{speech}.", outlet="The Herald")))


def test_what_a_reader_found_to_be_said_counts_as_quoted() -> None:
    speech = "The bridge groaned before anybody saw it and then the whole deck went sideways under the cars in the dark"
    bare, quoted = f"Lindqvar: {speech}", (Said(speech),)
    assert copies(story(told(bare), told(bare, outlet="The Herald")))
    assert not copies(story(told(bare, quotes=quoted), told(bare, quotes=quoted, outlet="The Herald")))


def test_what_speaks_of_me_and_us_is_speech_without_marks() -> None:
    speech = "We heard the bridge before we saw it and then the whole deck went sideways under our feet in the dark"
    assert not copies(story(told(speech), told(speech, outlet="The Herald")))


def test_a_post_is_its_writers_words() -> None:
    post = "The ferry struck the bridge at noon, cars slid into the rail and nobody warned the pilots — Odo Pell (@odo)"
    assert not copies(story(told(f"Rain.\n\n{post}"), told(f"Bread is dear.\n\n{post}", outlet="The Herald")))
    bare = post.replace("@odo", "mayor")
    assert copies(story(told(f"Rain.\n\n{bare}"), told(f"Bread is dear.\n\n{bare}", outlet="The Herald")))


def test_a_pitch_that_two_outlets_print_is_no_copy() -> None:
    pitch = (
        "Get the most important harbour stories delivered to your inbox every morning, unsubscribe whenever you like"
    )
    assert not copies(story(told(pitch), told(pitch, outlet="The Herald")))


def test_one_outlets_line_at_the_foot_is_no_copy_and_the_same_line_elsewhere_is() -> None:
    line = "The harbour desk has covered ferries, pilots and drawbridges along the northern coast for thirty winters"
    one = " ".join(f"Skarn waits for bread number {n}." for n in range(60))
    other = " ".join(f"Rain fell upon roof {n} again." for n in range(60))

    def found(first: str, second: str) -> int:
        ours, (article, reading) = told(first), told(second)
        return len(copies(story(ours, (replace(article, source="/post/2.txt"), reading))))

    assert found(f"{one} {line}", f"{other} {line}") == 0
    assert found(f"{line} {one}", f"{line} {other}") == 1


def test_a_weak_passage_counts_beside_a_strong_one_alone_it_does_not() -> None:
    weak = "The mate was asleep in a locked cabin"
    pairs = [
        (f"{weak}. Bread is dear.", f"{weak}. Rain fell."),
        (f"{weak}. Bread is dear. {WIRE}", f"{WIRE} Rain. {weak}."),
    ]
    counts = [len(copies(story(told(one), told(other, outlet="The Herald")))) for one, other in pairs]
    assert counts == [0, 2]


def test_because_names_the_words_that_tell_and_those_not_counted() -> None:
    text = f"{WIRE} “We heard the bridge,” she said."
    ((_, _, copy),) = copies(story(told(text), told(text, outlet="The Herald")))
    assert copy.because == (
        "36 words in a row are the same, among them “passengers”, “whatever”, “shortly”, "
        "4 of them somebody's quoted words and not counted; neither credits, dates nor lengths tell which came first"
    )


def test_a_rewritten_sentence_of_one_text_is_found_beside_its_passages() -> None:
    ours = "The mayor closed a long pier, sent three buses home and then ordered hot soup for all crews."
    theirs = "Our mayor closed the pier, had buses sent home, and ordered soup for crews."
    ((_, first, _), (one, other, copy)) = copies(
        story(told(f"{WIRE} {ours}"), told(f"{WIRE} Bread is dear in Skarn today. {theirs}", outlet="The Herald"))
    )
    assert first == WIRE.removesuffix(".")
    assert (one[:9], one[-5:], other[:5], other[-5:]) == ("mayor clo", "crews", "mayor", "crews")
    assert copy.kind == "edited"


def test_many_prints_of_one_wire_are_each_tied_to_the_earliest() -> None:
    prints = [
        told(f"Skarn day {n}. {WIRE} {n} loaves left.", outlet=f"Post {n}", published=f"2031-05-{n + 1:02}")
        for n in range(12)
    ]
    found = copies(story(*prints))
    tied = {frozenset((copy.a.article, copy.b.article)) for _, _, copy in found}
    first = prints[0][0].id
    assert all(frozenset((first, article.id)) in tied for article, _ in prints[1:])
    assert len(tied) < 12 * 11 / 2


def test_the_words_around_a_shared_quotation_are_a_copy() -> None:
    text = (
        "The harbour master, who had watched the ferry from her tower since dawn, “heard the bridge before she saw it”"
    )
    assert copies(story(told(text), told(text, outlet="The Herald")))


def test_a_row_of_names_that_every_report_holds_is_no_copy() -> None:
    names = "Harbour Master Tove Lindqvar and Skarn Mayor Odo Pell met in Port Wren Town Hall on Tuesday"
    assert not copies(story(told(names), told(names, outlet="The Herald")))


def test_what_three_articles_of_one_outlet_hold_is_no_copy_between_them_but_one_of_another_is() -> None:
    told_daily = [told(f"Day {day} of the wait for a ferry. {WIRE}", outlet="The Post") for day in range(3)]
    ours = [(replace(article, source=f"/post/{day}.txt"), read) for day, (article, read) in enumerate(told_daily)]
    assert not copies(story(*ours))
    assert len(copies(story(*ours[:2]))) == 1
    assert len(copies(story(*ours, told(WIRE, outlet="The Herald")))) == 3


def test_versions_of_one_article_have_not_copied_each_other() -> None:
    one, other = told(WIRE), told(f"Corrected. {WIRE}", outlet="The Herald")
    url = Stated("https://post.example/ferry", "front matter: url")
    coverage = story(one, other)
    same = replace(coverage, articles=tuple(replace(article, url=url) for article in coverage.articles))
    assert copies(coverage)
    assert not copies(same)


def test_a_passage_is_split_where_a_block_is_not_kept() -> None:
    first, second = f"{WIRE}\n\n", f"{WIRE.replace('ferry', 'boat')}\n\n"
    whole, _ = told(first + second)
    text = first + "Read more: bread prices\n\n" + second
    parted, reading = told(text, outlet="The Herald")
    blocks = list(parted.blocks)
    blocks[1] = Block("teaser", blocks[1].start, blocks[1].end, kept=False, reason="a teaser")
    found = copies(story((whole, reading), (replace(parted, blocks=tuple(blocks)), reading)))
    assert [b for _, b, _ in found] == [first.strip().removesuffix("."), second.strip().removesuffix(".")]


@given(st.text(alphabet="ab.,“”— @()\n\0\ud800", max_size=300), st.text(alphabet="ab I\n", max_size=80))
def test_odd_text_is_copied_too_and_both_sides_are_characters_of_their_articles(odd: str, tail: str) -> None:
    text = f"{odd}\n\n{WIRE} {tail}"
    found = copies(story(told(text), told(f"{tail} {WIRE}", outlet="The Herald")))
    assert all(a == a.strip() and b == b.strip() and a and b for a, b, _ in found)
    assert all(0 < copy.similarity <= 1 for _, _, copy in found)
