"""In which language a person is written to: told and chosen on their own page."""

from shared.domain.person import Language
from shared.domain.refusals import NotFound, WrongState
from shared.ports import Parts
from shared.usecases.retrying import until_not_lost


def language_of(parts: Parts, session_id: str, registration_id: str) -> Language:
    """How the registration's person is written to now. Raises NotFound, WrongState."""
    person = _person(parts, session_id, registration_id)
    found = parts.people.get([person]).get(person)
    if found is None:
        raise NotFound("no_such_registration")
    return found.language


def choose_language(
    parts: Parts, session_id: str, registration_id: str, language: Language
) -> None:
    """From now on the person is written to like this; again: nothing changes. Raises as above."""

    def attempt() -> None:
        language_of(parts, session_id, registration_id)
        parts.people.write_in(_person(parts, session_id, registration_id), language)

    until_not_lost(attempt)


def _person(parts: Parts, session_id: str, registration_id: str) -> str:
    """Whose registration it is; whoever sent a second form may be anybody and learns nothing."""
    found = parts.registrations.load(session_id, registration_id)
    if found is None:
        raise NotFound("no_such_registration")
    if found[1].hidden:
        raise WrongState("see_mail")
    return found[1].person
