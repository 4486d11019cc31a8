"""At the edges nothing personal leaks: HTTP, accounts, logs and the events of others."""

import json
from typing import Any

import pytest

from tests.architecture.template import as_text, functions, of_type

STAGES = of_type("AWS::ApiGatewayV2::Stage")
ROUTES = of_type("AWS::ApiGatewayV2::Route")
LOGS = of_type("AWS::Logs::LogGroup")
RULES = of_type("AWS::Events::Rule")
LOGGED = {"requestId", "routeKey", "status", "responseLatency"}
MAIL_EVENT = {
    "time": "2027-03-01T10:00:00Z",
    "detail": {
        "eventType": "Bounce",
        "mail": {
            "messageId": "m-1",
            "source": "inscription@explore.example.org",
            "destination": ["someone@example.org"],
            "commonHeaders": {"to": ["someone@example.org"]},
            "tags": {"mail": ["abc"], "ses:from-domain": ["explore.example.org"]},
        },
        "bounce": {
            "bounceType": "Permanent",
            "bounceSubType": "General",
            "bouncedRecipients": [{"emailAddress": "someone@example.org"}],
        },
    },
}
FILE_EVENT = {
    "id": "e-1",
    "source": "aws.s3",
    "detail-type": "Object Created",
    "time": "2027-03-01T10:00:00Z",
    "detail": {
        "bucket": {"name": "files"},
        "object": {"key": "incoming/p/u", "size": 3},
        "requester": "111122223333",
        "source-ip-address": "192.0.2.7",
    },
}


def transformed(rule: str, event: dict[str, Any]) -> dict[str, Any]:
    """What the rule's queue receives: quoted placeholders are text, the others whole values."""
    transformer = RULES[rule]["Targets"][0]["InputTransformer"]
    text = transformer["InputTemplate"]
    for name, path in transformer["InputPathsMap"].items():
        value: Any = event
        for part in path.removeprefix("$.").split("."):
            value = value.get(part, "") if isinstance(value, dict) else ""
        quoted = text.replace(f'"<{name}>"', json.dumps(value))
        text = quoted.replace(f"<{name}>", json.dumps(value))
    return json.loads(text)


def without_bounce() -> dict[str, Any]:
    detail = {k: v for k, v in MAIL_EVENT["detail"].items() if k != "bounce"}
    return {**MAIL_EVENT, "detail": detail}


def test_each_zone_of_trust_has_an_api_of_its_own() -> None:
    assert set(of_type("AWS::ApiGatewayV2::Api")) == {"PublicApi", "StaffApi", "PartnerApi"}
    for properties in of_type("AWS::ApiGatewayV2::Integration").values():
        assert properties["PayloadFormatVersion"] == "2.0"
        zone = as_text(properties["ApiId"]).removesuffix("Api")
        assert properties["IntegrationUri"] == {"Fn::GetAtt": [f"{zone}Site", "Arn"]}


# Where the site looks a token of the partner up itself: `shared/usecases/api_tokens.py`.
BY_OWN_TOKEN = {"ANY /api/offers", "ANY /api/offers/{proxy+}", "POST /api/offers:batch"}


@pytest.mark.parametrize("zone", ["Staff", "Partner"])
def test_the_api_of_staff_and_partners_wants_a_token(zone: str) -> None:
    routes = [r for r in ROUTES.values() if r["ApiId"] == {"Ref": f"{zone}Api"}]
    by_key = {route["RouteKey"]: route for route in routes}
    unguarded = BY_OWN_TOKEN if zone == "Partner" else set()
    assert set(by_key) == {"$default", "ANY /api/{proxy+}", *unguarded}
    guarded = by_key["ANY /api/{proxy+}"]
    assert guarded["AuthorizationType"] == "JWT"
    assert guarded["AuthorizerId"] == {"Ref": f"{zone}Authorizer"}


def test_our_function_itself_answers_whatever_a_browser_asks_beforehand() -> None:
    for api in of_type("AWS::ApiGatewayV2::Api").values():
        assert "CorsConfiguration" not in api
    routes = [r for r in ROUTES.values() if r["ApiId"] == {"Ref": "PublicApi"}]
    assert [route["RouteKey"] for route in routes] == ["$default"]
    assert "AuthorizationType" not in routes[0]


