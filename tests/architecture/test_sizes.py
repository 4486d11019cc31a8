"""Small enough to read at one go: functions, modules, handlers; and each says what it promises."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.template import ROOT

FUNCTION, MODULE, HANDLER = 20, 200, 40
FORBIDDEN = ("utils", "helpers", "common", "manager", "base", "misc", "tools")
PATHS = sorted(p for top in ("shared", "functions", "infra") for p in (ROOT / top).rglob("*.py"))
SHARED = [p for p in PATHS if p.is_relative_to(ROOT / "shared")]
# One-line functions whose name and answer say all.
SAY_ALL = {ROOT / "shared" / "adapters" / "keys.py"}
# What a port promises is said in the port.
ADAPTERS = ROOT / "shared" / "adapters"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions_of(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def length(function: Function) -> int:
    """Lines from `def` to the end, the docstring not counted."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None and len(function.body) > 1:
        lines -= (first.end_lineno or 0) - first.lineno + 1
    return lines


@pytest.mark.parametrize("path", PATHS, ids=name_of)
def test_a_module_and_each_of_its_functions_is_short(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= (HANDLER if path.name == "handler.py" else MODULE)
    long = {f.name: length(f) for f in functions_of(path) if length(f) > FUNCTION}
    assert long == {}


def test_the_median_function_is_a_few_lines() -> None:
    lengths = sorted(length(function) for path in PATHS for function in functions_of(path))
    assert lengths[len(lengths) // 2] <= 8


@pytest.mark.parametrize("path", PATHS, ids=name_of)
def test_no_module_is_a_drawer_for_anything(path: Path) -> None:
    words = {part for name in path.relative_to(ROOT).parts for part in Path(name).stem.split("_")}
    assert not words & set(FORBIDDEN)


@pytest.mark.parametrize("path", PATHS, ids=name_of)
def test_every_module_says_what_it_promises(path: Path) -> None:
    assert ast.get_docstring(tree(path)), "no docstring"


def undocumented(path: Path) -> Iterator[str]:
    """Public classes and functions of a module without a docstring; methods only of ports."""
    for node in tree(path).body:
        if not isinstance(node, ast.ClassDef | Function) or node.name.startswith("_"):
            continue
        if not ast.get_docstring(node):
            yield node.name
        if isinstance(node, ast.ClassDef) and not path.is_relative_to(ADAPTERS):
            yield from (f"{node.name}.{name}" for name in _silent_methods(node))


def _silent_methods(node: ast.ClassDef) -> Iterator[str]:
    """Public methods whose name does not say all: a Protocol's `...` may stand by its name."""
    for method in node.body:
        if not isinstance(method, Function) or method.name.startswith("_"):
            continue
        named = isinstance(method.body[-1], ast.Expr) and len(method.body) == 1
        if not ast.get_docstring(method) and not named and length(method) > 3:
            yield method.name


@pytest.mark.parametrize("path", [p for p in SHARED if p not in SAY_ALL], ids=name_of)
def test_whatever_others_may_call_says_what_it_promises(path: Path) -> None:
    assert list(undocumented(path)) == []


def test_what_says_all_by_its_name_is_short_indeed() -> None:
    for path in SAY_ALL:
        assert all(length(function) <= 3 for function in functions_of(path))
