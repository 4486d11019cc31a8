"""A partner is mailed, once, that offers end soon, on the running stack."""

import pytest

from infra.local.private import wait_until
from tests.stack.partner import Partner
from tests.stack.story import forget

ADDRESS = "partenaire@explore.example.org"
OFFERS = """Référence;Intitulé;Type;Description;Structure;Code postal;E-mail
F-1;Aide à la vente;emploi;Accueillir et ranger;Recyclerie Exemple;93100;offres@example.org
F-2;Agent de tri;emploi;Trier et réparer;Recyclerie Exemple;93100;offres@example.org
"""


@pytest.fixture
def clock(stack):
    yield stack.clock
    stack.clock.reset()


def mails(stack):
    return [m for m in stack.mailbox(ADDRESS) if m["subject"].endswith("bientôt")]


def test_a_week_before_offers_end_their_partner_is_told_once(stack, clock):
    forget(stack, "expiry_watch")
    forget(stack, "offer")
    known = len(mails(stack))
    report = Partner(stack).upload("offres.csv", OFFERS.encode())
    assert report["accepted"] == 2
    clock.advance("50d")
    clock.advance("5m")
    assert len(mails(stack)) == known
    clock.advance("5d")
    told = wait_until(lambda: mails(stack)[known:], seconds=60, every=0.5, what="offers that end")
    [mail] = told
    assert mail["subject"] == "2 offres se terminent bientôt"
    text = stack.read(mail).text
    assert "Agent de tri" in text and f"{stack.outputs['partner_url']}/offres" in text
    for days in ("2d", "7d"):
        clock.advance(days)
        clock.advance("5m")
    assert len(mails(stack)) == known + 1
