"""The public site, called as the gateway calls it: the API, the form, each person's own page."""

import json
from datetime import date, timedelta

import pytest

from shared.texts import dates
from shared.texts.catalogue import known
from shared.usecases import acting, living
from shared.web import public
from shared.web.public.situations import SITUATIONS
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import installed_world, link, person, settle, with_rules
from tests.builders import a_session

MONTREUIL = a_session().id
FORM = f"/sessions/{MONTREUIL}/inscription"
BODY = {
    "submission_id": "018f3b5e-0000-7000-8000-000000000001",
    "session_id": MONTREUIL,
    "first_name": "Alix",
    "last_name": "Exemple",
    "birth_date": "2007-03-27",
    "email": "alix@example.org",
    "phone": "06 12 34 56 78",
    "postcode": "93100",
    "profile": "dropout",
    "notice_read": True,
}
TYPED = {name: value for name, value in BODY.items() if isinstance(value, str)} | {
    "birth_day": "27",
    "birth_month": "3",
    "birth_year": "2007",
    "notice_read": "yes",
}


@pytest.fixture
def youth(world):
    return Client(public.answer)


def call(client, method, address, body=None, accept="application/json"):
    text = body if isinstance(body, str) else json.dumps(body if body is not None else {})
    headers = {"accept": accept, "content-type": "application/json"}
    return client.send(method, address, headers, text if method != "GET" else "")


def told(answer):
    return json.loads(answer.text)


def test_the_calendar_says_what_the_issue_says(youth):
    listed = told(call(youth, "GET", "/api/sessions"))["sessions"]
    assert [each["title"] for each in listed if not each["registration_open"]] == [
        "EXPLORE Saint-Denis"
    ]
    assert next(each for each in listed if each["id"] == MONTREUIL) == {
        "id": MONTREUIL,
        "title": "EXPLORE Montreuil",
        "starts_on": "2027-03-15",
        "ends_on": "2027-03-19",
        "department": "93",
        "capacity": 2,
        "places_left": 2,
        "waiting": 0,
        "registration_open": True,
        "url": f"https://explore.example.org/sessions/{MONTREUIL}",
    }


def test_a_registration_is_answered_with_where_to_follow_it(youth, world):
    answer = call(youth, "POST", "/api/registrations", BODY)
    assert answer.status == 202
    assert set(told(answer)) == {"registration_id", "status", "status_url"}
    path = told(answer)["status_url"].removeprefix("https://explore.example.org")
    assert told(call(youth, "GET", path))["status"] == "received"
    settle(world)
    standing = told(call(youth, "GET", path))
    assert (standing["status"], standing["rank"]) == ("confirmed", None)
    assert standing["reason"]["text"].startswith("Il restait une place")


def test_the_same_form_twice_is_one_registration(youth):
    first, second = (call(youth, "POST", "/api/registrations", BODY) for _ in range(2))
    assert (second.status, told(second)) == (202, told(first))


def test_the_same_id_with_another_body_is_refused(youth):
    call(youth, "POST", "/api/registrations", BODY)
    other = call(youth, "POST", "/api/registrations", {**BODY, "email": "bao@example.org"})
    assert (other.status, other.headers["content-type"]) == (409, "application/problem+json")


def test_a_form_stored_is_two_round_trips(youth, world):
    call(youth, "GET", "/api/sessions")
    world.dynamo.calls.clear()
    call(youth, "POST", "/api/registrations", BODY)
    assert len(world.dynamo.calls) == 2


@pytest.mark.parametrize(
    "body", ["{", "[]", "3", '"x"', "[" * 100_000, '{"a": 1e', "\x00", '{"first_name": "\\ud800"}']
)
def test_a_body_that_cannot_be_read_is_refused_in_french(youth, body):
    answer = call(youth, "POST", "/api/registrations", body)
    assert answer.status == 422
    assert all(each["message"].endswith(".") for each in told(answer)["errors"])


@pytest.mark.parametrize(
    ("field", "value"),
    [("birth_date", "1997-03-15"), ("birth_date", "2011-03-16"), ("postcode", "69001")],
)
def test_who_cannot_take_part_is_told_why(youth, field, value):
    answer = call(youth, "POST", "/api/registrations", {**BODY, field: value})
    assert answer.status == 422
    assert [each["field"] for each in told(answer)["errors"]] == [field]


