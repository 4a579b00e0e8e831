import { list, type PartialLanguage } from './language.ts';

export const hu: PartialLanguage = {
  code: 'hu',
  labels: {
    question: list('kérdés, feladat, tétel'),
    answer: list('válasz, helyes válasz'),
    tip: list('megjegyzés'),
    example: list('példa, például'),
    warning: list('figyelem, fontos'),
    reason: list('magyarázat, indoklás, miért'),
    fix: list('megoldás'),
    tool: list('eszköz'),
    result: list('eredmény'),
  },
  titles: {
    answers: list('válasz, megoldás'),
    contents: list('tartalom, tartalomjegyzék'),
    answerKeys: list('válaszok, megoldások, megoldókulcs'),
    questions: list('kérdések, kérdések és válaszok, ellenőrző kérdések, tételek, vizsgakérdések, interjúkérdések'),
    answerColumns: list('válasz, magyarázat, leírás'),
  },
  requests: {
    tasks: list(
      'magyarázza el, magyarázd el, ismertesse, ismertesd, mutassa be, mutasd be, definiálja, hasonlítsa össze, sorolja fel',
    ),
    asks: list('mi az, mi a, mik a, mit, miért, hogyan, mikor, hol, melyik, mennyi, hány'),
    ends: list(''),
  },
};
