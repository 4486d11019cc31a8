"""The three stacks of a stage, in the order in which one needs the other, brought there by SAM."""

import os
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from infra.build.__main__ import build
from infra.deploy.wanted import IDENTITY, OPERATIONS, Wanted
from infra.local.settings import AWS_REGION, ROOT, NotPossible

SAM = ROOT / ".venv-sam" / "bin" / "sam"
BUILT = ROOT / ".build"
_SAME_FOR_ALL = (
    ("--region", AWS_REGION),
    ("--capabilities", "CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"),
    ("--resolve-s3", "--no-progressbar", "--no-confirm-changeset", "--no-fail-on-empty-changeset"),
)

Say = Callable[[str], object]


@dataclass(frozen=True)
class Means:
    """What a deployment does its work with: the builder, which tells what it made, and SAM."""

    build: Callable[[], str]
    run: Callable[[Sequence[str]], int]


@dataclass(frozen=True)
class Stack:
    """A stack to be deployed; `needs`: one that must be there before."""

    name: str
    what: str
    template: Path
    parameters: Mapping[str, str]
    options: tuple[str, ...] = ()
    needs: str = ""


def stacks(wanted: Wanted) -> list[Stack]:
    """The stacks of this stage in the order in which they are deployed."""
    built = BUILT / "template.yaml"
    return [
        Stack(wanted.identity, "the mail domain", IDENTITY, wanted.identity_parameters),
        Stack(wanted.flow, "the flow", built, wanted.flow_parameters),
        Stack(
            wanted.operations,
            "archive, alarms and dashboard",
            OPERATIONS,
            wanted.operations_parameters,
            # SAM cannot read Fn::ForEach without: https://github.com/aws/aws-sam-cli/issues/5647
            options=("--language-extensions",),
            needs=wanted.flow,
        ),
    ]


def deploy(wanted: Wanted, stands: Callable[[str], bool], means: Means, say: Say) -> None:
    """Build, then deploy each stack; dry, only make the change sets and carry none out."""
    say("Building …")
    say(means.build().strip())
    for number, stack in enumerate(stacks(wanted), 1):
        say(f"\nStack {number} of 3, {stack.what}: {stack.name}")
        if wanted.dry and stack.needs and not stands(stack.needs):
            say(f"What it would change can be told once {stack.needs} is there.")
        elif means.run(list(command(stack, wanted.dry))):
            raise NotPossible(
                f"{stack.name} was not deployed: SAM says why, above. "
                "Once that is mended, the same command goes on from here."
            )


def command(stack: Stack, dry: bool) -> Iterator[str]:
    """What SAM is called with for one stack."""
    yield from (str(SAM), "deploy", "--stack-name", stack.name, "--template", str(stack.template))
    for options in _SAME_FOR_ALL:
        yield from options
    yield from stack.options
    if dry:
        yield "--no-execute-changeset"
    yield "--parameter-overrides"
    yield from (f"{name}={value}" for name, value in stack.parameters.items())


def build_all() -> str:
    """Build the artefacts anew; a line about them."""
    return build(ROOT, BUILT)


def run_sam(arguments: Sequence[str]) -> int:
    """Run SAM with its words going to the terminal; its exit status."""
    environment = os.environ | {"SAM_CLI_TELEMETRY": "0"}
    return subprocess.run(arguments, env=environment, cwd=ROOT, check=False).returncode  # noqa: S603
