"""How the pages of youths and guardians read in English and in easy-to-read French."""

import re
from datetime import UTC, date, datetime
from itertools import product

from shared.domain.person import Language
from shared.texts import dates
from shared.texts.catalogue import say
from tests.unit.test_letters_in_languages import (
    CATALOGUES,
    ENGLISH,
    FALC,
    IN_EACH,
    OTHER_LANGUAGES,
    is_english,
    is_one_sentence,
    is_short,
    named,
    whole,
)

HELD = {
    language: named(language, *sorted(file.name for file in (CATALOGUES / language).glob("*.ftl")))
    for language in Language
}
CODES = {
    language: set(named(language, "pages.ftl", "refusals.ftl")) for language in OTHER_LANGUAGES
}
OF_PAGES = sorted(set.union(*CODES.values()))
# What stands in a title, on a button, beside a box or in an attribute: no line can be broken there.
LABEL = re.compile(
    r"^(?:status|language-(?:fr|falc|en)|profile|job-family|staff-mail)-?"
    r"|-(?:title|send|label|short|subject|open)$|^(?:cancel|erase|language)-keep$|^form-wait$"
    r"|^(?:person|guardian|draft)-(?:accept|decline|agree|refuse|resume|cannot-come|.*-sure)$"
)
# What English pages say in French.
STAYS_FRENCH = ("économie sociale et solidaire", "Français facile à lire (FALC)", "Français")
LONG = datetime(2027, 9, 29, 10, 30, tzinfo=UTC)
SAMPLES = {
    **dict.fromkeys(("youth", "name", "who", "to"), "Camille Exemple"),
    **dict.fromkeys(("title", "label", "value", "what", "state", "bring"), "EXPLORE Exemple"),
    "region": "CRESS Exemple",
    "email": "explore@example.org",
    "phone": "01 44 00 00 00",
    "link": "https://explore.example.org/reprendre/abc",
    "letter": "A",
    "why": "EXPLORE.",
}


def values(variable, keys, language):
    """What a parameter may be: all that the message tells apart, and one of the rest."""
    if variable in ("until", "moment"):
        return [dates.weekday_and_hour(LONG, language)]
    if variable == "week":
        return [dates.week(LONG.date(), date(2027, 10, 1), language)]
    if "true" in keys:
        return [True, False]
    return [*sorted(keys), SAMPLES[variable]] if variable in SAMPLES else [0, 1, 2, 30]


def told(code, language):
    """Each text that a message may become."""
    variables, variants = whole(code, HELD[language])
    keys = [{key for name, key in variants if name == each} for each in sorted(variables)]
    choices = [values(*each, language) for each in zip(sorted(variables), keys, strict=True)]
    for chosen in product(*choices):
        yield say(code, language, **dict(zip(sorted(variables), chosen, strict=True)))


def test_both_languages_say_the_same_on_pages():
    assert CODES[FALC] == CODES[ENGLISH]


def test_each_language_names_the_same_parameters_and_tells_the_same_cases_apart():
    for code in OF_PAGES:
        in_each = [whole(code, messages) for messages in HELD.values() if code in messages]
        assert len(in_each) > 1
        assert all(each == in_each[0] for each in in_each), code


@IN_EACH
def test_a_sentence_of_a_page_has_no_hole_and_a_title_or_a_button_is_one_line(language):
    for code in OF_PAGES:
        for text in told(code, language):
            assert text == text.strip() or code == "data-between"
            assert not re.search(r"[{}]|  |\n\n", text), text
            assert "\n" not in text or not LABEL.search(code), text


def test_easy_to_read_pages_have_one_short_sentence_a_line_and_no_abbreviation():
    for code in OF_PAGES:
        for line in "\n".join(told(code, FALC)).split("\n"):
            is_short(line)
            is_one_sentence(line)


def test_easy_to_read_pages_use_the_words_of_the_easy_to_read_mails():
    for code in OF_PAGES:
        for text in told(code, FALC):
            others = r"\brangs?\b|\bdélais?\b|\bstructures?\b|indiqu|souhait|proposition"
            assert not re.search(others, text, re.I), text


def test_english_pages_are_spaced_as_english_and_hold_no_french():
    for code in OF_PAGES:
        for text in told(code, ENGLISH):
            for own in STAYS_FRENCH:
                text = text.replace(own, "")
            is_english(text)
