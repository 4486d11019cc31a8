"""`python -m infra.build` fills .build/; with `layer FOLDER` it builds the layer alone."""

import os
import sys
from pathlib import Path

from infra.build.functions import build_functions
from infra.build.layer import build_layer
from infra.build.template import built_template

ROOT = Path(__file__).resolve().parents[2]
# Same sources, same archive: the hash of a package depends on the times of its files.
FIXED_TIME = 1_600_000_000


def build(root: Path, output: Path) -> str:
    """Build everything that a deployment takes and return one line for the reader."""
    size = build_layer(root, output / "layer" / "python")
    names = build_functions(root, output / "functions")
    (output / "template.yaml").write_text(built_template(root), encoding="utf-8")
    forget_times(output)
    return f"{len(names)} functions and a layer of {size // 2**20} MB in {output.name}/\n"


def forget_times(folder: Path) -> None:
    """Give every file the same time of change."""
    for path in folder.rglob("*"):
        os.utime(path, (FIXED_TIME, FIXED_TIME))


def main(arguments: list[str]) -> None:
    """Build the layer into the named folder, or everything into .build/."""
    if arguments[:1] == ["layer"]:
        build_layer(ROOT, Path(arguments[1]) / "python")
    else:
        sys.stdout.write(build(ROOT, ROOT / ".build"))


if __name__ == "__main__":
    main(sys.argv[1:])
