import pytest

from tests.articles.reading import BODY, MORE, article, block_of, from_json, kinds

TEASER = "Drought has emptied half of the southern reservoirs, and growers fear for the harvest."


def test_a_page_with_all_its_furniture() -> None:
    """Current News

    Ferry strikes bridge

    The Alma at Port Wren
    The ferry Alma, left, at the swing bridge, seen in 2029, is the oldest of the line.
    (Ruan Dell / Pool photo)

    By Ione Marsh

    May 6, 2031
    """
    head = "\n".join(line.strip() for line in str(test_a_page_with_all_its_furniture.__doc__).splitlines())
    found = kinds(article(f"{head}\n\n{BODY}\n\n{MORE}\n\nRelated\n\nBread By Boat\n\nNext\n\nA Quiet Night\n"))
    assert [(kind, kept) for kind, kept, _ in found] == [
        ("navigation", False), ("headline", True), ("caption", True), ("caption", True), ("credit", False),
        ("byline", False), ("metadata", False), ("paragraph", True), ("paragraph", True), ("navigation", False),
        ("teaser", False), ("navigation", False), ("teaser", False),
    ]  # fmt: skip


def test_white_space_belongs_to_the_block_before_it_and_at_the_top_to_the_first() -> None:
    found = article(f"\n\n  Ferry strikes bridge \n\n\n{BODY}\r\n \n{MORE}")
    assert [found.text[block.start : block.end] for block in found.blocks] == [
        "\n\n  Ferry strikes bridge \n\n\n", f"{BODY}\r\n \n", MORE
    ]  # fmt: skip


def test_a_dateline_is_a_block_and_its_sentence_stays_whole() -> None:
    found = article(f"Ferry strikes bridge\n\nPORT WREN, May 6 (Corriden Press) - {BODY}\n\n{MORE}\n")
    assert kinds(found)[1:3] == [("dateline", True, "PORT WREN, May 6 (Corriden Press) -"), ("paragraph", True, BODY)]


@pytest.mark.parametrize(
    "prefix", ["(Reuters) - ", "SKARN — ", "PORT WREN, Calder (AP) — ", "BERLIN (dpa) -- ", "ST. OLAV, Skarn –\u00a0"]
)
def test_forms_of_a_dateline(prefix: str) -> None:
    assert block_of(article(f"Ferry strikes bridge\n\n{prefix}{BODY}\n\n{MORE}"), prefix).kind == "dateline"


@pytest.mark.parametrize(
    "words", ["NATO — the alliance — said so. ", "U.S. - China trade fell. ", "PELL--Yes. ", "A - B. "]
)
def test_what_only_looks_like_a_dateline(words: str) -> None:
    assert "dateline" not in {kind for kind, _, _ in kinds(article(f"Ferry strikes bridge\n\n{words}{BODY}\n\n{MORE}"))}


def test_a_dated_sentence_between_paragraphs_is_a_teaser() -> None:
    found = article(f"Ferry strikes bridge\n\n{BODY}\n\n{MORE}\n\n{BODY}\n\n{TEASER}\n\nMay 1, 2031\n\n{MORE}\n")
    assert [(kind, kept) for kind, kept, _ in kinds(found)[4:]] == [
        ("teaser", False), ("teaser", False), ("paragraph", True)
    ]  # fmt: skip
    assert found.published is None


@pytest.mark.parametrize(
    "middle",
    [
        f"{BODY}\n\nMay 1, 2031",  # two sentences
        "“Nobody came,” said the mayor.\n\nMay 1, 2031",  # speech
        f"{TEASER}\nMay 1, 2031",  # the date is its line's own
        f"May 1, 2031\n\n{TEASER}\n\nMay 3, 2031",  # every other line
        f"May 1, 2031\n\n{BODY}\n\n{TEASER}\n\nMay 3, 2031\n\n{BODY}\n\n{TEASER}\n\nMay 3, 2031",  # in order
        f"May 4, 2031\n\n{BODY}\n\n{TEASER}\n\nMay 3, 2031\n\n{BODY}\n\n{TEASER}\n\nMay 2, 2031\n\n{BODY}\n\n{TEASER}"
        "\n\nMay 1, 2031",  # back in time
    ],
)
def test_a_chronicle_and_what_is_in_doubt_is_kept(middle: str) -> None:
    found = article(f"Ferry strikes bridge\n\n{BODY}\n\n{MORE}\n\n{BODY}\n\n{middle}\n\n{MORE}\n")
    assert all(kept for _, kept, _ in kinds(found))


def test_a_date_at_the_end_takes_no_sentence_with_it() -> None:
    found = article(f"To the port\n\n{BODY}\n\n{MORE}\n\n{BODY}\n\nWe ask for a boat of our own.\n\nMay 1, 2031\n")
    assert block_of(found, "We ask").kept
    assert found.published is None


def test_headlines_under_a_list_in_the_body_are_teasers_until_the_body_goes_on() -> None:
    found = article(
        f"Ferry strikes bridge\n\n{BODY}\n\nRelated\n\nBread By Boat\n\nA Quiet Night\n\nHe was cheered.\n\n{MORE}"
    )
    assert [kept for _, kept, _ in kinds(found)] == [True, True, False, False, False, True, True]
    assert "Related" in block_of(found, "Bread By Boat").reason


def test_a_pitch_under_a_heading_below_the_body_is_not_read() -> None:
    found = article(f"Ferry strikes bridge\n\n{BODY}\n\n{MORE}\n\nNewsletter\n\nOne letter every Friday for you.\n")
    assert not block_of(found, "One letter").kept


def test_markdown_is_recognised() -> None:
    found = kinds(
        article(f"# Ferry strikes bridge\n\n{BODY}\n![The Alma](a.png)\n\n## Bread\n\n- rye\n- oat\n\n***\n\n{MORE}")
    )
    assert [(kind, kept) for kind, kept, _ in found] == [
        ("headline", True), ("paragraph", True), ("image", False), ("headline", True), ("list", True), ("list", True),
        ("navigation", False), ("paragraph", True),
    ]  # fmt: skip


def test_an_image_within_a_paragraph_takes_no_words_with_it() -> None:
    found = article(f"Ferry strikes bridge\n\n![The Alma](a.png) {BODY}\n\n{MORE}")
    assert block_of(found, "![The Alma]").kept


def test_a_standfirst_stands_between_headline_and_byline() -> None:
    found = kinds(article(f"Ferry strikes bridge\n\n{MORE}\n\nBy Ione Marsh\n\n{BODY}\n\n{MORE}\n"))
    assert [kind for kind, _, _ in found] == ["headline", "standfirst", "byline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "first", [BODY, "The ferry struck the bridge.", "SKARN — The ferry struck the bridge", "He said:"]
)
def test_a_first_line_that_is_a_sentence_is_no_headline(first: str) -> None:
    found = article(f"{first}\n\n{MORE}\n\n{BODY}")
    assert found.title is None
    assert all(block.kept for block in found.blocks)


def test_a_line_that_repeats_the_stated_title_is_the_headline() -> None:
    found = from_json(title="Ferry strikes bridge", text=f"Ferry strikes bridge.\n{BODY}\n{MORE}")
    assert [kind for kind, _, _ in kinds(found)] == ["headline", "paragraph", "paragraph"]


def test_with_another_title_stated_the_first_line_is_the_body() -> None:
    found = from_json(title="Ferry strikes bridge", text=f"Not a headline at all\n{BODY}\n{MORE}")
    assert [kind for kind, _, _ in kinds(found)] == ["paragraph", "paragraph", "paragraph"]
