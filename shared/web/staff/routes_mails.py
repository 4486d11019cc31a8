"""Mails nobody is sure of: the list, and what a person decides about each."""

from shared.usecases import resending
from shared.usecases.listed_mails import ListedMail
from shared.web import answers
from shared.web.answers import Answer
from shared.web.framing import asked_for, page
from shared.web.routing import routes_of_a_site
from shared.web.staff.pages import acting, called, done_by_word, visited
from shared.web.staff.views_mails import kind, week

routes = routes_of_a_site()
HOME = "/messages"
# What may be done with a mail, by the word that programs use for it.
_DONE = {
    "again": resending.ask_again,
    "received": resending.received,
    "put_aside": resending.put_aside,
}


@routes.get(HOME)
def every() -> Answer:
    """Whatever nobody is sure of, the oldest first."""
    parts, visit = visited(routes)
    found = resending.mails_to_check(parts, visit.account)
    mails = [(each, kind(each), week(each)) for each in found]
    done = asked_for(routes, "fait")
    done = done if done in _DONE else ""
    return page(parts, visit, "staff/mails", mails=mails, done=done)


@routes.post("/messages/<tag>/renvoyer")
def send_again(tag: str) -> Answer:
    """Sends the mail again, as things stand now."""
    return _settled(tag, "again")


@routes.post("/messages/<tag>/recu")
def received(tag: str) -> Answer:
    """A mail that has arrived after all."""
    return _settled(tag, "received")


@routes.post("/messages/<tag>/retirer")
def put_aside(tag: str) -> Answer:
    """A mail that nobody needs any more."""
    return _settled(tag, "put_aside")


@routes.get("/api/mails")
def every_by_api() -> Answer:
    """The same list for programs, ids only."""
    parts, account = called(routes)
    found = resending.mails_to_check(parts, account)
    return answers.as_json({"mails": [_json(each) for each in found]})


@routes.post("/api/mails/<tag>")
def settle_by_api(tag: str) -> Answer:
    """`{"done": "again"}`, `{"done": "received"}` or `{"done": "put_aside"}`."""
    return done_by_word(routes, tag, _DONE, "again_received_or_put_aside")


def _settled(tag: str, word: str) -> Answer:
    parts, visit = acting(routes)
    _DONE[word](parts, visit.account, tag)
    return answers.redirect(f"{HOME}?fait={word}")


def _json(each: ListedMail) -> dict[str, object]:
    return {
        "id": each.tag,
        "kind": each.mail.key.kind,
        "role": each.mail.key.role.value,
        "state": each.mail.state.value,
        "session_id": each.desk.session.id,
        "registration_id": each.desk.registration.id,
        "needed": each.needed,
    }
