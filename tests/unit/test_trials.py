"""A stage for trials: its mails say so, and reach nobody but those it names."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.adapters.letters.compose import compose
from shared.adapters.letters.printing import printable
from shared.adapters.ses import SesMailer
from shared.adapters.trial_mailer import TrialMailer
from shared.domain.facts import FactName
from shared.domain.mail import MailState
from shared.ports import SendRefused
from shared.runtime import wiring
from shared.runtime.settings import Settings
from tests.fakes import FakeMailer
from tests.unit.letter_samples import letter, report_letter
from tests.unit.montreuil import Montreuil, text_of
from tests.unit.test_letters_headers import read

NAMED = " Essai@Example.org,@team.example.org , "
TRIAL = "Ceci est un essai"


@pytest.mark.parametrize(
    "address", ["essai@example.org", "ESSAI@example.ORG", "x@team.example.org"]
)
def test_whoever_is_named_gets_the_mails_of_a_trial(address):
    ses = FakeMailer()
    assert TrialMailer(ses, NAMED).send(address, b"raw") == "message-1"
    assert ses.sent == [(address, b"raw")]


@pytest.mark.parametrize(
    "address", ["amina@example.org", "x@sub.team.example.org", "team.example.org", "@", ""]
)
def test_nobody_else_does(address):
    ses = FakeMailer()
    with pytest.raises(SendRefused) as refused:
        TrialMailer(ses, NAMED).send(address, b"raw")
    assert (refused.value.again, refused.value.code, ses.sent) == (False, "withheld", [])


def test_a_trial_that_names_nobody_writes_to_nobody():
    with pytest.raises(SendRefused):
        TrialMailer(FakeMailer(), "").send("essai@example.org", b"raw")


def test_a_withheld_mail_says_so_and_is_no_work_for_the_team():
    house = Montreuil()
    ses = house.parts.mailer
    house.parts = house.world.parts = replace(house.parts, mailer=TrialMailer(ses, NAMED))
    (a,) = house.asked("A")
    assert house.states(a) == ["confirmed"]
    ((mail, _),) = house.parts.mails.about(f"REGISTRATION#{a.registration_id}")
    assert (mail.state, ses.sent) == (MailState.FAILED, [])
    facts = [each.fact for each in house.world.bus.said if each.fact.name is FactName.MAIL_FAILED]
    assert [fact.why.code for fact in facts] == ["withheld"]
    assert house.parts.mails.to_check("idf", house.now + timedelta(days=9), 10) == []


@pytest.mark.parametrize("written", [letter(), report_letter()], ids=["letter", "report"])
def test_a_mail_of_a_trial_says_so_before_anything_else(written):
    raw = compose(replace(written, trial=True))
    assert read(replace(written, trial=True))["Subject"].startswith("[Essai] ")
    assert text_of(raw).startswith(TRIAL)
    assert TRIAL in text_of(raw, "text/html")
    assert TRIAL not in text_of(compose(written))


def test_so_do_its_letters_on_paper_and_the_event_in_the_calendar():
    trial = replace(letter(), trial=True)
    assert TRIAL in printable(trial)
    assert "SUMMARY:[Essai] EXPLORE" in text_of(compose(trial), "text/calendar")


@pytest.mark.parametrize(
    ("stage", "mailer"), [("dev", TrialMailer), ("prod", SesMailer), ("local", SesMailer)]
)
def test_only_the_stage_for_trials_is_one(monkeypatch, stage, mailer):
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-3")
    told = Settings(stage=stage, region_id="idf", mail_recipients=NAMED)
    assert isinstance(wiring._mailer(told), mailer)
    assert wiring._addresses(told).trial == (stage == "dev")
