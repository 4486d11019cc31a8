"""What a column of a partner's file may hold."""

from enum import StrEnum


class Column(StrEnum):
    """What a column may hold; most are fields of an offer, some help to read the others."""

    REFERENCE = "reference"
    KIND = "kind"
    TITLE = "title"
    DESCRIPTION = "description"
    EMPLOYER = "employer"
    POSTCODE = "postcode"
    CITY = "city"
    PLACE = "place"
    DEPARTMENT = "department"
    REGION = "region"
    COUNTRY = "country"
    ADDRESS = "address"
    REMOTE = "remote"
    CONTRACT = "contract"
    STARTS_ON = "starts_on"
    ENDS_ON = "ends_on"
    DURATION = "duration"
    DURATION_UNIT = "duration_unit"
    HOURS = "hours"
    WORK_TIME = "work_time"
    PART_TIME = "part_time"
    SALARY = "salary"
    REQUIREMENTS = "requirements"
    EXPERIENCE = "experience"
    LEVEL = "level"
    SKILLS = "skills"
    LICENCES = "licences"
    LANGUAGES = "languages"
    ACCESS_CONDITIONS = "access_conditions"
    ACCESSIBLE = "accessible"
    CERTIFICATION = "certification"
    FUNDING = "funding"
    ROME_CODE = "rome_code"
    ROME_LABEL = "rome_label"
    SECTOR = "sector"
    ESS = "ess"
    SHORTAGE = "shortage"
    SIRET = "siret"
    EMPLOYER_URL = "employer_url"
    EMPLOYER_DESCRIPTION = "employer_description"
    OPENINGS = "openings"
    APPLY_URL = "apply_url"
    APPLY_EMAIL = "apply_email"
    APPLY_PHONE = "apply_phone"
    CONTACT = "contact"
    CONTACT_NAME = "contact_name"
    PUBLISHED_ON = "published_on"
    UPDATED_ON = "updated_on"
    EXPIRES_ON = "expires_on"


# Words that tell nothing in a heading.
SMALL_WORDS = frozenset(
    {"a", "au", "aux", "d", "de", "des", "du", "en", "et", "f", "h", "la", "le", "les", "l", "m"}
    | {"un", "une", "x", "obligatoire"}
)
# One telling word is enough to guess by; a word such as "date" or "nom" is not.
TELLING = frozenset(
    {"reference", "intitule", "description", "missions", "employeur", "entreprise", "ville"}
    | {"commune", "telephone", "tel", "email", "mail", "courriel", "url", "lien", "salaire"}
    | {"remuneration", "contrat", "rome"}
)
# Texts that may stand in several columns: all of them are kept, one after another.
JOINED = frozenset(
    {Column.DESCRIPTION, Column.REQUIREMENTS, Column.SKILLS, Column.ACCESS_CONDITIONS}
    | {Column.EMPLOYER_DESCRIPTION, Column.SALARY, Column.HOURS}
)
# They help to read other columns, and are no fields of an offer.
CONTEXT = frozenset(
    {Column.PLACE, Column.REGION, Column.COUNTRY, Column.CONTACT, Column.DURATION_UNIT}
    | {Column.PART_TIME, Column.ESS, Column.SHORTAGE}
)
