"""The second stack watches everything that can fall aside, and keeps the facts for a replay."""

import json
from typing import Any

import pytest

from shared.domain.wake import AGAIN_AFTER
from tests.architecture.template import functions, load, of_type

OPERATIONS = "infra/operations.yaml"
ASIDE = {q for q in of_type("AWS::SQS::Queue") if q.endswith(("DeadLetters", "Failures"))}


def loop(name: str) -> tuple[set[str], dict[str, dict[str, Any]]]:
    """What a Fn::ForEach goes through, and the resources it makes each time."""
    _, items, made = load(OPERATIONS)["Resources"][f"Fn::ForEach::{name}"]
    return set(items), made


def alarm(name: str) -> dict[str, Any]:
    return of_type("AWS::CloudWatch::Alarm", OPERATIONS)[name]


def test_every_queue_of_things_set_aside_has_an_alarm_on_the_first_message() -> None:
    watched, made = loop("DeadLetters")
    assert watched == ASIDE
    [properties] = [resource["Properties"] for resource in made.values()]
    assert properties["MetricName"] == "ApproximateNumberOfMessagesVisible"
    assert properties["Threshold"] == 0
    assert properties["Dimensions"][0]["Value"] == {"Fn::Sub": "${Flow}-${Queue}"}


def test_every_function_has_alarms_for_errors_and_throttles() -> None:
    watched, made = loop("Functions")
    assert watched == set(functions())
    metrics = {resource["Properties"]["MetricName"] for resource in made.values()}
    assert metrics == {"Errors", "Throttles"}


def test_late_facts_and_a_stopped_clock_ring() -> None:
    assert alarm("FactsAreLate")["MetricName"] == "IteratorAge"
    assert alarm("ClockStopped")["TreatMissingData"] == "breaching"


def test_a_seat_idle_for_ten_minutes_while_somebody_waits_rings_until_it_is_given() -> None:
    idle = alarm("SeatsLieIdle")
    assert (idle["Namespace"], idle["MetricName"]) == ("Explore", "IdleSeatMinutes")
    assert (idle["Statistic"], idle["EvaluationPeriods"]) == ("Maximum", 1)
    # An idle seat is looked at and measured again before the alarm could fall silent.
    assert idle["Period"] >= AGAIN_AFTER.total_seconds() + 60
    assert idle["ComparisonOperator"] == "GreaterThanOrEqualToThreshold"
    assert idle["Threshold"] == 10


def test_what_only_the_clock_mends_rings_when_it_becomes_usual() -> None:
    mended = alarm("MuchIsMended")
    assert (mended["Namespace"], mended["MetricName"]) == ("Explore", "Mended")
    assert mended["Statistic"] == "Sum"


@pytest.mark.parametrize("name", ["SeatsLieIdle", "MuchIsMended"])
def test_a_figure_of_ours_is_looked_for_under_the_name_its_function_gives_it(name: str) -> None:
    [dimension] = alarm(name)["Dimensions"]
    services = {
        properties["Environment"]["Variables"]["POWERTOOLS_SERVICE_NAME"]
        for properties in functions().values()
    }
    assert dimension["Name"] == "service"
    assert dimension["Value"] in services


def test_every_queue_of_a_consumer_is_on_the_dashboard() -> None:
    body = of_type("AWS::CloudWatch::Dashboard", OPERATIONS)["Dashboard"]["DashboardBody"]
    text = body["Fn::Sub"][0]
    for queue in of_type("AWS::SQS::Queue"):
        assert f'"${{Flow}}-{queue}"' in text, queue


def test_the_dashboard_is_json() -> None:
    body = of_type("AWS::CloudWatch::Dashboard", OPERATIONS)["Dashboard"]["DashboardBody"]
    widgets = json.loads(body["Fn::Sub"][0])["widgets"]
    places = {(widget["x"], widget["y"]) for widget in widgets}
    assert len(places) == len(widgets)


@pytest.mark.parametrize(("name", "share"), [("MailsBounce", 0.02), ("MailsAnnoy", 0.0005)])
def test_the_reputation_of_our_mails_rings_long_before_ses_acts(name: str, share: float) -> None:
    assert alarm(name)["Threshold"] == share
    value = alarm(name)["Dimensions"][0]["Value"]
    assert value == {"Fn::Sub": "${Flow}-MailConfigurationSet"}


def test_every_alarm_tells_somebody() -> None:
    alarms = list(of_type("AWS::CloudWatch::Alarm", OPERATIONS).values())
    for name in ("DeadLetters", "Functions"):
        alarms += [resource["Properties"] for resource in loop(name)[1].values()]
    assert all(properties["AlarmActions"] == [{"Ref": "Alarms"}] for properties in alarms)


def test_the_archive_of_facts_is_bounded() -> None:
    archive = of_type("AWS::Events::Archive", OPERATIONS)["Archive"]
    assert 1 <= archive["RetentionDays"] <= 90


def test_what_the_second_stack_imports_is_exported_by_the_first() -> None:
    exported = {
        value["Export"]["Name"]["Fn::Sub"].removeprefix("${AWS::StackName}-")
        for value in load("template.yaml")["Outputs"].values()
        if "Export" in value
    }
    assert imports(load(OPERATIONS)["Resources"]) <= exported


def imports(node: Any) -> set[str]:
    """Names behind every Fn::ImportValue below a node, without the stack's name."""
    if isinstance(node, list):
        return set().union(*map(imports, node)) if node else set()
    if not isinstance(node, dict):
        return set()
    own = node.get("Fn::ImportValue")
    named = {own["Fn::Sub"].removeprefix("${Flow}-")} if own else set()
    return named.union(*map(imports, node.values()))
