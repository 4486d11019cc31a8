"""A counsellor refers a group: a list, its review in fields, and only then registrations, once."""

import html
import io
import re
from datetime import date, timedelta

import pytest
from openpyxl import Workbook, load_workbook

from shared.domain.group import KEPT
from shared.domain.registration import Registration
from shared.usecases import links
from shared.usecases.allocating import allocate_seats
from shared.web import public
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import counsellor_link, person, with_rules
from tests.builders import a_counsellor
from tests.unit.staff_scene import inputs, send_bytes

MONTREUIL, MEAUX, CLOSED = stories.MONTREUIL, stories.MEAUX, "7" * 32
HEADINGS = "Prénom;NOM;Né(e) le;Téléphone;E-mail;CP;Situation"
ROWS = (
    "Alix;Exemple;04/05/2007;06 12 34 56 71;alix@example.org;93100;sans diplôme",
    "Bao;Exemple;2007-05-05;06 12 34 56 72;bao@example.org;93100;diplômée, cherche un emploi",
    "Dany;Exemple;6-5-07;06 12 34 56 73;;93100;pas de qualification",
)
SEND = {"act": "send", "session_id": MONTREUIL, "notice_read": "yes"}


@pytest.fixture
def client(world):
    return Client(public.answer)


@pytest.fixture
def home(world):
    """The page of a counsellor who follows somebody, in another session."""
    return counsellor_link(world, person(world, "Zoé", MEAUX, counsellor=a_counsellor()))


@pytest.fixture
def other(world):
    """Another counsellor's page."""
    named = a_counsellor(email="autre@example.org")
    return counsellor_link(world, person(world, "Yann", MEAUX, counsellor=named))


def a_list(*rows, headings=HEADINGS):
    return "\n".join((headings, *rows))


def upload(client, home, data):
    """A file sent as a browser sends it."""
    lead = "Content-Disposition: form-data; name="
    head = f'--edge\r\n{lead}"file"; filename="liste.csv"\r\nContent-Type: text/csv\r\n\r\n'
    kind = {"content-type": "multipart/form-data; boundary=edge"}
    body = head.encode() + data + b"\r\n--edge--\r\n"
    return send_bytes(client, f"{home}/groupe", kind, body)


def begun(client, home, *rows):
    """The address of the review of these rows, pasted."""
    answer = client.post(f"{home}/groupe", {"pasted": a_list(*(rows or ROWS))})
    assert answer.status == 303
    return answer.headers["location"]


def typed(client, review, **changes):
    """The fields of the review page, changed by hand."""
    page = client.get(review)
    assert page.status == 200
    return {**inputs(page, 0), **SEND, **changes}


def said(page):
    return html.unescape(page.text.replace("\u00a0", " "))


def done(client, review):
    """Who the review page says is sent."""
    page = client.get(review).text
    return re.findall(r"<li>Ligne \d+\s?: (.*?)</li>", page.replace("\u00a0", " "))


def done_names(client, review):
    return [name.removesuffix(" E.") for name in done(client, review)]


def kept(world, session_id=MONTREUIL) -> list[Registration]:
    found = world.parts.registrations.whole_line(session_id)
    return sorted(found, key=lambda each: each.arrived_at)


def names(world, session_id=MONTREUIL):
    line = kept(world, session_id)
    people = world.parts.people.get([each.person for each in line])
    return [people[each.person].first_name for each in line]


def groups(world):
    return [dict(item) for key, item in world.dynamo.items.items() if key[1].startswith("GROUP#")]


def test_the_page_of_ones_youths_leads_to_a_group(client, home):
    assert f'href="{home}/groupe"' in client.get(home).text
    page = client.get(f"{home}/groupe")
    assert page.status == 200 and "Orienter un groupe" in page.text


def test_a_list_is_shown_in_fields_and_nobody_is_registered_before_it_is_reviewed(
    client, world, home
):
    review = begun(client, home)
    fields = typed(client, review)
    assert [fields[f"p{n}-first_name"] for n in range(3)] == ["Alix", "Bao", "Dany"]
    assert [fields[f"p{n}-birth_date"] for n in range(3)] == [
        "04/05/2007",
        "05/05/2007",
        "06/05/2007",
    ]
    profiles = [fields[f"p{n}-profile"] for n in range(3)]
    assert profiles == ["no_qualification", "graduate_seeking", "no_qualification"]
    assert [fields[f"p{n}-number"] for n in range(3)] == ["2", "3", "4"]
    assert kept(world) == []


