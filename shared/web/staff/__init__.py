"""The staff's site: sessions, their counts and their line."""

from shared.web.signin_pages import routes_for
from shared.web.site import site
from shared.web.staff import routes_api, routes_pages

answer = site("staff", routes_api.routes, routes_pages.routes, routes_for("staff"))
