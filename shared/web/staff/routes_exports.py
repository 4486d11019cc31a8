"""The line of a session as a file for a spreadsheet."""

from shared.domain.likeness import plain
from shared.domain.session import Session
from shared.usecases.exporting import line_to_take_away
from shared.web import answers
from shared.web.answers import Answer
from shared.web.routing import routes_of_a_site
from shared.web.staff import views_export
from shared.web.staff.pages import visited

routes = routes_of_a_site()


@routes.get("/sessions/<session_id>/inscriptions.csv")
def line_as_csv(session_id: str) -> Answer:
    """Everybody of the line, as a text table."""
    return _file(session_id, "csv")


@routes.get("/sessions/<session_id>/inscriptions.xlsx")
def line_as_xlsx(session_id: str) -> Answer:
    """Everybody of the line, as a workbook."""
    return _file(session_id, "xlsx")


def _file(session_id: str, kind: str) -> Answer:
    parts, visit = visited(routes)
    session, registrations, people = line_to_take_away(parts, visit.account, session_id)
    rows = views_export.table(session, registrations, people)
    return answers.sheet(parts.sheets.written(rows, session.title, kind), _name(session), kind)


def _name(session: Session) -> str:
    """In ASCII, as a header has to be."""
    title = plain(session.title).encode("ascii", "ignore").decode().split()
    return "-".join(["inscriptions", str(session.starts_on), *title])
