"""Every page in every state, phone and desk, light and dark: nothing for axe to find, a picture."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe

from shared.domain.colours import Colours
from shared.domain.group import GroupRow
from shared.domain.offers import answering
from shared.domain.offers.kinds import Kind
from shared.domain.offers.mapping_memory import Remembered, answered
from shared.domain.offers.matching import Interests
from shared.domain.offers.offer import Ending, OfferState
from shared.domain.offers.problems import Problem, Severity
from shared.domain.offers.upload import UploadState
from shared.usecases import acting, api_tokens, grouping, links, living, region_settings, starting
from shared.usecases.asking_codes import ask_code, code_of
from shared.usecases.asking_offers import ask, stop_for
from shared.usecases.erasing import erase
from shared.usecases.links import stop_page
from shared.usecases.mailing import send_due_mails
from shared.usecases.opening_data import open_with
from shared.usecases.recognising import recognise
from tests.browser import scene, stories
from tests.browser.measures import ENLARGED, measure
from tests.builders import a_counsellor
from tests.unit.logo_samples import png

# Enlarged last: there the page's forms are sent too.
SIZES = {"phone": (390, 844), "desk": (1280, 900), "narrow": ENLARGED}
# What axe can find differs by structure and by colours, hardly by width: where it looks for what.
RULES = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
SCHEMES = {"phone": {"light": RULES, "dark": COLOURS}, "narrow": {}, "desk": {"light": RULES}}
MONTREUIL = "5" * 32


@dataclass(frozen=True)
class View:
    """A page, and what is done on it before it is looked at."""

    zone: str
    path: object
    act: object = None


def _form(page, **typed):
    for name, value in typed.items():
        page.fill(f"#{name}", value)


def _send_empty(page):
    page.click("button.big")


def _send_wrong(page):
    _form(
        page,
        first_name="Alix",
        last_name="Exemple",
        birth_day="27",
        birth_month="13",
        birth_year="2007",
        email="alix@",
        phone="0899 11 22 33",
        postcode="9310",
    )
    page.click("#accompanied")
    page.fill("#counsellor_name", "Dominique Conseil")
    page.click("button.big")


def _wish(world):
    """Where somebody with a seat, and a counsellor, says which offers they want by mail."""
    return _of(lambda w: stories.confirmed(w, counsellor=a_counsellor()))(world) + "/offres"


def _data(world):
    """Where somebody with a seat asks to see what we hold about them."""
    return _of(lambda w: stories.confirmed(w, counsellor=a_counsellor(may_act=True)))(world)


def _data_by_phone(world):
    ids = scene.person(world, "Bao", email="", counsellor=a_counsellor())
    scene.settle(world)
    return scene.link(world, ids) + "/donnees"


def _wrong_code(page):
    page.fill("#code", "12 34")
    page.click("button.big")


class _Opened:
    """The page once the right code was typed, with offers wanted and mails sent."""

    def __init__(self):
        self.world = None

    def path(self, world):
        self.world, ids = world, stories.confirmed(world, counsellor=a_counsellor(may_act=True))
        send_due_mails(world.parts, *ids)
        self.person, self.ids = stories.of(world, ids).person, ids
        ask(world.parts, *ids, Interests(("93",), (Kind.JOB,)))
        return scene.link(world, ids) + "/donnees/code"

    def type(self, page):
        parts = self.world.parts
        self.world.clock.advance(minutes=1)
        ask_code(parts, *self.ids)
        page.fill("#code", code_of(parts, parts.accesses.get(self.person)))
        page.click("button.big")


_OPENED = _Opened()


def _to_erase(page):
    _OPENED.type(page)
    page.click("a[href$='/effacer']")


def _erase_untyped(page):
    _to_erase(page)
    page.click("main button")


def _erased(world):
    """The page of somebody who has erased what we hold about them."""
    ids, parts = stories.confirmed(world), world.parts
    ask_code(parts, *ids)
    code = code_of(parts, parts.accesses.get(stories.of(world, ids).person))
    erase(parts, *ids, open_with(parts, *ids, code))
    return scene.link(world, ids)


def _stop(world):
    """The link in a mail of offers that somebody has asked for."""
    ids = stories.confirmed(world)
    ask(world.parts, *ids, Interests(("93",), (Kind.JOB,)))
    page = stop_page(world.parts, stories.of(world, ids).person)
    return page.removeprefix(world.parts.addresses.public_url)


def _stopped(world):
    page = stop_page(world.parts, "a" * 32)
    return page.removeprefix(world.parts.addresses.public_url)


def _known(world):
    ids = stories.confirmed(world)
    recognise(world.parts, stories.of(world, ids).person)
    return "/personnes"


def _search(email):
    def search(page):
        page.fill("#email", email)
        page.click("main button")

    return search


def _coloured(world):
    """The region wears its own colours."""
    region = world.parts.regions.fresh("idf")
    blue = Colours("#0b4a8f", "#8fc7ff", "#0b4a8f", "#8fc7ff", "#0b4a8f")
    world.parts.regions.change(region, region.changed("staff:team", scene.NOW, colours=blue))


def with_logo(world):
    """The region has a logo, as wide as may be."""
    picture = png(600, 200)
    version = world.parts.regions.fresh("idf").version
    region_settings.set_logo(world.parts, scene.STAFF, version, picture)


def _cancelled(world):
    living.cancel_session(world.parts, scene.STAFF, MONTREUIL)


def _full_session(world):
    for name in ("Alix", "Bao", "Camille", "Dany"):
        scene.person(world, name)
    scene.settle(world)


def _of(story):
    """The person's page after a story."""
    return lambda world: scene.link(world, story(world))


