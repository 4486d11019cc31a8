"""Prints the report a partner would get for a file, and its offers, as JSON; stores nothing.

Exit status: 0 when the file could be opened, whatever it holds; 2 when it could not.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from shared.adapters.offer_items import written
from shared.adapters.reference.shipped import ShippedTables
from shared.adapters.sheets.reading import SheetReader
from shared.contracts.offer_report import report_body
from shared.domain.region import Rules
from shared.usecases.reading_offers import check_file

CANNOT_OPEN = 2


def main(arguments: list[str]) -> int:
    """`python -m infra.check_offers FILE`."""
    if len(arguments) != 1:
        return _complain("one file is needed: make check-offers FILE=…")
    try:
        data = Path(arguments[0]).read_bytes()
    except OSError as error:
        return _complain(f"cannot open {arguments[0]}: {error.strerror}")
    report, offers = check_file(SheetReader(), ShippedTables(), data, datetime.now(UTC), Rules())
    shown = [written(offer) for offer in offers]
    body = {**report_body(report), "mapping": dict(report.mapping), "offers": shown}
    sys.stdout.write(json.dumps(body, ensure_ascii=False, indent=2) + "\n")
    return 0


def _complain(message: str) -> int:
    sys.stderr.write(message + "\n")
    return CANNOT_OPEN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
