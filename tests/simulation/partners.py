"""Another small story: a partner sends files of offers, one after another or side by side.

Whatever is doubled, late, lost or killed, the offers shown at the end are those that the files
tell of, taken in the order in which they came.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random
from typing import Any

from shared.adapters import account_keys, keys
from shared.adapters.accounts import AccountTable
from shared.adapters.items import whole
from shared.adapters.writes import Put
from shared.domain.offers.offer import OfferState
from shared.domain.offers.upload import Gone, Upload
from shared.ports import Account
from shared.ports.offer_files import StoredFile
from shared.usecases.uploads import begin_upload
from tests.builders import a_region
from tests.simulation.engine import World
from tests.simulation.reading import offer_of, upload_of
from tests.simulation.terms import CANARY, Violation

PARTNER = Account("account", "idf", "partner", "p1", "d" * 32)
HEADING = "Référence;Type;Intitulé;Description;Employeur;CP;E-mail"
REFERENCES = ("R1", "R2", "R3", "R4")
TITLES = ("Animateur", "Animatrice", "Agent de tri")
Told = dict[str, str]


@dataclass
class Sent:
    """A file on its way: the upload, what it tells of, whether it tells of all offers."""

    upload: Upload
    told: Told
    complete: bool
    came: str = ""


@dataclass
class PartnerStory:
    """Which files were sent, and in which order they came."""

    world: World
    sent: list[Sent] = field(default_factory=list)
    asking: int = 0

    @property
    def rng(self) -> Random:
        return self.world.rng

    def begin(self) -> None:
        """The region, before anything goes wrong."""
        region = a_region()
        self.world.rules = region.rules
        self.world.parts.regions.put(region)
        self._account()
        self.asking = self.rng.randint(2, 4)
        self.world.watch.after(None)

    def _account(self) -> None:
        """Whoever sends the files has an account, and an address."""
        world = self.world
        world.parts = replace(world.parts, accounts=AccountTable(world.table, None, "", ""))
        world.account.enter(world)
        about = {"region": PARTNER.region, "role": PARTNER.role, "partner": PARTNER.partner}
        own = whole(account_keys.account(PARTNER.id), "account", **about, person=PARTNER.person)
        name = f"{CANARY}partenaire"
        known = {"id": PARTNER.person, "region": "idf", "first_name": name, "last_name": name}
        reader = whole(keys.person(PARTNER.person), "person", **known, email=f"{name}@example.org")
        for item in (own, reader):
            world.table.write(Put(item))

    def act(self) -> None:
        """A file is sent."""
        self.asking = max(0, self.asking - 1)
        self.world.start("person sends a file", self._sending())

    def _sending(self) -> Callable[[], None]:
        some = self.rng.sample(REFERENCES, self.rng.randint(1, len(REFERENCES)))
        told = {reference: self.rng.choice(TITLES) for reference in sorted(some)}
        complete = self.rng.random() < 0.4
        gone = Gone.CONFIRMED if complete else Gone.KEPT

        def send() -> None:
            upload, _ = begin_upload(self.world.parts, PARTNER, "offres.csv", gone=gone)
            self._arrives(Sent(upload, told, complete))

        return send

    def _arrives(self, sent: Sent) -> None:
        """The bucket has the file, and says so as often as it likes."""
        at = self.world.clock.at + timedelta(microseconds=len(self.sent) + 1)
        data = _file(sent.told)
        self.world.files.files[sent.upload.id] = StoredFile(len(data), at, data)
        sent.came = f"{at.isoformat(timespec='microseconds')}#{sent.upload.id}"
        self.sent.append(sent)
        key = f"incoming/{PARTNER.partner}/{sent.upload.id}"
        event = {"detail-type": "Object Created", "detail": {"object": {"key": key}}}
        self.world.deliver("ImportOffersQueue", json.dumps(event))

    def ask_again(self) -> None:
        """What must hold once everything has healed."""
        items = self.world.dynamo.items.values()
        uploads = [upload_of(item) for item in items if item["kind"]["S"] == "upload"]
        offers = [offer_of(item) for item in items if item["kind"]["S"] == "offer"]
        came = {sent.upload.id for sent in self.sent}
        for upload in uploads:
            if upload.id in came and not upload.ended:
                raise Violation("healed: every file is imported", upload.id, upload.state)
            if upload.ended and self.world.files.report(upload) is None:
                raise Violation("healed: every import has its report", upload.id)
        live = {o.offer.source_id: o.offer.title for o in offers if o.state is OfferState.LIVE}
        if live != self._expected():
            raise Violation("7: the files in their order give the offers", live, self._expected())
        self._sums(uploads)

    def _expected(self) -> Told:
        live: Told = {}
        for sent in sorted(self.sent, key=lambda each: each.came):
            live = {**({} if sent.complete else live), **sent.told}
        return live

    def _sums(self, uploads: list[Any]) -> None:
        received = sum(upload.counts.accepted for upload in uploads if upload.ended)
        if self.world.parts.offers.totals("p1").received != received:
            raise Violation("1: a partner's sums count each file once", received)


def _file(told: Told) -> bytes:
    rows = (f"{r};CDI;{title};Accueillir;Asso;93100;a@example.org" for r, title in told.items())
    return "\n".join((HEADING, *rows)).encode()
