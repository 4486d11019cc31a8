"""What we hold about somebody, in plain words: by parts, each of rows with a label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from shared.domain.facts import Fact
from shared.domain.offers.matching import Interests
from shared.domain.own_data import OwnData, Sent, TypedForm
from shared.domain.person import Person
from shared.domain.region import Region
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.texts import dates, phones
from shared.texts.catalogue import unbroken
from shared.web import offer_words, places, reasons
from shared.web.public import views
from shared.web.speaking import language, say

Row = tuple[str, str]
# What the form says of data, said again where they are shown.
_NOTICE = ("who", "why", "to", "how-long", "rights")


@dataclass(frozen=True)
class Section:
    """A part of what we hold."""

    title: str
    rows: Sequence[Row]


def sections(own: OwnData) -> Sequence[Section]:
    """All that we hold, part after part; some may be empty."""
    return [
        Section(say("data-person"), _person(own)),
        Section(say("data-forms"), [_typed(form) for form in own.kept.forms]),
        *(_registration(own, *each) for each in own.registrations),
        Section(say("data-mails"), [mail_row(sent) for sent in own.sent]),
        Section(say("data-offers"), _offers(own)),
        Section(say("data-others"), _others(own)),
    ]


def notice(region: Region) -> Sequence[str]:
    """Who holds it, why, how long, who sees it, and what one may ask."""
    who = {"region": region.name, "email": region.contact_email}
    return [unbroken(say(f"form-notice-{each}", **who)) for each in _NOTICE]


def as_text(own: OwnData, region: Region, now: datetime) -> str:
    """The same as a text to keep."""
    head = say("data-file-head", region=region.name, moment=_moment(now))
    parts = [[head], *(_lines(section) for section in sections(own))]
    parts.append([say("data-why"), *notice(region)])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _moment(at: datetime) -> str:
    return dates.day_and_hour(at, language())


def _lines(section: Section) -> list[str]:
    rows = [f"- {say('data-file-row', label=label, value=value)}" for label, value in section.rows]
    return [section.title, *(rows or [f"- {say('data-none')}"])]


def _person(own: OwnData) -> list[Row]:
    person = own.person
    told = {
        "first-name": person.first_name,
        "last-name": person.last_name,
        "birth-date": dates.date_alone(person.birth_date, language()) if person.birth_date else "",
        "email": _email(person),
        "phone": phones.readable(person.phone) if person.phone else "",
        "postcode": person.postcode,
        "language": say(f"language-{person.language.value}"),
    }
    rows = [(say(f"data-{name}"), value or say("data-email-none")) for name, value in told.items()]
    rows.append((say("form-profile"), _profile(own.kept.profile)))
    earlier = ((_moment(until), email) for email, until in own.kept.addresses)
    return rows + [(say("data-earlier-address", moment=until), email) for until, email in earlier]


def _email(person: Person) -> str:
    return say("data-email-dead", email=person.email) if person.suppression else person.email


def _profile(code: str) -> str:
    return say(f"profile-{code.replace('_', '-')}")


def _typed(form: TypedForm) -> Row:
    youth = form.youth
    told = [
        f"{youth.first_name} {youth.last_name}",
        dates.date_alone(youth.birth_date, language()),
        youth.email,
        phones.readable(youth.phone) if youth.phone else "",
        youth.postcode,
        _profile(youth.profile),
        say("data-form-counsellor", name=_named(form)) if form.counsellor else "",
        say("data-form-guardian", name=form.guardian) if form.guardian else "",
    ]
    label = say("data-form-at", moment=_moment(form.at), taken=form.taken)
    return label, say("data-between").join(part for part in told if part)


def _named(form: TypedForm) -> str:
    return ", ".join(part for part in (form.counsellor, form.organisation) if part)


def _registration(own: OwnData, session: Session, registration: Registration) -> Section:
    state = say(f"state-{registration.state.value.replace('_', '-')}-short")
    rows = [(say("data-state"), state), *_helpers(own, registration)]
    rows += [(_moment(fact.at), fact_in_words(fact)) for fact in registration.history]
    return Section(say("data-registration", title=session.title, week=views.week(session)), rows)


def _helpers(own: OwnData, registration: Registration) -> Iterator[Row]:
    counsellor = own.helpers.get(registration.counsellor or "")
    guardian = own.helpers.get(registration.guardian or "")
    if counsellor:
        named = ", ".join(p for p in (counsellor.last_name, counsellor.organisation) if p)
        may = say("data-may-act", name=named, may=registration.counsellor_may_act)
        yield say("data-counsellor"), may
    if guardian:
        yield say("data-guardian"), guardian.last_name


def fact_in_words(fact: Fact) -> str:
    """Why something became so, and by whom."""
    who = say(f"data-by-{fact.by.partition(':')[0]}")
    return say("data-fact", why=reasons.sentence(fact.why), who=who)


def mail_row(sent: Sent) -> Row:
    """When a mail was last heard of, what it was, to whom it went, how far it came."""
    key, at = sent.mail.key, sent.last
    told = {
        "what": say(f"staff-mail-{key.kind.replace('_', '-')}"),
        "to": say(f"data-to-{key.role}"),
        "state": say(f"staff-mail-is-{sent.mail.state.value.replace('_', '-')}"),
    }
    return _moment(at) if at else say("data-mail-no-date"), say("data-mail", **told)


def _offers(own: OwnData) -> list[Row]:
    if own.digest is None:
        return []
    wanted = own.digest.wanted
    told = _interests(wanted) if wanted else say("data-none")
    sent = str(len(own.digest.sent))
    return [(say("data-offers-wanted"), told), (say("data-offers-sent"), sent)]


def _interests(wanted: Interests) -> str:
    names = [
        *(places.department(each) for each in wanted.departments),
        *(offer_words.kind(each) for each in wanted.kinds),
        *(offer_words.family(each) for each in wanted.families),
    ]
    return ", ".join(names) or say("data-offers-all")


def _others(own: OwnData) -> list[Row]:
    codes = ", ".join(_moment(fact.at) for fact in own.codes)
    return [
        (say("data-notes"), say("data-notes-count", count=own.notes)),
        (say("data-codes"), codes or say("data-none")),
        (say("data-digests"), say("data-digests-text")),
    ]
