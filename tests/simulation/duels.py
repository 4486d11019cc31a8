"""Two that meet, and others in between, as a table: the short stories in which races were found."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from shared.usecases import acting, living, printing, resending, reviewing, steering
from shared.usecases.allocating import allocate_seats
from shared.usecases.mailing import send_due_mails
from tests.contract.stage import (
    ALIX,
    CAMILLE,
    SESSION,
    STAFF,
    opened,
)
from tests.simulation.duel_scenes import (
    LATER,
    LINE,
    MEND,
    alike,
    alike_and_corrected,
    alike_undecided,
    answers,
    asks,
    asks_code,
    asks_links,
    cancelled,
    cancelled_on_paper,
    chooses_english,
    confirms,
    corrected_behind_the_link,
    corrects,
    delivered,
    event,
    first_mail,
    guesses,
    keeps_apart,
    leaves_again,
    letter_waits,
    line_moved,
    looks,
    mail_overdue,
    mail_unsure,
    merges,
    on,
    one_of_two_seated,
    one_of_two_waits,
    person,
    proof_overdue,
    question_unseen,
    reinstated,
    seat_of_the_past,
    seat_of_the_past_and_alike,
    second_pass,
    somebody_waits,
    staff,
    theirs,
    three_alike,
    three_alike_in_two_lines,
    told_on_paper,
    too_late_to_offer,
    tries_used,
    two_offered,
    types_code,
    unreachable_and_moved,
    waits_on_paper,
    wants_no_offers,
    wants_offers,
)
from tests.simulation.functions import real_code
from tests.simulation.meeting import Duel, play

UNSEEN = "import_offers/deadline-reached-unseen-report"
REPORTS = "send_mails/report-unseen"
LINKS, CODE = "send_mails/links-asked", "send_mails/code-asked"
SENDS, RESUMED = "send_mails/seat-offered", "send_mails/registration-resumed"
OVERDUE, MOVED = "allocate_seats/deadline-reached-registration", "allocate_seats/session-moved"
RECOGNISE, WOKEN = (
    "recognise_people/registration-received",
    "allocate_seats/deadline-reached-session",
)
CAME_BACK, NEW = "record_deliveries/bounce", "new@example.org"
REFUSED = ("send_raw_email", "throttled")
MATCHES, OFFERS_MAILED = "match_offers/deadline-reached-digest", "send_bulk_mails/digest-due"
DUELS: tuple[Duel, ...] = (
    Duel(
        "a mail twice",
        "send_mails/seat-confirmed",
        event("send_mails/seat-confirmed"),
        (),
        event("send_mails/seat-confirmed"),
    ),
    Duel("its two mails by two at once", RESUMED, event(RESUMED), (), event(RESUMED), settled=True),
    Duel("an offer's mail by two at once", SENDS, event(SENDS), (), event(SENDS), settled=True),
    Duel(
        "overtaken while it is tried again",
        MEND,
        event(MEND),
        (on(acting.cancel, ALIX), event(MEND)),
    ),
    Duel("a report said to be unseen twice", UNSEEN, event(UNSEEN), (), event(UNSEEN)),
    Duel("a report seen while it is said to be unseen", UNSEEN, event(UNSEEN), (looks,)),
    Duel("a report mailed twice", REPORTS, event(REPORTS), (), event(REPORTS)),
    Duel("a report seen while its mail leaves", REPORTS, event(REPORTS), (looks,)),
    Duel(
        "a question answered while its mail leaves",
        question_unseen,
        event(REPORTS),
        (answers,),
        event(REPORTS),
    ),
    Duel("links asked for twice at once", "public_site/ask-for-links", asks_links, (), asks_links),
    Duel("links mailed twice", LINKS, event(LINKS), (), event(LINKS)),
    Duel("a code asked for twice at once", "public_site/send-code", asks_code, (), asks_code),
    Duel("a code mailed twice", CODE, event(CODE), (), event(CODE)),
    Duel("two guess at once", CODE, guesses, (), guesses),
    Duel("a guess after the last try", tries_used, guesses),
    Duel("a code typed twice at once", CODE, types_code, (), types_code),
    Duel("a code that has opened is typed again", "public_site/show-data", types_code),
    Duel("an address corrected while a code leaves", CODE, event(CODE), (corrects(0, NEW),)),
    Duel("offers found twice", MATCHES, event(MATCHES), (), event(MATCHES)),
    Duel("offers mailed twice", OFFERS_MAILED, event(OFFERS_MAILED), (), event(OFFERS_MAILED)),
    Duel("other offers wanted while some are found", MATCHES, event(MATCHES), (wants_offers,)),
    Duel("no more offers wanted while some are found", MATCHES, event(MATCHES), (wants_no_offers,)),
    Duel(
        "other offers wanted while the mail leaves",
        OFFERS_MAILED,
        event(OFFERS_MAILED),
        (wants_offers,),
        event(OFFERS_MAILED),
    ),
    Duel(
        "no more offers wanted while the mail leaves",
        OFFERS_MAILED,
        event(OFFERS_MAILED),
        (wants_no_offers,),
    ),
    Duel("offers wanted and not wanted", "public_site/wish", wants_offers, (), wants_no_offers),
    Duel(
        "a mail with offers turned away twice",
        "match_offers/mail-complained",
        event("match_offers/mail-complained"),
        (),
        event("match_offers/mail-complained"),
    ),
    Duel("tried again and refused meanwhile", MEND, event(MEND), (event(MEND, *REFUSED),)),
    Duel("refused, and tried again at once", MEND, event(MEND), (), event(MEND), REFUSED),
    Duel("accepts while the offer's mail leaves", SENDS, event(SENDS), (on(acting.accept, ALIX),)),
    Duel(
        "declines while the offer's mail leaves", SENDS, event(SENDS), (), on(acting.decline, ALIX)
    ),
    Duel("the mail leaves while the offer lapses", OVERDUE, event(OVERDUE), (event(SENDS),)),
    Duel(
        "the mail leaves at last while its offer is given up",
        proof_overdue,
        event(OVERDUE),
        (event(SENDS),),
    ),
    Duel("cancels while the session moves", MOVED, event(MOVED), (on(acting.cancel, ALIX),)),
    Duel("accepts too late", OVERDUE, on(acting.accept, ALIX), (), event(OVERDUE)),
    Duel(
        "two want the last call's one seat",
        "send_mails/last-call-made",
        on(acting.accept, ALIX),
        (),
        on(acting.accept, CAMILLE),
    ),
    Duel(
        "more seats while the promise is renewed",
        LINE,
        event(WOKEN),
        (staff(living.change_capacity, SESSION, 2),),
        lost=True,
    ),
    Duel(
        "reachable again while the session moves",
        unreachable_and_moved,
        event(MOVED),
        (on(acting.resume, ALIX),),
    ),
    Duel(
        "waits and cancels while the session moves",
        line_moved,
        event(MOVED),
        (on(acting.cancel, ALIX),),
    ),
    Duel("a mail comes back twice", CAME_BACK, event(CAME_BACK), (), event(CAME_BACK)),
    Duel(
        "the address is corrected while a mail to it comes back",
        CAME_BACK,
        event(CAME_BACK),
        (corrects(1, NEW),),
    ),
    Duel(
        "the address is corrected while a mail leaves",
        "send_mails/seat-confirmed",
        event("send_mails/seat-confirmed"),
        (corrects(0, NEW),),
    ),
    Duel("two corrections at once", somebody_waits, corrects(1, NEW), (), corrects(1, "b" + NEW)),
    Duel(
        "a language chosen while merged", alike, chooses_english(2), (merges("Camille", "Camile"),)
    ),
    Duel("corrected while merged", alike, corrects(2, NEW), (merges("Camille", "Camile"),)),
    Duel(
        "an address confirmed while it is corrected",
        corrected_behind_the_link,
        confirms(1),
        (corrects(1, NEW),),
    ),
    Duel(
        "an address confirmed while merged",
        alike_and_corrected,
        confirms(2),
        (merges("Camille", "Camile"),),
    ),
    Duel(
        "a form comes with the address that is corrected to",
        somebody_waits,
        corrects(1, NEW),
        (asks("Alix", 9, email=NEW),),
    ),
    Duel("one form twice", opened, asks("Alix", 1), (), asks("Alix", 1)),
    Duel("one form of somebody known twice", cancelled, asks("Alix", 2), (), asks("Alix", 2)),
    Duel("asks when it is too late to offer", too_late_to_offer, person(allocate_seats, SESSION)),
    Duel("two forms of a new person", opened, asks("Alix", 1), (), asks("Alix", 2)),
    Duel(
        "reinstated while they ask anew",
        cancelled,
        theirs(steering.reinstate, 0, STAFF),
        (),
        asks("Alix", 2),
    ),
    Duel(
        "a doubt answered while it is filed",
        RECOGNISE,
        event(RECOGNISE),
        (event(RECOGNISE), keeps_apart),
    ),
    Duel("asks while merged", alike, asks("Camile", 9), (merges("Camille", "Camile"),), lost=True),
    Duel(
        "asks while merged otherwise",
        alike,
        asks("Camille", 9),
        (merges("Camile", "Camille"),),
        lost=True,
    ),
    Duel(
        "asks while merged into the other",
        alike,
        asks("Camile", 9),
        (merges("Camile", "Camille"),),
        lost=True,
    ),
    Duel(
        "asks while the other is merged",
        alike,
        asks("Camille", 9),
        (merges("Camille", "Camile"),),
        lost=True,
    ),
    Duel("fewer seats than offers", two_offered, staff(living.change_capacity, SESSION, 2)),
    Duel("no seats any more", two_offered, staff(living.change_capacity, SESSION, 0)),
    Duel("woken while it is settled", mail_overdue, event("wake_due/minute"), (event(MEND),)),
    Duel("cancels while merged", alike, theirs(acting.cancel, 2), (), merges("Camille", "Camile")),
    Duel(
        "cancels while merged otherwise",
        alike,
        theirs(acting.cancel, 1),
        (),
        merges("Camile", "Camille"),
    ),
    Duel(
        "cancels at once while merged",
        alike_undecided,
        theirs(acting.cancel, 2),
        (merges("Camille", "Camile"),),
    ),
    Duel(
        "cancels at once while merged otherwise",
        alike_undecided,
        theirs(acting.cancel, 1),
        (merges("Camile", "Camille"),),
    ),
    Duel(
        "a letter printed while it is put aside",
        letter_waits,
        first_mail(printing.put_aside),
        (),
        first_mail(printing.printed),
    ),
    Duel(
        "an uncertain mail sent again twice",
        mail_unsure,
        first_mail(resending.ask_again),
        (first_mail(resending.ask_again), leaves_again),
    ),
    Duel(
        "a mail sent again whose proof comes after all",
        mail_unsure,
        first_mail(resending.ask_again),
        (delivered,),
    ),
    Duel(
        "nobody hears that a mail is to be sent again",
        mail_unsure,
        first_mail(resending.ask_again),
        lost=True,
    ),
    Duel(
        "kept apart while merged",
        alike,
        keeps_apart,
        (),
        merges("Camille", "Camile"),
    ),
    Duel(
        "told on paper while merged",
        waits_on_paper,
        theirs(send_due_mails, 0),
        (merges("Camille", "Camile"),),
        lost=True,
    ),
    Duel(
        "told on paper, and reached by mail once merged",
        told_on_paper,
        merges("Camille", "Camile"),
        lost=True,
    ),
    Duel(
        "told on paper of the end while merged",
        cancelled_on_paper,
        theirs(send_due_mails, 0),
        (merges("Camille", "Camile"),),
        lost=True,
    ),
    Duel(
        "merged into two at once",
        three_alike,
        merges("Camille", "Camile"),
        (merges("Camylle", "Camile"),),
    ),
    Duel(
        "merged into one who is merged",
        three_alike,
        merges("Camille", "Camile"),
        (merges("Camylle", "Camille"),),
    ),
    Duel(
        "merged into one who has been merged meanwhile",
        three_alike,
        merges("Camille", "Camile"),
        (merges("Camylle", "Camille"), second_pass("Camille", "Camile")),
        lost=True,
    ),
    Duel(
        "moved to one who has been merged meanwhile",
        three_alike_in_two_lines,
        merges("Camille", "Camile"),
        (merges("Camylle", "Camille"), second_pass("Camille", "Camile")),
        lost=True,
    ),
    Duel(
        "asks anew while the other's is moved",
        one_of_two_waits,
        merges("Camille", "Camile"),
        (asks("Camille", 9),),
    ),
    Duel(
        "cancelled and reinstated while merged",
        one_of_two_waits,
        merges("Camille", "Camile"),
        (theirs(acting.cancel, 2), theirs(reinstated, 2)),
    ),
    Duel(
        "cancels a seat while it is moved",
        one_of_two_seated,
        merges("Camille", "Camile"),
        (theirs(acting.cancel, 1),),
    ),
    Duel(
        "gets a seat while the other's is moved",
        one_of_two_seated,
        merges("Camille", "Camile"),
        (person(allocate_seats, LATER),),
    ),
    Duel(
        "gets a seat after one that is over while the other's is moved",
        seat_of_the_past_and_alike,
        merges("Camille", "Camile"),
        (person(allocate_seats, LATER),),
    ),
    Duel(
        "two seats after one that is over",
        seat_of_the_past,
        person(allocate_seats, SESSION),
        (),
        person(allocate_seats, LATER),
    ),
    Duel(
        "a second content nobody sent",
        opened,
        staff(reviewing.seen, ("1" * 32, "2" * 32, "3" * 16)),
    ),
)


def broken(number: int) -> list[str]:
    """What the meetings of the so-many-eth duel break."""
    with real_code() as account:
        return [f"{name}: {broke}" for name, broke in play(DUELS[number], account) if broke]


def all_broken() -> list[str]:
    """What the meetings of all duels break, on all cores."""
    with ProcessPoolExecutor(os.cpu_count() or 1, mp_context=get_context("fork")) as pool:
        return [each for some in pool.map(broken, range(len(DUELS))) for each in some]
