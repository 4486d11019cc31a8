"""Where the local stack keeps its state and on which ports it listens."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
AWS_REGION = "eu-west-3"
STACK_NAME = "explore-local"
DEFAULT_PORT = 8800
ZONES = ("public", "staff", "partner")


class NotPossible(Exception):
    """Something the person at the keyboard has to mend; its text is one clear line."""


@dataclass(frozen=True)
class Settings:
    """One local stack: six ports in a row from `port` + 1, one folder of state."""

    port: int
    state: Path

    @property
    def zone_ports(self) -> dict[str, int]:
        """The port of each zone's site."""
        return {zone: self.port + 1 + index for index, zone in enumerate(ZONES)}

    @property
    def mailbox_port(self) -> int:
        """The port of the mailbox page."""
        return self.port + 4

    @property
    def emulator_port(self) -> int:
        """The port of the emulated AWS endpoint."""
        return self.port + 5

    @property
    def smtp_port(self) -> int:
        """The port on which the mailbox takes messages."""
        return self.port + 6

    @property
    def endpoint(self) -> str:
        """The emulated AWS endpoint."""
        return f"http://{HOST}:{self.emulator_port}"

    @property
    def mailbox_url(self) -> str:
        """The page that shows every mail."""
        return f"http://{HOST}:{self.mailbox_port}"

    def zone_url(self, zone: str) -> str:
        """The base address of a zone's site, without a slash at its end."""
        return f"http://{HOST}:{self.zone_ports[zone]}"

    @property
    def ports(self) -> dict[str, int]:
        """Every port the stack needs, by the name of its user."""
        others = {
            "mailbox": self.mailbox_port,
            "emulator": self.emulator_port,
            "smtp": self.smtp_port,
        }
        return self.zone_ports | others

    @property
    def clock_file(self) -> Path:
        """The file that holds the clock's offset in seconds."""
        return self.state / "clock"

    @property
    def outputs_file(self) -> Path:
        """Addresses and names of the running stack, for tests and people."""
        return self.state / "outputs.json"

    @property
    def accounts_file(self) -> Path:
        """The seeded accounts with their passwords."""
        return self.state / "accounts.json"


def from_environment() -> Settings:
    """Read EXPLORE_PORT (default 8800) and EXPLORE_STATE (default .local in the checkout)."""
    raw = os.environ.get("EXPLORE_PORT") or str(DEFAULT_PORT)
    if not raw.isdecimal() or not 1024 <= int(raw) <= 65_000:
        raise NotPossible(f"EXPLORE_PORT must be a number from 1024 to 65000, not {raw!r}")
    state = Path(os.environ.get("EXPLORE_STATE") or ".local")
    return Settings(port=int(raw), state=(ROOT / state).resolve())
