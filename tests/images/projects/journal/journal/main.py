import os

from flask import Flask

from pages.index import greeting

FOLDER = "log"
os.makedirs(FOLDER, exist_ok=True)
app = Flask(__name__)


@app.get("/")
def index() -> str:
    with open(os.path.join(FOLDER, "visits.txt"), "a") as visits:
        visits.write("visit\n")
    with open(os.path.join(FOLDER, "visits.txt")) as visits:
        return f"{greeting()} {len(visits.readlines())}"
