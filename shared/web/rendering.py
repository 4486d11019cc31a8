"""Pages from templates: everything escaped, nothing undefined let through."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from shared.texts import catalogue, dates, phones
from shared.texts.catalogue import Param
from shared.web import region_style, static

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
# What templates write of dates and numbers.
_FILTERS = {
    "date": dates.date_alone,
    "day": dates.day,
    "moment": dates.day_and_hour,
    "month": dates.month,
    "phone": phones.readable,
    "short_moment": dates.day_and_month_and_hour,
    "weekday": dates.weekday,
    "weekday_and_day": dates.weekday_and_day,
}


def render(template: str, **values: Any) -> str:
    """The page of a template, `<zone>/<name>`, with these values."""
    zone, name = template.split("/")
    page = _environment().get_template(f"{zone}/templates/{name}.html")
    return page.render(**{"zone": zone, **values})


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
    environment.globals |= {"say": _say, "static": static.address, "wrong": _wrong}
    environment.globals |= {
        "region_style": region_style.region_style,
        "logo_address": static.logo_address,
    }
    environment.filters |= _FILTERS
    return environment


def _say(code: str, **params: Param) -> str:
    """A sentence, typeset: no line begins with a French double sign."""
    return catalogue.unbroken(catalogue.say(code, **params))


def _wrong(text: str) -> dict[str, str] | None:
    """What is wrong with an input, as the components want it; None when nothing is."""
    return {"text": text, "visuallyHiddenText": catalogue.say("site-error")} if text else None


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
