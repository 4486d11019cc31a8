"""Every mail as it would leave: the list, one mail in words, and as a mailbox shows it."""

from shared.domain.person import Language
from shared.texts.reasons import reason
from shared.usecases import gallery
from shared.usecases.gallery import SampleMail
from shared.web import answers
from shared.web.answers import Answer
from shared.web.framing import asked_for, page
from shared.web.headers import POLICY
from shared.web.routing import routes_of_a_site
from shared.web.staff.pages import visited

routes = routes_of_a_site()
# A mail brings its style along, as mailboxes want it; nothing else in it does anything.
_AS_IN_A_MAILBOX = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"


@routes.get("/modeles")
def every() -> Answer:
    """Every mail, by its subject."""
    parts, visit = visited(routes)
    found = gallery.gallery(parts, visit.account, _language())
    mails = [(each, _why(each)) for each in found]
    return page(parts, visit, "staff/gallery", mails=mails, language=_language())


@routes.get("/modeles/<name>/<role>")
def one(name: str, role: str) -> Answer:
    """One mail: its subject and its words."""
    parts, visit = visited(routes)
    mail = gallery.sample_mail(parts, visit.account, (name, role), _cast(), _language())
    return page(parts, visit, "staff/sample", mail=mail, why=_why(mail), cast=_cast())


@routes.get("/modeles/<name>/<role>/apercu")
def as_in_a_mailbox(name: str, role: str) -> Answer:
    """The mail itself."""
    parts, visit = visited(routes)
    mail = gallery.sample_mail(parts, visit.account, (name, role), _cast(), _language())
    return answers.html(mail.html, headers={POLICY: _AS_IN_A_MAILBOX})


def _why(mail: SampleMail) -> str:
    return reason(mail.why.code, mail.why.params, third=True) if mail.why else ""


def _cast() -> str:
    return asked_for(routes, "noms") or "usual"


def _language() -> str:
    return asked_for(routes, "langue") or Language.FRENCH
