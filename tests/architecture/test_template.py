"""The stack's names, table, bucket and parameters are what the rest of the system counts on."""

import re
from pathlib import Path

import pytest

from tests.architecture.template import ROOT, functions, load, of_type, refused

RESOURCES = load("template.yaml")["Resources"]
TABLE = of_type("AWS::DynamoDB::Table")["Table"]
KINDS = (
    "session",
    "registration",
    "link_request",
    "access",
    "doubt",
    "upload",
    "digest",
    "expiry_watch",
    "summary",
    "mail",
)


def folders() -> list[Path]:
    return [p for p in (ROOT / "functions").iterdir() if p.is_dir() and p.name != "__pycache__"]


def camel(folder: str) -> str:
    return "".join(word.capitalize() for word in folder.split("_"))


def test_every_folder_of_a_function_has_exactly_one_resource_and_vice_versa() -> None:
    declared = {name: properties["CodeUri"] for name, properties in functions().items()}
    assert declared == {camel(p.name): f"functions/{p.name}/" for p in folders()}


def test_every_function_starts_in_its_handler_on_the_current_arm_runtime_with_the_layer() -> None:
    for properties in functions().values():
        assert properties["Handler"] == "handler.handler"
        assert properties["Architectures"] == ["arm64"]
        assert properties["Layers"] == [{"Ref": "SharedLayer"}]


def test_the_layer_is_for_the_runtime_of_the_functions() -> None:
    runtime = load("template.yaml")["Globals"]["Function"]["Runtime"]
    layer = of_type("AWS::Serverless::LayerVersion")["SharedLayer"]
    assert layer["CompatibleRuntimes"] == [runtime]
    assert layer["CompatibleArchitectures"] == ["arm64"]


@pytest.mark.parametrize("kind", ["AWS::Serverless::Function", "AWS::SQS::Queue"])
def test_physical_names_are_the_stack_and_the_logical_id(kind: str) -> None:
    key = "FunctionName" if kind.endswith("Function") else "QueueName"
    for name, properties in of_type(kind).items():
        assert properties[key] == {"Fn::Sub": f"${{AWS::StackName}}-{name}"}


def test_what_sam_makes_of_an_event_never_takes_a_name_that_is_in_use() -> None:
    made = {n + event for n, p in functions().items() for event in p.get("Events", {})}
    assert not made & set(RESOURCES)


def test_every_function_gets_its_own_name_for_logs_and_metrics() -> None:
    for name, properties in functions().items():
        service = properties["Environment"]["Variables"]["POWERTOOLS_SERVICE_NAME"]
        assert camel(service) == name


def test_the_table_survives_mistakes() -> None:
    assert RESOURCES["Table"]["DeletionPolicy"] == "Retain"
    assert RESOURCES["Table"]["UpdateReplacePolicy"] == "Retain"
    assert TABLE["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert TABLE["DeletionProtectionEnabled"] == {"Fn::If": ["IsProduction", True, False]}
    assert TABLE["SSESpecification"] == {"SSEEnabled": True}


def test_the_table_has_the_stream_and_the_time_to_live() -> None:
    assert TABLE["StreamSpecification"] == {"StreamViewType": "NEW_AND_OLD_IMAGES"}
    assert TABLE["TimeToLiveSpecification"] == {"AttributeName": "expires_on", "Enabled": True}


def test_the_queue_is_a_local_index_with_what_decisions_need() -> None:
    [index] = TABLE["LocalSecondaryIndexes"]
    assert index["IndexName"] == "queue"
    assert [key["AttributeName"] for key in index["KeySchema"]] == ["pk", "queue"]
    assert index["Projection"]["ProjectionType"] == "INCLUDE"
    of_both = {"kind", "id", "state", "region"}
    of_a_session = {"seats", "sweep", "version", "starts_at", "about"}
    of_a_registration = {"person", "ticket", "arrived_at", "expires_at", "marks"}
    projected = index["Projection"]["NonKeyAttributes"]
    assert set(projected) == of_both | of_a_session | of_a_registration
    assert len(projected) == len(set(projected)) <= 20


def test_the_global_indexes_hold_keys_only() -> None:
    found = {i["IndexName"]: i for i in TABLE["GlobalSecondaryIndexes"]}
    keys = {n: [k["AttributeName"] for k in i["KeySchema"]] for n, i in found.items()}
    assert keys == {
        "wake": ["wake_shard", "wake_at"],
        "list1": ["list1_pk", "list1_sk"],
        "list2": ["list2_pk", "list2_sk"],
    }
    assert all(i["Projection"] == {"ProjectionType": "KEYS_ONLY"} for i in found.values())


def test_the_bucket_is_private_and_takes_files_from_the_partners_pages_only() -> None:
    bucket = of_type("AWS::S3::Bucket")["Files"]
    assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
    [cors] = bucket["CorsConfiguration"]["CorsRules"]
    assert cors["AllowedOrigins"] == [{"Ref": "PartnerUrl"}]
    assert cors["AllowedMethods"] == ["POST"]
    [statement] = of_type("AWS::S3::BucketPolicy")["FilesPolicy"]["PolicyDocument"]["Statement"]
    assert statement["Effect"] == "Deny"
    assert statement["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}


def test_raw_files_and_discarded_batches_are_gone_after_thirty_days() -> None:
    rules = of_type("AWS::S3::Bucket")["Files"]["LifecycleConfiguration"]["Rules"]
    kept = {r["Prefix"]: r["ExpirationInDays"] for r in rules if "Prefix" in r}
    assert kept["incoming/"] == 30
    assert kept["aws/lambda/"] == 30


@pytest.mark.parametrize("stage", ["dev", "prod"])
def test_a_deployed_stage_cannot_shift_its_clock_or_invent_mail_events(stage: str) -> None:
    real = {"Stage": stage, "ClockFile": "", "MailEventSource": "aws.ses"}
    real["MailRecipients"] = "@example.org" if stage == "dev" else ""
    assert refused(**real) == []
    assert len(refused(**real | {"ClockFile": "/tmp/clock"})) == 1
    assert len(refused(**real | {"MailEventSource": "local.ses"})) == 1


@pytest.mark.parametrize(("stage", "recipients"), [("dev", ""), ("prod", "@example.org")])
def test_a_trial_names_who_gets_its_mails_and_production_names_nobody(
    stage: str, recipients: str
) -> None:
    real = {"ClockFile": "", "MailEventSource": "aws.ses", "MailRecipients": recipients}
    assert len(refused(Stage=stage, **real)) == 1


def test_the_local_stage_may_do_both() -> None:
    assert refused(Stage="local", ClockFile="/tmp/clock", MailEventSource="local.ses") == []


def test_only_an_origin_is_an_address_of_a_zone() -> None:
    for name in ("PublicUrl", "StaffUrl", "PartnerUrl"):
        pattern = load("template.yaml")["Parameters"][name]["AllowedPattern"]
        assert re.fullmatch(pattern, "https://explore.example.org")
        assert re.fullmatch(pattern, "http://127.0.0.1:8001")
        assert not re.fullmatch(pattern, "http://explore.example.org")
        assert not re.fullmatch(pattern, "https://explore.example.org/")


def test_the_template_fits_what_cloudformation_takes_from_a_bucket() -> None:
    assert (ROOT / "template.yaml").stat().st_size < 1_000_000
