"""Which claims are one fact, which are two, and what is told of a fact."""

from dataclasses import replace

from onrecord.record.article import Stated
from tests.linking.claiming import Claimed, Counted
from tests.linking.facts.stating import Found, facts_of, report
from tests.linking.telling import Said


def killed(outlet: str, count: int, day: str = "2031-05-07", *, long: bool = False) -> Found:
    """An article by which so many died."""
    miners = f"{count} miners"
    return report(
        outlet,
        f"The landslide killed {miners} in Orsk.",
        Claimed("killed", "The landslide", [miners], [Counted(miners, count, "miner")]),
        day=day,
        long=long,
    )


KILLED = killed("The Post", 38)
DIED = report(
    "The Herald",
    "In Orsk 38 miners died under the landslide, most of them asleep.",
    Claimed("died", "38 miners", ["the landslide"], [Counted("38 miners", 38, "miner")]),
)
FEWER = killed("The Gazette", 29)


def test_other_words_for_one_matter_are_one_fact() -> None:
    (fact,) = facts_of(KILLED, DIED)
    assert fact.line == "In Orsk 38 miners died under the landslide, most of them asleep"
    assert [telling.how for telling in fact.tellings] == ["tells", "tells"]
    assert fact.told_by == (KILLED[0].id, DIED[0].id)


def test_its_reason_names_what_is_shared() -> None:
    (fact,) = facts_of(KILLED, DIED)
    assert fact.because.startswith("stated 2 times in 2 articles: the same words (")
    assert "“landslide”" in fact.because
    assert "the same act (“died”, “killed”)" in fact.because
    assert "the same figure (“38 miners”)" in fact.because


def test_another_figure_is_the_same_fact_told_differently() -> None:
    (fact,) = facts_of(KILLED, DIED, FEWER)
    assert {telling.article: telling.how for telling in fact.tellings}[FEWER[0].id] == "differs"
    assert "38" in fact.line
    assert "The Gazette differs" in fact.because


def test_what_one_article_alone_states_is_no_fact() -> None:
    assert facts_of(KILLED) == ()
    twice = report(
        "The Post",
        "The landslide killed 38 miners in Orsk.\n\nThe landslide killed 38 miners, Orsk's mayor wrote.",
        Claimed("killed", "The landslide", ["38 miners"]),
        Claimed("killed", "The landslide", ["38 miners"], clause="The landslide killed 38 miners", at=1),
    )
    assert facts_of(twice) == ()


def test_the_same_done_by_others_or_to_others_is_another_fact() -> None:
    accused, again = (
        report(
            outlet,
            "Ann Berg accused Tom Lund of selling the old ferry.",
            Claimed("accused", "Ann Berg", ["Tom Lund", "selling the old ferry"]),
        )
        for outlet in ("The Post", "The Gazette")
    )
    turned = report(
        "The Herald",
        "Tom Lund accused Ann Berg of selling the old ferry.",
        Claimed("accused", "Tom Lund", ["Ann Berg", "selling the old ferry"]),
    )
    assert facts_of(accused, turned) == ()
    assert len(facts_of(accused, again)) == 1


def test_either_side_of_a_meeting_may_come_first() -> None:
    one = report("The Post", "Ann Berg met Tom Lund at the old lighthouse.", Claimed("met", "Ann Berg", ["Tom Lund"]))
    other = report(
        "The Herald", "Tom Lund met Ann Berg at the old lighthouse.", Claimed("met", "Tom Lund", ["Ann Berg"])
    )
    assert len(facts_of(one, other)) == 1


def test_what_happened_on_another_day_is_another_fact() -> None:
    one = report(
        "The Post",
        "Ann Berg welcomed the sailors to the palace on Monday.",
        Claimed("welcomed", "Ann Berg", ["the sailors"]),
        day="2031-05-05",
    )
    other = report(
        "The Herald",
        "Ann Berg welcomed the sailors to the palace on Tuesday.",
        Claimed("welcomed", "Ann Berg", ["the sailors"]),
        day="2031-05-06",
    )
    assert facts_of(one, other) == ()