def test_everybody_is_registered_in_the_lists_order_and_by_the_counsellor(client, world, home):
    review = begun(client, home)
    sent = client.post(review, typed(client, review, may_act="yes"))
    assert (sent.status, sent.headers["location"]) == (303, review)
    assert done(client, review) == ["Alix E.", "Bao E.", "Dany E."]
    line = kept(world)
    assert names(world) == ["Alix", "Bao", "Dany"]
    assert {(each.history[0].by, each.reason.code) for each in line} == {("counsellor", "referral")}
    assert {each.counsellor_may_act for each in line} == {True}
    counsellors = world.parts.people.get({each.counsellor for each in line})
    (counsellor,) = counsellors.values()
    assert (counsellor.email, counsellor.last_name) == ("conseil@example.org", "Dominique Conseil")
    allocate_seats(world.parts, MONTREUIL)
    states = [each.state.value for each in kept(world)]
    assert states == ["confirmed", "confirmed", "waiting"]
    assert "Dany E." in client.get(home).text


def test_a_file_is_read_whatever_it_comes_as(client, home):
    book = Workbook()
    book.active.append(["Groupe du mardi"])
    book.active.append(["NOM Prénom", "Date de naissance", "Tel", "Code postal", "Remarques"])
    book.active.append(["EXEMPLE Alix", date(2007, 5, 4), 612345671, 93100, "à rappeler"])
    data = io.BytesIO()
    book.save(data)
    review = upload(client, home, data.getvalue()).headers["location"]
    fields = typed(client, review)
    assert (fields["p0-last_name"], fields["p0-first_name"]) == ("EXEMPLE", "Alix")
    assert (fields["p0-birth_date"], fields["p0-phone"]) == ("04/05/2007", "0612345671")
    assert "Colonnes qui ne sont pas reprises : Remarques." in said(client.get(review))
    review = upload(client, home, a_list(*ROWS).encode("cp1252")).headers["location"]
    assert typed(client, review)["p2-first_name"] == "Dany"


def test_cells_copied_from_a_spreadsheet_are_read(client, home):
    pasted = a_list(*ROWS).replace(";", "\t").replace("\n", "\r\n")
    answer = client.post(f"{home}/groupe", {"pasted": pasted})
    assert typed(client, answer.headers["location"])["p1-first_name"] == "Bao"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "Choisissez un fichier, collez vos lignes, ou commencez sans liste."),
        (b"%PDF-1.7\n" + bytes(200), "Ce fichier est un PDF."),
        (b"Remarques\nune seule", "La ligne de titres n’est pas reconnue"),
        (a_list().encode(), "La liste ne contient personne"),
        (a_list(*ROWS[:1] * 31).encode(), "La liste contient 31 personnes ; 30 au plus"),
        (b"x" * 1_100_000, "Le fichier pèse plus de 1 Mo."),
    ],
    ids=["empty", "pdf", "headings", "nobody", "many", "big"],
)
def test_what_is_no_such_list_is_refused_in_words_and_nothing_is_kept(
    client, world, home, data, words
):
    page = upload(client, home, data)
    assert page.status == 422 and words in said(page)
    assert groups(world) == []


def test_rows_that_cannot_be_read_stay_in_the_box_where_they_were_pasted(client, home):
    page = client.post(f"{home}/groupe", {"pasted": "Alix\tExemple"})
    assert page.status == 422 and "Alix\tExemple</textarea>" in page.text


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_template_is_read_back_and_its_example_is_never_sent(client, world, home, kind):
    file = client.get(f"{home}/modele.{kind}")
    assert file.status == 200 and f"explore-groupe.{kind}" in file.headers["content-disposition"]
    review = upload(client, home, file.data).headers["location"]
    fields = typed(client, review)
    assert "p0-take" not in fields and fields["p0-email"] == "exemple@example.org"
    assert "Colonnes qui ne sont pas reprises" not in said(client.get(review))
    page = client.post(review, {**fields, "p0-take": "yes"})
    assert "C’est la ligne d’exemple du modèle" in said(page)
    assert kept(world) == []


