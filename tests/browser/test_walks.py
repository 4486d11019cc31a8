"""Whole stories walked in Chromium, by keyboard and without JavaScript, on the clock of a world."""

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest

from shared.runtime import wiring
from shared.usecases import acting
from shared.usecases.asking_codes import code_of
from shared.usecases.identities import address_id
from shared.usecases.mailing import send_due_mails
from shared.usecases.mailing_codes import send_due_code
from shared.usecases.mailing_links import send_due_links
from shared.usecases.recognising import recognise
from tests.browser import scene, stories
from tests.builders import a_counsellor

MONTREUIL = stories.MONTREUIL


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def page(request, chromium):
    """A window of a phone."""
    size = {"width": 390, "height": 844}
    context = chromium.new_context(
        viewport=size, java_script_enabled=request.param, locale="fr-FR", reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def title(page):
    return page.inner_text("h1").replace("\u00a0", " ")


def press(page, name):
    """Reaches a button or a box by the tabulator and presses it."""
    wanted = page.get_by_text(name, exact=True).locator("visible=true").last
    wanted.wait_for()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(_NAME_OF_FOCUS).replace("\u00a0", " ").strip() == name:
            break
    else:
        raise AssertionError(f"the tabulator does not reach {name}")
    key = "Space" if page.evaluate("document.activeElement.type") == "checkbox" else "Enter"
    page.keyboard.press(key)


_NAME_OF_FOCUS = """() => {
  const focus = document.activeElement;
  return (focus.labels && focus.labels.length ? focus.labels[0] : focus).innerText || "";
}"""


def test_somebody_looks_for_a_week_by_month_and_department(page, world, sites):
    page.goto(sites["public"])
    press(page, "avril 2027")
    page.wait_for_url("**/?mois=2027-04#sessions")
    assert page.locator(".session__title").all_inner_texts() == [
        "EXPLORE Meaux",
        "EXPLORE Paris 20e",
    ]
    press(page, "Seine-Saint-Denis (93)")
    page.wait_for_selector("text=Aucune session ne correspond à vos choix")
    assert page.locator("[aria-current]").all_inner_texts() == [
        "Seine-Saint-Denis (93)",
        "avril 2027",
    ]
    press(page, "mars 2027")
    page.wait_for_url("**/?departement=93&mois=2027-03#sessions")
    assert page.locator(".session__title").count() == 2


def test_somebody_waits_is_offered_a_seat_and_accepts_it(page, world, sites):
    first, _ = stories.seated(world)
    ids = stories.confirmed(world)
    page.goto(sites["public"] + scene.link(world, ids))
    assert title(page) == "Vous êtes sur la liste d’attente"
    acting.cancel(world.parts, *first)
    scene.settle(world)
    page.reload()
    assert title(page) == "Une place est libre pour vous"
    assert "Répondez avant le mercredi 3 mars 2027" in page.inner_text("main")
    press(page, "J’accepte la place")
    page.wait_for_selector("h1:has-text('Votre place est confirmée')")


def test_somebody_is_silent_gets_a_second_offer_is_paused_and_comes_back(page, world, sites):
    ids = stories.offered(world)
    page.goto(sites["public"] + scene.link(world, ids))
    _let_it_lapse(world, ids)
    page.reload()
    assert title(page) == "Une place est libre pour vous"
    _let_it_lapse(world, ids)
    page.reload()
    assert title(page) == "Votre inscription est en pause"
    press(page, "Reprendre mon inscription")
    page.wait_for_selector("h1:has-text('Vous êtes sur la liste d’attente')")
    assert "vous retrouvez votre rang" in page.inner_text(".state")


def _let_it_lapse(world, ids):
    send_due_mails(world.parts, *ids)
    world.clock.at = stories.of(world, ids).expires_at + timedelta(seconds=1)
    scene.settle(world)


def test_the_dates_change_and_the_seat_is_given_back_by_a_typed_word(page, world, sites):
    ids = stories.session_moved(world)
    page.goto(sites["public"] + scene.link(world, ids))
    assert title(page) == "Nouvelles dates : votre place reste confirmée"
    press(page, "Je ne peux plus venir")
    page.wait_for_selector("h1:has-text('Annuler votre inscription')")
    press(page, "Annuler mon inscription")
    page.wait_for_selector(".govuk-error-summary")
    page.fill("#confirmation", "annuler")
    press(page, "Annuler mon inscription")
    page.wait_for_selector("h1:has-text('Votre inscription est annulée')")
    assert stories.of(world, ids).state == "cancelled"


def test_whoever_has_lost_the_link_of_their_page_gets_it_by_mail(page, world, sites):
    ids = stories.confirmed(world)
    recognise(world.parts, stories.of(world, ids).person)
    page.goto(sites["public"])
    press(page, "Retrouver mon lien")
    page.wait_for_selector("h1:has-text('Retrouver mon lien')")
    press(page, "Recevoir mon lien")
    page.wait_for_selector(".govuk-error-summary")
    page.fill("#email", "camille@example.org")
    press(page, "Recevoir mon lien")
    page.wait_for_selector("h1:has-text('Regardez vos e-mails')")
    own = address_id(world.parts.seals, "idf", "camille@example.org")
    assert send_due_links(world.parts, own) == ("sent",)
    [(recipient, mail)] = world.mailer.sent
    text = message_from_bytes(mail, policy=SMTP).get_body(("plain",)).get_content()
    assert recipient == "camille@example.org" and scene.link(world, ids) in text
    page.goto(sites["public"] + scene.link(world, ids))
    assert title(page) == "Votre place est confirmée"


def test_somebody_sees_what_we_hold_about_them_and_closes_it(page, world, sites):
    ids = stories.confirmed(world)
    person = stories.of(world, ids).person
    page.goto(sites["public"] + scene.link(world, ids))
    press(page, "Voir mes données")
    page.wait_for_selector("h1:has-text('Mes données')")
    press(page, "Recevoir un code")
    page.wait_for_selector("h1:has-text('Écrivez le code')")
    press(page, "Voir mes données")
    page.wait_for_selector(".govuk-error-summary")
    assert send_due_code(world.parts, person) == "sent"
    page.fill("#code", code_of(world.parts, world.parts.accesses.get(person)))
    press(page, "Voir mes données")
    page.wait_for_selector("h2:has-text('Garder une copie')")
    assert "camille@example.org" in page.inner_text("main")
    press(page, "Fermer mes données")
    page.wait_for_selector("h1:has-text('Votre place est confirmée')")
    press(page, "Voir mes données")
    page.wait_for_selector("text=Recevoir un code")
    assert "camille@example.org" not in page.inner_text("main")


def test_a_guardian_reads_ticks_and_agrees(page, world, sites):
    ids = stories.awaiting_guardian(world)
    page.goto(sites["public"] + scene.guardian_link(world, ids))
    assert title(page) == "Camille E. a besoin de votre accord"
    press(page, "Donner mon accord")
    page.wait_for_selector(".govuk-error-summary")
    assert stories.of(world, ids).state == "awaiting_guardian"
    press(page, "Je suis parent ou responsable légal de Camille E. et j’autorise sa participation")
    press(page, "Donner mon accord")
    page.wait_for_selector("h1:has-text('Votre accord est donné')")
    assert stories.of(world, ids).state == "confirmed"


def test_a_counsellor_accepts_for_one_youth_and_declines_for_another(page, world, sites):
    helped = {"counsellor": a_counsellor(may_act=True)}
    first, second = stories.seated(world)
    waiting = [scene.person(world, name, **helped) for name in ("Camille", "Fatou")]
    scene.settle(world)
    for ids in (first, second):
        acting.cancel(world.parts, *ids)
    scene.settle(world)
    page.goto(sites["public"] + scene.counsellor_link(world, waiting[0]))
    camille, fatou = (page.locator(f"#r-{ids[1]}") for ids in waiting)
    camille.get_by_role("button", name="Accepter la place").click()
    page.wait_for_selector(f"#r-{waiting[0][1]} .pill--free")
    fatou.locator("summary").click()
    fatou.get_by_role("checkbox").check()
    fatou.get_by_role("button", name="Refuser la place").click()
    page.wait_for_selector(f"#r-{waiting[1][1]} .pill:has-text('Place refusée')")
    assert [stories.of(world, ids).state for ids in waiting] == ["confirmed", "declined"]


def test_a_counsellor_nobody_knows_yet_proves_their_address_and_refers_a_group(page, world, sites):
    addresses = replace(world.parts.addresses, public_url=sites["public"])
    world.parts = replace(world.parts, addresses=addresses)
    wiring.install(world.parts)
    page.goto(sites["public"])
    press(page, "Orienter un groupe")
    page.wait_for_selector("h1:has-text('Orienter un groupe')")
    press(page, "Recevoir mon lien")
    page.wait_for_selector(".govuk-error-summary")
    page.fill("#email", "nouvelle@example.org")
    press(page, "Recevoir mon lien")
    page.wait_for_selector("h1:has-text('Regardez vos e-mails')")
    own = address_id(world.parts.seals, "idf", "nouvelle@example.org")
    assert send_due_links(world.parts, own) == ("sent",)
    [(_, data)] = world.mailer.sent
    text = str(message_from_bytes(data, policy=SMTP).get_body(("plain",)).get_content())
    link = next(line for line in text.split() if "/orienter-un-groupe/" in line)
    page.goto(link)
    press(page, "Continuer vers la liste")
    page.wait_for_selector(".govuk-error-summary:has-text('Indiquez votre nom')")
    page.fill("#own_name", "Noa Nouvelle")
    page.fill("#own_organisation", "Mission locale")
    press(page, "Continuer vers la liste")
    page.wait_for_selector("h1:has-text('Orienter un groupe')")
    page.fill("#pasted", GROUP.replace("\t9310\t", "\t93100\t"))
    press(page, "Lire la liste")
    page.wait_for_selector("h1:has-text('Relire le groupe')")
    page.select_option("#session_id", MONTREUIL)
    assert world.parts.registrations.whole_line(MONTREUIL) == []
    page.check("#notice_read")
    press(page, "Envoyer les lignes prêtes")
    page.wait_for_selector("h2:has-text('2 demandes sont envoyées')")
    page.goto(link)
    page.wait_for_selector("h1:has-text('Orienter un groupe')")
    assert len(world.parts.registrations.whole_line(MONTREUIL)) == 2


SAVE = "Enregistrer et reprendre plus tard"


def test_a_form_is_kept_taken_up_elsewhere_kept_again_and_sent(page, world, sites, chromium):
    addresses = replace(world.parts.addresses, public_url=sites["public"])
    wiring.install(replace(world.parts, addresses=addresses))
    page.goto(f"{sites['public']}/sessions/{MONTREUIL}/inscription")
    press(page, SAVE)
    page.wait_for_selector(".govuk-error-summary:has-text('Remplissez au moins une case')")
    page.fill("#first_name", "Camille")
    page.fill("#birth_month", "13")
    page.keyboard.press("Enter")
    page.wait_for_selector(".govuk-error-summary:has-text('Indiquez votre nom')")
    press(page, SAVE)
    page.wait_for_selector("h1:has-text('Votre saisie est gardée')")
    link = page.inner_text("section a >> nth=0")
    with chromium.new_context(java_script_enabled=False) as elsewhere:
        other = elsewhere.new_page()
        other.goto(link)
        assert (other.input_value("#first_name"), other.input_value("#birth_month")) == (
            "Camille",
            "13",
        )
        typed = {"last_name": "Exemple", "birth_day": "27", "birth_month": "3"}
        typed |= {"birth_year": "2007", "email": "camille@example.org", "phone": "06 12 34 56 78"}
        for name, value in typed.items():
            other.fill(f"#{name}", value)
        other.get_by_role("button", name=SAVE).click()
        other.wait_for_selector("h1:has-text('Votre saisie est gardée')")
        assert link == other.inner_text("section a >> nth=0")
    page.goto(link)
    assert page.input_value("#email") == "camille@example.org"
    page.fill("#postcode", "93100")
    page.check("#profile")
    page.check("#notice_read")
    press(page, "Envoyer ma demande")
    page.wait_for_url("**/i/*")
    page.goto(link)
    assert "Ce lien n’est pas valable" in page.inner_text("main")
    assert len(world.parts.registrations.whole_line(MONTREUIL)) == 1


def test_the_last_call_goes_to_the_first_and_the_other_is_told_kindly(page, world, sites):
    ids = stories.last_call(world)
    page.goto(sites["public"] + scene.link(world, ids))
    assert title(page) == "Une place est libre, répondez vite"
    quicker = next(
        r.id
        for r in world.parts.registrations.whole_line(MONTREUIL)
        if r.marks.called and r.id != ids[1]
    )
    acting.accept(world.parts, MONTREUIL, quicker)
    press(page, "J’accepte la place")
    page.wait_for_selector("h1:has-text('Une autre personne a été plus rapide')")


GROUP = """Prénom\tNom\tDate de naissance\tTéléphone\tCode postal\tSituation
Alix\tExemple\t04/05/2007\t06 12 34 56 71\t93100\tsans diplôme
Bao\tExemple\t05/05/2007\t06 12 34 56 72\t9310\tdiplômé"""


def test_a_counsellor_confirms_for_who_agreed_and_reads_why_not_for_who_did_not(page, world, sites):
    first, second = stories.seated(world)
    agreed, other = (
        scene.person(world, name, counsellor=a_counsellor(may_act=may))
        for name, may in (("Camille", True), ("Dany", False))
    )
    scene.settle(world)
    for ids in (first, second):
        acting.cancel(world.parts, *ids)
    scene.settle(world)
    page.goto(sites["public"] + scene.counsellor_link(world, agreed))
    assert page.locator(f"#r-{other[1]} button, #r-{other[1]} a").count() == 0
    why = page.inner_text(f"#r-{other[1]} .youth__not")
    assert "Dany E. n’a pas accepté que vous répondiez à sa place" in why
    assert "la réponse se donne sur sa page personnelle" in why
    page.focus(f"#r-{agreed[1]} form button:has-text('Accepter la place')")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"#r-{agreed[1]} .pill--free")
    assert page.locator(f"#r-{agreed[1]} button").count() == 0
    assert [stories.of(world, ids).state.value for ids in (agreed, other)] == [
        "confirmed",
        "offered",
    ]


