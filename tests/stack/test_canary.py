"""Personal data stays where it belongs: in the person's items and in the mails, nowhere else."""

import base64
import json
import re
import urllib.parse
import uuid
from datetime import timedelta
from functools import partial

import pytest

from infra.local.private import wait_until
from tests.stack.partner import Partner
from tests.stack.people import People
from tests.stack.story import Story, region_rule

YOUTH = {
    "first_name": "Zylphaquorine",
    "last_name": "Brumtavoski",
    "email": "zylphaquorine.brumtavoski@example.org",
    "phone": "07 58 31 64 92",
    "postcode": "77987",
}
COUNSELLOR = {
    "name": "Quendrivald Ostrefimbu",
    "email": "quendrivald@example.org",
    "organisation": "Mission Vexotrampique",
    "may_act": True,
}
GUARDIAN = {
    "name": "Hyldebrante Vuscolique",
    "email": "hyldebrante@example.org",
    "phone": "07 49 62 83 15",
}
MINOR = {"first_name": "Mirabelthuze", "last_name": "Dracopolline", "email": "mirabel@example.org"}
LISTED = {
    "first_name": "Wandriquelle",
    "last_name": "Pexomarto",
    "birth_date": "2001-02-28",
    "email": "",
    "phone": "07 36 94 71 58",
    "postcode": "93380",
    "profile": "dropout",
    "notice_read": True,
}
ERASED = {
    "first_name": "Tristofanouche",
    "last_name": "Volkerstamine",
    "email": "tristofanouche@example.org",
    "phone": "07 21 83 94 65",
    "postcode": "95987",
}
GONE = ["tristofanouche", "volkerstamine", "721839465", "07 21 83 94 65", "95987"]
NOTE = "Zibrelontante a téléphoné, rappeler jeudi."
# Whom to answer is told by the partner, to be shown; whoever else is named in the file is not.
CONTACT = ["fulbertrane", "quaxolimbe"]
UNASKED = ["gwendolarque", "wilhelmorphe", "ostrabuline", "613579248", "06 13 57 92 48"]
OFFERS = """Référence;Intitulé;Description;Structure;Code postal;E-mail;Téléphone;Contact
Z-1;Animatrice;Écrire à gwendolarque@gmail.com ou au 06 13 57 92 48;Maison Exemple;93100;{};;{}
Z-2;;Appeler Gwendolarque;Maison Exemple;ostrabulinerue;gwendolarque;06 13 57;Ostrabuline
""".format("fulbertrane@example.org", "Fulbertrane Quaxolimbe")
UNKNOWN_COLUMNS = """Zut;Truc;Bidule;Chose
Z-1;Ostrabuline;gwendolarque@gmail.com;93100
"""
CANARIES = [
    "zylphaquorine",
    "brumtavoski",
    "758316492",
    "07 58 31 64 92",
    "77987",
    "quendrivald",
    "ostrefimbu",
    "vexotrampique",
    "1998-11-27",
    "hyldebrante",
    "vuscolique",
    "749628315",
    "mirabelthuze",
    "dracopolline",
    "wandriquelle",
    "pexomarto",
    "2001-02-28",
    "736947158",
    "93380",
    "zibrelontante",
]


def forms_of(canary):
    """A canary as it may be written: plain, in a URL, in base64 at each of three offsets."""
    yield canary
    yield urllib.parse.quote(canary)
    yield urllib.parse.quote_plus(canary)
    for offset in range(3):
        for text in (canary, canary.title()):
            encoded = base64.b64encode(b" " * offset + text.encode()).decode()
            yield encoded[4:-4].lower()


SOUGHT = [*CANARIES, *GONE, *CONTACT, *UNASKED]
WANTED = {form for canary in SOUGHT for form in forms_of(canary) if len(form) >= 5}


# As short as a postcode, it stands by chance within thousands of hexadecimal ids and microseconds.
SHORT = {form: re.compile(rf"(?<![0-9a-z]){form}(?![0-9a-z])") for form in WANTED if len(form) == 5}


def canaries_in(text):
    text = text.lower()
    found = {form for form in WANTED - SHORT.keys() if form in text}
    return sorted(found | {form for form, alone in SHORT.items() if alone.search(text)})


