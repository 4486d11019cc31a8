"""Every mail about offers that end soon, with invented offers."""

from collections.abc import Mapping
from datetime import timedelta

from shared.domain.letters import ExpiryLetter
from shared.domain.mail import MailKey, Role
from shared.domain.offers.expiring import EXPIRING, MOST_COUNTED
from shared.domain.samples.reports import READER
from shared.domain.samples.setting import Setting

_OFFERS = (
    ("Animatrice ou animateur jeunesse", "Maison de quartier Exemple"),
    ("Agent de tri, CDD de six mois", "Recyclerie Exemple"),
    ("Aide à domicile", "Association Bien chez soi"),
)
# variant -> how many offers end soon
EXPIRIES: Mapping[str, int] = {"one": 1, "some": 3, "many": 14, "very many": MOST_COUNTED}


def sample_expiry(setting: Setting, variant: str) -> ExpiryLetter:
    """The mail of a variant, as `send_mails` would put it together."""
    today, count = setting.now.date(), EXPIRIES[variant]
    return ExpiryLetter(
        key=MailKey("EXPIRY#watch-1", EXPIRING, "fact-1", Role.PARTNER),
        tag="RVhQSVJZIzF8TUFJTCNleHBpcmluZw",
        sender=setting.sender,
        configuration_set=setting.configuration_set,
        region=setting.region,
        recipient=READER,
        link=f"{setting.partner_url}/offres",
        now=setting.now,
        trial=False,
        ending=tuple(
            (*_OFFERS[at % len(_OFFERS)], today + timedelta(days=2 + 11 * at // count))
            for at in range(count)
        ),
    )
