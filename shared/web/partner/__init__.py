"""The partners' site: a file of offers in, a row-by-row answer out, and the offers' own life."""

from shared.web.partner import (
    routes_api,
    routes_api_offers,
    routes_columns,
    routes_offers,
    routes_tokens,
    routes_uploads,
)
from shared.web.signin_pages import routes_for
from shared.web.site import site

answer = site(
    "partner",
    routes_api.routes,
    routes_api_offers.routes,
    routes_uploads.routes,
    routes_columns.routes,
    routes_offers.routes,
    routes_tokens.routes,
    routes_for("partner"),
)
