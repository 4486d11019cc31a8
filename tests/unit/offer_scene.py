"""What tests of offers do: partners' offers in the table, job sheets of the region."""

from dataclasses import replace
from datetime import date, timedelta

from shared.domain.offers.job_sheet import JobSheet, SectorContact
from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import Ending, Offer, OfferState, offer_key
from shared.domain.offers.plan import Filed, Row
from shared.domain.offers.tags import Tag
from shared.domain.offers.upload import Upload
from tests.builders import NOW

FEDERATION, RECYCLERS = "federation", "recycleries"
DESCRIPTION = (
    "Vous accueillez les enfants après l’école et préparez les animations avec l’équipe.\n"
    "- accueillir les enfants et leurs parents\n"
    "- préparer et mener des ateliers\n"
    "- ranger le matériel\n"
    "Une formation est possible dès la première année."
)


def an_offer(source_id="A1", **values):
    """A youth worker's job in Montreuil."""
    offer = Offer(
        kind=Kind.JOB,
        source_id=source_id,
        title="Animatrice ou animateur périscolaire",
        description=DESCRIPTION,
        employer="Maison des enfants",
        postcode="93100",
        city="Montreuil",
        contract="CDD",
        starts_on=date(2027, 4, 5),
        duration="10 mois",
        hours="24 heures par semaine",
        salary="1 450 € brut par mois",
        requirements="BAFA souhaité.\n- patience\n- envie d’apprendre",
        rome_code="G1203",
        rome_label="Animation de loisirs auprès d’enfants",
        apply_url="https://example.org/offres/a1",
        apply_email="recrutement@example.org",
        apply_phone="+33144000001",
        department="93",
        tags=(Tag("ess", "partner"), Tag("shortage", "partner")),
    )
    return replace(offer, **values)


def filed(world, *offers, partner=FEDERATION, region="idf"):
    """The partner's file with these offers has been read; their keys in order."""
    upload = Upload("u1", partner, region, "account", "offres.csv", NOW)
    rows = [
        Row(place, offer_key(offer.source_id), offer) for place, offer in enumerate(offers, start=2)
    ]
    world.parts.offers.save(upload, Filed("u1", NOW), rows, {})
    return [row.key for row in rows]


def ended(world, partner, key, state, code="filled", note=""):
    """The offer is no longer live."""
    before = world.parts.offers.get(partner, key)
    by = "staff:team" if state == OfferState.REJECTED else f"partner:{partner}"
    ending = Ending(code, by, world.clock.now(), note)
    assert world.parts.offers.move(before, replace(before, state=OfferState(state), ending=ending))


def expired(world):
    """A long time passes."""
    world.clock.at += timedelta(days=61)


def a_sheet(rome_code="G1203", **values):
    """The job of those who work with children."""
    sheet = JobSheet(
        region="idf",
        rome_code=rome_code,
        title="Animer des temps de loisirs avec des enfants",
        text="Vous accueillez des enfants.\n\n- jouer\n- écouter\n\nOn commence avec le BAFA.",
        contacts=(
            SectorContact("Union des centres de loisirs", "01 44 00 00 02", "", ""),
            SectorContact("Réseau animation", "", "metiers@example.org", "https://example.org/r"),
        ),
        version=1,
        by="staff:team",
    )
    return replace(sheet, **values)


def written(world, *sheets):
    """These job sheets are published."""
    for sheet in sheets:
        assert world.parts.job_sheets.put(sheet, None)


def several(world):
    """Offers of every kind, here and there, by two partners."""
    filed(
        world,
        an_offer(),
        an_offer(
            "A2",
            kind=Kind.CIVIC_SERVICE,
            title="Accompagner des personnes âgées dans leurs sorties",
            employer="Les Petits Pas",
            postcode="77100",
            city="Meaux",
            department="77",
            contract="Service civique",
            rome_code="K1302",
            tags=(),
        ),
        an_offer(
            "A3",
            kind=Kind.TRAINING,
            title="Devenir aide à domicile",
            employer="École des métiers du soin et de l’accompagnement en Île-de-France",
            contract="",
            starts_on=None,
            postcode="75020",
            city="Paris 20e Arrondissement",
            department="75",
            rome_code="K1304",
            tags=(Tag("ess", "partner"),),
        ),
    )
    filed(
        world,
        an_offer(
            "R1",
            title="Agent·e de tri et de valorisation",
            employer="Recyclerie du canal",
            contract="CDDI",
            rome_code="K2304",
            city="Bobigny",
            postcode="93000",
            tags=(Tag("ess", "partner"), Tag("green", "partner")),
        ),
        partner=RECYCLERS,
    )


def many(world, count):
    """So many offers of one kind in one town."""
    filed(world, *(an_offer(f"N{number:03}", title=f"Poste {number}") for number in range(count)))
