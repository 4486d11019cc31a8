"""What a partner's account does on the running stack: sends files, and reads what came of them."""

from infra.local.private import wait_until

ENDED = ("done", "refused", "needs_mapping")


class Partner:
    """A partner's account on the API."""

    def __init__(self, stack, who="partner"):
        self.stack, self.headers = stack, stack.bearer(who)
        self.base = f"{stack.outputs['partner_url']}/api/uploads"

    def begin(self, filename):
        answer = self.stack.http.post(self.base, json={"filename": filename}, headers=self.headers)
        assert answer.status_code == 201, answer.text
        return answer.json()

    def send(self, filename, data):
        begun = self.begin(filename)
        files = {"file": (filename, data)}
        sent = self.stack.http.post(begun["url"], data=begun["fields"], files=files)
        assert sent.status_code in (200, 201, 204), sent.text
        return begun["upload_id"]

    def report(self, upload_id):
        return self.stack.http.get(f"{self.base}/{upload_id}", headers=self.headers)

    def upload(self, filename, data):
        upload_id = self.send(filename, data)
        return wait_until(lambda: self.ended(upload_id), seconds=60, every=0.3, what=filename)

    def ended(self, upload_id):
        report = self.report(upload_id).json()
        return report if report["status"] in ENDED else None
