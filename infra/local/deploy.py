"""Bring the real template.yaml onto the emulator by a change set; skip what has not changed."""

import hashlib
import json
import time
from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError

from infra.local import artefacts
from infra.local.aws import client
from infra.local.settings import ROOT, STACK_NAME, NotPossible, Settings

SENDER = "inscriptions@explore.example.org"
WAIT_SECONDS = 120
CAPABILITIES = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"]
DEPLOYED = {"CREATE_COMPLETE", "UPDATE_COMPLETE"}
# A stack whose first deployment failed or was cut short holds nothing and cannot be updated.
NEVER_BEGUN = ("CREATE_IN_PROGRESS", "CREATE_FAILED", "ROLLBACK_", "DELETE_")


def deploy(settings: Settings) -> bool:
    """Make the emulator's stack equal to the checkout; false when it already was."""
    template, zips = artefacts.packaged((ROOT / "template.yaml").read_text())
    digest = hashlib.sha256(json.dumps([template, parameters(settings)]).encode()).hexdigest()
    marker = settings.state / "deployed"
    status = stack_status(settings)
    if status in DEPLOYED and marker.exists() and marker.read_text() == digest:
        return False
    if status.startswith(NEVER_BEGUN):
        client("cloudformation", settings.endpoint).delete_stack(StackName=STACK_NAME)
        status = ""
    address = artefacts.upload(settings.endpoint, zips, template)
    apply_change(settings, address, "UPDATE" if status else "CREATE")
    marker.write_text(digest)
    return True


def parameters(settings: Settings) -> dict[str, str]:
    """The template's parameters on the local stage."""
    return {
        "Stage": "local",
        "RegionId": "idf",
        "PublicUrl": settings.zone_url("public"),
        "StaffUrl": settings.zone_url("staff"),
        "PartnerUrl": settings.zone_url("partner"),
        "MailSender": SENDER,
        "MailEventSource": "local.ses",
        "ClockFile": str(settings.clock_file),
        "FormsAnHour": "0",
    }


def as_list(values: dict[str, str]) -> list[dict[str, str]]:
    """Parameters as CloudFormation takes them."""
    return [{"ParameterKey": key, "ParameterValue": value} for key, value in values.items()]


def stack_status(settings: Settings) -> str:
    """The stack's status; empty when there is no stack."""
    try:
        found = client("cloudformation", settings.endpoint).describe_stacks(StackName=STACK_NAME)
    except ClientError:
        return ""
    status: str = found["Stacks"][0]["StackStatus"]
    return "" if status == "REVIEW_IN_PROGRESS" else status


def apply_change(settings: Settings, template_url: str, kind: str) -> None:
    """Make a change set, carry it out and wait for its end."""
    cloudformation = client("cloudformation", settings.endpoint)
    name = f"change-{time.time_ns()}"
    cloudformation.create_change_set(
        StackName=STACK_NAME,
        ChangeSetName=name,
        ChangeSetType=kind,
        TemplateURL=template_url,
        Capabilities=CAPABILITIES,
        Parameters=as_list(parameters(settings)),
    )
    change = wait_while(
        "_IN_PROGRESS",
        lambda: cloudformation.describe_change_set(StackName=STACK_NAME, ChangeSetName=name),
        "Status",
    )
    if change["Status"] != "CREATE_COMPLETE":
        raise NotPossible(f"The template was refused: {change.get('StatusReason')}")
    cloudformation.execute_change_set(StackName=STACK_NAME, ChangeSetName=name)
    finish(settings)


def finish(settings: Settings) -> None:
    """Wait for the stack; a failure is told with the events that explain it."""
    cloudformation = client("cloudformation", settings.endpoint)
    stack = wait_while(
        "_IN_PROGRESS",
        lambda: cloudformation.describe_stacks(StackName=STACK_NAME)["Stacks"][0],
        "StackStatus",
    )
    if stack["StackStatus"] in DEPLOYED:
        return
    events = cloudformation.describe_stack_events(StackName=STACK_NAME)["StackEvents"]
    reasons = [
        f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason', '')}"
        for event in events
        if event["ResourceStatus"].endswith("_FAILED")
    ]
    told = "; ".join(reasons) or f"see {settings.state / 'emulator.log'}"
    raise NotPossible(f"The stack ended in {stack['StackStatus']}: {told}")


def wait_while(suffix: str, look: Callable[[], dict[str, Any]], field: str) -> dict[str, Any]:
    """Look again until the field no longer ends in the suffix."""
    limit = time.monotonic() + WAIT_SECONDS
    while (seen := look())[field].endswith((suffix, "_PENDING")):
        if time.monotonic() > limit:
            raise NotPossible(f"Still {seen[field]} after {WAIT_SECONDS} s")
        time.sleep(0.1)
    return seen
