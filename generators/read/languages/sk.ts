import { list, type PartialLanguage } from './language.ts';

export const sk: PartialLanguage = {
  code: 'sk',
  labels: {
    question: list('úloha'),
    answer: list('správna odpoveď, odpoveď'),
    tip: list('poznámka'),
    example: list('príklad, napríklad'),
    warning: list('dôležité, upozornenie'),
    reason: list('prečo, dôvod, vysvetlenie'),
    fix: list('riešenie'),
    tool: list('nástroj, pomôcka'),
    result: list('výsledok'),
  },
  titles: {
    answers: list('odpoveď, odpovede, riešenie'),
    answerKeys: list('odpovede, správne odpovede, riešenia, riešenie'),
    questions: list('otázok, otázky a odpovede, kontrolné otázky, skúškové otázky, okruhy'),
    answerColumns: list('odpoveď, vysvetlenie'),
  },
  requests: {
    tasks: list('vysvetlite, opíšte, definujte, porovnajte, uveďte, vymenujte, charakterizujte, vypočítajte, určte'),
    asks: list('čo je, čo sú, čo znamená, na čo, prečo, aký, aká, aké, kedy, kde, ktorý, ktorá, ktoré, koľko'),
    ends: list(''),
  },
};
