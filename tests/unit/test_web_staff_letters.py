"""Who has no e-mail and nobody who accompanies them gets a letter that the team prints."""

import re

import pytest

from shared.domain.mail import MailState
from shared.usecases import acting
from shared.usecases.mailing import send_due_mails
from tests.builders import a_counsellor
from tests.unit.staff_scene import MONTREUIL, api, asks, registered, send, stored, team, world

__all__ = ["team", "world"]


@pytest.fixture
def eli(world):
    """Somebody without an e-mail, with a seat and a letter to say so."""
    (own,) = registered(world, "Eli", email="")
    send_due_mails(world.parts, MONTREUIL, own)
    return own


def tags(page):
    return re.findall(r'href="/lettres/([^"]+)"', page.text)


def letters(world, own):
    return [world.parts.mails.get(key) for key in world.mails_of(own)]


def test_a_letter_to_print_is_listed_and_counted(team, world, eli):
    assert "Une lettre à imprimer" in team.get("/").text
    page = team.get("/lettres")
    assert "Eli Exemple" in page.text
    assert "Place confirmée" in page.text
    assert len(tags(page)) == 1


def test_who_is_reached_by_e_mail_or_by_their_counsellor_needs_no_letter(team, world):
    registered(world, "Alix")
    registered(world, "Bao", email="", counsellor=a_counsellor())
    for own in [each.id for each in world.parts.registrations.whole_line(MONTREUIL)]:
        send_due_mails(world.parts, MONTREUIL, own)
    assert "Aucune lettre à imprimer." in team.get("/lettres").text


def test_a_letter_is_one_page_for_the_printer_with_its_own_style_let_through(team, world, eli):
    (tag,) = tags(team.get("/lettres"))
    page = team.get(f"/lettres/{tag}")
    assert (page.status, "Eli" in page.text) == (200, True)
    assert re.search(
        r"style-src 'sha256-[A-Za-z0-9+/=]{44}'", page.headers["content-security-policy"]
    )


def test_a_printed_letter_is_sent_by_name_and_leaves_the_list(team, world, eli):
    (tag,) = tags(team.get("/lettres"))
    world.publish()
    for _ in range(2):
        assert send(team, f"/lettres/{tag}/imprimee").status == 303
    assert [mail.state for mail in letters(world, eli)] == [MailState.SENT]
    assert tags(team.get("/lettres")) == []
    (event,) = world.publish()
    assert (event.fact.name, event.fact.by, event.fact.why.code) == (
        "MailSent",
        "staff:team",
        "printed",
    )


def test_a_letter_overtaken_by_what_happened_since_is_not_printed_but_put_aside(team, world, eli):
    (tag,) = tags(team.get("/lettres"))
    acting.cancel(world.parts, MONTREUIL, eli)
    send_due_mails(world.parts, MONTREUIL, eli)
    page = team.get("/lettres")
    assert page.text.count("Cette lettre n’est plus d’actualité") == 1
    assert len(tags(page)) == 1
    assert team.get(f"/lettres/{tag}").status == 409
    send(team, f"/lettres/{tag}/ecarter")
    after = team.get("/lettres")
    assert "n’est plus d’actualité" not in after.text
    assert "Inscription annulée" in after.text


def test_letters_are_listed_the_oldest_first(team, world):
    names = ("Zoé", "Alix")
    for name in names:
        (own,) = registered(world, name, email="")
        send_due_mails(world.parts, MONTREUIL, own)
    page = team.get("/lettres").text
    assert page.index("Zoé Exemple") < page.index("Alix Exemple")


def test_a_form_without_its_token_prints_nothing(team, world, eli):
    (tag,) = tags(team.get("/lettres"))
    for place in ("imprimee", "ecarter"):
        assert team.post(f"/lettres/{tag}/{place}", {}).status == 403
    assert len(tags(team.get("/lettres"))) == 1


def test_another_regions_letter_is_not_there(team, world, eli):
    (tag,) = tags(team.get("/lettres"))
    (mail,) = letters(world, eli)
    world.dynamo.items[mail.key.subject, f"MAIL#{mail.key.kind}#{mail.key.cause}#youth"] |= {
        "region": {"S": "bre"}
    }
    assert team.get(f"/lettres/{tag}").status == 404
    for place in ("imprimee", "ecarter"):
        assert send(team, f"/lettres/{tag}/{place}").status == 404
    assert api(team, "GET", f"/api/letters/{tag}")[0] == 404
    assert [each.state for each in letters(world, eli)] == [MailState.TO_PRINT]


@pytest.mark.parametrize("tag", ["x", "bm9uZQ", "UkVHSVNUUkFUSU9OI3h8TUFJTCNhI2IjeW91dGg"])
def test_there_is_no_letter_of_that_name(team, tag):
    assert team.get(f"/lettres/{tag}").status == 404


def test_a_mail_that_was_sent_stands_on_no_list(team, world):
    alix = asks(world, "Alix")
    world.clock.advance(minutes=2)
    send_due_mails(world.parts, MONTREUIL, alix)
    (mail,) = letters(world, alix)
    assert mail.state is MailState.SENT
    assert stored(world, alix).state == "received"
    assert "Aucune lettre" in team.get("/lettres").text


def test_the_api_lists_shows_and_settles_letters(team, world, eli):
    (letter,) = api(team, "GET", "/api/letters")[1]["letters"]
    assert (letter["kind"], letter["registration_id"], letter["needed"]) == ("confirmed", eli, True)
    here = f"/api/letters/{letter['id']}"
    assert "Eli" in api(team, "GET", here)[1]["html"]
    assert api(team, "POST", here, {"done": "burnt"})[0] == 422
    assert api(team, "POST", here, {"done": "printed"}, who="account-partner")[0] == 403
    assert api(team, "POST", here, {"done": "printed"})[0] == 200
    assert api(team, "GET", "/api/letters")[1] == {"letters": []}
