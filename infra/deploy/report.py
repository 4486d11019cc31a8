"""What is said at the end: where the stage is, what is left to do, what its zone needs."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from infra.deploy.records import LookUp, Standing, records, standing
from infra.deploy.wanted import ZONES, Wanted
from infra.local.settings import AWS_REGION

_PURPOSES = {
    "Dkim1": "Signature des e-mails (DKIM), clé 1 sur 3",
    "Dkim2": "Signature des e-mails (DKIM), clé 2 sur 3",
    "Dkim3": "Signature des e-mails (DKIM), clé 3 sur 3",
    "Bounces": "Où reviennent les e-mails qui n’arrivent pas (MX)",
    "Spf": "Qui envoie en notre nom (SPF)",
    "Dmarc": "Ce qu’on fait des e-mails qui ne sont pas de nous (DMARC)",
    "Consent": "L’accord de recevoir les rapports DMARC d’un autre domaine",
}
_STANDINGS = {
    Standing.THERE: "déjà en place",
    Standing.MISSING: "le DNS ne le montre pas encore",
    Standing.OTHER: "attention, il y en a déjà un autre à ce nom",
    Standing.UNKNOWN: "le DNS n’a pas répondu, à vérifier",
}


def addresses(wanted: Wanted, outputs: Mapping[str, str]) -> Iterator[str]:
    """The address of each zone's site, and what its domain is to be pointed at."""
    for zone in ZONES:
        api = outputs[f"{zone}ApiId"]
        yield f"  {zone.lower():<8} {wanted.urls[zone]}"
        yield f"           API {api}: https://{api}.execute-api.{AWS_REGION}.amazonaws.com"


def left_to_do(wanted: Wanted, proved: bool | None, in_the_sandbox: bool | None) -> Iterator[str]:
    """What the stage still needs from a person, each as a line."""
    yield (
        "  - each site's domain, unless that is done: a custom domain of API Gateway with its "
        "certificate, mapped to the API above"
    )
    yield "  - the region's item and its staff's accounts, unless they are there: infra/README.md"
    if not proved:
        yield f"  - {wanted.mail_domain}: no mail leaves before SES sees the DKIM records below"
    if in_the_sandbox:
        yield "  - SES keeps this account in its sandbox: ask for production access to write to all"
    if in_the_sandbox is None:
        yield "  - SES does not say whether it keeps this account in its sandbox: look there"
    if not wanted.alarms:
        yield "  - unless it was said before, nobody is told of alarms: ALARMS=address"


def to_hand_over(wanted: Wanted, outputs: Mapping[str, str], look_up: LookUp) -> str:
    """The records, in French, for whoever keeps the zone, each with what the DNS says of it."""
    wording = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - plain text, on a terminal
    )
    told = [(each, standing(each, look_up)) for each in records(outputs, wanted.reports)]
    return wording.get_template("records_fr.txt").render(
        domain=wanted.mail_domain, told=told, purposes=_PURPOSES, standings=_STANDINGS
    )
