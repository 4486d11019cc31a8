"""What `make deploy` is asked for, and why it may be refused."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from infra.deploy.templates import read, refusals
from infra.local.settings import ROOT, NotPossible

STAGES = ("dev", "prod")
FLOW = ROOT / "template.yaml"
IDENTITY = ROOT / "infra" / "identity.yaml"
OPERATIONS = ROOT / "infra" / "operations.yaml"
# The zones of the sites, each a name before the domain; the youths' stands at the domain itself.
ZONES = {"Public": "", "Staff": "equipe.", "Partner": "partenaires."}
_SETTINGS = ("STAGE", "REGION", "MAIL_DOMAIN", "SENDER", "RECIPIENTS", "SITE", "ALARMS", "REPORTS")
# What a template calls otherwise than whoever types the command.
_CALLED = {
    "RegionId": "REGION",
    "MailDomain": "MAIL_DOMAIN",
    "MailSender": "SENDER",
    "MailRecipients": "RECIPIENTS",
    "PublicUrl": "SITE",
    "AlarmAddress": "ALARMS",
    "ReportsAddress": "REPORTS",
}


@dataclass(frozen=True)
class Wanted:
    """One stage of one region: its three stacks, with their parameters.

    `site`: the domain of its three sites; `more`: the flow's parameters that have a name of their
    own nowhere else; `dry`: nothing is to change.
    """

    stage: str
    region: str
    mail_domain: str
    sender: str
    recipients: str
    site: str
    alarms: str
    reports: str
    more: Mapping[str, str]
    dry: bool

    @property
    def flow(self) -> str:
        """Name of the stack made from template.yaml."""
        return f"explore-{self.region}-{self.stage}"

    @property
    def operations(self) -> str:
        """Name of the stack made from infra/operations.yaml."""
        return f"{self.flow}-operations"

    @property
    def identity(self) -> str:
        """Name of the stack made from infra/identity.yaml: an account knows a domain once."""
        return f"explore-mail-{self.mail_domain.replace('.', '--')}"

    @property
    def urls(self) -> dict[str, str]:
        """The origin of each zone's site."""
        return {zone: f"https://{name}{self.site}" for zone, name in ZONES.items()}

    @property
    def flow_parameters(self) -> dict[str, str]:
        """What template.yaml is told; what is not said stays as the stack has it."""
        own = {
            "Stage": self.stage,
            "RegionId": self.region,
            "MailSender": self.sender,
            **{f"{zone}Url": url for zone, url in self.urls.items()},
        }
        return {**self.more, **own, **_said(MailRecipients=self.recipients)}

    @property
    def identity_parameters(self) -> dict[str, str]:
        """What infra/identity.yaml is told."""
        return {"MailDomain": self.mail_domain} | _said(ReportsAddress=self.reports)

    @property
    def operations_parameters(self) -> dict[str, str]:
        """What infra/operations.yaml is told."""
        return {"Flow": self.flow} | _said(AlarmAddress=self.alarms)


def asked(environment: Mapping[str, str]) -> Wanted:
    """What the settings of `make deploy` ask for; refuses what cannot be deployed."""
    told = {name: environment.get(name, "").strip() for name in (*_SETTINGS, "SET", "DRY")}
    domain = told["MAIL_DOMAIN"]
    wanted = Wanted(
        stage=told["STAGE"],
        region=told["REGION"] or "idf",
        mail_domain=domain,
        sender=told["SENDER"] or f"inscriptions@{domain}",
        recipients=told["RECIPIENTS"],
        site=told["SITE"] or domain,
        alarms=told["ALARMS"],
        reports=told["REPORTS"],
        more=_pairs(told["SET"]),
        dry=told["DRY"] not in ("", "0"),
    )
    if said := list(_missing(wanted)) or list(_unfit(wanted)):
        raise NotPossible("\n".join(said))
    return wanted


def _missing(wanted: Wanted) -> Iterator[str]:
    if wanted.stage == "local":
        yield "STAGE=local is this machine, which needs no account: make run"
    elif wanted.stage not in STAGES:
        yield f"STAGE is one of: {', '.join(STAGES)}"
    if not wanted.mail_domain:
        yield "MAIL_DOMAIN is missing: the domain that the region's mails come from"
    if wanted.stage == "prod" and not wanted.alarms:
        yield "ALARMS is missing: the mail address that is told when something fails in production"


def _unfit(wanted: Wanted) -> Iterator[str]:
    if not wanted.sender.endswith(f"@{wanted.mail_domain}"):
        yield f"SENDER must be an address of {wanted.mail_domain}, which alone is proved to be ours"
    if named := wanted.more.keys() & {"Stage", *_CALLED, *(f"{zone}Url" for zone in ZONES)}:
        yield f"SET is for what has no setting of its own, not for {', '.join(sorted(named))}"
    refused = refusals(read(IDENTITY), wanted.identity_parameters) or [
        *refusals(read(FLOW), wanted.flow_parameters),
        *refusals(read(OPERATIONS), wanted.operations_parameters),
    ]
    yield from (re.sub(r"\w+", lambda word: _CALLED.get(word[0], word[0]), one) for one in refused)


def _said(**values: str) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def _pairs(told: str) -> dict[str, str]:
    found = [pair.partition("=") for pair in told.split()]
    if not all(equals for _, equals, _ in found):
        raise NotPossible('SET names parameters of template.yaml: SET="JournalDays=365"')
    return {name: value for name, _, value in found}