def test_a_filled_template_is_sent_without_its_example(client, world, home):
    book = load_workbook(io.BytesIO(client.get(f"{home}/modele.xlsx").data))
    book.active.append(["Alix", "Exemple", date(2007, 5, 4), "0612345671", "", "93100", "décroché"])
    data = io.BytesIO()
    book.save(data)
    review = upload(client, home, data.getvalue()).headers["location"]
    client.post(review, typed(client, review))
    assert names(world) == ["Alix"]


def test_where_guardians_are_asked_the_template_and_the_rows_have_room_for_them(
    client, world, home
):
    with_rules(world, guardian_asked=True)
    assert b"Responsable l" in client.get(f"{home}/modele.csv").data
    young = ROWS[0].replace("2007", "2010")
    review = begun(client, home, young)
    client.post(review, typed(client, review, act="keep"))
    assert "Avant 18 ans, indiquez un responsable légal" in said(client.get(review))
    named = {"p0-guardian_name": "Parent Exemple", "p0-guardian_email": "parent@example.org"}
    client.post(review, typed(client, review, **named))
    (registration,) = kept(world)
    assert registration.guardian


def test_each_row_says_why_it_cannot_be_sent_before_anything_is(client, world, home):
    old = "Eli;Exemple;4/5/1990;0612345674;;93100;sans diplôme"
    far = "Fa;Exemple;4/5/2007;0612345675;;13001;sans diplôme"
    odd = "Gil;Exemple;hier;;;931;?"
    review = begun(client, home, ROWS[0], old, far, odd)
    client.post(review, typed(client, review, act="keep"))
    page = said(client.get(review))
    assert "Ligne 3 : Il faut avoir 29 ans au plus" in page
    assert "Ligne 4 : Ce code postal n’est pas dans la région" in page
    for words in ("Écrivez une date qui existe", "Écrivez le code postal", "Choisissez la situat"):
        assert f"Ligne 5 : {words}" in page
    assert "1 est prête" in page and page.count(">Prête<") == 1
    assert kept(world) == []


def test_what_is_right_is_sent_and_what_is_wrong_stays_with_its_reason_until_corrected(
    client, world, home
):
    review = begun(client, home, ROWS[0], ROWS[1].replace("93100", "9310"), ROWS[2])
    client.post(review, typed(client, review))
    assert names(world) == ["Alix", "Dany"]
    assert done(client, review) == ["Alix E.", "Dany E."]
    assert "Ligne 3 : Écrivez le code postal" in said(client.get(review))
    left = typed(client, review)
    assert left["p1-postcode"] == "9310" and "p0-first_name" not in left
    client.post(review, {**left, "p1-postcode": "93100"})
    assert names(world) == ["Alix", "Dany", "Bao"]
    assert done(client, review) == ["Alix E.", "Bao E.", "Dany E."]


def test_what_is_typed_is_kept_for_another_day_and_found_again(client, world, home):
    review = begun(client, home)
    changes = {"p0-phone": "0611111111", "p1-postcode": "?", "department_77": "yes"}
    fields = typed(client, review, act="keep", **changes)
    del fields["p2-take"]
    assert client.post(review, fields).status == 303
    world.clock.advance(days=3)
    assert f'href="{review}"' in client.get(f"{home}/groupe").text
    assert {**typed(client, review), "act": ""} == {**fields, "act": ""}
    assert kept(world) == []


def test_nothing_is_sent_before_the_youths_are_informed_and_a_session_is_chosen(
    client, world, home
):
    review = begun(client, home)
    page = client.post(review, typed(client, review, notice_read="", session_id=""))
    assert page.status == 422
    assert "Choisissez une session, ou au moins un département" in said(page)
    assert "Informez les jeunes, puis cochez la case" in said(page)
    fields = typed(client, review)
    for number in range(3):
        del fields[f"p{number}-take"]
    page = client.post(review, fields)
    assert page.status == 422 and "Cochez au moins une ligne" in said(page)
    assert kept(world) == []


def pressed(client, review):
    """The page's fields, with its button for one more person pressed."""
    (button,) = re.findall(r'<button[^>]*name="add"[^>]*>', client.get(review).text)
    return {**typed(client, review), "act": "", "add": re.findall(r'value="(\d+)"', button)[0]}


DANY = {"p1-first_name": "Dany", "p1-last_name": "Exemple", "p1-birth_date": "06/05/2007"}
DANY |= {"p1-phone": "0612345673", "p1-postcode": "93100", "p1-profile": "no_qualification"}


