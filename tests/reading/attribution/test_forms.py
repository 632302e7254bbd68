"""The forms of quotes of docs/attribution.md, read by the reader as it is shipped."""

from dataclasses import replace

import pytest

from onrecord.reading.attribution.reader import AttributionReader
from onrecord.record.article import BlockKind
from onrecord.record.reading import Reading
from onrecord.record.span import Span
from tests.reading.paper import paper

READER = AttributionReader()
BODY = "\n\nThe council met on Monday and voted for the plan."

Shown = tuple[list[str], str, str]
"""Pieces of content, kind, speaker."""


def read(text: str, first: BlockKind = "paragraph") -> Reading:
    """The text's paragraphs, the first of another kind if asked for."""
    article = paper(text)
    head, *others = article.blocks
    return READER.read(replace(article, blocks=(replace(head, kind=first), *others)))


def shown(text: str, first: BlockKind = "paragraph") -> list[Shown]:
    def cut(span: Span | None) -> str:
        return span.cut(text) if span else ""

    return [([cut(piece) for piece in q.content], q.kind, cut(q.speaker)) for q in read(text, first).quotes]


def scare(text: str, first: BlockKind = "paragraph") -> list[str]:
    return [span.cut(text) for span in read(text, first).scare_quotes]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“The bridge is closed,” Mara Teller said. “It stays so.”", ["“The bridge is closed,”", "“It stays so.”"]),
        ("“The bridge,” Mara Teller said, “is closed until May.”", ["“The bridge,”", "“is closed until May.”"]),
        ("‘The bridge is shut,’ Mara Teller said. ‘It stays so.’", ["‘The bridge is shut,’", "‘It stays so.’"]),
    ],
)
def test_speech_goes_on_behind_its_cue(text: str, content: list[str]) -> None:
    assert shown(text) == [(content, "direct", "Mara Teller")]


def test_a_paragraph_in_marks_without_a_cue_goes_on_with_the_speaker_before() -> None:
    text = "“The bridge is closed,” Mara Teller said.\n\n“It will stay closed until May.”\n\nThe ferry sailed at noon."
    assert shown(text) == [
        (["“The bridge is closed,”"], "direct", "Mara Teller"),
        (["“It will stay closed until May.”"], "direct", "Mara Teller"),
    ]


@pytest.mark.parametrize(
    "middle",
    [
        "“They were promised a pension, and a roof.",
        "“They were promised a pension “and a roof.",
        "“They were promised a “pension” and a roof.",
        "“They were promised ‘a pension and a roof.",
        "They were promised a pension, and a roof.",
    ],
)
def test_a_quotation_closed_only_after_three_paragraphs_is_one_quote(middle: str) -> None:
    last = "“And they will wait no longer,”" if middle.startswith("“") else "And they will wait no longer,”"
    text = f"“The dockers come first. They have waited for years.\n\n{middle}\n\n{last} Mara Teller said."
    first = "“The dockers come first. They have waited for years."
    assert shown(text) == [([first, middle, last], "direct", "Mara Teller")]


def test_words_without_any_cue_are_a_quote_and_a_verb_of_another_paragraph_is_not_their_cue() -> None:
    text = (
        "Mara Teller has run the harbour since March. She is a former pilot and knows each rock.\n\n"
        "“I count them every morning when the fog comes in.”\n\nThe ferry sailed at noon."
    )
    quote = next(q for q in read(text).quotes if q.kind == "direct")
    assert quote.content[0].cut(text) == "“I count them every morning when the fog comes in.”"
    assert quote.cue is None


def test_a_paragraph_of_one_quoted_word_is_a_quote() -> None:
    assert shown("Would the bridge open again?\n\n“Never.”\n\nThe ferry sailed at noon.")[0][0] == ["“Never.”"]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("‘We will win’: Berg", (["‘We will win’"], "direct", "Berg")),
        ("Berg: “We will win”", (["“We will win”"], "direct", "Berg")),
        ("“We will win” – Berg", (["“We will win”"], "direct", "Berg")),
        ('"We will win" - Berg', (['"We will win"'], "direct", "Berg")),
        ("Berg says ‘we will win’", (["‘we will win’"], "direct", "Berg")),
        ("‘We will win’, says Berg", (["‘We will win’"], "direct", "Berg")),
        ("‘No deal for the dockers’: harbour minister", (["‘No deal for the dockers’"], "direct", "harbour minister")),
        ("Teller on the bridge: “It stays closed”", (["“It stays closed”"], "direct", "Teller")),
        ("Ferry deal ‘a disgrace’: union", (["Ferry deal ‘a disgrace’"], "mixed", "union")),
        ("Ferry to sail in May: minister", (["Ferry to sail in May"], "indirect", "minister")),
    ],
)
@pytest.mark.parametrize("kind", ["headline", "standfirst"])
def test_a_headline_names_its_speaker_by_a_colon_a_dash_or_a_verb(
    headline: str, expected: Shown, kind: BlockKind
) -> None:
    assert shown(headline + BODY, kind)[0] == expected


