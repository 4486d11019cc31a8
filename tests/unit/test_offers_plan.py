"""What a file changes: examples, and what holds for every file."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.offers.offer import OfferState, offer_key
from shared.domain.offers.plan import (
    ABSENT_FROM_FILE,
    Filed,
    ImportPlan,
    Known,
    Row,
    plan_import,
    to_write,
)
from shared.domain.offers.report import done
from shared.domain.offers.rows import Sheet, read_sheet
from shared.domain.offers.withdrawal import plan_withdrawal
from tests.builders import a_reading

HEADING = ["Référence", "Type", "Intitulé", "Description", "Employeur", "CP", "E-mail"]
TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
FIRST, SECOND = Filed("u1", NOON), Filed("u2", NOON + timedelta(hours=1))


def an_offer(reference: str = "R1", title: str = "Animatrice", **cells: str) -> list[str]:
    values = {"kind": "CDI", "description": "Accueillir les publics", "employer": "Asso"}
    values |= {"postcode": "93100", "email": "emploi@example.org"} | cells
    return [reference, values["kind"], title, *list(values.values())[1:]]


def planned(
    rows: list[list[str]], filed: Filed, known: dict[str, Known] | None = None
) -> ImportPlan:
    columns, read = read_sheet(Sheet([HEADING, *rows]), a_reading(TODAY))
    return plan_import(read, known or {}, columns, filed)


def stored(
    plan: ImportPlan, filed: Filed, known: dict[str, Known], others_pending: bool = False
) -> dict[str, Known]:
    """The table after the plan's writes, as the adapter writes them."""
    after = dict(known)
    for row in to_write(plan, known, filed, others_pending):
        assert row.key is not None
        assert row.offer is not None
        before, content = known.get(row.key), row.offer.content_hash
        same = before is not None and before.content_hash == content
        created = before.created_by if before else filed.upload_id
        lived = before is not None and before.state is OfferState.LIVE
        changed = before.changed_by if before and same and lived else filed.upload_id
        until = row.offer.lasts_until(filed.at.date())
        after[row.key] = Known(content, filed.stamp, created, changed, until)
    return after


def test_new_changed_and_unchanged() -> None:
    known = stored(planned([an_offer("R1"), an_offer("R2")], FIRST), FIRST, {})
    again = planned([an_offer("R1"), an_offer("R2", "Animateur"), an_offer("R3")], SECOND, known)
    assert [row.number for row in again.unchanged] == [2]
    assert [row.number for row in again.changed] == [3]
    assert [row.number for row in again.new] == [4]


def test_a_repeated_row_names_the_first_and_good_rows_stay() -> None:
    plan = planned([an_offer("R1"), an_offer("R2", ""), an_offer("R1", "Autre")], FIRST)
    assert [row.number for row in plan.new] == [2]
    assert [(p.row, p.code, dict(p.params)) for p in plan.problems] == [
        (3, "title-missing", {}),
        (4, "row-repeated", {"first": 2}),
    ]


def test_a_refused_row_does_not_make_a_later_good_one_a_repetition() -> None:
    plan = planned([an_offer("R1", ""), an_offer("R1")], FIRST)
    assert [row.number for row in plan.new] == [3]


def test_without_a_reference_title_employer_and_postcode_tell_the_offer() -> None:
    known = stored(planned([an_offer("")], FIRST), FIRST, {})
    again = planned([an_offer("", "ANIMATRICE ", description="Autre chose")], SECOND, known)
    assert len(again.changed) == 1


def test_an_offer_missing_from_a_file_stays_as_it_is() -> None:
    known = stored(planned([an_offer("R1"), an_offer("R2")], FIRST), FIRST, {})
    again = planned([an_offer("R1")], SECOND, known)
    assert stored(again, SECOND, known) == known


def read(*rows: list[str]) -> tuple[Row, ...]:
    return read_sheet(Sheet([HEADING, *rows]), a_reading(TODAY))[1]


def keys(*references: str) -> list[str]:
    return [offer_key(reference) for reference in references]


def test_what_a_complete_file_leaves_out_is_withdrawn() -> None:
    withdrawal = plan_withdrawal(read(an_offer("R1"), an_offer("R2")), keys("R1", "R2", "R3"))
    assert withdrawal.keys == tuple(keys("R3"))
    assert not withdrawal.asked


