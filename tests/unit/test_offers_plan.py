"""What a file changes: examples, and what holds for every file."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shared.domain.offers.plan import Filed, ImportPlan, Known, Row, plan_import, to_write
from shared.domain.offers.report import done
from shared.domain.offers.rows import Sheet, read_sheet

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
    mapping, read = read_sheet(Sheet([HEADING, *rows]), TODAY)
    return plan_import(read, known or {}, mapping, filed)


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
        changed = before.changed_by if before and same else filed.upload_id
        after[row.key] = Known(content, filed.stamp, created, changed)
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


def test_missing_offers_are_gone_and_nothing_more() -> None:
    known = stored(planned([an_offer("R1"), an_offer("R2")], FIRST), FIRST, {})
    again = planned([an_offer("R1")], SECOND, known)
    assert len(again.gone) == 1
    assert stored(again, SECOND, known) == known


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
    mapping, read = read_sheet(Sheet([HEADING, *rows]), TODAY)
    plan = plan_import(read, {}, mapping, FIRST)
    report = done(plan, mapping, ())
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
