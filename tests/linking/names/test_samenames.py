from onrecord.linking.names.samenames import same_names
from onrecord.linking.names.words import Words


def joined(*names: str, together: bool = False, titles: dict[str, str] | None = None) -> dict[str, str]:
    """The names that stand for another, each in an article of its own, the first the most frequent."""
    words: list[Words] = [tuple(name.split()) for name in names]
    counts = {one: len(words) - at for at, one in enumerate(words)}
    articles = {one: {"both" if together else f"a{at}"} for at, one in enumerate(words)}
    borne = {tuple(name.split()): {title} for name, title in (titles or {}).items()}
    found = same_names(counts, articles, borne)
    return {" ".join(one): " ".join(meant) for one, meant in found.items() if one != meant}


def test_spellings_nicknames_and_orders_join_the_most_frequent() -> None:
    assert joined("volodar zelinsky", "volodar zelinskyy", "volodor zelinskiy") == {
        "volodar zelinskyy": "volodar zelinsky",
        "volodor zelinskiy": "volodar zelinsky",
    }
    assert joined("bill orsk", "william orsk") == {"william orsk": "bill orsk"}
    assert joined("wang daming", "daming wang") == {"daming wang": "wang daming"}
    assert joined("enrique ruiz soto", "enrique ruiz") == {"enrique ruiz": "enrique ruiz soto"}


def test_a_name_that_two_persons_fit_stays_alone() -> None:
    assert joined("tom orsk", "tom w orsk", "tom h w orsk") == {}
    assert joined("t orsk", "tom orsk", "tina orsk") == {}
    assert joined("t orsk", "tom orsk") == {"tom orsk": "t orsk"}


def test_names_side_by_side_are_two_but_for_a_middle_initial() -> None:
    assert joined("bill orsk", "william orsk", together=True) == {}
    assert joined("maria hansen", "maria hanson", together=True) == {}
    assert joined("ann berg", "ann j berg", together=True) == {"ann j berg": "ann berg"}


def test_a_father_is_not_his_son() -> None:
    assert joined("tom orsk", "tom j orsk", "tom orsk jr", "tom j orsk jr") == {
        "tom j orsk": "tom orsk",
        "tom j orsk jr": "tom orsk jr",
    }


def test_a_slip_is_none_where_the_titles_differ() -> None:
    assert joined("ann talmarick", "ann talgarick") == {"ann talgarick": "ann talmarick"}
    assert joined("ann talmarick", "ann talgarick", titles={"ann talmarick": "mayor", "ann talgarick": "singer"}) == {}
