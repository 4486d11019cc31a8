"""The team's pages in every state, phone and desk, light and dark: nothing for axe, a picture."""

import re
from dataclasses import dataclass, replace
from datetime import date

import openpyxl
import pytest

from shared.adapters import items, keys
from shared.adapters.sheets.reading import SheetReader
from shared.adapters.writes import Put
from shared.domain.colours import Colours
from shared.domain.journal import Act
from shared.domain.mail import MailState, Role
from shared.domain.offers.upload import UploadState
from shared.domain.person import Guardian
from shared.domain.session import SessionState
from shared.ports import SendRefused, SendUncertain
from shared.runtime import wiring
from shared.usecases import (
    acting,
    hooks,
    judging_offers,
    living,
    region_settings,
    reviewing,
    steering,
)
from shared.usecases.journal import note
from shared.usecases.mailing import send_due_mails
from shared.usecases.recognising import recognise
from shared.usecases.reporting_mails import record_delivery
from tests.browser import scene, stories
from tests.browser.test_gallery import SCHEMES, SIZES, look_at, with_logo
from tests.builders import a_counsellor, a_session
from tests.unit import to_do_scene
from tests.unit.staff_scene import registered

MONTREUIL = a_session().id
HERE = f"/sessions/{MONTREUIL}"
SHEETS = ("day list", "attendance", "room")
A4_WITHOUT_MARGINS = {"width": 711, "height": 1040}
LIST = """Prénom;NOM;Né(e) le;Téléphone;E-mail;CP;Situation;Remarques
Fanny;Exemple;04/05/2007;06 12 34 56 71;;93100;sans diplôme;
Gabin;Exemple;2007-05-05;06 12 34 56 72;gabin@example.org;9310;diplômé;rappeler
Hana;Exemple;6/5/1990;06 12 34 56 73;;93100;pas de qualification;
"""


@dataclass(frozen=True)
class View:
    """A page, and what is done on it before it is looked at."""

    path: object
    act: object = None


def _line(world):
    names = ("Alix", "Bao", "Camille", "Dany", "Eli")
    ids = dict(zip(names, registered(world, *names, counsellor=a_counsellor()), strict=True))
    (ids["Fanny"],) = registered(world, "Fanny", email="", phone="+33612345679")
    said = {"note": "Appel de la mission locale", "overbook": True}
    steering.place(world.parts, scene.STAFF, MONTREUIL, ids["Eli"], reason="judicial_order", **said)
    acting.cancel(world.parts, MONTREUIL, ids["Dany"])
    return ids


def seated(world, most=20):
    """A session of twenty at Meaux, full: minors, counsellors, long names, an old phone missing."""
    stories.with_rules(world, guardian_asked=True)
    guardian = Guardian("Dominique Exemple-Modèle", "parent@example.org", "+33612345699")
    other = a_counsellor(email="dominique.conseil-modele@example.org")
    named = {
        "Anne-Sophie": {"last_name": "de La Tour-Maubourg-Exemple"},
        "Bao": {"birth_date": date(2010, 3, 1), "guardian": guardian},
        "Camille": {
            "birth_date": date(2009, 8, 1),
            "guardian": replace(guardian, email="autre@example.org", phone=""),
        },
        "Dany": {"counsellor": replace(other, organisation="Mission locale du Pays de Meaux")},
        "Hugo": {"counsellor": None},
        "Élodie": {"phone": "", "last_name": "Étienne"},
    }
    others = "Fatou Gwen Inès Jade Karim Lina Marius Nour Omar Paola Quentin Rania Samir Tess"
    for name in (*named, *others.split())[:most]:
        said = {"last_name": f"Exemple-{name}", "counsellor": a_counsellor(), **named.get(name, {})}
        ids = scene.person(world, name, stories.MEAUX, **said)
        scene.settle(world, stories.MEAUX)
        if "guardian" in said:
            acting.agree(world.parts, *ids)
    return f"/sessions/{stories.MEAUX}/feuille"


