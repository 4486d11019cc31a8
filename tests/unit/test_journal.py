"""Who of the team did what: every act once, with no name in it, and only the region's own."""

import re
from datetime import timedelta

import pytest

from shared.contracts.facts import CONTRACTS
from shared.contracts.offer_judgements import REASONS
from shared.domain.facts import FactName
from shared.domain.journal import ABOUT, About, Act
from shared.domain.session import PARIS
from shared.domain.transitions import STEPS, Actor
from shared.ports import Account
from shared.texts.catalogue import known
from shared.usecases import api_tokens, journal, living, resending, reviewing
from shared.usecases.journal import Asked, acts_of, note
from tests.browser.scene import PARTNER, STAFF, an_offer, sign_in
from tests.unit import to_do_scene
from tests.unit.staff_scene import ELSEWHERE, MEAUX, MONTREUIL, api, registered, send, team, world

__all__ = ["team", "world"]
# What the team's people can cause beside what `transitions.py` names for registrations.
BY_STAFF = {
    FactName.SESSION_OPENED,
    FactName.CAPACITY_CHANGED,
    FactName.SESSION_CLOSED,
    FactName.SESSION_MOVED,
    FactName.SESSION_CANCELLED,
    FactName.LIKENESS_FOUND,
    FactName.PEOPLE_MERGED,
    FactName.PEOPLE_KEPT_APART,
    FactName.MAIL_SENT,
    FactName.MAIL_RESEND_ASKED,
    FactName.MAIL_DELIVERED,
}
# The scene's sessions were opened by the team beforehand.
BEFORE = "0" * 32
SEARCH = {"email": "alix@example.org"}


def acts(world, **asked):
    """What the journal of today holds, the earliest first."""
    world.publish()
    today = world.clock.now().astimezone(PARIS).date()
    found = acts_of(world.parts, STAFF, Asked(today, **asked), "")
    return [entry.act for entry in reversed(found.entries) if entry.id != BEFORE]


def entries(world):
    world.publish()
    items = world.dynamo.items.values()
    return [i for i in items if i["kind"]["S"] == "journal_entry" and i["id"]["S"] != BEFORE]


def test_what_people_and_machines_do_is_not_in_the_journal(world):
    registered(world, "Alix", "Bao", "Camille")
    assert len(world.publish()) > 3
    assert entries(world) == []


def test_what_the_team_decides_is_kept_with_who_and_led_to(team, world):
    (own, *_) = registered(world, "Alix")
    living.change_capacity(world.parts, STAFF, MONTREUIL, 5)
    send(team, f"/sessions/{MONTREUIL}/inscriptions/{own}/annuler")
    assert acts(world) == ["capacity-changed", "registration-cancelled"]
    page = team.get("/journal").text.replace("\u00a0", " ")
    assert "Nombre de places changé, de 2 à 5" in page
    assert f'<a class="govuk-link" href="/sessions/{MONTREUIL}">' in page
    assert f'<a class="govuk-link" href="/sessions/{MONTREUIL}/inscriptions/{own}">' in page
    assert "Alix" not in page


def test_a_fact_told_twice_is_one_act(world):
    living.change_capacity(world.parts, STAFF, MONTREUIL, 5)
    for _ in range(2):
        world.publisher.publish(world.dynamo.stream)
    assert len(entries(world)) == 1


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_whoever_downloads_a_line_is_remembered(team, world, kind):
    assert team.get(f"/sessions/{MONTREUIL}/inscriptions.{kind}").status == 200
    assert acts(world) == [Act.LINE_DOWNLOADED]


def test_whoever_opens_the_sheets_of_the_day_is_remembered(team, world):
    assert team.get(f"/sessions/{MEAUX}/feuille").status == 200
    assert acts(world) == [Act.SHEETS_OPENED]


def test_another_regions_line_leaves_no_trace_since_nobody_gets_it(team, world):
    for name in ("inscriptions.csv", "feuille"):
        assert team.get(f"/sessions/{ELSEWHERE}/{name}").status == 404
    assert entries(world) == []