def test_a_closed_or_unknown_session_takes_nobody(youth):
    closed = call(youth, "POST", "/api/registrations", {**BODY, "session_id": "7" * 32})
    unknown = call(youth, "POST", "/api/registrations", {**BODY, "session_id": "9" * 32})
    assert (closed.status, unknown.status) == (409, 404)


def test_the_form_leads_to_the_persons_own_page_whose_address_tells_nothing(youth, world):
    sent = youth.post(FORM, TYPED)
    assert sent.status == 303
    assert "?" not in sent.headers["location"]
    assert "alix" not in sent.headers["location"].lower()
    path = sent.headers["location"].removeprefix("https://explore.example.org")
    waiting = youth.get(path)
    assert waiting.headers["refresh"] == "2"
    settle(world)
    assert "Votre place est confirmée" in youth.get(path).text
    assert "refresh" not in youth.get(path).headers


def test_a_form_with_mistakes_comes_back_with_everything_typed(youth):
    sent = youth.post(FORM, {**TYPED, "email": "alix@", "birth_month": "13"})
    assert sent.status == 422
    for typed in ("Alix", "Exemple", "alix@", ">13<", TYPED["submission_id"]):
        assert f'value="{typed.strip("><")}"' in sent.text
    assert 'href="#birth_day"' in sent.text
    assert 'href="#email"' in sent.text
    assert "<title>Erreur" in sent.text


def test_the_browser_may_keep_a_form_that_came_back_for_the_way_back(youth, world):
    ids = person(world, "Alix")
    settle(world)
    refused = (
        youth.post(FORM, {**TYPED, "email": "alix@"}),
        youth.post(f"{link(world, ids)}/cancel", {"confirmation": "oui"}),
    )
    assert {each.headers["cache-control"] for each in refused} == {"private, no-cache"}
    assert youth.get(link(world, ids)).headers["cache-control"] == "no-store"


def test_a_form_changed_after_it_was_sent_says_what_became_of_it(youth):
    youth.post(FORM, TYPED)
    again = youth.post(FORM, {**TYPED, "email": "bao@example.org"})
    assert again.status == 409
    assert "Ce formulaire a déjà été envoyé" in again.text
    assert "/retrouver-mon-lien" in again.text
    assert 'value="bao@example.org"' in again.text


def test_what_is_typed_is_never_markup(youth):
    sent = youth.post(FORM, {**TYPED, "first_name": '"><script>alert(1)</script>'})
    assert "<script>alert" not in sent.text


def test_looking_never_acts(youth, world):
    ids = person(world, "Alix")
    settle(world)
    for action in ("", "/accept", "/decline", "/cancel"):
        for method in ("GET", "HEAD"):
            youth.send(method, link(world, ids) + action)
    assert told(call(youth, "GET", link(world, ids)))["status"] == "confirmed"


def test_head_is_get_without_a_body(youth):
    answer = youth.send("HEAD", "/")
    assert (answer.status, answer.text) == (200, "")


def test_a_page_asks_for_a_word_before_cancelling_and_a_program_is_not_asked(youth, world):
    ids = person(world, "Alix")
    settle(world)
    path = link(world, ids)
    assert youth.post(f"{path}/cancel", {}).status == 422
    mistyped = youth.post(f"{path}/cancel", {"confirmation": "anuler"})
    assert (mistyped.status, 'value="anuler"' in mistyped.text) == (422, True)
    assert told(call(youth, "GET", path))["status"] == "confirmed"
    assert youth.post(f"{path}/cancel", {"confirmation": " « annuler »"}).status == 303
    assert told(call(youth, "POST", f"{path}/cancel"))["status"] == "cancelled"


@pytest.mark.parametrize("story", [stories.offered, stories.awaiting_guardian, stories.confirmed])
def test_whoever_holds_a_seat_reads_before_cancelling_that_it_passes_on(youth, world, story):
    page = youth.get(f"{link(world, story(world))}/cancel").text
    assert "Votre place sera proposée à une autre personne." in page


def test_whoever_waits_or_has_a_seat_is_told_that_they_may_ask_for_another_session(youth, world):
    pages = [person(world, name) for name in ("Alix", "Bao", "Camille")]
    settle(world)
    confirmed, _, waiting = (youth.get(link(world, ids)).text for ids in pages)
    assert "vous gardez votre place ici" in confirmed
    assert "vous gardez votre rang ici" in waiting
    call(youth, "POST", f"{link(world, pages[0])}/cancel")
    assert "vous gardez" not in youth.get(link(world, pages[0])).text


