"""Nothing is lost on the way: queues, rules, stream and schedules as AWS needs them."""

import json
from typing import Any

import pytest

from tests.architecture.template import (
    as_text,
    event_sources,
    functions,
    granted,
    load,
    of_type,
)
from tests.architecture.test_template import KINDS

QUEUES = of_type("AWS::SQS::Queue")
RULES = of_type("AWS::Events::Rule")
CONSUMERS = sorted(event_sources("SQS"))
FOURTEEN_DAYS = 14 * 24 * 3600
# The defaults of SQS where the template says nothing.
FOUR_DAYS = 4 * 24 * 3600


def targets() -> list[tuple[str, dict[str, Any]]]:
    return [(name, target) for name, rule in RULES.items() for target in rule["Targets"]]


@pytest.mark.parametrize("name", CONSUMERS)
def test_a_message_stays_hidden_for_six_tries_of_the_function(name: str) -> None:
    source = event_sources("SQS")[name]
    window = source.get("MaximumBatchingWindowInSeconds", 0)
    needed = 6 * functions()[name]["Timeout"] + window
    assert QUEUES[f"{name}Queue"]["VisibilityTimeout"] >= needed


@pytest.mark.parametrize("name", CONSUMERS)
def test_a_message_is_tried_five_times_and_then_kept_longer_than_it_waited(name: str) -> None:
    queue = QUEUES[f"{name}Queue"]
    assert queue["RedrivePolicy"]["maxReceiveCount"] >= 5
    dead = queue["RedrivePolicy"]["deadLetterTargetArn"]
    assert dead == {"Fn::GetAtt": [f"{name}DeadLetters", "Arn"]}
    kept = QUEUES[f"{name}DeadLetters"]["MessageRetentionPeriod"]
    assert kept == FOURTEEN_DAYS
    assert kept > queue.get("MessageRetentionPeriod", FOUR_DAYS)


