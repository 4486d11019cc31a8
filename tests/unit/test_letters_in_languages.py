"""What a youth is sent in another language: complete, as it was last read, in its own spelling."""

import os
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import icalendar
import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import shared.texts
from shared.adapters.letters.calendar import calendar_part
from shared.adapters.letters.code_words import code_words_of
from shared.adapters.letters.compose import compose
from shared.adapters.letters.links_words import links_words_of
from shared.adapters.letters.printing import printable
from shared.adapters.letters.words import words_of
from shared.domain.mail import Role
from shared.domain.offers.kinds import Kind
from shared.domain.person import Language
from shared.domain.samples.letters import in_language
from shared.texts import dates
from shared.texts.catalogue import UnknownText, known, say
from shared.texts.languages import TAGS
from shared.texts.reasons import reason
from tests.unit.letter_samples import (
    DIGESTS,
    LINKS_OF_A_YOUTH,
    OTHER_LANGUAGES,
    REGION,
    REPORTS,
    SEAL,
    STORIES_BY_ROLE,
    STORIES_OF_A_YOUTH,
    code_letter,
    digest_letter,
    letter,
    links_letter,
    report_letter,
)
from tests.unit.test_letters import CODE_FILE, digest_file, golden_file, links_file, part, read
from tests.unit.test_letters_on_paper import Text
from tests.unit.test_letters_reasons import PARAMS

ROOT = Path(__file__).parents[2]
CATALOGUES = Path(shared.texts.__file__).parent
GOLDEN = Path(__file__).parent / "golden"
FALC, ENGLISH = Language.EASY, Language.ENGLISH
IN_EACH = pytest.mark.parametrize("language", OTHER_LANGUAGES)
EVERY_STORY = pytest.mark.parametrize("story", STORIES_OF_A_YOUTH)
# Codes whose words nobody but counsellors, guardians, partners or staff reads.
TO_OTHERS = re.compile(
    r"^mail-.*-?(?:counsellor|guardian|partner)(?:-subject|-title|-lead|-steps|-button|-why)?$"
    r"|^mail-(?:report|summary|expiring|problem|advice)-|^mail-youth-unnamed$|^mail-links-starting-|-third$|^standing-|^team-reason-"
)
# What a mail says in the words of a page.
OF_PAGES = ("session-places-left", "session-waitlist")
OF_OFFERS = tuple(f"offer-kind-{kind.replace('_', '-')}" for kind in Kind)
PLURALS = {"one", "other"}
# What is left of a sentence whose parameter was empty or never named.
HOLES = re.compile(
    r"\{|\}|\bnone\b|  |\( ?\)| [,.]|\.\.|(?:\ble|jusqu’au|entre|until|\bon|number)\s*[.,:;)]", re.I
)


class Named(Visitor):
    """What a message names: its variables, the variants of each, the messages it quotes."""

    def __init__(self):
        self.variables, self.variants, self.quoted = set(), defaultdict(set), set()

    def visit_VariableReference(self, node):
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node):
        self.quoted.add(node.id.name)

    def visit_SelectExpression(self, node):
        keys = {getattr(v.key, "name", None) or v.key.value for v in node.variants}
        self.variants[node.selector.id.name] |= keys - PLURALS
        self.generic_visit(node)


def named(language, *files):
    """What each message of these files names, by code."""
    found = {}
    for file in files:
        resource = FluentParser().parse((CATALOGUES / language / file).read_text(encoding="utf-8"))
        assert not [entry for entry in resource.body if isinstance(entry, ast.Junk)]
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found
                found[entry.id.name] = seen = Named()
                seen.visit(entry)
    return found


def whole(code, messages):
    """The variables and variants of a message, and of all it quotes."""
    own = messages[code]
    variables, variants = set(own.variables), {(n, k) for n, ks in own.variants.items() for k in ks}
    for quoted in own.quoted:
        more = whole(quoted, messages)
        variables, variants = variables | more[0], variants | more[1]
    return variables, variants


SAID = {language: named(language, "mails.ftl", "reasons.ftl") for language in Language}
PAGES = named("fr", "pages.ftl", "offers.ftl")
FRENCH = SAID[Language.FRENCH] | {code: PAGES[code] for code in OF_PAGES + OF_OFFERS}
QUOTED = {code for seen in FRENCH.values() for code in seen.quoted}
TO_YOUTHS = sorted(code for code in set(FRENCH) - QUOTED if not TO_OTHERS.search(code))


def said(words):
    """All that a mail says in its own language, sentence by sentence of the catalogue."""
    labels = [label for label, _ in words.facts]
    texts = [words.subject, words.title, *words.lead, *words.steps, words.button, words.reason]
    return [*texts, words.why, words.human, words.link_note, words.link_personal, *labels]


