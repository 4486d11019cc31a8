"""The life of a partner's offer, and the page it is steered from."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from shared.domain.offers.kinds import Kind
from shared.domain.offers.life import BY_PARTNER, TABLE, Act, acted, open_acts
from shared.domain.offers.offer import LIVES, Ending, Offer, OfferState, StoredOffer
from shared.domain.refusals import WrongState
from shared.texts.catalogue import known
from tests.browser import scene
from tests.builders import NOW
from tests.fakes import World
from tests.unit.partner_scene import ally, send, shown

__all__ = ["ally"]

TODAY = NOW.date()
LIVE, FILLED, WITHDRAWN, REJECTED = OfferState
OFFER = Offer(Kind.JOB, "A-1", "Animateur", "Accueillir", "Asso", "93100")


def stored(state: OfferState = LIVE, days: int = 30, code: str = BY_PARTNER) -> StoredOffer:
    ending = None if state is LIVE else Ending(code, "somebody", NOW)
    until = TODAY + timedelta(days=days)
    return StoredOffer("p", "k", "idf", OFFER, state, until, "stamp", ending)


def owned(offer: StoredOffer, last: date) -> StoredOffer:
    return replace(offer, offer=replace(OFFER, expires_on=last), until=last)


def refused(offer: StoredOffer, act: Act) -> str:
    with pytest.raises(WrongState) as refusal:
        acted(offer, act, "me", NOW)
    return refusal.value.code


def test_every_state_and_act_has_its_outcome() -> None:
    assert set(TABLE) == set(product(OfferState, Act))
    for outcome in TABLE.values():
        if not isinstance(outcome, OfferState):
            assert known(f"refusal-{outcome.replace('_', '-')}")


@pytest.mark.parametrize("act", Act)
def test_what_staff_rejected_its_partner_cannot_touch(act: Act) -> None:
    assert refused(stored(REJECTED), act) == "offer_rejected"
    assert open_acts(stored(REJECTED), NOW) == ()


def test_a_live_offer_is_filled_or_withdrawn_by_its_partner() -> None:
    for act, state in ((Act.FILL, FILLED), (Act.WITHDRAW, WITHDRAWN)):
        after = acted(stored(), act, "me", NOW)
        assert (after.state, after.ending) == (state, Ending(BY_PARTNER, "me", NOW))


@pytest.mark.parametrize("act", [Act.FILL, Act.WITHDRAW, Act.RESTORE])
def test_an_act_done_twice_is_done_once(act: Act) -> None:
    before = stored(WITHDRAWN if act is Act.RESTORE else LIVE)
    once = acted(before, act, "me", NOW)
    assert acted(once, act, "me", NOW + timedelta(hours=1)) == once


def test_what_is_put_back_keeps_its_last_day_while_it_has_not_passed() -> None:
    assert acted(stored(FILLED, 10), Act.RESTORE, "me", NOW).until == TODAY + timedelta(days=10)
    after = acted(stored(WITHDRAWN, -1), Act.RESTORE, "me", NOW)
    assert (after.state, after.until, after.ending) == (LIVE, TODAY + LIVES, None)


def test_what_is_put_back_after_its_own_last_day_is_refused() -> None:
    over = owned(stored(FILLED), TODAY - timedelta(days=1))
    assert refused(over, Act.RESTORE) == "offer_last_day_passed"
    assert acted(owned(over, TODAY), Act.RESTORE, "me", NOW).until == TODAY


def test_what_a_complete_file_left_out_comes_back_by_a_file_only() -> None:
    assert refused(stored(WITHDRAWN, code="absent"), Act.RESTORE) == "offer_left_out"


def test_only_what_ends_soon_and_has_no_last_day_of_its_own_is_prolonged() -> None:
    assert acted(stored(days=6), Act.PROLONG, "me", NOW).until == TODAY + LIVES
    assert acted(stored(days=-3), Act.PROLONG, "me", NOW).until == TODAY + LIVES
    assert refused(stored(days=7), Act.PROLONG) == "offer_ends_later"
    assert refused(owned(stored(), TODAY), Act.PROLONG) == "offer_own_last_day"
    assert refused(stored(FILLED, 6), Act.PROLONG) == "offer_not_online"


def test_only_acts_that_change_something_are_offered() -> None:
    assert open_acts(stored(), NOW) == (Act.FILL, Act.WITHDRAW)
    assert open_acts(stored(days=2), NOW) == (Act.FILL, Act.WITHDRAW, Act.PROLONG)
    assert open_acts(stored(FILLED), NOW) == (Act.WITHDRAW, Act.RESTORE)
    assert open_acts(stored(WITHDRAWN, code="absent"), NOW) == ()


def test_an_offer_is_filled_and_put_back_from_its_page(world: World, ally: Any) -> None:
    key = scene.an_offer(world)
    world.parts.offers.count("federation", key, "seen")
    page = shown(ally.get("/offres"))
    assert "Animateur jeunesse" in page
    assert "Consultée 1 fois, personne n’a encore demandé comment répondre" in page
    sent = send(ally, f"/offres/{key}/pourvue")
    assert sent.headers["location"] == "/offres?etat=pourvues&fait=pourvue"
    assert "Animateur jeunesse" not in ally.get("/offres").text
    assert "n’est plus montrée" in ally.get(sent.headers["location"]).text
    send(ally, f"/offres/{key}/remettre")
    assert world.parts.offers.get("federation", key).state is LIVE  # type: ignore[union-attr]
    assert len(world.parts.offers.in_region("idf", "", "")) == 1


def test_what_is_refused_is_told_in_a_sentence(world: World, ally: Any) -> None:
    key = scene.an_offer(world)
    ending = Ending("personal_data", "staff", NOW, "Le texte nomme une personne.")
    scene.moved_offer(world, key, REJECTED, ending)
    answer = send(ally, f"/offres/{key}/remettre")
    assert answer.status == 409
    assert "L’équipe a retiré cette offre" in shown(answer)
    page = shown(ally.get("/offres?etat=refusees"))
    assert "Le texte nomme une personne." in page
    assert '<button class="govuk-button govuk-button--secondary"' not in page


def test_an_unknown_act_state_or_offer_is_not_found(world: World, ally: Any) -> None:
    key = scene.an_offer(world)
    assert send(ally, f"/offres/{key}/detruire").status == 404
    assert send(ally, f"/offres/{'0' * 32}/pourvue").status == 404
    assert ally.get("/offres?etat=autres").status == 404


def test_what_ends_soon_is_said_and_can_be_prolonged(world: World, ally: Any) -> None:
    key = scene.an_offer(world, told_at=NOW - timedelta(days=57))
    assert "Se termine bientôt" in shown(ally.get("/offres"))
    send(ally, f"/offres/{key}/prolonger")
    assert "Se termine bientôt" not in shown(ally.get("/offres"))


def test_many_offers_are_read_page_by_page(world: World, ally: Any) -> None:
    for number in range(53):
        scene.an_offer(world, f"A-{number}", title=f"Poste numéro {number:02}")
    first = ally.get("/offres").text
    after = re.search(r'href="(/offres\?[^"]*apres=[^"]+)"', first)
    assert after is not None
    second = ally.get(after[1].replace("&amp;", "&")).text
    found = re.findall(r"Poste numéro \d\d(?=</h2>)", first + second)
    assert len(found) == len(set(found)) == 53


def test_an_offer_of_another_region_is_not_seen(world: World, ally: Any) -> None:
    key = scene.an_offer(world, region="paca")
    assert "Animateur jeunesse" not in ally.get("/offres").text
    assert send(ally, f"/offres/{key}/retirer").status == 404
