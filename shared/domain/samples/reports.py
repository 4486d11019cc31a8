"""Every mail about a file of offers, as an invented report that nobody looked at in time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from shared.domain.facts import Fact, FactName, Why
from shared.domain.letters import ReportLetter
from shared.domain.mail import MailKey, Role
from shared.domain.offers.frequent import Frequent, most_frequent
from shared.domain.offers.problems import Problem, Severity
from shared.domain.offers.upload import Counts, Upload, UploadState
from shared.domain.person import Person
from shared.domain.samples.setting import Setting

PROBLEMS = (
    *(Problem("postcode-missing", row) for row in (4, 9)),
    Problem("date-unreadable", 12, "Début", {"found": "dès que possible, 06 12 34 56 78"}),
    *(Problem("kind-guessed", row, severity=Severity.GUESSED) for row in range(2, 40)),
    Problem("column-unknown", None, "Notes", severity=Severity.INFO),
)
TAKEN = Counts(rows=44, accepted=41, refused=3, new=20, changed=1, unchanged=20)
CLEAN = replace(TAKEN, rows=41, refused=0, gone=2)
NOTHING = Counts(rows=1, refused=1)
LOST_HEADING = Problem("heading-missing", params={"found": "Amina Essai, 06 12 34 56 78"})
# variant -> state of the upload, the fact that told it, its reason, counts, problems of the report
REPORTS: Mapping[str, tuple[UploadState, FactName, Why, Counts, tuple[Problem, ...]]] = {
    "done": (
        UploadState.DONE,
        FactName.OFFERS_IMPORTED,
        Why("file_imported", {"rows": 44}),
        TAKEN,
        PROBLEMS,
    ),
    "done, all taken": (
        UploadState.DONE,
        FactName.OFFERS_IMPORTED,
        Why("file_imported", {"rows": 41}),
        CLEAN,
        (),
    ),
    "done, none taken": (
        UploadState.DONE,
        FactName.OFFERS_IMPORTED,
        Why("file_imported", {"rows": 1}),
        NOTHING,
        PROBLEMS[:1],
    ),
    "refused": (
        UploadState.REFUSED,
        FactName.OFFERS_REFUSED,
        Why("heading-missing"),
        Counts(),
        (LOST_HEADING,),
    ),
    "refused, never came": (
        UploadState.REFUSED,
        FactName.OFFERS_REFUSED,
        Why("file-never-came"),
        Counts(),
        (Problem("file-never-came"),),
    ),
    "refused, no answer": (
        UploadState.REFUSED,
        FactName.OFFERS_REFUSED,
        Why("answer-never-came"),
        Counts(),
        (Problem("answer-never-came"),),
    ),
    "needs_mapping": (
        UploadState.NEEDS_MAPPING,
        FactName.COLUMNS_ASKED,
        Why("columns_asked", {"columns": 2}),
        Counts(),
        (),
    ),
    "needs_confirmation": (
        UploadState.NEEDS_CONFIRMATION,
        FactName.WITHDRAWAL_ASKED,
        Why("withdrawal_asked", {"gone": 30, "live": 64}),
        replace(TAKEN, gone=30),
        PROBLEMS[:3],
    ),
}
READER = Person("person-4", "", "Dominique", "Exemple", "dominique@example.org")


def sample_report(setting: Setting, variant: str) -> ReportLetter:
    """The mail that tells a partner what became of a file."""
    problems: tuple[Frequent, ...] = most_frequent(REPORTS[variant][4])
    return ReportLetter(
        key=MailKey("UPLOAD#upload-1", "report", "fact-1", Role.PARTNER),
        tag="VVBMT0FEIzF8TUFJTCNyZXBvcnQ",
        sender=setting.sender,
        configuration_set=setting.configuration_set,
        region=setting.region,
        recipient=READER,
        link=f"{setting.partner_url}/depots/upload-1",
        now=setting.now,
        trial=False,
        upload=_unseen(setting, variant),
        problems=problems,
        annotated=bool(problems) and variant.startswith("done"),
    )


def _unseen(setting: Setting, variant: str) -> Upload:
    """The upload of a variant, when nobody has looked at its report in time."""
    state, name, why, counts, _ = REPORTS[variant]
    unseen = Why("report_unseen", {"status": state.value})
    return Upload(
        id="upload-1",
        partner="partenaire-un",
        region=setting.region.id,
        by="account-1",
        filename="offres mars.xlsx",
        created_at=setting.now - timedelta(minutes=5),
        state=state,
        counts=counts,
        asks=True,
        turn=2,
        history=(
            Fact("fact-1", name, setting.now - timedelta(minutes=2), "system", why),
            Fact("fact-2", FactName.REPORT_UNSEEN, setting.now, "system", unseen),
        ),
    )
