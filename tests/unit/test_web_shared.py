"""What holds on every page of every site: headers, names of files, words, colours."""

import gzip
import re
from pathlib import Path

import pytest

from shared.domain.colours import contrast
from shared.domain.refusals import NotFound, Refused
from shared.texts.catalogue import known, unbroken
from shared.web import colours, partner, public, refusing, staff, static
from tests.browser.gateway import Client
from tests.browser.scene import installed_world

ROOT = Path(__file__).parents[2]
ADDRESSES = [
    (public, "/"),
    (public, "/api/sessions"),
    (public, f"/sessions/{'5' * 32}/inscription"),
    (public, "/i/x"),
    (public, "/nowhere"),
    (public, "/api/nowhere"),
    (public, "/api"),
    (public, "/offres"),
    (public, "/metiers"),
    (public, "/retrouver-mon-lien"),
    (public, "/retrouver-mon-lien/envoye"),
    (public, "/orienter-un-groupe"),
    (public, "/orienter-un-groupe/envoye"),
    (public, "/orienter-un-groupe/x"),
    (public, "/reprendre/x"),
    (public, "/api/offers"),
    (staff, "/"),
    (staff, "/connexion"),
    (staff, "/api/sessions"),
    (staff, "/offres"),
    (staff, "/metiers"),
    (staff, "/charte"),
    (partner, "/"),
    (partner, "/connexion"),
    (partner, "/depots/x"),
]


@pytest.fixture(autouse=True)
def world():
    with installed_world() as built:
        yield built


@pytest.mark.parametrize(("site", "address"), ADDRESSES)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "DELETE", "OPTIONS"])
def test_every_answer_is_closed_to_others(site, address, method):
    headers = Client(site.answer).send(method, address).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["strict-transport-security"].startswith("max-age=")
    assert headers["cache-control"] in ("no-store", "private, no-cache")


@pytest.mark.parametrize("site", [public, staff, partner])
def test_pages_hold_nothing_inline_and_nothing_of_others(site):
    client = Client(site.answer)
    for zone, address in ADDRESSES:
        page = client.get(address).text if zone is site else ""
        assert not re.search(r"<script(?![^>]* src=)|<style|\son\w+=|\sstyle=", page)
        assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


def test_files_have_names_of_their_content_and_are_kept_for_a_year():
    client = Client(public.answer)
    for address in re.findall(r'(?:href|src)="(/static/[^"]+)"', client.get("/").text):
        answer = client.get(address)
        assert (answer.status, answer.headers["cache-control"]) == (200, static.FOR_A_YEAR)
    for unknown in ("theme.css", "theme.0000000000.css", "..%2fsite.py", "../site.py"):
        assert client.get(f"/static/{unknown}").status == 404


def test_a_page_is_made_small_for_who_can_read_it_small():
    client = Client(public.answer)
    small, plain = client.get("/", accept_encoding="gzip"), client.get("/")
    assert gzip.decompress(small.data).decode() == plain.text
    assert (small.headers["content-encoding"], "content-encoding" in plain.headers) == (
        "gzip",
        False,
    )
    assert "Accept-Encoding" in plain.headers["vary"]


def test_before_the_form_is_painted_its_page_and_styles_come_and_weigh_little():
    client = Client(public.answer)
    page = client.get(f"/sessions/{'5' * 32}/inscription", accept_encoding="gzip")
    text = gzip.decompress(page.data).decode()
    styles = [
        client.get(address, accept_encoding="gzip").data
        for address in re.findall(r'rel="stylesheet" href="([^"]+)"', text)
    ]
    assert len(styles) == 2
    assert sum(map(len, (page.data, *styles))) <= 60_000
    assert not any(b"@import" in gzip.decompress(each) for each in styles)
    assert all(" defer" in script for script in re.findall(r"<script[^>]*>", text))