def test_whoever_has_a_seat_elsewhere_reads_that_accepting_gives_it_back(youth, world):
    seats = [person(world, name) for name in ("Alix", "Bao", "Camille", "Dany")]
    elsewhere = person(world, "Camille", stories.MEAUX, form_id="another form")
    settle(world)
    settle(world, stories.MEAUX)
    for ids in seats[:2]:
        call(youth, "POST", f"{link(world, ids)}/cancel")
    settle(world)
    assert told(call(youth, "GET", link(world, elsewhere)))["status"] == "confirmed"
    seated, other = (youth.get(link(world, ids)).text for ids in seats[2:])
    assert "si vous acceptez celle-ci, l’autre est rendue" in seated
    assert "l’autre est rendue" not in other and "J’accepte la place" in other


def test_an_offer_is_accepted_or_declined_once(youth, world):
    seats = [person(world, name) for name in ("Alix", "Bao", "Camille")]
    settle(world)
    first, waiting = link(world, seats[0]), link(world, seats[2])
    assert told(call(youth, "GET", waiting))["rank"] == 1
    assert call(youth, "POST", f"{waiting}/accept").status == 409
    call(youth, "POST", f"{first}/cancel")
    settle(world)
    offered = told(call(youth, "GET", waiting))
    assert (offered["status"], offered["rank"]) == ("offered", None)
    assert offered["offer_expires_at"].startswith("2027-03-03T10:00:0")
    assert youth.post(f"{waiting}/decline", {}).status == 422
    for _ in range(2):
        assert told(call(youth, "POST", f"{waiting}/accept"))["status"] == "confirmed"
    assert call(youth, "POST", f"{waiting}/decline").status == 409


def test_the_reason_for_waiting_counts_as_of_now(youth, world):
    seats = [person(world, name) for name in ("Alix", "Bao", "Camille", "Dany")]
    settle(world)
    last = link(world, seats[3])
    reason = told(call(youth, "GET", last))["reason"]
    assert (
        reason["text"]
        == "La session a 2 places\u00a0: 2 confirmées\u00a0; 1 personne attend avant vous."
    )
    call(youth, "POST", f"{link(world, seats[2])}/cancel")
    reason = told(call(youth, "GET", last))["reason"]
    assert (
        reason["text"]
        == "La session a 2 places\u00a0: 2 confirmées\u00a0; personne n’attend avant vous."
    )
    assert reason["params"]["before"] == 0


@pytest.mark.parametrize("token", ["x", "a.b", "%00", "é", "A" * 500, "..", "VVVV.AAAA"])
def test_a_link_that_is_not_ours_leads_nowhere(youth, token):
    for action in ("", "/cancel"):
        assert youth.get(f"/i/{token}{action}").status == 404
    assert call(youth, "POST", f"/i/{token}/accept").status == 404


def test_an_unknown_page_says_whom_to_ask(youth):
    page = youth.get("/nulle-part")
    assert page.status == 404 and 'href="mailto:' in page.text


def test_a_mistake_of_ours_is_told_without_details(youth, world, monkeypatch, capsys):
    def broken(*_):
        raise ValueError("canary of Alix")

    monkeypatch.setattr(public.routes_pages, "own_region", broken)
    answer = youth.get("/")
    assert (answer.status, "canary" in answer.text) == (500, False)
    assert "canary" not in "".join(capsys.readouterr())


def test_even_a_page_of_mistakes_that_fails_tells_nothing(youth, monkeypatch):
    def broken(*_, **__):
        raise ValueError("canary of Alix")

    monkeypatch.setattr(public.routes_pages, "own_region", broken)
    monkeypatch.setattr("shared.web.refusing.render", broken)
    answer = youth.get("/")
    assert (answer.status, answer.text) == (500, "")


@pytest.mark.parametrize("situation", sorted(SITUATIONS))
def test_every_situation_says_what_it_is_and_what_to_do(situation):
    for code in (f"state-{situation}-title", f"state-{situation}-next", f"youth-{situation}-next"):
        assert known(code), code


