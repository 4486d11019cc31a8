"""Offers by mail on the running stack: a yes, the week, new offers only, one click, no more."""

from datetime import timedelta

import pytest

from infra.local.private import wait_until
from shared.adapters.digests import DigestTable
from shared.adapters.expressions import from_wire
from shared.adapters.table import Table
from tests.stack.partner import Partner
from tests.stack.story import Story

ADVISER = {"name": "Dominique Conseil", "organisation": "Mission locale d’essai"}
HEADINGS = "Référence;Intitulé;Type;Description;Structure;Lieu;Courriel\n"
REST = "Immersion;Accueillir et ranger;Recyclerie Exemple;95000 Cergy;offres@example.org\n"
ONE_CLICK = "List-Unsubscribe=One-Click"


@pytest.fixture
def story(stack):
    """Somebody with a counsellor has a seat, and asks for immersions in the Val-d'Oise."""
    told = Story(stack, capacity=1, days=5)
    told.arrive(1, counsellor={**ADVISER, "email": adviser(told)})
    told.becomes(0, "confirmed")
    told.told(0, "confirmed")
    yield told
    stack.clock.reset()


def adviser(story):
    return f"conseil-{story.tag}@example.org"


def offered(story, *titles):
    """A partner's file brings these offers, of a kind and a place that no other test has."""
    rows = (f"{story.tag} {title};{title};{REST}" for title in titles)
    report = Partner(story.stack).upload("offres.csv", (HEADINGS + "".join(rows)).encode())
    assert (report["status"], report["accepted"]) == ("done", len(titles)), report


def asks(story, **fields):
    said = {"offers": "yes", "department_95": "yes", "kind_immersion": "yes", "copied": "yes"}
    answer = story.stack.http.post(f"{story.pages[0]}/offres", data=said | fields)
    assert answer.status_code == 303, answer.text


def digest_of(story):
    table = Table(story.stack.client("dynamodb"), story.stack.outputs["table"])
    return DigestTable(table).get(from_wire(story.item(0))["person"])


def with_offers(story, to):
    """The mails with offers to an address, taken apart, oldest first."""
    listed = story.stack.mailbox(to)
    return [story.stack.read(m) for m in listed if "nouvelle" in m["subject"].casefold()]


def next_look(story):
    """Time passes until offers are looked for, and that is done."""
    before = digest_of(story)
    story.advance_to(before.next_at + timedelta(seconds=30))
    done = wait_until(lambda: _looked(story, before), seconds=90, every=0.5, what="a look")
    assert done.next_at - before.next_at >= timedelta(days=6)


def _looked(story, before):
    now = digest_of(story)
    return now if now.mailed and now.next_at != before.next_at else None


def test_new_offers_come_after_the_week_once_then_weekly_until_one_click(story):
    youth = story.address(0)
    offered(story, "Aide à la vente", "Aide en cuisine")
    asks(story)
    assert digest_of(story).next_at > story.starts_at + timedelta(days=4)
    next_look(story)
    for to in (youth, adviser(story)):
        wait_until(
            lambda to=to: with_offers(story, to), seconds=60, every=0.5, what=f"mail to {to}"
        )
    (first,) = with_offers(story, youth)
    assert "Aide à la vente" in first.text and "Aide en cuisine" in first.text

    next_look(story)
    assert len(with_offers(story, youth)) == 1

    offered(story, "Aide à la vente", "Aide en cuisine", "Aide au jardin")
    next_look(story)
    wait_until(lambda: len(with_offers(story, youth)) == 2, seconds=60, every=0.5, what="a second")
    second = with_offers(story, youth)[-1]
    assert "Aide au jardin" in second.text and "Aide en cuisine" not in second.text

    headers = dict(second.headers)
    assert headers["List-Unsubscribe-Post"] == ONE_CLICK
    link = headers["List-Unsubscribe"].strip("<>")
    assert story.stack.http.get(link).status_code == 200
    assert digest_of(story).wanted is not None
    form = {"content-type": "application/x-www-form-urlencoded"}
    for _ in range(2):
        answer = story.stack.http.post(link, content=ONE_CLICK, headers=form)
        assert (answer.status_code, answer.history) == (200, [])
    stopped = digest_of(story)
    assert (stopped.wanted, stopped.next_at) == (None, None)
    assert [fact.name.value for fact in stopped.history][-1] == "DigestStopped"

    offered(story, "Aide au guichet")
    story.stack.clock.advance("8d")
    assert digest_of(story) == stopped
    assert [len(with_offers(story, to)) for to in (youth, adviser(story))] == [2, 2]


def test_who_calls_a_mail_with_offers_spam_gets_no_more(stack):
    told = Story(stack, capacity=1, days=5)
    told.arrive(1, email=f"complaint-{told.tag}@example.org")
    told.becomes(0, "confirmed")
    try:
        offered(told, "Aide à l’accueil")
        asks(told)
        told.advance_to(digest_of(told).next_at + timedelta(seconds=30))
        ended = wait_until(lambda: _ended(told), seconds=90, every=0.5, what="an end")
        assert ended.history[-1].why.code == "complained"
    finally:
        stack.clock.reset()


def _ended(story):
    digest = digest_of(story)
    return digest if digest.wanted is None else None
