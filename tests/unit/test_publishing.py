"""From the table's stream to our bus: every new fact once, nothing else, all or nothing."""

import copy
import json

import boto3
import pytest
from botocore.stub import Stubber

from shared.adapters.bus import EventBus, NotTaken
from shared.adapters.expressions import from_wire, to_wire
from shared.adapters.publisher import StreamPublisher
from shared.adapters.stream import events_of
from shared.domain.facts import SYSTEM, YOUTH, Fact, FactName, Why
from shared.ports import Event
from tests.builders import NOW
from tests.fakes import FakeBus

RECEIVED = Fact("1" * 32, FactName.REGISTRATION_RECEIVED, NOW, YOUTH, Why("form"))
CONFIRMED = Fact(
    "2" * 32, FactName.SEAT_CONFIRMED, NOW, SYSTEM, Why("place_free", {"capacity": 2, "held": 0})
)
KEYS = {"pk": {"S": f"SESSION#{'5' * 32}"}, "sk": {"S": f"REG#{'a' * 32}"}}
FAILURES = "http://sqs.example.org/failures"


def entry(fact):
    return {
        "id": fact.id,
        "name": fact.name.value,
        "v": 1,
        "at": "2027-03-01T08:00:00.000000Z",
        "by": fact.by,
        "why": {"code": fact.why.code, "params": dict(fact.why.params)},
    }


def image(*facts, **values):
    about = {
        "kind": "registration",
        "id": "a" * 32,
        "session": "5" * 32,
        "person": "b" * 32,
        "region": "idf",
        "history": [entry(fact) for fact in facts],
    }
    return KEYS | to_wire({**about, **values})


def record(new=None, old=None):
    images = {"NewImage": new, "OldImage": old}
    return {
        "eventID": "e1",
        "dynamodb": {"Keys": KEYS, **{k: v for k, v in images.items() if v is not None}},
    }


class FakeQueue:
    """Keeps what was sent to it."""

    def __init__(self):
        self.sent = []

    def send_message(self, QueueUrl, MessageBody):
        self.sent.append((QueueUrl, MessageBody))


class FakeJournal:
    """Keeps what was told, by id."""

    def __init__(self):
        self.kept, self.refuse = {}, False

    def keep(self, entry):
        if self.refuse:
            raise RuntimeError("not kept")
        self.kept[entry.id] = entry


@pytest.fixture
def publisher():
    return StreamPublisher(FakeBus(), FakeJournal(), FakeQueue(), FAILURES)


def said(publisher):
    return [event.fact for event in publisher.bus.said]


def test_a_new_item_says_its_whole_history(publisher):
    assert publisher.publish([record(image(RECEIVED, CONFIRMED))]) == (2, 0)
    assert said(publisher) == [RECEIVED, CONFIRMED]


def test_only_what_the_old_image_does_not_hold_is_said(publisher):
    publisher.publish([record(image(RECEIVED, CONFIRMED), image(RECEIVED))])
    assert said(publisher) == [CONFIRMED]


@pytest.mark.parametrize("more", [{}, {"wake_at": "2027"}, {"counsellor": "c"}])
def test_a_change_without_a_new_fact_says_nothing(publisher, more):
    assert publisher.publish([record(image(RECEIVED, **more), image(RECEIVED))]) == (0, 0)


@pytest.mark.parametrize("by", [None, {"type": "Service", "principalId": "dynamodb.amazonaws.com"}])
def test_an_item_removed_by_hand_or_by_age_says_nothing(publisher, by):
    gone = record(old=image(RECEIVED, CONFIRMED)) | ({"userIdentity": by} if by else {})
    assert publisher.publish([gone]) == (0, 0)


def test_an_item_without_history_says_nothing(publisher):
    claimed = image(kind="mail")
    del claimed["history"]
    assert publisher.publish([record(claimed)]) == (0, 0)


def test_an_event_tells_ids_codes_the_story_and_the_fact_before(publisher):
    publisher.publish([record(image(RECEIVED, CONFIRMED), image(RECEIVED))])
    assert publisher.bus.said == [
        Event(
            source="explore.registrations",
            fact=CONFIRMED,
            region="idf",
            correlation_id="a" * 32,
            causation_id=RECEIVED.id,
            data={
                "kind": "registration",
                "registration_id": "a" * 32,
                "session_id": "5" * 32,
                "person_id": "b" * 32,
                "reason": {"code": "place_free", "params": {"capacity": 2, "held": 0}},
            },
        )
    ]


def test_the_first_fact_of_a_story_is_its_own_cause():
    (event,) = events_of(record(image(RECEIVED)))
    assert event.causation_id == RECEIVED.id


