"""Pages from templates: everything escaped, nothing undefined let through."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup, escape

from shared.texts import catalogue, dates, languages, phones
from shared.texts.catalogue import Param
from shared.web import region_style, speaking, static

_WEB = Path(__file__).parent
_LIBRARY = "govuk_frontend_jinja"
_COMPONENTS = {
    "govukBackLink": "back-link",
    "govukButton": "button",
    "govukCheckboxes": "checkboxes",
    "govukDateInput": "date-input",
    "govukErrorSummary": "error-summary",
    "govukFileUpload": "file-upload",
    "govukInput": "input",
    "govukRadios": "radios",
    "govukSkipLink": "skip-link",
    "govukSummaryList": "summary-list",
    "govukTag": "tag",
    "govukTextarea": "textarea",
}
# What templates write of dates, in the language of the page.
_DATES = {
    "date": dates.date_alone,
    "day": dates.day,
    "moment": dates.day_and_hour,
    "month": dates.month,
    "short_moment": dates.day_and_month_and_hour,
    "weekday": dates.weekday,
    "weekday_and_day": dates.weekday_and_day,
}


def render(template: str, **values: Any) -> str:
    """The page of a template, `<zone>/<name>`, with these values."""
    zone, name = template.split("/")
    page = _environment().get_template(f"{zone}/templates/{name}.html")
    return speaking.led_page(page.render(**{"zone": zone, **values}))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_WEB),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {name: _component(name) for name in _COMPONENTS}
    environment.globals |= _words() | _addresses()
    environment.filters |= {name: _dated(words) for name, words in _DATES.items()}
    environment.filters |= {"french": _french, "lined": _lined, "lines": _lines}
    environment.filters["phone"] = phones.readable
    return environment


def _words() -> dict[str, Any]:
    known = {"say": _say, "wrong": _wrong, "own_name": _own_name, "speech": speaking}
    return known | {"tags": languages.TAGS, "apart": languages.APART}


def _addresses() -> dict[str, Any]:
    own = {"region_style": region_style.region_style, "logo_address": static.logo_address}
    return own | {"static": static.address}


def _dated(words: Callable[[Any, str], str]) -> Callable[[Any], str]:
    return lambda value: words(value, speaking.language())


def _say(code: str, **params: Param) -> str:
    """A sentence, typeset: no line begins with a French double sign."""
    return _lines(catalogue.unbroken(speaking.say(code, **params)))


def _lines(text: str) -> str:
    """A text whose sentences stand on lines of their own, as easy-to-read ones do."""
    return Markup("<br>").join(text.split("\n")) if "\n" in text else text


def _lined(problems: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """The problems of a form, to be listed above it."""
    return [{**each, "text": _lines(each["text"])} for each in problems]


def _french(text: str, part: str = "") -> str:
    """A text, or a part of one, that stays French whatever the page speaks."""
    if speaking.tag() == languages.TAGS[languages.FRENCH]:
        return text
    own = escape(part or text)
    return escape(text).replace(own, Markup('<span lang="fr">{}</span>').format(own))


def _own_name(language: str) -> str:
    """What those who speak a language call it."""
    return catalogue.say(f"site-language-{language}")


def _wrong(text: str) -> dict[str, str] | None:
    """What is wrong with an input, as the components want it; None when nothing is."""
    return (
        {"text": _lines(text), "visuallyHiddenText": speaking.say("site-error")} if text else None
    )


def _component(name: str) -> Callable[[dict[str, Any]], Markup]:
    """A govuk-frontend macro; the library's own templates count on undefined being empty."""

    def macro(params: dict[str, Any]) -> Markup:
        path = f"{_LIBRARY}/components/{_COMPONENTS[name]}/macro.html"
        # Escaped already: the library's own environment does it as ours does.
        return Markup(getattr(_library().get_template(path).module, name)(params))  # noqa: S704

    return macro


@cache
def _library() -> Environment:
    loader = PrefixLoader({_LIBRARY: PackageLoader(_LIBRARY)})
    return Environment(loader=loader, autoescape=True)