def test_somebody_forgotten_in_the_list_is_added_by_hand_and_nothing_typed_is_lost(
    client, world, home
):
    review = begun(client, home, ROWS[0])
    added = client.post(review, pressed(client, review) | {"p0-phone": "0611111111"})
    assert added.headers["location"] == f"{review}#p1-first_name"
    fields = typed(client, review)
    assert (fields["p0-phone"], fields["p1-number"]) == ("0611111111", "3")
    assert "À remplir" in client.get(review).text
    assert "govuk-error-summary" not in client.get(review).text
    client.post(review, fields | DANY)
    assert names(world) == ["Alix", "Dany"]


def test_a_row_added_by_hand_is_judged_by_the_same_rules(client, world, home):
    review = begun(client, home, ROWS[0])
    client.post(review, pressed(client, review))
    client.post(review, typed(client, review, **DANY | {"p1-postcode": "9310"}))
    assert "Ligne 3 : Écrivez le code postal" in said(client.get(review))
    assert names(world) == ["Alix"]


def test_the_button_pressed_twice_adds_one_row(client, home):
    review = begun(client, home, ROWS[0])
    fields = pressed(client, review)
    for _ in range(2):
        assert client.post(review, fields).headers["location"] == f"{review}#p1-first_name"
    assert "p2-number" not in typed(client, review)


def test_a_group_may_begin_without_a_list(client, world, home):
    answer = client.post(f"{home}/groupe", {"pasted": " ", "act": "without"})
    review = answer.headers["location"]
    assert typed(client, review)["p0-number"] == "1"
    page = client.post(review, typed(client, review))
    assert page.status == 422 and "Ligne 1 : Remplissez cette ligne" in said(page)
    assert review not in client.get(f"{home}/groupe").text
    dany = {name.replace("p1-", "p0-"): value for name, value in DANY.items()}
    client.post(review, typed(client, review, **dany))
    assert (names(world), done(client, review)) == (["Dany"], ["Dany E."])


def test_a_list_that_is_there_is_read_whichever_button_is_pressed(client, home):
    answer = client.post(f"{home}/groupe", {"pasted": a_list(*ROWS), "act": "without"})
    assert typed(client, answer.headers["location"])["p2-first_name"] == "Dany"
    page = client.post(f"{home}/groupe", {"pasted": "Alix\tExemple", "act": "without"})
    assert page.status == 422 and "Alix\tExemple</textarea>" in page.text


def test_an_empty_row_hinders_no_other_and_is_told_when_nothing_else_is_left(client, world, home):
    review = begun(client, home, ROWS[0])
    client.post(review, pressed(client, review))
    assert client.post(review, typed(client, review)).status == 303
    assert names(world) == ["Alix"]
    page = client.post(review, typed(client, review))
    assert page.status == 422 and "Ligne 3 : Remplissez cette ligne" in said(page)


def test_a_group_that_is_full_takes_nobody_more_and_says_so(client, home):
    review = begun(client, home, *(f"{ROWS[0]}{n}" for n in range(30)))
    assert 'name="add"' not in client.get(review).text
    page = client.post(review, typed(client, review, add="30", **{"p0-phone": "0611111111"}))
    assert page.status == 422 and 'href="#add"' in page.text
    assert "Ce groupe a 30 lignes" in said(page)
    assert "p30-number" not in page.text
    assert typed(client, review)["p0-phone"] == "0611111111"


def test_a_row_that_is_unticked_is_left_out_whatever_is_wrong_with_it(client, world, home):
    review = begun(client, home, ROWS[0], "Bao;;?;;;;", ROWS[2])
    fields = typed(client, review)
    del fields["p1-take"]
    client.post(review, fields)
    assert names(world) == ["Alix", "Dany"]
    page = said(client.get(review))
    assert "Laissée de côté" in page and "govuk-error-summary" not in page


def test_any_date_in_the_departments_and_another_session_for_one_of_them(client, world, home):
    review = begun(client, home)
    changes = {"session_id": "", "department_77": "yes", "p1-session_id": MONTREUIL}
    client.post(review, typed(client, review, **changes))
    assert names(world, MEAUX) == ["Zoé", "Alix", "Dany"]
    assert names(world, MONTREUIL) == ["Bao"]


