"""The weeks that a calendar program is given: that of a seat, and those the public may come to."""

from dataclasses import replace

from shared.domain.person import Language
from shared.domain.region import Region
from shared.domain.registration import Registration
from shared.domain.session import Session, SessionState
from shared.ports import Parts
from shared.texts.calendar import Week, described
from shared.web import speaking
from shared.web.public import views


def own_week(
    region: Region, session: Session, registration: Registration, language: Language
) -> Week:
    """The week of a seat: in the calendar it is the same event as the mail's."""
    sequence = len(registration.history) + session.edition
    week = _week(region, session, language)
    return replace(week, uid=registration.calendar_uid, sequence=sequence)


def public_week(parts: Parts, region: Region, session: Session) -> Week:
    """The week of a session, with the address of its page."""
    page = f"URL:{views.session_page(parts, session.id)}"
    return replace(_week(region, session, Language(speaking.language())), extra=(page,))


def _week(region: Region, session: Session, language: Language) -> Week:
    starts_at, ends_on = session.starts_at, session.ends_on
    return Week(
        uid=f"session-{session.id}@explore",
        sequence=session.version,
        starts_at=starts_at,
        ends_on=ends_on,
        title=session.title,
        place=session.venue,
        description=described(starts_at, ends_on, region.contact_email, language),
        cancelled=session.state is SessionState.CANCELLED,
    )