def _of_guardian(story):
    return lambda world: scene.guardian_link(world, story(world))


def _of_counsellor(may_act):
    """A counsellor's page with a youth in many a situation."""

    def path(world):
        named = {"counsellor": a_counsellor(may_act=may_act)}
        stories.with_rules(world, guardian_asked=True)
        first = scene.person(world, "Alix", **named)
        scene.person(world, "Bao")
        scene.settle(world)
        last = [scene.person(world, name, **named) for name in ("Camille", "Dany", "Élodie")]
        minor = {**stories.MINOR, **named}
        scene.person(world, "Fatou", session_id=stories.MEAUX, **minor)
        scene.person(world, "Gwen", session_id=stories.PARIS, **named)
        scene.settle(world)
        acting.cancel(world.parts, *first)
        for session in (MONTREUIL, stories.MEAUX, stories.PARIS):
            scene.settle(world, session)
        acting.cancel(world.parts, *last[1])
        return scene.counsellor_link(world, first)

    return path


def _nobody_yet(world):
    """The page of a counsellor who has just begun, and whom no youth has named."""
    who = starting.start(
        world.parts, stories.starting(world), "Dominique Conseil", "Mission locale"
    )
    return links.counsellor_page(world.parts, who).removeprefix(world.parts.addresses.public_url)


def _group(world, *rows):
    """The review of a group that a counsellor has begun."""
    home = scene.counsellor_link(world, scene.person(world, "Zoé", counsellor=a_counsellor()))
    counsellor_id = links.opened_counsellor(world.parts, home.removeprefix("/c/"))
    names = ("first_name", "last_name", "birth_date", "phone", "email", "postcode", "profile")
    kept = [
        GroupRow(number, dict(zip(names, row, strict=True))) for number, row in enumerate(rows, 2)
    ]
    group = grouping.begin(world.parts, counsellor_id, kept, ("Remarques",))
    return f"{home}/groupe/{group.id}"


def _group_list(world):
    return _group(world, ALIX, BAO).rsplit("/", 1)[0]


ALIX = ("Alix", "Exemple", "04/05/2007", "06 12 34 56 71", "alix@example.org", "93100", "dropout")
BAO = ("Bao", "Exemple", "05/05/2007", "06 12 34 56 72", "", "75011", "graduate_seeking")
ELI = ("Eli", "Exemple", "04/05/1990", "06 12 34 56 74", "", "93100", "no_qualification")
FA = ("Fa", "", "hier", "", "", "9310", "")
WHOLE, MIXED = (ALIX, BAO), (ALIX, ELI, FA, ALIX)


def _send_group(page):
    """Once: the same world is looked at in several sizes."""
    if not page.query_selector("#session_id"):
        return
    page.select_option("#session_id", MONTREUIL)
    page.check("#notice_read")
    page.click("button:has-text('Envoyer les lignes prêtes')")


def _add_to_group(page):
    page.click("button:has-text('Ajouter une personne')")


def _forget_unticked(page):
    page.click("summary:has-text('Effacer ce groupe')")
    page.click("button:has-text('Effacer')")


def _save(page):
    page.click("button:has-text('reprendre plus tard')")


def _drafted_for(world, session_id):
    """A form that was begun before one of its sessions was cancelled."""
    token = stories.drafted(world)
    living.cancel_session(world.parts, scene.STAFF, session_id)
    return f"/reprendre/{token}"