def _at(name, word=""):
    return lambda world: f"{HERE}/inscriptions/{_line(world)[name]}" + (word and f"/{word}")


def _letters(world):
    ids = _line(world)
    send_due_mails(world.parts, MONTREUIL, ids["Fanny"])
    (own,) = registered(world, "Gabin", email="", phone="+33612345678")
    send_due_mails(world.parts, MONTREUIL, own)
    acting.cancel(world.parts, MONTREUIL, own)
    return "/lettres"


def _to_do(world):
    """Something of every kind, long lists among them."""
    to_do_scene.guardian_near(world)
    to_do_scene.an_idle_seat(world)
    to_do_scene.over(world)
    to_do_scene.many(world, 51)
    _files(world)
    world.clock.advance(days=1)
    return "/"


def _nothing_to_do(world):
    to_do_scene.nothing(world)
    return "/"


def _journal(world):
    """A day of many acts, by somebody with a name and somebody without."""
    about = {"id": "team", "region": "idf", "email": "dominique@example.org"}
    named = items.whole(keys.person("team"), "person", **about, name="Dominique Équipe")
    world.table.write(Put(named))
    for _ in range(60):
        world.clock.advance(minutes=1)
        note(world.parts, scene.PARTNER, Act.TOKEN_ISSUED, partner="federation")
    ids = _line(world)
    world.clock.advance(minutes=10)
    living.change_capacity(world.parts, scene.STAFF, MONTREUIL, 4)
    steering.reinstate(world.parts, scene.STAFF, MONTREUIL, ids["Dany"])
    one, other = ((MONTREUIL, ids[name]) for name in ("Alix", "Bao"))
    reviewing.compare(world.parts, scene.STAFF, one, other)
    key = scene.an_offer(world)
    stamp = world.parts.offers.get("federation", key).stamp
    judging_offers.reject(
        world.parts, scene.STAFF, ("federation", key), stamp, "repeated", "Doublon"
    )
    for act in (Act.PEOPLE_SEARCHED, Act.LINE_DOWNLOADED, Act.SHEETS_OPENED):
        world.clock.advance(minutes=7)
        note(world.parts, scene.STAFF, act, session_id=MONTREUIL)
    world.publish()
    return "/journal"


def _files(world):
    scene.asking_upload(world)
    scene.confirming_upload(world)
    scene.an_upload(world)
    scene.an_upload(world, "b" * 32, UploadState.REFUSED)
    return "/fichiers"


def _mails(world):
    world.mailer.answer = SendUncertain()
    ids = registered(world, "Alix", "Bao", "Camille", counsellor=a_counsellor())
    for own in ids[:2]:
        send_due_mails(world.parts, MONTREUIL, own)
    acting.cancel(world.parts, MONTREUIL, ids[1])
    world.mailer.answer = SendRefused(again=False)
    send_due_mails(world.parts, MONTREUIL, ids[2])
    world.mailer.answer = None
    world.clock.advance(hours=1)
    return "/messages"


def _story_with_mails(world):
    (own,) = registered(world, "Alix", counsellor=a_counsellor())
    world.mailer.answer = SendUncertain()
    send_due_mails(world.parts, MONTREUIL, own)
    world.mailer.answer = None
    acting.cancel(world.parts, MONTREUIL, own)
    send_due_mails(world.parts, MONTREUIL, own)
    return f"{HERE}/inscriptions/{own}"


def _addresses(world):
    """Three whose mails came back, two of them without a phone number."""
    ids = registered(world, "Alix", counsellor=a_counsellor())
    ids += registered(world, "Bao", "Camille", phone="")
    for own in ids:
        send_due_mails(world.parts, MONTREUIL, own)
        for key in [k for k in world.mails_of(own) if k.role is Role.YOUTH]:
            record_delivery(world.parts, key, MailState.BOUNCED, "permanent_general")
    return "/adresses"


def _open_address(page):
    page.click("main h2 a >> nth=0")


