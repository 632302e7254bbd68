import pytest

from onrecord.linking.actors.linker import ActorLinker
from onrecord.record.actor import Role
from onrecord.record.reading import MentionKind
from tests.linking.telling import by_name, linked, story, told

NAMES: dict[str, MentionKind] = {"Ann Berg": "person"}


def roles(
    text: str, times: dict[str, tuple[str, str]] | None = None, published: str | None = "2031-05-07"
) -> list[Role]:
    found = by_name(linked(story(told(text, NAMES, times=times, published=published)), ActorLinker()).actors)
    return list(found["Ann Berg"].roles)


def test_a_title_is_as_of_the_article_s_day() -> None:
    (role,) = roles("Mayor Ann Berg spoke.", published="2031-05-07T14:05:00Z")
    assert (role.title, role.since, role.until, role.as_of) == ("Mayor", None, None, "2031-05-07")


@pytest.mark.parametrize("title", ["former mayor", "then-mayor", "ex-mayor"])
def test_a_former_title_ended_by_the_article_s_day(title: str) -> None:
    (role,) = roles(f"Once {title} Ann Berg spoke.")
    assert (role.title, role.until) == (title, "[..2031-05-07]")


def test_without_a_day_nothing_is_dated() -> None:
    (role,) = roles("Once former mayor Ann Berg spoke.", published=None)
    assert (role.until, role.as_of) == (None, None)


def test_since_and_from_to_behind_a_title() -> None:
    (role,) = roles("Ann Berg, mayor of Nedrin since 2019, spoke.")
    assert (role.title, role.since, role.until) == ("mayor of Nedrin", "2019", None)
    (role,) = roles("Ann Berg, mayor of Nedrin since March 2019, spoke.", {"March 2019": ("2019-03", "month")})
    assert role.since == "2019-03"
    (role,) = roles("Ann Berg, mayor of Nedrin from 2009 to 2017, spoke.")
    assert (role.since, role.until) == ("2009", "2017")
    (role,) = roles("Ann Berg, mayor of Nedrin until 2017, spoke.")
    assert (role.since, role.until) == (None, "2017")


def test_a_title_is_kept_once_and_where_it_is_dated() -> None:
    (role,) = roles("Ann Berg, mayor of Nedrin, spoke. Ann Berg, mayor of Nedrin since 2019, left.")
    assert (role.evidence.start, role.since) == (44, "2019")