def test_a_session_that_closed_meanwhile_is_told_once_for_all_and_beside_a_row_of_its_own(
    client, world, home
):
    review = begun(client, home)
    words = "Cette session ne prend plus d’inscriptions"
    page = client.post(review, typed(client, review, session_id=CLOSED))
    assert (page.status, said(page).split("</h1>")[0].count(words)) == (422, 1)
    client.post(review, typed(client, review, **{"p1-session_id": CLOSED}))
    assert f"Ligne 3 : {words}" in said(client.get(review))
    assert names(world) == ["Alix", "Dany"]


def test_the_same_person_twice_in_a_list_is_told_and_registered_once(client, world, home):
    review = begun(client, home, ROWS[0], ROWS[1], ROWS[0].replace("Alix", "ALIX"))
    assert "Ligne 4 : C’est la même personne qu’à la ligne 2" in said(client.get(review))
    client.post(review, typed(client, review))
    assert names(world) == ["Alix", "Bao"]


def test_a_youth_whom_the_counsellor_follows_there_already_is_told(client, world, home):
    person(world, "Alix", counsellor=a_counsellor(), birth_date=date(2007, 5, 4))
    review = begun(client, home)
    client.post(review, typed(client, review, act="keep"))
    assert "Ligne 2 : Ce jeune est déjà inscrit là" in said(client.get(review))
    client.post(review, typed(client, review))
    assert names(world) == ["Alix", "Bao", "Dany"]


def test_whoever_registered_without_the_counsellor_is_not_told_of(client, world, home):
    """A list is no way to find out who is registered."""
    known = {"birth_date": date(2007, 5, 4), "email": "alix@example.org"}
    person(world, "Alix", **known)
    review = begun(client, home)
    client.post(review, typed(client, review, act="keep"))
    assert "déjà inscrit là" not in said(client.get(review))
    client.post(review, typed(client, review))
    assert done(client, review) == ["Alix E.", "Bao E.", "Dany E."]
    assert [each.hidden for each in kept(world)] == [False, True, False, False]


def test_a_group_sent_twice_registers_nobody_twice(client, world, home):
    review = begun(client, home)
    fields = typed(client, review)
    answers = [client.post(review, fields) for _ in range(2)]
    assert {(each.status, each.headers["location"]) for each in answers} == {(303, review)}
    assert names(world) == ["Alix", "Bao", "Dany"]


def test_a_page_from_before_the_sending_changes_nothing_of_who_is_registered(client, world, home):
    """The back button leads to a page that still shows every row."""
    review = begun(client, home, ROWS[0], ROWS[1].replace("93100", "9310"))
    before = typed(client, review)
    client.post(review, before)
    again = {**before, "p0-first_name": "Ali", "p1-postcode": "93100"}
    assert client.post(review, again).status == 303
    assert names(world) == ["Alix", "Bao"]
    assert done(client, review) == ["Alix E.", "Bao E."]


def test_a_sending_that_was_cut_short_is_finished_by_sending_again(client, world, home):
    review = begun(client, home)
    fields, writes = typed(client, review), []

    def fail(operation):
        writes.extend([operation] if operation == "transact_write_items" else [])
        if len(writes) == 2:
            raise RuntimeError("killed in the middle")

    world.dynamo.before = fail
    assert client.post(review, fields).status == 500
    world.dynamo.before = None
    assert (names(world), done(client, review)) == (["Alix"], [])
    assert "déjà inscrit" not in said(client.get(review))
    client.post(review, fields)
    assert names(world) == ["Alix", "Bao", "Dany"]
    assert done(client, review) == ["Alix E.", "Bao E.", "Dany E."]


def test_a_row_changed_after_it_was_registered_in_a_sending_cut_short_says_so(client, world, home):
    review = begun(client, home)
    fields, writes = typed(client, review), []

    def fail(operation):
        writes.extend([operation] if operation == "put_item" else [])
        if len(writes) == 2:
            raise RuntimeError("killed before the group knows")

    world.dynamo.before = fail
    assert client.post(review, fields).status == 500
    world.dynamo.before = None
    client.post(review, {**fields, "p0-phone": "0611111111"})
    assert names(world) == ["Alix", "Bao", "Dany"]
    assert done(client, review) == ["Bao E.", "Dany E."]
    assert "Une demande a déjà été envoyée" in said(client.get(review))


