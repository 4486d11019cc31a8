"""The only place that builds adapters: on first use, unless a test installs others."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import boto3
from botocore.config import Config

from shared.adapters.accesses import AccessTable
from shared.adapters.accounts import AccountTable
from shared.adapters.bus import EventBus
from shared.adapters.clock import SystemClock, TimeSortedIds
from shared.adapters.digests import DigestTable
from shared.adapters.doubts import DoubtTable
from shared.adapters.drafts import DraftTable
from shared.adapters.erasures import ErasureTable
from shared.adapters.expiry_watches import ExpiryWatchTable
from shared.adapters.files import FileBucket
from shared.adapters.groups import GroupTable
from shared.adapters.hooks import HookTable
from shared.adapters.job_sheets import JobSheetTable
from shared.adapters.journal import JournalTable
from shared.adapters.letterbox import Letterbox
from shared.adapters.link_requests import LinkRequestTable
from shared.adapters.mailboxes import MailboxTable
from shared.adapters.mails import MailTable
from shared.adapters.mappings import MappingTable
from shared.adapters.offers import OfferTable
from shared.adapters.people import PeopleTable
from shared.adapters.proofs import ProofTable
from shared.adapters.publisher import StreamPublisher
from shared.adapters.reference.tables import ReferenceTables
from shared.adapters.regions import RegionTable
from shared.adapters.seals import KeyedSeals
from shared.adapters.second_factors import SecondFactorTable
from shared.adapters.ses import SesMailer
from shared.adapters.sessions import SessionTable
from shared.adapters.sheets.reading import SheetReader
from shared.adapters.submissions import SubmissionTable
from shared.adapters.summaries import SummaryTable
from shared.adapters.table import Table
from shared.adapters.throttle import ThrottleTable
from shared.adapters.tokens import TokenTable
from shared.adapters.trial_mailer import TrialMailer
from shared.adapters.uploads import UploadTable
from shared.adapters.wakes import WakeTable
from shared.ports import Addresses, Mailer, Parts
from shared.runtime.settings import Settings, settings

# One layer of retries; reads and conditional writes may be tried again, a mail never.
_AGAIN = Config(
    connect_timeout=2,
    read_timeout=10,
    retries={"mode": "standard", "total_max_attempts": 3},
)
_ONCE = Config(connect_timeout=2, read_timeout=10, retries={"total_max_attempts": 1})
_SIGNED = Config(
    connect_timeout=2,
    read_timeout=10,
    signature_version="s3v4",
    s3={"addressing_style": "path"},
)

_installed: list[Parts] = []


def parts() -> Parts:
    """Everything a use case may need, built once per running function."""
    return _installed[0] if _installed else _built()


def install(others: Parts | None) -> None:
    """Uses these parts instead of the real ones; None: the real ones again."""
    _installed[:] = [others] if others else []


@cache
def _built() -> Parts:
    told = settings()
    table = Table(_client("dynamodb"), told.table_name)
    return Parts(
        **_outside(told),
        **_of_people(table),
        **_of_offers(table),
        regions=RegionTable(table, SystemClock(told.clock_file)),
        hooks=HookTable(table),
        sessions=SessionTable(table),
        registrations=SubmissionTable(table),
        wakes=WakeTable(table),
        accounts=AccountTable(table, _Late("cognito-idp"), told.pool_id, told.pool_client_id),
        throttle=ThrottleTable(table, told.forms_an_hour),
        proofs=ProofTable(table, told.proof_of_work),
        second_factors=SecondFactorTable(table),
        summaries=SummaryTable(table),
        journal=JournalTable(table, told.journal_days),
    )


def _of_people(table: Table) -> dict[str, Any]:
    """What is kept of people, and of what is written to them."""
    return {
        "people": PeopleTable(table),
        "mails": MailTable(table),
        "mailboxes": MailboxTable(table),
        "doubts": DoubtTable(table),
        "link_requests": LinkRequestTable(table),
        "accesses": AccessTable(table),
        "erasures": ErasureTable(table),
        "groups": GroupTable(table),
        "drafts": DraftTable(table),
    }


def _of_offers(table: Table) -> dict[str, Any]:
    """What is kept of partners and their offers."""
    return {
        "offers": OfferTable(table),
        "uploads": UploadTable(table),
        "digests": DigestTable(table),
        "mappings": MappingTable(table),
        "tokens": TokenTable(table),
        "job_sheets": JobSheetTable(table),
        "expiry_watches": ExpiryWatchTable(table),
    }


def _outside(told: Settings) -> dict[str, Any]:
    """What lies beyond the table."""
    clock = SystemClock(told.clock_file)
    return {
        "clock": clock,
        "ids": TimeSortedIds(),
        "seals": _seals(told),
        "addresses": _addresses(told),
        "bus": EventBus(_Late("events"), told.bus_name),
        "mailer": _mailer(told),
        "letters": Letterbox(),
        "files": FileBucket(_Late("s3", _SIGNED), told.bucket_name),
        "sheets": SheetReader(),
        "reference": ReferenceTables(_Late("s3", _SIGNED), told.bucket_name, clock),
    }


@cache
def publisher() -> StreamPublisher:
    """The publisher of the table's stream."""
    told = settings()
    bus = EventBus(_Late("events"), told.bus_name)
    journal = JournalTable(Table(_Late("dynamodb"), told.table_name), told.journal_days)
    return StreamPublisher(bus, journal, _Late("sqs"), told.failures_queue_url)


def _addresses(told: Settings) -> Addresses:
    return Addresses(
        region=told.region_id,
        public_url=told.public_url,
        mail_sender=told.mail_sender,
        mail_configuration_set=told.mail_configuration_set,
        partner_url=told.partner_url,
        staff_url=told.staff_url,
        trial=told.trial,
    )


def _mailer(told: Settings) -> Mailer:
    ses = SesMailer(_Late("ses", _ONCE), told.mail_sender, told.mail_configuration_set)
    return TrialMailer(ses, told.mail_recipients) if told.trial else ses


def _seals(told: Settings) -> KeyedSeals:
    links = _secret(told.links_secret_name)
    identity = _secret(told.identity_secret_name)
    keys = tuple(links[name] for name in ("current", "previous") if links.get(name))
    return KeyedSeals(keys, identity.get("current", ""))


def _secret(name: str) -> Mapping[str, str]:
    if not name:
        return {}
    answer = _client("secretsmanager").get_secret_value(SecretId=name)
    return dict(json.loads(answer["SecretString"]))


def _client(service: str, config: Config = _AGAIN) -> Any:
    return boto3.client(service, config=config)  # type: ignore[call-overload]


class _Late:
    """A client made when it is first used: most functions need one or two of them."""

    def __init__(self, service: str, config: Config = _AGAIN) -> None:
        self._service, self._config = service, config
        self._client: Any = None

    def __getattr__(self, operation: str) -> Any:
        if self._client is None:
            self._client = _client(self._service, self._config)
        return getattr(self._client, operation)