@pytest.fixture(scope="module")
def scene(stack):
    """One person and their counsellor through every step, all messages copied to a queue."""
    copies = copy_every_message(stack)
    people = People(stack, capacity=1)
    people.register(0)
    form = people.form(1, birth_date="1998-11-27", counsellor=COUNSELLOR, **YOUTH)
    people.pages[1] = people.post(form).json()["status_url"]
    people.settled(confirmed=1, waiting=1)
    assert people.post(form | {"postcode": "75011"}).status_code == 409
    assert people.post(form | {"submission_id": "x"}).status_code == 422
    other = people.form(1, birth_date="1970-01-01", **YOUTH)
    assert people.post(other).status_code == 422
    again = people.post(people.form(1, birth_date="1998-11-27", counsellor=COUNSELLOR, **YOUTH))
    people.pages[2] = again.json()["status_url"]
    people.act(0, "cancel")
    people.settled(offered=1)
    people.act(1, "accept")
    people.act(1, "cancel")
    bounce = YOUTH | {"email": "bounce-zylphaquorine@example.org"}
    people.pages[3] = people.post(people.form(3, birth_date="1998-11-27", **bounce)).json()[
        "status_url"
    ]
    people.settled(cancelled=2, confirmed=1)
    wait_until(partial(seen_bounce, stack), seconds=60, every=1, what="a bounce recorded")
    somebody_loses_their_link(people)
    somebody_sees_their_data(people)
    somebody_erases_their_data(stack)
    a_guardian_agrees(stack)
    a_counsellor_acts(stack)
    staff_write_down_a_list(stack)
    staff_answer_a_doubt(people)
    a_partner_sends_files(stack)
    return people, copies


def somebody_loses_their_link(people):
    """Somebody known, and somebody who is not, ask for the link of their page."""
    url = f"{people.stack.outputs['public_url']}/retrouver-mon-lien"
    for email in ("nobody-zylphaquorine@example.org", YOUTH["email"]):
        assert people.http.post(url, data={"email": email}).status_code == 303
    wait_until(lambda: links_mailed(people.stack), seconds=60, every=0.5, what="links by mail")


def links_mailed(stack):
    """Whether the mail with the links has come."""
    found = stack.mailbox(YOUTH["email"])
    return any("EXPLORE" in message["subject"] for message in found)


def somebody_sees_their_data(people):
    """Somebody asks for the code, types a wrong one and the right one, and keeps a copy."""
    page = f"{people.pages[1]}/donnees"
    html = {"Accept": "text/html"}
    assert people.http.post(page, data={"send": "yes"}, headers=html).status_code == 303
    email = YOUTH["email"]
    wait_until(lambda: codes(people.stack, email), seconds=60, every=0.5, what="a code by mail")
    (code,) = codes(people.stack, email)
    assert people.http.post(f"{page}/code", data={"code": "0"}, headers=html).status_code == 422
    opened = people.http.post(f"{page}/code", data={"code": code}, headers=html)
    assert opened.status_code == 303
    kept = people.http.get(f"{page}/mes-donnees.txt", headers=html)
    assert YOUTH["email"] in kept.text


def somebody_erases_their_data(stack):
    """Somebody with a seat opens what we hold about them, and erases it."""
    story, html = Story(stack, capacity=1), {"Accept": "text/html"}
    story.register(0, **ERASED)
    story.becomes(0, "confirmed")
    story.told(0, "confirmed")
    own = story.link(ERASED["email"], "i")
    page = f"{own}/donnees"
    assert story.http.post(page, data={"send": "yes"}, headers=html).status_code == 303
    look = partial(codes, stack, ERASED["email"])
    (code,) = wait_until(look, seconds=60, every=0.5, what="a code by mail")
    assert story.http.post(f"{page}/code", data={"code": code}, headers=html).status_code == 303
    assert set(GONE).intersection(canaries_in(json.dumps(items(stack))))
    for _ in range(2):
        said = {"confirmation": "effacer"}
        done = story.http.post(f"{page}/effacer", data=said, headers=html)
        assert done.status_code == 303, done.text
    assert "Ces données ont été effacées" in story.http.get(own, headers=html).text
    story.becomes(0, "cancelled")


def codes(stack, email):
    """The codes that have come by mail."""
    texts = (stack.read(message).text or "" for message in stack.mailbox(email))
    return [found for text in texts for found in re.findall(r"Votre code\s:\s(\d{6})", text)]


def a_guardian_agrees(stack):
    """A minor's seat waits for the guardian, who reads the mail and says yes."""
    with region_rule(stack, "guardian_asked", True):
        story = Story(stack, capacity=1)
        born = (story.starts_on - timedelta(days=6030)).isoformat()
        story.register(0, birth_date=born, guardian=GUARDIAN, **MINOR)
        story.becomes(0, "awaiting_guardian")
        story.told(0, "guardian_authorisation", role="guardian")
        page = story.link(GUARDIAN["email"], "g")
        assert story.http.post(f"{page}/agree", json={}).json()["status"] == "confirmed"


