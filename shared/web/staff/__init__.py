"""The staff's site: sessions, lines, stories, sheets, calls, lists, mails, offers, the region."""

from shared.web.signin_pages import routes_for
from shared.web.site import site
from shared.web.staff import (
    routes_addresses,
    routes_api,
    routes_day,
    routes_doubts,
    routes_exports,
    routes_gallery,
    routes_job_sheets,
    routes_letters,
    routes_life,
    routes_lists,
    routes_mails,
    routes_offers,
    routes_offers_api,
    routes_pages,
    routes_people,
    routes_phone,
    routes_region,
    routes_registrations,
)

answer = site(
    "staff",
    routes_api.routes,
    routes_pages.routes,
    routes_life.routes,
    routes_day.routes,
    routes_exports.routes,
    routes_registrations.routes,
    routes_people.routes,
    routes_phone.routes,
    routes_lists.routes,
    routes_letters.routes,
    routes_addresses.routes,
    routes_mails.routes,
    routes_gallery.routes,
    routes_doubts.routes,
    routes_offers.routes,
    routes_offers_api.routes,
    routes_job_sheets.routes,
    routes_region.routes,
    routes_for("staff"),
)