def test_an_unknown_address_is_told_in_the_kind_asked_for():
    client = Client(public.answer)
    assert "Page introuvable" in client.get("/nowhere", accept="text/html,*/*").text
    problem = client.get("/nowhere", accept="application/json")
    assert problem.headers["content-type"] == "application/problem+json"


# Of sessions, mails, uploads and doubts, which nobody reads on their own page.
UNREAD = {
    "capacity_changed",
    "closed_by_staff",
    "closing_time",
    "starting_time",
    "last_day_over",
    "file_came",
    "file_imported",
    "columns_mapped",
    "withdrawal_confirmed",
    "withdrawal_declined",
    "links_asked",
    "code_asked",
    "erased_by_youth",
    "report_unseen",
    "to_do",
    "offers_expiring",
    "columns_asked",
    "withdrawal_asked",
    "withdrawal_unanswered",
    "new_offers",
}


def _codes(pattern, folder):
    for path in (ROOT / folder).rglob("*.py"):
        yield from re.findall(pattern, path.read_text(encoding="utf-8"))


def test_every_refusal_has_a_sentence():
    raised = r'(?:Refused|NotFound|NotAllowed|WrongState|OtherContent|NotSignedIn)\(\s*"(\w+)"'
    for folder in ("shared/domain", "shared/usecases", "shared/web"):
        for code in _codes(raised, folder):
            assert known(f"refusal-{code.replace('_', '-')}"), code


def test_every_field_error_has_a_sentence():
    for code in _codes(r'FieldError\("\w+", "(\w+)"', "shared"):
        assert known(f"field-{code.replace('_', '-')}"), code


def test_every_reason_a_person_may_read_has_a_sentence():
    codes = {
        code
        for folder in ("shared/domain", "shared/usecases")
        for said in _codes(r"\b[wW]hy\(([^()]*)", folder)
        for code in re.findall(r'"([a-z]+_[a-z_]+)"', said.split("{")[0])
    }
    # Put together from parts where they are stated.
    codes |= {f"cancelled_by_{actor}" for actor in ("youth", "counsellor", "guardian", "staff")}
    codes |= {"place_free", "seated_elsewhere", "form", "phone", "referral", "list", "merged"}
    assert {"line_before", "place_freed", "reachable_again", "accepted_last_call"} <= codes
    missing = {code for code in codes - UNREAD if not known(f"reason-{code.replace('_', '-')}")}
    assert not missing


def test_every_status_has_a_title_and_the_nearest_type_counts():
    class Special(NotFound):
        """A kind of not found."""

    for status in (*refusing.STATUS.values(), refusing.BUSY, refusing.BROKEN):
        assert known(f"status-{status}")
    assert refusing.status_of(Special("no_such_page")) == 404
    assert refusing.status_of(Refused("broken")) == 422


@pytest.mark.parametrize("scheme", colours.SCHEMES)
def test_colours_can_be_told_apart(scheme):
    theme = colours.theme(scheme)
    for front, back, least in colours.pairs():
        found = contrast(theme[front], theme[back])
        assert found >= least, f"{front} on {back}: {found:.2f}"


def test_every_text_and_border_of_the_theme_is_measured():
    measured = {name for front, back, _ in colours.pairs() for name in (front, back)}
    # A line that only separates need not be seen.
    assert set(colours.theme("light")) - measured == {"rule"}


def test_no_line_breaks_between_a_word_and_its_french_sign():
    typeset = unbroken("Voir « Mes jeunes » : oui ? Bien sûr ; oui !")
    assert typeset.split(" ") == [
        "Voir",
        "«\u00a0Mes",
        "jeunes\u00a0»\u00a0:",
        "oui\u00a0?",
        "Bien",
        "sûr\u00a0;",
        "oui\u00a0!",
    ]


def test_a_page_is_typeset_like_a_mail(world):
    page = Client(public.answer).get("/orienter-un-groupe/envoye").text
    assert "«\u00a0" in page and "« " not in page and " »" not in page
