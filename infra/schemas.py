"""`python -m infra.schemas` writes the facts' JSON Schemas; with `--check` it only compares."""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import create_model

from shared.contracts.facts import CONTRACTS, Contract
from shared.contracts.facts_data import Metadata
from shared.domain.facts import FactName

FOLDER = Path(__file__).resolve().parents[1] / "events" / "schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """The text of every schema by the name of its file."""
    return {
        f"{name}.v{contract.version}.json": _text(schema(name, contract))
        for name, contract in CONTRACTS.items()
    }


def schema(name: FactName, contract: Contract) -> dict[str, Any]:
    """The schema of a fact's whole detail; fields beyond it are allowed and mean nothing yet."""
    model = create_model(str(name), metadata=(Metadata, ...), data=(contract.data, ...))
    made = model.model_json_schema()
    about = made["$defs"]["Metadata"]["properties"]
    about["name"], about["version"] = {"const": str(name)}, {"const": contract.version}
    del made["$defs"]["FactName"]
    return {"$schema": DIALECT, **made}


def differences(folder: Path) -> list[str]:
    """Names of files that are missing, other than they should be, or too many."""
    wanted = schemas()
    found = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    return sorted(n for n in wanted.keys() | found.keys() if wanted.get(n) != found.get(n))


def write(folder: Path) -> None:
    """Brings the folder up to date."""
    wanted = schemas()
    folder.mkdir(parents=True, exist_ok=True)
    for name in differences(folder):
        if name in wanted:
            (folder / name).write_text(wanted[name], encoding="utf-8")
        else:
            (folder / name).unlink()


def _text(made: dict[str, Any]) -> str:
    return json.dumps(made, indent=2, sort_keys=True) + "\n"


def main(arguments: list[str]) -> int:
    """0 when the folder is up to date (afterwards), else 1."""
    if arguments != ["--check"]:
        write(FOLDER)
        return 0
    for name in differences(FOLDER):
        sys.stderr.write(f"events/schemas/{name} differs: run make schemas\n")
    return 1 if differences(FOLDER) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