def _guardian_asked(world):
    stories.with_rules(world, guardian_asked=True)
    return f"/sessions/{MONTREUIL}/inscription"


def _send_minor(page):
    page.click("summary:has-text('moins de 18 ans')")
    _form(page, birth_day="27", birth_month="3", birth_year="2010", guardian_email="parent@")
    page.click("button.big")


def _choose(page):
    page.click("summary:has-text('autres dates')")
    page.select_option("select >> nth=0", index=1)
    page.check("text=Paris (75)")


def _tick_nothing(label):
    return lambda page: page.click(f"button:has-text('{label}')")


def _refuse_unticked(page):
    page.click("summary:has-text('pas d’accord')")
    page.click("button:has-text('Envoyer mon refus')")


def _youth_unticked(page):
    page.click("summary:has-text('Refuser la place')")
    page.click("button:has-text('Refuser la place')")


def _cancel_for(page):
    page.click("text=Annuler l’inscription >> nth=0")
    page.fill("#confirmation", "oui")
    page.click("button.govuk-button--warning")


def _decline_unticked(page):
    page.click("summary")
    page.click("text=Refuser la place")


def _in_english(page):
    page.get_by_label("English").check()
    page.click("main form button")
    assert page.get_by_role("status").inner_text().startswith("We have noted it.")
    assert page.get_by_label("English").is_checked()


def _cancel_untyped(page):
    page.fill("#confirmation", "oui")
    page.click("button.govuk-button--warning")


def _busy(world):
    _full_session(world)
    living.change_capacity(world.parts, scene.STAFF, MONTREUIL, 1)
    return f"/sessions/{MONTREUIL}"


def _capacity_wrong(page):
    page.fill("#capacity", "beaucoup")
    page.click("main button")


def _capacity_raised(page):
    page.fill("#capacity", "4")
    page.click("main button")


def _new_wrong(page):
    page.fill("#title", "EXPLORE Évry")
    page.fill("#starts_on", "2027-05-10")
    page.fill("#ends_on", "2027-05-03")
    page.click("main button")


def _sign_in_wrong(page):
    page.fill("#email", "staff@explore.example.org")
    page.fill("#password", "faux")
    page.click("main button")


def _report(state, problems=True):
    return lambda world: f"/depots/{scene.an_upload(world, state=state, problems=problems)}?envoye"


def _uploads(world):
    scene.an_upload(world)
    scene.an_upload(world, "b" * 32, UploadState.REFUSED)
    return "/"


def _begin(page):
    page.click("main button")


def _begin_complete(page):
    page.check("#complete")
    page.click("main button")


def _asking(world):
    scene.an_upload(world)
    scene.confirming_upload(world)
    scene.asking_upload(world)
    for what in ("seen", "seen", "applied"):
        world.parts.offers.count("federation", "k", what)
    return "/"


def _columns(world):
    return f"/depots/{scene.asking_upload(world)}"


def _columns_unheaded(world):
    columns = tuple(replace(each, certain=False) for each in scene.QUESTION.columns)
    unheaded = replace(scene.QUESTION, columns=columns, headed=False)
    return f"/depots/{scene.asking_upload(world, unheaded)}"


def _columns_wrong(page):
    page.select_option("#c3", "title")
    page.click("button.big")


def _remembered(world):
    said = answering.answers(scene.QUESTION, answering.taken_for(scene.QUESTION))
    after = answered(Remembered(), said, scene.NOW, scene.PARTNER.id)
    world.parts.mappings.remember("federation", after)
    return "/colonnes"


def _long_report(world):
    upload_id = scene.an_upload(world)
    rows = [Problem("postcode-missing", row, "CP") for row in range(2, 62)]
    unread = [Problem("postcode-unreadable", r, "CP", {"found": str(r)}) for r in range(70, 73)]
    guessed = [Problem("kind-guessed", 5, "Type", severity=Severity.GUESSED)]
    notes = [Problem("column-unknown", 1, "Remarque interne", severity=Severity.INFO)]
    report = world.parts.files.reports[upload_id]
    problems = (*rows, *unread, *guessed, *notes)
    counts = replace(report.counts, gone=2)
    told = replace(report, counts=counts, problems=problems, annotated="xlsx")
    world.parts.files.reports[upload_id] = told
    return f"/depots/{upload_id}"


