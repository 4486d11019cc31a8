"""`make deploy`: one stage of one region on AWS, from the checkout to its DNS records."""

import os
import subprocess
import sys
from collections.abc import Mapping

from boto3 import Session
from botocore.exceptions import BotoCoreError, ClientError

from infra.build.layer import TooBig
from infra.deploy.cloud import Cloud
from infra.deploy.records import LookUp, asked_of_the_dns
from infra.deploy.report import addresses, left_to_do, to_hand_over
from infra.deploy.stacks import Means, build_all, deploy, run_sam, stacks
from infra.deploy.wanted import Wanted, asked
from infra.local.settings import AWS_REGION, NotPossible

NOT_POSSIBLE = 1


def main(environment: Mapping[str, str], means: Means, look_up: LookUp) -> int:
    """Deploy what these settings ask for; 1 and a plain sentence where that is not possible."""
    try:
        wanted = asked(environment)
        cloud = Cloud(Session(region_name=AWS_REGION))
        prepare(wanted, cloud)
        deploy(wanted, lambda stack: bool(cloud.status(stack)), means, say)
        conclude(wanted, cloud, look_up)
    except (NotPossible, TooBig, BotoCoreError, ClientError) as reason:
        return refuse(str(reason))
    except subprocess.CalledProcessError as reason:
        return refuse(f"The build failed, nothing was deployed: {reason}")
    return 0


def prepare(wanted: Wanted, cloud: Cloud) -> None:
    """Say where the stage goes; refuse, before anything changes, what could not be carried out."""
    account = cloud.account()
    for stack in stacks(wanted):
        cloud.must_be_ready(stack.name)
    cloud.must_be_ours(wanted.mail_domain, wanted.identity)
    dry = ": change sets and artefacts are made, no stack is changed" if wanted.dry else ""
    say(f"Stage {wanted.stage} of region {wanted.region}, account {account}, {AWS_REGION}{dry}")


def conclude(wanted: Wanted, cloud: Cloud, look_up: LookUp) -> None:
    """Say where the stage is, what is left to do and what its zone needs."""
    flow, identity = cloud.outputs(wanted.flow), cloud.outputs(wanted.identity)
    if not flow or not identity:
        say("\nNo stack was changed. Addresses and records are there after the first deployment.")
        return
    done = "No stack was changed; as it stands:" if wanted.dry else f"{wanted.flow} stands."
    say(f"\n{done}\n")
    proved, in_the_sandbox = cloud.proved(wanted.mail_domain), cloud.in_the_sandbox()
    for line in addresses(wanted, flow):
        say(line)
    say("\nLeft to do")
    for line in left_to_do(wanted, proved, in_the_sandbox):
        say(line)
    say("\n" + to_hand_over(wanted, identity, look_up))


def say(line: str) -> None:
    """One line, at once: SAM writes to the same terminal."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def refuse(reason: str) -> int:
    """Says why not, on standard error."""
    sys.stderr.write(reason + "\n")
    return NOT_POSSIBLE


if __name__ == "__main__":
    sys.exit(main(os.environ, Means(build_all, run_sam), asked_of_the_dns))
