"""Whoever has lost the link to their page asks for it: the answer never tells who is known."""

from shared.web.answers import Answer
from shared.web.public.asking import Asking
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()
PAGE = "/retrouver-mon-lien"
_ASKING = Asking(PAGE)


@routes.get(PAGE)
def link_form() -> Answer:
    """Asks for an e-mail address."""
    return _ASKING.form()


@routes.post(PAGE)
def ask_for_links() -> Answer:
    """Their links go to the address, if it is known."""
    return _ASKING.sent(asked(routes))


@routes.get(f"{PAGE}/envoye")
def links_asked() -> Answer:
    """What happens now, if the address is known."""
    return _ASKING.asked()
