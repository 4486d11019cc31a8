"""Scenes of partners: their files, reports and offers."""

from dataclasses import replace
from datetime import timedelta

from shared.adapters.reference.shipped import shipped_jobs
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.mail import Mail, MailKey, MailState, Role
from shared.domain.offers.kinds import Kind
from shared.domain.offers.mapping_memory import NOT_READ, Asked, Question, Remembered
from shared.domain.offers.offer import Offer, offer_key
from shared.domain.offers.plan import Filed, Row
from shared.domain.offers.report import Report
from shared.domain.offers.upload import Gone, Upload, UploadState
from shared.usecases.api_tokens import digest
from shared.usecases.unseen_reports import said_if_unseen
from shared.usecases.watching_offers import watch_offers
from tests.builders import NOW
from tests.contract.stage import (
    OFFER,
    PARTNER,
    PARTNERS,
    SHEET,
    TOKEN,
    TOLD,
    UPLOAD,
    Scene,
    partner_reads_mail,
    reported,
    signed_in,
)
from tests.fakes import World


def upload_waiting(world: World) -> None:
    upload = Upload(UPLOAD, PARTNER, "idf", PARTNERS.id, "offres.csv", NOW)
    world.parts.uploads.add(upload, NOW + timedelta(minutes=2))


def rome_sent(world: World) -> None:
    """The official file of jobs has been sent to the bucket."""
    key = "reference/incoming/unix_referentiel_code_rome_v460_utf8.csv"
    world.parts.reference.files[key] = shipped_jobs()  # type: ignore[attr-defined]


def columns_said(world: World) -> None:
    """A partner has said what a column of their file holds; it can be read."""
    world.parts.mappings.remember(PARTNER, Remembered(1, {"couleur": NOT_READ}, NOW, PARTNERS.id))
    answered(world, FactName.COLUMNS_MAPPED, Why("columns_mapped", {"version": 1}), Gone.KEPT)


def withdrawal_said(world: World) -> None:
    """A partner wants what their complete file leaves out to be withdrawn."""
    earlier = Filed("8" * 32, NOW - timedelta(hours=1))
    offer = Offer(Kind.JOB, "A-1", "Aide à la vente", "Ranger", "Recyclerie Exemple", "93100")
    offer = replace(offer, department="93")
    for partner in (PARTNER, "partenaire-deux"):
        upload = Upload(earlier.upload_id, partner, "idf", PARTNERS.id, "", earlier.at)
        row = Row(2, offer_key(offer.source_id), offer)
        world.parts.offers.save(upload, earlier, [row], {})
    why = Why("withdrawal_confirmed")
    answered(world, FactName.WITHDRAWAL_ANSWERED, why, Gone.CONFIRMED)


def answered(world: World, name: FactName, why: Why, gone: Gone) -> None:
    """The upload goes on after its partner's answer."""
    upload_waiting(world)
    upload = world.parts.uploads.get(UPLOAD)
    assert upload is not None
    after = upload.moved(UploadState.PROCESSING, gone=gone)
    fact = Fact("f" * 32, name, NOW, PARTNERS.id, why)
    world.parts.uploads.move(upload, after, fact, NOW + timedelta(minutes=2))


def report_not_looked_at(world: World) -> None:
    """A file was imported after its partner had closed the page, two minutes ago."""
    partner_reads_mail(world)
    why = Why("file_imported", {"rows": 1})
    reported(world, UploadState.DONE, why, FactName.OFFERS_IMPORTED)
    world.clock.advance(minutes=2)


def report_unseen(world: World) -> None:
    report_not_looked_at(world)
    upload = world.parts.uploads.get(UPLOAD)
    assert upload is not None
    said_if_unseen(world.parts, upload)


def report_mail_due_again(world: World) -> None:
    report_unseen(world)
    key = MailKey(f"UPLOAD#{UPLOAD}", "report", TOLD, Role.PARTNER)
    claimed = Mail(key, MailState.CLAIMED, "idf", 1, wake_at=NOW)
    world.parts.mails.claim(claimed)
    world.parts.mails.settle(replace(claimed, state=MailState.DUE_AGAIN), None)


def upload_asking(state: UploadState, report: Report) -> Scene:
    """A partner is signed in, and a file of theirs stands there."""

    def asking(world: World) -> None:
        signed_in(world)
        upload_waiting(world)
        upload = world.parts.uploads.get(UPLOAD)
        assert upload is not None
        world.parts.uploads.move(upload, upload.moved(state), None, None)
        world.parts.files.put_report(upload, report)

    return asking


FIVE = ("Poste", "Tâches", "Qui", "Où", "Joindre")


QUESTION = Question(tuple(Asked(heading, "", certain=False) for heading in FIVE))
columns_asked = upload_asking(
    UploadState.NEEDS_MAPPING, Report(UploadState.NEEDS_MAPPING, question=QUESTION)
)
withdrawal_asked = upload_asking(
    UploadState.NEEDS_CONFIRMATION, Report(UploadState.NEEDS_CONFIRMATION, live=3)
)
upload_done = upload_asking(UploadState.DONE, Report(UploadState.DONE, annotated="xlsx"))


def offer_live(world: World) -> None:
    """A partner with a token is signed in; one offer of theirs is live."""
    signed_in(world)
    upload = Upload(UPLOAD, PARTNER, "idf", PARTNERS.id, "", NOW)
    offer = Offer(Kind.JOB, "A-1", "Aide à la vente", "Accueillir", "Recyclerie", "93100")
    row = Row(2, offer_key("A-1"), offer)
    world.parts.offers.save(upload, Filed(UPLOAD, NOW), [row], {})
    world.parts.tokens.issue(PARTNER, digest(TOKEN), PARTNERS.id, NOW)
    world.clock.advance(seconds=1)


def offer_ends_soon(world: World) -> None:
    """The one offer of a partner ends within the week, and the morning's look has come."""
    partner_reads_mail(world)
    offer_live(world)
    watch_offers(world.parts, PARTNER, "idf", PARTNERS.id)
    world.clock.at = NOW + timedelta(days=55)


def offers_expiring(world: World) -> None:
    """The same, once it is said."""
    offer_ends_soon(world)
    watch = world.parts.expiry_watches.get(offer_key(PARTNER))
    assert watch is not None
    why = Why("offers_expiring", {"offers": 1})
    told = Fact("a" * 32, FactName.OFFERS_EXPIRING, world.clock.now(), SYSTEM, why)
    world.parts.expiry_watches.say(watch, watch.telling(told))


def offers_live(world: World) -> None:
    """An offer of another partner is the same one, and its job has a sheet."""
    upload = Upload(UPLOAD, PARTNER, "idf", PARTNERS.id, "offres.csv", NOW)
    filed, row = Filed(UPLOAD, NOW), Row(2, offer_key(OFFER.source_id), OFFER)
    for partner in (PARTNER, "partenaire-deux"):
        world.parts.offers.save(replace(upload, partner=partner), filed, [row], {})
    for partner, other in ((PARTNER, "partenaire-deux"), ("partenaire-deux", PARTNER)):
        stored = world.parts.offers.get(partner, offer_key(OFFER.source_id))
        assert stored is not None
        world.parts.offers.link(stored, [(other, stored.key)])
    world.parts.job_sheets.put(SHEET, None)
