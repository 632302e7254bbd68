import pytest

from onrecord.reading.grammar.voice import is_passive
from tests.reading.grammar.parsing import predicate, tree


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The mayor was arrested.", "arrested", True),
        ("Police arrested the mayor.", "arrested", False),
        ("The man arrested by police left.", "arrested", True),
        ("Accused of fraud, the mayor resigned.", "Accused", True),
        ("The mayor was arrested and charged.", "charged", True),
        ("Two people killed in Paris", "killed", True),
        ("Police have arrested the mayor.", "arrested", False),
    ],
)
def test_a_passive_is_known_with_and_without_its_auxiliary(text: str, verb: str, passive: bool) -> None:
    parsed = tree(text)
    assert is_passive(parsed, predicate(parsed, verb).head) is passive