def _offers(state=OfferState.LIVE):
    def path(world):
        long = "Éducateur spécialisé ou éducatrice spécialisée en foyer, CDI à temps plein"
        scene.an_offer(world, "A-1")
        scene.an_offer(world, "A-2", told_at=scene.NOW - timedelta(days=57), title=long)
        scene.an_offer(world, "A-3", told_at=scene.NOW - timedelta(days=70), contract="")
        filled = scene.an_offer(world, "A-4")
        ending = Ending("by_partner", scene.PARTNER.id, scene.NOW)
        scene.moved_offer(world, filled, OfferState.FILLED, ending)
        absent = scene.an_offer(world, "A-5")
        ended = Ending("absent", scene.PARTNER.id, scene.NOW)
        scene.moved_offer(world, absent, OfferState.WITHDRAWN, ended)
        rejected = scene.an_offer(world, "A-6")
        reason = Ending("other", "staff", scene.NOW, "Le texte nomme une personne.")
        scene.moved_offer(world, rejected, OfferState.REJECTED, reason)
        names = {"live": "en-ligne", "filled": "pourvues"}
        names |= {"withdrawn": "retirees", "rejected": "refusees"}
        return f"/offres?etat={names[state.value]}"

    return path


def _fill(page):
    page.click("button:has-text('Pourvue') >> nth=0")


def _tokens(world):
    api_tokens.issue(world.parts, scene.PARTNER)
    return "/jetons"


def _address_wrong(page):
    page.fill("#email", "camille@")
    page.click("main form button")


