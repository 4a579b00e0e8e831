import { list, type PartialLanguage } from './language.ts';

export const fi: PartialLanguage = {
  code: 'fi',
  labels: {
    question: list('kysymys, tehtävä, tenttikysymys'),
    answer: list('vastaus, oikea vastaus'),
    fix: list('ratkaisu'),
    tool: list('työkalu'),
  },
  titles: {
    answers: list('vastaus, vastaukset, ratkaisu'),
    answerKeys: list('vastaukset, oikeat vastaukset, ratkaisut'),
    questions: list(
      'kysymykset, kysymyksiä, kysymykset ja vastaukset, tenttikysymykset, tenttikysymyksiä, kertauskysymykset',
    ),
    answerColumns: list('vastaus, selitys, kuvaus'),
  },
  requests: {
    tasks: list(`
      selitä, kuvaile, määrittele, vertaile, luettele, mainitse, anna, esitä, laske, todista, piirrä, perustele, pohdi,
      kerro, selosta
    `),
    asks: list('mikä, mitä, mitkä, miten, milloin, missä, kuka, miksi, kuinka, kuinka monta, millainen'),
    ends: list(''),
  },
};
