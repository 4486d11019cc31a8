"""Scenes of two records that may be one person."""

from shared.domain.acts import TEAM_REASONS
from shared.domain.doubt import Doubt, DoubtState
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.usecases import steering
from shared.usecases.recognising import recognise
from tests.builders import NOW
from tests.contract.stage import (
    ALIX,
    CAMILLE,
    DOUBT,
    PEOPLE,
    SESSION,
    STAFF,
    arrive,
    opened,
)
from tests.fakes import World


def two_alike(world: World) -> None:
    """Alix and Camille have the same names and birth date and two addresses."""
    opened(world)
    arrive(world, CAMILLE, first_name="Alix")
    recognise(world.parts, PEOPLE[CAMILLE])
    arrive(world, ALIX)


def one_doubt(world: World) -> None:
    two_alike(world)
    recognise(world.parts, PEOPLE[ALIX])


def people_merged(world: World) -> None:
    """Staff said that Camille is Alix; Camille's seat, and the note on it, are not Alix's yet."""
    two_alike(world)
    reason = TEAM_REASONS[0]
    steering.place(world.parts, STAFF, SESSION, CAMILLE, reason, note="Vue au téléphone")
    kept, merged = PEOPLE[ALIX], PEOPLE[CAMILLE]
    found = Fact("6" * 32, FactName.LIKENESS_FOUND, NOW, SYSTEM, Why("same_name_birth_date"))
    doubt = Doubt(DOUBT, "idf", kept, merged, DoubtState.OPEN, (found,))
    world.parts.doubts.file(doubt)
    why = Why("one_person", {"kept": kept})
    by = f"staff:{STAFF.person}"
    fact = Fact("7" * 32, FactName.PEOPLE_MERGED, world.clock.now(), by, why)
    known = world.parts.doubts.records([kept, merged])
    after = doubt.one(fact, kept, merged)
    world.parts.doubts.merge(doubt, after, fact, known[kept], known[merged])
