"""Answers /healthz on $PORT; `python3 app.py healthcheck` asks it, so that the image needs no curl."""

import os
import signal
import sys
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PORT = int(os.environ.get("PORT", "8000"))


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path == "/healthz"
        body = b"ok\n" if found else b"not found\n"
        self.send_response(200 if found else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve() -> None:
    server = ThreadingHTTPServer(("", PORT), Handler)
    # shutdown() waits for serve_forever() to end, so it must not run in the thread that serves.
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
    print(f"listening on port {PORT}", flush=True)
    server.serve_forever()


def healthcheck() -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/healthz", timeout=2) as response:
        sys.exit(0 if response.status == 200 else 1)


if __name__ == "__main__":
    healthcheck() if sys.argv[1:] == ["healthcheck"] else serve()
