"""One folder, one trigger, one job: every function has all that belongs to it, under one name."""

import ast
from pathlib import Path

import pytest

from tests.architecture.template import ROOT, event_sources, functions, of_type

FOLDERS = sorted(
    p for p in (ROOT / "functions").iterdir() if p.is_dir() and p.name != "__pycache__"
)
TOP = {"functions", "shared", "infra", "events", "tests", "docs"}


def camel(folder: str) -> str:
    return "".join(word.capitalize() for word in folder.split("_"))


def folder_name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("folder", FOLDERS, ids=folder_name)
def test_a_function_is_a_folder_with_a_handler_and_no_second_module(folder: Path) -> None:
    assert [path.name for path in folder.glob("*.py")] == ["handler.py"]
    tree = ast.parse((folder / "handler.py").read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)


@pytest.mark.parametrize("folder", FOLDERS, ids=folder_name)
def test_a_function_has_its_resource_role_log_and_samples(folder: Path) -> None:
    name = camel(folder.name)
    assert name in functions()
    assert f"{name}Role" in of_type("AWS::IAM::Role")
    assert f"{name}Logs" in of_type("AWS::Logs::LogGroup")
    assert list((ROOT / "events" / "samples" / folder.name).glob("*.json"))


@pytest.mark.parametrize("name", sorted(event_sources("SQS")))
def test_a_consumer_has_its_queue_and_its_dead_letters(name: str) -> None:
    queues = of_type("AWS::SQS::Queue")
    assert {f"{name}Queue", f"{name}DeadLetters"} <= set(queues)


def test_every_function_has_exactly_one_kind_of_trigger() -> None:
    triggers = [name for kind in ("SQS", "DynamoDB", "Schedule") for name in event_sources(kind)]
    integrations = of_type("AWS::ApiGatewayV2::Integration").values()
    triggers += [each["IntegrationUri"]["Fn::GetAtt"][0] for each in integrations]
    assert sorted(triggers) == sorted(functions())


def test_every_folder_of_samples_belongs_to_a_function() -> None:
    folders = {path.name for path in (ROOT / "events" / "samples").iterdir()}
    assert folders == {folder.name for folder in FOLDERS}


def test_code_lives_in_the_rooms_that_are_given() -> None:
    roots = {path.relative_to(ROOT).parts[0] for path in ROOT.glob("[!.]*/**/*.py")}
    assert roots <= TOP
