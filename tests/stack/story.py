"""A session's story along the stack's clock, told step by step by whoever takes part in it."""

import re
from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from functools import partial
from math import ceil
from zoneinfo import ZoneInfo

from infra.local.private import wait_until
from shared.adapters.expressions import from_wire, to_wire
from tests.stack.people import People

PARIS = ZoneInfo("Europe/Paris")
# Of a mail there is nothing more to come.
FINAL = {"delivered", "bounced", "complained"}


class Story(People):
    """Few people in one session; every step waits until the one before is done and told."""

    @property
    def starts_at(self):
        """When the session begins, as its own page says."""
        return datetime.combine(self.starts_on, time(9, 30), PARIS).astimezone(UTC)

    def arrive(self, count, **values):
        """So many people register one after the other, after those who are there."""
        for number in range(len(self.pages), len(self.pages) + count):
            self.register(number, **values)

    def becomes(self, number, status, code=None, seconds=40):
        """Until somebody stands there, for that reason if one is given; how they stand."""
        wanted = (status, code) if code else (status,)
        try:
            wait_until(partial(self._is, number, wanted), seconds=seconds, every=0.3)
        except AssertionError:
            stands = self._stands(number)
            raise AssertionError(f"number {number} stands {stands}, not {wanted}") from None
        return self.status(number)

    def _is(self, number, wanted):
        return self._stands(number)[: len(wanted)] == wanted

    def _stands(self, number):
        status = self.status(number)
        return status["status"], status["reason"]["code"]

    def does(self, number, action):
        """What somebody is answered after their click."""
        answer = self.act(number, action)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def mails_of(self, number):
        """What the table knows of the mails about one registration, with how far each has come."""
        found = self.stack.client("dynamodb").query(
            TableName=self.stack.outputs["table"],
            KeyConditionExpression="pk = :pk and begins_with(sk, :mail)",
            ExpressionAttributeValues=to_wire(
                {":pk": f"REGISTRATION#{self.ids[number]}", ":mail": "MAIL#"}
            ),
        )
        return [mail_of(from_wire(item)) for item in found["Items"]]

    def told(self, number, *kinds, role="youth", times=1, seconds=40):
        """Until mails of these kinds have reached somebody, or bounced, and all that is noted."""
        wait_until(
            partial(self._is_told, number, kinds, role, times),
            seconds=seconds,
            every=0.3,
            what=f"{kinds} told to {role} of number {number}",
        )
        settled = partial(self._is_settled, number)
        wait_until(settled, seconds=seconds, every=0.3, what=f"number {number} settled")

    def _is_told(self, number, kinds, role, times):
        final = Counter(
            k for k, to, state in self.mails_of(number) if to == role and state in FINAL
        )
        assert all(final[kind] <= times for kind in kinds), final
        return all(final[kind] == times for kind in kinds)

    def _is_settled(self, number):
        """Whether nothing is promised of a registration any more but a look at its deadline."""
        item = from_wire(self.item(number))
        return item.get("wake_at") in (None, item.get("expires_at"))

    def advance_to(self, moment):
        """The stack's clock moves on to a moment to come, and ticks."""
        self.stack.clock.advance(f"{ceil((moment - self.now()).total_seconds())}s")

    def outlast(self, number):
        """Somebody lets the deadline of their seat pass."""
        self.told(number, *self._mails_of_a_held_seat(number), times=self._seats_held(number))
        facts = len(self.history(number))
        expires_at = datetime.fromisoformat(self.status(number)["offer_expires_at"])
        self.advance_to(expires_at + timedelta(seconds=30))
        wait_until(lambda: len(self.history(number)) > facts, seconds=40, every=0.3)

    def _mails_of_a_held_seat(self, number):
        asked = self.status(number)["status"] == "awaiting_guardian"
        return ("guardian_asked",) if asked else ("offered",)

    def _seats_held(self, number):
        """How often this registration has been given a seat until a deadline."""
        names = [fact["name"] for fact in self.history(number)]
        return names.count("SeatOffered") or names.count("GuardianAsked")

    def history(self, number):
        """Every fact of a registration, as stored."""
        return from_wire(self.item(number))["history"]

    def item(self, number):
        """A registration as it lies in the table."""
        key = {"pk": f"SESSION#{self.session_id}", "sk": f"REG#{self.ids[number]}"}
        found = self.stack.client("dynamodb").get_item(
            TableName=self.stack.outputs["table"], Key=to_wire(key), ConsistentRead=True
        )
        return found["Item"]

    def subjects(self, number, to=None):
        """The subjects of the mails somebody has, oldest first."""
        return [message["subject"] for message in self.stack.mailbox(to or self.address(number))]

    def calendars(self, number):
        """The calendar parts of somebody's mails, oldest first."""
        mails = map(self.stack.read, self.stack.mailbox(self.address(number)))
        return [parts.calendar.replace("\r\n ", "") for parts in mails if parts.calendar]

    def link(self, address, place):
        """The last personal link of a kind (/i/, /g/, /c/) in the mails to an address."""
        text = "\n".join(self.stack.read(m).text or "" for m in self.stack.mailbox(address))
        found = re.findall(rf"https?://\S+/{place}/[\w~.-]+", text)
        assert found, f"no /{place}/ link in the mails to {address}"
        return found[-1].rstrip(".")

    def change(self, **values):
        """What staff change of the session."""
        answer = self.staff("PATCH", f"/api/sessions/{self.session_id}", values)
        assert answer.status_code == 200, answer.text
        return answer.json()


def mail_of(item):
    """Kind, role and state of a mail as stored."""
    _, kind, _, role, *_ = item["sk"].split("#")
    return kind, role, item["state"]


@contextmanager
def region_rule(stack, name, value):
    """Meanwhile the region has another rule; functions know after a minute of the clock."""
    client, where = stack.client("dynamodb"), {"TableName": stack.outputs["table"]}
    where["Key"] = to_wire({"pk": "REGION#idf", "sk": "REGION"})
    before = from_wire(client.get_item(**where)["Item"])["rules"].get(name)

    def put(wanted):
        client.update_item(
            **where,
            UpdateExpression="SET #rules.#name = :value",
            ExpressionAttributeNames={"#rules": "rules", "#name": name},
            ExpressionAttributeValues=to_wire({":value": wanted}),
        )
        stack.clock.advance("2m")

    put(value)
    try:
        yield
    finally:
        put(before)


def forget(stack, kind):
    """Takes away items of a kind whose promises other stories made while their clock was ahead."""
    client, table = stack.client("dynamodb"), stack.outputs["table"]
    for page in client.get_paginator("scan").paginate(TableName=table):
        for item in page["Items"]:
            if item["kind"]["S"] == kind:
                client.delete_item(TableName=table, Key={"pk": item["pk"], "sk": item["sk"]})
