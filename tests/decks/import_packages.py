"""Imports packages into a collection with Anki's own library, one after the other, and prints what it then holds."""
import json
import os
import sys

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest


def notes_of(col):
    found = []
    for note_id in col.find_notes(""):
        note = col.get_note(note_id)
        cards = note.cards()
        found.append(
            {
                "guid": note.guid,
                "type": note.note_type()["name"],
                "fields": note.fields[:4],
                "tags": note.tags,
                "cards": len(cards),
                "deck": col.decks.name(cards[0].did) if cards else "",
                "interval": max((card.ivl for card in cards), default=0),
                "reps": sum(card.reps for card in cards),
                "question": cards[0].question() if cards else "",
                "answer": cards[0].answer() if cards else "",
            }
        )
    return sorted(found, key=lambda entry: entry["guid"])


def media_of(col):
    folder = col.media.dir()
    return [
        {"name": name, "bytes": os.path.getsize(os.path.join(folder, name))}
        for name in sorted(os.listdir(folder))
    ]


def learn(col):
    """Gives every card a history, as somebody who has practised has."""
    for card_id in col.find_cards(""):
        card = col.get_card(card_id)
        card.type, card.queue, card.ivl, card.reps, card.due = 2, 2, 21, 5, 30
        col.update_card(card)


def main(folder, packages):
    col = Collection(f"{folder}/collection.anki2")
    states = []
    for package in packages:
        options = ImportAnkiPackageOptions(with_scheduling=False, with_deck_configs=False)
        log = col.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options)).log
        problems, _ = col.fix_integrity()
        states.append(
            {
                "added": len(log.new),
                "updated": len(log.updated),
                "equal": len(log.duplicate),
                "conflicting": len(log.conflicting),
                "notes": notes_of(col),
                "problems": problems,
                "media": media_of(col),
                "missing": list(col.media.check().missing),
            }
        )
        learn(col)
    col.close()
    print(json.dumps(states))


main(sys.argv[1], sys.argv[2:])
