"""What a form says of people, as it is kept in their items: the only place with personal data."""

from shared.adapters import keys
from shared.adapters.writes import Item
from shared.domain.person import Counsellor, Guardian, Language, Youth
from shared.domain.submission import Submission


def youth_item(youth: Youth) -> Item:
    """A young person's facts."""
    return {
        "first_name": youth.first_name,
        "last_name": youth.last_name,
        "birth_date": youth.birth_date.isoformat(),
        "email": youth.email,
        "phone": youth.phone,
        "postcode": youth.postcode,
        "profile": youth.profile.value,
        **language_item(youth.language),
    }


def language_item(language: Language) -> Item:
    """How somebody wants to be written to; French, which most do, is left out."""
    return {} if language is Language.FRENCH else {"language": language.value}


def counsellor_item(counsellor: Counsellor | None) -> Item:
    """Who accompanies a youth; empty for nobody."""
    if counsellor is None:
        return {}
    return {
        "name": counsellor.name,
        "email": counsellor.email,
        "organisation": counsellor.organisation,
        "roles": ["counsellor"],
    }


def guardian_item(guardian: Guardian | None) -> Item:
    """Who must agree for a minor; empty for nobody."""
    if guardian is None:
        return {}
    return {
        "name": guardian.name,
        "email": guardian.email,
        "phone": guardian.phone,
        "roles": ["guardian"],
    }


def payload_item(submission: Submission) -> Item:
    """All that was typed, with its id and time."""
    form = submission.form
    typed: Item = {
        "id": form.id,
        "at": keys.stamp(submission.at),
        "youth": youth_item(form.youth),
    }
    if form.counsellor:
        about = counsellor_item(form.counsellor)
        typed["counsellor"] = {**about, "may_act": form.counsellor.may_act}
    if form.guardian:
        typed["guardian"] = guardian_item(form.guardian)
    return typed
