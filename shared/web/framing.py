"""The frame of every page of a site with accounts, and what its query asks for."""

from collections.abc import Mapping
from typing import Any

from aws_lambda_powertools.event_handler.api_gateway import Router

from shared.ports import Parts
from shared.web import answers
from shared.web.answers import Answer
from shared.web.rendering import render
from shared.web.routing import asked
from shared.web.signin import Visit


def page(
    parts: Parts,
    visit: Visit,
    template: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **values: Any,
) -> Answer:
    """A page of this visit's region."""
    region = parts.regions.get(visit.account.region)
    return answers.html(render(template, region=region, visit=visit, **values), status, headers)


def asked_for(routes: Router, name: str) -> str:
    """A word of the page's query; empty when it is not there."""
    return (asked(routes).query_string_parameters or {}).get(name, "")


def number_asked(routes: Router, name: str) -> int:
    """A whole number from 1 on in the page's query; 1 for anything else."""
    word = asked_for(routes, name)
    return max(1, int(word)) if word.isascii() and word.isdecimal() and len(word) < 7 else 1
