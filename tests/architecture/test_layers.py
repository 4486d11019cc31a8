"""Imports point down: import-linter's contracts hold, and no room is left out of them."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.template import ROOT

LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
DOMAIN = sorted((ROOT / "shared" / "domain").glob("*.py"))


def imported(path: Path) -> set[str]:
    """The absolute names of modules that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add(node.module or "")
    return found


def modules(*folders: str) -> list[Path]:
    return sorted(p for folder in folders for p in (ROOT / folder).rglob("*.py"))


def test_every_contract_of_import_linter_is_kept() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert f"Contracts: {len(LINTER['contracts'])} kept, 0 broken." in done.stdout


def test_the_layers_name_every_room_of_shared() -> None:
    layers = LINTER["contracts"][0]["layers"]
    named = {room for layer in layers for room in layer.split(" | ")}
    shared = ROOT / "shared"
    rooms = {p.name for p in shared.iterdir() if p.is_dir() and list(p.glob("*.py"))}
    files = {p.stem for p in shared.glob("*.py")} - {"__init__"}
    assert named == rooms | files


@pytest.mark.parametrize("path", DOMAIN, ids=lambda path: path.stem)
def test_the_domain_imports_the_standard_library_and_itself_only(path: Path) -> None:
    outside = {n for n in imported(path) if n.partition(".")[0] not in sys.stdlib_module_names}
    assert all(f"{name}.".startswith("shared.domain.") for name in outside), outside


def test_nothing_reads_the_clock_or_the_dice_in_the_domain() -> None:
    for path in DOMAIN:
        assert not imported(path) & {"time", "random", "secrets", "uuid", "os", "pathlib"}, path
        text = path.read_text(encoding="utf-8")
        assert ".now(" not in text and ".today(" not in text, path


def test_only_the_settings_read_the_environment() -> None:
    readers = {
        str(path.relative_to(ROOT))
        for path in modules("shared", "functions")
        if any(word in path.read_text(encoding="utf-8") for word in ("os.environ", "os.getenv"))
    }
    # The reader of workbooks hands the loader's path on to the process it runs apart.
    assert readers == {"shared/runtime/settings.py", "shared/adapters/sheets/parsing.py"}


def test_only_adapters_and_the_wiring_name_boto3() -> None:
    speakers = {
        path.relative_to(ROOT).parts[1]
        for path in modules("shared", "functions")
        if any(name.partition(".")[0] in ("boto3", "botocore") for name in imported(path))
    }
    assert speakers == {"adapters", "runtime"}


def test_no_code_outside_the_tests_knows_the_tests() -> None:
    for path in modules("shared", "functions", "infra"):
        assert not any(name.partition(".")[0] == "tests" for name in imported(path)), path
