"""One registration by the team's pages: its whole story, and what the team decides about it."""

from collections.abc import Callable, Mapping
from typing import Any

from shared.domain.acts import TEAM_REASONS
from shared.domain.refusals import FieldError, NotFound, Refused
from shared.ports import Account, Parts
from shared.usecases import steering, telling
from shared.usecases.standing import Standing
from shared.usecases.telling import Story
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.framing import asked_for, page
from shared.web.refusing import status_of
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff import views, views_line, views_mails
from shared.web.staff.pages import acting, visited

routes = routes_of_a_site()
LOOK_AGAIN_SECONDS = 2
LONGEST_NOTE = 1000
# Actions by the word in the address.
WORDS: Mapping[str, str] = {
    "placer": "place",
    "retablir": "reinstate",
    "annuler": "cancel",
    "reprendre": "resume",
}


@routes.get("/sessions/<session_id>/inscriptions/<registration_id>")
def one(session_id: str, registration_id: str) -> Answer:
    """Where a registration stands, its story, and what may be done."""
    parts, visit = visited(routes)
    story = telling.story(parts, visit.account, session_id, registration_id)
    undecided = story.registration.state.value == "received"
    again = {"Refresh": f"{LOOK_AGAIN_SECONDS}"} if undecided else None
    done = asked_for(routes, "fait")
    values: dict[str, Any] = {
        **_told(parts, story),
        "done": done if done in (*WORDS, "telephone") else "",
    }
    return page(parts, visit, "staff/registration", headers=again, **values)


@routes.get("/sessions/<session_id>/inscriptions/<registration_id>/<word>")
def ask(session_id: str, registration_id: str, word: str) -> Answer:
    """What an action would do, before it is done."""
    parts, visit = visited(routes)
    story = telling.story(parts, visit.account, session_id, registration_id)
    return _act_page(parts, visit, story, action_of(word), FormState({}))


@routes.post("/sessions/<session_id>/inscriptions/<registration_id>/<word>")
def act(session_id: str, registration_id: str, word: str) -> Answer:
    """Does it; shows the page again where the team must decide more."""
    parts, visit = acting(routes)
    action, typed = action_of(word), requests.fields(asked(routes))
    asked_of = (session_id, registration_id)
    try:
        done(parts, visit.account, asked_of, action, decided(typed))
    except NotFound:
        raise
    except Refused as refusal:
        story = telling.story(parts, visit.account, *asked_of)
        form = FormState(typed, (_beside(refusal),))
        return _act_page(parts, visit, story, action, form, status_of(refusal))
    return answers.redirect(f"/sessions/{session_id}/inscriptions/{registration_id}?fait={word}")


def action_of(word: str) -> str:
    """The action a word of the address stands for; raises NotFound."""
    if word not in WORDS:
        raise NotFound("no_such_page")
    return WORDS[word]


def decided(typed: Mapping[str, object]) -> dict[str, object]:
    """What the team has said: a reason, a private note, a seat added on purpose."""
    return {
        "reason": str(typed.get("reason") or ""),
        "note": str(typed.get("note") or "").strip()[:LONGEST_NOTE],
        "overbook": typed.get("overbook") in ("yes", True),
    }


def done(
    parts: Parts,
    account: Account,
    asked_of: tuple[str, str],
    action: str,
    said: Mapping[str, object],
) -> Standing:
    """Carries an action of the team out. Raises NotFound, Refused, WrongState."""
    acts: Mapping[str, Callable[..., Standing]] = {
        "place": steering.place,
        "reinstate": steering.reinstate,
        "cancel": steering.cancel_for,
        "resume": steering.resume_for,
    }
    names = ("reason", "note", "overbook") if action == "place" else ("note",)
    return acts[action](parts, account, *asked_of, **{name: said[name] for name in names})


def _beside(refusal: Refused) -> FieldError:
    field = "overbook" if refusal.code == "no_free_place" else "reason"
    return FieldError(field, f"act_{refusal.code}", refusal.params)


def _told(parts: Parts, story: Story) -> dict[str, Any]:
    session, registration = story.session, story.registration
    rules = parts.regions.get(session.region).rules
    return {
        "story": story,
        "entry": views_line.entry(session, registration, story.people, story.rank),
        "history": views_line.told(story),
        "mails": views_mails.written(story.mails),
        "row": views.row(session, parts.clock.now(), rules),
        "name_of": views_line.name_of,
    }


def _act_page(
    parts: Parts, visit: Visit, story: Story, action: str, form: FormState, status: int = 200
) -> Answer:
    words = {name: word for word, name in WORDS.items()}
    held = story.registration.state.value in ("offered", "awaiting_guardian")
    values: dict[str, Any] = {
        "action": action,
        "word": words[action],
        "reasons": TEAM_REASONS,
        "full": story.session.free <= 0 and not held,
        "form": form,
    }
    return page(parts, visit, "staff/act", status, **_told(parts, story), **values)