def is_short(paragraph):
    sentences = re.split(r"(?<=[.?!:])[\s\u00a0]+", paragraph)
    assert max(len(sentence.split()) for sentence in sentences) <= 18, paragraph
    assert not re.search(r"[();]|\d[\s\u00a0]h\b|\betc\b|\bex\.", paragraph), paragraph


def is_one_sentence(paragraph):
    assert len(re.findall(r"[.?!](?:\s|$)", paragraph)) <= 1, paragraph


def reads_easily(words):
    for paragraph in (*words.lead, *words.steps, words.reason, words.title):
        is_short(paragraph)
    for paragraph in (*words.lead, *words.steps):
        is_one_sentence(paragraph)


def is_english(own):
    assert not re.search(r"[\s\u00a0][:;!?]", own), own
    assert not re.search(r"[«»àçéèêù]|\b(?:vous|votre|nous|le|les|une|pas)\b", own, re.I), own


def text(written):
    return part(read(written), "text/plain").replace("\r\n", "\n")


def test_each_language_that_can_be_chosen_has_its_catalogue_its_dates_and_its_name():
    assert set(TAGS) == {each.value for each in Language} == set(dates._WORDS)
    for each in Language:
        assert known(f"language-{each}")


@IN_EACH
@pytest.mark.parametrize("code", TO_YOUTHS)
def test_what_a_youth_may_be_told_is_there_in_each_language_with_all_its_variants(code, language):
    messages = SAID[language]
    assert code in messages, f"{code} lacks in {language}"
    assert whole(code, messages) == whole(code, FRENCH)


@IN_EACH
def test_the_other_catalogues_hold_nothing_that_is_never_said(language):
    messages = SAID[language]
    quoted = {code for seen in messages.values() for code in seen.quoted}
    assert set(messages) - quoted == set(TO_YOUTHS)
    assert not {code for code in messages if TO_OTHERS.search(code)}


@IN_EACH
def test_a_sentence_that_lacks_is_a_mistake_and_never_french(language):
    assert say("staff-gallery-title")
    with pytest.raises(UnknownText):
        say("staff-gallery-title", language)


@IN_EACH
@EVERY_STORY
def test_the_text_part_reads_as_it_was_last_read_by_a_human(story, language):
    message = read(letter(story, language=language))
    words = part(message, "text/plain").replace("\r\n", "\n")
    file = GOLDEN / f"mails-{language}" / golden_file(story, Role.YOUTH)
    seen = f"{message['Subject']}\n\n{words}"
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")


@IN_EACH
@pytest.mark.parametrize("variant", DIGESTS)
def test_a_mail_with_offers_reads_as_it_was_last_read_by_a_human(variant, language):
    message = read(in_language(digest_letter(variant), language))
    words = part(message, "text/plain").replace("\r\n", "\n")
    file = GOLDEN / f"mails-{language}" / digest_file(variant, Role.YOUTH)
    seen = f"{message['Subject']}\n\n{words}"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")
    assert len(message["Subject"]) < 60
    assert not HOLES.search(message["Subject"])


@IN_EACH
@pytest.mark.parametrize("variant", LINKS_OF_A_YOUTH)
def test_a_mail_with_links_reads_as_it_was_last_read_by_a_human(variant, language):
    message = read(links_letter(variant, language=language))
    words = part(message, "text/plain").replace("\r\n", "\n")
    file = GOLDEN / f"mails-{language}" / links_file(variant, Role.YOUTH)
    seen = f"{message['Subject']}\n\n{words}"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")
    assert len(message["Subject"]) < 60
    assert message["Content-Language"] == TAGS[language]
    for sentence in said(links_words_of(links_letter(variant, language=language))):
        assert not HOLES.search(sentence), sentence


@IN_EACH
def test_a_mail_with_a_code_reads_as_it_was_last_read_by_a_human(language):
    message = read(code_letter(language))
    words = part(message, "text/plain").replace("\r\n", "\n")
    file = GOLDEN / f"mails-{language}" / CODE_FILE
    seen = f"{message['Subject']}\n\n{words}"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")
    assert len(message["Subject"]) < 60
    for sentence in said(code_words_of(code_letter(language))):
        assert not HOLES.search(sentence), sentence


@IN_EACH
def test_no_golden_text_is_left_over(language):
    expected = {golden_file(story, Role.YOUTH) for story in STORIES_OF_A_YOUTH}
    expected |= {digest_file(variant, Role.YOUTH) for variant in DIGESTS}
    expected |= {links_file(variant, Role.YOUTH) for variant in LINKS_OF_A_YOUTH}
    expected |= {CODE_FILE}
    assert {file.name for file in (GOLDEN / f"mails-{language}").iterdir()} == expected


