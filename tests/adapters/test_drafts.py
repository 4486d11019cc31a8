"""Forms that were begun: in memory and at moto."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.adapters.drafts import DraftTable
from shared.domain.draft import KEPT, Draft
from shared.ports import Lost
from tests.builders import NOW

DRAFT = Draft("a" * 64, "idf", "5" * 32, {"first_name": " Alix ", "birth_month": "13"}, NOW)


@pytest.fixture
def drafts(table):
    return DraftTable(table)


def test_a_draft_is_read_as_it_was_typed_until_its_week_is_over(drafts):
    drafts.begin(DRAFT)
    last = NOW + KEPT - timedelta(seconds=1)
    assert drafts.get(DRAFT.id, last) == DRAFT
    assert drafts.get(DRAFT.id, NOW + KEPT) is None
    assert drafts.get("b" * 64, NOW) is None


def test_a_draft_is_removed_by_the_table_itself_a_week_after_it_was_saved(table, drafts):
    drafts.begin(DRAFT)
    later = replace(DRAFT, typed={"first_name": "Bao"}, saved_at=NOW + timedelta(days=2))
    drafts.save(later)
    item = table.get((f"DRAFT#{DRAFT.id}", "DRAFT"))
    assert item["expires_on"] == int((NOW + timedelta(days=9)).timestamp())
    assert drafts.get(DRAFT.id, NOW + KEPT) == later


def test_a_draft_is_begun_once_and_never_saved_again_when_it_is_gone(drafts):
    drafts.begin(DRAFT)
    with pytest.raises(Lost):
        drafts.begin(replace(DRAFT, typed={}))
    drafts.forget(DRAFT.id)
    with pytest.raises(Lost):
        drafts.save(DRAFT)
    assert drafts.get(DRAFT.id, NOW) is None