@pytest.mark.parametrize("headline", ["Watch: ‘We will win the cup’", "‘We will win the cup’"])
def test_a_headline_without_a_speaker_takes_none_from_the_body(headline: str) -> None:
    assert shown(headline + BODY, "headline")[0] == (["‘We will win the cup’"], "direct", "")


@pytest.mark.parametrize(
    ("headline", "term"),
    [
        ("Three hurt in ‘ghost ship’ blaze", "‘ghost ship’"),
        ("‘Ghost ship’: what we know so far", "‘Ghost ship’"),
        ("Ferry review: ‘The Long Winter’ is too long", "‘The Long Winter’"),
    ],
)
def test_terms_and_titles_in_a_headline_are_scare_quotes(headline: str, term: str) -> None:
    assert scare(headline + BODY, "headline") == [term]
    assert all(term not in content for content, _, _ in shown(headline + BODY, "headline"))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The “ghost ship” drifted for a week.", ["“ghost ship”"]),
        ("The so-called ‘smart’ bridge opened on Friday.", ["‘smart’"]),
        ("Anders “Speedy” Holm won the race on Friday.", ["“Speedy”"]),
        ("It is the work of Anders Holm, who wrote “The Long Winter”.", ["“The Long Winter”"]),
        ("The mayor sang “Happy Birthday to You” at noon.", ["“Happy Birthday to You”"]),
        ("She plays “Anna” in the film “Tides”.", ["“Anna”", "“Tides”"]),
    ],
)
def test_terms_nicknames_and_titles_are_scare_quotes_and_no_speech(text: str, terms: list[str]) -> None:
    assert (shown(text), scare(text)) == ([], terms)


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Mara Teller called the deal “a disgrace”.", "the deal “a disgrace”", "Mara Teller"),
        ("Mara Teller said the deal was “historic”.", "the deal was “historic”", "Mara Teller"),
        ("The minister accused the union of “blackmail”.", "the union of “blackmail”", "The minister"),
        ("Mr. J. Teller called the deal “a disgrace”.", "the deal “a disgrace”", "Mr. J. Teller"),
    ],
)
def test_a_fragment_that_somebody_said_is_a_mixed_quote(text: str, content: str, speaker: str) -> None:
    assert shown(text) == [([content], "mixed", speaker)]
    assert scare(text) == []


@pytest.mark.parametrize(
    "words",
    [
        "“He told me ‘go home’ and I went,”",
        "‘He told me “go home” and I went,’",
        "“My father said, ‘The sea gives and the sea takes,’ and he was right,”",
        "“The minister said, ‘We will pay,’”",
        "“As Berg said, “the tide waits for nobody,” and he was right,”",
        '"As Berg said, "the tide waits for nobody," and he was right,"',
        "«He told me “go home” and I went»",
    ],
)
def test_words_inside_words_are_part_of_the_outer_quote(words: str) -> None:
    assert shown(f"{words} Mara Teller told the council.") == [([words], "direct", "Mara Teller")]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("The statement read: “The harbour is closed.”", "“The harbour is closed.”", "The statement"),
        ("“The harbour is closed,” read the statement.", "“The harbour is closed,”", "the statement"),
        ("“The harbour is closed,” the letter states.", "“The harbour is closed,”", "the letter"),
        ("The ruling says: “The company failed to warn the crew.”", "“The company failed to warn the crew.”",
         "The ruling"),
        ("The notice reads as follows:\n\n“The harbour is closed.”", "“The harbour is closed.”", "The notice"),
    ],
)  # fmt: skip
def test_papers_speak(text: str, content: str, speaker: str) -> None:
    assert shown(text) == [([content], "direct", speaker)]


TURNS = ("When will the bridge open?", "In May, if the tests go well.", "And who pays?", "The state pays, I hope.")


@pytest.mark.parametrize(
    ("asks", "answers"),
    [("Q", "A"), ("WALLER", "TELLER"), ("Mr. Waller", "Ms. Teller"), ("Jonas Waller", "Mara Teller")],
)
@pytest.mark.parametrize(
    "form", ["{}\n\n{}\n\n{}\n\n{}", "{}\n{}\n{}\n{}", "“{}\n\n{}\n\n{}\n\n{}”", "“{}\n{}\n{}\n{}”"]
)
def test_the_turns_of_a_transcript_are_quotes_by_their_labels(asks: str, answers: str, form: str) -> None:
    labels = (asks, answers, asks, answers)
    text = form.format(*(f"{label}: {turn}" for label, turn in zip(labels, TURNS, strict=True)))
    found = shown(f"{text}\n\nThe ferry sailed at noon.")
    assert found == [([turn], "direct", label) for label, turn in zip(labels, TURNS, strict=True)]


@pytest.mark.parametrize(("asks", "answers"), [("Q", "A"), ("WALLER", "TELLER")])
@pytest.mark.parametrize("form", ["{} {} {} {}", "Here is a part: “{} {} {} {}” The ferry sailed."])
def test_turns_may_follow_each_other_in_one_paragraph(asks: str, answers: str, form: str) -> None:
    labels = (asks, answers, asks, answers)
    text = form.format(*(f"{label}: {turn}" for label, turn in zip(labels, TURNS, strict=True)))
    assert shown(text) == [([turn], "direct", label) for label, turn in zip(labels, TURNS, strict=True)]


