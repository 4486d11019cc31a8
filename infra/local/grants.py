"""The one grant the emulator misreads, widened on this machine only.

It checks ses:SendRawEmail against the resource `*` and knows no ses:FromAddress, so the template's
exact grant (tests/architecture/test_template_grants.py) would be refused here.
"""

import json

from infra.local.aws import client
from infra.local.outputs import physical_ids

_MAY_SEND = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "ses:SendRawEmail", "Resource": "*"}],
}


def let_mails_leave(endpoint: str) -> None:
    """Has the roles of those who send mails pass the emulator's reading of their grant."""
    roles, iam = physical_ids(endpoint)["AWS::IAM::Role"], client("iam", endpoint)
    for name in ("SendMailsRole", "SendBulkMailsRole"):
        iam.put_role_policy(
            RoleName=roles[name],
            PolicyName="EmulatorReadsNoAddress",
            PolicyDocument=json.dumps(_MAY_SEND),
        )
