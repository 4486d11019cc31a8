"""The public site: the course, its sessions, the form, and the pages of those whom a form names."""

from shared.web.public import (
    routes_api,
    routes_counsellor,
    routes_guardian,
    routes_pages,
    routes_person,
)
from shared.web.site import site

answer = site(
    "public",
    routes_api.routes,
    routes_pages.routes,
    routes_person.routes,
    routes_guardian.routes,
    routes_counsellor.routes,
)
