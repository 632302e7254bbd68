import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.names.edges import trimmed
from onrecord.reading.names.page import Name
from onrecord.record.reading import MentionKind


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Skarn](./skarn", "place", "Skarn"),
        ("Ruan Dell / Pool", "person", "Ruan Dell"),
        ("Ruan Dell - both", "person", "Ruan Dell"),
        ("Ruan Dell\nSkarn", "person", "Ruan Dell"),
        ("(Ruan Dell", "person", "Ruan Dell"),
        ("MORE ( Ariz.", "organisation", "MORE"),
        ("the Skarn Party's", "organisation", "Skarn Party"),
        ("the Skarn Guards'", "organisation", "Skarn Guards"),
        ("Skarn 's harbour", "place", "Skarn"),
        ("The Hague", "place", "The Hague"),
        ("the Skarn Strait", "place", "Skarn Strait"),
        ("An Orvane State University", "organisation", "Orvane State University"),
        ("anti-Skarn", "group", "Skarn"),
        ("Obama-era", "person", "Obama"),
        ("Danish Minister Ove Lund", "person", "Ove Lund"),
        ("Swede Emma Lund", "organisation", "Emma Lund"),
        ("Former Deputy Prime Minister Ove Lund", "person", "Ove Lund"),
        ("Sen . Lund", "organisation", "Lund"),
        ("Ove Lund of the Skarn View", "person", "Ove Lund"),
        ("Indiana Gov", "place", "Indiana"),
        ("Norway Government", "organisation", "Norway"),
        ("state Skarn Party", "organisation", "Skarn Party"),
        ("North and", "place", "North"),
        ("Skarn `` House".replace("`", "'"), "organisation", "Skarn"),
    ],
)
def test_a_name_between_its_edges(text: str, kind: MentionKind, expected: str) -> None:
    start, end, _ = trimmed(Name(0, len(text), kind), text)
    assert text[start:end] == expected


@pytest.mark.parametrize(
    ("text", "guess", "kind", "expected"),
    [
        ("the Group of Seven met", "Group", "organisation", "Group of Seven"),
        ("adviser H.R. Lund spoke", "Lund", "person", "H.R. Lund"),
        ("Ove Lund Jr. spoke", "Ove Lund", "person", "Ove Lund Jr."),
        ("Dae Min-su spoke", "Dae Min", "person", "Dae Min-su"),
        ("the Boston Herons won", "Boston", "place", "Boston Herons"),
        ("in Boston\nHerons fly", "Boston", "place", "Boston"),
        ("two Boston senators", "Boston", "place", "Boston"),
        ("the U.S. Lund", "Lund", "person", "Lund"),
    ],
)
def test_a_name_grows_to_its_edges(text: str, guess: str, kind: MentionKind, expected: str) -> None:
    at = text.index(guess)
    start, end, _ = trimmed(Name(at, at + len(guess), kind), text)
    assert text[start:end] == expected


def test_a_wrapped_line_does_not_end_a_name() -> None:
    text = "The ferry was met at the swing bridge by Tove\nLindqvar, who runs the harbour."
    at = text.index("Tove")
    assert trimmed(Name(at, at + len("Tove\nLindqvar"), "person"), text) == (at, at + 13, "person")


@given(st.text(alphabet="Aa .,'-()[]\n\"@#The1", max_size=60), st.sampled_from(["person", "place", "organisation"]))
def test_edges_stay_within_the_text(text: str, kind: MentionKind) -> None:
    start, end, _ = trimmed(Name(0, len(text), kind), text)
    assert 0 <= start <= end <= len(text)
