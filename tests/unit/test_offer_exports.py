"""Offers in the words of others: what theirs must hold, and what comes back when it is read."""

from dataclasses import replace
from datetime import date

import pytest

from shared.contracts.france_travail import france_travail
from shared.contracts.job_postings import job_posting
from shared.contracts.offer_exports import explore
from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import OfferState, StoredOffer
from shared.domain.offers.rows import Sheet, read_sheet
from tests.builders import a_reading
from tests.unit.offer_scene import FEDERATION, an_offer

URL = f"https://explore.example.org/offres/{FEDERATION}/k"
BARE = {
    "contract": "",
    "city": "",
    "starts_on": None,
    "hours": "",
    "salary": "",
    "rome_code": "",
    "rome_label": "",
    "apply_url": "",
    "apply_phone": "",
    "requirements": "",
    "duration": "",
    "tags": (),
}


def stored(**values):
    stamp = "2027-03-01T08:00:00.000000Z#u1"
    offer = an_offer(**values)
    return StoredOffer(FEDERATION, "k", "idf", offer, OfferState.LIVE, date(2027, 4, 30), stamp)


def test_our_own_words_are_the_fields_that_say_something():
    told = explore(stored(**BARE), URL)
    assert told["kind"] == "job"
    assert told["until"] == "2027-04-30"
    assert "salary" not in told
    assert (told["tags"], told["alike"], told["url"]) == ([], [], URL)


def test_a_job_posting_names_employer_place_dates_and_job():
    told = job_posting(stored(openings=3), URL)
    assert told["hiringOrganization"] == {"@type": "Organization", "name": "Maison des enfants"}
    assert told["jobLocation"]["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Montreuil",
        "postalCode": "93100",
        "addressCountry": "FR",
    }
    assert told["datePosted"] == "2027-03-01"
    assert told["validThrough"] == "2027-04-30T23:59:59+02:00"
    assert told["occupationalCategory"] == "G1203"
    assert (told["totalJobOpenings"], told["directApply"], told["url"]) == (3, False, URL)
    assert told["applicationContact"]["email"] == "recrutement@example.org"


def test_a_day_of_winter_ends_at_midnight_of_winter():
    told = job_posting(replace(stored(), until=date(2027, 1, 31)), URL)
    assert told["validThrough"].endswith("+01:00")


@pytest.mark.parametrize(
    ("values", "types"),
    [
        ({"contract": "CDI"}, "OTHER"),
        ({"contract": "CDI", "work_time": "Temps plein"}, "FULL_TIME"),
        ({"contract": "CDD", "hours": "Temps partiel, 24 h"}, ["TEMPORARY", "PART_TIME"]),
        ({"kind": Kind.INTERNSHIP, "contract": "Stage"}, "INTERN"),
        ({"kind": Kind.CIVIC_SERVICE, "contract": "Service civique"}, "VOLUNTEER"),
    ],
)
def test_the_employment_type_says_only_what_is_known(values, types):
    assert job_posting(stored(**values), URL)["employmentType"] == types


def test_france_travail_reads_its_own_names():
    told = france_travail(stored(duration="10 mois"), URL)
    assert told["lieuTravail"] == {"libelle": "93 - Montreuil", "codePostal": "93100"}
    assert told["entreprise"] == {"nom": "Maison des enfants"}
    assert (told["typeContrat"], told["typeContratLibelle"]) == ("CDD", "CDD - 10 mois")
    assert told["natureContrat"] == "Contrat travail"
    assert told["dateCreation"] == "2027-03-01T00:00:00.000Z"
    assert told["contact"] == {
        "courriel": "recrutement@example.org",
        "telephone": "+33144000001",
        "urlPostulation": "https://example.org/offres/a1",
    }
    assert told["origineOffre"]["urlOrigine"] == URL
    assert told["alternance"] is False


@pytest.mark.parametrize(
    ("kind", "contract", "code", "nature"),
    [
        (Kind.JOB, "CDI", "CDI", "Contrat travail"),
        (Kind.JOB, "Intérim", "MIS", "Contrat travail"),
        (Kind.JOB, "CDDI", "DDI", "Insertion par l'activ.éco."),
        (Kind.JOB, "Saisonnier", "SAI", "Contrat travail"),
        (Kind.APPRENTICESHIP, "Apprentissage", None, "Contrat apprentissage"),
        (Kind.APPRENTICESHIP, "Professionnalisation", None, "Cont. professionnalisation"),
        (Kind.TRAINING, "", None, None),
    ],
)
def test_the_codes_of_contracts_are_theirs(kind, contract, code, nature):
    told = france_travail(stored(kind=kind, contract=contract), URL)
    assert (told.get("typeContrat"), told.get("natureContrat")) == (code, nature)
    assert told["alternance"] is (kind is Kind.APPRENTICESHIP)


@pytest.mark.parametrize("export", [job_posting, france_travail, explore])
def test_what_is_not_known_is_left_out_and_not_empty(export):
    assert not [name for name, value in flat(export(stored(**BARE), URL)) if value in ("", None)]


@pytest.mark.parametrize("export", [job_posting, france_travail])
def test_an_address_that_is_none_of_the_web_is_no_link_for_others(export):
    told = export(stored(apply_url="javascript:x", employer_url="data:x"), URL)
    assert not [v for _, v in flat(told) if str(v).startswith(("javascript:", "data:"))]


# Fields of an export that are not what a partner would tell.
OURS = {"romeLibelle", "lieuTravail.libelle", "url", "@type", "@context", "alternance"}


@pytest.mark.parametrize("export", [france_travail, job_posting])
def test_what_was_exported_reads_back_as_the_same_offer(export):
    before = stored(openings=2)
    told = {k: v for k, v in flat(export(before, URL)) if k not in OURS}
    sheet = Sheet([list(told), list(told.values())], listed=True)
    _, (row,) = read_sheet(sheet, a_reading(date(2027, 3, 1)))
    fields = {"title", "description", "employer", "postcode", "rome_code", "openings", "hours"}
    fields |= {"apply_url", "apply_email", "kind"}
    read = {name: getattr(row.offer, name) for name in fields}
    assert read == {name: getattr(before.offer, name) for name in fields}


def flat(told, above=""):
    """Every value of nested objects under its dotted name."""
    for name, value in told.items():
        if isinstance(value, dict):
            yield from flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value
