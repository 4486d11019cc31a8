"""Afterwards, who may be who: a likeness becomes a doubt for staff, never a merge by itself."""

from collections.abc import Collection, Iterable, Mapping

from shared.domain.doubt import Doubt, Record, new_doubt
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.likeness import facets, likeness
from shared.ports import Parts
from shared.usecases.identities import address_id
from shared.usecases.retrying import until_not_lost

# More people than this with something in common are a club, a mistake or an attack: not a doubt.
MOST_ALIKE = 20


def recognise(parts: Parts, person_id: str) -> tuple[Doubt, ...]:
    """Files a doubt for everybody who may be this person, once for ever for any two.

    Remembers, too, by which address they ask for their links.

    The person is written down first and the others are read then: of two who register at the same
    time at least one finds the other.
    """
    person = parts.doubts.records([person_id]).get(person_id)
    if person is None:
        return ()
    others = until_not_lost(lambda: _remembered(parts, person))
    records = parts.doubts.records(others)
    found = ((other, likeness(person.traits, other.traits)) for other in records.values())
    doubts = (_doubt(parts, person, other, why) for other, why in found if why)
    return tuple(doubt for doubt in doubts if doubt)


def _remembered(parts: Parts, person: Record) -> Collection[str]:
    """Who stands where the person does, from now on."""
    region, email = person.region, person.traits.email
    common = digests(parts, region, facets(person.traits))
    address = address_id(parts.seals, region, email) if email else ""
    return parts.doubts.alike(region, person.id, common, address, MOST_ALIKE)


def current(parts: Parts, ids: Iterable[str]) -> Mapping[str, Record]:
    """For each id the record that stands for it now: its own, or what it was merged into."""
    wanted = dict.fromkeys(ids)
    records = dict(parts.doubts.records(wanted))
    more: Mapping[str, Record] = records
    while more := _next(parts, more.values(), records):
        records |= more
    return {each: _last(records, each) for each in wanted if each in records}


def _next(
    parts: Parts, merged: Iterable[Record], known: Mapping[str, Record]
) -> Mapping[str, Record]:
    wanted = {record.merged_into for record in merged if record.merged_into}
    return parts.doubts.records(wanted - set(known))


def _last(records: Mapping[str, Record], person_id: str) -> Record:
    record = records[person_id]
    while record.merged_into and record.merged_into in records:
        record = records[record.merged_into]
    return record


def digests(parts: Parts, region: str, shared: Mapping[str, tuple[str, ...]]) -> Collection[str]:
    """What records could have in common, as keyed digests."""
    return [parts.seals.digest("likeness", region, kind, *texts) for kind, texts in shared.items()]


def _doubt(parts: Parts, person: Record, other: Record, why: Why) -> Doubt | None:
    """The doubt about these two, if it is new; merged records count as what they are now."""
    now = current(parts, [person.id, other.id])
    pair = {record.id for record in now.values()}
    if len(pair) < 2:
        return None
    fact = Fact(parts.ids.new(), FactName.LIKENESS_FOUND, parts.clock.now(), SYSTEM, why)
    doubt = new_doubt(person.region, pair, fact)
    return doubt if parts.doubts.file(doubt) else None
