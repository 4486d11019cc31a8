"""Which offers somebody wants by mail, as a page sends it: a box for each thing to choose."""

from collections.abc import Iterable, Mapping, Sequence

from shared.domain.offers.kinds import Kind
from shared.domain.offers.matching import Interests
from shared.domain.refusals import Refused

# ROME's job families, by their letters.
FAMILIES = "ABCDEFGHIJKLMN"
DEPARTMENT, KIND, FAMILY, COPIED = "department_", "kind_", "family_", "copied"
ANSWERS = ("yes", "no")


def read_wish(fields: Mapping[str, str], departments: Sequence[str]) -> Interests | None:
    """What is wanted, None for a no; raises Refused when neither was said.

    What no box stands for is not heard.
    """
    if fields.get("offers") not in ANSWERS:
        raise Refused("digest_yes_or_no")
    if fields["offers"] == "no":
        return None
    return Interests(
        departments=_ticked(fields, DEPARTMENT, departments),
        kinds=tuple(map(Kind, _ticked(fields, KIND, Kind))),
        families=_ticked(fields, FAMILY, FAMILIES),
        copied=fields.get(COPIED) == "yes",
    )


def _ticked(fields: Mapping[str, str], group: str, known: Iterable[str]) -> tuple[str, ...]:
    return tuple(str(each) for each in known if fields.get(f"{group}{each}") == "yes")
