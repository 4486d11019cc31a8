"""Every mail as a phone shows it, and on paper: nothing for axe, nothing wider than the screen."""

import email
import email.policy
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from shared.adapters.letters.compose import compose
from shared.adapters.letters.digest_words import digest_words_of
from shared.adapters.letters.printing import printable
from shared.adapters.letters.report_words import report_words_of
from shared.adapters.letters.words import words_of
from shared.domain.mail import Role
from shared.texts.languages import TAGS
from tests.unit.letter_samples import (
    EVERY_DIGEST,
    EXPIRIES,
    LINKS_MAILS,
    OTHER_LANGUAGES,
    REPORTS,
    STORIES_BY_ROLE,
    SUMMARIES,
    code_letter,
    digest_letter,
    expiry_letter,
    letter,
    links_letter,
    report_letter,
    summary_letter,
)

# What a reader's colours and a printer do to a mail does not depend on the variant of its words.
ONE_OF_EACH_KIND = [(story, role) for story, role in STORIES_BY_ROLE if "," not in story]
# A mail is shown inside the page of its reader, which has the landmarks.
RULES = {"rules": {"region": {"enabled": False}, "landmark-one-main": {"enabled": False}}}
PHONE = {"width": 390, "height": 844}
SMALLEST_BUTTON_PX = 44
# A sheet has two sides.
MOST_PAGES = 2


def html_of(written):
    message = email.message_from_bytes(compose(written), policy=email.policy.default)
    return message.get_body(("html",)).get_content()


@pytest.fixture(scope="module")
def light(chromium):
    context = chromium.new_context(viewport=PHONE, color_scheme="light", locale="fr-FR")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def dark(chromium):
    context = chromium.new_context(viewport=PHONE, color_scheme="dark", locale="fr-FR")
    yield context.new_page()
    context.close()


def fits(page):
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def check(page, rules=None, lang="fr"):
    fits(page)
    assert page.evaluate("document.documentElement.lang") == lang
    found = Axe().run(page, options=rules).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def has_one_button(page, name):
    button = page.get_by_role("link", name=name, exact=True)
    assert button.count() == 1
    assert button.bounding_box()["height"] >= SMALLEST_BUTTON_PX


@pytest.mark.parametrize(("story", "role"), STORIES_BY_ROLE)
def test_a_mail_can_be_read_by_everybody_and_has_one_button_for_a_thumb(
    light, story, role, screenshots
):
    light.set_content(html_of(letter(story, role)))
    if (story, role) in ONE_OF_EACH_KIND:
        light.screenshot(path=screenshots / f"mail-{story}-{role.value}-light.png", full_page=True)
        check(light, RULES)
    has_one_button(light, words_of(letter(story, role)).button)
    fits(light)


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
@pytest.mark.parametrize("story", [s for s, role in ONE_OF_EACH_KIND if role is Role.YOUTH])
def test_a_mail_and_a_letter_in_another_language_can_be_read_by_everybody(
    light, story, language, screenshots
):
    written = letter(story, language=language)
    light.set_content(html_of(written))
    light.screenshot(path=screenshots / f"mail-{story}-youth-{language}.png", full_page=True)
    check(light, RULES, lang=TAGS[language])
    has_one_button(light, words_of(written).button)
    light.set_content(printable(written))
    sheet = light.pdf(prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", sheet)) <= MOST_PAGES
    check(light, lang=TAGS[language])


@pytest.mark.parametrize(("story", "role"), ONE_OF_EACH_KIND)
def test_a_mail_can_be_read_in_the_dark(dark, story, role, screenshots):
    dark.set_content(html_of(letter(story, role)))
    dark.screenshot(path=screenshots / f"mail-{story}-{role.value}-dark.png", full_page=True)
    check(dark, RULES)


@pytest.mark.parametrize("variant", REPORTS)
def test_a_partners_mail_can_be_read_by_everybody_by_day_and_in_the_dark(
    light, dark, variant, screenshots
):
    written = report_letter(variant)
    for page, shade in ((light, "light"), (dark, "dark")):
        page.set_content(html_of(written))
        page.screenshot(path=screenshots / f"mail-report-{variant}-{shade}.png", full_page=True)
        check(page, RULES)
    has_one_button(light, report_words_of(written).button)


@pytest.mark.parametrize("variant", EXPIRIES)
def test_a_mail_about_offers_that_end_soon_can_be_read_by_everybody(
    light, dark, variant, screenshots
):
    for page, shade in ((light, "light"), (dark, "dark")):
        page.set_content(html_of(expiry_letter(variant)))
        page.screenshot(path=screenshots / f"mail-expiring-{variant}-{shade}.png", full_page=True)
        check(page, RULES)
    has_one_button(light, "Voir mes offres")


@pytest.mark.parametrize("variant", SUMMARIES)
def test_the_mail_to_the_team_can_be_read_by_everybody(light, dark, variant, screenshots):
    for page, shade in ((light, "light"), (dark, "dark")):
        page.set_content(html_of(summary_letter(variant)))
        page.screenshot(path=screenshots / f"mail-summary-{variant}-{shade}.png", full_page=True)
        check(page, RULES)


def test_a_mail_with_a_code_can_be_read_by_everybody(light, dark, screenshots):
    for page, shade in ((light, "light"), (dark, "dark")):
        page.set_content(html_of(code_letter()))
        page.screenshot(path=screenshots / f"mail-code-{shade}.png", full_page=True)
        check(page, RULES)


@pytest.mark.parametrize(("variant", "role"), LINKS_MAILS)
def test_a_mail_with_links_can_be_read_by_everybody_and_opens_each_page_with_a_thumb(
    light, dark, variant, role, screenshots
):
    written = links_letter(variant, role)
    for page, shade in ((light, "light"), (dark, "dark")):
        page.set_content(html_of(written))
        page.screenshot(path=screenshots / f"mail-links-{variant}-{shade}.png", full_page=True)
        check(page, RULES)
    if role is Role.COUNSELLOR:
        has_one_button(light, "Commencer" if written.starting else "Voir mes jeunes")
    buttons = light.get_by_role("link", name="Ouvrir cette page", exact=True).all()
    assert [each.get_attribute("href") for each in buttons] == [p.link for p in written.pages]
    assert all(each.bounding_box()["height"] >= SMALLEST_BUTTON_PX for each in buttons)


@pytest.mark.parametrize(("variant", "role"), EVERY_DIGEST)
def test_a_mail_with_offers_can_be_read_by_everybody_by_day_and_in_the_dark(
    light, dark, variant, role, screenshots
):
    written = digest_letter(variant, role)
    for page, shade in ((light, "light"), (dark, "dark")):
        page.set_content(html_of(written))
        file = f"mail-digest-{variant}-{role.value}-{shade}.png"
        page.screenshot(path=screenshots / file, full_page=True)
        check(page, RULES)
    has_one_button(light, digest_words_of(written).button)


@pytest.mark.parametrize(("story", "role"), ONE_OF_EACH_KIND)
def test_a_letter_fits_on_one_sheet_and_can_be_read_by_everybody(light, story, role, screenshots):
    light.set_content(printable(letter(story, role)))
    file = screenshots / f"letter-{story}-{role.value}.pdf"
    sheet = light.pdf(path=file, prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", sheet)) <= MOST_PAGES
    check(light)
