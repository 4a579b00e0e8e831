import { list, type PartialLanguage } from './language.ts';

export const sv: PartialLanguage = {
  code: 'sv',
  labels: {
    question: list('fråga, uppgift, övning'),
    answer: list('svar, rätt svar'),
    tip: list('anmärkning'),
    example: list('exempel, till exempel'),
    warning: list('varning, viktigt'),
    reason: list('förklaring, varför, orsak'),
    fix: list('lösning'),
    step: list('steg'),
    tool: list('verktyg'),
    result: list('resultat'),
  },
  titles: {
    cards: list('flashkort'),
    answers: list('svar, lösning, facit'),
    contents: list('innehåll, innehållsförteckning'),
    answerKeys: list('svar, facit, lösningar'),
    questions: list(
      'frågor, frågor och svar, instuderingsfrågor, tentafrågor, intervjufrågor, vanliga frågor, övningsuppgifter',
    ),
    answerColumns: list('svar, förklaring, beskrivning'),
  },
  requests: {
    tasks: list(
      'förklara, beskriv, definiera, jämför, nämn, ange, redogör för, beräkna, bestäm, bevisa, visa att, rita',
    ),
    asks: list('vad, hur, när, vem, vilka, vilken, vilket, varför, hur många'),
    ends: list(''),
  },
};
