"""What the local stack promises to whoever runs it."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from infra.local.deploy import SENDER
from infra.local.private import PrivateStack, command, wait_until
from infra.local.settings import HOST, ROOT

LISTENING = "0A"
LOOPBACK = "0100007F"


def listening(table: str) -> list[tuple[str, str]]:
    """Address and inode of each listening socket of the machine."""
    rows = [row.split() for row in Path(table).read_text().splitlines()[1:]]
    return [(row[1].split(":")[0], row[9]) for row in rows if row[3] == LISTENING]


def sockets_of(pid: int) -> set[str]:
    """The inodes of a process's sockets; what is closed while we look does not count."""
    links = []
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):
            links.append(str(entry.readlink()))
    return {link[8:-1] for link in links if link.startswith("socket:[")}


def processes_of(stack: PrivateStack) -> list[int]:
    state = stack.settings.state
    emulator = int((state / "emulator.pid").read_text())
    children = Path(f"/proc/{emulator}/task/{emulator}/children").read_text().split()
    return [int((state / "lock").read_text()), emulator, *map(int, children)]


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="this system has no /proc/net/tcp")
def test_nothing_listens_beyond_this_machine(stack: PrivateStack) -> None:
    ours = set.union(*map(sockets_of, processes_of(stack)))
    ipv4 = [address for address, inode in listening("/proc/net/tcp") if inode in ours]
    ipv6 = [address for address, inode in listening("/proc/net/tcp6") if inode in ours]
    assert set(ipv4) == {LOOPBACK}
    assert len(ipv4) == len(stack.settings.ports)
    assert ipv6 == []


@pytest.mark.parametrize("zone", ["public", "staff", "partner"])
def test_each_zone_answers_on_its_own_port(stack: PrivateStack, zone: str) -> None:
    assert stack.http.get(f"{stack.outputs[f'{zone}_url']}/").status_code < 500


def test_the_emulator_itself_is_not_reachable_through_a_zone(stack: PrivateStack) -> None:
    address = f"{stack.outputs['public_url']}/_ministack/reset"
    assert stack.http.post(address).status_code == 404


def test_a_mail_is_shown_as_sent_and_its_delivery_reported(stack: PrivateStack) -> None:
    queue = heard_from_ses(stack)
    send(stack, ["lea@example.org", "bounce-noe@example.org"])
    (listed,) = wait_until(lambda: stack.mailbox("lea@example.org"))
    page = stack.http.get(listed["raw_url"].removesuffix("/raw")).text
    assert "Bonjour &lt;Léa&gt;" in page
    assert "x-ses-" not in stack.http.get(listed["raw_url"]).text.lower()
    events = {
        event["detail-type"]: event["detail"]
        for event in received(stack, queue, 2, "lea@example.org")
    }
    assert events["Email Delivered"]["delivery"]["recipients"] == ["lea@example.org"]
    assert events["Email Delivered"]["mail"]["tags"]["mail"] == ["abc_-1"]
    assert events["Email Bounced"]["bounce"]["bounceType"] == "Permanent"


def test_delivery_is_reported_in_the_stacks_time(stack: PrivateStack) -> None:
    queue = heard_from_ses(stack)
    stack.clock.advance("10d")
    send(stack, ["tard@example.org"])
    (event,) = received(stack, queue, 1, "tard@example.org")
    (listed,) = stack.mailbox("tard@example.org")
    assert event["detail"]["delivery"]["timestamp"][:23] == listed["at"][:23]
    assert datetime.fromisoformat(listed["at"]) > datetime.now(UTC) + timedelta(days=9)


def heard_from_ses(stack: PrivateStack) -> str:
    """A queue of the test's own that hears what the mailbox says in SES's place."""
    url: str = stack.client("sqs").create_queue(QueueName="test-ses-events")["QueueUrl"]
    arn = stack.client("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
    events = stack.client("events")
    events.put_rule(Name="test-ses-events", EventPattern=json.dumps({"source": ["local.ses"]}))
    target = {"Id": "test", "Arn": arn["Attributes"]["QueueArn"]}
    events.put_targets(Rule="test-ses-events", Targets=[target])
    return url


def send(stack: PrivateStack, to: list[str]) -> None:
    message = EmailMessage()
    message["From"], message["To"] = SENDER, ", ".join(to)
    message["Subject"] = "Bonjour <Léa>"
    message["X-SES-CONFIGURATION-SET"] = "any"
    message["X-SES-MESSAGE-TAGS"] = "mail=abc_-1"
    message.set_content("Votre demande est reçue.", cte="quoted-printable")
    stack.client("ses").send_raw_email(RawMessage={"Data": message.as_bytes()})


def received(stack: PrivateStack, queue: str, count: int, to: str) -> list[dict]:
    """So many reports on a mail that went to this address too; other mails are let pass."""
    events: list[dict] = []

    def enough() -> bool:
        answer = stack.client("sqs").receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
        told = [json.loads(message["Body"]) for message in answer.get("Messages", [])]
        events.extend(event for event in told if to in event["detail"]["mail"]["destination"])
        return len(events) >= count

    wait_until(enough, seconds=30)
    return events


@pytest.fixture(autouse=True)
def machine_time(stack: PrivateStack) -> Iterator[None]:
    """Whatever becomes of a test, the next finds the machine's time."""
    yield
    if Path(stack.outputs["clock_file"]).read_text() != "0":
        stack.clock.reset()


def test_the_clock_moves_and_comes_back(stack: PrivateStack) -> None:
    file = Path(stack.outputs["clock_file"])
    stack.clock.advance("1h30m")
    assert file.read_text() == "5400"
    stack.clock.advance("72h")
    assert file.read_text() == str(5400 + 72 * 3600)
    stack.clock.reset()
    assert file.read_text() == "0"


def test_a_second_start_says_that_it_runs_already(stack: PrivateStack) -> None:
    assert "already running" in command(stack.settings, "up")


def test_a_busy_port_gets_one_clear_line(stack: PrivateStack, tmp_path: Path) -> None:
    own = {"EXPLORE_PORT": str(stack.settings.port), "EXPLORE_STATE": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "infra.local", "run"],
        cwd=ROOT,
        env=os.environ | own,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert f"Port {stack.settings.port + 1} (public) is busy" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_what_the_stack_holds_survives_a_restart(stack: PrivateStack) -> None:
    item = {"pk": {"S": "TEST#restart"}, "sk": {"S": "TEST"}, "kind": {"S": "test"}}
    stack.client("dynamodb").put_item(TableName=stack.outputs["table"], Item=item)
    before = stack.mailbox()
    command(stack.settings, "down")
    assert_nothing_listens(stack)
    command(stack.settings, "up")
    key = {"pk": item["pk"], "sk": item["sk"]}
    kept = stack.client("dynamodb").get_item(TableName=stack.outputs["table"], Key=key)
    assert kept["Item"] == item
    assert stack.mailbox() == before


def assert_nothing_listens(stack: PrivateStack) -> None:
    for port in stack.settings.ports.values():
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((HOST, port))
