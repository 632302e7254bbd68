from dataclasses import replace

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
    speech = "We heard the bridge before we saw it and then the whole deck went sideways under our feet in the dark"
    bare, quoted = f"Lindqvar: {speech}", (Said(speech),)
    assert copies(story(told(bare), told(bare, outlet="The Herald")))
    assert not copies(story(told(bare, quotes=quoted), told(bare, quotes=quoted, outlet="The Herald")))


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
