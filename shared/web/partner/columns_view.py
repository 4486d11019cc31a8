"""The question about columns as its page shows it: one choice a column, the first cells beside."""

from collections.abc import Sequence
from typing import Any

from shared.domain.offers import answering
from shared.domain.offers.answering import Chosen, Wrong
from shared.domain.offers.mapping_memory import NOT_READ, Asked, Question
from shared.texts.catalogue import say

LONGEST_CELL = 60


def of(question: Question, chosen: Chosen, wrong: Sequence[Wrong] = ()) -> dict[str, Any]:
    """What the template needs of a question: columns, choices, what is missing, what is wrong."""
    return {
        "headed": question.headed,
        "columns": [_column(question, i, chosen, wrong) for i in range(len(question.columns))],
        "groups": choices(),
        "missing": [field_name(name) for name in answering.missing(chosen)],
        "problems": [_problem(question, chosen, each) for each in wrong],
    }


def choices() -> list[dict[str, Any]]:
    """Our fields in groups, each by its code and its name."""
    return [
        {
            "name": say(f"columns-group-{group}"),
            "fields": [{"code": code, "name": field_name(code)} for code in codes],
        }
        for group, codes in answering.grouped().items()
    ]


def field_name(code: str) -> str:
    """A field as partners call it."""
    return say(f"offer-field-{code}")


def _column(
    question: Question, index: int, chosen: Chosen, wrong: Sequence[Wrong]
) -> dict[str, Any]:
    about = question.columns[index]
    errors = [_sentence(question, chosen, each) for each in wrong if each.index == index]
    return {
        "id": f"c{index}",
        "name": _name(question, index),
        "cells": [_shortened(cell) for cell in about.cells if cell.strip()],
        "asked": index in chosen,
        "value": chosen.get(index, NOT_READ),
        "note": _note(about, chosen.get(index, NOT_READ)),
        "error": errors[0] if errors else "",
    }


def _note(about: Asked, value: str) -> str:
    """How sure we are of what we take a column for, as long as nobody chose otherwise."""
    if not about.column or about.column != value:
        return ""
    return "sure" if about.certain else "guess"


def _name(question: Question, index: int) -> str:
    """The partner's own heading; by letter where there is none."""
    heading = question.columns[index].heading if question.headed else ""
    return heading or say("columns-letter", letter=answering.letters(index))


def _problem(question: Question, chosen: Chosen, wrong: Wrong) -> dict[str, str]:
    unread = [index for index, field in chosen.items() if field == NOT_READ]
    at = wrong.index if wrong.index is not None else next(iter([*unread, *chosen]), 0)
    return {"href": f"#c{at}", "text": _sentence(question, chosen, wrong)}


def _sentence(question: Question, chosen: Chosen, wrong: Wrong) -> str:
    code = f"field-{wrong.code.replace('_', '-')}"
    if wrong.code == "column_missing":
        return say(code, field=field_name(wrong.field))
    if wrong.code == "column_unknown":
        return say(code)
    first = min(index for index, field in chosen.items() if field == wrong.field)
    return say(code, field=field_name(wrong.field), other=_name(question, first))


def _shortened(cell: str) -> str:
    plain = " ".join(cell.split())
    return plain if len(plain) <= LONGEST_CELL else f"{plain[:LONGEST_CELL].rstrip()}…"