def test_what_is_quoted_in_a_turn_is_part_of_the_turn_which_may_run_over_paragraphs() -> None:
    text = (
        "WALLER: Will the bridge hold?\n\nTELLER: My staff told me: “It will hold.”\n\nAnd I believe them.\n\n"
        "WALLER: Who pays?\n\nTELLER: The state."
    )
    assert (["My staff told me: “It will hold.”", "And I believe them."], "direct", "TELLER") in shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "Washington: the city of the dome.\n\nThe tour goes on to Oslo.",
        "Oslo: The council met.\n\nBergen: The ferry sailed.\n\nOslo: It rained.",
        "NOTE: the ferry is late.\n\nUPDATE: the ferry sailed.\n\nNOTE: it came back.",
        "DATE: 4 May\n\nTARGET: the harbour\n\nDATE: 6 May\n\nTARGET: the bridge",
        "Where: the harbour\n\nWhen: at noon?\n\nWhere: the bridge",
    ],
)
def test_what_only_has_colons_is_no_transcript(text: str) -> None:
    assert not any(kind == "direct" for _, kind, _ in shown(text))


@pytest.mark.parametrize(
    "words",
    [
        ("‘The bridge is closed,’", "‘The dockers’ rights come first.’"),
        ("'The bridge is closed,'", "'It's the dockers' fault.'"),
        ("«The bridge is closed»", "«It will stay closed.»"),
        ("»The bridge is closed«", "»It will stay closed.«"),
        ("„The bridge is closed“", "„It will stay closed.“"),
        ("‟The bridge is closed,”", "‟It will stay closed.”"),
        ("‹The bridge is closed›", "‹It will stay closed.›"),
        ("›The bridge is closed‹", "›It will stay closed.‹"),
        ("``The bridge is closed,''", "``It will stay closed.''"),
        ("''The bridge is closed,''", "''It will stay closed.''"),
    ],
)
def test_marks_of_every_house_are_read_alike(words: tuple[str, str]) -> None:
    assert shown(f"{words[0]} Mara Teller said. {words[1]}") == [(list(words), "direct", "Mara Teller")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The bridge is closed,” Mara Teller said.", ["The bridge is closed,”"]),
        ("“The bridge is closed, Mara Teller said.", ["“The bridge is closed,"]),
        ("“The bridge is closed,’ Mara Teller said.", ["“The bridge is closed,’"]),
        ("“The bridge is closed,“ Mara Teller said.", ["“The bridge is closed,“"]),
    ],
)
def test_a_mark_that_is_missing_or_mistyped_costs_no_words(text: str, content: list[str]) -> None:
    assert shown(text) == [(content, "direct", "Mara Teller")]


@pytest.mark.parametrize("dash", ["— ", "– ", "—"])
def test_paragraphs_behind_dashes_are_speech_where_they_talk(dash: str) -> None:
    text = (
        f"{dash}The bridge is closed, said Mara Teller.\n\n{dash}And the ferry? asked the mayor.\n\n"
        f"{dash}It sails, said Teller, if we let it.\n\n{dash}Good.\n\nThe mayor left."
    )
    assert shown(text) == [
        (["The bridge is closed"], "direct", "Mara Teller"),
        (["And the ferry?"], "direct", "the mayor"),
        (["It sails", "if we let it."], "direct", "Teller"),
        (["Good."], "direct", ""),
    ]


def test_a_list_with_dashes_and_a_dateline_are_no_dialogue() -> None:
    text = "OSLO — The ferry has three decks:\n\n– one for cars\n\n– one for dogs, officials said\n\n– one for the band"
    assert not any(kind == "direct" for _, kind, _ in shown(text))


@pytest.mark.parametrize(
    "words",
    [
        ("`` The bridge is closed , ''", "`` It 'll stay closed . ''"),
        ("“ The bridge is closed , ”", "“ It ’ s the dockers ’ fault . ”"),
        ("‘ The bridge is closed , ’", "‘ It ’ s the dockers ’ fault . ’"),
        ("' The bridge is closed , '", "' It 'll stay closed . '"),
        ('" The bridge is closed , "', '" It will stay closed . "'),
        ("`` He told me ' go home ' and I went , ''", "`` He said ` stay ' first . ''"),
        ("“ He told me ‘ go home ’ and I went , ”", "“ So I did . ”"),
    ],
)
def test_text_split_into_tokens_keeps_its_quotes(words: tuple[str, str]) -> None:
    assert shown(f"{words[0]} Mara Teller said . {words[1]}") == [(list(words), "direct", "Mara Teller")]


def test_a_quotation_that_runs_on_in_split_text_is_one_quote() -> None:
    first, last = "`` The dockers come first . They have waited .", "`` They will wait no longer , ''"
    assert shown(f"{first}\n\n{last} Mara Teller said .") == [([first, last], "direct", "Mara Teller")]