def test_before_more_than_a_third_disappears_the_partner_is_asked() -> None:
    assert plan_withdrawal(read(an_offer("R1")), keys("R1", "R2")).asked
    rest = [an_offer(f"R{i}") for i in range(4)]
    assert not plan_withdrawal(read(*rest), keys("R0", "R1", "R2", "R3", "R4", "R5")).asked


def test_a_refused_row_is_still_there_and_one_nobody_can_name_makes_us_ask() -> None:
    refused = an_offer("R3", "")
    assert plan_withdrawal(read(an_offer("R1"), refused), keys("R1", "R3")).keys == ()
    nameless = an_offer("", "")
    live = keys("R1", "R2", "R3", "R4")
    rest = [an_offer(f"R{i}") for i in (1, 2, 3)]
    assert plan_withdrawal(read(*rest, nameless), live).asked


def ended(state: OfferState, code: str) -> dict[str, Known]:
    known = stored(planned([an_offer("R1")], FIRST), FIRST, {})
    return {key: replace(each, state=state, ended=code) for key, each in known.items()}


def test_an_offer_back_in_a_file_after_an_absence_is_live_again() -> None:
    again = planned([an_offer("R1")], SECOND, ended(OfferState.WITHDRAWN, ABSENT_FROM_FILE))
    assert len(again.changed) == 1


def test_what_its_partner_ended_stays_ended_until_it_changes() -> None:
    filled = ended(OfferState.FILLED, "by_partner")
    again = planned([an_offer("R1")], SECOND, filled)
    assert [p.code for p in again.problems] == ["row-ended"]
    assert to_write(again, filled, SECOND, True) == ()
    assert len(planned([an_offer("R1", "Animateur")], SECOND, filled).changed) == 1


def test_what_the_team_rejected_no_file_brings_back() -> None:
    rejected = ended(OfferState.REJECTED, "not_ess")
    again = planned([an_offer("R1", "Autre titre")], SECOND, rejected)
    assert [p.code for p in again.problems] == ["row-rejected"]
    assert again.accepted == 0


def test_an_offer_told_again_shortly_before_its_end_is_prolonged() -> None:
    known = stored(planned([an_offer("R1")], FIRST), FIRST, {})
    soon = Filed("u3", NOON + timedelta(days=20))
    late = Filed("u4", NOON + timedelta(days=40))
    assert len(planned([an_offer("R1")], soon, known).unchanged) == 1
    prolonged = planned([an_offer("R1")], late, known)
    assert len(prolonged.prolonged) == len(to_write(prolonged, known, late, False)) == 1
    (after,) = stored(prolonged, late, known).values()
    assert after.until == date(2027, 3, 2)


def test_an_older_file_changes_nothing_and_says_so() -> None:
    known = stored(planned([an_offer("R1", "Nouveau")], SECOND), SECOND, {})
    late = planned([an_offer("R1", "Ancien")], FIRST, known)
    assert late.accepted == 1
    assert [p.code for p in late.problems] == ["row-overtaken"]
    assert to_write(late, known, FIRST, True) == ()


def test_what_a_newer_file_confirmed_is_stamped_while_an_older_one_is_on_its_way() -> None:
    before = stored(planned([an_offer("R1", "Maçon")], FIRST), FIRST, {})
    between = Filed("u9", NOON + timedelta(minutes=1))
    confirmed = planned([an_offer("R1", "Maçon")], SECOND, before)
    known = stored(confirmed, SECOND, before, others_pending=True)
    late = planned([an_offer("R1", "Maçonne")], between, known)
    assert len(confirmed.unchanged) == len(late.overtaken) == 1


def test_the_rows_of_a_blank_line_keep_their_numbers() -> None:
    plan = planned([an_offer("R1"), ["", " "], an_offer("R3")], FIRST)
    assert [row.number for row in plan.new] == [2, 4]


def test_every_empty_way_to_apply_refuses_the_row() -> None:
    plan = planned([an_offer(email="")], FIRST)
    assert [p.code for p in plan.problems if p.row == 2] == ["apply-missing"]