VIEWS = {
    "home": View("public", "/"),
    "home-own-colours": View("public", lambda w: _coloured(w) or "/"),
    "form-own-colours": View(
        "public", lambda w: _coloured(w) or f"/sessions/{MONTREUIL}/inscription", _send_empty
    ),
    "offer-own-colours": View(
        "public", lambda w: _coloured(w) or scene.link(w, stories.offered(w))
    ),
    "home-with-logo": View("public", lambda w: with_logo(w) or "/"),
    "person-with-logo": View(
        "public", lambda w: with_logo(w) or scene.link(w, stories.confirmed(w))
    ),
    "home-filtered": View("public", "/?departement=75&mois=2027-04"),
    "home-filtered-none": View("public", "/?departement=93&mois=2027-04"),
    "home-none": View("public", lambda w: w.clock.advance(days=400) or "/"),
    "week": View("public", f"/sessions/{MONTREUIL}"),
    "week-full": View("public", lambda w: _full_session(w) or f"/sessions/{MONTREUIL}"),
    "week-closed": View("public", f"/sessions/{'7' * 32}"),
    "week-cancelled": View("public", lambda w: _cancelled(w) or f"/sessions/{MONTREUIL}"),
    "api": View("public", "/api"),
    "form": View("public", f"/sessions/{MONTREUIL}/inscription"),
    "form-empty": View("public", f"/sessions/{MONTREUIL}/inscription", _send_empty),
    "form-wrong": View("public", f"/sessions/{MONTREUIL}/inscription", _send_wrong),
    "form-full": View("public", lambda w: _full_session(w) or f"/sessions/{MONTREUIL}/inscription"),
    "form-closed": View("public", f"/sessions/{'7' * 32}/inscription"),
    "form-nothing-kept": View("public", f"/sessions/{MONTREUIL}/inscription", _save),
    "draft": View("public", lambda w: f"/reprendre/{stories.drafted(w)}/lien"),
    "draft-resumed": View("public", lambda w: f"/reprendre/{stories.drafted(w)}"),
    "draft-choice-closed": View("public", lambda w: _drafted_for(w, stories.MEAUX)),
    "draft-closed": View("public", lambda w: _drafted_for(w, MONTREUIL)),
    "draft-missing": View("public", "/reprendre/nothing"),
    "missing": View("public", "/i/nothing.here"),
    "missing-page": View("public", "/nulle-part"),
    "link": View("public", "/retrouver-mon-lien"),
    "link-wrong": View("public", "/retrouver-mon-lien", _send_empty),
    "link-asked": View("public", "/retrouver-mon-lien/envoye"),
    "form-choices": View("public", f"/sessions/{MONTREUIL}/inscription", _choose),
    "form-guardian": View("public", _guardian_asked, _send_minor),
    **{name: View("public", _of(story)) for name, story in stories.SITUATED.items()},
    "silent": View("public", _of(stories.silent)),
    "recalled": View("public", _of(stories.recalled)),
    "overtaken": View("public", _of(stories.overtaken)),
    "other-choices": View("public", _of(stories.with_other_choices)),
    "offered-unticked": View("public", _of(stories.offered), _decline_unticked),
    "cancel": View("public", lambda w: _of(stories.waiting)(w) + "/cancel"),
    "cancel-untyped": View(
        "public", lambda w: _of(stories.confirmed)(w) + "/cancel", _cancel_untyped
    ),
    "address-dead": View("public", _of(stories.address_dead)),
    "address": View("public", lambda w: _of(stories.waiting)(w) + "/email"),
    "address-wrong": View(
        "public", lambda w: _of(stories.address_dead)(w) + "/email", _address_wrong
    ),
    "language": View("public", lambda w: _of(stories.waiting)(w) + "/language"),
    "language-kept": View("public", lambda w: _of(stories.waiting)(w) + "/language", _in_english),
    "data-ask": View("public", lambda w: _data(w) + "/donnees"),
    "data-by-phone": View("public", _data_by_phone),
    "data-code": View("public", lambda w: _data(w) + "/donnees/code"),
    "data-code-wrong": View("public", lambda w: _data(w) + "/donnees/code", _wrong_code),
    "data": View("public", _OPENED.path, _OPENED.type),
    "data-erase": View("public", _OPENED.path, _to_erase),
    "data-erase-untyped": View("public", _OPENED.path, _erase_untyped),
    "data-erased": View("public", _erased),
    "wish": View("public", _wish),
    "wish-unsaid": View("public", _wish, _send_empty),
    "stop": View("public", _stop),
    "stop-done": View("public", lambda w: stop_for(w.parts, "a" * 32) or _stopped(w)),
    "guardian-asked": View("public", _of_guardian(stories.awaiting_guardian)),
    "guardian-unticked": View(
        "public", _of_guardian(stories.awaiting_guardian), _tick_nothing("Donner mon accord")
    ),
    "guardian-refuse-unticked": View(
        "public", _of_guardian(stories.awaiting_guardian), _refuse_unticked
    ),
    "guardian-late": View("public", _of_guardian(stories.awaiting_guardian_late)),
    "guardian-agreed": View("public", _of_guardian(stories.agreed)),
    "guardian-refused": View("public", _of_guardian(stories.not_agreed)),
    "guardian-not-yet": View("public", _of_guardian(stories.minor_waiting)),
    "youths": View("public", _of_counsellor(True)),
    "youths-not-agreed": View("public", _of_counsellor(False)),
    "youths-unticked": View("public", _of_counsellor(True), _youth_unticked),
    "youths-none": View("public", _nobody_yet),
    "youths-cancel": View("public", _of_counsellor(True), _cancel_for),
    "start": View("public", "/orienter-un-groupe"),
    "start-wrong": View("public", "/orienter-un-groupe", _send_empty),
    "start-asked": View("public", "/orienter-un-groupe/envoye"),
    "start-who": View("public", lambda w: f"/orienter-un-groupe/{stories.starting(w)}"),
    "start-who-wrong": View(
        "public", lambda w: f"/orienter-un-groupe/{stories.starting(w)}", _send_empty
    ),
    "start-missing": View("public", "/orienter-un-groupe/nothing"),
    "group": View("public", _group_list),
    "group-nothing": View("public", _group_list, _tick_nothing("Lire la liste")),
    "group-review": View("public", lambda w: _group(w, *WHOLE)),
    "group-added": View("public", lambda w: _group(w, *WHOLE), _add_to_group),
    "group-without": View("public", _group_list, _tick_nothing("Commencer sans liste")),
    "group-unsaid": View("public", lambda w: _group(w, *WHOLE), _tick_nothing("Envoyer")),
    "group-wrong": View("public", lambda w: _group(w, *MIXED), _tick_nothing("Vérifier")),
    "group-some": View("public", lambda w: _group(w, *MIXED), _send_group),
    "group-done": View("public", lambda w: _group(w, *WHOLE), _send_group),
    "group-forget": View("public", lambda w: _group(w, *WHOLE), _forget_unticked),
    "staff-sign-in": View("staff", "/connexion"),
    "staff-sign-in-wrong": View("staff", "/connexion", _sign_in_wrong),
    "staff-sessions": View("staff", lambda w: _busy(w) and "/"),
    "staff-session": View("staff", _busy),
    "staff-session-empty": View("staff", f"/sessions/{'6' * 32}"),
    "staff-capacity-wrong": View("staff", _busy, _capacity_wrong),
    "staff-capacity-raised": View("staff", _busy, _capacity_raised),
    "staff-people": View("staff", "/personnes"),
    "staff-people-wrong": View("staff", "/personnes", _search("")),
    "staff-people-none": View("staff", "/personnes", _search("personne@example.org")),
    "staff-people-found": View("staff", _known, _search("camille@example.org")),
    "staff-new": View("staff", "/sessions/nouvelle"),
    "staff-new-wrong": View("staff", "/sessions/nouvelle", _new_wrong),
    "partner-sign-in": View("partner", "/connexion"),
    "partner-home": View("partner", _uploads),
    "partner-send": View("partner", "/", _begin),
    "partner-waiting": View("partner", lambda w: _report(UploadState.WAITING)(w).split("?")[0]),
    "partner-processing": View("partner", _report(UploadState.PROCESSING)),
    "partner-done": View("partner", _report(UploadState.DONE)),
    "partner-all-taken": View("partner", _report(UploadState.DONE, problems=False)),
    "partner-refused": View("partner", _report(UploadState.REFUSED)),
    "partner-home-asking": View("partner", _asking),
    "partner-send-complete": View("partner", "/", _begin_complete),
    "partner-columns": View("partner", _columns),
    "partner-columns-unheaded": View("partner", _columns_unheaded),
    "partner-columns-wrong": View("partner", _columns, _columns_wrong),
    "partner-memory": View("partner", _remembered),
    "partner-memory-empty": View("partner", "/colonnes"),
    "partner-confirming": View("partner", lambda w: f"/depots/{scene.confirming_upload(w)}"),
    "partner-report-long": View("partner", _long_report),
    "partner-report-sifted": View("partner", lambda w: _long_report(w) + "?gravite=guessed"),
    "partner-offers": View("partner", _offers()),
    "partner-offers-none": View("partner", "/offres"),
    "partner-offers-filled": View("partner", _offers(), _fill),
    "partner-offers-withdrawn": View("partner", _offers(OfferState.WITHDRAWN)),
    "partner-offers-rejected": View("partner", _offers(OfferState.REJECTED)),
    "partner-tokens": View("partner", "/jetons"),
    "partner-token-issued": View("partner", _tokens, _begin),
}