@pytest.mark.parametrize("name", CONSUMERS)
def test_one_bad_message_does_not_repeat_its_batch_and_a_rush_is_bounded(name: str) -> None:
    source = event_sources("SQS")[name]
    assert source["Queue"] == {"Fn::GetAtt": [f"{name}Queue", "Arn"]}
    assert source["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert 2 <= source["ScalingConfig"]["MaximumConcurrency"] <= 50


def test_every_queue_is_encrypted_and_no_queue_is_without_an_owner() -> None:
    assert all(queue["SqsManagedSseEnabled"] for queue in QUEUES.values())
    endings = ("Queue", "DeadLetters", "Failures")
    assert all(
        name.removesuffix(e) in functions() for name in QUEUES for e in endings if name.endswith(e)
    )
    assert all(name.endswith(endings) for name in QUEUES)


def test_every_target_of_a_rule_has_dead_letters() -> None:
    for name, target in targets():
        consumer = as_text(target["Arn"]).removesuffix("Queue.Arn")
        expected = {"Arn": {"Fn::GetAtt": [f"{consumer}DeadLetters", "Arn"]}}
        assert target["DeadLetterConfig"] == expected, name


@pytest.mark.parametrize("name", sorted(event_sources("Schedule")))
def test_every_schedule_has_dead_letters_and_bounded_retries(name: str) -> None:
    schedule = event_sources("Schedule")[name]
    dead = {"Fn::GetAtt": [f"{name}DeadLetters", "Arn"]}
    assert schedule["DeadLetterConfig"] == {"Arn": dead}
    assert schedule["RetryPolicy"]["MaximumEventAgeInSeconds"] <= 3600
    asynchronous = functions()[name]["EventInvokeConfig"]
    assert asynchronous["DestinationConfig"]["OnFailure"]["Destination"] == dead
    assert granted(name, "sqs:SendMessage") == [f"{name}DeadLetters.Arn"]


def test_only_s3_and_ses_are_heard_on_the_default_bus() -> None:
    heard = {n: r["EventPattern"]["source"] for n, r in RULES.items() if "EventBusName" not in r}
    assert heard == {
        "ImportOffersOnFiles": ["aws.s3"],
        "RecordDeliveriesOnMailEvents": [{"Ref": "MailEventSource"}],
    }
    assert all("ScheduleExpression" not in rule for rule in RULES.values())


def test_the_two_rules_on_the_default_bus_hear_our_bucket_and_our_mails_only() -> None:
    files = RULES["ImportOffersOnFiles"]["EventPattern"]["detail"]
    assert files["bucket"] == {"name": [{"Ref": "Files"}]}
    incoming = [{"prefix": "incoming/"}, {"prefix": "reference/incoming/"}]
    assert files["object"] == {"key": incoming}
    mails = RULES["RecordDeliveriesOnMailEvents"]["EventPattern"]["detail"]["mail"]["tags"]
    assert mails == {"ses:configuration-set": [{"Ref": "MailConfigurationSet"}]}


def test_only_our_facts_are_heard_on_our_bus() -> None:
    ours = [rule for rule in RULES.values() if "EventBusName" in rule]
    assert all(rule["EventBusName"] == {"Ref": "Bus"} for rule in ours)
    named = [fact for rule in ours for fact in rule["EventPattern"]["detail-type"]]
    assert all(fact.isalpha() and fact[0].isupper() for fact in named)
    assert not [f for f in named if f.endswith(("Updated", "Modified"))]


def test_a_deadline_wakes_those_whose_kind_it_is() -> None:
    heard = {
        name.removesuffix("OnDeadlines"): rule["EventPattern"]["detail"]["data"]["kind"]
        for name, rule in RULES.items()
        if "DeadlineReached" in rule["EventPattern"].get("detail-type", [])
    }
    assert heard == {
        "AllocateSeats": ["registration", "session"],
        "SendMails": [
            "registration",
            "digest",
            "link_request",
            "access",
            "expiry_watch",
            "summary",
            "mail",
        ],
        "MatchOffers": ["digest"],
        "ImportOffers": ["upload"],
    }


def test_only_our_own_rules_may_fill_a_queue() -> None:
    allowed: dict[str, set[str]] = {}
    for name, target in targets():
        for queue in (target["Arn"], target["DeadLetterConfig"]["Arn"]):
            allowed.setdefault(as_text(queue).removesuffix(".Arn"), set()).add(f"{name}.Arn")
    for name in event_sources("Schedule"):
        allowed[f"{name}DeadLetters"] = {f"{name}Clock.Arn"}
    written = {}
    for policy in of_type("AWS::SQS::QueuePolicy").values():
        [statement] = policy["PolicyDocument"]["Statement"]
        assert statement["Principal"] == {"Service": "events.amazonaws.com"}
        sources = statement["Condition"]["ArnEquals"]["aws:SourceArn"]
        written[policy["Queues"][0]["Ref"]] = {as_text(source) for source in sources}
    assert written == allowed


def test_the_stream_brings_only_items_with_a_history() -> None:
    [source] = event_sources("DynamoDB").values()
    [wanted] = source["FilterCriteria"]["Filters"]
    pattern = json.loads(wanted["Pattern"])
    assert pattern == {"dynamodb": {"NewImage": {"kind": {"S": list(KINDS)}}}}


def test_a_poison_record_cannot_block_the_stream_for_a_day() -> None:
    source = event_sources("DynamoDB")["PublishFacts"]
    assert 0 < source["MaximumRecordAgeInSeconds"] < 86400
    assert 0 < source["MaximumRetryAttempts"] <= 20
    assert source["BisectBatchOnFunctionError"] is True
    assert source["DestinationConfig"]["OnFailure"]["Destination"] == {
        "Fn::GetAtt": ["Files", "Arn"]
    }


def test_the_publisher_raises_as_a_whole() -> None:
    assert "FunctionResponseTypes" not in event_sources("DynamoDB")["PublishFacts"]


def test_what_the_publisher_cannot_read_is_set_aside() -> None:
    environment = load("template.yaml")["Resources"]["PublishFacts"]["Properties"]["Environment"]
    assert environment["Variables"]["FAILURES_QUEUE_URL"] == {"Ref": "PublishFactsFailures"}
    assert QUEUES["PublishFactsFailures"]["MessageRetentionPeriod"] == FOURTEEN_DAYS
