"""The mail that tells a partner which offers end soon: whether it is due, and to whom."""

from collections.abc import Sequence
from datetime import date

from shared.domain.facts import SYSTEM, FactName, Said, Why
from shared.domain.letters import ExpiryLetter
from shared.domain.mail import MailKey
from shared.domain.offers.expiring import MOST_COUNTED, TOLD_WITHIN, ExpiryWatch, day_of
from shared.domain.offers.offer import StoredOffer
from shared.domain.person import Person
from shared.ports import Parts
from shared.usecases.deciding import stamp
from shared.usecases.links import offers_page
from shared.usecases.partners import reader_of
from shared.usecases.posting import Posting, as_read, post
from shared.usecases.retrying import until_not_lost


def look_at_offers(parts: Parts, watch_id: str) -> str:
    """Says that some of a partner's offers end soon, once a week, and sends the mail about it.

    Returns what became of the mail; "not_due" when none is called for.
    """
    return until_not_lost(lambda: _looked(parts, watch_id))


def expiry_calls_for(parts: Parts, key: MailKey) -> bool:
    """Whether this mail still tells the present, to somebody it can reach."""
    watch = parts.expiry_watches.get(key.subject.removeprefix("EXPIRY#"))
    if watch is None or _reader(parts, watch) is None:
        return False
    return watch.due(_ending(parts, watch), parts.clock.now()) == key


def _looked(parts: Parts, watch_id: str) -> str:
    watch = parts.expiry_watches.get(watch_id)
    if watch is None:
        return "not_due"
    reader, ending = _reader(parts, watch), _ending(parts, watch)
    if reader is not None and watch.to_tell(ending, parts.clock.now()):
        watch = _said(parts, watch, ending)
    _promised(parts, watch, ending)
    key = watch.due(ending, parts.clock.now())
    if reader is None or key is None:
        return "not_due"
    letter = _letter(parts, key, reader, ending)
    return post(parts, Posting(key, watch.region, reader, as_read(parts, letter)))


def _said(parts: Parts, watch: ExpiryWatch, ending: Sequence[StoredOffer]) -> ExpiryWatch:
    why = Why("offers_expiring", {"offers": len(ending)})
    fact = stamp(parts, Said(FactName.OFFERS_EXPIRING, why), SYSTEM, parts.clock.now())
    parts.expiry_watches.say(watch, watch.telling(fact))
    return watch.telling(fact)


def _promised(parts: Parts, watch: ExpiryWatch, ending: Sequence[StoredOffer]) -> None:
    """The next look is promised, if it is not already."""
    now = parts.clock.now()
    untold = parts.offers.ending(watch.partner, watch.untold_from(now), date.max, 1)
    first = untold[0].until if untold else None
    after = watch.looked_at(bool(ending or untold), first, now)
    if after != watch:
        parts.expiry_watches.look_again(watch, after)


def _ending(parts: Parts, watch: ExpiryWatch) -> Sequence[StoredOffer]:
    today = day_of(parts.clock.now())
    found = parts.offers.ending(watch.partner, today, today + TOLD_WITHIN, MOST_COUNTED)
    return [offer for offer in found if offer.region == watch.region]


def _reader(parts: Parts, watch: ExpiryWatch) -> Person | None:
    reader = reader_of(parts, watch.by, watch.partner, watch.region)
    return reader if reader and reader.mailbox else None


def _letter(
    parts: Parts, key: MailKey, reader: Person, ending: Sequence[StoredOffer]
) -> ExpiryLetter:
    return ExpiryLetter(
        key=key,
        tag=parts.letters.tag(key),
        sender=parts.addresses.mail_sender,
        configuration_set=parts.addresses.mail_configuration_set,
        region=parts.regions.get(reader.region),
        recipient=reader,
        link=offers_page(parts),
        now=parts.clock.now(),
        trial=parts.addresses.trial,
        ending=tuple((each.offer.title, each.offer.employer, each.until) for each in ending),
    )