def a_counsellor_acts(stack):
    """A counsellor looks at their list and takes a youth out of a session."""
    story = Story(stack, capacity=1)
    story.register(0, counsellor=COUNSELLOR)
    story.becomes(0, "confirmed")
    story.told(0, "confirmed", role="counsellor")
    page = story.link(COUNSELLOR["email"], "c")
    assert story.http.get(page).json()["youths"]
    answer = story.http.post(f"{page}/{story.session_id}/{story.ids[0]}/cancel", json={})
    assert answer.json()["status"] == "cancelled"


def staff_write_down_a_list(stack):
    """A list brings somebody without an e-mail address, whom staff then give a seat beyond."""
    story = Story(stack, capacity=1)
    story.register(0)
    path = f"/api/sessions/{story.session_id}"
    rows = [LISTED | {"submission_id": str(uuid.uuid4())}]
    (row,) = story.staff("POST", f"{path}/list", {"rows": rows}).json()["rows"]
    said = {"reason": "judicial_order", "note": NOTE, "overbook": True}
    own = f"{path}/registrations/{row['registration_id']}"
    wait_until(lambda: story.staff("GET", own).json()["status"] == "waiting", seconds=40, every=0.3)
    placed = story.staff("POST", f"{own}/place", said)
    assert placed.json()["status"] == "confirmed", placed.text
    assert placed.json()["history"][-1]["note"] == NOTE


def staff_answer_a_doubt(people):
    """The same person under two addresses has been noticed; staff say that it is one person."""
    open_doubts = partial(own_doubts, people)
    doubt = wait_until(open_doubts, seconds=40, every=0.5, what="a doubt about one person")[0]
    said = {"same": True, "keep": doubt["people"][0]}
    answer = people.staff("POST", f"/api/doubts/{doubt['id']}", said)
    assert answer.status_code == 200, answer.text


def own_doubts(people):
    """Open doubts about the two who share a name and a birth date."""
    found = people.staff("GET", "/api/doubts").json()["doubts"]
    return [each for each in found if each["reason"]["code"] == "same_name_birth_date"]


def a_partner_sends_files(stack):
    """A file with names where none belong, one with columns nobody knows, and a single offer."""
    partner = Partner(stack, "partenaire-deux@explore.example.org")
    report = partner.upload("dépôt de Wilhelmorphe.csv", OFFERS.encode())
    assert (report["status"], report["accepted"], report["refused"]) == ("done", 1, 1)
    unread = partner.upload("wilhelmorphe.csv", UNKNOWN_COLUMNS.encode())
    assert unread["status"] == "refused"
    single = {"title": "Ostrabuline", "description": "Gwendolarque", "apply_email": "gwendolarque"}
    url = f"{stack.outputs['partner_url']}/api/account/offers/Z-3"
    assert stack.http.put(url, json=single, headers=partner.headers).status_code == 422


def seen_bounce(stack):
    return any(i["kind"] == {"S": "mail"} and i["state"] == {"S": "bounced"} for i in items(stack))


def copy_every_message(stack):
    """Beside each rule another one: what it sends to a queue goes to ours too, as transformed."""
    sqs, events = stack.client("sqs"), stack.client("events")
    url = sqs.create_queue(QueueName="canary-copies")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"][
        "QueueArn"
    ]
    for bus in (stack.outputs["bus"], "default"):
        for rule in events.list_rules(EventBusName=bus)["Rules"]:
            targets = events.list_targets_by_rule(Rule=rule["Name"], EventBusName=bus)["Targets"]
            queues = [t for t in targets if ":sqs:" in t["Arn"]]
            if not queues or "EventPattern" not in rule:
                continue
            name = f"{rule['Name']}-canary"
            events.put_rule(Name=name, EventBusName=bus, EventPattern=rule["EventPattern"])
            transformed = {k: queues[0][k] for k in ("InputTransformer",) if k in queues[0]}
            events.put_targets(
                Rule=name, EventBusName=bus, Targets=[{"Id": "copy", "Arn": arn, **transformed}]
            )
    return url


def items(stack):
    pages = (
        stack.client("dynamodb").get_paginator("scan").paginate(TableName=stack.outputs["table"])
    )
    return [item for page in pages for item in page["Items"]]


