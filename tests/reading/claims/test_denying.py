import pytest

from tests.reading.claims.saying import claim, cut, heads


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("The army did not meet its goals.", "did not meet", "not"),
        ("The ferry never arrived.", "never arrived", "never"),
        ("The dam is no longer safe.", "is no longer safe", "no longer"),
        ("No homes were lost.", "were lost", "No"),
        ("Nobody died in the flood.", "died", "Nobody"),
        ("The flood destroyed no homes.", "destroyed", "no"),
        ("Neither side has signed the pact.", "has signed", "Neither"),
        ("The mayor refused to sign the pact.", "refused to sign", "refused to"),
        ("The engineers failed to stop the leak.", "failed to stop", "failed to"),
        ("The mayor was unable to stop the leak.", "was unable to stop", "unable to"),
        ("The mayor denied that the dam had failed.", "had failed", "denied"),
        ("The mayor rejected claims that the dam had failed.", "had failed", "rejected"),
        ("He did not think the ferry was safe.", "was safe", "not"),
        ("Engineers opened the gates without warning the town.", "warning", "without"),
        ("They did not meet or talk.", "talk", "not"),
    ],
)
def test_the_words_that_deny_are_kept(text: str, head: str, words: str) -> None:
    assert cut(claim(text, head).negation, text) == words


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The flood killed 41 people.", "killed"),
        ("The flood not only killed 41 people, it destroyed the town.", "killed"),
        ("The ferry did not arrive until Monday.", "did not arrive"),
        ("The engineers did not fail to stop the leak.", "did not fail to stop"),
        ("They did not attack but talked.", "talked"),
    ],
)
def test_what_only_looks_like_a_denial_is_none(text: str, head: str) -> None:
    name = next(one for one in heads(text) if one.endswith(head))
    assert claim(text, name).negation is None
