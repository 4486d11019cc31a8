"""A region's logo: which files are one, where it is shown, how it goes; without one, nothing."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.journal import Act
from shared.domain.logo import MOST_BYTES, Logo, read_logo
from shared.domain.refusals import NotEligible
from shared.usecases.mailing import send_due_mails
from shared.web import partner, public
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import AWAY, PARTNER, keep_account, link
from tests.builders import a_region
from tests.unit import logo_samples as samples
from tests.unit.logo_samples import canvas, chunk, lossless, lossy, png, riff
from tests.unit.staff_scene import inputs, send_bytes, team, world

__all__ = ["team", "world"]
PAGE = "/region/logo"
FILE = png()
SHOWN = r'<img class="site-header__logo" src="([^"]+)" alt="([^"]*)" width="(\d+)" height="(\d+)">'


def refused(data):
    with pytest.raises(NotEligible) as raised:
        read_logo(data)
    (error,) = raised.value.errors
    return error


def now(world, region="idf"):
    return world.parts.regions.fresh(region)


def upload(team, data, name="logo.png", version=None, **values):
    """The form of the page, sent with a file as a browser sends it."""
    fields = {**inputs(team.get(PAGE), 1), **values}
    if version is not None:
        fields["version"] = str(version)
    lead = "--edge\r\nContent-Disposition: form-data; name="
    texts = "".join(f'{lead}"{key}"\r\n\r\n{value}\r\n' for key, value in fields.items())
    head = f'{lead}"file"; filename="{name}"\r\nContent-Type: image/png\r\n\r\n'
    body = f"{texts}{head}".encode() + data + b"\r\n--edge--\r\n"
    kind = {"content-type": "multipart/form-data; boundary=edge"}
    return send_bytes(team, PAGE, kind, body)


def remove(team):
    fields = inputs(team.get(PAGE), 2)
    assert fields["do"] == "remove"
    return team.post(PAGE, fields)


def journal(world):
    day = world.clock.now().date()
    return [each.act for _, each in world.parts.journal.of_day("idf", day, "", 50)]


@pytest.mark.parametrize(
    ("data", "kind", "size"),
    [
        (png(600, 200), "png", (600, 200)),
        (png(1, 1), "png", (1, 1)),
        (png(40, 40, chunk(b"tEXt", b"Title\0Logo")), "png", (40, 40)),
        (samples.LOSSY, "webp", (1, 1)),
        (samples.LOSSLESS, "webp", (1, 1)),
        (riff(lossless(600, 200)), "webp", (600, 200)),
        (riff(lossy(599, 199)), "webp", (599, 199)),
        (riff(canvas(300, 100), (b"ALPH", b"abc"), lossy(300, 100)), "webp", (300, 100)),
    ],
)
def test_a_png_or_a_webp_says_its_size_itself(data, kind, size):
    found = read_logo(data)
    assert (found.kind, (found.width, found.height)) == (kind, size)
    assert re.fullmatch(rf"[0-9a-f]{{20}}\.{kind}", found.name)


def test_another_content_has_another_name():
    assert read_logo(png(40, 40)).name != read_logo(png(40, 40, colour=(0, 0, 0))).name


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "svg"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?><svg/>", "svg"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "jpeg"),
        (b"GIF89a" + bytes(40), "gif"),
        (b"%PDF-1.7", "pdf"),
        (b"<!DOCTYPE html><script>1</script>", "other"),
        (b"RIFF\x04\0\0\0WAVE", "other"),
        (b"\x89PNG", "other"),
    ],
)
def test_anything_else_is_refused_by_what_it_is(data, found):
    error = refused(data)
    assert (error.field, error.code, error.params) == ("file", "logo_kind", {"found": found})


@pytest.mark.parametrize(
    "data",
    [
        png()[:-1],
        png()[:-12],
        png() + b"<script>alert(1)</script>",
        png() + b"<b>",
        png()[:50] + bytes([png()[50] ^ 1]) + png()[51:],
        png()[:40] + b"x" + png()[41:],
        png(0, 10),
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n" + chunk(b"IDAT", b"") + chunk(b"IEND", b""),
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"short") + chunk(b"IDAT", b"") + chunk(b"IEND", b""),
        riff(),
        riff(canvas(10, 10)),
        riff(lossy(0, 10)),
        riff((b"VP8L", b"\x2f")),
        riff((b"VP8L", b"\x00" * 13)),
        riff((b"VP8 ", b"\x00" * 20)),
        riff(lossless(10, 10), lossless(10, 10)),
        riff(lossless(10, 10))[:-3],
        riff(lossless(10, 10)) + b"<script>",
    ],
)
def test_a_picture_that_is_not_whole_or_holds_something_else_is_refused(data):
    assert refused(data).code == "logo_broken"


@pytest.mark.parametrize(
    "data",
    [
        png(40, 40, chunk(b"acTL", bytes(8))),
        riff(canvas(40, 40, 0x02), (b"ANIM", bytes(6)), (b"ANMF", bytes(40))),
    ],
)
def test_a_picture_that_moves_is_refused(data):
    assert refused(data).code == "logo_moving"


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(601, 10), (601, 10)),
        (png(10, 201), (10, 201)),
        (riff(lossless(16384, 1)), (16384, 1)),
        (riff(canvas(1 << 24, 10), lossless(10, 10)), (1 << 24, 10)),
    ],
)
def test_a_picture_that_is_too_large_is_refused_with_its_size(data, size):
    error = refused(data)
    assert error.code == "logo_large"
    assert (error.params["width"], error.params["height"]) == size


def test_the_heaviest_is_100_kilobytes():
    room = MOST_BYTES - len(png()) - 12
    assert read_logo(png(240, 80, chunk(b"tEXt", bytes(room)))).kind == "png"
    error = refused(png(240, 80, chunk(b"tEXt", bytes(room + 1))))
    assert (error.code, error.params) == ("logo_heavy", {"found": 101, "most": 100})
    assert refused(b"").code == "logo_missing"


@given(st.binary(max_size=80), st.sampled_from([b"", png()[:8], b"RIFF\x10\0\0\0WEBP", png()[:33]]))
def test_whatever_the_bytes_are_they_are_a_logo_or_refused(data, lead):
    try:
        assert isinstance(read_logo(lead + data), Logo)
    except NotEligible as refusal:
        assert refusal.errors[0].code.startswith("logo_")


def test_a_logo_is_in_the_header_of_every_page_of_its_region(team, world):
    answer = upload(team, FILE)
    assert (answer.status, answer.headers["location"]) == (303, "/region?fait=logo")
    address = f"/static/logo/idf/{read_logo(FILE).name}"
    told = (address, html.escape(now(world).name), "240", "80")
    youths = Client(public.answer)
    for path in ("/", link(world, stories.confirmed(world))):
        assert re.findall(SHOWN, youths.get(path).text) == [told]
    partners = Client(partner.answer)
    partners.jar["explore-partner"] = world.parts.accounts.open_login(PARTNER.id, world.clock.now())
    for browser in (partners, team):
        assert re.findall(SHOWN, browser.get("/").text) == [told]
        assert browser.get(address).data == FILE


def test_it_is_served_as_it_is_and_kept_for_a_year(team, world):
    for data, kind in ((FILE, "png"), (riff(lossless(120, 60)), "webp")):
        assert upload(team, data).status == 303
        answer = Client(public.answer).get(f"/static/logo/idf/{read_logo(data).name}")
        assert (answer.status, answer.data) == (200, data)
        assert answer.headers["content-type"] == f"image/{kind}"
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "img-src 'self'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        "idf/0123456789abcdef0123.png",
        "bre/{name}",
        "idf/{digest}.webp",
        "idf/{digest}.svg",
        "idf/LOGO.png",
        "idf/../idf",
    ],
)
def test_a_picture_that_is_not_the_regions_is_not_there(team, path):
    upload(team, FILE)
    found = read_logo(FILE)
    address = path.format(name=found.name, digest=found.digest)
    assert Client(public.answer).get(f"/static/logo/{address}").status == 404


def test_without_a_logo_nothing_is_shown_or_asked_for(team, world):
    youths = Client(public.answer)
    before = youths.get("/").text
    assert "<img class" not in before and "/static/logo" not in before
    upload(team, FILE)
    assert youths.get("/").text != before
    assert remove(team).headers["location"] == "/region?fait=no-logo"
    assert youths.get("/").text == before


def test_who_has_read_a_page_may_still_ask_for_its_logo_for_an_hour(team, world):
    upload(team, FILE)
    upload(team, png(60, 60))
    old = world.dynamo.items[("REGION#idf", f"LOGO#{read_logo(FILE).name}")]
    assert int(old["expires_on"]["N"]) == world.clock.now().timestamp() + 3600
    assert Client(public.answer).get(f"/static/logo/idf/{read_logo(FILE).name}").status == 200
    upload(team, FILE)
    back = world.dynamo.items[("REGION#idf", f"LOGO#{read_logo(FILE).name}")]
    assert "expires_on" not in back


def test_the_name_of_the_file_says_nothing(team, world):
    assert upload(team, FILE, name="logo.svg").status == 303
    assert upload(team, b"<svg onload='alert(1)'/>", name="logo.png").status == 422
    assert now(world).logo == read_logo(FILE)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "Choisissez le fichier du logo."),
        (
            b"<svg/>",
            "Ce fichier est un dessin SVG, qui peut contenir un programme : le logo est une",
        ),
        (b"\xff\xd8\xff" + bytes(9), "Ce fichier est une photo JPEG"),
        (b"bonjour", "Ce fichier n’est pas une image PNG ou WebP"),
        (png(900, 300), "900 × 300 pixels, il en faut 600 × 200 au plus. Réduisez-la"),
        (png()[:-5], "Cette image est abîmée"),
        (bytes(150_000), "Ce fichier pèse 147 ko, il en faut 100 au plus."),
    ],
)
def test_a_refusal_says_what_is_wrong_where_and_what_to_do(team, world, data, words):
    page = upload(team, data)
    said = html.unescape(page.text).replace("\u00a0", " ").replace("\u202f", " ")
    assert page.status == 422
    assert said.count(words) == 2 and 'href="#file"' in said
    assert "<title>Erreur" in said.replace("  ", " ")
    assert now(world).logo is None and journal(world) == []


def test_what_the_team_did_stands_in_the_journal_and_on_the_page_once(team, world):
    upload(team, FILE)
    upload(team, FILE)
    remove(team)
    assert sorted(journal(world)) == sorted([Act.LOGO_SET, Act.LOGO_REMOVED])
    assert [each.what for each in now(world).changes] == [("logo",), ("logo",)]
    shown = html.unescape(team.get("/journal").text)
    assert "Logo de la région enregistré" in shown and "Logo de la région retiré" in shown


def test_who_saves_second_sees_the_logo_of_the_first(team, world):
    upload(team, FILE)
    late = upload(team, png(60, 60), version=1)
    said = html.unescape(late.text)
    assert late.status == 409 and "Quelqu’un d’autre a changé le logo entre-temps" in said
    assert read_logo(FILE).name in said
    assert now(world).logo == read_logo(FILE)


def test_a_logo_and_another_setting_do_not_disturb_one_another(team, world):
    before = now(world)
    assert world.parts.regions.change(
        before, before.changed("staff:x", world.clock.now(), bring="eau")
    )
    assert upload(team, FILE, version=before.version).status == 303
    assert (now(world).bring, now(world).logo) == ("eau", read_logo(FILE))


def test_another_region_is_not_touched(team, world):
    world.parts.regions.put(a_region(id="bre"))
    before = now(world, "bre")
    upload(team, FILE)
    assert now(world, "bre") == before
    keep_account(world, AWAY)
    team.jar["explore-staff"] = world.parts.accounts.open_login(AWAY.id, world.clock.now())
    assert not re.findall(SHOWN, team.get("/").text)


def test_a_form_without_its_token_changes_nothing(team, world):
    assert upload(team, FILE, csrf="0" * 64).status == 403
    assert now(world).logo is None


def test_mails_stay_without_pictures(team, world):
    upload(team, FILE)
    ids = stories.confirmed(world)
    send_due_mails(world.parts, *ids)
    assert all(b"<img" not in raw and b"image/" not in raw for _, raw in world.mailer.sent)
    assert len(world.mailer.sent) == 1