@pytest.mark.parametrize("situation", stories.SITUATED)
def test_a_page_tells_the_situation_its_person_is_in(youth, world, situation):
    page = youth.get(link(world, stories.SITUATED[situation](world)))
    assert page.status == 200
    assert f'class="state state--{situation}"' in page.text


def test_the_public_is_told_of_everybody_who_waits(youth, world):
    ids = stories.unreachable(world)
    person(world, "Fatou")
    settle(world)
    session = world.parts.sessions.get(MONTREUIL)
    assert (session.waiting, session.unreachable) == (0, 1)
    listed = told(call(youth, "GET", "/api/sessions"))["sessions"]
    assert next(s["waiting"] for s in listed if s["id"] == MONTREUIL) == 1
    assert told(call(youth, "GET", link(world, ids)))["rank"] == 1


def test_in_the_last_call_the_first_to_accept_has_the_seat_and_the_other_is_told(youth, world):
    ids = stories.last_call(world)
    first = next(
        (r.session_id, r.id)
        for r in world.parts.registrations.whole_line(MONTREUIL)
        if r.marks.called and r.id != ids[1]
    )
    assert "la première personne qui accepte a la place" in youth.get(link(world, ids)).text
    assert told(call(youth, "POST", f"{link(world, first)}/accept"))["status"] == "confirmed"
    slower = call(youth, "POST", f"{link(world, ids)}/accept")
    assert slower.status == 200
    assert told(slower)["status"] == "waiting"
    assert told(slower)["reason"]["code"] == "place_taken"
    assert youth.post(f"{link(world, ids)}/accept", {}).status == 303
    page = youth.get(link(world, ids)).text
    assert "Une autre personne a été plus rapide" in page
    assert "/accept" not in page


def test_a_minor_in_the_last_call_is_told_to_have_a_parent_call(youth, world):
    page = youth.get(link(world, stories.last_call_minor(world))).text
    assert "il faut l’accord d’un parent" in page
    assert "/accept" not in page


@pytest.mark.parametrize("action", ["accept", "decline"])
def test_an_answer_after_the_deadline_is_told_so(youth, world, action):
    path = link(world, stories.offered_late(world))
    answer = youth.post(f"{path}/{action}", {"sure": "yes"} if action == "decline" else {})
    if action == "accept":
        assert answer.status == 409
        assert "Le délai pour répondre est passé" in answer.text
        assert "mercredi 3 mars à 11" in answer.text
        assert told(call(youth, "GET", path))["status"] == "offered"
    else:
        assert answer.status == 303
        assert told(call(youth, "GET", path))["status"] == "declined"


@pytest.mark.parametrize("story", [stories.paused, stories.unreachable])
def test_who_is_left_aside_comes_back_by_one_button_and_keeps_the_rank(youth, world, story):
    path = link(world, story(world))
    assert f'action="{path}/resume"' in youth.get(path).text
    assert youth.post(f"{path}/resume", {}).status == 303
    for _ in range(2):
        standing = told(call(youth, "POST", f"{path}/resume"))
        assert (standing["status"], standing["rank"]) == ("waiting", 1)


def test_a_pause_says_until_when_and_never_beyond_the_start(youth, world):
    ids = stories.paused(world)
    session = world.parts.sessions.get(MONTREUIL)
    assert stories.of(world, ids).expires_at > session.starts_at
    page = youth.get(link(world, ids)).text
    assert "avant le lundi 15 mars à 9\u00a0h\u00a030" in page
    living.move_session(
        world.parts,
        stories.STAFF,
        MONTREUIL,
        living.Dates(session.starts_at + timedelta(days=28), date(2027, 4, 12), date(2027, 4, 16)),
    )
    until = dates.weekday_and_hour(stories.of(world, ids).expires_at)
    assert f"avant le {until}" in youth.get(link(world, ids)).text


def test_nothing_can_be_resumed_that_is_not_left_aside(youth, world):
    path = link(world, stories.confirmed(world))
    assert call(youth, "POST", f"{path}/resume").status == 409
    assert "rien à reprendre" in youth.post(f"{path}/resume", {}).text


def test_a_guardian_has_a_deadline_that_the_youth_can_read(youth, world):
    ids = stories.awaiting_guardian(world)
    standing = told(call(youth, "GET", link(world, ids)))
    assert standing["offer_expires_at"] == stories.of(world, ids).expires_at.isoformat()
    assert dates.weekday_and_hour(stories.of(world, ids).expires_at) in (
        youth.get(link(world, ids)).text
    )