@IN_EACH
@EVERY_STORY
def test_no_sentence_has_a_hole_where_a_parameter_should_be(story, language):
    words = words_of(letter(story, language=language))
    for sentence in filter(None, said(words)):
        assert not HOLES.search(sentence), sentence
    assert all(all(row) for row in (*words.facts, *words.listed))


@IN_EACH
@EVERY_STORY
def test_a_subject_stays_under_sixty_characters_whatever_the_date(story, language):
    written = letter(story, language=language)
    september = written.session.starts_at.replace(month=9, day=30, minute=30)
    session = replace(written.session, starts_at=september, starts_on=september.date())
    ends = written.registration.expires_at and september
    registration = replace(written.registration, expires_at=ends)
    late = replace(written, session=session, registration=registration, rank=written.rank and 400)
    assert len(read(late)["Subject"]) < 60


@IN_EACH
@EVERY_STORY
def test_a_mail_names_its_language_to_programs_and_marks_what_stays_french(story, language):
    written = letter(story, language=language)
    message, tag = read(written), {FALC: "fr", ENGLISH: "en"}[language]
    html = part(message, "text/html")
    assert message["Content-Language"] == tag
    assert f'<html lang="{tag}"' in html
    assert f"<title>{message['Subject']}</title>" in html
    assert f'<html lang="{tag}">' in printable(written)
    for page in (html, printable(written)):
        own = re.findall(r'<(?:span|dd) lang="fr">([^<]*)<', page)
        wanted = {written.session.title} if language is ENGLISH else set()
        assert wanted <= set(own) and bool(own) is bool(wanted)


@EVERY_STORY
def test_english_is_spaced_as_english_and_holds_no_french(story):
    written = letter(story, language=ENGLISH)
    for paper in (False, True):
        for sentence in said(words_of(written, paper)):
            is_english(sentence.replace(REGION.name, ""))
    assert " :" not in text(written)


@EVERY_STORY
def test_easy_to_read_french_has_short_sentences_each_on_its_line_and_no_abbreviation(story):
    written = letter(story, language=FALC)
    for paper in (False, True):
        reads_easily(words_of(written, paper))


@pytest.mark.parametrize("variant", LINKS_OF_A_YOUTH)
def test_a_mail_with_links_in_easy_to_read_french_keeps_its_rules(variant):
    reads_easily(links_words_of(links_letter(variant, language=FALC)))


def test_a_mail_with_a_code_in_easy_to_read_french_keeps_its_rules():
    reads_easily(code_words_of(code_letter(FALC)))


@IN_EACH
@EVERY_STORY
def test_a_letter_on_paper_says_nothing_that_paper_cannot_do(story, language):
    written = letter(story, language=language)
    page, words = Text(printable(written)), words_of(written, paper=True)
    for sentence in (words.title, *words.lead, words.reason, *words.steps, words.human):
        assert sentence in page.seen
    forbidden = r"répond\w+ à cet|cet e-mail|joint|bouton|this email|attached|button|reply to"
    assert not re.search(forbidden, page.seen, re.I)
    assert f"explore.example.org/i/{SEAL}" in page.seen
    assert dates.day(written.now.astimezone(dates.PARIS).date(), language) in page.seen


def test_the_calendar_tells_the_dates_in_the_language_of_the_mail():
    described = {}
    for language in Language:
        raw = calendar_part(letter("confirmed", language=language), "REQUEST")
        described[language] = icalendar.Calendar.from_ical(raw).events[0]["description"]
    assert "Monday 15 to Friday 19 March 2027" in described[ENGLISH]
    assert "at 9:30am" in described[ENGLISH]
    assert "à 9\u00a0heures\u00a030" in described[FALC]
    assert len(set(described.values())) == len(Language)


def test_a_stage_for_trials_says_so_in_the_language_of_the_mail():
    written = replace(letter("confirmed", language=ENGLISH), trial=True)
    assert read(written)["Subject"].startswith("[Test] Place confirmed")
    assert text(written).startswith("This is a test:")
    assert b"[Test]" in calendar_part(written, "REQUEST")


def test_sessions_to_choose_from_are_told_in_the_language_of_the_mail():
    english = text(letter("session_cancelled", language=ENGLISH))
    assert "- from Monday 29 March to Friday 2 April 2027" in english
    assert "  Espace Exemple, 93200 Saint-Denis\n  5 places left" in english
    assert "5 places libres" in text(letter("session_cancelled", language=FALC))


