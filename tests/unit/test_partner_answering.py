"""Which answers about the columns of a file will do."""

from shared.domain.offers import answering
from shared.domain.offers.answering import Wrong
from shared.domain.offers.headings import Column
from shared.domain.offers.mapping_memory import NOT_READ, Asked, Question

ALL = {0: "title", 1: "description", 2: "employer", 3: "place", 4: "contact"}


def asked(*headings: str, headed: bool = True) -> Question:
    return Question(tuple(Asked(heading, "", False) for heading in headings), headed=headed)


def test_every_field_of_ours_can_be_chosen_once() -> None:
    offered = [field for fields in answering.grouped().values() for field in fields]
    assert sorted(offered) == sorted(column.value for column in Column)


def test_columns_are_lettered_as_spreadsheets_do() -> None:
    assert [answering.letters(i) for i in (0, 25, 26, 51, 52, 99)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "CV",
    ]


def test_what_makes_an_offer_is_enough() -> None:
    assert answering.wrong_answers({**ALL, 5: NOT_READ}) == ()
    assert answering.wrong_answers({**ALL, 4: "apply_phone", 3: "postcode"}) == ()


def test_everything_that_is_missing_is_told() -> None:
    wrong = answering.wrong_answers({0: "title", 1: NOT_READ})
    assert [each.field for each in wrong] == ["description", "employer", "postcode", "apply"]
    assert {each.code for each in wrong} == {"column_missing"}


def test_two_columns_cannot_be_the_same_field() -> None:
    wrong = answering.wrong_answers({**ALL, 7: "title", 9: "title"})
    assert wrong == (Wrong("column_twice", "title", 7), Wrong("column_twice", "title", 9))


def test_a_field_we_do_not_have_is_refused_where_it_was_chosen() -> None:
    assert answering.wrong_answers({**ALL, 5: "password"}) == (
        Wrong("column_unknown", "password", 5),
    )


def test_answers_are_kept_by_the_heading_in_plain_words() -> None:
    question = asked("Poste PROPOSÉ", "Où ?")
    kept = answering.answers(question, {0: "title", 1: NOT_READ})
    assert kept == {"poste propose": "title", "ou": NOT_READ}


def test_columns_without_a_heading_are_kept_by_their_letter() -> None:
    unheaded = asked("Animateur", "Trier", headed=False)
    assert answering.answers(unheaded, {0: "title", 1: "description"}) == {
        "colonne a": "title",
        "colonne b": "description",
    }
    assert answering.memory_key(asked("", "x"), 0) == "colonne a"


def test_of_two_columns_with_one_heading_the_first_is_asked_about() -> None:
    assert answering.asked_columns(asked("Contact", "Lieu", "contact !")) == (0, 1)
