"""What the public sees of offers: the list, one offer, the jobs; and the counting of interest."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from shared.domain.offers.job_sheet import JobSheet
from shared.domain.offers.offer import Offer, OfferRef, StoredOffer
from shared.domain.offers.sifting import Wanted, cursor, following, sift
from shared.domain.refusals import NotFound
from shared.ports import Parts
from shared.texts.dates import PARIS

PAGE = 20
FEW = 4


@dataclass(frozen=True)
class Browsed:
    """A page of a list: `before` come first of `count` in all.

    `after` is where the next page begins, empty on the last; `back` where the one before begins,
    None on the first. `instead` are the lists that something left out would give, when this one is
    empty.
    """

    offers: Sequence[StoredOffer]
    count: int
    before: int
    after: str
    back: str | None
    instead: Mapping[str, int]


@dataclass(frozen=True)
class Seen:
    """An offer with what stands beside it: the same one elsewhere, and the sheet of its job."""

    stored: StoredOffer
    alike: Sequence[StoredOffer]
    sheet: JobSheet | None


def today(parts: Parts) -> date:
    """The day it is in Paris."""
    return parts.clock.now().astimezone(PARIS).date()


def browse(parts: Parts, wanted: Wanted, after: str = "", most: int = PAGE) -> Browsed:
    """A page of the live offers of this site's region: only those of the page are read."""
    region = parts.addresses.region
    loaded = parts.offers.in_region(region, wanted.department, "")
    refs = sift(loaded, wanted, today(parts))
    before, shown = following(refs, after, most)
    read = parts.offers.many([(ref.partner, ref.key) for ref in shown])
    more = before + len(shown) < len(refs)
    return Browsed(
        offers=[each for each in read if each.shown_on(today(parts))],
        count=len(refs),
        before=before,
        after=cursor(shown[-1]) if shown and more else "",
        back=_back(refs, before, most),
        instead={} if refs else _instead(parts, region, wanted),
    )


def _back(refs: Sequence[OfferRef], before: int, most: int) -> str | None:
    if not before:
        return None
    return cursor(refs[before - most - 1]) if before > most else ""


def _instead(parts: Parts, region: str, wanted: Wanted) -> Mapping[str, int]:
    """How many offers there would be without one of the things that narrow."""
    if not wanted.said:
        return {}
    refs = parts.offers.in_region(region, "", "")
    found = {each: len(sift(refs, wanted.without(each), today(parts))) for each in wanted.said}
    return {each: count for each, count in found.items() if count}


def see(parts: Parts, partner: str, key: str) -> Seen:
    """An offer of this site's region, also one that has ended; raises NotFound."""
    stored = parts.offers.get(partner, key)
    if stored is None or stored.region != parts.addresses.region:
        raise NotFound("no_such_offer")
    if not stored.shown_on(today(parts)):
        return Seen(stored, (), None)
    alike = [each for each in parts.offers.many(stored.alike) if each.shown_on(today(parts))]
    code = stored.offer.rome_code
    return Seen(stored, alike, parts.job_sheets.get(stored.region, code) if code else None)


def like(parts: Parts, offer: Offer) -> Browsed:
    """A few live offers of the same department, else of the region."""
    near = browse(parts, Wanted(department=offer.department), most=FEW)
    return near if near.count else browse(parts, Wanted(), most=FEW)


def count(parts: Parts, stored: StoredOffer, what: str) -> None:
    """One more `seen` or `applied` of an offer, if it is shown today."""
    if stored.shown_on(today(parts)):
        parts.offers.count(stored.partner, stored.key, what)


def jobs(parts: Parts) -> Sequence[tuple[JobSheet, int]]:
    """The job sheets of this site's region by title, each with how many live offers there are."""
    region = parts.addresses.region
    sheets = parts.job_sheets.of_region(region)
    refs = sift(parts.offers.in_region(region, "", ""), Wanted(), today(parts)) if sheets else ()
    counted = Counter(ref.rome_code for ref in refs)
    by_title = sorted(sheets, key=lambda sheet: (sheet.title.casefold(), sheet.rome_code))
    return [(sheet, counted[sheet.rome_code]) for sheet in by_title]


def job(parts: Parts, rome_code: str) -> JobSheet:
    """A job sheet of this site's region; raises NotFound."""
    sheet = parts.job_sheets.get(parts.addresses.region, rome_code)
    if sheet is None:
        raise NotFound("no_such_job_sheet")
    return sheet
