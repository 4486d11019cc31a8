"""What we hold about somebody as JSON: for programs, so that it can be taken elsewhere."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from shared.domain.facts import Fact
from shared.domain.own_data import OwnData, Sent, TypedForm
from shared.domain.person import Person
from shared.domain.region import Region
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.web import reasons
from shared.web.public.views_data import notice


def as_json(own: OwnData, region: Region, now: datetime) -> str:
    """The file, in UTF-8 and readable; times are UTC."""
    told = {
        "held_by": region.name,
        "at": now.isoformat(),
        "about": list(notice(region)),
        "person": {**_person(own.person), "profile": own.kept.profile},
        "forms": [_form(form) for form in own.kept.forms],
        "earlier_emails": [
            {"email": email, "until": until.isoformat()} for email, until in own.kept.addresses
        ],
        "registrations": [_registration(own, *each) for each in own.registrations],
        "mails": [_mail(sent) for sent in own.sent],
        "offers_by_mail": _offers(own),
        "codes_asked": [fact.at.isoformat() for fact in own.codes],
        "notes_of_the_team": own.notes,
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _person(person: Person) -> Mapping[str, Any]:
    return {
        "first_name": person.first_name,
        "last_name": person.last_name,
        "birth_date": person.birth_date.isoformat() if person.birth_date else None,
        "email": person.email,
        "email_refuses_our_mails": person.suppression is not None,
        "phone": person.phone,
        "postcode": person.postcode,
        "language": person.language.value,
    }


def _form(form: TypedForm) -> Mapping[str, Any]:
    youth = {**asdict(form.youth), "birth_date": form.youth.birth_date.isoformat()}
    named = {"counsellor": form.counsellor, "organisation": form.organisation}
    own = {"id": form.id, "at": form.at.isoformat(), "taken": form.taken}
    return {**own, "youth": youth, **named, "guardian": form.guardian}


def _registration(own: OwnData, session: Session, registration: Registration) -> Mapping[str, Any]:
    counsellor = own.helpers.get(registration.counsellor or "")
    guardian = own.helpers.get(registration.guardian or "")
    return {
        "session": session.title,
        "starts_on": session.starts_on.isoformat(),
        "ends_on": session.ends_on.isoformat(),
        "state": registration.state.value,
        "counsellor": counsellor.last_name if counsellor else "",
        "counsellor_may_act": registration.counsellor_may_act,
        "guardian": guardian.last_name if guardian else "",
        "history": [_fact(fact) for fact in registration.history],
    }


def _fact(fact: Fact) -> Mapping[str, Any]:
    return {
        "at": fact.at.isoformat(),
        "what": fact.name.value,
        "by": fact.by.partition(":")[0],
        "why": reasons.sentence(fact.why),
    }


def _mail(sent: Sent) -> Mapping[str, Any]:
    key = sent.mail.key
    last = sent.last.isoformat() if sent.last else None
    return {"what": key.kind, "to": key.role.value, "state": sent.mail.state.value, "last": last}


def _offers(own: OwnData) -> Mapping[str, Any] | None:
    if own.digest is None:
        return None
    wanted = asdict(own.digest.wanted) if own.digest.wanted else None
    return {"wanted": wanted, "sent": list(own.digest.sent)}
