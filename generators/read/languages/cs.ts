import { list, type PartialLanguage } from './language.ts';

export const cs: PartialLanguage = {
  code: 'cs',
  labels: {
    question: list('otázka, úkol'),
    answer: list('odpověď, správná odpověď'),
    tip: list('poznámka'),
    example: list('příklad, například'),
    warning: list('pozor, upozornění, důležité'),
    reason: list('proč, důvod, vysvětlení'),
    fix: list('řešení'),
    step: list('krok'),
    tool: list('nástroj'),
    result: list('výsledek'),
  },
  titles: {
    answers: list('odpověď, odpovědi, řešení'),
    contents: list('obsah'),
    answerKeys: list('odpovědi, správné odpovědi, řešení'),
    questions: list('otázky, otázek, otázky a odpovědi, kontrolní otázky, zkouškové otázky, okruhy'),
    answerColumns: list('odpověď, vysvětlení, popis'),
  },
  requests: {
    tasks: list(`
      vysvětlete, popište, definujte, porovnejte, uveďte, vyjmenujte, charakterizujte, vypočítejte, určete, dokažte,
      zdůvodněte, napište, nakreslete
    `),
    asks: list('co je, co jsou, co znamená, k čemu, proč, jaký, jaká, jaké, kdy, kde, kdo, který, která, které, kolik'),
    ends: list(''),
  },
};
