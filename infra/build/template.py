"""template.yaml as the source of the Python version, and its built copy."""

import re
from pathlib import Path


def python_version(root: Path) -> str:
    """The version that template.yaml declares for every function, such as 3.14."""
    found = re.search(r"^ +Runtime: python(3\.\d+)$", _text(root), re.MULTILINE)
    if found is None:
        raise LookupError("template.yaml declares no `Runtime: python3.x`")
    return found[1]


def built_template(root: Path) -> str:
    """The template beside the built folders: functions/ keep their path, shared/ became layer/."""
    return _text(root).replace("ContentUri: shared/\n", "ContentUri: layer/\n")


def _text(root: Path) -> str:
    return (root / "template.yaml").read_text(encoding="utf-8")