def _correct_wrongly(page):
    _open_address(page)
    page.fill("#email", "camille@")
    _send(page)


def _correct(page):
    _open_address(page)
    page.fill("#email", "nouvelle@example.org")
    _send(page)
    page.wait_for_selector(".done")


def _send_again(page):
    page.click("button:has-text('Renvoyer') >> nth=0")


def _open_letter(page):
    page.click("text=Voir et imprimer la lettre")


def _doubts(world):
    """Two records that may be one person."""
    for name, session_id in (("Alix", MONTREUIL), ("Alixe", stories.MEAUX)):
        ids = scene.person(world, name, session_id, first_name="Alix")
        scene.settle(world, session_id)
        recognise(world.parts, stories.of(world, ids).person)
    return "/doutes"


def _doubt(world):
    (found,) = _doubts(world) and world.parts.doubts.listed("idf", 10)
    return f"/doutes/{found.id}"


def _after_the_login(page):
    """The form is sent by whoever was signed in when it was opened."""
    page.fill("#contact_phone", "01 99 88 77 66")
    page.context.clear_cookies()
    _send(page)


def _lives(world):
    _line(world)
    living.cancel_session(world.parts, scene.STAFF, "6" * 32)
    living.close(world.parts, scene.STAFF, "8" * 32)
    return "/"


def _send(page):
    page.click("main form button >> nth=-1")


def _new_dates(page):
    page.fill("#starts_on", "2027-04-12")
    page.fill("#ends_on", "2027-04-16")
    _send(page)


def _no_dates(page):
    page.fill("#starts_on", "")
    _send(page)


def _call(page):
    page.fill("#first_name", "Alix")
    page.fill("#birth_date", "31/2/2007")
    page.click("summary")
    page.fill("#counsellor_name", "Dominique Conseil")
    _send(page)


def _upload(page, text=LIST):
    data = {"name": "liste.csv", "mimeType": "text/csv", "buffer": text.encode()}
    page.set_input_files("#file", data)
    _send(page)


def _upload_nothing_known(page):
    _upload(page, "Remarques\nune seule\n")


def _send_list(page):
    _upload(page)
    page.fill("#p1-postcode", "93100")
    page.uncheck("#p2-take")
    page.check("#notice_read")
    _send(page)


BLUE = Colours("#0b4a8f", "#8fc7ff", "#0b4a8f", "#8fc7ff", "#0b4a8f")


def _region(world, **settings):
    """What the team has set, twice, and what the public sees of it a minute later."""
    said = ({"contact_phone": "01 23 45 67 89"}, settings or {"bring": "une gourde"})
    for each in said:
        version = world.parts.regions.fresh("idf").version
        region_settings.set_region(world.parts, scene.STAFF, version, each)
        world.clock.advance(minutes=2)


def _region_at(path, **settings):
    return lambda world: _region(world, **settings) or path


def _wrong_contacts(page):
    page.fill("#contact_email", "bonjour@")
    page.fill("#contact_phone", "0899 11 22 33")
    page.fill("#allowed_origins", "https://partenaire.example.org\nhttps://exemple.org/page")
    _send(page)


def _busy_month(world):
    """This month, with a session of every kind."""
    stories.offered(world)
    scene.person(world, "Fatou")
    scene.settle(world)
    days = {"starts_on": date(2027, 3, 17), "ends_on": date(2027, 3, 23)}
    called_off = a_session(id="a" * 32, title="EXPLORE Pantin", **days)
    world.parts.sessions.add(replace(called_off, state=SessionState.CANCELLED))
    draft = a_session(id="b" * 32, title="EXPLORE Bobigny-Drancy-Le Bourget", **days)
    world.parts.sessions.add(replace(draft, state=SessionState.DRAFT))
    return "/calendrier"


def _wrong_logo(page):
    drawn = {"name": "logo.png", "mimeType": "image/png", "buffer": b"<svg></svg>"}
    page.set_input_files("#file", drawn)
    page.click("text=Enregistrer ce logo")