def unreadable():
    nameless = image(RECEIVED)
    nameless["history"]["L"][0]["M"]["name"] = {"S": "SeatVanished"}
    homeless = image(RECEIVED)
    del homeless["region"]
    misshapen = image(RECEIVED) | {"history": {"S": "alix@example.org"}}
    stranger = image(RECEIVED, kind="unheard-of")
    wireless = image(RECEIVED) | {"history": {"X": []}}
    return [nameless, homeless, misshapen, stranger, wireless]


@pytest.mark.parametrize("new", unreadable())
def test_what_cannot_be_read_is_set_aside_and_the_rest_is_said(publisher, new):
    batch = [record(new), record(image(RECEIVED))]
    assert publisher.publish(batch) == (1, 1)
    assert said(publisher) == [RECEIVED]
    ((url, body),) = publisher.queue.sent
    assert url == FAILURES
    assert json.loads(body) == {"event_id": "e1", "keys": KEYS}


def test_a_record_without_images_is_set_aside(publisher):
    assert publisher.publish([{"eventID": "e2"}, record(image(RECEIVED))]) == (1, 1)


def test_nothing_is_passed_over_where_the_bus_refuses(publisher):
    publisher.bus.refuse = True
    with pytest.raises(RuntimeError):
        publisher.publish([record(image(RECEIVED))])


CANCELLED = Fact(
    "3" * 32, FactName.REGISTRATION_CANCELLED, NOW, "staff:team", Why("cancelled_by_staff")
)


def test_only_what_the_team_did_is_kept_in_the_journal(publisher):
    publisher.publish([record(image(RECEIVED, CONFIRMED, CANCELLED))])
    (entry,) = publisher.journal.kept.values()
    assert (entry.id, entry.by, entry.act) == (CANCELLED.id, "team", "registration-cancelled")
    assert entry.ids == {"registration_id": "a" * 32, "session_id": "5" * 32}


def test_a_batch_whose_journal_is_not_written_comes_again_after_it_was_said(publisher):
    publisher.journal.refuse = True
    with pytest.raises(RuntimeError):
        publisher.publish([record(image(CANCELLED))])
    assert said(publisher) == [CANCELLED]
    publisher.journal.refuse = False
    publisher.publish([record(image(CANCELLED))])
    assert set(publisher.journal.kept) == {CANCELLED.id}


def test_where_the_bus_refuses_nothing_is_kept_yet(publisher):
    publisher.bus.refuse = True
    with pytest.raises(RuntimeError):
        publisher.publish([record(image(CANCELLED))])
    assert publisher.journal.kept == {}


def test_the_records_are_not_changed_by_reading_them(publisher):
    batch = [record(image(RECEIVED, CONFIRMED), image(RECEIVED))]
    before = copy.deepcopy(batch)
    publisher.publish(batch)
    assert batch == before
    assert from_wire(batch[0]["dynamodb"]["NewImage"])["id"] == "a" * 32


@pytest.fixture
def events():
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    client = boto3.client("events", region_name="eu-west-3", **keys)
    with Stubber(client) as stub:
        yield client, stub


def answer(refused, taken=1):
    entries = [{"EventId": "1"}] * taken + [{"ErrorCode": "ThrottlingException"}] * refused
    return {"FailedEntryCount": refused, "Entries": entries}


def test_one_refused_entry_makes_the_whole_call_fail(events):
    client, stub = events
    stub.add_response("put_events", answer(refused=1))
    publisher = StreamPublisher(EventBus(client, "bus"), FakeJournal(), FakeQueue(), FAILURES)
    with pytest.raises(NotTaken):
        publisher.publish([record(image(RECEIVED, CONFIRMED))])
    assert publisher.queue.sent == []


def test_a_refusal_is_noticed_in_whichever_call_it_comes(events):
    client, stub = events
    stub.add_response("put_events", answer(refused=0, taken=10))
    stub.add_response("put_events", answer(refused=1, taken=0))
    with pytest.raises(NotTaken):
        EventBus(client, "bus").say(events_of(record(image(RECEIVED))) * 11)


def test_ten_events_go_in_a_call_and_their_detail_is_metadata_and_data():
    class Client:
        calls = ()

        def put_events(self, Entries):
            self.calls = (*self.calls, Entries)
            return {"FailedEntryCount": 0}

    client = Client()
    EventBus(client, "bus").say(events_of(record(image(RECEIVED))) * 21)
    assert [len(entries) for entries in client.calls] == [10, 10, 1]
    first = client.calls[0][0]
    assert (first["EventBusName"], first["DetailType"]) == ("bus", "RegistrationReceived")
    assert json.loads(first["Detail"])["metadata"] == {
        "id": RECEIVED.id,
        "name": "RegistrationReceived",
        "version": 1,
        "at": "2027-03-01T08:00:00.000000Z",
        "region": "idf",
        "correlation_id": "a" * 32,
        "causation_id": RECEIVED.id,
    }


def test_nothing_to_say_is_no_call():
    EventBus(None, "bus").say([])
