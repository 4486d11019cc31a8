"""A counsellor's page "mes jeunes": only their own, why each stands there, acting where agreed."""

import json

import pytest

from shared.web import public
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import counsellor_link, link, person, settle
from tests.builders import a_counsellor

AGREED = {"counsellor": a_counsellor(may_act=True)}
NAMED = {"counsellor": a_counsellor()}
OTHER = {"counsellor": a_counsellor(email="autre@example.org", may_act=True)}


@pytest.fixture
def counsellor(world):
    return Client(public.answer)


def ask(client, method, address):
    headers = {"accept": "application/json", "content-type": "application/json"}
    return client.send(method, address, headers, "{}" if method == "POST" else "")


def youths(client, world, ids):
    return json.loads(ask(client, "GET", counsellor_link(world, ids)).text)["youths"]


def page_of(world, ids):
    return f"{counsellor_link(world, ids)}/{ids[0]}/{ids[1]}"


def status(world, ids):
    return stories.of(world, ids).state.value


SHOWN = {
    name: story
    for name, story in stories.SITUATED.items()
    if name
    in (
        "received",
        "confirmed",
        "confirmed-moved",
        "waiting",
        "offered",
        "offered-late",
        "unreachable",
        "last-call",
        "last-call-minor",
        "awaiting-guardian",
        "paused",
        "declined",
        "cancelled",
        "session-cancelled",
    )
}


@pytest.mark.parametrize("situation", SHOWN)
def test_each_youth_is_shown_with_why_and_what_is_expected(counsellor, world, situation):
    ids = SHOWN[situation](world, **AGREED) if situation != "last-call-minor" else _minor(world)
    page = counsellor.get(counsellor_link(world, ids))
    assert page.status == 200
    assert "Camille E." in page.text
    (told,) = youths(counsellor, world, ids)
    assert told["status"] == status(world, ids)
    assert told["expected"] and told["reason"]["text"]
    for private in ("Exemple", "camille@", "0612345678"):
        assert private not in page.text


def _minor(world):
    stories.with_rules(world, guardian_asked=True)
    return stories.last_call(world, **{**stories.MINOR, **AGREED})


def test_the_reason_is_told_in_the_third_person_with_rank_and_deadline(counsellor, world):
    ids = stories.waiting(world, **NAMED)
    (told,) = youths(counsellor, world, ids)
    assert told["rank"] == 1
    assert told["reason"]["text"] == (
        "La session a 2 places\u00a0: 2 confirmées\u00a0; personne n’attend avant elle."
    )
    assert (told["first_name"], told["initial"]) == ("Camille", "E")
    assert told["session_id"] == ids[0]


def test_who_needs_something_comes_first(counsellor, world):
    first, _ = (person(world, name, **AGREED) for name in ("Alix", "Bao"))
    settle(world)
    third = stories.settled(world, person(world, "Camille", **AGREED))
    ask(counsellor, "POST", f"{link(world, first)}/cancel")
    settle(world)
    assert [each["first_name"] for each in youths(counsellor, world, third)] == [
        "Camille",
        "Bao",
        "Alix",
    ]


def test_a_counsellor_sees_only_their_own_youths(counsellor, world):
    mine = person(world, "Alix", **AGREED)
    theirs = person(world, "Bao", **OTHER)
    person(world, "Camille")
    settle(world)
    assert [each["first_name"] for each in youths(counsellor, world, mine)] == ["Alix"]
    assert [each["first_name"] for each in youths(counsellor, world, theirs)] == ["Bao"]


@pytest.mark.parametrize("action", ["accept", "decline", "cancel", "resume"])
def test_acting_for_anybody_elses_youth_finds_nothing(counsellor, world, action):
    mine = person(world, "Gwen", session_id=stories.MEAUX, **AGREED)
    theirs = stories.offered(world, **OTHER)
    path = f"{counsellor_link(world, mine)}/{theirs[0]}/{theirs[1]}"
    assert ask(counsellor, "POST", f"{path}/{action}").status == 404
    confirmed = {"confirmation": "ANNULER", f"sure-{theirs[1]}": "yes"}
    assert counsellor.post(f"{path}/{action}", confirmed).status == 404
    assert counsellor.get(f"{path}/cancel").status == 404
    assert status(world, theirs) == "offered"


