"""A mail nobody is sure of is sent again by a person, or settled; never by a machine."""

import re
from dataclasses import replace

import pytest

from shared.domain.mail import MailState
from shared.domain.mails import BY_REASON, MAILS
from shared.domain.refusals import NotFound
from shared.ports import SendRefused, SendUncertain
from shared.texts.catalogue import known
from shared.usecases import acting, resending
from shared.usecases.mailing import send_due_mails
from shared.usecases.mending import mend_mail
from shared.usecases.reporting_mails import record_delivery
from tests.browser.scene import STAFF
from tests.builders import a_counsellor
from tests.unit.staff_scene import MONTREUIL, api, registered, send, team, world

__all__ = ["team", "world"]


def after(world, error, **about):
    """Somebody with a seat whose mail got this answer, an hour ago."""
    (own,) = registered(world, "Alix", **about)
    world.mailer.answer = error
    send_due_mails(world.parts, MONTREUIL, own)
    world.mailer.answer = None
    world.clock.advance(hours=1)
    return own


@pytest.fixture
def uncertain(world):
    return after(world, SendUncertain())


def listed(team):
    return re.findall(r'action="/messages/([^"/]+)/retirer"', team.get("/messages").text)


def mails(world, own):
    return [world.parts.mails.get(key) for key in world.mails_of(own)]


def asked_again(world):
    """The mails that events of the moment say are to be sent again."""
    return [e.data for e in world.publish() if e.fact.name == "MailResendAsked"]


def test_a_mail_without_proof_for_half_an_hour_is_listed_and_counted(team, world):
    (own,) = registered(world, "Alix")
    world.mailer.answer = SendUncertain()
    send_due_mails(world.parts, MONTREUIL, own)
    world.clock.advance(minutes=29)
    assert "Aucun message à vérifier." in team.get("/messages").text
    assert "Messages à vérifier" in team.get("/").text
    world.clock.advance(minutes=2)
    assert "Un message à vérifier" in team.get("/").text
    page = team.get("/messages").text
    for words in ("Alix Exemple", "Place confirmée", "Nous ne savons pas s’il est parti."):
        assert words in page


def test_a_proof_of_the_mail_service_takes_it_off_the_list(team, world, uncertain):
    (key,) = world.mails_of(uncertain)
    assert record_delivery(world.parts, key, MailState.DELIVERED, "delivery")
    assert listed(team) == []


def test_a_mail_refused_for_good_is_listed(team, world):
    after(world, SendRefused(again=False))
    page = team.get("/messages").text
    assert "le service d’envoi l’a refusé" in page
    assert "/renvoyer" in page
    assert "/recu" not in page


def test_a_mail_refused_for_now_and_then_overtaken_concerns_nobody(team, world):
    own = after(world, SendRefused(again=True))
    (key,) = world.mails_of(own)
    acting.cancel(world.parts, MONTREUIL, own)
    assert mend_mail(world.parts, key) == "overtaken"
    world.clock.advance(hours=1)
    assert (mails(world, own)[0].state, listed(team)) == (MailState.FAILED, [])


def test_sent_again_it_leaves_once_more_by_an_event_and_only_once(team, world, uncertain):
    (tag,) = listed(team)
    world.publish()
    page = send(team, f"/messages/{tag}/renvoyer")
    assert (page.status, page.headers["location"]) == (303, "/messages?fait=again")
    assert "Le message est renvoyé." in team.get("/messages?fait=again").text
    assert listed(team) == []
    assert send(team, f"/messages/{tag}/renvoyer").status == 303
    ((first, again), (asked,)) = mails(world, uncertain), asked_again(world)
    assert (first.state, again.state, asked["again"]) == (
        MailState.UNKNOWN,
        MailState.DUE_AGAIN,
        1,
    )
    assert [mend_mail(world.parts, again.key) for _ in range(2)] == ["sent", "known"]
    assert len(world.mailer.sent) == 1
    assert mails(world, uncertain)[1].state is MailState.SENT


def test_a_proof_that_comes_while_it_is_asked_for_again_is_told_and_nothing_leaves(
    team, world, uncertain
):
    (tag,) = listed(team)
    (key,) = world.mails_of(uncertain)

    def in_between(operation):
        if operation == "transact_write_items":
            world.dynamo.before = None
            assert record_delivery(world.parts, key, MailState.DELIVERED, "delivery")

    world.dynamo.before = in_between
    assert send(team, f"/messages/{tag}/renvoyer").status == 404
    assert [mail.state for mail in mails(world, uncertain)] == [MailState.DELIVERED]


def test_a_mail_whose_reader_is_erased_can_still_be_taken_off(team, world):
    after(world, SendUncertain(), counsellor=a_counsellor())
    (place,) = [k for k, i in world.dynamo.items.items() if i.get("roles") and "name" in i]
    del world.dynamo.items[place]
    tags = listed(team)
    assert len(tags) == 2
    assert [send(team, f"/messages/{tag}/retirer").status for tag in tags] == [303, 303]
    assert listed(team) == []


def test_sent_again_and_uncertain_again_it_is_listed_again(team, world, uncertain):
    (tag,) = listed(team)
    send(team, f"/messages/{tag}/renvoyer")
    again = mails(world, uncertain)[1].key
    world.mailer.answer = SendUncertain()
    assert mend_mail(world.parts, again) == "unknown"
    world.clock.advance(hours=1)
    (second,) = listed(team)
    assert second != tag
    send(team, f"/messages/{second}/renvoyer")
    assert [mail.key.again for mail in mails(world, uncertain)] == [0, 1, 2]


