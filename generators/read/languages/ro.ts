import { list, type PartialLanguage } from './language.ts';

export const ro: PartialLanguage = {
  code: 'ro',
  labels: {
    question: list('întrebare, întrebarea, exercițiul'),
    answer: list('răspuns, răspunsul, răspuns corect, răspunsul corect'),
    tip: list('observație'),
    example: list('exemplu, de exemplu'),
    warning: list('atenție'),
    reason: list('explicație, motiv'),
    fix: list('soluție, rezolvare'),
    tool: list('unealtă'),
    result: list('rezultat'),
  },
  titles: {
    answers: list('răspuns, răspunsuri, soluție'),
    contents: list('cuprins'),
    answerKeys: list('răspunsuri, soluții, rezolvări, barem'),
    questions: list('întrebări, întrebări și răspunsuri, întrebări de interviu, întrebări frecvente'),
    answerColumns: list('răspuns, explicație, descriere'),
  },
  requests: {
    tasks: list(
      'explicați, explică, descrieți, descrie, definiți, definește, comparați, enumerați, enumeră, precizați',
    ),
    asks: list('ce este, ce sunt, ce înseamnă, cum, de ce, când, unde, cine, câte, câți, care este, care sunt'),
    ends: list(''),
  },
};
