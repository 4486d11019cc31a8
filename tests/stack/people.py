"""Young people who register on the running stack, as another site would: by the JSON API."""

import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import httpx

from infra.local.clock import stack_now
from infra.local.private import wait_until

AS_JSON = {"Accept": "application/json"}
# Everybody is another person: who is like somebody else is another test's matter.
BORN = date(2004, 6, 15)


class People:
    """Everybody who asks for a seat in one session of a running stack."""

    def __init__(self, stack, capacity=20, clients=16, days=60):
        self.stack, self.clients = stack, clients
        self.tag = uuid.uuid4().hex[:8]
        self.http = httpx.Client(timeout=60, headers=AS_JSON)
        self.starts_on = self.now().date() + timedelta(days=days)
        self.session_id = self._open_session(self.starts_on, capacity)
        self.pages, self.ids = {}, {}

    def now(self):
        """The stack's time."""
        return stack_now(Path(self.stack.outputs["clock_file"]))

    def _open_session(self, starts, capacity):
        body = {
            "title": "Session d’essai",
            "starts_on": starts.isoformat(),
            "ends_on": (starts + timedelta(days=4)).isoformat(),
            "department": "93",
            "venue": "Salle d’essai, 93100 Montreuil",
            "capacity": capacity,
            "open": True,
        }
        answer = self.staff("POST", "/api/sessions", body)
        assert answer.status_code == 201, answer.text
        return answer.json()["id"]

    def staff(self, method, path, body=None):
        url = f"{self.stack.outputs['staff_url']}{path}"
        return self.http.request(method, url, json=body, headers=self.stack.bearer("staff"))

    def form(self, number, **values):
        form = {
            "submission_id": str(uuid.uuid4()),
            "session_id": self.session_id,
            "first_name": f"Essai {chr(97 + number // 26)}{chr(97 + number % 26)}",
            "last_name": f"Exemple {self.tag}",
            "birth_date": (BORN + timedelta(days=number)).isoformat(),
            "email": self.address(number),
            "phone": f"06 {int(self.tag[:3], 16):04} {number:04}",
            "postcode": "93100",
            "profile": "dropout",
            "notice_read": True,
        }
        return form | values

    def address(self, number):
        return f"essai-{self.tag}-{number:03}@example.org"

    def post(self, form):
        return self.http.post(f"{self.stack.outputs['public_url']}/api/registrations", json=form)

    def register(self, number, **values):
        answer = self.post(self.form(number, **values))
        assert answer.status_code == 202, answer.text
        self.pages[number] = answer.json()["status_url"]
        self.ids[number] = answer.json()["registration_id"]

    def register_all(self, count):
        with ThreadPoolExecutor(self.clients) as pool:
            list(pool.map(self.register, range(count)))

    def status(self, number):
        return self.http.get(self.pages[number]).json()

    def act(self, number, action):
        return self.http.post(f"{self.pages[number]}/{action}", json={})

    def standings(self):
        with ThreadPoolExecutor(self.clients) as pool:
            return dict(zip(self.pages, pool.map(self.status, self.pages), strict=True))

    def line(self):
        """Numbers of the people waiting, by rank."""
        ranks = {s["rank"]: n for n, s in self.standings().items() if s["status"] == "waiting"}
        return [ranks[rank] for rank in sorted(ranks)]

    def counts(self):
        return Counter(s["status"] for s in self.standings().values())

    def settled(self, seconds=90, **expected):
        look = partial(self._found, expected)
        wait_until(look, seconds=seconds, every=1.0, what=f"{expected}, found {self.counts()}")

    def _found(self, expected):
        counts = self.counts()
        return all(counts[status] == count for status, count in expected.items())

    def mails(self):
        """How many mails of each subject each of them has."""
        listed = self.stack.mailbox()
        own = [m for m in listed if m["to"][0].startswith(f"essai-{self.tag}-")]
        return Counter((m["to"][0], m["subject"]) for m in own)

    def mailed(self, total, seconds=120):
        look = partial(lambda: sum(self.mails().values()) >= total)
        wait_until(look, seconds=seconds, every=1.0, what=f"{total} mails")
        assert set(self.mails().values()) == {1}
        assert sum(self.mails().values()) == total