def _spoken(language, view):
    """The same page in another language."""
    path = view.path if callable(view.path) else lambda _: view.path
    return replace(view, path=lambda world: f"/{language}{path(world)}")


# Looked at in each language: where most is said, or where it is said in an unlike place.
_READ = ("home", "week", "form", "form-wrong", "form-closed", "draft", "missing", "link-asked")
_READ += ("offered", "waiting", "confirmed", "cancel", "cancel-untyped", "language", "data-ask")
_READ += ("wish", "guardian-asked", "data", "data-erase")
SPOKEN = {
    f"{name}-{language}": _spoken(language, VIEWS[name])
    for name in _READ
    for language in ("en", "falc")
}
EVERY = VIEWS | SPOKEN


@pytest.mark.parametrize("name", EVERY)
def test_page(name, world, sites, chromium, screenshots):
    view = EVERY[name]
    path = view.path(world) if callable(view.path) else view.path
    for size in SIZES:
        context = _context(chromium, world, view, sites, size)
        page = context.new_page()
        page.goto(sites[view.zone] + path)
        if view.act:
            view.act(page)
        look_at(page, f"{name}-{size}", SCHEMES[size], screenshots)
        context.close()


def look_at(page, name, schemes, screenshots):
    """A picture and no violation in each of the schemes; nothing that measures find."""
    page.wait_for_load_state()
    # A page that looks again by itself stands still while it is looked at.
    page.evaluate("window.stop()")
    for scheme, rules in schemes.items():
        page.emulate_media(color_scheme=scheme)
        page.screenshot(path=screenshots / f"{name}-{scheme}.png", full_page=True)
        found = Axe().run(page, options={"runOnly": rules})
        assert found.violations_count == 0, found.generate_report()
    measure(page, name)


def _context(chromium, world, view, sites, size):
    width, height = SIZES[size]
    context = chromium.new_context(
        viewport={"width": width, "height": height}, locale="fr-FR", reduced_motion="reduce"
    )
    if view.zone != "public" and "sign-in" not in str(view.path) and view.path != "/connexion":
        account = {"staff": scene.STAFF, "partner": scene.PARTNER}[view.zone]
        token = world.parts.accounts.open_login(account.id, world.clock.now())
        cookie = {"name": f"explore-{view.zone}", "value": token, "url": sites[view.zone]}
        context.add_cookies([cookie])
    return context
