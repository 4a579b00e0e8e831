"""Counts the goods of a table that it does not create."""
import os
from http.server import BaseHTTPRequestHandler, HTTPServer

import psycopg

connection = psycopg.connect(os.environ["DATABASE_URL"])
count = connection.execute("SELECT count(*) FROM goods").fetchone()[0]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"{count} goods".encode())


HTTPServer(("0.0.0.0", 8000), Handler).serve_forever()
