import pytest

from onrecord.reading.names.dividing import Kinds, divided
from onrecord.reading.names.page import Name
from onrecord.record.reading import MentionKind


@pytest.mark.parametrize(
    ("text", "kind", "others", "expected"),
    [
        ("Lund 's Facebook", "organisation", {"Lund": "person"}, [("Lund", "person"), ("Facebook", "organisation")]),
        ("Norway's Naval Board", "organisation", {}, [("Norway", "state"), ("Naval Board", "organisation")]),
        ("People's Bulletin", "organisation", {}, [("People's Bulletin", "organisation")]),
        ("Lund and Stormy Dell", "organisation", {"Lund": "person"}, [("Lund", "person"), ("Stormy Dell", "person")]),
        ("Lund and Dell", "person", {}, [("Lund", "person"), ("Dell", "person")]),
        ("Harbours and Fisheries", "organisation", {}, [("Harbours and Fisheries", "organisation")]),
        ("Norway-Denmark", "organisation", {}, [("Norway", "state"), ("Denmark", "state")]),
        ("U.S. Anna Dell", "organisation", {}, [("U.S.", "state"), ("Anna Dell", "person")]),
        ("Anna Dell White House", "person", {}, [("Anna Dell", "person"), ("White House", "organisation")]),
        ("U.S. Congress", "organisation", {}, [("U.S. Congress", "organisation")]),
    ],
)
def test_one_name_or_two(text: str, kind: MentionKind, others: Kinds, expected: list[tuple[str, str]]) -> None:
    assert [(text[s:e], k) for s, e, k in divided(Name(0, len(text), kind), text, others)] == expected
