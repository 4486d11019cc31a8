"""The account that is deployed to: who it is, and what stands there already. It only looks."""

from dataclasses import dataclass
from typing import Any

from boto3 import Session
from botocore.exceptions import BotoCoreError, ClientError

from infra.local.settings import NotPossible

# A stack in any other state cannot be changed, or is being changed by somebody else.
_READY = {"", "CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "IMPORT_COMPLETE"}


@dataclass(frozen=True)
class Cloud:
    """One AWS account in one AWS region."""

    session: Session

    def client(self, service: str) -> Any:
        """A client of one service there."""
        make: Any = self.session.client
        return make(service)

    def account(self) -> str:
        """The account's number; refuses where nobody is signed in."""
        if self.session.get_credentials() is None:
            raise NotPossible("No AWS credentials: sign in first (aws sso login, or AWS_PROFILE=…)")
        try:
            number: str = self.client("sts").get_caller_identity()["Account"]
        except (BotoCoreError, ClientError) as reason:
            raise NotPossible(f"AWS does not accept the credentials: {reason}") from None
        return number

    def status(self, stack: str) -> str:
        """The stack's status; empty where there is none, or only an unused change set."""
        try:
            found = self.client("cloudformation").describe_stacks(StackName=stack)["Stacks"]
        except ClientError as error:
            if "does not exist" in str(error):
                return ""
            raise
        status: str = found[0]["StackStatus"]
        return "" if status == "REVIEW_IN_PROGRESS" else status

    def outputs(self, stack: str) -> dict[str, str]:
        """The stack's outputs; none where there is no stack."""
        if not self.status(stack):
            return {}
        [found] = self.client("cloudformation").describe_stacks(StackName=stack)["Stacks"]
        return {one["OutputKey"]: one["OutputValue"] for one in found.get("Outputs", ())}

    def must_be_ready(self, stack: str) -> None:
        """Refuses a stack that cannot be deployed as it stands."""
        status = self.status(stack)
        if status.endswith("_IN_PROGRESS"):
            raise NotPossible(f"{stack} is being changed right now ({status}): wait for its end")
        if status not in _READY:
            raise NotPossible(
                f"{stack} ended in {status} and cannot be deployed as it stands. Where it never "
                f"worked: aws cloudformation delete-stack --stack-name {stack}"
            )

    def must_be_ours(self, domain: str, stack: str) -> None:
        """Refuses a domain that SES knows, but not through this stack."""
        if not self.status(stack) and self.proved(domain) is not None:
            raise NotPossible(
                f"SES knows {domain} already, and not by the stack {stack}: import it into that "
                "stack with infra/identity.yaml, or delete it in SES if no mail leaves by it"
            )

    def proved(self, domain: str) -> bool | None:
        """Whether SES lets mails leave from this domain; None: it does not know it."""
        ses = self.client("sesv2")
        try:
            found = ses.get_email_identity(EmailIdentity=domain)
        except ses.exceptions.NotFoundException:
            return None
        return bool(found["VerifiedForSendingStatus"])

    def in_the_sandbox(self) -> bool | None:
        """Whether SES lets this account write to proved addresses only; None: it does not say."""
        try:
            return not self.client("sesv2").get_account()["ProductionAccessEnabled"]
        except ClientError:
            return None
