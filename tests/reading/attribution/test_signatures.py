import pytest

from onrecord.reading.attribution.reader import AttributionReader
from onrecord.reading.attribution.signatures import sign_quotes
from tests.reading.attribution.making import draft, page_of, said
from tests.reading.paper import paper


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("“We sail at noon, fog or not.” — Mara Teller", "—", "Mara Teller"),
        ("“We sail at noon, fog or not.”― Mara Teller.", "―", "Mara Teller"),
        ("Readers wrote: “We sail at noon.” – Mara de Teller, 34, of Port Wren", "–", "Mara de Teller"),
        ("“We sail at noon, fog or not.”\n\n— Mara Teller, harbour master", "—", "Mara Teller"),
        ('"We sail at noon." -- M. Teller', "--", "M. Teller"),
    ],
)
def test_a_dash_and_a_name_sign_the_quotation_before(text: str, cue: str, speaker: str) -> None:
    ((*_, found_cue, found_speaker),) = said(text, sign_quotes(page_of(text), []))
    assert (found_cue, found_speaker) == (cue, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "“We sail at noon” — he said it twice.",
        "“We sail at noon.” — Mara Teller said so.",
        "The “grey fleet” — the oldest in Port Wren.",
        "“We sail at noon.” Mara Teller",
        "She left. — Mara Teller",
        "“We sail at noon.” — Monday came. Nobody sailed",
    ],
)
def test_what_is_no_signature_signs_nothing(text: str) -> None:
    assert sign_quotes(page_of(text), []) == []


def test_a_signature_takes_the_place_of_what_the_model_made_of_the_same_words() -> None:
    text = "“We sail at noon.” — Mara Teller\n\n“Nobody sails,” said Jonas Feld."
    wrong = draft(text, "“We sail at noon.”", cue="said", speaker="Jonas Feld")
    kept = draft(text, "“Nobody sails,”", cue="said", speaker="Jonas Feld")
    assert [one[-1] for one in said(text, sign_quotes(page_of(text), [wrong, kept]))] == ["Mara Teller", "Jonas Feld"]


def test_readers_letters_are_read_each_with_its_writer() -> None:
    text = (
        "“The ferry is a disgrace and it always was.” — Mara Teller\n\n"
        "“I love the ferry, my children love it too.” — Jonas Feld\n\n"
        "“Let the dockers decide for once.” — Ann Berg"
    )
    found = AttributionReader().read(paper(text)).quotes
    assert [quote.speaker.cut(text) for quote in found if quote.speaker] == ["Mara Teller", "Jonas Feld", "Ann Berg"]