def test_who_waits_reads_that_the_team_placed_somebody(youth, world):
    page = youth.get(link(world, stories.overtaken(world))).text
    assert "Par décision de l’équipe, une personne" in page


def test_after_a_cancelled_session_the_page_shows_the_open_ones_and_who_comes_first(youth, world):
    page = youth.get(link(world, stories.session_cancelled(world))).text
    assert "en tête de la liste d’attente" in page
    assert "pendant 30 jours" in page
    assert f'href="/sessions/{stories.MEAUX}/inscription"' in page
    assert f'href="/sessions/{MONTREUIL}/inscription"' not in page


def test_after_a_cancelled_session_without_another_open_the_page_says_so(youth, world):
    for session_id in (stories.MEAUX, stories.PARIS):
        living.close(world.parts, stories.STAFF, session_id)
    page = youth.get(link(world, stories.session_cancelled(world))).text
    assert "Aucune session n’est ouverte pour le moment" in page


def test_the_page_of_a_session_cancelled_a_moment_ago_does_not_promise_a_seat(youth, world):
    path = link(world, stories.confirmed(world))
    living.cancel_session(world.parts, stories.STAFF, MONTREUIL)
    page = youth.get(path).text
    assert "Cette session n’aura pas lieu" in page
    assert "Votre place est confirmée" not in page


def test_new_dates_are_told_and_one_click_leads_to_giving_the_seat_back(youth, world):
    path = link(world, stories.session_moved(world))
    page = youth.get(path).text
    assert "du lundi 22 au vendredi 26 mars 2027" in page
    assert f'href="{path}/cancel"' in page
    assert "Je ne peux plus venir" in page


def test_other_choices_of_the_same_form_are_listed_with_their_state_and_page(youth, world):
    ids = stories.with_other_choices(world)
    page = youth.get(link(world, ids)).text
    for other in stories.of(world, ids).others:
        assert link(world, other) in page
    assert "EXPLORE Meaux" in page
    assert "Demande reçue" in page


def test_who_took_a_seat_elsewhere_finds_its_page(youth, world):
    ids = stories.moved(world)
    (other,) = stories.of(world, ids).others
    page = youth.get(link(world, ids)).text
    assert link(world, other) in page
    assert "Place confirmée" in page


def test_a_second_request_shows_nothing_of_the_first(youth, world):
    first = stories.confirmed(world)
    world.clock.advance(minutes=1)
    again = person(world, "Camille", form_id="other form")
    assert link(world, first) not in youth.get(link(world, again)).text


def test_a_form_may_ask_for_several_sessions_best_first(youth, world):
    sent = youth.post(FORM, {**TYPED, "choice_2": stories.PARIS, "choice_3": stories.MEAUX})
    assert sent.status == 303
    assert _asked_for(world, sent) == [MONTREUIL, stories.PARIS, stories.MEAUX]


def test_a_form_may_ask_for_any_date_in_some_departments(youth, world):
    sent = youth.post(FORM, {**TYPED, "department_75": "yes", "department_77": "yes"})
    assert sorted(_asked_for(world, sent)) == sorted([MONTREUIL, stories.PARIS, stories.MEAUX])


def test_a_program_may_leave_out_the_session_when_it_names_choices_or_departments(youth, world):
    body = {name: value for name, value in BODY.items() if name != "session_id"}
    by_choice = {**body, "choices": [stories.MEAUX, MONTREUIL]}
    assert _asked_for(world, call(youth, "POST", "/api/registrations", by_choice)) == [
        stories.MEAUX,
        MONTREUIL,
    ]
    other = {**body, "submission_id": "018f3b5e-0000-7000-8000-000000000002"}
    by_place = {**other, "departments": ["75"], "email": "bao@example.org"}
    answer = call(youth, "POST", "/api/registrations", by_place)
    assert _asked_for(world, answer) == [stories.PARIS]


