"""The public API as an OpenAPI document, made of the routes, their contracts and their answers."""

import re
from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from shared.contracts.offer_queries import OfferQuery
from shared.contracts.public_answers import OfferAnswer, Problem
from shared.domain.offers.offer import Offer
from shared.texts.catalogue import say
from shared.web.answers import PROBLEM
from shared.web.public.api_operations import OPERATIONS, Operation
from shared.web.refusing import BROKEN

Schema = dict[str, Any]
VERSION = "1"
_REFERENCE = "#/components/schemas/{model}"
_PART = re.compile(r"<(\w+)>")


@cache
def document(public_url: str) -> Schema:
    """All of it, OpenAPI 3.1, for the site at this address."""
    shapes = _Shapes(OPERATIONS)
    paths: dict[str, Schema] = {}
    for operation in OPERATIONS:
        path = _PART.sub(r"{\1}", operation.path)
        paths.setdefault(path, {})[operation.method.lower()] = _described(operation, shapes)
    return {
        "openapi": "3.1.0",
        "info": {"title": say("site-name"), "version": VERSION},
        "servers": [{"url": public_url}],
        "paths": paths,
        "components": {"schemas": shapes.components},
    }


class _Shapes:
    """The schema of every type that the operations name; what is named stands once."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        named = (_types(each) for each in operations)
        self._types = [Problem, OfferAnswer, Offer, OfferQuery]
        self._types += [each for types in named for each in types]
        inputs: list[Any] = [
            (str(n), "validation", TypeAdapter(t)) for n, t in enumerate(self._types)
        ]
        found, made = TypeAdapter.json_schemas(inputs, ref_template=_REFERENCE)
        self._found = {key: schema for (key, _), schema in found.items()}
        self.components: dict[str, Schema] = made["$defs"]
        self.query: Schema = self.components.pop("OfferQuery")["properties"]
        self._join_offer()

    def of(self, kind: Any) -> Schema:
        """The schema of one of these types."""
        return self._found[str(self._types.index(kind))]

    def _join_offer(self) -> None:
        """An offer is told with every field that says something, few of which are promised."""
        answer, own = self.components["OfferAnswer"], self.components.pop("Offer")["properties"]
        written = {field.name: own[field.name] for field in fields(Offer)}
        answer["properties"] = {**written, **answer["properties"]}


def _types(operation: Operation) -> list[Any]:
    told = (operation.answer, operation.body, *operation.other.values())
    return [each for each in told if each is not None]


def _described(operation: Operation, shapes: _Shapes) -> Schema:
    made: Schema = {
        "operationId": operation.route.__name__,
        "summary": (operation.route.__doc__ or "").strip(),
        "parameters": [*_parts(operation), *_headers(operation), *_query(operation, shapes)],
        "responses": _responses(operation, shapes),
    }
    if operation.body is not None:
        content = {"application/json": {"schema": shapes.of(operation.body)}}
        made["requestBody"] = {"required": True, "content": content}
    return made


def _parts(operation: Operation) -> list[Schema]:
    return [
        {"name": name, "in": "path", "required": True, "schema": _word(operation, name)}
        for name in _PART.findall(operation.path)
    ]


def _headers(operation: Operation) -> list[Schema]:
    return [
        {"name": name, "in": "header", "required": True, "schema": {"type": "string"}}
        for name in operation.headers
    ]


def _word(operation: Operation, name: str) -> Schema:
    choices = operation.choices.get(name)
    return {"type": "string", "enum": list(choices)} if choices else {"type": "string"}


def _query(operation: Operation, shapes: _Shapes) -> list[Schema]:
    return [
        {"name": name, "in": "query", "schema": _asked(shapes.query[name])}
        for name in operation.query
    ]


def _asked(schema: Schema) -> Schema:
    """What may be asked for: to leave it out is not to send it empty."""
    return {name: value for name, value in schema.items() if name != "default" or value}


def _responses(operation: Operation, shapes: _Shapes) -> Schema:
    content = {"application/json": operation.answer, **operation.other}
    answer = {
        "description": say(f"api-answer-{operation.status}"),
        "content": {media: {"schema": shapes.of(kind)} for media, kind in content.items()},
    }
    refused = {**operation.refusals, BROKEN: ("broken",)}
    refusals = {str(n): _refusal(n, codes, shapes) for n, codes in sorted(refused.items())}
    return {str(operation.status): answer, **refusals}


def _refusal(status: int, codes: tuple[str, ...], shapes: _Shapes) -> Schema:
    only = {"properties": {"status": {"const": status}, "code": {"enum": list(codes)}}}
    schema = {**shapes.of(Problem), **only}
    return {"description": say(f"status-{status}"), "content": {PROBLEM: {"schema": schema}}}
