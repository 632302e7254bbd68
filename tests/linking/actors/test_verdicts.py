from dataclasses import replace

from onrecord.linking.actors.linker import ActorLinker
from onrecord.record.actor import Actor
from onrecord.record.judgement import DIFFERENT, SAME, Judgement
from onrecord.record.reading import MentionKind
from onrecord.record.story import Coverage
from tests.linking.telling import linked, story, told

NAMES: dict[str, MentionKind] = dict.fromkeys(
    ("Ann Berg", "Ann J. Berg", "Berg", "Volodar Zelinsky", "Volodar Zelinskyy", "Zelinskyy", "Tide Council"), "person"
)


def judged(coverage: Coverage, *verdicts: tuple[str, tuple[int, str], tuple[int, str]]) -> Coverage:
    """The coverage with judgements on words of its articles, by number; each finds its first occurrence."""
    rows = []
    for moment, (verdict, *sides) in enumerate(verdicts):
        places = []
        for number, words in sides:
            article = coverage.articles[number]
            start = article.text.index(words)
            places.append(article.span(start, start + len(words)))
        rows.append(Judgement(tuple(places), "…", verdict, "ada", f"2031-05-08T10:00:{moment:02}Z"))
    return replace(coverage, judgements=tuple(rows))


def actors(coverage: Coverage) -> list[Actor]:
    return list(linked(coverage, ActorLinker()).actors)


def places(coverage: Coverage, actor: Actor) -> list[tuple[int, str]]:
    """The mentions of an actor as number of the article and text."""
    numbers = {article.id: number for number, article in enumerate(coverage.articles)}
    return sorted((numbers[m.article], m.cut(coverage.article(m.article).text)) for m in actor.mentions)


def test_two_spellings_that_were_one_actor_part_with_all_that_stands_beside_them() -> None:
    coverage = story(
        told("Volodar Zelinsky spoke.", NAMES, outlet="A"),
        told("President Volodar Zelinskyy came. Zelinskyy left.", NAMES, outlet="B"),
        told("Zelinskyy slept.", NAMES, outlet="C"),
    )
    assert len(actors(coverage)) == 1
    coverage = judged(coverage, (DIFFERENT, (0, "Volodar Zelinsky"), (1, "Volodar Zelinskyy")))
    found = {actor.name: actor for actor in actors(coverage)}

    assert places(coverage, found["Volodar Zelinskyy"]) == [(1, "Volodar Zelinskyy"), (1, "Zelinskyy")]
    assert places(coverage, found["Volodar Zelinsky"]) == [(0, "Volodar Zelinsky"), (2, "Zelinskyy")]
    assert [role.title for role in found["Volodar Zelinskyy"].roles] == ["President"]
    assert found["Volodar Zelinsky"].roles == ()


def test_namesakes_part_by_article_and_what_is_open_stays_with_the_first() -> None:
    coverage = story(*(told(f"Ann Berg {verb}. Berg left.", NAMES, outlet=verb) for verb in ("spoke", "sang", "slept")))
    coverage = judged(coverage, (DIFFERENT, (0, "Ann Berg"), (1, "Ann Berg")))
    first, second = actors(coverage)

    assert places(coverage, first) == [(0, "Ann Berg"), (0, "Berg"), (2, "Ann Berg"), (2, "Berg")]
    assert places(coverage, second) == [(1, "Ann Berg"), (1, "Berg")]
    assert first.id != second.id


def test_one_mention_can_be_told_from_the_rest_of_its_article() -> None:
    coverage = story(told("Ann Berg spoke. Berg sang.", NAMES))
    coverage = judged(coverage, (DIFFERENT, (0, "Ann Berg"), (0, "Berg sang")))

    assert {actor.names for actor in actors(coverage)} == {("Ann Berg",), ("Berg",)}


def test_two_actors_are_joined_with_their_titles() -> None:
    coverage = story(told("President Ann Berg spoke. The mayor, Volodar Zelinsky, wept.", NAMES))
    (found,) = actors(judged(coverage, (SAME, (0, "Ann Berg"), (0, "Volodar Zelinsky"))))

    assert found.names == ("Ann Berg", "Volodar Zelinsky")
    assert [role.title for role in found.roles] == ["President", "mayor"]


def test_the_later_verdict_counts() -> None:
    coverage = story(told("Ann Berg met Volodar Zelinsky.", NAMES))
    sides = (0, "Ann Berg"), (0, "Volodar Zelinsky")

    assert len(actors(judged(coverage, (DIFFERENT, *sides), (SAME, *sides)))) == 1
    assert len(actors(judged(coverage, (SAME, *sides), (DIFFERENT, *sides)))) == 2


def test_other_judgements_and_those_on_other_words_change_nothing() -> None:
    coverage = story(told("Ann Berg met Volodar Zelinsky at noon.", NAMES))
    before = actors(coverage)

    assert actors(judged(coverage, ("wrong", (0, "Ann Berg"), (0, "Volodar Zelinsky")))) == before
    assert actors(judged(coverage, (SAME, (0, "Ann Berg"), (0, "noon")))) == before
    assert actors(judged(coverage, (DIFFERENT, (0, "Ann"), (0, "Ann Berg")))) == before
