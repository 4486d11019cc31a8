"""The addresses and accounts, as printed when the stack is ready."""

import json
from pathlib import Path

from infra.local.accounts import ACCOUNTS
from infra.local.outputs import Outputs
from infra.local.second_factors import secrets

WORDS = {
    "public_url": "Site public",
    "staff_url": "Site de l’équipe",
    "partner_url": "Site des partenaires",
    "mailbox_url": "Messagerie locale",
}


def summary(outputs: Outputs) -> str:
    """Where to go and how to sign in."""
    passwords = json.loads(Path(outputs["accounts_file"]).read_text())
    addresses = [f"  {label:<22}{outputs[key]}" for key, label in WORDS.items()]
    accounts = [f"  {one.email:<40}{passwords[one.email]}" for one in ACCOUNTS]
    apps = [f"  {email:<40}{secret}" for email, secret in secrets(outputs).items()]
    told = ["", *addresses, "", "Comptes de démonstration", *accounts, ""]
    return "\n".join([*told, "Applications de l’équipe (le code : make code)", *apps, ""])
