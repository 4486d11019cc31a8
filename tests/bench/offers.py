"""What a partner's file costs: read against `csv.reader` alone, and in write units."""

import csv
import io
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from shared.adapters.reference.shipped import ShippedTables
from shared.adapters.sheets.reading import SheetReader
from shared.domain.offers.reading import Reading
from shared.domain.offers.rows import read_sheet
from shared.domain.region import Rules
from shared.usecases.finishing_offers import finisher
from shared.usecases.imports import import_upload
from shared.usecases.uploads import begin_upload
from tests.bench.figures import Figure, Section
from tests.builders import a_reading, a_region
from tests.contract.stage import PARTNERS
from tests.fakes import FakeFiles, World
from tests.write_units import CountingDynamo

ROWS, PASSES = 5_000, 9
TODAY = date(2027, 3, 1)
# Twenty columns, as a federation of popular education might keep them.
HEADING = (
    "Référence;Type d’offre;Intitulé;Missions;Structure;Code postal;Ville;Contrat;Date de début;"
    "Durée;Horaires;Salaire;Profil;Niveau;Permis;Nombre de postes;Lien;E-mail;Téléphone;Date limite"
)
JOBS = (
    "Animateur périscolaire H/F",
    "Agente de tri en ressourcerie",
    "Aide à domicile",
    "Éducatrice de jeunes enfants",
    "Préparateur de commandes",
    "Maçon du bâti ancien",
    "Encadrant technique d’insertion",
    "Auxiliaire de vie sociale",
)
TOWNS = ("93100;Montreuil", "75012;Paris", "94200;Ivry-sur-Seine", "78000;Versailles")
# Half as long as the descriptions of the feeds that job sites pass on.
MISSIONS = (
    "Accueillir les personnes, préparer et animer des activités avec l’équipe, tenir le lieu "
    "propre et agréable, rendre compte à la responsable. Participer aux réunions de la semaine, "
    "proposer des sorties et des ateliers, accompagner les bénévoles et les nouveaux arrivants. "
    "Tenir à jour les fiches de présence et le matériel, prévenir quand quelque chose manque. "
    "Nous cherchons une personne patiente, à l’aise avec tous les publics, qui aime travailler "
    "avec d’autres et apprendre. Une formation est prévue à l’arrivée, avec un tuteur de la "
    "structure. Le permis n’est pas nécessaire, le lieu se trouve près du métro. "
)


def a_file(rows: int = ROWS) -> bytes:
    """So many offers, with titles that come again as they do in real files."""
    lines = [HEADING, *(_row(number) for number in range(rows))]
    return "\r\n".join(lines).encode("cp1252")


def _row(number: int) -> str:
    job, town = JOBS[number % len(JOBS)], TOWNS[number % len(TOWNS)]
    return (
        f"R{number};CDI;{job};{MISSIONS}Équipe n° {number}.;Association Exemple {number % 50};"
        f"{town};CDD;15/0{1 + number % 9}/2028;12 mois;35 h;12,50 € de l’heure;Envie d’apprendre ;"
        f"CAP;B;{1 + number % 3};https://example.org/offres/{number};emploi@example.org;"
        f"01 23 45 {number % 90 + 10} 89;31/12/2028"
    )


def ratios() -> Mapping[str, float]:
    """Rows per second of each reading over those of `csv.reader` alone, on one file in one run."""
    data = a_file()
    enriching = Reading(TODAY, finisher(ShippedTables(), Rules()))
    works: tuple[Callable[[], Any], ...] = (
        lambda: _read_alone(data),
        lambda: _read(data, a_reading(TODAY)),
        lambda: _read(data, enriching),
    )
    passes = [[_once(work) for work in works] for _ in range(PASSES)]
    alone, validated, enriched = map(min, zip(*passes, strict=True))
    return {"validated": alone / validated, "enriched": alone / enriched}


def _read_alone(data: bytes) -> int:
    return sum(1 for _ in csv.reader(io.StringIO(data.decode("cp1252"), newline=""), delimiter=";"))


def _read(data: bytes, reading: Reading) -> None:
    _, rows = read_sheet(SheetReader().read(data), reading)
    refused = [problem for row in rows for problem in row.problems if row.offer is None]
    if len(rows) != ROWS or refused:
        raise RuntimeError(f"the file is not read as it was made: {refused[:3]}")


def _once(work: Callable[[], Any]) -> float:
    """CPU time."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def write_units(rows: int = 100) -> Mapping[str, float]:
    """Units of a new offer, by index; and the puts of offers when the same file comes again."""
    dynamo = CountingDynamo()
    world = World(dynamo)
    world.parts.regions.put(a_region())
    files = FakeFiles(a_file(rows))
    parts = replace(world.parts, files=files)
    upload, _ = begin_upload(parts, PARTNERS, "offres.csv")
    before = dict(dynamo.written)
    import_upload(parts, upload.id)
    units = {name: (dynamo.written[name] - before.get(name, 0)) / rows for name in dynamo.written}
    again, _ = begin_upload(parts, PARTNERS, "offres.csv")
    puts = dynamo.calls.count("put_item")
    import_upload(parts, again.id)
    return {**units, "again": dynamo.calls.count("put_item") - puts}


def section() -> Section:
    """The ratios and the units."""
    found, units = ratios(), write_units()
    figures = (
        Figure("CSV read and validated, against csv.reader", found["validated"], 0.30, "×", True),
        Figure("CSV read, validated, enriched", found["enriched"], 0.15, "×", True),
        Figure("a new offer: write units of the table", round(units["table"]), 2),
        Figure("… of the region's list", round(units["list1"]), 1),
        Figure("… of the partner's list", round(units["list2"]), 1),
        Figure("offers written when the same file comes again", units["again"], 0),
    )
    size = len(a_file()) // ROWS
    rows = f"{ROWS} rows of 20 columns and {size} bytes"
    notes = (f"{rows}, CPU time, the quickest of {PASSES} passes",)
    return Section("A partner's file", figures, notes)
