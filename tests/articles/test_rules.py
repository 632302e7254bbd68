import pytest

from onrecord.articles.blocks import RULES
from tests.articles.reading import BODY, MORE, article, block_of

SIGNED = [
    ("a caption with its credit", "The ferry Alma at the bridge. (Photo courtesy of the harbour)"),
    ("a caption with its credit", "The ferry Alma at the swing bridge. (Ruan Dell / Corriden Press)"),
    ("a caption with its credit", "The ferry Alma at the swing bridge on Tuesday. REUTERS/Ruan Dell"),
    ("a caption with its credit", "FILE: The ferry Alma at the swing bridge"),
    ("a caption with its credit", "Image caption The ferry Alma at the swing bridge"),
    ("who reported and edited it", "Additional Reporting by Ione Marsh in Skarn"),
    ("who reported and edited it", "Written by Ione Marsh"),
    ("who reported and edited it", "Editing by Jory Dell"),
    ("who reported and edited it", "Compiled by Jory Dell"),
    ("who reported and edited it", "Translated by Jory Dell"),
    ("who reported and edited it", "Ione Marsh contributed to this article"),
    ("a copyright line", "© 2031 Calder Gazette"),
    ("a copyright line", "&copy; Calder Gazette"),
    ("a copyright line", "(C) 2031 Calder Gazette"),
    ("a copyright line", "COPYRIGHT 2031 Calder Gazette"),
    ("a copyright line", "Calder Gazette, All Rights Reserved"),
    ("a copyright line", "This material may not be published, broadcast or redistributed"),
    ("a copyright line", "Reprinted with permission from Calder Gazette"),
]


@pytest.mark.parametrize(("reason", "line"), SIGNED)
def test_signs_stand_in_what_a_shape_covers(reason: str, line: str) -> None:
    (rule,) = [rule for rule in RULES if rule.reason == reason]
    assert rule.signed(line.casefold())
    assert rule.shape.fullmatch(line)


@pytest.mark.parametrize(("times", "kind"), [(5, "notice"), (40, "paragraph")])
def test_what_is_longer_than_a_rule_allows_is_not_covered(times: int, kind: str) -> None:
    line = f"© 2031 Calder Gazette {'and others ' * times}"
    assert block_of(article(f"Ferry strikes bridge\n\n{BODY}\n\n{MORE}\n\n{line}\n"), "© 2031").kind == kind