@pytest.mark.parametrize("action", ["accept", "decline", "cancel"])
def test_without_the_youths_agreement_nothing_can_be_done_and_the_page_says_why(
    counsellor, world, action
):
    ids = stories.offered(world, **NAMED)
    page = counsellor.get(counsellor_link(world, ids)).text
    assert "n’a pas accepté que vous répondiez à sa place" in page
    assert "<form" not in page
    assert ask(counsellor, "POST", f"{page_of(world, ids)}/{action}").status == 403
    confirmed = {"confirmation": "ANNULER", f"sure-{ids[1]}": "yes"}
    refused = counsellor.post(f"{page_of(world, ids)}/{action}", confirmed)
    assert refused.status == 403
    assert "Mes jeunes" in refused.text
    assert status(world, ids) == "offered"


def test_a_counsellor_accepts_for_a_youth_who_agreed(counsellor, world):
    ids = stories.offered(world, **AGREED)
    sent = counsellor.post(f"{page_of(world, ids)}/accept", {})
    assert sent.status == 303
    assert sent.headers["location"] == f"{counsellor_link(world, ids)}#r-{ids[1]}"
    assert status(world, ids) == "confirmed"
    assert stories.of(world, ids).history[-1].by == "counsellor"
    assert json.loads(ask(counsellor, "POST", f"{page_of(world, ids)}/accept").text)["status"] == (
        "confirmed"
    )


def test_a_counsellor_ticks_before_declining(counsellor, world):
    ids = stories.offered(world, **AGREED)
    unticked = counsellor.post(f"{page_of(world, ids)}/decline", {})
    assert unticked.status == 422
    assert f'href="#sure-{ids[1]}"' in unticked.text
    assert status(world, ids) == "offered"
    counsellor.post(f"{page_of(world, ids)}/decline", {f"sure-{ids[1]}": "yes"})
    assert status(world, ids) == "declined"


def test_a_counsellor_types_a_word_before_cancelling(counsellor, world):
    ids = stories.confirmed(world, **AGREED)
    path = f"{page_of(world, ids)}/cancel"
    assert "Annuler l’inscription de Camille E. ?" in counsellor.get(path).text.replace("\xa0", " ")
    assert counsellor.post(path, {"confirmation": "oui"}).status == 422
    assert status(world, ids) == "confirmed"
    assert counsellor.post(path, {"confirmation": "annuler"}).status == 303
    assert status(world, ids) == "cancelled"
    assert "a annulé votre inscription" in counsellor.get(link(world, ids)).text


@pytest.mark.parametrize("story", [stories.paused, stories.unreachable])
def test_a_counsellor_brings_a_youth_back_into_line(counsellor, world, story):
    ids = story(world, **AGREED)
    assert counsellor.post(f"{page_of(world, ids)}/resume", {}).status == 303
    (told,) = youths(counsellor, world, ids)
    assert (told["status"], told["rank"]) == ("waiting", 1)


def test_an_answer_after_the_deadline_is_told_on_the_list(counsellor, world):
    ids = stories.offered_late(world, **AGREED)
    late = counsellor.post(f"{page_of(world, ids)}/accept", {})
    assert late.status == 409
    assert "Il n’y a pas ou plus de place à accepter" in late.text


def test_looking_never_acts(counsellor, world):
    ids = stories.offered(world, **AGREED)
    for action in ("accept", "decline", "cancel", "resume"):
        counsellor.get(f"{page_of(world, ids)}/{action}")
    assert status(world, ids) == "offered"


def test_an_action_that_does_not_exist_leads_nowhere(counsellor, world):
    ids = stories.offered(world, **AGREED)
    assert counsellor.post(f"{page_of(world, ids)}/place", {}).status == 404


@pytest.mark.parametrize("token", ["x", "%00", "VVVV.AAAA"])
def test_a_link_that_is_not_ours_leads_nowhere(counsellor, world, token):
    ids = stories.confirmed(world, **AGREED)
    assert counsellor.get(f"/c/{token}").status == 404
    assert ask(counsellor, "POST", f"/c/{token}/{ids[0]}/{ids[1]}/cancel").status == 404
    assert counsellor.get(link(world, ids).replace("/i/", "/c/")).status == 404


def test_a_counsellor_whom_nobody_named_any_more_reads_that_nothing_is_expected(counsellor, world):
    ids = stories.cancelled(world, **AGREED)
    page = counsellor.get(counsellor_link(world, ids)).text
    assert "Rien n’est attendu pour le moment." in page
