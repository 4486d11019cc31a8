"""A small world with something to see on every page, over the table in memory."""

import os
import re
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from unittest.mock import patch

from botocore.exceptions import ClientError

from shared.adapters import account_keys, keys
from shared.adapters.accounts import AccountTable
from shared.adapters.items import whole
from shared.adapters.writes import Put
from shared.domain import second_factor
from shared.domain.facts import Fact, FactName, Why
from shared.domain.offers.kinds import Kind
from shared.domain.offers.mapping_memory import Asked, Question
from shared.domain.offers.offer import Offer, offer_key
from shared.domain.offers.plan import Filed, Row
from shared.domain.offers.problems import Problem, Severity
from shared.domain.offers.report import Report
from shared.domain.offers.upload import Counts, Gone, Upload, UploadState
from shared.domain.region import Programme, Workshop
from shared.domain.session import Session
from shared.ports import Account
from shared.ports.offer_files import Sending
from shared.runtime import wiring
from shared.runtime.settings import settings
from shared.usecases import links
from shared.usecases.allocating import allocate_seats
from shared.usecases.registering import register
from shared.usecases.second_factor import secret_of
from tests.builders import NOW, a_form, a_region, a_session
from tests.fakes import World

STAFF = Account("account-staff", "idf", "staff", None, "team")
COLLEAGUE = Account("account-collegue", "idf", "staff", None, "colleague")
# Of another region's team.
AWAY = Account("account-ailleurs", "bre", "staff", None, "away")
PARTNER = Account("account-partner", "idf", "partner", "federation", "contact")
PASSWORD = "not a secret"
# Of the app that the team's account has set up.
SEED = "5eed" * 8
PROGRAMME = Programme(
    "EXPLORE",
    ("Se remobiliser", "Découvrir l’ESS et ses métiers", "Rencontrer et visiter"),
    (
        Workshop(1, "Ce qui compte pour moi", 150),
        Workshop(1, "Ce que je sais faire", 150),
        Workshop(1, "Ce qui me freine, et comment avancer", 150),
        Workshop(2, "L’ESS, c’est quoi ?", 150),
        Workshop(2, "Prendre soin, accompagner", 150),
        Workshop(2, "Les métiers verts", 150),
        Workshop(2, "Bâtiment et logistique, autrement", 150),
        Workshop(3, "Rencontre avec une professionnelle", 150),
        Workshop(3, "Visite apprenante", 150),
        Workshop(3, "Mon projet, mes prochains pas", 150),
    ),
)


class FakePool:
    """A user pool in memory: every password is the same, an address begins as its account ends."""

    def admin_initiate_auth(self, **asked):
        given = asked["AuthParameters"]
        if given["PASSWORD"] != PASSWORD:
            error = {"Error": {"Code": "NotAuthorizedException", "Message": ""}}
            raise ClientError(error, "AdminInitiateAuth")
        return {"AuthenticationResult": {"AccessToken": given["USERNAME"].split("@")[0]}}

    def get_user(self, AccessToken):
        return {"UserAttributes": [{"Name": "sub", "Value": f"account-{AccessToken}"}]}


@dataclass
class FakeFiles:
    """A bucket that is only an address."""

    reports: dict = field(default_factory=dict)
    address: str = "https://bucket.example.org/"

    def sending(self, upload, redirect):
        fields = {"key": f"incoming/{upload.partner}/{upload.id}", "policy": "signed"}
        return Sending(
            self.address, fields | ({"success_action_redirect": redirect} if redirect else {})
        )

    def report(self, upload):
        return self.reports.get(upload.id)

    def annotated_url(self, upload, extension):
        return f"{self.address}reports/{upload.partner}/{upload.id}.{extension}"


TOLD = {
    "STAGE": "local",
    "REGION_ID": "idf",
    "STAFF_URL": "http://staff.example.org",
    "PARTNER_URL": "http://partner.example.org",
    "POWERTOOLS_SERVICE_NAME": "site",
}


@contextmanager
def installed_world():
    """The world, as what the sites work on."""
    with patch.dict(os.environ, TOLD):
        settings.cache_clear()
        built = a_world()
        wiring.install(built.parts)
        try:
            yield built
        finally:
            wiring.install(None)
            settings.cache_clear()


def a_world(public_url="https://explore.example.org"):
    """Four sessions, one of them full with a line."""
    world = World()
    parts = world.parts
    world.parts = replace(
        parts,
        accounts=AccountTable(world.table, FakePool(), "pool", "client"),
        files=FakeFiles(),
        addresses=replace(parts.addresses, public_url=public_url),
    )
    for account in (STAFF, PARTNER):
        keep_account(world, account)
    enrol(world, STAFF)
    parts.regions.put(a_region(programme=PROGRAMME))
    for session in sessions():
        parts.sessions.add(session)
    return world