def test_a_counsellor_begins_without_a_list_and_adds_somebody_by_hand(page, world, sites):
    helped = {"counsellor": a_counsellor()}
    own = scene.counsellor_link(world, scene.person(world, "Zoé", stories.MEAUX, **helped))
    page.goto(f"{sites['public']}{own}/groupe")
    press(page, "Commencer sans liste")
    page.wait_for_selector("h1:has-text('Relire le groupe')")
    _writes(page, 0, "Alix")
    press(page, "Ajouter une personne")
    page.wait_for_selector("#p1-first_name:focus")
    assert page.input_value("#p0-first_name") == "Alix"
    page.keyboard.type("Bao")
    press(page, "Vérifier les lignes")
    page.wait_for_selector(".govuk-error-summary:has-text('Ligne 2 : Indiquez le nom')")
    _writes(page, 1, "Bao")
    page.select_option("#session_id", MONTREUIL)
    page.check("#notice_read")
    press(page, "Envoyer les lignes prêtes")
    page.wait_for_selector("h2:has-text('2 demandes sont envoyées')")
    line = world.parts.registrations.whole_line(MONTREUIL)
    people = world.parts.people.get([each.person for each in line])
    assert [people[each.person].first_name for each in line] == ["Alix", "Bao"]


def _writes(page, place, name):
    row = {"first_name": name, "last_name": "Exemple", "birth_date": "04/05/2007"}
    row |= {"phone": f"06 12 34 56 7{place}", "postcode": "93100"}
    for field, value in row.items():
        page.fill(f"#p{place}-{field}", value)
    page.check(f"#p{place}-profile")


