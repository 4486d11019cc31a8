"""A deployment against moto: SAM is played, the stacks and what SES knows are moto's.

moto's CloudFormation has no AWS::SES::EmailIdentity: the stacks here have the outputs of the real
templates and a queue each.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import boto3
import pytest
from moto import mock_aws
from moto.sesv2.responses import SESV2Response

from infra.deploy.__main__ import main
from infra.deploy.cloud import Cloud
from infra.deploy.stacks import Means
from infra.deploy.wanted import asked
from infra.local.settings import AWS_REGION, NotPossible
from tests.unit.test_deploy_records import DOMAIN, OUTPUTS, nobody

SETTINGS = {"STAGE": "dev", "MAIL_DOMAIN": DOMAIN, "RECIPIENTS": "@example.org"}
WANTED = asked(SETTINGS)
IN_ORDER = [WANTED.identity, WANTED.flow, WANTED.operations]
HOLDS = {
    WANTED.identity: OUTPUTS,
    WANTED.flow: {f"{zone}ApiId": zone.lower() for zone in ("Public", "Staff", "Partner")},
    WANTED.operations: {},
}


@dataclass
class PlayedSam:
    """Makes each stack with its outputs, as `sam deploy` would; `fails_at`: the one it refuses."""

    cloudformation: Any
    fails_at: str = ""
    built: int = 0
    deployed: list[str] = field(default_factory=list)
    dry: list[bool] = field(default_factory=list)

    def build(self) -> str:
        self.built += 1
        return "all built"

    def run(self, arguments):
        name = arguments[arguments.index("--stack-name") + 1]
        self.deployed.append(name)
        self.dry.append("--no-execute-changeset" in arguments)
        if name == self.fails_at:
            return 1
        if not self.dry[-1] and name not in self.stands():
            outputs = {key: {"Value": value} for key, value in HOLDS[name].items()}
            body = {"Resources": {"Queue": {"Type": "AWS::SQS::Queue"}}, "Outputs": outputs}
            self.cloudformation.create_stack(StackName=name, TemplateBody=json.dumps(body))
        return 0

    def stands(self):
        return {each["StackName"] for each in self.cloudformation.describe_stacks()["Stacks"]}

    def deploy(self, **more):
        return main({**SETTINGS, **more}, Means(self.build, self.run), nobody)


@pytest.fixture
def sam(monkeypatch: pytest.MonkeyPatch) -> Iterator[PlayedSam]:
    """SAM over an empty account, which SES keeps in its sandbox."""
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    account = json.dumps({"ProductionAccessEnabled": False})
    # moto's SES does not tell it.
    monkeypatch.setattr(SESV2Response, "get_account", lambda self: account, raising=False)
    with mock_aws():
        yield PlayedSam(boto3.client("cloudformation", region_name=AWS_REGION))


def test_the_domain_comes_first_and_the_alarms_last(sam):
    assert sam.deploy() == 0
    assert sam.deployed == IN_ORDER
    assert sam.dry == [False, False, False]


def test_the_end_tells_the_addresses_and_every_record(sam, capsys):
    sam.deploy()
    told = capsys.readouterr().out
    assert all(url in told for url in WANTED.urls.values())
    assert "https://partner.execute-api.eu-west-3.amazonaws.com" in told
    for record in OUTPUTS.values():
        name, kind, value = record.split(" ", 2)
        assert f"   Nom     {name}\n   Type    {kind}\n   Valeur  {value}\n" in told


def test_what_keeps_mails_from_leaving_is_said(sam, capsys):
    sam.deploy()
    told = capsys.readouterr().out
    assert "no mail leaves before SES sees the DKIM records" in told
    assert "SES keeps this account in its sandbox" in told


def test_where_ses_says_nothing_of_its_sandbox_the_records_are_told_all_the_same(
    sam, capsys, monkeypatch
):
    said = (403, {"status": 403}, json.dumps({"__type": "AccessDeniedException"}))
    monkeypatch.setattr(SESV2Response, "get_account", lambda self: said)
    assert sam.deploy() == 0
    told = capsys.readouterr().out
    assert "SES does not say whether" in told
    assert OUTPUTS["Dkim1"].split(" ")[0] in told


def test_a_second_time_it_does_the_same_and_refuses_nothing(sam):
    assert [sam.deploy(), sam.deploy()] == [0, 0]
    assert sam.deployed == IN_ORDER * 2


def test_dry_no_stack_is_made_and_what_needs_another_waits_for_it(sam, capsys):
    assert sam.deploy(DRY="1") == 0
    assert sam.deployed == [WANTED.identity, WANTED.flow]
    assert sam.dry == [True, True]
    assert sam.stands() == set()
    assert "No stack was changed." in capsys.readouterr().out


def test_dry_over_a_stage_that_stands_all_three_are_told(sam):
    sam.deploy()
    assert sam.deploy(DRY="1") == 0
    assert sam.dry == [False] * 3 + [True] * 3


@pytest.mark.parametrize("place", [0, 1, 2])
def test_where_sam_fails_nothing_after_it_is_begun(sam, capsys, place):
    sam.fails_at = IN_ORDER[place]
    assert sam.deploy() == 1
    assert sam.deployed == IN_ORDER[: place + 1]
    assert f"{IN_ORDER[place]} was not deployed" in capsys.readouterr().err


def untouched(sam):
    return sam.built == 0 and sam.deployed == [] and sam.stands() == set()


@pytest.mark.parametrize(
    "more", [{"STAGE": "local"}, {"RECIPIENTS": ""}, {"SET": "ClockFile=/tmp/clock"}]
)
def test_what_cannot_stand_is_refused_before_anything_is_touched(sam, capsys, more):
    assert sam.deploy(**more) == 1
    assert capsys.readouterr().err
    assert untouched(sam)


def test_without_credentials_nothing_is_touched(sam, capsys, monkeypatch, tmp_path):
    with monkeypatch.context() as nowhere:
        for name in ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "SESSION_TOKEN", "PROFILE"):
            nowhere.delenv(f"AWS_{name}", raising=False)
        for name in ("CONFIG_FILE", "SHARED_CREDENTIALS_FILE"):
            nowhere.setenv(f"AWS_{name}", str(tmp_path / "none"))
        nowhere.setenv("AWS_EC2_METADATA_DISABLED", "true")
        assert sam.deploy() == 1
    assert "No AWS credentials" in capsys.readouterr().err
    assert (sam.built, sam.deployed) == (0, [])


def test_a_domain_that_ses_knows_from_elsewhere_is_not_taken_over(sam, capsys):
    boto3.client("sesv2", region_name=AWS_REGION).create_email_identity(EmailIdentity=DOMAIN)
    assert sam.deploy() == 1
    assert f"SES knows {DOMAIN} already" in capsys.readouterr().err
    assert untouched(sam)


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("UPDATE_IN_PROGRESS", "is being changed right now"),
        ("ROLLBACK_COMPLETE", "delete-stack --stack-name explore-idf-dev"),
        ("UPDATE_ROLLBACK_FAILED", "cannot be deployed as it stands"),
    ],
)
def test_a_stack_that_cannot_be_changed_is_told_beforehand(status, sentence):
    class Stuck(Cloud):
        def status(self, stack):
            return status

    with pytest.raises(NotPossible, match=sentence):
        Stuck(boto3.Session()).must_be_ready("explore-idf-dev")