def keep_account(world, account, name=""):
    """The account's item; with a name, that of the person whose it is."""
    listed = {"list2_pk": account_keys.team_of(account.region), "list2_sk": account.id}
    world.table.write(
        Put(
            whole(
                account_keys.account(account.id),
                "account",
                region=account.region,
                role=account.role,
                partner=account.partner,
                person=account.person,
                **(listed if account.role == "staff" else {}),
            )
        )
    )
    if name:
        about = {"id": account.person, "region": account.region, "name": name}
        about["email"] = f"{account.id.removeprefix('account-')}@explore.example.org"
        world.table.write(Put(whole(keys.person(account.person), "person", **about)))


def keep_teams(world):
    """Two people of the region's team, and one of another's."""
    keep_account(world, STAFF, "Dominique Équipe")
    keep_account(world, COLLEAGUE, "Claude Collègue")
    keep_account(world, AWAY, "Alix Ailleurs")


def enrol(world, account, spare=()):
    """The account has set its app up, long ago; `spare` are its recovery codes."""
    digests = frozenset(world.parts.seals.digest("recovery code", account.id, c) for c in spare)
    before = world.parts.second_factors.get(account.id)
    after = second_factor.set_up(before, SEED, 0, digests, NOW)
    world.parts.second_factors.save(account.id, before, after)


def code(world, account=STAFF, steps=0, seed=SEED):
    """What the account's app shows now, or so many steps of half a minute later."""
    step = second_factor.steps_around(world.clock.now())[0] + steps
    return world.parts.seals.code(secret_of(world.parts, account.id, seed), step)


def unused_code(world, account=STAFF):
    """A code that may be taken now; each is taken once."""
    now = second_factor.steps_around(world.clock.now())[0]
    used = world.parts.second_factors.get(account.id).used
    return code(world, account, next(more for more in (0, 1, -1) if now + more not in used))


def with_password(client, account=STAFF):
    """Somebody types their password: half signed in where a code must follow."""
    email = f"{account.id.removeprefix('account-')}@explore.example.org"
    return client.post("/connexion", {"email": email, "password": PASSWORD})


def sign_in(client, world, account=STAFF):
    """The team's browser comes in with a password and a code; the last answer."""
    shown = client.get(with_password(client, account).headers["location"]).text
    csrf = re.search(r'name="csrf" value="([0-9a-f]+)"', shown)[1]
    answer = client.post("/connexion/code", {"csrf": csrf, "code": unused_code(world, account)})
    assert answer.status == 303
    return answer


def sessions() -> tuple[Session, ...]:
    """Sessions in different departments and states of fullness."""
    later = {
        "starts_at": datetime(2027, 4, 5, 7, 30, tzinfo=UTC),
        "starts_on": date(2027, 4, 5),
        "ends_on": date(2027, 4, 9),
    }
    soon = {
        "starts_at": datetime(2027, 3, 2, 8, 30, tzinfo=UTC),
        "starts_on": date(2027, 3, 2),
        "ends_on": date(2027, 3, 6),
    }
    hall = {"venue": "Maison des associations, 3 place du Marché, 77100 Meaux", "department": "77"}
    opened = Fact("0" * 32, FactName.SESSION_OPENED, NOW, "staff:team", Why("opened"))
    found = (
        a_session(),
        a_session(id="6" * 32, title="EXPLORE Meaux", capacity=20, **hall, **later),
        a_session(
            id="7" * 32,
            title="EXPLORE Saint-Denis",
            capacity=20,
            venue="Espace Confluence, 3 rue du Canal, 93200 Saint-Denis",
            **soon,
        ),
        a_session(
            id="8" * 32,
            title="EXPLORE Paris 20e",
            department="75",
            capacity=12,
            venue="Le Grenier, 8 rue des Ateliers, 75020 Paris",
            **later,
        ),
    )
    return tuple(replace(each, history=(opened,)) for each in found)


def person(world, name, session_id="5" * 32, **values):
    """Somebody registers; their session and registration. Values are the form's or the youth's."""
    world.clock.advance(seconds=1)
    values.setdefault("choices", (session_id,))
    region = world.parts.regions.get("idf")
    receipt = register(world.parts, region, a_form(name, **values))
    return receipt.session_id, receipt.registration_id


def settle(world, session_id="5" * 32):
    """Seats are decided."""
    allocate_seats(world.parts, session_id)


def link(world, ids):
    """The path of a person's page."""
    return _path(links.person_page(world.parts, *ids))


