"""The layer: shared/ and the locked libraries, as Lambda's arm64 machines need them."""

import shutil
import subprocess
from pathlib import Path

from uv import find_uv_bin

from infra.build.template import python_version

PLATFORM = "aarch64-manylinux_2_28"
UNPACKED_LIMIT_BYTES = 250 * 1024 * 1024
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc", "Makefile")


class TooBig(Exception):
    """Lambda would refuse the layer."""


def build_layer(root: Path, target: Path) -> int:
    """Fill `target` (the folder that Lambda puts on the path) and return its size in bytes."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    install_libraries(root, target)
    shutil.copytree(root / "shared", target / "shared", ignore=LEFT_OUT)
    return checked_size(target)


def install_libraries(root: Path, target: Path) -> None:
    """Unpack exactly the locked wheels; needs neither Docker nor Lambda's Python."""
    command = [find_uv_bin(), "pip", "install", "--quiet", "--no-config", "--target", str(target)]
    command += ["--python-platform", PLATFORM, "--python-version", python_version(root)]
    command += ["--only-binary", ":all:", "--require-hashes", "--link-mode", "copy"]
    command += ["-r", str(root / "requirements" / "runtime.txt")]
    subprocess.run(command, check=True)  # noqa: S603
    shutil.rmtree(target / "bin", ignore_errors=True)
    (target / ".lock").unlink(missing_ok=True)


def checked_size(target: Path) -> int:
    """Size of all files in bytes; raises TooBig above Lambda's limit for unpacked code."""
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    if size > UNPACKED_LIMIT_BYTES:
        raise TooBig(f"{target} has {size} bytes; Lambda takes {UNPACKED_LIMIT_BYTES}")
    return size
