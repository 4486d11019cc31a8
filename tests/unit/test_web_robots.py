"""What looks into mails before their reader does: it follows every link by every method."""

import re

import pytest

from shared.domain.group import GroupRow
from shared.usecases import grouping
from shared.usecases.links import stop_page
from shared.web import public
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import counsellor_link, guardian_link, link
from tests.builders import a_counsellor

HTML = {"accept": "text/html", "content-type": "application/x-www-form-urlencoded"}
HELPED = {"counsellor": a_counsellor(may_act=True)}
LINKS = {
    **{name: (story, link) for name, story in stories.SITUATED.items()},
    "guardian": (stories.awaiting_guardian, guardian_link),
    "counsellor": (lambda world: stories.offered(world, **HELPED), counsellor_link),
    "group": (lambda world: _with_a_group(world), counsellor_link),
    "starting": (stories.starting, lambda world, token: f"/orienter-un-groupe/{token}"),
    "draft": (stories.drafted, lambda world, token: f"/reprendre/{token}"),
}


def _with_a_group(world):
    """A youth's ids; their counsellor has begun to refer a group."""
    ids = stories.offered(world, **HELPED)
    row = GroupRow(2, {"first_name": "Alix"})
    grouping.begin(world.parts, stories.of(world, ids).counsellor, [row], ())
    return ids


@pytest.fixture
def robot(world):
    return Client(public.answer)


def followed(robot, path):
    """Every address it comes to from one link: those of the pages behind it, too."""
    seen, ahead = [], [path]
    while ahead:
        address = ahead.pop()
        if address not in seen:
            seen.append(address)
            page = robot.send("GET", address, HTML).data.decode(errors="replace")
            ahead += re.findall(rf'href="({re.escape(path)}/[^"#]*)', page)
    return seen


def stored(world):
    """All that stands in the table."""
    return {place: dict(item) for place, item in world.dynamo.items.items()}


@pytest.mark.parametrize("name", LINKS)
def test_whoever_follows_every_link_by_every_method_changes_nothing(robot, world, name):
    story, address = LINKS[name]
    path = address(world, story(world))
    before = stored(world)
    addresses = followed(robot, path)
    for each in addresses:
        for method in ("GET", "HEAD", "POST"):
            robot.send(method, each, HTML, "")
    assert addresses[0] == path and stored(world) == before
    assert name != "group" or sum("/groupe/" in each for each in addresses) == 1


def test_the_way_out_of_mails_with_offers_is_no_way_to_act_on_a_seat(robot, world):
    """RFC 8058: this one address is posted to by mailboxes themselves, and may be by robots."""
    ids = stories.confirmed(world)
    out = stop_page(world.parts, stories.of(world, ids).person)
    path = out.removeprefix(world.parts.addresses.public_url)
    for method in ("GET", "HEAD", "POST"):
        robot.send(method, path, HTML, "List-Unsubscribe=One-Click")
    assert stories.of(world, ids).state == "confirmed"
