import { list, type PartialLanguage } from './language.ts';

export const nl: PartialLanguage = {
  code: 'nl',
  labels: {
    question: list('vraag, sollicitatievraag'),
    answer: list('antwoord, het antwoord, juiste antwoord'),
    tip: list('opmerking'),
    'plain-words': list('definitie, begrip, in gewone woorden'),
    example: list('voorbeeld, bijvoorbeeld'),
    step: list('stap'),
    result: list('resultaat'),
    warning: list('waarschuwing, let op, gevaar, belangrijk'),
    trap: list('valkuil, veelgemaakte fout'),
    reason: list('waarom, oorzaak, reden'),
    fix: list('oplossing'),
    tool: list('hulpmiddel, gereedschap'),
    image: list('basisimage'),
    instruction: list('instructie'),
  },
  titles: {
    advice: list('fouten'),
    answerKeys: list('antwoorden, oplossingen, antwoordmodel'),
    answers: list('antwoord'),
    questions: list('vragen, vragen en antwoorden, controlevragen, oefenvragen, examenvragen'),
    answerColumns: list('antwoord, beschrijving, uitleg'),
  },
  pages: {
    page: list(''),
    of: list(''),
    top: list('naar boven, terug naar boven, terug'),
  },
  unanswered: {
    begins: list('nog in te vullen, volgt nog'),
    alone: list(''),
  },
  requests: {
    tasks: list(`
      leg uit, zeg, verklaar, beschrijf, definieer, vergelijk, noem, geef, bespreek, leg, licht toe, bereken, bepaal,
      analyseer, beargumenteer, bewijs, toon aan, teken, schets, onderscheid
    `),
    asks: list('wat, hoe, wanneer, waar, wie, welke, welk, waarom, hoeveel, waarvoor, waarmee, waardoor'),
    ends: list(''),
  },
  tables: {
    fields: list(`
      beschrijving, omschrijving, doel, gebruik, voorbeeld, betekenis, type, waarde, voordelen, nadelen, definitie,
      commando, resultaat, grootte, opmerking
    `),
    differences: list('verschil, verschillen, vergelijking'),
  },
};
