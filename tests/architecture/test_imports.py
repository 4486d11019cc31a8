"""What a function loads when it starts: the slow libraries only where they are needed."""

import json
import subprocess
import sys
from functools import cache

import pytest

from tests.architecture.template import ROOT

QUEUES = (
    "allocate_seats",
    "send_mails",
    "recognise_people",
    "record_deliveries",
    "import_offers",
    "match_offers",
    "send_bulk_mails",
)
STREAM_AND_TICKS = ("publish_facts", "wake_due", "recount_seats")
SITES = ("public_site", "staff_site", "partner_site")
SHEETS = ("python_calamine", "openpyxl", "charset_normalizer", "reportlab", "weasyprint", "pandas")
TRACING = ("aws_xray_sdk", "opentelemetry")
LETTERS = ("mjml", "icalendar")
CALENDAR = "holidays"
LOADED = "import sys, json; import functions.{}.handler; print(json.dumps(sorted(sys.modules)))"
ENVIRONMENT = {
    "STAGE": "test",
    "REGION_ID": "idf",
    "POWERTOOLS_SERVICE_NAME": "test",
    "POWERTOOLS_METRICS_NAMESPACE": "Explore",
}


@cache
def modules(function: str) -> frozenset[str]:
    """Modules in memory once the function's handler is imported."""
    command = [sys.executable, "-c", LOADED.format(function)]
    done = subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return frozenset(json.loads(done.stdout))


def loaded(function: str) -> frozenset[str]:
    """The libraries among them."""
    return frozenset(name.partition(".")[0] for name in modules(function))


@pytest.mark.parametrize("function", [*QUEUES, *STREAM_AND_TICKS, *SITES])
def test_no_function_starts_with_a_spreadsheet_a_pdf_or_a_tracer(function: str) -> None:
    assert not loaded(function) & {*SHEETS, *TRACING}


@pytest.mark.parametrize("function", [*QUEUES, *STREAM_AND_TICKS])
def test_who_answers_no_request_loads_no_pages(function: str) -> None:
    assert not loaded(function) & {"govuk_frontend_jinja", "email_validator", "phonenumbers"}


@pytest.mark.parametrize(
    "function", [name for name in (*QUEUES, *STREAM_AND_TICKS, *SITES) if name != "send_mails"]
)
def test_who_writes_no_letter_loads_no_letters(function: str) -> None:
    assert not loaded(function) & set(LETTERS)


@pytest.mark.parametrize("function", [*QUEUES, *STREAM_AND_TICKS, *SITES])
def test_no_function_loads_the_public_holidays_before_a_day_is_asked_for(function: str) -> None:
    assert CALENDAR not in loaded(function)


def test_the_apis_document_is_made_only_for_whoever_asks_for_it() -> None:
    made = {"shared.web.public.api_document", "shared.web.public.api_operations"}
    assert "shared.web.public.routes_api" in modules("public_site")
    assert not modules("public_site") & made
