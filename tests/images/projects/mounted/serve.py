from pathlib import Path

from till import create_app

app = create_app(Path(__file__).with_name("notes.txt"))

if __name__ == "__main__":
    app.run("0.0.0.0", 5000)