class _Overtaken:
    """The form of the contacts, sent after somebody else has sent it."""

    def path(self, world):
        self.world = world
        return "/region/coordonnees"

    def act(self, page):
        version = self.world.parts.regions.fresh("idf").version
        _region(self.world, bring=f"une gourde et le livret n° {version}")
        page.fill("#contact_phone", "01 99 88 77 66")
        _send(page)


_OVERTAKEN = _Overtaken()


def _try_colours(page):
    for name, colour in (("button", "#5b2a86"), ("button_dark", "#cbb2f0"), ("hero", "#5b2a86")):
        page.fill(f"#{name}", colour)
    page.click("text=Voir sans enregistrer")


def _wrong_colours(page):
    for name, colour in (("button", "#ffcc00"), ("link_dark", "#0b4a8f"), ("hero", "bleu")):
        page.fill(f"#{name}", colour)
    page.click("main button:has-text('Enregistrer')")


def _hooks(world):
    for name in ("Tally de la mission locale de Montreuil", "Page « Découvrir l’ESS » du site"):
        hooks.tie(world.parts, scene.STAFF, name)
    return "/region/formulaires"


def _tie_hook(page):
    page.fill("#name", "Tally de la mission locale")
    page.click("text=Relier ce formulaire")


VIEWS = {
    "team-doubts": View(_doubts),
    "team-doubts-none": View("/doutes"),
    "team-doubt": View(_doubt),
    "team-missing": View("/nulle-part"),
    "team-kept": View("/region/coordonnees", _after_the_login),
    "team-addresses": View(_addresses),
    "team-addresses-none": View("/adresses"),
    "team-address": View(_addresses, _open_address),
    "team-address-wrong": View(_addresses, _correct_wrongly),
    "team-address-corrected": View(_addresses, _correct),
    "team-sessions": View(_lives),
    "team-to-do": View(_to_do),
    "team-to-do-nothing": View(_nothing_to_do),
    "team-files": View(_files),
    "team-no-files": View("/fichiers"),
    "team-journal": View(_journal),
    "team-journal-of-one": View(lambda world: _journal(world) + "?qui=team&sujet=registrations"),
    "team-journal-empty": View("/journal?jour=2027-02-28"),
    "team-session": View(lambda world: _line(world) and HERE),
    "team-day": View(seated),
    "team-day-empty": View(f"/sessions/{stories.MEAUX}/feuille"),
    "team-cancel": View(lambda world: _line(world) and f"{HERE}/annuler"),
    "team-cancel-untyped": View(lambda world: _line(world) and f"{HERE}/annuler", _send),
    "team-dates": View(f"{HERE}/dates"),
    "team-dates-wrong": View(f"{HERE}/dates", _no_dates),
    "team-dates-preview": View(lambda world: _line(world) and f"{HERE}/dates", _new_dates),
    "team-story": View(_at("Eli")),
    "team-story-waiting": View(_at("Fanny")),
    "team-story-mails": View(_story_with_mails),
    "team-place": View(_at("Camille", "placer")),
    "team-place-unreasoned": View(_at("Camille", "placer"), _send),
    "team-reinstate": View(_at("Dany", "retablir")),
    "team-cancel-for": View(_at("Alix", "annuler")),
    "team-not-now": View(_at("Alix", "reprendre")),
    "team-phone": View(f"{HERE}/telephone"),
    "team-phone-wrong": View(f"{HERE}/telephone", _call),
    "team-list": View(f"{HERE}/liste"),
    "team-list-refused": View(f"{HERE}/liste", _upload_nothing_known),
    "team-review": View(f"{HERE}/liste", _upload),
    "team-result": View(f"{HERE}/liste", _send_list),
    "team-mails": View(_mails),
    "team-mails-sent-again": View(_mails, _send_again),
    "team-no-mails": View("/messages"),
    "team-gallery": View("/modeles"),
    "team-sample": View("/modeles/mail-offered/youth?noms=long"),
    "team-sample-right-to-left": View("/modeles/mail-confirmed/counsellor?noms=right_to_left"),
    "team-look": View("/charte"),
    "team-look-wrong": View("/charte?etat=erreurs"),
    "team-region": View(_region_at("/region")),
    "team-region-own-colours": View(_region_at("/region?fait=colours", colours=BLUE)),
    "team-region-contacts": View("/region/coordonnees"),
    "team-region-contacts-wrong": View("/region/coordonnees", _wrong_contacts),
    "team-region-overtaken": View(_OVERTAKEN.path, _OVERTAKEN.act),
    "team-region-colours": View(_region_at("/region/couleurs", colours=BLUE)),
    "team-region-colours-tried": View("/region/couleurs", _try_colours),
    "team-region-colours-wrong": View("/region/couleurs", _wrong_colours),
    "team-region-with-logo": View(lambda w: with_logo(w) or "/region?fait=logo"),
    "team-region-logo": View("/region/logo"),
    "team-region-logo-own": View(lambda w: with_logo(w) or "/region/logo"),
    "team-region-logo-wrong": View("/region/logo", _wrong_logo),
    "team-calendar": View(_busy_month),
    "team-calendar-other": View("/calendrier?mois=2027-04"),
    "team-calendar-none": View("/calendrier?mois=2027-08"),
    "team-hooks": View(_hooks),
    "team-hooks-none": View("/region/formulaires"),
    "team-hooks-tied": View("/region/formulaires", _tie_hook),
    "team-hooks-unnamed": View("/region/formulaires", _send),
    "team-letters": View(_letters),
    "team-letter": View(_letters, _open_letter),
    "team-no-letters": View("/lettres"),
}


