"""The invented letters of the gallery are set in a week like any other."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.domain.samples.letters import other_sessions, sample_session
from tests.unit.letter_samples import NOW, SETTING


@pytest.mark.parametrize("days", range(7))
def test_a_session_of_the_gallery_lasts_from_monday_to_friday_two_weeks_ahead_or_more(days):
    setting = replace(SETTING, now=NOW + timedelta(days=days))
    for session in (sample_session(setting), *other_sessions(setting)):
        assert (session.starts_on.weekday(), session.ends_on.weekday()) == (0, 4)
        assert session.starts_at.date() == session.starts_on
        assert session.starts_on >= setting.now.date() + timedelta(days=14)
