import { list, type PartialLanguage } from './language.ts';

/** Croatian, Bosnian and Serbian, in both scripts. */
export const hr: PartialLanguage = {
  code: 'hr',
  labels: {
    question: list('pitanje, ispitno pitanje, питање, задатак'),
    answer: list('odgovor, točan odgovor, tačan odgovor, одговор, тачан одговор'),
    fix: list('rješenje, rešenje, решење'),
    tool: list('alat, алат'),
  },
  titles: {
    answers: list('odgovor, rješenje, rešenje, одговор, решење'),
    answerKeys: list('odgovori, rješenja, rešenja, točni odgovori, tačni odgovori, одговори, решења'),
    questions: list(`
      pitanja, pitanja i odgovori, ispitna pitanja, kontrolna pitanja, питања, питања и одговори, испитна питања
    `),
    answerColumns: list('odgovor, opis, objašnjenje, одговор, опис'),
  },
  requests: {
    tasks: list(`
      objasni, objasnite, objasniti, opiši, opišite, opisati, definiraj, definirajte, definirati, definiši, definisati,
      usporedi, usporedite, uporedi, uporediti, nabroji, nabrojite, nabrojati, navedi, navedite, navesti, izračunaj,
      dokaži, dokažite, nacrtaj, skiciraj, prikaži, objasni razliku, објасни, објаснити, опиши, описати, дефинисати,
      навести, наведи, набројати, наброј
    `),
    asks: list(`
      što je, što su, šta je, šta su, šta, što, kako, kada, gdje, gde, tko, ko, zašto, koji, koja, koje, koliko, čemu,
      čime, da li, шта, како, када, где, ко, зашто, који, која, које, колико, чему, да ли
    `),
    ends: list(''),
  },
};
