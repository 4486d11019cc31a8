"""Every mail with offers, as invented offers for an invented youth."""

from collections.abc import Mapping

from shared.domain.letters import DigestLetter, OfferedHere
from shared.domain.mail import MailKey, Role
from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import Offer
from shared.domain.samples.letters import SEAL
from shared.domain.samples.setting import CASTS, Setting

_TEXT = "Accueillir, conseiller, ranger."
OFFERS = (
    Offer(Kind.JOB, "R1", "Aide à la vente", _TEXT, "Recyclerie Exemple", "93100", "Montreuil"),
    Offer(
        Kind.APPRENTICESHIP,
        "R2",
        "Animatrice ou animateur de quartier",
        _TEXT,
        "Association Exemple des quartiers solidaires de la plaine et du canal",
        "93200",
        "Saint-Denis",
    ),
    Offer(Kind.INTERNSHIP, "R3", "Stage en maraîchage", _TEXT, "Ferme Exemple", "75019", "Paris"),
    Offer(Kind.TRAINING, "R4", "Remise à niveau", _TEXT, "École Exemple", "93100", "Montreuil"),
)
# variant -> how many of the offers
DIGESTS: Mapping[str, int] = {"several": len(OFFERS), "one": 1}
DIGEST_READERS = (Role.YOUTH, Role.COUNSELLOR)


def sample_digest(setting: Setting, variant: str, role: Role, cast: str = "usual") -> DigestLetter:
    """The mail with this variant's offers, as `send_mails` would put it together."""
    people, stop = CASTS[cast], f"{setting.public_url}/d/{SEAL}"
    youth = people[Role.YOUTH]
    return DigestLetter(
        key=MailKey("DIGEST#person-1", "digest", "fact-1", role),
        tag="RElHRVNUIzF8TUFJTCNkaWdlc3Q",
        sender=setting.sender,
        configuration_set=setting.configuration_set,
        region=setting.region,
        recipient=people[role],
        link=f"{setting.public_url}/i/{SEAL}/offres" if role is Role.YOUTH else stop,
        now=setting.now,
        trial=False,
        youth_first_name=youth.first_name,
        youth_initial=youth.last_name[:1],
        stop=stop,
        offers=tuple(_offered(setting, offer) for offer in OFFERS[: DIGESTS[variant]]),
    )


def _offered(setting: Setting, offer: Offer) -> OfferedHere:
    return OfferedHere(offer, f"{setting.public_url}/offres/partenaire-un/{offer.source_id}")
