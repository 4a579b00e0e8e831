import sqlite3

from flask import Flask

DATABASE = "sqlite:///./visits.db"

app = Flask(__name__)


@app.get("/")
def visits():
    with sqlite3.connect(DATABASE.removeprefix("sqlite:///")) as database:
        database.execute("CREATE TABLE IF NOT EXISTS visits (at TEXT DEFAULT CURRENT_TIMESTAMP)")
        database.execute("INSERT INTO visits DEFAULT VALUES")
        return str(database.execute("SELECT count(*) FROM visits").fetchone()[0])
