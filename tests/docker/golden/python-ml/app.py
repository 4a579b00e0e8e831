"""Answers /healthz, /readyz and /predict?x=1,2 on $PORT."""

import json
import os
import signal
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import numpy

PORT = int(os.environ.get("PORT", "8000"))
# What the program cannot work without, as host:port,host:port.
SERVICES = [address for address in os.environ.get("SERVICES", "").split(",") if address]

# Read once: a model that is loaded for each request is slow.
MODEL = json.loads((Path(__file__).parent / "model.json").read_text())
WEIGHTS = numpy.array(MODEL["weights"])


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        url = urlsplit(self.path)
        answers = {"/healthz": health, "/readyz": ready, "/predict": lambda: predict(url.query)}
        status, text = answers.get(url.path, missing)()
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


def predict(query: str) -> tuple[int, str]:
    try:
        features = numpy.array([float(word) for word in parse_qs(query)["x"][0].split(",")])
        return 200, str(float(features @ WEIGHTS + MODEL["bias"]))
    except (KeyError, ValueError):
        return 400, f"expected x with {len(WEIGHTS)} numbers"


def missing() -> tuple[int, str]:
    return 404, "not found"


if __name__ == "__main__":
    server = ThreadingHTTPServer(("", PORT), Handler)
    # shutdown() waits for serve_forever() to end, so it must not run in the thread that serves.
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
    print(f"listening on port {PORT}", flush=True)
    server.serve_forever()
