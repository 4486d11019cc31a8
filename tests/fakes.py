"""The world in memory: the real adapters over a fake table, and fakes for what lies outside it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from shared.adapters import items
from shared.adapters.accesses import AccessTable
from shared.adapters.digests import DigestTable
from shared.adapters.doubts import DoubtTable
from shared.adapters.drafts import DraftTable
from shared.adapters.erasures import ErasureTable
from shared.adapters.expiry_watches import ExpiryWatchTable
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
from shared.adapters.reference.shipped import ShippedTables
from shared.adapters.regions import RegionTable
from shared.adapters.seals import KeyedSeals
from shared.adapters.second_factors import SecondFactorTable
from shared.adapters.sessions import SessionTable
from shared.adapters.sheets.reading import SheetReader
from shared.adapters.submissions import SubmissionTable
from shared.adapters.summaries import SummaryTable
from shared.adapters.table import Table
from shared.adapters.throttle import ThrottleTable
from shared.adapters.tokens import TokenTable
from shared.adapters.uploads import UploadTable
from shared.adapters.wakes import WakeTable
from shared.domain.mail import MailKey
from shared.domain.offers.report import Report
from shared.domain.offers.rome import Job
from shared.domain.offers.upload import Upload
from shared.domain.region import Rules
from shared.ports import Addresses, Event, Parts
from shared.ports.offer_files import Sending, StoredFile
from shared.usecases.reading_offers import check_file
from tests.builders import NOW
from tests.fake_dynamo import FakeDynamo


@dataclass
class FakeClock:
    """A clock that stands still until it is moved."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at

    def advance(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass
class CountingIds:
    """Ids in order: 32 hexadecimal digits."""

    last: int = 0

    def new(self) -> str:
        self.last += 1
        return f"{self.last:032x}"


@dataclass
class FakeBus:
    """Keeps what was said; `refuse` makes it raise."""

    said: list[Event] = field(default_factory=list)
    refuse: bool = False

    def say(self, events: Any) -> None:
        if self.refuse:
            raise RuntimeError("the bus refused")
        self.said += events


@dataclass
class FakeMailer:
    """Keeps what was sent; `answer` may raise instead."""

    sent: list[tuple[str, bytes]] = field(default_factory=list)
    answer: Exception | None = None

    def send(self, recipient: str, message: bytes) -> str:
        if self.answer:
            raise self.answer
        self.sent.append((recipient, message))
        return f"message-{len(self.sent)}"


@dataclass
class FakeFiles:
    """A bucket in memory: files by upload, reports by upload and turn; `every` is there at once."""

    every: bytes = b""
    files: dict[str, StoredFile] = field(default_factory=dict)
    reports: dict[tuple[str, int], Report] = field(default_factory=dict)
    annotated: dict[tuple[str, int], bytes] = field(default_factory=dict)
    at: datetime = NOW

    def sending(self, upload: Upload, redirect: str | None = None) -> Sending:
        return Sending("https://files.example.org/", {"key": upload.id})

    def arrive(self, upload: Upload, data: bytes) -> None:
        self.at += timedelta(seconds=1)
        self.files[upload.id] = StoredFile(len(data), self.at, data)

    def read(self, upload: Upload, most: int) -> StoredFile | None:
        at_once = StoredFile(len(self.every), NOW, self.every) if self.every else None
        file = self.files.get(upload.id, at_once)
        return file if file is None or file.size <= most else replace(file, data=None)

    def put_report(self, upload: Upload, report: Report) -> None:
        self.reports[upload.id, upload.turn] = report

    def report(self, upload: Upload) -> Report | None:
        return self.reports.get((upload.id, upload.turn - 1))

    def put_annotated(self, upload: Upload, data: bytes, extension: str) -> None:
        self.annotated[upload.id, upload.turn] = data

    def annotated_url(self, upload: Upload, extension: str) -> str:
        return f"https://files.example.org/{upload.id}.{extension}"


@dataclass
class FakeReference(ShippedTables):
    """The shipped tables, and the files of ROME that were sent."""

    files: dict[str, tuple[Job, ...]] = field(default_factory=dict)
    stored: tuple[tuple[Job, ...], str] = ((), "")

    def version(self) -> str:
        return self.stored[1]

    def incoming(self, key: str) -> tuple[Job, ...] | None:
        return self.files.get(key)

    def store_jobs(self, jobs: Iterable[Job], version: str) -> bool:
        before, self.stored = self.stored, (tuple(jobs), version)
        return before != self.stored


class World:
    """Parts over one fake table, with a way to let the events of the stream reach the bus."""

    def __init__(self, dynamo: Any = None, **others: Any) -> None:
        """`others` are parts used instead of the fakes: clock, ids, bus, mailer, letters."""
        self.dynamo = dynamo or FakeDynamo()
        self.clock = others.get("clock") or FakeClock()
        self.bus, self.mailer = FakeBus(), FakeMailer()
        self.table = table = Table(self.dynamo, "table")
        self.parts = Parts(
            clock=self.clock,
            ids=CountingIds(),
            seals=KeyedSeals(("first key", "second key"), "identity key"),
            addresses=Addresses(
                "idf",
                "https://explore.example.org",
                "explore@example.org",
                "mails",
                "https://partenaires.explore.example.org",
                "https://equipe.explore.example.org",
            ),
            regions=RegionTable(table, self.clock),
            sessions=SessionTable(table),
            registrations=SubmissionTable(table),
            people=PeopleTable(table),
            mails=MailTable(table),
            mailboxes=MailboxTable(table),
            wakes=WakeTable(table),
            accounts=None,  # type: ignore[arg-type]
            second_factors=SecondFactorTable(table),
            bus=self.bus,
            mailer=self.mailer,
            letters=Letterbox(),
            offers=OfferTable(table, at_once=1),
            uploads=UploadTable(table),
            digests=DigestTable(table),
            mappings=MappingTable(table),
            tokens=TokenTable(table),
            job_sheets=JobSheetTable(table),
            files=FakeFiles(),
            sheets=SheetReader(),
            reference=FakeReference(),
            doubts=DoubtTable(table),
            link_requests=LinkRequestTable(table),
            throttle=ThrottleTable(table, 0),
            proofs=ProofTable(table, False),
            accesses=AccessTable(table),
            erasures=ErasureTable(table),
            summaries=SummaryTable(table),
            expiry_watches=ExpiryWatchTable(table),
            groups=GroupTable(table),
            hooks=HookTable(table),
            drafts=DraftTable(table),
            journal=JournalTable(table, 730),
        )
        self.parts = replace(self.parts, **others)
        self.publisher = StreamPublisher(self.bus, self.parts.journal, None, "")
        self._published = 0

    def mails_of(self, registration_id: str) -> list[MailKey]:
        """The mails of a registration that somebody has claimed."""
        subject = f"REGISTRATION#{registration_id}"
        return [items.mail_key_from(pk, sk) for pk, sk in self.dynamo.items if pk == subject]

    def publish(self) -> list[Event]:
        """The events that the table's changes since the last call state."""
        before = len(self.bus.said)
        records = self.dynamo.stream[self._published :]
        self._published = len(self.dynamo.stream)
        self.publisher.publish(records)
        return self.bus.said[before:]


def checked(data: bytes, at: datetime = NOW) -> Report:
    """The report that a partner who never sent a file would get for this one."""
    return check_file(SheetReader(), ShippedTables(), data, at, Rules())[0]
