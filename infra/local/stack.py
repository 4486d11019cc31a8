"""The running local stack: everything started in order, kept going, stopped in order."""

import signal
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from botocore.exceptions import BotoCoreError, ClientError

from infra.local import clock, emulator, lease, live, outputs
from infra.local.aws import client
from infra.local.deploy import SENDER, deploy
from infra.local.doors import Doors
from infra.local.grants import let_mails_leave
from infra.local.mailbox.server import Mailbox
from infra.local.outputs import Outputs
from infra.local.seed import seed
from infra.local.settings import HOST, NotPossible, Settings
from infra.local.summary import summary
from infra.local.warm import settle, warm_up


def run(settings: Settings) -> None:
    """Run the stack until somebody stops it."""
    with lease.hold(settings.state), ExitStack() as parts, until_interrupted():
        parts.callback(settings.outputs_file.unlink, missing_ok=True)
        emulator.end_orphan(settings)
        parts.callback(emulator.end_orphan, settings)
        check_ports(settings)
        child, doors = start(settings, parts)
        known = prepare(settings, doors)
        queue_url = live.listen(known, settings.endpoint)
        outputs.save(settings, known)
        say(summary(known))
        while True:
            follow(settings, child, known, queue_url)


@contextmanager
def until_interrupted() -> Iterator[None]:
    """End the block quietly at Ctrl-C or SIGTERM; what follows is not interrupted again."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        say("\nStopping")
    finally:
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, signal.SIG_IGN)


def say(text: str) -> None:
    """Print a line at once."""
    print(text, flush=True)


def check_ports(settings: Settings) -> None:
    """Refuse to start when somebody else listens on one of the ports."""
    for name, port in settings.ports.items():
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                raise NotPossible(
                    f"Port {port} ({name}) is busy: free it, or choose six others in a row "
                    f"with EXPLORE_PORT={settings.port + 100}"
                ) from None


def start(settings: Settings, parts: ExitStack) -> tuple[emulator.Emulator, Doors]:
    """Open the mailbox, start the emulator, open the zones' ports; `parts` stops them."""
    say("Starting the local stack")
    if not settings.clock_file.exists():
        clock.write(settings.clock_file, 0)
    with timed("mailbox"):
        mailbox = Mailbox(settings, lambda: clock.stack_now(settings.clock_file), say)
    parts.callback(mailbox.stop)
    with timed("emulator"):
        child = emulator.start(settings)
    parts.callback(child.stop)
    doors = Doors(settings)
    parts.callback(doors.close)
    return child, doors


def prepare(settings: Settings, doors: Doors) -> Outputs:
    """Deploy, seed and warm up."""
    with timed("template and functions"):
        deploy(settings)
        client("ses", settings.endpoint).verify_email_identity(EmailAddress=SENDER)
        let_mails_leave(settings.endpoint)
        known = outputs.collect(settings)
    with timed("accounts and first data"):
        seed(known, settings.endpoint)
    doors.lead_to(known)
    with timed("first calls"):
        warm_up(known, settings.endpoint)
    with timed("decisions and mails"):
        settle(known, settings.endpoint)
    return known


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Say what was done and how long it took."""
    begun = time.monotonic()
    yield
    say(f"  {what:<26}{time.monotonic() - begun:5.1f} s")


def follow(settings: Settings, child: emulator.Emulator, known: Outputs, queue_url: str) -> None:
    """Say the facts that have come; give up when the emulator has ended."""
    if not child.alive():
        raise NotPossible(f"The emulator has ended: see {settings.state / 'emulator.log'}")
    with suppress(BotoCoreError, ClientError):
        live.follow(known, queue_url, say)
