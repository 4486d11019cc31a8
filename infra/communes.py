"""Write the table of French communes anew from communes.json of @etalab/decoupage-administratif.

    npm pack @etalab/decoupage-administratif && tar xzf etalab-decoupage-administratif-*.tgz
    .venv/bin/python -m infra.communes package/data/communes.json

The arrondissements of Paris, Lyon and Marseille are the postcodes of their city. People go on
saying the names of communes that have joined another: they stand with the postcodes of that one.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

TABLE = Path(__file__).parents[1] / "shared" / "adapters" / "reference" / "communes.tsv"
# Joined without a trace in the source.
FORMER = ("Évry\t91\t91000", "Courcouronnes\t91\t91080")
NOTE = (
    "# Communes of France: name, department, postcodes. Made by infra/communes.py from "
    "@etalab/decoupage-administratif 6.0.0 (npm), MIT licence, Copyright (c) 2018-2019 Etalab."
)


def lines(communes: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """A line of the table for each commune, present or joined to another, with a postcode."""
    present = {each["code"]: each for each in communes if each["type"] == "commune-actuelle"}
    taken = {(each["nom"], each["departement"]) for each in present.values()}
    for commune in communes:
        known = commune if commune["type"] == "commune-actuelle" else None
        if known is None and (commune["nom"], _department(commune, present)) not in taken:
            known = present.get(commune.get("chefLieu", ""))
        if known is not None and known.get("codesPostaux"):
            postcodes = " ".join(sorted(known["codesPostaux"]))
            yield f"{commune['nom']}\t{known['departement']}\t{postcodes}"


def _department(commune: Mapping[str, Any], present: Mapping[str, Mapping[str, Any]]) -> str:
    return str(present.get(commune.get("chefLieu", ""), {}).get("departement", ""))


def main(source: str) -> None:
    """Write the table, sorted by department and name, so that a newer one differs little."""
    communes = json.loads(Path(source).read_text(encoding="utf-8"))
    rows = sorted({*lines(communes), *FORMER}, key=lambda line: (line.split("\t")[1], line))
    TABLE.write_text("\n".join((NOTE, *rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
