"""A partner's biggest file on a running stack: ten thousand rows of a hundred columns."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from infra.local.private import PrivateStack, wait_until
from tests.bench.figures import Figure, Section

ROWS, COLUMNS = 10_000, 100
MOST_SECONDS, MOST_MEGABYTES = 60, 512
HEADING = ("Référence", "Type", "Intitulé", "Description", "Employeur", "CP", "Contrat", "Lien")
JOBS = ("Animateur périscolaire", "Aide à domicile", "Agent de tri", "Maçon", "Magasinière")
TOWNS = ("93100", "75012", "94200")


def a_file() -> bytes:
    """The file, three megabytes of CSV."""
    more = [f"Note {number}" for number in range(COLUMNS - len(HEADING))]
    lines = [";".join((*HEADING, *more)), *(_row(n, len(more)) for n in range(ROWS))]
    return "\r\n".join(lines).encode()


def _row(n: int, more: int) -> str:
    said = f"B{n};emploi;{JOBS[n % 5]};Accueillir, équipe {n};Association {n % 40}"
    return f"{said};{TOWNS[n % 3]};CDI;https://example.org/{n}" + ";x" * more


def section(stack: PrivateStack) -> Section:
    """Sent once, and again unchanged."""
    data = a_file()
    (first, new), (again, same) = _imported(stack, data), _imported(stack, data)
    figures = (
        Figure("seconds from sending to the report", first, MOST_SECONDS),
        Figure("offers that are new", str(new["new"]), str(ROWS)),
        Figure("seconds when it comes again", again, MOST_SECONDS),
        Figure("offers unchanged then", str(same["unchanged"]), str(ROWS)),
        Figure("memory of the function at its highest", _memory(), MOST_MEGABYTES, " MB"),
    )
    return Section(f"{ROWS} rows × {COLUMNS} columns on a stack of this machine", figures)


def _imported(stack: PrivateStack, data: bytes) -> tuple[float, dict[str, Any]]:
    base, headers = f"{stack.outputs['partner_url']}/api/uploads", stack.bearer("partner")
    begun = stack.http.post(base, json={"filename": "grand.csv"}, headers=headers).json()
    began = time.perf_counter()
    stack.http.post(begun["url"], data=begun["fields"], files={"file": ("grand.csv", data)})

    def ended() -> dict[str, Any] | None:
        told = stack.http.get(f"{base}/{begun['upload_id']}", headers=headers).json()
        return told if told["status"] in ("done", "refused") else None

    told = wait_until(ended, seconds=300, every=0.5, what="the report")
    return time.perf_counter() - began, told


def _memory() -> float:
    """Megabytes of the function's process, and those of what it starts are bounded apart."""
    return max(_highest(), default=0.0)


def _highest() -> Iterator[float]:
    for path in Path("/proc").glob("[0-9]*"):
        try:
            command = (path / "cmdline").read_bytes()
            status = (path / "status").read_text(encoding="ascii", errors="replace")
        except OSError:
            continue
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        if b"ImportOffers" in command and found:
            yield int(found[1]) / 1024