@pytest.mark.parametrize(
    ("story", "role"), [(s, r) for s, r in STORIES_BY_ROLE if r is not Role.YOUTH]
)
def test_counsellors_and_guardians_are_written_to_in_french(story, role):
    other, usual = letter(story, role, ENGLISH), letter(story, role)
    assert compose(other) == compose(usual)
    assert read(other)["Content-Language"] == "fr"


def test_partners_are_written_to_in_french():
    written = report_letter(next(iter(REPORTS)))
    other = replace(written, recipient=replace(written.recipient, language=ENGLISH))
    assert compose(other) == compose(written)


@IN_EACH
@pytest.mark.parametrize("code", PARAMS)
def test_a_reason_is_a_whole_sentence_of_its_own_in_each_language(code, language):
    sentence = reason(code, PARAMS[code], language=language)
    assert sentence[0].isupper() or sentence[0].isdigit()
    assert sentence.endswith(".") and "  " not in sentence and "{" not in sentence
    other = reason("brand_new", {}, language=language)
    assert (sentence == other) == (code == "other")
    assert not re.search(r"vous n’avez pas|oubli|faute|your fault|you forgot|too late", sentence)


@pytest.mark.parametrize(
    ("before", "english", "easy"),
    [
        (0, "nobody before you.", "Vous êtes la première personne sur la liste."),
        (1, "1 person before you.", "1 personne est avant vous."),
        (2, "2 people before you.", "2 personnes sont avant vous."),
    ],
)
def test_the_line_before_somebody_is_counted_as_each_language_counts(before, english, easy):
    params = {"capacity": 1, "confirmed": 1, "held": 0, "before": before}
    assert reason("line_before", params, language="en") == f"1 place, 1 confirmed, {english}"
    begins = "La session a 1 place. 1 place est prise."
    assert reason("line_before", params, language="falc") == f"{begins} {easy}"


@pytest.mark.parametrize(
    ("at", "english", "easy"),
    [
        (datetime(2027, 3, 15, 8, 30, tzinfo=UTC), "9:30am", "9 heures 30"),
        (datetime(2027, 3, 15, 8, 0, tzinfo=UTC), "9am", "9 heures"),
        (datetime(2027, 3, 15, 11, 0, tzinfo=UTC), "midday", "12 heures"),
        (datetime(2027, 3, 15, 11, 5, tzinfo=UTC), "12:05pm", "12 heures 05"),
        (datetime(2027, 3, 15, 17, 45, tzinfo=UTC), "6:45pm", "18 heures 45"),
        (datetime(2027, 3, 14, 23, 0, tzinfo=UTC), "midnight", "0 heure"),
        (datetime(2027, 3, 14, 23, 30, tzinfo=UTC), "12:30am", "0 heure 30"),
        (datetime(2027, 3, 15, 0, 0, tzinfo=UTC), "1am", "1 heure"),
    ],
)
def test_an_hour_is_told_as_each_language_tells_it(at, english, easy):
    assert dates.day_and_hour(at, "en") == f"Monday 15 March 2027 at {english}"
    told = dates.day_and_hour(at, "falc").replace("\u00a0", " ")
    assert told == f"lundi 15 mars 2027 à {easy}"
    assert " heure" not in dates.hour(at, "falc")


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (date(2027, 3, 1), date(2027, 3, 5), "from Monday 1 to Friday 5 March 2027"),
        (date(2027, 3, 29), date(2027, 4, 2), "from Monday 29 March to Friday 2 April 2027"),
        (
            date(2026, 12, 28),
            date(2027, 1, 1),
            "from Monday 28 December 2026 to Friday 1 January 2027",
        ),
        (date(2027, 3, 15), date(2027, 3, 15), "on Monday 15 March 2027"),
    ],
)
def test_a_week_in_english(starts, ends, words):
    assert dates.week(starts, ends, "en") == words


def test_a_catalogue_is_read_only_when_somebody_is_written_to_in_it():
    script = (
        "import sys; read = set(); sys.addaudithook(lambda event, args: event == 'open'"
        " and str(args[0]).endswith('.ftl') and read.add(str(args[0]).split('/')[-2]))\n"
        "from shared.adapters.letters.compose import compose\n"
        "from tests.unit.letter_samples import letter\n"
        "from shared.domain.person import Language\n"
        "print(sorted(read)); compose(letter()); print(sorted(read))\n"
        "compose(letter(language=Language.ENGLISH)); print(sorted(read))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.splitlines() == ["[]", "['fr']", "['en', 'fr']"], done.stderr


def test_the_same_letter_in_another_language_is_the_same_bytes_all_ascii():
    for language in OTHER_LANGUAGES:
        raw = compose(letter("confirmed", language=language))
        assert raw == compose(letter("confirmed", language=language)) and raw.isascii()
        assert not message_from_bytes(raw, policy=SMTP).defects
