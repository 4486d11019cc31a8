"""The public site: the course, its sessions, the form, the pages of those it names; offers."""

from shared.web.public import (
    cross_origin,
    routes_address,
    routes_api,
    routes_api_page,
    routes_counsellor,
    routes_data,
    routes_drafts,
    routes_groups,
    routes_guardian,
    routes_inclusion,
    routes_jobs,
    routes_language,
    routes_links,
    routes_offers,
    routes_offers_api,
    routes_pages,
    routes_person,
    routes_sessions,
    routes_wishes,
)
from shared.web.site import site

_site = site(
    "public",
    cross_origin.routes,
    routes_api.routes,
    routes_api_page.routes,
    routes_pages.routes,
    routes_drafts.routes,
    routes_sessions.routes,
    routes_inclusion.routes,
    routes_person.routes,
    routes_address.routes,
    routes_language.routes,
    routes_data.routes,
    routes_wishes.routes,
    routes_guardian.routes,
    routes_groups.routes,
    routes_counsellor.routes,
    routes_links.routes,
    routes_offers.routes,
    routes_jobs.routes,
    routes_offers_api.routes,
)
answer = cross_origin.opened(_site)