def test_what_a_later_mail_has_overtaken_is_not_sent_again(team, world, uncertain):
    (tag,) = listed(team)
    acting.cancel(world.parts, MONTREUIL, uncertain)
    page = team.get("/messages").text
    assert "Ce message n’est plus d’actualité" in page
    assert "/renvoyer" not in page
    refused = send(team, f"/messages/{tag}/renvoyer")
    assert (refused.status, "Retirez-le de la liste" in refused.text) == (409, True)
    assert send(team, f"/messages/{tag}/retirer").status == 303
    assert listed(team) == []
    assert mails(world, uncertain)[0].state is MailState.UNKNOWN


def test_overtaken_after_it_was_asked_for_it_is_settled_unsent(team, world, uncertain):
    (tag,) = listed(team)
    send(team, f"/messages/{tag}/renvoyer")
    acting.cancel(world.parts, MONTREUIL, uncertain)
    again = next(mail.key for mail in mails(world, uncertain) if mail.key.again)
    assert mend_mail(world.parts, again) == "overtaken"
    assert world.mailer.sent == []
    world.clock.advance(hours=1)
    assert listed(team) == []


def test_the_person_says_that_it_is_there(team, world, uncertain):
    (tag,) = listed(team)
    world.publish()
    for _ in range(2):
        assert send(team, f"/messages/{tag}/recu").status == 303
    assert (mails(world, uncertain)[0].state, listed(team)) == (MailState.DELIVERED, [])
    (event,) = world.publish()
    assert (event.fact.name, event.fact.by, event.fact.why.code) == (
        "MailDelivered",
        "staff:team",
        "said_received",
    )


def test_each_mail_says_to_whom_it_goes(team, world):
    after(world, SendUncertain(), counsellor=a_counsellor())
    page = team.get("/messages").text
    assert "À la personne inscrite" in page
    assert "À la personne qui accompagne" in page


def test_a_mail_of_another_region_or_of_no_list_is_not_found(team, world, uncertain):
    (tag,) = listed(team)
    for what in ("renvoyer", "recu", "retirer"):
        assert send(team, f"/messages/x{tag}/{what}").status == 404
    for act in (resending.ask_again, resending.received, resending.put_aside):
        with pytest.raises(NotFound):
            act(world.parts, replace(STAFF, region="bre"), tag)
    (sent,) = registered(world, "Bao")
    send_due_mails(world.parts, MONTREUIL, sent)
    (key,) = world.mails_of(sent)
    assert send(team, f"/messages/{world.parts.letters.tag(key)}/renvoyer").status == 404
    assert len(listed(team)) == 1


def test_programs_read_and_settle_the_same_list(team, world, uncertain):
    status, answer = api(team, "GET", "/api/mails")
    (mail,) = answer["mails"]
    assert (status, mail["kind"], mail["role"], mail["state"], mail["needed"]) == (
        200,
        "confirmed",
        "youth",
        "unknown",
        True,
    )
    for wrong in ("later", ["again"], None):
        assert api(team, "POST", f"/api/mails/{mail['id']}", {"done": wrong})[0] == 422
    done = {"done": "again"}
    assert api(team, "POST", f"/api/mails/{mail['id']}", done) == (200, {"id": mail["id"], **done})
    assert api(team, "GET", "/api/mails")[1] == {"mails": []}


def shown(team, own):
    """What a registration's page says of its mails: what, to whom, and what became of it."""
    page = team.get(f"/sessions/{MONTREUIL}/inscriptions/{own}").text
    rows = page.partition(">Messages</h2>")[2].partition("<tbody")[2].split("</tr>")[:-1]
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
    return [[re.sub(r"<br>.*|<[^>]*>", "", cell).strip() for cell in row] for row in cells]


def test_the_story_of_a_registration_tells_what_became_of_each_mail(team, world, uncertain):
    confirmed = ["Place confirmée", "À la personne inscrite"]
    assert shown(team, uncertain) == [[*confirmed, "Nous ne savons pas s’il est parti"]]
    (tag,) = listed(team)
    send(team, f"/messages/{tag}/renvoyer")
    (_, again) = world.mails_of(uncertain)
    assert mend_mail(world.parts, again) == "sent"
    assert record_delivery(world.parts, again, MailState.BOUNCED, "undetermined")
    acting.cancel(world.parts, MONTREUIL, uncertain)
    send_due_mails(world.parts, MONTREUIL, uncertain)
    assert shown(team, uncertain) == [
        ["Inscription annulée", "À la personne inscrite", "Parti"],
        ["Place confirmée (renvoyé)", confirmed[1], "N’est pas arrivé : l’adresse l’a refusé"],
        [*confirmed, "Nous ne savons pas s’il est parti"],
    ]


def test_a_claim_that_fell_silent_is_shown_as_uncertain(team, world):
    (own,) = registered(world, "Alix")
    world.mailer.answer = RuntimeError("killed")
    with pytest.raises(RuntimeError):
        send_due_mails(world.parts, MONTREUIL, own)
    assert [row[2] for row in shown(team, own)] == ["En cours d’envoi"]
    world.clock.advance(minutes=6)
    assert [row[2] for row in shown(team, own)] == ["Nous ne savons pas s’il est parti"]


def test_every_mail_and_every_state_of_a_mail_has_words_for_staff():
    kinds = {kind for mails in (*MAILS.values(), *BY_REASON.values()) for kind in mails}
    words = [f"staff-mail-{kind}" for kind in kinds | {"received", "report"}]
    words += [f"staff-mail-is-{state.value}" for state in MailState]
    assert [each for each in words if not known(each.replace("_", "-"))] == []
