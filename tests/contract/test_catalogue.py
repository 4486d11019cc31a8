"""The catalogue says what the code states and what the template's rules hear, in story order."""

import re

from shared.contracts.facts import CONTRACTS
from shared.domain.facts import FactName
from tests.architecture.template import as_text, functions, of_type
from tests.contract.sampling import ROOT, facts, sample_names

ROW = re.compile(r"^\| `(\w+)` \| (\d+) \| ([\w.]+) \| ([\w, ]+) \| (\S.+) \|$", re.MULTILINE)
CATALOGUE = ROW.findall((ROOT / "events" / "README.md").read_text(encoding="utf-8"))
FOR_THE_RECORD = "for the record"


def folder_of(resource: str) -> str:
    return functions()[resource]["CodeUri"].removeprefix("functions/").rstrip("/")


def our_rules():
    """Function, facts and (of deadlines) kinds of every rule on our bus."""
    for rule in of_type("AWS::Events::Rule").values():
        if "EventBusName" not in rule:
            continue
        pattern = rule["EventPattern"]
        kinds = pattern.get("detail", {}).get("data", {}).get("kind", [""])
        for target in rule["Targets"]:
            yield folder_of(as_text(target["Arn"]).removesuffix("Queue.Arn")), pattern, kinds


def hearers(fact: str) -> str:
    found = {function for function, pattern, _ in our_rules() if fact in pattern["detail-type"]}
    return ", ".join(sorted(found)) or FOR_THE_RECORD


def test_every_fact_is_in_the_catalogue_in_story_order():
    assert [row[0] for row in CATALOGUE] == [name.value for name in FactName]


def test_version_and_source_are_those_of_the_contract():
    said = {row[0]: (int(row[1]), row[2]) for row in CATALOGUE}
    assert said == {name.value: (c.version, c.source) for name, c in CONTRACTS.items()}


def test_heard_by_is_what_the_rules_say():
    assert {row[0]: row[3] for row in CATALOGUE} == {row[0]: hearers(row[0]) for row in CATALOGUE}


def test_every_meaning_is_one_sentence():
    assert all(row[4].endswith(".") and len(row[4]) < 100 for row in CATALOGUE)


def test_rules_hear_only_facts_that_exist():
    heard = {fact for _, pattern, _ in our_rules() for fact in pattern["detail-type"]}
    assert heard <= {name.value for name in FactName}


def test_every_fact_that_a_function_hears_has_a_sample():
    wanted = {
        (function, fact, kind)
        for function, pattern, kinds in our_rules()
        for fact in pattern["detail-type"]
        for kind in kinds
    }
    given = set()
    for name, body in facts():
        fact = body["detail-type"]
        kind = body["detail"]["data"]["kind"] if fact == FactName.DEADLINE_REACHED else ""
        given.add((name.split("/")[0], fact, kind))
    assert given == wanted


def test_every_function_has_a_sample():
    folders = {p.name for p in (ROOT / "functions").iterdir() if (p / "handler.py").exists()}
    assert folders <= {name.split("/")[0] for name in sample_names()}