@pytest.mark.parametrize(
    ("contact", "email", "codes"),
    [
        ("Camille Exemple", "emploi@example.org", []),
        ("voir avec nous", "emploi@example.org", ["contact-unreadable"]),
        ("Camille Exemple", "", ["apply-missing"]),
        ("voir avec nous", "", ["contact-unreadable", "apply-missing"]),
    ],
)
def test_a_contact_that_is_no_way_to_apply_refuses_only_a_row_without_any(
    contact: str, email: str, codes: list[str]
) -> None:
    rows = [[*HEADING, "Contact"], [*an_offer(email=email), contact]]
    columns, read = read_sheet(Sheet(rows), a_reading(TODAY))
    plan = plan_import(read, {}, columns, FIRST)
    assert [p.code for p in plan.problems if p.row == 2] == codes
    names = [row.offer.contact_name for row in plan.new if row.offer]
    assert names == (["" if codes else contact] if email else [])
    assert len(plan.refused) == (0 if email else 1)


def test_a_kind_nobody_knows_is_refused_and_a_missing_one_guessed() -> None:
    plan = planned([an_offer("R1", kind="Bénévolat"), an_offer("R2", kind="")], FIRST)
    assert {p.row: p.code for p in plan.problems if p.code.startswith("kind")} == {
        2: "kind-unknown",
        3: "kind-guessed",
    }
    assert plan.accepted == 1


cells = st.sampled_from(
    ["", "R1", "R2", "x", "93100", "9", "CDI", "=1", "emploi@example.org", "é" * 400]
)
rows_of_cells = st.lists(st.lists(cells, min_size=7, max_size=8), min_size=1, max_size=12).filter(
    lambda rows: any(any(row) for row in rows)
)
good_rows = st.lists(
    st.builds(an_offer, st.sampled_from(["R1", "R2", "R3", ""]), st.sampled_from(["Ani", "Maçon"])),
    min_size=1,
    max_size=8,
)


@given(rows_of_cells | good_rows)
def test_no_row_is_lost(rows: list[list[str]]) -> None:
    sheet = Sheet([HEADING, *rows])
    columns, read = read_sheet(sheet, a_reading(TODAY))
    plan = plan_import(read, {}, columns, FIRST)
    report = done(plan, columns, sheet)
    assert report.counts.accepted + report.counts.refused == report.counts.rows == len(read)
    assert {row.number for row in plan.refused} == refused_rows(plan)


def refused_rows(plan: ImportPlan) -> set[int | None]:
    return {problem.row for problem in plan.problems if problem.severity == "refused"}


@given(good_rows)
def test_the_same_file_again_is_unchanged_and_costs_no_write(rows: list[list[str]]) -> None:
    known = stored(planned(rows, FIRST), FIRST, {})
    again = planned(rows, SECOND, known)
    assert again.new == again.changed == ()
    assert to_write(again, known, SECOND, False) == ()


@given(good_rows, good_rows, st.integers(0, 8))
def test_killed_in_the_middle_and_again_is_as_once(
    before: list[list[str]], rows: list[list[str]], done_writes: int
) -> None:
    known = stored(planned(before, FIRST), FIRST, {})
    once = planned(rows, SECOND, known)
    whole = stored(once, SECOND, known)
    kept = [row.key for row in to_write(once, known, SECOND, False)[:done_writes]]
    half = {**known, **{key: whole[key] for key in kept if key is not None}}
    again = planned(rows, SECOND, half)
    assert stored(again, SECOND, half) == whole
    assert outcome(again) == outcome(once)


@given(good_rows, good_rows)
def test_the_order_of_treatment_does_not_matter(
    older: list[list[str]], newer: list[list[str]]
) -> None:
    known = stored(planned(older, FIRST), FIRST, {})
    in_order = stored(planned(newer, SECOND, known), SECOND, known, True)
    known = stored(planned(newer, SECOND), SECOND, {}, True)
    out_of_order = stored(planned(older, FIRST, known), FIRST, known)
    assert contents(in_order) == contents(out_of_order)


def contents(known: dict[str, Known]) -> dict[str, str]:
    return {key: value.content_hash for key, value in known.items()}


def outcome(plan: ImportPlan) -> tuple[tuple[Row, ...], ...]:
    return plan.new, plan.changed, plan.unchanged, plan.overtaken, plan.refused