def test_tokens_are_those_of_our_pool_for_our_client() -> None:
    authorizers = of_type("AWS::ApiGatewayV2::Authorizer")
    assert set(authorizers) == {"StaffAuthorizer", "PartnerAuthorizer"}
    for properties in authorizers.values():
        assert properties["JwtConfiguration"]["Audience"] == [{"Ref": "AccountsClient"}]
        assert "${Accounts}" in as_text(properties["JwtConfiguration"]["Issuer"])


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_an_access_log_has_no_path_and_no_address(stage: str) -> None:
    written = json.loads(STAGES[stage]["AccessLogSettings"]["Format"])
    assert {value.removeprefix("$context.") for value in written.values()} == LOGGED


def test_an_api_may_call_its_own_site_only() -> None:
    for name, permission in of_type("AWS::Lambda::Permission").items():
        zone = name.removesuffix("ApiMayCall")
        assert permission["FunctionName"] == {"Ref": f"{zone}Site"}
        assert as_text(permission["SourceArn"]).endswith(f":${{{zone}Api}}/*")


def test_every_log_is_kept_for_half_a_year_and_has_an_owner() -> None:
    assert {properties["RetentionInDays"] for properties in LOGS.values()} == {180}
    owners = {f"{n}Logs" for n in functions()}
    assert set(LOGS) == owners | {"PublicApiLogs", "StaffApiLogs", "PartnerApiLogs"}
    for name, properties in functions().items():
        assert properties["LoggingConfig"] == {"LogGroup": {"Ref": f"{name}Logs"}}


def test_nobody_signs_up_alone_and_nobody_learns_who_has_an_account() -> None:
    pool = of_type("AWS::Cognito::UserPool")["Accounts"]
    assert pool["AdminCreateUserConfig"] == {"AllowAdminCreateUserOnly": True}
    assert pool["DeletionProtection"] == {"Fn::If": ["IsProduction", "ACTIVE", "INACTIVE"]}
    client = of_type("AWS::Cognito::UserPoolClient")["AccountsClient"]
    assert client["PreventUserExistenceErrors"] == "ENABLED"
    groups = of_type("AWS::Cognito::UserPoolGroup").values()
    assert {group["GroupName"] for group in groups} == {"staff", "partner"}


def test_a_password_gets_no_token_from_the_pool_without_rights_of_ours() -> None:
    """A token opens the API without a code: only our sites' roles may ask the pool for one."""
    [client] = of_type("AWS::Cognito::UserPoolClient").values()
    flows = {"ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"}
    assert set(client["ExplicitAuthFlows"]) == flows
    assert not {"AllowedOAuthFlows", "AllowedOAuthFlowsUserPoolClient"} & set(client)
    assert not of_type("AWS::Cognito::UserPoolDomain")


def test_reports_on_mails_reach_the_only_bus_that_ses_can_reach() -> None:
    [properties] = of_type("AWS::SES::ConfigurationSetEventDestination").values()
    destination = properties["EventDestination"]["EventBridgeDestination"]
    assert as_text(destination["EventBusArn"]).endswith(":event-bus/default")


def test_a_report_on_a_mail_loses_every_address_at_the_rule() -> None:
    passed = transformed("RecordDeliveriesOnMailEvents", MAIL_EVENT)
    assert passed == {
        "type": "Bounce",
        "message_id": "m-1",
        "at": "2027-03-01T10:00:00Z",
        "bounce_type": "Permanent",
        "bounce_subtype": "General",
        "tags": MAIL_EVENT["detail"]["mail"]["tags"],
    }
    assert "@" not in json.dumps(passed)


def test_a_report_without_a_bounce_stays_readable() -> None:
    passed = transformed("RecordDeliveriesOnMailEvents", without_bounce())
    assert passed["bounce_type"] == passed["bounce_subtype"] == ""


def test_an_uploaded_file_loses_its_senders_network_address_at_the_rule() -> None:
    passed = transformed("ImportOffersOnFiles", FILE_EVENT)
    assert passed["detail"] == {k: FILE_EVENT["detail"][k] for k in ("bucket", "object")}
    assert passed["source"] == "aws.s3"
    assert "192.0.2.7" not in json.dumps(passed)
