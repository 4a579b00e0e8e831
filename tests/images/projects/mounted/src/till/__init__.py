import os
from pathlib import Path

from flask import Flask

KEY = os.environ["TILL_SECRET"]


def create_app(notes: Path) -> Flask:
    app = Flask("till")

    @app.get("/")
    def index() -> str:
        with notes.open("a") as file:
            file.write("asked\n")
        return f"{len(notes.read_text().splitlines())} {len(KEY) >= 32}"

    return app