def test_a_day_to_come_may_be_told_differently() -> None:
    one = report(
        "The Post",
        "Formal hearings on the ferry wreck begin on Tuesday.",
        Claimed("begin", "Formal hearings on the ferry wreck"),
        day="2031-05-05",
    )
    other = report(
        "The Herald",
        "Formal hearings on the ferry wreck begin on Wednesday.",
        Claimed("begin", "Formal hearings on the ferry wreck"),
        day="2031-05-05",
    )
    (fact,) = facts_of(one, other)
    assert [telling.how for telling in fact.tellings] == ["tells", "differs"]


def test_what_should_be_done_is_not_what_is_done() -> None:
    done = report("The Post", "Norway closed the Vardo shipyard.", Claimed("closed", "Norway", ["the Vardo shipyard"]))
    wanted = report(
        "The Herald",
        "Norway should close the Vardo shipyard.",
        Claimed("should close", "Norway", ["the Vardo shipyard"]),
    )
    assert facts_of(done, wanted) == ()


def test_a_second_of_its_kind_is_not_the_first() -> None:
    first = report(
        "The Post",
        "Tom Lund praised the fishermen on the first day of the strike.",
        Claimed("praised", "Tom Lund", ["the fishermen"]),
    )
    second = report(
        "The Herald",
        "Tom Lund praised the fishermen on the second day of the strike.",
        Claimed("praised", "Tom Lund", ["the fishermen"]),
    )
    assert facts_of(first, second) == ()


def test_a_people_and_its_state_are_one_name() -> None:
    people = report(
        "The Post",
        "The Norwegian parliament rejected the whaling budget.",
        Claimed("rejected", "The Norwegian parliament", ["the whaling budget"]),
    )
    state = report(
        "The Herald",
        "The whaling budget was rejected by the parliament of Norway.",
        Claimed("was rejected", "The whaling budget", ["the parliament of Norway"]),
    )
    assert len(facts_of(people, state)) == 1


def test_what_stands_in_quotations_alone_is_no_fact() -> None:
    quoted = [
        report(
            outlet,
            "“The landslide buried the northern tunnel,” Ann Berg said.",
            Claimed(
                "buried", "The landslide", ["the northern tunnel"], clause="The landslide buried the northern tunnel"
            ),
            quotes=[Said("The landslide buried the northern tunnel", "Ann Berg", "said")],
        )
        for outlet in ("The Post", "The Herald")
    ]
    assert facts_of(*quoted) == ()
    plain = report(
        "The Gazette",
        "The landslide buried the northern tunnel.",
        Claimed("buried", "The landslide", ["the northern tunnel"]),
    )
    (fact,) = facts_of(*quoted, plain)
    assert fact.lined.article == plain[0].id
    assert [bool(telling.quote) for telling in fact.tellings] == [True, True, False]


def test_one_who_says_less_tells_it_in_part() -> None:
    less = report(
        "The Herald",
        "The landslide killed miners in Orsk.",
        Claimed("killed", "The landslide", ["miners"]),
    )
    (fact,) = facts_of(KILLED, less)
    assert {telling.article: telling.how for telling in fact.tellings} == {KILLED[0].id: "tells", less[0].id: "in_part"}


def test_a_clause_inside_of_another_is_a_fact_of_its_own() -> None:
    reports = [
        report(
            outlet,
            f"{opening} the ferry Alma, which had sunk off Vardo in 2019, was raised by divers.",
            Claimed("was raised", "the ferry Alma", ["divers"]),
            Claimed("had sunk", "which", ["Vardo"], clause="which had sunk off Vardo in 2019"),
        )
        for outlet, opening in (("The Post", "At dawn"), ("The Herald", "Late last night"))
    ]
    lines = {fact.line for fact in facts_of(*reports)}
    assert any(line.startswith("which had sunk") for line in lines)
    assert len(lines) == 2


