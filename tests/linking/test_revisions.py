"""What a newer version of an article changed."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.revisions import RevisionLinker
from onrecord.record.article import Article, Block
from onrecord.record.reading import Reading, Stamp
from onrecord.record.revision import Revision
from onrecord.record.story import Coverage, Links, Story


def version(*sentences: str) -> tuple[Article, Reading]:
    """An article of one block with these sentences."""
    text = " ".join(sentences)
    article = Article("http://a.example/1", text, text, "utf-8", (Block("paragraph", 0, len(text)),))
    spans, start = [], 0
    for sentence in sentences:
        spans.append(article.span(start, start + len(sentence)))
        start += len(sentence) + 1
    return article, Reading(article.id, Stamp("sentences", "1"), ("sentences",), sentences=tuple(spans))


def revised(old: tuple[str, ...], new: tuple[str, ...]) -> list[tuple[str, str, str, str]]:
    """Each revision: kind, the words before and after, and why."""
    made = [version(*old), version(*new)]
    articles, readings = tuple(article for article, _ in made), tuple(reading for _, reading in made)
    texts = {article.id: article.text for article in articles}
    coverage = Coverage(Story("s", "", tuple(texts)), articles, readings)
    links = RevisionLinker().link(coverage, Links("s", replaces=((articles[1].id, articles[0].id),)))

    def told(one: Revision) -> tuple[str, str, str, str]:
        before, after = (side.cut(texts[side.article]) if side else "" for side in (one.before, one.after))
        return one.kind, before, after, one.because

    return [told(one) for one in links.revisions]


HURT = "Twelve people were hurt when the ferry struck the pier."
SAIL = "The ferry Alma is to sail again on Friday."
VOTE = "The council had planned to vote on Tuesday."


def test_a_sentence_in_other_words_is_shown_with_both() -> None:
    changed = "Fourteen people were hurt when the ferry Alma struck the pier."

    assert revised((HURT, VOTE), (changed, VOTE)) == [
        ("reworded", HURT, changed, "“Fourteen” for “Twelve”; with “Alma”")
    ]


def test_a_new_sentence_is_added_and_one_that_is_gone_was_removed() -> None:
    assert revised((HURT, VOTE), (HURT, SAIL)) == [
        ("added", "", SAIL, "the version before has no sentence like it"),
        ("removed", VOTE, "", "the later version has no sentence like it"),
    ]


def test_a_sentence_that_moved_or_got_another_mark_is_not_changed() -> None:
    assert revised((HURT, SAIL, VOTE), (VOTE, HURT.replace(".", "!"), SAIL)) == []


def test_a_sentence_that_stands_twice_is_counted() -> None:
    assert [kind for kind, *_ in revised((HURT, HURT, VOTE), (HURT, VOTE))] == ["removed"]
    assert [kind for kind, *_ in revised((HURT, VOTE), (HURT, HURT, VOTE))] == ["added"]


def test_the_most_alike_are_paired_first() -> None:
    near, far = "The ferry Alma is to sail again on Sunday.", "The ferry is to be sold on Sunday, not to sail again."

    assert [(kind, after) for kind, _, after, _ in revised((SAIL,), (far, near))] == [
        ("added", far),
        ("reworded", near),
    ]


def test_of_many_words_the_first_are_named() -> None:
    ((*_, because),) = revised(("a b c d e f g h i j k l",), ("A x c y e z g w i v k l",))

    assert because == "“x” for “b”; “y” for “d”; “z” for “f”; and 2 more"


def test_only_versions_are_compared() -> None:
    article, reading = version(HURT)
    coverage = Coverage(Story("s", "", (article.id,)), (article,), (reading,))

    assert RevisionLinker().link(coverage, Links("s")).revisions == ()
    assert "revisions" in RevisionLinker().link(coverage, Links("s")).linked


def test_a_version_without_words_is_all_added_or_removed() -> None:
    assert [kind for kind, *_ in revised(("…",), (HURT,))] == ["added"]
    assert [kind for kind, *_ in revised((HURT,), ("…",))] == ["removed"]
    assert revised(("…",), ("!",)) == []


def test_thousands_of_changed_sentences_are_told_apart() -> None:
    old = tuple(f"Report {number} of the port on ship {number} and berth {number * 7}." for number in range(3000))
    new = tuple(sentence.replace("port", "harbour") for sentence in old)

    assert {kind for kind, *_ in revised(old, new)} == {"reworded"}


SENTENCES = st.lists(st.text("ab .é\u202e", min_size=1, max_size=12), min_size=1, max_size=8)


@given(SENTENCES, SENTENCES)
def test_every_sentence_of_both_is_the_same_or_told(old: list[str], new: list[str]) -> None:
    if " ".join(old) == " ".join(new):
        return
    found = revised(tuple(old), tuple(new))

    assert len({before for _, before, _, _ in found if before}) <= len(old)
    assert all(before.strip() or after.strip() for _, before, after, _ in found)
