"""Ends at once if its database does not answer yet."""
import os
from http.server import BaseHTTPRequestHandler, HTTPServer

import psycopg

connection = psycopg.connect(
    host=os.environ["DB_HOST"],
    user=os.environ["DB_USER"],
    password=os.environ["DB_PASSWORD"],
    dbname=os.environ["DB_NAME"],
)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        row = connection.execute("SELECT current_user").fetchone()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"connected as {row[0]}".encode())


HTTPServer(("0.0.0.0", 8000), Handler).serve_forever()