def guardian_link(world, ids):
    """The path of a guardian's page."""
    return _path(links.guardian_page(world.parts, *ids))


def counsellor_link(world, ids):
    """The path of the page of whoever is counsellor of this registration."""
    _, registration = world.parts.registrations.load(*ids)
    return _path(links.counsellor_page(world.parts, registration.counsellor))


def _path(address):
    return "/" + address.split("/", 3)[3]


def with_rules(world, **rules):
    """The region asks for something else from now on."""
    region = world.parts.regions.get("idf")
    world.parts.regions.put(replace(region, rules=replace(region.rules, **rules)))
    # A region is kept in memory for a minute.
    world.clock.advance(minutes=2)


def an_upload(world, upload_id="a" * 32, state=UploadState.DONE, problems=True):
    """An upload of the partner, with its report."""
    refused = 3 if problems else 0
    taken = {"accepted": 42 - refused, "refused": refused, "new": 33 - refused}
    counts = Counts(rows=42, changed=4, unchanged=5, **taken)
    upload = Upload(upload_id, "federation", "idf", PARTNER.id, "offres mars.xlsx", NOW, state)
    found = (
        Problem("postcode-unreadable", 7, "CP", {"found": "9310"}),
        Problem("title-missing", 12, "Intitulé du poste", {}),
        Problem("column-unknown", 1, "Remarque interne", severity=Severity.INFO),
    )
    world.parts.uploads.add(upload, None)
    world.parts.uploads.move(upload, replace(upload, counts=counts), None, None)
    world.parts.files.reports[upload_id] = Report(state, counts, found if problems else ())
    return upload_id


QUESTION = Question(
    (
        Asked("Réf", "reference", True, ("A-101", "A-102", "A-103")),
        Asked("Poste proposé", "title", True, ("Animateur jeunesse", "Aide à la vente")),
        Asked("Ce que vous ferez", "description", False, ("Accueillir les jeunes, " * 9, "Trier")),
        Asked("Qui recrute", "", False, ("Association Exemple", "Recyclerie Exemple")),
        Asked("Où", "", False, ("93100 Montreuil", "75011 Paris")),
        Asked("Joindre", "", False, ("emploi@example.org", "01 23 45 67 89")),
        Asked("Joindre", "", False, ("", "")),
        Asked("Suivi interne", "", False, ()),
    ),
    ("employer", "postcode", "apply"),
)


def asking_upload(world, question=QUESTION, upload_id="c" * 32):
    """An upload whose columns the partner is asked about."""
    upload = Upload(
        upload_id, "federation", "idf", PARTNER.id, "suivi recrutement.ods", NOW, asks=True
    )
    asking = replace(upload, state=UploadState.NEEDS_MAPPING)
    world.parts.uploads.add(upload, None)
    world.parts.uploads.move(upload, asking, None, None)
    world.parts.files.reports[upload_id] = Report(asking.state, question=question)
    return upload_id


def confirming_upload(world, upload_id="d" * 32):
    """A complete file that would take twelve offers of thirty away."""
    upload = Upload(
        upload_id,
        "federation",
        "idf",
        PARTNER.id,
        "inventaire de mars.csv",
        NOW,
        gone=Gone.COMPLETE,
    )
    asking = replace(upload, state=UploadState.NEEDS_CONFIRMATION)
    world.parts.uploads.add(upload, None)
    world.parts.uploads.move(upload, asking, None, None)
    counts = Counts(rows=18, accepted=18, unchanged=18, gone=12)
    world.parts.files.reports[upload_id] = Report(asking.state, counts, live=30)
    return upload_id


def an_offer(world, reference="A-1", partner="federation", region="idf", told_at=NOW, **values):
    """A live offer of a partner, as a file told of it; its key."""
    said = {"title": "Animateur jeunesse", "employer": "Association Exemple", **values}
    said = {"description": "Accueillir les jeunes.", "postcode": "93100", **said}
    said = {"city": "Montreuil", "apply_email": "emploi@example.org", "contract": "CDI", **said}
    offer = Offer(Kind.JOB, reference, **said)
    key = offer_key(reference)
    upload = Upload("e" * 32, partner, region, PARTNER.id, "", told_at)
    known = world.parts.offers.known(partner, [key])
    world.parts.offers.save(upload, Filed(upload.id, told_at), [Row(2, key, offer)], known)
    return key


def moved_offer(world, key, state, ending=None, **values):
    """The offer in another state."""
    before = world.parts.offers.get("federation", key)
    assert world.parts.offers.move(before, replace(before, state=state, ending=ending, **values))
    return key
