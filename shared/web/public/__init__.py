"""The public site: the course, its sessions, the form, and each person's own page."""

from shared.web.public import routes_api, routes_pages, routes_person
from shared.web.site import site

answer = site("public", routes_api.routes, routes_pages.routes, routes_person.routes)
