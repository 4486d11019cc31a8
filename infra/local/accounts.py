"""The local stack's accounts: one Cognito user and one account item each."""

import json
import secrets
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from botocore.exceptions import ClientError

from infra.local.aws import client
from infra.local.outputs import Outputs
from infra.local.settings import NotPossible


@dataclass(frozen=True)
class Account:
    """Somebody who can sign in on the staff or partner site; `app`: an authenticator is set up."""

    email: str
    role: str
    region: str
    name: str
    partner: str | None = None
    app: bool = False


ACCOUNTS = (
    Account("equipe@explore.example.org", "staff", "idf", "Équipe de démonstration", app=True),
    Account("nouvelle@explore.example.org", "staff", "idf", "Nouvelle collègue"),
    Account("partenaire@explore.example.org", "partner", "idf", "Partenaire un", "partenaire-un"),
    Account(
        "partenaire-deux@explore.example.org",
        "partner",
        "idf",
        "Partenaire deux",
        "partenaire-deux",
    ),
    Account("equipe@autre.example.org", "staff", "other", "Autre équipe", app=True),
)


def create(outputs: Outputs, endpoint: str) -> None:
    """Make each account that is missing, with the password kept in the state folder."""
    passwords = known_passwords(Path(outputs["accounts_file"]))
    for account in ACCOUNTS:
        subject = sign_up(outputs, endpoint, account, passwords[account.email])
        keep_item(outputs, endpoint, account, subject)


def known_passwords(file: Path) -> dict[str, str]:
    """Each account's password: random, made once."""
    known: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    missing = [account.email for account in ACCOUNTS if account.email not in known]
    if missing:
        known |= {email: new_password() for email in missing}
        file.touch(mode=0o600)
        file.write_text(json.dumps(known, indent=2) + "\n")
    return known


def new_password() -> str:
    """A random password with the four kinds of characters that a pool may ask for."""
    return f"{secrets.token_urlsafe(12)}-Aa1"


def sign_up(outputs: Outputs, endpoint: str, account: Account, password: str) -> str:
    """Have the user exist with this password in the group of its role; returns its subject."""
    cognito = client("cognito-idp", endpoint)
    user = {"UserPoolId": outputs["pool"], "Username": account.email}
    with suppress(cognito.exceptions.UsernameExistsException):
        cognito.admin_create_user(
            **user,
            MessageAction="SUPPRESS",
            UserAttributes=[
                {"Name": "email", "Value": account.email},
                {"Name": "email_verified", "Value": "true"},
            ],
        )
    cognito.admin_set_user_password(**user, Password=password, Permanent=True)
    cognito.admin_add_user_to_group(**user, GroupName=account.role)
    return subject_of(outputs, endpoint, account.email)


def subject_of(outputs: Outputs, endpoint: str, email: str) -> str:
    """The id that the pool gave to whoever has this address."""
    cognito = client("cognito-idp", endpoint)
    found = cognito.admin_get_user(UserPoolId=outputs["pool"], Username=email)
    subject: str = next(one["Value"] for one in found["UserAttributes"] if one["Name"] == "sub")
    return subject


def keep_item(outputs: Outputs, endpoint: str, account: Account, subject: str) -> None:
    """Write the account's item, and the person's whose account it is unless that is there."""
    person = uuid.uuid5(uuid.NAMESPACE_URL, f"account:{subject}").hex
    item = {"region": account.region, "role": account.role, "person": person}
    if account.partner:
        item["partner"] = account.partner
    if account.role == "staff":
        item |= {"list2_pk": f"TEAM#{account.region}", "list2_sk": subject}
    _put(outputs, endpoint, f"ACCOUNT#{subject}", "account", item)
    about = {"id": person, "region": account.region, "email": account.email, "name": account.name}
    missing = {"ConditionExpression": "attribute_not_exists(pk)"}
    with suppress(client("dynamodb", endpoint).exceptions.ConditionalCheckFailedException):
        _put(outputs, endpoint, f"PERSON#{person}", "person", about, **missing)


def _put(
    outputs: Outputs, endpoint: str, pk: str, kind: str, values: Mapping[str, str], **only_if: str
) -> None:
    item = {"pk": pk, "sk": kind.upper(), "kind": kind, **values}
    told: dict[str, Any] = {name: {"S": value} for name, value in item.items()}
    client("dynamodb", endpoint).put_item(TableName=outputs["table"], Item=told, **only_if)


def token(outputs: Outputs, endpoint: str, who: str) -> str:
    """An ID token for an account, named by its address or by its role (the first one of it)."""
    account = next((one for one in ACCOUNTS if who in {one.email, one.role}), None)
    if account is None:
        names = ", ".join(["staff", "partner", *(one.email for one in ACCOUNTS)])
        raise NotPossible(f"ROLE is one of: {names}")
    passwords = known_passwords(Path(outputs["accounts_file"]))
    try:
        answer: dict[str, Any] = client("cognito-idp", endpoint).admin_initiate_auth(
            UserPoolId=outputs["pool"],
            ClientId=outputs["pool_client"],
            AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": account.email, "PASSWORD": passwords[account.email]},
        )
    except ClientError as error:
        raise NotPossible(f"No token: {error}") from None
    id_token: str = answer["AuthenticationResult"]["IdToken"]
    return id_token
