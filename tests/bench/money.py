"""What a thousand registrations cost at list prices, from the units counted in this run."""

from collections import Counter
from typing import Any

from shared.domain.mail import MailState
from shared.usecases.reporting_mails import record_delivery
from shared.usecases.sessions import calendar
from shared.usecases.standing import standing
from tests.architecture.template import functions, of_type
from tests.bench.figures import Figure, Section
from tests.bench.story import Cost, Story
from tests.write_units import CountingDynamo

MOST_OF_SES = 40.0
THOUSAND = 1_000
# US dollars a unit at us-east-1, on demand; Lambda on arm64. docs/performance.md names the sources.
PRICES = {
    "write units": 0.625e-6,
    "read units": 0.125e-6,
    "events on our bus": 1e-6,
    "queue requests": 0.40e-6,
    "HTTP requests": 1e-6,
    "invocations": 0.20e-6,
    "GB-seconds": 0.0000133334,
}
SES_MAIL = 0.10e-3
# A message is sent, received and deleted, when none shares a batch with another.
REQUESTS_PER_MESSAGE = 3
# The form's page, the form, the person's page.
PAGES = 3
_WRITES = {"put_item", "update_item", "delete_item", "transact_write_items"}


def used(seconds: float) -> Counter[str]:
    """All that one first-time registration asks of AWS: nothing batched, no cold start.

    `seconds` is what each invocation is taken to last.
    """
    story = Story(CountingDynamo())
    cost = _from_page_to_delivery(story)
    events = story.world.publish()
    messages = Counter({"RecordDeliveries": 1})
    messages.update(name for event in events for name in _who_hears(event.fact.name.value))
    # Each write is taken to wake the publisher of facts on its own.
    writes = sum(call in _WRITES for call in cost.calls)
    invoked = messages + Counter({"PublicSite": PAGES, "PublishFacts": writes})
    return Counter(
        {
            "write units": cost.units,
            "read units": cost.read,
            "events on our bus": len(events),
            "queue requests": REQUESTS_PER_MESSAGE * messages.total(),
            "HTTP requests": PAGES,
            "invocations": invoked.total(),
            "GB-seconds": seconds * sum(_gigabytes(name) * n for name, n in invoked.items()),
        }
    )


def section(seconds: float) -> Section:
    """A thousand registrations by what is paid for, and all of it against SES."""
    one = used(seconds)
    dollars = {what: THOUSAND * amount * PRICES[what] for what, amount in one.items()}
    shares = [
        Figure(f"  {what} ({one[what]:.3g} each)", f"${paid:.4f}") for what, paid in dollars.items()
    ]
    share = 100 * sum(dollars.values()) / (THOUSAND * SES_MAIL)
    total = f"all but SES (${sum(dollars.values()):.4f}), of SES (${THOUSAND * SES_MAIL:.2f})"
    notes = (
        f"GB-seconds: every invocation taken to last as long as the quickest form with one client "
        f"({1000 * seconds:.0f} ms, emulator and all)",
        "prices: us-east-1, on demand; sources in docs/performance.md; storage, logs, polling of "
        "empty queues and cold starts are not in it",
    )
    figures = (Figure(total, share, MOST_OF_SES, " %"), *shares)
    return Section("A thousand registrations at list prices", figures, notes)


def _from_page_to_delivery(story: Story) -> Cost:
    session = story.session(20)
    story.world.publish()
    receipts: list[Any] = []
    steps = (
        lambda: calendar(story.parts, session.region),
        lambda: receipts.append(story.submit(session, "Alix")),
        lambda: standing(story.parts, session.id, receipts[0].registration_id),
        lambda: story.allocate(session),
        lambda: story.mail(receipts[0]),
    )
    cost = sum(map(story.cost, steps), Cost((), Counter(), 0))
    (key,) = story.world.mails_of(receipts[0].registration_id)
    delivered = MailState.DELIVERED
    return cost + story.cost(lambda: record_delivery(story.parts, key, delivered, "delivery"))


def _who_hears(fact: str) -> list[str]:
    """The functions to whose queues the rules on our bus send this fact on."""
    rules = of_type("AWS::Events::Rule").values()
    ours = [rule for rule in rules if "source" not in rule["EventPattern"]]
    hearing = [rule for rule in ours if fact in rule["EventPattern"]["detail-type"]]
    return [target["Id"] for rule in hearing for target in rule["Targets"]]


def _gigabytes(function: str) -> float:
    return int(functions()[function]["MemorySize"]) / 1024