def test_a_search_is_remembered_and_nothing_of_what_was_typed_or_found(team, world):
    registered(world, "Alix")
    send(team, "/personnes", SEARCH, page="/personnes")
    api(team, "POST", "/api/people/search", SEARCH)
    assert acts(world) == [Act.PEOPLE_SEARCHED] * 2
    for item in entries(world):
        assert set(item) == {"pk", "sk", "kind", "id", "region", "at", "by", "act", "about"} | {
            "expires_on"
        }


def test_an_address_corrected_is_remembered(team, world):
    to_do_scene.dead_address(world)
    ((person, _),) = world.parts.mailboxes.dead("idf", 2)
    send(team, f"/adresses/{person.id}", {"email": "autre@example.org"})
    assert acts(world) == [Act.ADDRESS_CORRECTED]
    assert "autre@" not in str(entries(world))


def test_offers_rejected_and_put_back_are_remembered(team, world):
    key = an_offer(world)
    page = f"/offres/federation/{key}"
    stamp = world.parts.offers.get("federation", key).stamp
    send(team, f"{page}/rejeter", {"reason": REASONS[0], "stamp": stamp}, page=page)
    send(team, f"{page}/retablir", page=page)
    assert acts(world) == [Act.OFFER_REJECTED, Act.OFFER_RESTORED]
    assert f'href="{page}"' in team.get("/journal").text


def test_mails_put_aside_and_files_seen_are_remembered(team, world):
    to_do_scene.uncertain_mails(world)
    (mail,) = resending.mails_to_check(world.parts, STAFF)
    send(team, f"/messages/{mail.tag}/retirer")
    upload = to_do_scene.a_file(world, "a" * 32)
    send(team, f"/fichiers/{upload.id}/vu")
    assert acts(world) == [Act.MAIL_PUT_ASIDE, Act.FILE_SEEN]
    assert f"/sessions/{MONTREUIL}/inscriptions/" in team.get("/journal").text


def test_a_partners_tokens_are_remembered_without_the_token(team, world):
    token = api_tokens.issue(world.parts, PARTNER)
    api_tokens.revoke(world.parts, PARTNER, api_tokens.digest(token))
    assert acts(world, by=PARTNER.person) == [Act.TOKEN_ISSUED, Act.TOKEN_REVOKED]
    page = team.get("/journal").text
    assert "Jeton d’API créé par le partenaire federation" in page and ">federation</a>" in page
    for secret in (token, api_tokens.digest(token)):
        assert secret not in str(entries(world))


def test_a_doubt_by_hand_and_its_answer_are_remembered(world):
    one, other = registered(world, "Alix", "Bao")
    doubt = reviewing.compare(world.parts, STAFF, (MONTREUIL, one), (MONTREUIL, other))
    reviewing.keep_apart(world.parts, STAFF, doubt.id)
    assert acts(world) == ["likeness-found", "people-kept-apart"]


def test_the_journal_is_narrowed_by_day_by_who_and_by_what(team, world):
    other = Account("other", "idf", "staff", None, "other-person")
    living.change_capacity(world.parts, STAFF, MONTREUIL, 5)
    note(world.parts, other, Act.PEOPLE_SEARCHED)
    assert acts(world) == ["capacity-changed", Act.PEOPLE_SEARCHED]
    assert acts(world, by="other-person") == [Act.PEOPLE_SEARCHED]
    assert acts(world, about=About.SESSIONS.value) == ["capacity-changed"]
    today = "2027-03-01"
    shown = team.get(f"/journal?jour={today}&sujet=searches").text
    assert "Recherche d’une personne" in shown and "Nombre de places" not in shown
    shown = team.get(f"/journal?jour={today}&qui=other-person").text
    assert "Recherche d’une personne" in shown and "Nombre de places" not in shown
    assert "Voir toute l’équipe" in shown
    world.clock.advance(days=1)
    sign_in(team, world)
    assert "Rien n’est noté" in team.get("/journal").text
    assert "Nombre de places" in team.get(f"/journal?jour={today}").text