def _asked_for(world, answer):
    address = answer.headers.get("location") or told(answer)["status_url"]
    ids = world.parts.seals.open("registration", address.rpartition("/")[2])
    linked = world.parts.registrations.load(*ids)[1].marks.linked
    return [each.split("/")[0] for each in linked] or [ids[0]]


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"choices": [f"{n:032x}" for n in range(20)]}, "choices"),
        ({"choices": ["../etc"]}, "choices"),
        ({"choices": MONTREUIL}, "choices"),
        ({"departments": ["69"]}, "departments"),
        ({"departments": [75]}, "departments"),
        ({"guardian": {"name": "Sacha Parent"}}, "guardian.email"),
        ({"guardian": {"name": "Sacha Parent", "email": "sacha"}}, "guardian.email"),
        ({"guardian": "Sacha"}, "guardian"),
        ({}, "session_id"),
    ],
)
def test_choices_and_guardians_that_cannot_be_are_refused_by_field_in_french(youth, more, field):
    body = {name: value for name, value in BODY.items() if name != "session_id"}
    body |= {"session_id": MONTREUIL} if "guardian" in more else {}
    answer = call(youth, "POST", "/api/registrations", {**body, **more})
    assert answer.status == 422
    assert [each["field"] for each in told(answer)["errors"]] == [field]
    assert all(each["message"].endswith(".") for each in told(answer)["errors"])


def test_another_choice_that_is_no_longer_open_is_said_and_nothing_typed_is_lost(youth, world):
    living.close(world.parts, stories.STAFF, stories.MEAUX)
    typed = {**TYPED, "choice_2": stories.MEAUX, "choice_3": stories.PARIS}
    sent = youth.post(FORM, typed)
    assert sent.status == 409
    assert "n’est plus proposée" in sent.text
    assert 'href="#choices"' in sent.text
    assert f'value="{stories.PARIS}" selected' in sent.text
    assert 'value="alix@example.org"' in sent.text


def test_a_guardian_is_asked_for_only_where_the_region_says_so(youth, world):
    assert "guardian_name" not in youth.get(FORM).text
    with_rules(world, guardian_asked=True)
    assert "guardian_name" in youth.get(FORM).text


def test_a_minor_without_a_guardian_is_told_beside_the_field_and_keeps_what_was_typed(youth, world):
    with_rules(world, guardian_asked=True)
    minor = {**TYPED, "birth_year": "2010", "guardian_phone": ""}
    sent = youth.post(FORM, minor)
    assert sent.status == 422
    assert 'href="#guardian_name"' in sent.text
    assert "Avant 18 ans, indiquez un parent" in sent.text
    half = youth.post(FORM, {**minor, "guardian_email": "parent@example.org"})
    assert 'value="parent@example.org"' in half.text
    assert 'href="#guardian_name"' in half.text
    whole = {**minor, "guardian_email": "parent@example.org", "guardian_name": "Sacha Parent"}
    assert youth.post(FORM, whole).status == 303


def test_a_grown_up_needs_no_guardian(youth, world):
    with_rules(world, guardian_asked=True)
    assert youth.post(FORM, TYPED).status == 303


@pytest.mark.parametrize("end", ["close", "cancel_session"])
def test_the_form_of_a_session_that_takes_nobody_says_so_and_is_not_in_the_calendar(
    youth, world, end
):
    getattr(living, end)(world.parts, stories.STAFF, MONTREUIL)
    page = youth.get(FORM)
    assert page.status == 200
    assert "<form" not in page.text
    assert ("n’aura pas lieu" in page.text) == (end == "cancel_session")
    assert FORM not in youth.get("/").text


def test_an_ended_registration_has_nothing_to_press(youth, world):
    for story in (stories.declined, stories.cancelled):
        with installed_world() as other:
            page = Client(public.answer).get(link(other, story(other))).text
            assert "<form" not in page


def test_who_cancelled_while_unreachable_is_not_asked_to_come_back(youth, world):
    ids = stories.unreachable(world)
    acting.cancel(world.parts, *ids)
    page = youth.get(link(world, ids))
    assert "Votre inscription est annulée" in page.text
    assert "/resume" not in page.text
    assert call(youth, "POST", f"{link(world, ids)}/resume").status == 409


def test_who_cancelled_in_the_last_call_has_no_seat_to_accept_any_more(youth, world):
    path = link(world, stories.last_call(world))
    call(youth, "POST", f"{path}/cancel")
    assert call(youth, "POST", f"{path}/accept").status == 409
    assert told(call(youth, "GET", path))["reason"]["code"] == "cancelled_by_youth"
