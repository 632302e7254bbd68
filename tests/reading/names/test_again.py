from tests.reading.names.sheet import mend


def test_a_surname_is_found_where_the_model_missed_it() -> None:
    assert mend("Ove Lund spoke. Then Lund left.", ("Ove Lund", "person")) == [
        ("Ove Lund", "person"),
        ("Lund", "person"),
    ]


def test_a_surname_in_a_shouted_headline_is_found() -> None:
    assert mend("LUND: WE WILL WIN. Ove Lund spoke.", ("Ove Lund", "person"))[0] == ("LUND", "person")


def test_a_part_of_a_word_is_no_surname() -> None:
    assert mend("Ove Lund spoke of Lundgren.", ("Ove Lund", "person")) == [("Ove Lund", "person")]


def test_a_word_that_is_seldom_a_name_is_not_found_again() -> None:
    text = "Media came. Media went. Media slept."
    assert len(mend(text, ("Media", "organisation"))) <= 1


def test_letters_in_brackets_are_the_body_before_them() -> None:
    text = "the Skarn Harbour Board (SHB) met. The SHB voted."
    assert mend(text, ("Skarn Harbour Board", "organisation"))[1:] == [("SHB", "organisation"), ("SHB", "organisation")]


def test_who_is_called_mister_is_a_person() -> None:
    assert mend("Then Mr. Orvane left with Mayor de Skarn.") == [("Orvane", "person"), ("de Skarn", "person")]


def test_a_given_name_makes_a_person_of_what_follows() -> None:
    assert mend("There Anna Orvane waited at Victoria Station.") == [("Anna Orvane", "person")]


def test_a_paper_is_known_by_its_capital_article() -> None:
    assert mend("She told The Independent that it was over.") == [("Independent", "organisation")]
    assert mend("They want an independent court.") == []