def test_a_counsellor_refers_a_group_and_corrects_a_row_in_place(page, world, sites):
    helped = {"counsellor": a_counsellor()}
    own = scene.counsellor_link(world, scene.person(world, "Zoé", stories.MEAUX, **helped))
    page.goto(sites["public"] + own)
    press(page, "Orienter un groupe")
    page.wait_for_selector("h1:has-text('Orienter un groupe')")
    press(page, "Lire la liste")
    page.wait_for_selector(".govuk-error-summary")
    page.fill("#pasted", GROUP)
    press(page, "Lire la liste")
    page.wait_for_selector("h1:has-text('Relire le groupe')")
    review = page.url
    press(page, "Envoyer les lignes prêtes")
    page.wait_for_selector(".govuk-error-summary:has-text('Choisissez une session')")
    assert page.input_value("#p1-postcode") == "9310"
    page.select_option("#session_id", MONTREUIL)
    press(
        page,
        "J’ai informé chaque jeune, qui veut participer et accepte que je suive son inscription",
    )
    press(page, "Envoyer les lignes prêtes")
    page.wait_for_selector("h2:has-text('1 demande est envoyée')")
    page.fill("#p1-postcode", "93100")
    with page.expect_navigation():
        press(page, "Garder pour plus tard")
    page.goto(sites["public"] + own)
    page.goto(review)
    assert page.input_value("#p1-postcode") == "93100"
    press(page, "Envoyer les lignes prêtes")
    page.wait_for_selector("h2:has-text('2 demandes sont envoyées')")
    page.go_back()
    page.goto(review)
    line = world.parts.registrations.whole_line(MONTREUIL)
    people = world.parts.people.get([each.person for each in line])
    assert [people[each.person].first_name for each in line] == ["Alix", "Bao"]
