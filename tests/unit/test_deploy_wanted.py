"""What `make deploy` may be asked for, and what it says of the rest."""

import pytest

from infra.deploy.stacks import command, stacks
from infra.deploy.templates import refusals
from infra.deploy.wanted import asked
from infra.local.settings import NotPossible

DEV = {"STAGE": "dev", "MAIL_DOMAIN": "explore.example.org", "RECIPIENTS": "@example.org"}
PROD = {"STAGE": "prod", "MAIL_DOMAIN": "explore.example.org", "ALARMS": "alarmes@example.org"}


def refused(settings):
    with pytest.raises(NotPossible) as told:
        asked(settings)
    return str(told.value)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({}, "STAGE is one of: dev, prod"),
        ({}, "MAIL_DOMAIN is missing"),
        ({**DEV, "STAGE": "staging"}, "STAGE is one of: dev, prod"),
        ({**DEV, "STAGE": "local"}, "STAGE=local is this machine"),
        ({**DEV, "RECIPIENTS": ""}, "must not write to strangers - say in RECIPIENTS"),
        ({**PROD, "RECIPIENTS": "@example.org"}, "RECIPIENTS is for the stage dev"),
        ({**PROD, "ALARMS": ""}, "ALARMS is missing"),
        ({**PROD, "ALARMS": "nobody"}, "ALARMS cannot be 'nobody'"),
        ({**DEV, "SENDER": "explore@example.org"}, "SENDER must be an address of explore."),
        ({**DEV, "MAIL_DOMAIN": "not a domain"}, "MAIL_DOMAIN cannot be 'not a domain'"),
        ({**DEV, "SITE": "https://example.org"}, "SITE cannot be"),
        ({**DEV, "REGION": "Île"}, "REGION cannot be 'Île'"),
        ({**DEV, "REGION": "a" * 31}, "Flow cannot be"),
        ({**DEV, "REPORTS": "dmarc"}, "REPORTS cannot be 'dmarc'"),
        ({**DEV, "SET": "ClockFile=/tmp/clock"}, "A deployed stage lives in real time"),
        ({**DEV, "SET": "MailEventSource=local.ses"}, "believes only SES"),
        ({**DEV, "SET": "Colour=red"}, "There is no parameter Colour."),
        ({**DEV, "SET": "JournalDays=7"}, "JournalDays cannot be '7'"),
        ({**DEV, "SET": "JournalDays"}, "SET names parameters"),
        ({**DEV, "SET": "StaffUrl=https://example.com"}, "SET is for what has no setting"),
        ({**DEV, "SET": "Stage=prod"}, "SET is for what has no setting"),
    ],
)
def test_what_cannot_be_deployed_is_refused_in_a_sentence(settings, sentence):
    assert sentence in refused(settings)


def test_everything_that_is_missing_is_said_at_once():
    assert len(refused({}).splitlines()) == 2


def test_a_domain_and_a_stage_are_enough_where_nothing_else_is_needed():
    wanted = asked(DEV)
    assert wanted.sender == "inscriptions@explore.example.org"
    assert wanted.urls == {
        "Public": "https://explore.example.org",
        "Staff": "https://equipe.explore.example.org",
        "Partner": "https://partenaires.explore.example.org",
    }


def test_production_writes_to_everybody():
    assert "MailRecipients" not in asked(PROD).flow_parameters


def test_two_regions_and_two_stages_are_four_flows_and_share_a_domain_s_identity():
    all_four = [
        asked({**told, "REGION": region}) for told in (DEV, PROD) for region in ("idf", "bre")
    ]
    assert len({wanted.flow for wanted in all_four}) == 4
    assert {wanted.flow_parameters["RegionId"] for wanted in all_four} == {"idf", "bre"}
    assert len({wanted.identity for wanted in all_four}) == 1


def test_two_domains_never_share_a_stack():
    names = {asked({**DEV, "MAIL_DOMAIN": name}).identity for name in ("a-b.org", "a.b.org")}
    assert len(names) == 2


def test_what_is_not_said_stays_as_the_stack_has_it():
    assert asked(DEV).operations_parameters == {"Flow": "explore-idf-dev"}
    assert asked(PROD).operations_parameters["AlarmAddress"] == "alarmes@example.org"
    assert asked(DEV).identity_parameters == {"MailDomain": "explore.example.org"}


def test_other_parameters_of_the_flow_are_handed_on():
    wanted = asked({**DEV, "SET": "JournalDays=365 FormsAnHour=0"})
    assert wanted.flow_parameters["JournalDays"] == "365"
    assert wanted.flow_parameters["FormsAnHour"] == "0"


def test_sam_is_told_every_parameter_and_asks_nothing():
    for stack in stacks(asked(DEV)):
        told = list(command(stack, dry=False))
        assert told[told.index("--stack-name") + 1] == stack.name
        assert {"--no-confirm-changeset", "--no-fail-on-empty-changeset"} <= set(told)
        pairs = [f"{name}={value}" for name, value in stack.parameters.items()]
        assert told[told.index("--parameter-overrides") + 1 :] == pairs


def test_dry_every_stack_is_only_a_change_set():
    for stack in stacks(asked(DEV)):
        assert "--no-execute-changeset" in command(stack, dry=True)
        assert "--no-execute-changeset" not in command(stack, dry=False)


def test_a_parameter_without_a_default_must_be_given():
    template = {"Parameters": {"Stage": {"Type": "String", "Description": "which one"}}}
    assert refusals(template, {}) == ["Stage is missing: which one"]
    assert refusals(template, {"Stage": "dev"}) == []
