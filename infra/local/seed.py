"""What a fresh local stack begins with."""

from infra.local import accounts, chamber, second_factors
from infra.local.outputs import Outputs


def seed(outputs: Outputs, endpoint: str) -> None:
    """Put in place what is missing; a second time changes nothing."""
    accounts.create(outputs, endpoint)
    second_factors.enrol(outputs, endpoint)
    chamber.seed_chamber(outputs, endpoint)
