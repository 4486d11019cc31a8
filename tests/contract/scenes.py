"""How the world stands when a sample comes in: each scene ends with the fact it is named by."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from shared.adapters.reference.shipped import shipped_jobs
from shared.domain.acts import TEAM_REASONS
from shared.domain.doubt import Doubt, DoubtState
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.mails import Mail, MailKey, MailState, Role
from shared.domain.offers.kinds import Kind
from shared.domain.offers.mapping_memory import NOT_READ, Asked, Question, Remembered
from shared.domain.offers.offer import Offer, offer_key
from shared.domain.offers.plan import Filed, Row
from shared.domain.offers.report import Report
from shared.domain.offers.upload import Gone, Upload, UploadState
from shared.domain.registration import Marks
from shared.usecases import acting, living, recounting, resending, steering
from shared.usecases.api_tokens import digest
from shared.usecases.posting import uncertain
from shared.usecases.recognising import recognise
from shared.usecases.unseen_reports import said_if_unseen
from tests.builders import NOW
from tests.contract.stage import (
    AGAIN,
    ALIX,
    BAO,
    BEGUN,
    BORN_IN_BETWEEN,
    CAMILLE,
    DOUBT,
    ELSEWHERE,
    LAST_HOURS,
    OFFER,
    PARTNER,
    PARTNERS,
    PEOPLE,
    SECOND,
    SENT,
    SESSION,
    SHEET,
    STAFF,
    TOKEN,
    TOLD,
    UPLOAD,
    a_world,
    allocate,
    arrive,
    closed_at_once,
    offer_mail,
    opened,
    partner_reads_mail,
    registration,
    reported,
    signed_in,
    told,
)
from tests.fakes import World

__all__ = ["ALIX", "BAO", "CAMILLE", "SCENES", "SENT", "SESSION", "UPLOAD", "a_world"]

Scene = Callable[[World], None]


def registration_received(world: World) -> None:
    opened(world)
    arrive(world, ALIX)


def seat_confirmed(world: World) -> None:
    registration_received(world)
    allocate(world)


def placed_on_waitlist(world: World) -> None:
    opened(world, capacity=1)
    for who in (BAO, ALIX, CAMILLE):
        arrive(world, who, counsellor=who == ALIX)
    allocate(world)
    told(world, ALIX, BAO, CAMILLE)


def registration_cancelled(world: World) -> None:
    placed_on_waitlist(world)
    acting.cancel(world.parts, SESSION, BAO)


def seat_offered(world: World) -> None:
    registration_cancelled(world)
    allocate(world)


def seat_declined(world: World) -> None:
    seat_offered(world)
    acting.decline(world.parts, SESSION, ALIX)


def offer_overdue(world: World) -> None:
    """Told on Monday at nine: until Wednesday at eleven."""
    seat_offered(world)
    told(world, ALIX)
    world.clock.advance(days=2, hours=3)


def seat_offer_lapsed(world: World) -> None:
    offer_overdue(world)
    allocate(world)


def seat_offer_bounced(world: World) -> None:
    offer_bounces(world)
    allocate(world, suspect=ALIX)


def offer_bounces(world: World) -> None:
    seat_offered(world)
    offer_mail(world, MailState.BOUNCED)


def offer_refused(world: World) -> None:
    seat_offered(world)
    offer_mail(world, MailState.FAILED)


def seat_offer_recalled(world: World) -> None:
    seat_offered(world)
    living.change_capacity(world.parts, STAFF, SESSION, 0)
    allocate(world)


def last_hours_begin(world: World) -> None:
    """Told on the Friday before at noon: until the last 48 hours begin."""
    placed_on_waitlist(world)
    world.clock.at = LAST_HOURS - timedelta(hours=22)
    acting.cancel(world.parts, SESSION, BAO)
    allocate(world)
    told(world, ALIX)
    world.clock.at = LAST_HOURS


def last_call_made(world: World) -> None:
    last_hours_begin(world)
    allocate(world)


def freed_in_the_last_hours(world: World) -> None:
    placed_on_waitlist(world)
    world.clock.at = LAST_HOURS
    acting.cancel(world.parts, SESSION, BAO)


def registration_paused(world: World) -> None:
    seat_offer_lapsed(world)
    for who in (CAMILLE, ALIX):
        told(world, who)
        world.clock.advance(days=3, hours=3)
        allocate(world)


def registration_resumed(world: World) -> None:
    registration_paused(world)
    acting.resume(world.parts, SESSION, ALIX)


def guardian_asked(world: World) -> None:
    opened(world, capacity=1)
    arrive(world, ALIX, guardian=True, marks=Marks(minor=True))
    arrive(world, CAMILLE)
    allocate(world)
    told(world, CAMILLE)


def guardian_silent(world: World) -> None:
    guardian_asked(world)
    told(world, ALIX)
    world.clock.advance(days=5, hours=1)
    allocate(world)


def registration_closed(world: World) -> None:
    seat_confirmed(world)
    closed_at_once(world)


def reinstated(who: str) -> Scene:
    def registration_reinstated(world: World) -> None:
        placed_on_waitlist(world)
        acting.cancel(world.parts, SESSION, who)
        steering.reinstate(world.parts, STAFF, SESSION, who, "Erreur de notre part")

    return registration_reinstated


def seated_elsewhere(who: str) -> Scene:
    """A seat in the other session is offered to somebody seated here, who takes it."""

    def registration_moved(world: World) -> None:
        opened(world, capacity=1)
        arrive(world, who)
        arrive(world, CAMILLE)
        allocate(world)
        told(world, CAMILLE)
        opened(world, session_id=ELSEWHERE)
        arrive(world, who, sessions=(ELSEWHERE,), registration_id_there=SECOND)
        allocate(world, ELSEWHERE)
        acting.accept(world.parts, ELSEWHERE, SECOND)

    return registration_moved


def week_later(world: World) -> None:
    world.clock.advance(minutes=1)
    starts_at = datetime.fromisoformat("2027-03-22T08:30:00+00:00")
    dates = living.Dates(starts_at, date(2027, 3, 22), date(2027, 3, 26))
    living.move_session(world.parts, STAFF, SESSION, dates)


def session_moved(world: World) -> None:
    seat_confirmed(world)
    told(world, ALIX)
    week_later(world)


def dates_changed(world: World) -> None:
    session_moved(world)
    allocate(world)


def too_old(who: str) -> Scene:
    """Somebody who turns thirty before the new first day."""

    def registration_ineligible(world: World) -> None:
        opened(world, capacity=1)
        arrive(world, who, birth_date=BORN_IN_BETWEEN)
        arrive(world, CAMILLE)
        allocate(world)
        told(world, who, CAMILLE)
        week_later(world)
        allocate(world)

    return registration_ineligible


def session_cancelled(world: World) -> None:
    placed_on_waitlist(world)
    living.cancel_session(world.parts, STAFF, SESSION)


def told_of_the_cancelled_session(world: World) -> None:
    """Nobody followed Alix there; another session is open."""
    opened(world)
    opened(world, session_id=ELSEWHERE)
    arrive(world, ALIX)
    allocate(world)
    told(world, ALIX)
    living.cancel_session(world.parts, STAFF, SESSION)
    allocate(world)


def session_neared(world: World) -> None:
    """It is seven days before the session begins."""
    seat_confirmed(world)
    told(world, ALIX)
    world.clock.advance(days=7, minutes=30)
    living.live(world.parts, SESSION)


def reminder_due(world: World) -> None:
    session_neared(world)
    allocate(world)


def session_began(world: World) -> None:
    placed_on_waitlist(world)
    world.clock.at = BEGUN


def capacity_changed(world: World) -> None:
    placed_on_waitlist(world)
    living.change_capacity(world.parts, STAFF, SESSION, 2)


def seat_idle(world: World) -> None:
    """A seat was added and nobody was woken by it."""
    capacity_changed(world)
    world.clock.advance(minutes=12)


def two_choices(capacity: int, **about: object) -> Scene:
    """Alix asks for Montreuil, else for another session; the first choice has been decided."""

    def linked(world: World) -> None:
        opened(world, capacity)
        opened(world, session_id=ELSEWHERE)
        arrive(world, BAO)
        arrive(world, ALIX, sessions=(SESSION, ELSEWHERE), **about)
        allocate(world)

    return linked


def offered_to_somebody_seated(world: World) -> None:
    """Alix has a seat in a third session: both choices are offered, none is confirmed unasked."""
    third = "7" * 32
    for session_id in (third, SESSION, ELSEWHERE):
        opened(world, session_id=session_id)
    arrive(world, ALIX, sessions=(third,), registration_id_there=AGAIN)
    allocate(world, third)
    arrive(world, ALIX, sessions=(SESSION, ELSEWHERE))
    allocate(world)


def undecided_for_a_minute(world: World) -> None:
    registration_received(world)
    world.clock.advance(minutes=1)


def mail_due_again(world: World) -> None:
    claimed = _claimed(world)
    world.parts.mails.settle(replace(claimed, state=MailState.DUE_AGAIN), None)


def mail_asked_again(world: World) -> None:
    """Nobody knows whether a mail left, and staff want it sent again."""
    claimed = _claimed(world)
    uncertain(world.parts, claimed)
    resending.ask_again(world.parts, STAFF, world.parts.letters.tag(claimed.key))


def _claimed(world: World) -> Mail:
    """The mail that says that Alix has a seat, claimed."""
    seat_confirmed(world)
    cause = registration(world, ALIX).history[-1].id
    key = MailKey(f"REGISTRATION#{ALIX}", "confirmed", cause, Role.YOUTH)
    claimed = Mail(key, MailState.CLAIMED, "idf", 1, SESSION, NOW)
    world.parts.mails.claim(claimed)
    return claimed


def mail_sent(world: World) -> None:
    claimed = Mail(SENT, MailState.CLAIMED, "idf", 1, SESSION, NOW)
    world.parts.mails.claim(claimed)
    sent = replace(claimed, state=MailState.SENT, wake_at=None)
    fact = Fact("8" * 32, FactName.MAIL_SENT, NOW, SYSTEM, Why("sent"))
    world.parts.mails.settle(sent, fact, "message-1")


def mail_claimed(world: World) -> None:
    world.parts.mails.claim(Mail(SENT, MailState.CLAIMED, "idf", 1, SESSION, NOW))


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


def miscounted(world: World) -> None:
    """The session says two confirmed, whatever is true."""
    place = (f"SESSION#{SESSION}", "SESSION")
    item = world.dynamo.items[place]
    seats = {**item["seats"]["M"], "confirmed": {"N": "2"}}
    world.dynamo.items[place] = {**item, "seats": {"M": seats}}


def counters_wrong(world: World) -> None:
    seat_confirmed(world)
    miscounted(world)


def counters_corrected(world: World) -> None:
    """A seat was free all the time and nobody saw it."""
    capacity_changed(world)
    miscounted(world)
    recounting.recount_session(world.parts, SESSION)


def two_alike(world: World) -> None:
    """Alix and Camille have the same names and birth date and two addresses."""
    opened(world)
    arrive(world, CAMILLE, first_name="Alix")
    recognise(world.parts, PEOPLE[CAMILLE])
    arrive(world, ALIX)


def one_doubt(world: World) -> None:
    two_alike(world)
    recognise(world.parts, PEOPLE[ALIX])


def people_merged(world: World) -> None:
    """Staff said that Camille is Alix; Camille's seat, and the note on it, are not Alix's yet."""
    two_alike(world)
    reason = TEAM_REASONS[0]
    steering.place(world.parts, STAFF, SESSION, CAMILLE, reason, note="Vue au téléphone")
    kept, merged = PEOPLE[ALIX], PEOPLE[CAMILLE]
    found = Fact("6" * 32, FactName.LIKENESS_FOUND, NOW, SYSTEM, Why("same_name_birth_date"))
    doubt = Doubt(DOUBT, "idf", kept, merged, DoubtState.OPEN, (found,))
    world.parts.doubts.file(doubt)
    why = Why("one_person", {"kept": kept})
    by = f"staff:{STAFF.person}"
    fact = Fact("7" * 32, FactName.PEOPLE_MERGED, world.clock.now(), by, why)
    known = world.parts.doubts.records([kept, merged])
    after = doubt.one(fact, kept, merged)
    world.parts.doubts.merge(doubt, after, fact, known[kept], known[merged])


def offers_live(world: World) -> None:
    """An offer of another partner is the same one, and its job has a sheet."""
    upload = Upload(UPLOAD, PARTNER, "idf", PARTNERS.id, "offres.csv", NOW)
    filed, row = Filed(UPLOAD, NOW), Row(2, offer_key(OFFER.source_id), OFFER)
    for partner in (PARTNER, "partenaire-deux"):
        world.parts.offers.save(replace(upload, partner=partner), filed, [row], {})
    stored = world.parts.offers.get(PARTNER, offer_key(OFFER.source_id))
    assert stored is not None
    world.parts.offers.link(stored, [("partenaire-deux", stored.key)])
    world.parts.job_sheets.put(SHEET, None)


# Every sample and the scene it belongs to: `<function>/<case>`.
SCENES: Mapping[str, Scene] = {
    "allocate_seats/session-opened": registration_received,
    "allocate_seats/capacity-changed": capacity_changed,
    "allocate_seats/session-closed": freed_in_the_last_hours,
    "allocate_seats/session-moved": session_moved,
    "allocate_seats/session-neared": session_neared,
    "allocate_seats/session-cancelled": session_cancelled,
    "allocate_seats/session-started": session_began,
    "allocate_seats/counters-corrected": counters_corrected,
    "allocate_seats/registration-received": registration_received,
    "allocate_seats/seat-declined": seat_declined,
    "allocate_seats/seat-offer-lapsed": seat_offer_lapsed,
    "allocate_seats/seat-offer-bounced": seat_offer_bounced,
    "allocate_seats/seat-offer-ended": last_hours_begin,
    "allocate_seats/registration-paused": registration_paused,
    "allocate_seats/registration-resumed": registration_resumed,
    "allocate_seats/registration-cancelled": registration_cancelled,
    "allocate_seats/registration-lapsed": guardian_silent,
    "allocate_seats/registration-moved": seated_elsewhere(BAO),
    "allocate_seats/registration-closed": registration_closed,
    "allocate_seats/registration-ineligible": too_old(BAO),
    "allocate_seats/registration-reinstated": reinstated(BAO),
    "allocate_seats/guardian-asked": two_choices(2, guardian=True, marks=Marks(minor=True)),
    "allocate_seats/seat-confirmed": two_choices(2),
    "allocate_seats/placed-on-waitlist": two_choices(1),
    "allocate_seats/seat-offered": offered_to_somebody_seated,
    "allocate_seats/mail-failed": offer_refused,
    "allocate_seats/mail-bounced": offer_bounces,
    "allocate_seats/deadline-reached-session": capacity_changed,
    "allocate_seats/deadline-reached-registration": offer_overdue,
    "send_mails/guardian-asked": guardian_asked,
    "send_mails/seat-confirmed": seat_confirmed,
    "send_mails/placed-on-waitlist": two_choices(1),
    "send_mails/seat-offered": seat_offered,
    "send_mails/seat-declined": seat_declined,
    "send_mails/seat-offer-lapsed": seat_offer_lapsed,
    "send_mails/seat-offer-recalled": seat_offer_recalled,
    "send_mails/seat-offer-bounced": seat_offer_bounced,
    "send_mails/last-call-made": last_call_made,
    "send_mails/registration-paused": registration_paused,
    "send_mails/registration-resumed": registration_resumed,
    "send_mails/reminder-due": reminder_due,
    "send_mails/dates-changed": dates_changed,
    "send_mails/registration-cancelled": registration_cancelled,
    "send_mails/registration-cancelled-with-its-session": told_of_the_cancelled_session,
    "send_mails/registration-lapsed": guardian_silent,
    "send_mails/registration-moved": seated_elsewhere(ALIX),
    "send_mails/registration-closed": registration_closed,
    "send_mails/registration-ineligible": too_old(ALIX),
    "send_mails/registration-reinstated": reinstated(ALIX),
    "send_mails/deadline-reached-registration": undecided_for_a_minute,
    "send_mails/deadline-reached-mail": mail_due_again,
    "send_mails/mail-resend-asked": mail_asked_again,
    "send_mails/report-unseen": report_unseen,
    "send_mails/deadline-reached-mail-of-a-report": report_mail_due_again,
    "recognise_people/registration-received": two_alike,
    "recognise_people/people-merged": people_merged,
    "record_deliveries/delivery-delay": mail_claimed,
    "record_deliveries/delivery": mail_sent,
    "record_deliveries/bounce": mail_sent,
    "record_deliveries/bounce-transient": mail_sent,
    "record_deliveries/complaint": mail_sent,
    "record_deliveries/not-ours": mail_sent,
    "import_offers/object-created": upload_waiting,
    "import_offers/object-created-rome": rome_sent,
    "import_offers/columns-mapped": columns_said,
    "import_offers/withdrawal-answered": withdrawal_said,
    "import_offers/deadline-reached-upload": upload_waiting,
    "import_offers/deadline-reached-unseen-report": report_not_looked_at,
    "publish_facts/stream": seat_confirmed,
    "publish_facts/removed": seat_confirmed,
    "wake_due/minute": offer_overdue,
    "wake_due/idle-seat": seat_idle,
    "recount_seats/hour": counters_wrong,
    "public_site/home": registration_received,
    "public_site/calendar": registration_received,
    "public_site/form": opened,
    "public_site/register": opened,
    "public_site/register-page": opened,
    "public_site/person": seat_confirmed,
    "public_site/accept": seat_offered,
    "public_site/cancel": seat_confirmed,
    "public_site/guardian": guardian_asked,
    "public_site/counsellor": placed_on_waitlist,
    "staff_site/sign-in": opened,
    "public_site/offers": offers_live,
    "public_site/offer": offers_live,
    "public_site/offer-seen": offers_live,
    "public_site/apply": offers_live,
    "public_site/offers-exported": offers_live,
    "public_site/jobs": offers_live,
    "public_site/job": offers_live,
    "staff_site/offers": offers_live,
    "staff_site/offers-ended": offers_live,
    "staff_site/offer": offers_live,
    "staff_site/reject-offer": offers_live,
    "staff_site/job-sheets": offers_live,
    "staff_site/write-job-sheet": offers_live,
    "staff_site/sessions": placed_on_waitlist,
    "staff_site/session": placed_on_waitlist,
    "staff_site/doubts": one_doubt,
    "staff_site/open-session": opened,
    "staff_site/change-capacity": placed_on_waitlist,
    "partner_site/sign-in": opened,
    "partner_site/begin-upload": opened,
    "partner_site/report": upload_waiting,
    "partner_site/home": offer_live,
    "partner_site/begin-page": signed_in,
    "partner_site/columns": columns_asked,
    "partner_site/answer-columns": columns_asked,
    "partner_site/memory": signed_in,
    "partner_site/answer-withdrawal": withdrawal_asked,
    "partner_site/remarks": upload_done,
    "partner_site/see-report": upload_done,
    "partner_site/offers": offer_live,
    "partner_site/fill-offer": offer_live,
    "partner_site/tokens": offer_live,
    "partner_site/issue-token": signed_in,
    "partner_site/revoke-token": offer_live,
    "partner_site/put-offer": offer_live,
    "partner_site/put-some": offer_live,
    "partner_site/take-back": offer_live,
    "partner_site/own-offers": offer_live,
}
