"""Hypothesis plays people and time on the real handlers, and compares with a naive list."""

import os
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from shared.domain.region import Rules
from shared.usecases import acting, living
from shared.usecases.registering import register
from tests.builders import NOW, a_region, a_session
from tests.simulation.engine import World
from tests.simulation.functions import real_code
from tests.simulation.healing import drain
from tests.simulation.model import Reference
from tests.simulation.speed import forget
from tests.simulation.story import STAFF, a_person

SESSION = f"{1:032x}"
OFTEN = int(os.environ.get("MODEL_EXAMPLES", "15"))
ANY = st.integers(min_value=0, max_value=99)


class Line(RuleBasedStateMachine):
    """One session, the real code beside the reference; after each rule everything is drained."""

    @initialize(capacity=st.integers(min_value=0, max_value=3))
    def open_a_session(self, capacity):
        self.code = real_code()
        forget()
        self.world = World(0, self.code.__enter__())
        self.world.rules = Rules()
        self.world.dynamo.lags = False
        self.world.parts.regions.put(a_region())
        starts = NOW + timedelta(days=90)
        days = {"starts_on": starts.date(), "ends_on": (starts + timedelta(days=4)).date()}
        session = a_session(id=SESSION, capacity=capacity, starts_at=starts, **days)
        self.world.parts.sessions.add(session, None)
        self.reference = Reference(capacity)
        self.ids: dict[str, str] = {}

    def teardown(self):
        if hasattr(self, "code"):
            self.code.__exit__(None, None, None)

    def _one(self, number, state):
        names = [one.name for one in self.reference.those(state)]
        return names[number % len(names)]

    def _act(self, use_case, name):
        use_case(self.world.parts, SESSION, self.ids[name])
        self._rest()

    def _rest(self):
        self.world.clock.advance(seconds=1)
        drain(self.world)

    def _any(self, *states):
        return any(self.reference.those(state) for state in states)

    @precondition(lambda self: len(self.ids) < 8)
    @rule()
    def somebody_asks(self):
        number = len(self.ids)
        form = replace(a_person(number), id=f"{number:032x}", choices=(SESSION,))
        self.world.clock.advance(seconds=1)
        receipt = register(self.world.parts, a_region(), form)
        self.ids[f"person {number}"] = receipt.registration_id
        self._rest()
        self.reference.asks(f"person {number}")

    @precondition(lambda self: self._any("offered"))
    @rule(number=ANY)
    def somebody_accepts(self, number):
        name = self._one(number, "offered")
        self._act(acting.accept, name)
        self.reference.accepts(name)

    @precondition(lambda self: self._any("offered"))
    @rule(number=ANY)
    def somebody_declines(self, number):
        name = self._one(number, "offered")
        self._act(acting.decline, name)
        self.reference.ends(name, "declined")

    @precondition(lambda self: self._any("confirmed", "waiting"))
    @rule(number=ANY)
    def somebody_cancels(self, number):
        name = self._one(number, "confirmed" if self._any("confirmed") else "waiting")
        self._act(acting.cancel, name)
        self.reference.ends(name, "cancelled")

    @precondition(lambda self: self._any("paused"))
    @rule(number=ANY)
    def somebody_comes_back(self, number):
        name = self._one(number, "paused")
        self._act(acting.resume, name)
        self.reference.comes_back(name)

    @rule(capacity=st.integers(min_value=0, max_value=4))
    def staff_change_the_capacity(self, capacity):
        living.change_capacity(self.world.parts, STAFF, SESSION, capacity)
        self._rest()
        self.reference.resize(capacity)

    @precondition(lambda self: self._any("offered"))
    @rule()
    def the_next_deadline_passes(self):
        offered = [one.name for one in self.reference.those("offered")]
        until = {name: self._stored(name).expires_at for name in offered}
        self.world.clock.at = min(until.values()) + timedelta(seconds=61)
        over = [name for name, end in until.items() if end <= self.world.clock.at]
        paused = [one.name for one in self.reference.those("paused")]
        gone = [n for n in paused if self._stored(n).expires_at <= self.world.clock.at]
        self.world.tick("wake_due")
        self._rest()
        for name in gone:
            self.reference.of(name).state = "lapsed"
        self.reference.silent(sorted(over, key=until.__getitem__))

    def _stored(self, name):
        return self.world.watch.registrations[f"SESSION#{SESSION}", f"REG#{self.ids[name]}"]

    @invariant()
    def everybody_stands_where_the_reference_says(self):
        if hasattr(self, "ids"):
            stored = {name: self._stored(name) for name in self.ids}
            assert {n: one.state.value for n, one in stored.items()} == self.reference.states
            waiting = [name for name in self.ids if stored[name].state.value == "waiting"]
            assert sorted(waiting, key=lambda n: stored[n].ticket) == self.reference.line


TestLine = Line.TestCase
TestLine.settings = settings(
    max_examples=OFTEN,
    stateful_step_count=20,
    phases=(Phase.generate, Phase.shrink),
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
