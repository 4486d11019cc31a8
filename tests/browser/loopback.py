"""A site on a port of this machine: HTTP in, the handler's event, HTTP out."""

from base64 import b64encode
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread

from tests.browser.gateway import event, got


@contextmanager
def served(handler):
    """The base address of a site while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _requests_to(handler))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _requests_to(handler):
    one_at_a_time = Lock()

    class Requests(BaseHTTPRequestHandler):
        def do_GET(self):
            length = int(self.headers.get("content-length") or 0)
            sent = self.rfile.read(length)
            # The gateway hands over what is no text as base64.
            text = sent.isascii() or not self.headers.get("content-type", "").startswith("multip")
            body = sent.decode() if text else b64encode(sent).decode()
            # A running function answers one request at a time.
            with one_at_a_time:
                asked = event(self.command, self.path, dict(self.headers), body)
                asked["isBase64Encoded"] = not text
                answer = got(handler(asked, None))
            payload = answer.data
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            for cookie in answer.cookies:
                self.send_header("set-cookie", cookie)
            self.send_header("content-length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        do_POST = do_GET

        def log_message(self, *_):
            pass

    return Requests
