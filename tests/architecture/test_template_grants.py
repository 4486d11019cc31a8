"""Who may do what: one role per function, exact actions on exact resources."""

import pytest

from tests.architecture.template import (
    actions,
    event_sources,
    functions,
    granted,
    load,
    of_type,
    resources_of,
    statements,
)

NAMES = sorted(functions())
# Objects have no names of their own in a policy; below these prefixes a star is the only way.
PREFIXES = {
    "${Files.Arn}/incoming/*",
    "${Files.Arn}/reference/incoming/*",
    "${Files.Arn}/reports/*",
    "${Files.Arn}/aws/lambda/*",
}
INDEXES = {
    "PublicSite": {"queue", "list1", "list2"},
    "StaffSite": {"queue", "list1", "list2"},
    "PartnerSite": {"list1", "list2"},
    "ImportOffers": {"list1", "list2"},
    "WakeDue": {"wake"},
    "AllocateSeats": {"queue"},
    "SendMails": {"queue", "list1", "list2"},
    "RecountSeats": {"list1"},
    "MatchOffers": {"list1"},
}
# Who writes mails.
SENDERS = {"SendMails", "SendBulkMails"}


def may(action: str) -> set[str]:
    return {name for name in NAMES if action in actions(name)}


@pytest.mark.parametrize("name", NAMES)
def test_a_function_has_a_role_of_its_own(name: str) -> None:
    assert functions()[name]["Role"] == {"Fn::GetAtt": [f"{name}Role", "Arn"]}
    assert "Policies" not in functions()[name]


def test_there_is_no_role_without_a_function_and_none_takes_a_managed_policy() -> None:
    roles = of_type("AWS::IAM::Role")
    assert set(roles) == {f"{name}Role" for name in NAMES}
    assert not any("ManagedPolicyArns" in role for role in roles.values())


def test_only_lambda_may_take_a_role() -> None:
    for role in of_type("AWS::IAM::Role").values():
        [statement] = role["AssumeRolePolicyDocument"]["Statement"]
        assert statement["Principal"] == {"Service": "lambda.amazonaws.com"}


@pytest.mark.parametrize("name", NAMES)
def test_no_grant_has_a_star(name: str) -> None:
    for statement in statements(name):
        assert statement["Effect"] == "Allow"
        assert not [a for a in statement["Action"] if "*" in a or "?" in a]
        assert not [r for r in resources_of(statement) if "*" in r and r not in PREFIXES]


def test_the_bucket_and_the_queues_open_to_nobody_else() -> None:
    for kind in ("AWS::SQS::QueuePolicy", "AWS::S3::BucketPolicy"):
        for name, policy in of_type(kind).items():
            for statement in policy["PolicyDocument"]["Statement"]:
                allowed = statement["Effect"] == "Allow"
                assert not (allowed and "*" in str(statement)), name


@pytest.mark.parametrize("name", NAMES)
def test_a_function_writes_to_its_own_log_only(name: str) -> None:
    assert granted(name, "logs:PutLogEvents") == [f"{name}Logs.Arn"]
    assert "logs:CreateLogGroup" not in actions(name)


@pytest.mark.parametrize("name", NAMES)
def test_an_index_is_granted_only_where_it_is_queried(name: str) -> None:
    found = [r for r in granted(name, "dynamodb:Query") if "/index/" in r]
    assert {r.rsplit("/", 1)[1] for r in found} == INDEXES.get(name, set())


@pytest.mark.parametrize("name", NAMES)
def test_nobody_scans(name: str) -> None:
    forbidden = {"dynamodb:Scan", "dynamodb:PartiQLSelect", "dynamodb:DeleteTable"}
    assert not actions(name) & forbidden


@pytest.mark.parametrize("name", sorted(event_sources("SQS")))
def test_a_consumer_may_take_from_its_own_queue(name: str) -> None:
    for action in ("ReceiveMessage", "DeleteMessage", "GetQueueAttributes"):
        assert granted(name, f"sqs:{action}") == [f"{name}Queue.Arn"]


def test_the_publisher_may_read_the_stream_and_keep_what_is_discarded() -> None:
    for action in ("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"):
        assert granted("PublishFacts", f"dynamodb:{action}") == ["Table.StreamArn"]
    assert granted("PublishFacts", "s3:PutObject") == ["${Files.Arn}/aws/lambda/*"]
    assert granted("PublishFacts", "s3:ListBucket") == ["Files.Arn"]
    assert granted("PublishFacts", "sqs:SendMessage") == ["PublishFactsFailures.Arn"]