def messages(stack, url):
    sqs, found = stack.client("sqs"), []
    while batch := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
        found += [message["Body"] for message in batch]
        for message in batch:
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
    return found


def test_the_canaries_did_come_in(scene, stack):
    personal = [item for item in items(stack) if is_personal(item)]
    found = set(canaries_in(json.dumps(personal)))
    assert found >= set(CANARIES) - {"07 58 31 64 92", "ostrefimbu", "vexotrampique"}
    for address in (YOUTH["email"], COUNSELLOR["email"], GUARDIAN["email"], MINOR["email"]):
        assert stack.mailbox(address), "the mails are there"


def test_once_somebody_is_erased_nothing_they_typed_is_anywhere_in_the_table(scene, stack):
    theirs = {form for canary in GONE for form in forms_of(canary)}
    assert theirs.intersection(canaries_in(json.dumps(items(stack)))) == set()
    kinds = [item["kind"]["S"] for item in items(stack)]
    assert kinds.count("erased_person") == 1


def is_personal(item):
    """Where a person's data may lie: under the person, who can be erased."""
    return item["pk"]["S"].startswith("PERSON#")


def told_by_others(item):
    """An item without what a partner told to be shown: whom to answer, and their file's name."""
    if item["kind"]["S"] == "upload":
        return {name: value for name, value in item.items() if name != "filename"}
    if item["kind"]["S"] != "offer":
        return item
    told = {k: v for k, v in item["offer"]["M"].items() if k not in ("apply_email", "contact_name")}
    return {**item, "offer": told}


def test_what_a_partner_told_came_in_and_nothing_else_did(scene, stack):
    stored = [item for item in items(stack) if item["kind"]["S"] == "offer"]
    found = canaries_in(json.dumps([item for item in stored if "Z-1" in json.dumps(item)]))
    assert found == sorted(CONTACT)


def test_no_personal_data_in_the_table_outside_the_persons_items(scene, stack):
    leaks = {
        (item["kind"]["S"], item["pk"]["S"], item["sk"]["S"]): found
        for item in items(stack)
        if not is_personal(item) and (found := canaries_in(json.dumps(told_by_others(item))))
    }
    assert leaks == {}
    keys = json.dumps([[item["pk"], item["sk"]] for item in items(stack)])
    assert canaries_in(keys) == []


def test_no_personal_data_in_any_message_of_any_queue(scene, stack):
    _, copies = scene
    bodies = messages(stack, copies)
    kinds = {json.loads(body).get("detail-type", "report of a mail") for body in bodies}
    assert {"RegistrationReceived", "SeatConfirmed", "SeatOffered", "report of a mail"} <= kinds
    assert {"GuardianAsked", "LikenessFound", "PeopleMerged"} <= kinds
    assert [body for body in bodies if canaries_in(body)] == []


def test_no_personal_data_in_the_functions_logs(scene, stack):
    lines = (stack.settings.state / "emulator.log").read_text().splitlines()
    ours = [line for line in lines if line.startswith("{")]
    assert any('"allocate"' in line for line in ours)
    assert any('"send"' in line for line in ours)
    assert [line for line in ours if canaries_in(line)] == []
    others = [line for line in lines if not line.startswith("{") and "SMTP relay" not in line]
    assert [line for line in others if canaries_in(line)] == []
    assert [line for line in lines if line.startswith("Traceback")] == []


def test_no_personal_data_in_the_live_lines_and_the_keys_of_files(scene, stack):
    assert canaries_in((stack.settings.state / "stack.log").read_text()) == []
    objects = stack.client("s3").list_objects_v2(Bucket=stack.outputs["bucket"])
    assert canaries_in(json.dumps([entry["Key"] for entry in objects.get("Contents", [])])) == []


def test_no_dead_letter(scene, stack):
    dead = {name: url for name, url in stack.outputs["queues"].items() if "DeadLetters" in name}
    assert dead
    found = {name: messages(stack, url) for name, url in dead.items()}
    assert {name: bodies for name, bodies in found.items() if bodies} == {}


def test_a_second_request_shows_nothing_and_only_the_mail_tells(scene, stack):
    people, _ = scene
    shown = people.status(2)
    assert (shown["status"], shown["reason"]["code"]) == ("received", "see_mail")
    look = partial(subjects, stack, YOUTH["email"])
    wait_until(lambda: any("déjà" in s for s in look()), seconds=30, what="the mail that tells")


def subjects(stack, address):
    return [message["subject"] for message in stack.mailbox(address)]
