"""Every fact has a contract that no personal data fits into, and a schema that says the same."""

import json
import typing
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain
from types import NoneType
from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel, StringConstraints, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from infra import schemas
from shared.adapters.bus import EventBus
from shared.contracts import deadlines, facts_data
from shared.contracts.facts import CONTRACTS
from shared.domain.facts import SOURCES, Fact, FactName
from tests.contract import scenes
from tests.contract.sampling import SCHEMAS, facts

CODE = str(facts_data.Code.__metadata__[0].metadata[0].pattern)
SHAPES = {
    str(alias.__metadata__[0].metadata[0].pattern)
    for alias in (
        facts_data.Id,
        facts_data.Code,
        facts_data.Time,
        facts_data.Subject,
        facts_data.Cause,
        facts_data.Story,
    )
}
# Nothing of this may ever fit into a text of an event.
PERSONAL = (
    "alix@example.org",
    "Alix",
    "Alix Exemple",
    "alix exemple",
    "0612345678",
    "+33612345678",
    "06 12 34 56 78",
    "93100",
    "12 rue de la Place",
    "2007-05-04T00:00:00",
    "https://explore.example.org/i/abc",
    "",
)


def texts(annotation: Any, about: Iterable[Any] = ()) -> Iterator[str]:
    """The pattern of every text in a type; `<open>` for one that may hold anything."""
    patterns = [found for each in about if (found := pattern_of(each))]
    inner = typing.get_args(annotation)
    if patterns:
        yield from patterns
    elif typing.get_origin(annotation) is typing.Annotated:
        yield from texts(inner[0], inner[1:])
    elif typing.get_origin(annotation) is not typing.Literal and inner:
        yield from chain.from_iterable(map(texts, inner))
    elif isinstance(annotation, type):
        yield from texts_of_class(annotation)


def texts_of_class(annotation: type) -> Iterator[str]:
    if issubclass(annotation, BaseModel):
        for field in annotation.model_fields.values():
            yield from texts(field.annotation, field.metadata)
    elif not issubclass(annotation, StrEnum | int | NoneType):
        yield "<open>"


def pattern_of(about: Any) -> str:
    if isinstance(about, FieldInfo):
        return next((pattern_of(each) for each in about.metadata if pattern_of(each)), "")
    if isinstance(about, StringConstraints):
        return str(about.pattern or "")
    return str(getattr(about, "pattern", None) or "")


def test_every_fact_has_a_contract_in_story_order():
    assert list(CONTRACTS) == list(FactName)
    assert {contract.source for contract in CONTRACTS.values()} == set(SOURCES.values())


def test_a_fact_is_stated_in_the_version_of_its_contract():
    stated = Fact.__dataclass_fields__["version"].default
    assert {contract.version for contract in CONTRACTS.values()} == {stated}


@pytest.mark.parametrize("name", FactName)
def test_no_field_can_hold_personal_data(name):
    found = set(texts(CONTRACTS[name].data)) | set(texts(facts_data.Metadata))
    assert found <= SHAPES


def test_the_walk_over_the_models_finds_open_texts():
    class Open(BaseModel):
        inside: Mapping[facts_data.Code, list[tuple[int, str | None]]]

    assert set(texts(Open)) == {"<open>", CODE}
    assert set(texts(facts_data.SessionData)) == SHAPES & set(texts(facts_data.SessionData))
    assert CODE in set(texts(deadlines.Due))


@pytest.mark.parametrize("text", PERSONAL)
@pytest.mark.parametrize("shape", ["Id", "Code", "Time", "Subject", "Cause", "Story"])
def test_no_shape_takes_what_is_personal(shape, text):
    with pytest.raises(ValidationError):
        TypeAdapter(getattr(facts_data, shape)).validate_python(text)


def test_an_error_does_not_repeat_what_was_refused():
    with pytest.raises(ValidationError) as error:
        deadlines.SessionDue.model_validate({"kind": "session", "session_id": "alix@example.org"})
    assert "alix@" not in str(error.value)


def test_the_schemas_are_those_of_the_contracts():
    assert schemas.differences(SCHEMAS) == [], "run make schemas"


def test_a_schema_that_differs_is_missing_or_too_many_is_noticed_and_mended(tmp_path):
    schemas.write(tmp_path)
    assert schemas.differences(tmp_path) == []
    (tmp_path / "SeatConfirmed.v1.json").write_text("{}")
    (tmp_path / "SeatOffered.v1.json").unlink()
    (tmp_path / "Forgotten.v1.json").write_text("{}")
    assert schemas.differences(tmp_path) == [
        "Forgotten.v1.json",
        "SeatConfirmed.v1.json",
        "SeatOffered.v1.json",
    ]
    schemas.write(tmp_path)
    assert schemas.differences(tmp_path) == []


def schema_of(detail: Mapping[str, Any]) -> dict[str, Any]:
    name, version = detail["metadata"]["name"], detail["metadata"]["version"]
    found: dict[str, Any] = json.loads((SCHEMAS / f"{name}.v{version}.json").read_text())
    return found


def check(detail: Mapping[str, Any]) -> None:
    jsonschema.validate(detail, schema_of(detail))
    contract = CONTRACTS[FactName(detail["metadata"]["name"])]
    TypeAdapter(contract.data).validate_python(detail["data"])


@pytest.mark.parametrize("body", [pytest.param(b, id=n) for n, b in facts()])
def test_every_sample_fits_its_schema(body):
    assert body["detail-type"] == body["detail"]["metadata"]["name"]
    assert body["source"] == CONTRACTS[FactName(body["detail-type"])].source
    check(body["detail"])


@pytest.mark.parametrize("name", sorted(scenes.SCENES))
def test_whatever_the_system_says_fits_its_schema(name):
    world = scenes.a_world()
    scenes.SCENES[name](world)
    world.publish()
    for event in world.bus.said:
        entry = EventBus(None, "bus")._entry(event)
        assert entry["Source"] == CONTRACTS[event.fact.name].source
        check(json.loads(entry["Detail"]))


def test_a_field_beyond_the_schema_is_allowed():
    _, body = next(facts())
    detail = body["detail"]
    detail["data"]["later"] = {"added": True}
    detail["metadata"]["later"] = 1
    check(detail)


def test_a_name_in_a_reason_does_not_fit():
    _, body = next((n, b) for n, b in facts() if "reason" in b["detail"]["data"])
    detail = body["detail"]
    detail["data"]["reason"]["params"] = {"name": "Alix Exemple"}
    with pytest.raises(jsonschema.ValidationError):
        check(detail)