@pytest.mark.parametrize("name", VIEWS)
def test_page(name, world, sites, chromium, screenshots):
    world.parts = replace(world.parts, sheets=SheetReader())
    wiring.install(world.parts)
    view = VIEWS[name]
    path = view.path(world) if callable(view.path) else view.path
    for size in SIZES:
        page = _signed_in(chromium, world, sites["staff"], size)
        page.goto(sites["staff"] + path)
        if view.act:
            view.act(page)
        look_at(page, f"{name}-{size}", SCHEMES[size], screenshots)
        page.context.close()


def test_twenty_people_fit_on_one_page_of_each_sheet(world, sites, chromium, screenshots):
    page = _signed_in(chromium, world, sites["staff"], "desk")
    page.goto(sites["staff"] + seated(world))
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size(A4_WITHOUT_MARGINS)
    page.screenshot(path=screenshots / "team-day-print.png", full_page=True)
    printed = page.pdf(path=screenshots / "team-day.pdf", prefer_css_page_size=True)
    page.context.close()
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == len(SHEETS)
    assert re.search(rb"/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]", printed)


def test_the_line_is_saved_as_a_workbook(world, sites, chromium, tmp_path):
    registered(world, "Alix", "Bao", "Camille")
    page = _signed_in(chromium, world, sites["staff"], "desk")
    page.goto(sites["staff"] + HERE)
    with page.expect_download() as saved:
        page.click("text=Excel")
    assert saved.value.suggested_filename == "inscriptions-2027-03-15-explore-montreuil.xlsx"
    copied = tmp_path / "saved.xlsx"
    saved.value.save_as(copied)
    rows = list(openpyxl.load_workbook(copied).active.values)
    assert [row[2] for row in rows] == ["Prénom", "Alix", "Bao", "Camille"]
    page.context.close()


def _signed_in(chromium, world, base, size):
    width, height = SIZES[size]
    context = chromium.new_context(
        viewport={"width": width, "height": height}, locale="fr-FR", reduced_motion="reduce"
    )
    token = world.parts.accounts.open_login(scene.STAFF.id, world.clock.now())
    context.add_cookies([{"name": "explore-staff", "value": token, "url": base}])
    return context.new_page()