def test_the_publisher_may_add_to_the_journal_and_neither_reads_nor_wakes_itself_by_it() -> None:
    assert granted("PublishFacts", "dynamodb:PutItem") == ["Table.Arn"]
    may_do = {action for action in actions("PublishFacts") if action.startswith("dynamodb:")}
    reading = {"DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"}
    assert may_do == {"dynamodb:PutItem", *(f"dynamodb:{each}" for each in reading)}
    assert "journal_entry" not in str(event_sources("DynamoDB")["PublishFacts"])


def test_only_the_publisher_and_the_clock_may_put_events_and_only_on_our_bus() -> None:
    assert may("events:PutEvents") == {"PublishFacts", "WakeDue"}
    for name in may("events:PutEvents"):
        assert granted(name, "events:PutEvents") == ["Bus.Arn"]


def test_only_who_sends_mails_may_and_only_as_our_sender() -> None:
    senders = {n for n in NAMES if any(a.startswith("ses:") for a in actions(n))}
    assert senders == SENDERS
    for name in senders:
        [statement] = [s for s in statements(name) if "ses:SendRawEmail" in s["Action"]]
        assert statement["Action"] == ["ses:SendRawEmail"]
        assert statement["Condition"] == {
            "StringEquals": {"ses:FromAddress": {"Ref": "MailSender"}}
        }


def test_only_the_two_sites_with_accounts_may_sign_people_in() -> None:
    assert may("cognito-idp:AdminInitiateAuth") == {"StaffSite", "PartnerSite"}
    everything = {a for name in NAMES for a in actions(name) if a.startswith("cognito-idp:")}
    assert everything == {"cognito-idp:AdminInitiateAuth"}


@pytest.mark.parametrize(
    ("key", "variable", "readers"),
    [
        ("IdentityKey", "IDENTITY_SECRET_NAME", {"PublicSite", "StaffSite", "RecognisePeople"}),
        ("LinkKeys", "LINKS_SECRET_NAME", {"PublicSite", "StaffSite", *SENDERS}),
    ],
)
def test_a_key_is_read_where_people_register_or_are_written_to_and_nowhere_else(
    key: str, variable: str, readers: set[str]
) -> None:
    assert readers == {
        n for n in NAMES if f"{key}.Id" in granted(n, "secretsmanager:GetSecretValue")
    }
    told = {n: functions()[n]["Environment"]["Variables"] for n in NAMES}
    assert {n for n in NAMES if variable in told[n]} == readers
    assert all(told[n][variable] == {"Ref": key} for n in readers)


def test_the_clock_reads_what_is_due_and_moves_its_promise_only() -> None:
    assert {a for a in actions("WakeDue") if a.startswith("dynamodb:")} == {
        "dynamodb:Query",
        "dynamodb:BatchGetItem",
        "dynamodb:UpdateItem",
    }


def test_who_recognises_people_reads_and_writes_their_items_and_nothing_else() -> None:
    assert {a for a in actions("RecognisePeople") if a.startswith("dynamodb:")} == {
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
    }


def test_files_come_in_through_partners_and_reports_through_the_import() -> None:
    assert granted("PartnerSite", "s3:PutObject") == ["${Files.Arn}/incoming/*"]
    assert granted("SendMails", "s3:GetObject") == ["${Files.Arn}/reports/*"]
    jobs, reports = "${Files.Arn}/reference/rome.json", "${Files.Arn}/reports/*"
    files = {"${Files.Arn}/incoming/*", "${Files.Arn}/reference/incoming/*"}
    assert set(granted("ImportOffers", "s3:GetObject")) == {jobs, *files}
    assert set(granted("ImportOffers", "s3:PutObject")) == {jobs, reports}
    assert set(granted("PartnerSite", "s3:GetObject")) == {jobs, reports}


def test_every_key_is_made_by_the_account_and_kept() -> None:
    for name in ("LinkKeys", "IdentityKey"):
        resource = load("template.yaml")["Resources"][name]
        assert resource["DeletionPolicy"] == "Retain"
        made = resource["Properties"]["GenerateSecretString"]
        assert made["GenerateStringKey"] == "current"
        assert made["SecretStringTemplate"] == '{"previous": ""}'
        assert made["PasswordLength"] >= 32