def test_a_registered_row_keeps_no_more_of_somebody_than_how_they_are_called(client, world, home):
    review = begun(client, home)
    client.post(review, typed(client, review))
    (item,) = groups(world)
    for private in ("alix@example.org", "0612345671", "+33612345671", "Exemple", "93100", "2007"):
        assert private not in str(item["rows"])


def test_a_group_is_kept_for_a_week_in_one_item_under_its_counsellor(client, world, home):
    review = begun(client, home)
    (item,) = groups(world)
    counsellor = links.opened_counsellor(world.parts, home.removeprefix("/c/"))
    assert item["pk"]["S"] == f"PERSON#{counsellor}"
    world.clock.advance(seconds=KEPT.total_seconds() - 1)
    assert client.get(review).status == 200
    world.clock.advance(seconds=2)
    assert client.get(review).status == 404
    assert client.post(review, SEND).status == 404
    assert review not in client.get(f"{home}/groupe").text
    assert timedelta(days=7) >= KEPT


def test_another_counsellors_group_is_not_found(client, world, home, other):
    review = begun(client, home)
    theirs = review.replace(home, other)
    fields = typed(client, review)
    assert client.get(theirs).status == 404
    for act in ("keep", "send", "forget"):
        answer = client.post(theirs, {**fields, "act": act, "forget-sure": "yes"})
        assert answer.status == 404
    assert client.get(theirs).text == client.get(f"{other}/groupe/{'0' * 32}").text
    assert theirs not in client.get(f"{other}/groupe").text
    assert (kept(world), len(groups(world))) == ([], 1)


@pytest.mark.parametrize("path", ["groupe", "modele.csv", "modele.xlsx", f"groupe/{'0' * 32}"])
def test_a_link_that_is_nobodys_leads_nowhere(client, world, home, path):
    ids = person(world, "Alix")
    youths = links.person_page(world.parts, *ids).rsplit("/", 1)[1]
    for token in ("nothing.here", youths):
        assert client.get(f"/c/{token}/{path}").status == 404
        assert client.post(f"/c/{token}/{path}", SEND | {"pasted": a_list(*ROWS)}).status == 404
    assert groups(world) == []


def test_a_group_is_forgotten_only_after_a_tick_and_who_is_registered_stays(client, world, home):
    review = begun(client, home, ROWS[0], ROWS[1].replace("93100", "9310"))
    client.post(review, typed(client, review))
    page = client.post(review, {"act": "forget"})
    assert page.status == 422 and "Cochez la case pour effacer ce groupe" in said(page)
    assert len(groups(world)) == 1
    gone = client.post(review, {"act": "forget", "forget-sure": "yes"})
    assert gone.headers["location"] == f"{home}/groupe"
    assert (groups(world), names(world)) == ([], ["Alix"])
    assert client.get(review).status == 404


def test_what_there_is_no_time_for_is_sent_by_the_next_press_in_the_same_order(client, world, home):
    """A slow table must not make the page fail."""
    review = begun(client, home)

    def slow(operation):
        world.clock.advance(seconds=3 if operation == "transact_write_items" else 0)

    world.dynamo.before = slow
    assert client.post(review, typed(client, review)).status == 303
    assert names(world) == done_names(client, review) == ["Alix", "Bao"]
    assert "1 ligne prête reste à envoyer" in said(client.get(review))
    fields = typed(client, review)
    assert fields["notice_read"] == "yes" and fields["session_id"] == MONTREUIL
    client.post(review, fields)
    assert names(world) == done_names(client, review) == ["Alix", "Bao", "Dany"]
    assert "à envoyer" not in said(client.get(review))


def test_thirty_rows_come_and_go(client, world, home):
    many = [f"Prénom {chr(97 + n % 26) * (1 + n // 26)}" for n in range(30)]
    rows = [f"{name};Exemple;04/05/2007;0612345671;;93100;sans diplôme" for name in many]
    review = begun(client, home, *rows)
    client.post(review, typed(client, review))
    assert names(world) == many
    assert len(done(client, review)) == 30


def test_words_longer_than_anything_asked_for_do_not_swell_what_is_kept(client, world, home):
    review = begun(client, home)
    client.post(review, typed(client, review, act="keep", **{"p0-first_name": "x" * 90_000}))
    assert len(typed(client, review)["p0-first_name"]) == 300
    assert "Écrivez le prénom avec des lettres" in said(client.get(review))
