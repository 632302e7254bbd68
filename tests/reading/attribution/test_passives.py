import pytest

from onrecord.reading.attribution.passives import drop_hearers
from tests.reading.attribution.making import draft, page_of, said


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("Mira Teller was once asked how the tide would end.", "was once asked", "Mira Teller"),
        ("Teller has been harshly criticized for shutting it.", "has been harshly criticized for", "Teller"),
        ("The council came under withering criticism for it.", "came under withering criticism for", "The council"),
        ("She has faced sharp criticism for waiting.", "has faced sharp criticism for", "She"),
        ("They’re expected to sail at dawn.", "’re expected", "They"),
    ],
)
def test_of_whom_something_is_said_or_asked_says_nothing(text: str, cue: str, speaker: str) -> None:
    rest = text[text.index(cue) + len(cue) :].strip()
    assert drop_hearers(page_of(text), [draft(text, rest, cue=cue, speaker=speaker)])[0].speaker is None


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("Teller was worried that the tide would turn.", "was worried", "Teller"),
        ("Teller was quoted as saying the tide would turn.", "was quoted as saying", "Teller"),
        ("The tide would turn, it was announced by Teller.", "was announced by", "Teller"),
        ("Teller’s letter was mocked for calling it “a tide”.", "was mocked for", "Teller’s"),
        ("Teller asked how the tide would end.", "asked", "Teller"),
        ("Teller faced the harbour and said the tide was late.", "said", "Teller"),
    ],
)
def test_who_feels_says_or_stands_behind_by_speaks(text: str, cue: str, speaker: str) -> None:
    drafts = [draft(text, "tide", cue=cue, speaker=speaker)]
    assert said(text, drop_hearers(page_of(text), drafts))[0][2] == speaker
