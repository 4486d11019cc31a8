"""Who may take part, explained field by field: age on the first day, postcode, consent read."""

from collections.abc import Iterator, Sequence
from datetime import date

from shared.domain.person import Youth, age_on
from shared.domain.refusals import FieldError
from shared.domain.region import Rules
from shared.domain.session import Session
from shared.domain.submission import Form


def unfit(form: Form, session: Session, rules: Rules) -> tuple[FieldError, ...]:
    """Every reason why this form cannot be taken for the session; empty when it can."""
    errors = ineligibilities(form.youth, session, rules)
    if form.guardian is None and is_minor(form.youth, session, rules):
        errors = (*errors, FieldError("guardian", "guardian_required"))
    return errors


def ineligibilities(youth: Youth, session: Session, rules: Rules) -> tuple[FieldError, ...]:
    """Every reason why this youth cannot take part in this session; empty when they can."""
    return tuple(_reasons(youth, session, rules))


def _reasons(youth: Youth, session: Session, rules: Rules) -> Iterator[FieldError]:
    age = age_on(youth.birth_date, session.starts_on)
    limits = {"age": age, "age_min": rules.age_min, "age_max": rules.age_max}
    if age < rules.age_min:
        yield FieldError("birth_date", "too_young", limits)
    if age > rules.age_max:
        yield FieldError("birth_date", "too_old", limits)
    if youth.postcode[:2] not in rules.departments:
        yield FieldError("postcode", "outside_region", {"department": youth.postcode[:2]})


def fitting(youth: Youth, sessions: Sequence[Session], rules: Rules) -> Sequence[Session]:
    """Those of these sessions that the youth can take part in; all of them where there is none.

    What is wrong with the first then says why.
    """
    return [s for s in sessions if not ineligibilities(youth, s, rules)] or sessions


def fits_age(birth_date: date, day: date, rules: Rules) -> bool:
    """Whether somebody born then is neither too young nor too old on that day."""
    return rules.age_min <= age_on(birth_date, day) <= rules.age_max


def is_minor(youth: Youth, session: Session, rules: Rules) -> bool:
    """Whether a guardian must agree: the region asks it, and the youth is not of age by then."""
    of_age = age_on(youth.birth_date, session.starts_on) >= rules.majority_age
    return rules.guardian_asked and not of_age
