"""Each built handler starts with only its own artefact and the layer on the path."""

import importlib.metadata
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from infra.build.functions import build_functions, function_folders
from infra.build.layer import LEFT_OUT
from infra.build.template import built_template, python_version
from tests.architecture.template import ROOT, functions, load

NAMES = [folder.name for folder in function_folders(ROOT)]
# -I -S -B: the standard library, but no site-packages, no environment, nothing of this repository.
ALONE = [sys.executable, "-I", "-S", "-B", "-c"]
START = "import sys; sys.path += sys.argv[1:]; import handler; assert callable(handler.handler)"


def locked() -> dict[str, str]:
    """Name and version of every library of the layer."""
    text = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE))


def tops(name: str) -> set[Path]:
    """The top-level packages, modules and metadata of an installed library."""
    distribution = importlib.metadata.distribution(name)
    parts = {file.parts[0] for file in distribution.files or () if file.parts[0] != ".."}
    return {Path(str(distribution.locate_file(part))) for part in parts - {"__pycache__"}}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The functions as built, and a layer of the locked libraries with this machine's wheels."""
    folder = tmp_path_factory.mktemp("built")
    build_functions(ROOT, folder / "functions")
    layer = folder / "layer"
    layer.mkdir()
    for top in sorted({top for name in locked() for top in tops(name)}):
        (layer / top.name).symlink_to(top)
    # Copied, so that nothing beside shared/ in the repository can be reached.
    shutil.copytree(ROOT / "shared", layer / "shared", ignore=LEFT_OUT)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_built_handler_starts_with_only_its_artefact_and_the_layer(
    name: str, built: Path
) -> None:
    command = [*ALONE, START, str(built / "functions" / name), str(built / "layer")]
    done = subprocess.run(command, cwd=built, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_every_function_of_the_template_has_a_handler_to_build() -> None:
    declared = {p["CodeUri"].removeprefix("functions/").rstrip("/") for p in functions().values()}
    assert set(NAMES) == declared


@pytest.mark.parametrize("name", sorted(locked()))
def test_what_is_tested_here_is_what_the_layer_ships(name: str) -> None:
    assert importlib.metadata.version(name) == locked()[name]


def test_the_layer_is_built_for_the_runtime_of_the_template() -> None:
    runtime = load("template.yaml")["Globals"]["Function"]["Runtime"]
    assert runtime == f"python{python_version(ROOT)}"


def test_the_built_template_differs_in_the_layer_only() -> None:
    source = (ROOT / "template.yaml").read_text(encoding="utf-8").splitlines()
    changed = [
        after.strip()
        for before, after in zip(source, built_template(ROOT).splitlines(), strict=True)
        if before != after
    ]
    assert changed == ["ContentUri: layer/"]
