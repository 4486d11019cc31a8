"""The chamber the local stack begins with: its region, its sessions, and people who have asked."""

import os
import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from infra.local.aws import ROOT_KEY
from infra.local.outputs import Outputs
from infra.local.settings import AWS_REGION
from shared.domain.person import Profile, Youth
from shared.domain.refusals import NotFound
from shared.domain.region import Programme, Region, Workshop
from shared.domain.submission import Form
from shared.ports import Account, Parts
from shared.runtime import wiring
from shared.usecases.registering import register
from shared.usecases.sessions import SessionDetails, open_session

CHAMBER = Path(__file__).with_name("idf.toml")
_STARTS = time(9, 30, tzinfo=ZoneInfo("Europe/Paris"))
_POSTCODES = ("93100", "75020", "94000", "91000", "95000")


def seed_chamber(outputs: Outputs, endpoint: str) -> None:
    """Region, sessions and first registrations, unless the region is there already."""
    parts = parts_of(outputs, endpoint)
    told = tomllib.loads(CHAMBER.read_text(encoding="utf-8"))
    try:
        parts.regions.get(told["region"]["id"])
    except NotFound:
        _seed(parts, told)


def parts_of(outputs: Outputs, endpoint: str) -> Parts:
    """The project's own parts over this stack; one stack for each process."""
    os.environ.update(_environment(outputs, endpoint))
    return wiring.parts()


def _environment(outputs: Outputs, endpoint: str) -> dict[str, str]:
    return {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": ROOT_KEY,
        "AWS_SECRET_ACCESS_KEY": ROOT_KEY,
        "AWS_DEFAULT_REGION": AWS_REGION,
        "STAGE": "local",
        "REGION_ID": "idf",
        "TABLE_NAME": outputs["table"],
        "PUBLIC_URL": outputs["public_url"],
        "LINKS_SECRET_NAME": outputs["secrets"]["LinkKeys"],
        "IDENTITY_SECRET_NAME": outputs["secrets"]["IdentityKey"],
        "CLOCK_FILE": outputs["clock_file"],
    }


def region_of(told: Mapping[str, Any]) -> Region:
    """The chamber's region, as its file tells it."""
    programme = told["programme"]
    workshops = tuple(Workshop(**workshop) for workshop in programme["workshops"])
    blocks = tuple(programme["blocks"])
    about = {**told["region"], "allowed_origins": tuple(told["region"]["allowed_origins"])}
    return Region(**about, programme=Programme(programme["title"], blocks, workshops))


def _seed(parts: Parts, told: Mapping[str, Any]) -> None:
    region = region_of(told)
    parts.regions.put(region)
    for session in told["sessions"]:
        _seed_session(parts, region, session)


def _seed_session(parts: Parts, region: Region, told: Mapping[str, Any]) -> None:
    seeder = Account("seed", region.id, "staff", None, "seed")
    starts_on = _monday(parts.clock.now().date(), told["weeks"])
    details = SessionDetails(
        title=told["title"],
        department=told["department"],
        venue=told["venue"],
        starts_on=starts_on,
        ends_on=starts_on + timedelta(days=4),
        starts_at=datetime.combine(starts_on, _STARTS).astimezone(UTC),
        capacity=told["capacity"],
    )
    session = open_session(parts, seeder, details)
    for number in range(told["people"]):
        youth = _youth(told["department"], number)
        form = Form(f"seed-{session.id}-{number}", youth, (session.id,))
        register(parts, region, form)


def _monday(today: date, weeks: int) -> date:
    """A Monday so many weeks on; nobody holds a session in the weeks of Christmas and New Year."""
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    days = {(monday + timedelta(days=more)).strftime("%m-%d") for more in range(7)}
    return monday + timedelta(weeks=2) if days & {"12-25", "01-01"} else monday


def _youth(department: str, number: int) -> Youth:
    name = f"{department}-{number + 1:02}"
    return Youth(
        first_name=f"Exemple {name}",
        last_name="Démonstration",
        birth_date=date(2001 + number % 7, 1 + number % 12, 1 + number % 28),
        email=f"exemple-{name}@example.org",
        phone=f"+3361{department}{number:05}",
        postcode=_POSTCODES[number % len(_POSTCODES)],
        profile=list(Profile)[number % 3],
    )