def test_a_replaced_version_tells_nothing() -> None:
    url = Stated("https://herald.example/landslide", "front matter: url")
    versions = [
        (replace(article, url=url, updated=Stated(day, "test")), reading)
        for (article, reading), day in ((DIED, "2031-05-08"), (killed("The Herald", 29), "2031-05-07"))
    ]
    (fact,) = facts_of(KILLED, *versions)
    assert fact.told_by == (KILLED[0].id, DIED[0].id)
    assert versions[1][0].id not in (*fact.silent, *fact.too_early, *fact.not_checked)


def test_a_part_of_a_longer_list_is_one_fact_with_it() -> None:
    listed = report(
        "The Post",
        "The priorities include new ferries, creating incentives for harbour pilots to lower fees, and a choir.",
        Claimed("include", "The priorities", ["creating incentives for harbour pilots to lower fees"]),
    )
    alone = report(
        "The Herald",
        "The plan promises creating incentives for harbour pilots to lower early fees.",
        Claimed("promises", "The plan", ["creating incentives for harbour pilots to lower early fees"]),
    )
    (fact,) = facts_of(listed, alone)
    assert "some words in a row" in fact.because


def test_a_rare_figure_joins_other_words_for_what_it_counts() -> None:
    """Who spends it is named by one, and the verbs are not alike."""
    included = report(
        "The Post",
        "1.63 billion crowns were included for the sea wall.",
        Claimed("included", "1.63 billion crowns", ["the sea wall"], [Counted("1.63 billion", 1.63e9, "crown")]),
    )
    allocated = report(
        "The Herald",
        "Parliament has allocated 1.63 billion crowns for the wall.",
        Claimed("allocated", "Parliament", ["1.63 billion crowns"], [Counted("1.63 billion", 1.63e9, "crown")]),
    )
    (fact,) = facts_of(included, allocated)
    assert "which few others have" in fact.because


def test_a_meeting_with_somebody_else_is_another_fact() -> None:
    met, again, other = (
        report(outlet, f"Ann Berg met {whom} in the old chapel.", Claimed("met", "Ann Berg", [whom, "the old chapel"]))
        for outlet, whom in (("The Post", "Tom Lund"), ("The Gazette", "Tom Lund"), ("The Herald", "Norway"))
    )
    assert facts_of(met, other) == ()
    assert len(facts_of(met, again)) == 1


def test_how_it_is_done_alone_makes_no_fact() -> None:
    wary, dependent = (
        report(outlet, text, Claimed("become", subject, [rest]))
        for outlet, text, subject, rest in (
            ("The Post", "The pilots have become increasingly wary.", "The pilots", "increasingly wary"),
            ("The Herald", "The choir has become increasingly poor.", "The choir", "increasingly poor"),
        )
    )
    assert facts_of(wary, dependent) == ()


def test_what_many_do_is_no_fact_by_its_verb_and_one_noun() -> None:
    often = " They share a boat. Two share a cabin. We share the nets. The views are wide. Her views are known."

    def sharing(outlet: str, clause: str, who: str) -> Found:
        return report(outlet, f"{clause}.{often}", Claimed("share", who, ["views"]))

    one = sharing("The Post", "A quiet place where pilots share views", "pilots")
    assert facts_of(one, sharing("The Herald", "Nobody at school would share views", "Nobody")) == ()
    assert len(facts_of(one, sharing("The Herald", "A place where some pilots share views", "pilots"))) == 1


def test_counts_far_apart_with_nothing_else_in_common_are_two_facts() -> None:
    def held(outlet: str, who: str, count: int) -> Found:
        sailors = f"{count} sailors"
        counted = [Counted(sailors, count, "sailor")]
        return report(outlet, f"{who} detained {sailors}.", Claimed("detained", who, [sailors], counted))

    assert facts_of(held("The Post", "A patrol", 30), held("The Herald", "The coastguard", 2)) == ()
    assert len(facts_of(held("The Post", "A patrol", 30), held("The Herald", "The coastguard", 28))) == 1
