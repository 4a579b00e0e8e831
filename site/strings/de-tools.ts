import type { Strings } from './strings.ts';

/** The strings of the pages that work on a visitor's own files, in German. */
export const tools: Pick<Strings, 'project' | 'check' | 'make'> = {
  project: {
    title: 'Vorlage an dein Projekt anpassen',
    lead: 'Wähle einen Projektordner aus oder zieh ihn hierher. Zuerst werden die Dateinamen aufgelistet, dann die Dateien gelesen, die das Projekt beschreiben. Du bekommst ein Dockerfile und die zugehörigen Dateien. Nichts verlässt diese Seite.',
    start:
      'Die Seite startet. Sie braucht JavaScript und einen Server: Von der Festplatte startet ein Browser nichts. Im Terminal leistet „npx cribsmith docker --detect FOLDER“ dasselbe.',
    choose: 'Ordner auswählen',
    reads: 'Dateien, die gelesen werden',
    read: 'Diese Dateien lesen',
    which: 'Programm',
    file: 'Was gefunden wurde',
    zip: 'ZIP herunterladen',
    zipHint: 'Entpacke es im Projektordner.',
    fitting: 'passend',
    usual: 'wie gefunden',
    says: {
      start: 'Wie das fertige Programm gestartet wird',
      health: 'Health-Check: eine Route, tcp oder none',
      documentRoot: 'Der Ordner, den ein Webserver ausliefert',
    },
    messages: {
      empty: 'Noch kein Projekt.',
      listed: '{names} Dateinamen aufgelistet. Bisher wurde nichts gelesen.',
      reading: 'Wird gelesen …',
      done: '{title}: {files} Dateien passen zum Projekt.',
      tooMany: 'Es sind mehr als {most} Dateien: Wähle den Ordner eines einzelnen Programms.',
      nothing: 'Es wurde kein Ordner abgelegt.',
      hung: 'Das Projekt hat zu lange gebraucht und wurde abgebrochen. Wähle einen kleineren Ordner.',
      notLoaded: 'Der Vorlagengenerator konnte nicht geladen werden. Prüfe deine Verbindung.',
      found: 'gefunden',
      assumed: 'angenommen',
      left: 'weggelassen',
      changes: 'Änderungen',
      decide: 'zu entscheiden',
    },
  },
  check: {
    title: 'Dockerfile prüfen',
    lead: 'Füge ein Dockerfile, eine Compose-Datei oder beides mit der .dockerignore ein, oder zieh sie hierher. Nichts verlässt diese Seite.',
    start:
      'Die Prüfung startet. Sie braucht JavaScript und einen Server: Von der Festplatte startet ein Browser nichts. Im Terminal leistet „npx cribsmith docker --lint Dockerfile“ dasselbe.',
    choose: 'Dateien auswählen',
    add: 'Datei hinzufügen',
    tryExample: 'Beispiel ausprobieren',
    sarif: 'Als SARIF speichern',
    link: 'Link mit dem Text kopieren',
    fix: 'Beheben',
    name: 'Dateiname',
    remove: 'Datei entfernen',
    text: 'Inhalt der Datei',
    placeholder: 'Datei einfügen oder hierher ziehen',
    margin: 'Zeilen mit Befunden',
    findings: 'Befunde',
    messages: {
      line: 'Zeile {line}',
      severities: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
      severityPlurals: { error: 'Fehler', warning: 'Warnungen', info: 'Hinweise' },
      kinds: { dockerfile: 'Dockerfile', compose: 'Compose-Datei', ignore: 'Ignore-Datei' },
      none: 'Keine Befunde.',
      nothing: 'Es wurde kein Dockerfile, keine Compose-Datei und keine .dockerignore abgelegt.',
      empty: 'Noch nichts zu prüfen.',
      hung: 'Die Prüfung hat zu lange gedauert und wurde abgebrochen. Ändere den Text, um es erneut zu versuchen.',
      notLoaded: 'Die Prüfung konnte nicht geladen werden. Prüfe deine Verbindung.',
      notText: '{path} ist kein UTF-8-Text oder zu lang.',
      tooLong: 'Der Text ist zu lang: Höchstens {most} KB sind möglich.',
      badLink: 'Der Link ist beschädigt: Er enthält keine Dateien.',
      copied: 'Link kopiert. Der Text steht im Teil hinter #, den kein Server sieht.',
      notCopied: 'Der Link steht in der Adresszeile.',
      fixAll: 'Sichere Korrekturen anwenden ({count})',
      more: '… und {count} weitere.',
    },
  },
  make: {
    title: 'Eigene Notizen verwenden',
    lead: 'Füge deine Notizen oder einen Chat ein und erhalte Spickzettel, Fragen und Kartenstapel. Alles geschieht in diesem Tab: Nichts wird gesendet.',
    start:
      'Der Editor startet. Er braucht JavaScript und einen Server: Von der Festplatte startet ein Browser nichts. Im Terminal leistet „npx cribsmith build notes“ dasselbe.',
    choose: 'Dateien auswählen',
    chooseFolder: 'Ordner auswählen',
    tryExample: 'Beispiel ausprobieren',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    delete: 'Alles löschen',
    file: 'Datei',
    text: 'Deine Notizen',
    placeholder:
      'Füge einen Chat oder Notizen ein, oder zieh Dateien, Ordner und ZIPs hierher: Markdown, Text, Chat-Exporte, Obsidian-Vaults, Anki-Text.',
    clean: 'Von Hand korrigieren',
    cleanHint: 'Macht aus dem Gelesenen sauberes Markdown. Änderst du eine Karte, ändert sich ihr Text, und umgekehrt.',
    split: 'Neuer Block an der Schreibmarke',
    newBlock: 'Neuer Block',
    result: 'Was daraus wurde',
    tabs: {
      sheet: 'Spickzettel',
      practise: 'Üben',
      question: 'Fragen',
      command: 'Befehle',
      pitfall: 'Fallstricke',
      comparison: 'Vergleiche',
      lines: 'Zeilen',
      problems: 'Probleme',
    },
    topic: 'Thema',
    linesShown: 'Anzeigen',
    lineStates: { '': 'Alle Zeilen', typed: 'Verstanden', noise: 'Weggelassen', unparsed: 'Nicht verstanden' },
    moreLines: 'Mehr Zeilen',
    take: 'Mitnehmen',
    takeaways: {
      notes: 'Bereinigte Notizen',
      apkg: 'Anki-Stapel',
      anki: 'Anki-Text',
      csv: 'CSV',
      quizlet: 'Quizlet',
      graph: 'Graph als JSON',
    },
    print: 'Spickzettel drucken',
    site: 'Ganze Website',
    pdfSheet: 'PDF des Spickzettels',
    pdfQuestions: 'PDF aller Fragen',
    paper: 'Papier',
    papers: { a4: 'A4', letter: 'Letter' },
    pdfHint: 'Für das erste PDF werden 12 MB geladen, die der Browser behält.',
    edit: 'Ändern',
    editTitle: 'Diesen Block ändern',
    kind: 'Art',
    blockTitle: 'Titel',
    same: 'wie bisher',
    kinds: {
      question: 'Frage',
      pitfall: 'Fallstrick',
      tip: 'Tipp',
      analogy: 'Analogie',
      concept: 'In einfachen Worten',
      practice: 'Best Practice',
      procedure: 'Schritte',
      section: 'Text',
    },
    apply: 'Übernehmen',
    merge: 'Mit dem vorigen verbinden',
    drop: 'Block löschen',
    cancel: 'Abbrechen',
    mend: 'Beheben',
    example: `Du:
Was ist ein Docker-Volume und wann brauche ich eins?

ChatGPT:
## Volumes

**Frage 1: Was ist ein Volume?**
Ein Ordner, den Docker verwaltet. Er überlebt den Container, der hineinschreibt.

**Frage 2: Wann brauchst du eins?**
Immer wenn Daten den Container überdauern müssen, etwa die einer Datenbank.

| | Volume | Bind Mount |
|---|---|---|
| Verwaltet von | Docker | dir |
| Gut für | Daten | Quellcode während der Arbeit |

**Falle:** \`docker compose down -v\` löscht auch die Volumes.

\`\`\`bash
docker volume create data
docker volume ls
\`\`\`

Möchtest du, dass ich dir zeige, wie man eins sichert?
`,
    messages: {
      empty: 'Noch wurde nichts gelesen.',
      reading: 'Wird gelesen …',
      summary: '{typed} von {lines} Zeilen verstanden, {noise} weggelassen, {unparsed} nicht verstanden.',
      hung: 'Das Lesen hat zu lange gedauert und wurde abgebrochen. Ändere oder kürze den Text, um es erneut zu versuchen.',
      failed: 'Das konnte nicht gelesen werden: {problem}',
      notLoaded: 'Der Editor konnte nicht geladen werden. Prüfe deine Verbindung.',
      notKept: 'Dieser Browser speichert keine Daten für diese Website: Sichere deine Arbeit, bevor du gehst.',
      nothing: 'Davon gibt es nichts.',
      noProblems: 'Keine gefunden.',
      confirmDelete: 'Alles löschen, was du hier erstellt hast? Das lässt sich nicht rückgängig machen.',
      notEdited: 'Diese Datei lässt sich hier nicht bearbeiten. Gelesen wird sie trotzdem.',
      dropped: 'Keine der abgelegten Dateien enthält Notizen.',
      printing: 'PDF wird gesetzt …',
      printed: 'Das PDF ist fertig.',
      making: 'Die Website wird erstellt.',
      made: 'Die Website ist fertig. Entpacke sie und öffne index.html, oder lege sie auf einen beliebigen Server.',
      notPrinted:
        'Es gibt nichts zu drucken, oder die Schriften hier enthalten einige Zeichen nicht: „npx cribsmith print“ kann andere verwenden.',
    },
  },
};