@pytest.mark.parametrize("query", ["jour=demain", "jour=", "sujet=x", "apres=x", "qui=%00"])
def test_a_question_that_cannot_be_is_answered_with_what_can(team, world, query):
    assert team.get(f"/journal?{query}").status == 200


def test_no_longer_word_of_a_question_is_looked_up_than_any_id(team):
    page = team.get(f"/journal?qui={'a' * 3000}").text
    assert "a" * 64 in page and "a" * 65 not in page


def test_another_regions_acts_are_not_shown(team, world):
    note(world.parts, Account("a", "bre", "staff", None, "p"), Act.PEOPLE_SEARCHED)
    assert "Recherche" not in team.get("/journal?sujet=").text.partition("<ol")[2]
    assert api(team, "GET", "/api/journal")[1] == {"acts": [], "after": ""}


def test_the_journal_is_for_the_team(team, world):
    assert api(team, "GET", "/api/journal", who=None)[0] == 401
    assert api(team, "GET", "/api/journal", who=PARTNER.id)[0] == 403
    team.jar.clear()
    assert team.get("/journal").status == 303


def test_a_long_day_is_read_page_by_page_and_nothing_is_missed(team, world):
    for number in range(2 * journal.PAGE + 20):
        world.clock.advance(seconds=1)
        act = Act.FILE_SEEN if number % 2 else Act.PEOPLE_SEARCHED
        note(world.parts, STAFF, act, upload_id=f"{number:032x}")
    seen, address = [], "/api/journal"
    while address:
        body = api(team, "GET", address)[1]
        seen += [each["id"] for each in body["acts"]]
        address = f"/api/journal?apres={body['after']}" if body["after"] else ""
    assert len(seen) == len(set(seen)) == 2 * journal.PAGE + 20
    first = team.get("/journal?sujet=offers")
    assert first.text.count("Fichier de partenaire marqué") == journal.PAGE
    more = re.search(r'href="(/journal\?[^"]*apres[^"]*)"', first.text).group(1)
    rest = team.get(more.replace("&amp;", "&")).text
    assert rest.count("Fichier de partenaire marqué") == 10
    assert "apres=" not in rest


def test_one_page_reads_no_more_than_a_bounded_part_of_a_day(world):
    for _ in range(30):
        world.clock.advance(seconds=1)
        note(world.parts, STAFF, Act.PEOPLE_SEARCHED)
    today = Asked(world.clock.now().date(), by="nobody")
    whole, journal._MOST_READ = journal._MOST_READ, 20
    try:
        journal._AT_ONCE, at_once = 10, journal._AT_ONCE
        found = acts_of(world.parts, STAFF, today, "")
    finally:
        journal._MOST_READ, journal._AT_ONCE = whole, at_once
    assert found.entries == [] and found.after


def test_every_act_of_the_team_has_a_sentence():
    by_staff = {name for name, step in STEPS.items() if Actor.STAFF.value in step.by}
    codes = {name.code for name in by_staff | BY_STAFF} | {act.value for act in Act}
    assert {code for code in codes if not known(f"staff-fact-{code}")} == set()
    assert set(ABOUT) == set(Act)
    assert all(known(f"staff-journal-{about.value}") for about in About)


def test_every_fact_of_a_registration_can_be_told_on_its_page():
    told = {name for name, contract in CONTRACTS.items() if name in STEPS}
    assert {name.code for name in told if not known(f"staff-fact-{name.code}")} == set()


def test_an_entry_is_gone_after_two_years(world):
    note(world.parts, STAFF, Act.PEOPLE_SEARCHED)
    (item,) = entries(world)
    kept = int(item["expires_on"]["N"]) - world.clock.now().timestamp()
    assert kept == timedelta(days=730).total_seconds()
