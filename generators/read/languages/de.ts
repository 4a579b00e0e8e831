import { type Language, list, words } from './language.ts';

export const de: Language = {
  code: 'de',
  labels: {
    question: list(
      'frage, interviewfrage, beispielfrage, übungsfrage, interviewer, aufgabe, übung, nachfrage, anschlussfrage',
    ),
    answer: list(`
      antwort, die antwort, musterantwort, beispielantwort, richtige antwort, korrekte antwort, kurze antwort,
      kurzantwort, ausführliche antwort, ideale antwort, gute antwort, antwortvorschlag, bewerber, kandidat
    `),
    intent: list(`
      absicht, absicht des prüfers, absicht des interviewers, worauf es ankommt, was man hören will
    `),
    level: list('niveau, schwierigkeit, schwierigkeitsgrad'),
    'key-phrase': list('schlüsselsatz, merksatz, kernsatz'),
    tip: list('tipp, hinweis, merke, anmerkung, profi-tipp, bewährte praxis'),
    'plain-words': list(`
      in einfachen worten, einfach gesagt, kernidee, kernkonzept, konzept, begriff, die definition, begriffserklärung
    `),
    aliases: list('auch genannt, auch bekannt als'),
    analogy: list('analogie, vergleichsbild, eselsbrücke, metapher'),
    procedure: list("vorgehen, ablauf, anleitung, schritte, der ablauf, so geht's, algorithmus"),
    step: list('schritt'),
    goal: list('ziel'),
    result: list('ergebnis, resultat, erwartete ausgabe'),
    flow: list('fluss, datenfluss, paketfluss'),
    comparison: list('vergleich, vergleichstabelle, gegenüberstellung'),
    commands: list('befehle, wichtige befehle, spickzettel, befehlsübersicht'),
    figures: list('zahlen, kennzahlen, messwerte'),
    example: list('beispiel, zum beispiel'),
    bad: list('schlecht, falsch, vorher'),
    good: list('gut, richtig, nachher'),
    trap: list('falle, die falle, fallstrick, stolperfalle, häufiger fehler'),
    challenge: list('herausforderung'),
    warning: list('warnung, achtung, vorsicht, gefahr, wichtig'),
    situation: list('situation, szenario, das problem, beobachtung, symptom, fehlermeldung, der fehler'),
    reason: list('grund, warum, das warum, ursache, begründung'),
    fix: list('lösung, die lösung, behebung, abhilfe, umgehung'),
    practice: list('regel, praxis'),
    do: list('tun, mach'),
    dont: list('lassen, vermeiden, nicht tun, niemals'),
    checks: list('prüfungen, prüfregeln'),
    'applies-to': list('gilt für, betrifft'),
    prompt: list('eingabe'),
    'next-step': list('nächster schritt, nächste schritte'),
    tool: list('werkzeug'),
    image: list('abbild, basisabbild'),
    instruction: list('anweisung, instruktion'),
    concept: list('begriff, glossar'),
  },
  followUps: list('nachfrage, anschlussfrage'),
  summaries: list(`
    interview-zusammenfassung, zusammenfassung fürs interview, zusammenfassung für das vorstellungsgespräch
  `),
  titles: {
    advice: list('tipps, fehler, regeln'),
    marks: list('punkte'),
    cards: list('lernkarten, karteikarten'),
    parts: list('tag, teil, kapitel, modul, woche, lektion'),
    openers: list('wenn, du, sie, wir, jetzt, dann, nachdem, hier'),
    answers: list('antwort, lösung'),
    contents: list('inhalt, inhaltsverzeichnis'),
    answerKeys: list('lösungen, antworten, lösungsschlüssel, lösung, musterlösung, musterlösungen, antwortschlüssel'),
    questions: list(`
      fragen, fragen und antworten, häufige fragen, kontrollfragen, wiederholungsfragen, prüfungsfragen, prüfungsthemen,
      klausurthemen, übungsfragen,
      verständnisfragen, testfragen, lernfragen, fragenkatalog, fragensammlung, fragenliste, fragenpool, selbsttest,
      selbstkontrolle, teste dein wissen, teste dich selbst, prüfe dein wissen
    `),
    answerColumns: list('antwort, beschreibung, erklärung, notizen, verweis, quelle, stufe, thema, kategorie'),
    numberColumns: list('nr, nr., nummer'),
  },
  pages: {
    page: list('seite'),
    of: list('von'),
    top: list(
      'nach oben, zurück nach oben, zum anfang, zurück zum anfang, zum seitenanfang, zurück zum inhalt, zurück zum inhaltsverzeichnis, zurück',
    ),
  },
  speakers: {
    user: list('du, sie'),
    assistant: list(''),
    said: list('sagte'),
    prompted: list('du hast gefragt:'),
  },
  chat: {
    talk: [
      'auf grundlage des transkripts',
      'basierend auf dem transkript',
      'basierend auf dem video',
      'basierend auf dein',
      'basierend auf ihre',
      'diese notizen sind',
      'ich hoffe, das hilft',
      'lass mich wissen',
    ],
    opening: ['gerne', 'natürlich', 'selbstverständlich', 'hier ist', 'hier sind'],
    offer: ['möchtest du, dass ich', 'möchten sie, dass ich', 'soll ich '],
    announce: ['ich ', 'lass uns', 'schauen wir'],
  },
  unanswered: {
    begins: list('folgt noch, noch offen, noch zu ergänzen, wird noch ergänzt, zu ergänzen'),
    alone: list('folgt'),
  },
  requests: {
    tasks: list(`
      erkläre, erklären sie, beschreibe, beschreiben sie, nenne, nennen sie, vergleiche, vergleichen sie, definiere,
      definieren sie, zähle, erläutere, erläutern sie, begründe, begründen sie, kläre, klären sie, zeige, zeigen sie,
      zeichne, zeichnen sie, skizziere, skizzieren sie, erörtere, erörtern sie, diskutiere, diskutieren sie, bewerte,
      bewerten sie, beurteile, beurteilen sie, berechne, berechnen sie, bestimme, bestimmen sie, ermittle,
      ermitteln sie, ordne, ordnen sie, unterscheide, unterscheiden sie, analysiere, analysieren sie, gib, geben sie,
      stelle, stellen sie, schildere, schildern sie, charakterisiere, charakterisieren sie, leite, leiten sie,
      beweise, beweisen sie
    `),
    asks: list(`
      was ist, was sind, was bedeutet, was macht, was passiert, wie, wann, wo, wer, welche, welcher, welches, warum,
      wieso, wozu, weshalb, wofür, womit, wodurch, woran, worin, worauf, wovon, wonach, inwiefern, inwieweit
    `),
    ends: list(''),
  },
  small: {
    and: list('und'),
    unfinished: words('der die das den dem ein eine und oder mit von für auf'),
    prose: words('der die das und ist'),
  },
  letterPairs: [['F', 'A']],
  cues: {
    chat: list(`
      kannst du, dein, deine, mir, diese, dieser, dieses, oben, vorherige, vorherigen, nochmal, das transkript, der
      text, die datei, die notizen, der artikel, das bild, das video, die tabelle
    `),
    followUps: list('und, aber, dann, auch, jetzt, nun, ja, nein, was ist mit, wie wäre es mit'),
    levels: {
      basic: list('grundlagen, leicht, anfänger, einsteiger, grundwissen'),
      intermediate: list('mittel, mittelstufe, mittelschwer'),
      advanced: list('schwer, fortgeschritten, fortgeschrittene, experten'),
    },
    verdicts: {
      bad: list('schlecht, schlechte, schlechter, schlechtes, falsch, falsche, falscher, falsches, vorher'),
      good: list(`
        gut, gute, guter, gutes, richtig, richtige, richtiger, richtiges, besser, bessere, besserer, besseres,
        nachher, korrekt
      `),
    },
    verdictNouns: list('weg, beispiel, code, version, lösung, ansatz, variante, praxis, idee'),
    articles: list('der, die, das, den, dem, ein, eine, einen, einem, einer'),
    aspectHeaders: list('merkmal, eigenschaft, aspekt, kriterium, kriterien, unterschied'),
    fieldHeaders: list(`
      nr, nummer, bezeichnung, begriff, einstellung, wert, standardwert, vorgabe, typ, beschreibung,
      bedeutung, erklärung, zweck, verwendung, beispiel, ausgabe, ergebnis, befehl, datei, pfad, dienst, datum, dauer,
      größe, preis, kosten, anzahl, menge, hinweis, bemerkung, quelle, antwort, ort, besitzer,
      vorteile, nachteile, stärken, schwächen
    `),
    generic: list(`
      der, die, das, ein, eine, und, von, zu, grundlagen, problem, lösung, einführung, einleitung, überblick,
      übersicht, idee, konzept, konzepte, hintergrund, zusammenfassung, fazit, teil, kapitel, lektion, tag, woche,
      modul, antwort, frage, fragen, warum, was, wie, wann, definition, theorie, praxis, notizen, wichtig, wichtige,
      punkte, syntax, beispiel, beispiele, befehle, verwendung,
      phase, abschnitt, einheit, vorlesung, schritt, thema, interview, vorstellungsgespräch, häufige
    `),
    dependent: list(`
      vorteil, vorteile, nachteil, nachteile, merkmale, eigenschaften, ausgabe, definition, bedeutung, syntax,
      schritte, alternativen, problem, probleme, lösung, grund, gründe, ziel, ziele, nutzen, zweck, einsatz,
      anwendung, anwendungsfälle, beispiel, beispiele, wichtig, ergebnis, funktioniert, funktionieren, gibt, die,
      wann, man, benutzt, verwendet, nutzt, wozu, dient, braucht
    `),
    pointing: list('dies, diese, dieser, dieses, diesen, diesem, es, er, ihn, damit, dafür, dazu'),
    commandQuestions: list('befehl, befehle, befehlszeile, kommando, kommandozeile'),
    commandLeads: list('mit, per, über, führe, verwende, nutze, benutze, starte, tippe, befehl'),
    procedures: list(`
      schritte, ablauf, vorgehen, schritt für schritt, anleitung, algorithmus, arbeitsablauf
    `),
    howTo: list(`
      wie kann man, wie kann ich, wie können sie, wie würden sie, wie würdest du, wie macht man, wie erstellt man, wie
      lässt sich, wie geht man
    `),
    enumerations: list(`
      arten von, arten, typen von, typen, komponenten, bestandteile, teile von, begriffe, fachbegriffe, glossar
    `),
    differences: list('unterschied, unterschiede, unterscheiden, unterscheidet, vergleiche, vergleichen'),
    definitionQuestions: list('was ist, was sind, was bedeutet, was versteht man unter, definiere'),
    definitionEnds: list(''),
    definitionStops: list('und, oder, unterschied, zwischen, für, wenn'),
    askKinds: {
      truth: list('richtig oder falsch, wahr oder falsch'),
      difference: list('unterschied, unterschiede, unterscheiden, unterscheidet, vergleiche'),
      enumeration: list(`
        arten, typen, komponenten, bestandteile, ebenen, phasen, zustände, kategorien, prinzipien
      `),
      way: list('wie, schritte, ablauf'),
      command: list('befehl, befehle, kommando'),
      purpose: list('zweck, wozu, nutzen, vorteile, rolle von'),
      reason: list('warum, wieso, weshalb, grund, gründe'),
      time: list('wann, in welchen fällen'),
    },
    negations: list('nicht, kein, keine, keinen, keiner, nie, niemals, ohne'),
    comparators: {
      '~': list('etwa, ungefähr, rund, circa, zirka, knapp, annähernd'),
      '<': list('unter, weniger als, kleiner als'),
      '>': list('über, mehr als, größer als'),
      '<=': list('höchstens, maximal, bis zu'),
      '>=': list('mindestens, wenigstens'),
    },
    upTo: list('bis, auf'),
    from: list('von'),
    verbs: list(`
      ist, sind, dauert, dauern, braucht, brauchen, benötigt, wiegt, beträgt, belegt, sinkt, wächst
    `),
    properties: list(`
      größe, dauer, latenz, verbrauch, speicher, durchsatz, kosten, anteil, grenze, zeitlimit, ergebnis
    `),
    units: {
      s: list('sekunde, sekunden'),
      ms: list('millisekunde, millisekunden'),
      min: list('minuten'),
      h: list('stunde, stunden'),
      d: list('tage, tagen'),
      week: list('woche, wochen'),
      month: list('monat, monate, monaten'),
      year: list('jahr, jahre, jahren'),
      '%': list('prozent'),
    },
  },
  stopWords: words(`
    aber als am auch auf aus bei bis das dass dem den der des dir doch du durch ein eine einem einen einer eines er
    es für hat hatte ich ihr im ist ja kann kein keine mit nach nicht noch nur oder ohne sein sich sie sind so über
    um und uns unter vom von vor warum was welche welcher welches wenn wer werden wie wird wo zu zum zur zwischen
    erkläre beschreibe unterschied
  `),
  tables: { differences: list('vergleich') },
};
