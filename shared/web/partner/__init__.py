"""The partners' site: a file of offers in, a row-by-row answer out."""

from shared.web.partner import routes_api, routes_pages
from shared.web.signin_pages import routes_for
from shared.web.site import site

answer = site("partner", routes_api.routes, routes_pages.routes, routes_for("partner"))
