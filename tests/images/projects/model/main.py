"""Answers /predict?x=1,2 with what line.onnx makes of it: 2a + 3b + 1."""

import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import numpy
import onnxruntime

SESSION = onnxruntime.InferenceSession(Path(__file__).with_name("line.onnx"), providers=["CPUExecutionProvider"])


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        words = parse_qs(urlsplit(self.path).query).get("x", ["0,0"])[0].split(",")
        (result,) = SESSION.run(None, {"x": numpy.array([words], dtype=numpy.float32)})
        self.send_response(200)
        self.end_headers()
        self.wfile.write(str(float(result[0][0])).encode())


ThreadingHTTPServer(("0.0.0.0", int(os.environ.get("PORT", "8000"))), Handler).serve_forever()
