"""The functions: each folder as it is, without this machine's traces."""

import shutil
from pathlib import Path

from infra.build.layer import LEFT_OUT


def function_folders(root: Path) -> list[Path]:
    """Every folder under functions/ that has a handler, in alphabetical order."""
    return sorted(path.parent for path in (root / "functions").glob("*/handler.py"))


def build_functions(root: Path, target: Path) -> list[str]:
    """Copy each function to `target`/<name> and return the names."""
    shutil.rmtree(target, ignore_errors=True)
    folders = function_folders(root)
    for folder in folders:
        shutil.copytree(folder, target / folder.name, ignore=LEFT_OUT)
    return [folder.name for folder in folders]
