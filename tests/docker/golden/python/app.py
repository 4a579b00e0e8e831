"""Answers /healthz and /readyz on $PORT."""

import os
import signal
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PORT = int(os.environ.get("PORT", "8000"))
# What the program cannot work without, as host:port,host:port.
SERVICES = [address for address in os.environ.get("SERVICES", "").split(",") if address]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        answers = {"/healthz": health, "/readyz": ready}
        status, text = answers.get(self.path, missing)()
        body = f"{text}\n".encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def health() -> tuple[int, str]:
    return 200, "ok"


def ready() -> tuple[int, str]:
    for address in SERVICES:
        host, port = address.rsplit(":", 1)
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            return 503, f"{address} does not answer"
    return 200, "ok"


def missing() -> tuple[int, str]:
    return 404, "not found"


if __name__ == "__main__":
    server = ThreadingHTTPServer(("", PORT), Handler)
    # shutdown() waits for serve_forever() to end, so it must not run in the thread that serves.
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
    print(f"listening on port {PORT}", flush=True)
    server.serve_forever()
