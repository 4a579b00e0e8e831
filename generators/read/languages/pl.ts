import { list, type PartialLanguage } from './language.ts';

export const pl: PartialLanguage = {
  code: 'pl',
  labels: {
    question: list('pytanie, pytanie rekrutacyjne, zadanie'),
    answer: list('odpowiedź, poprawna odpowiedź, prawidłowa odpowiedź, poprawne, poprawna'),
    tip: list('wskazówka, uwaga, porada'),
    'plain-words': list('definicja, pojęcie, w prostych słowach'),
    example: list('przykład, na przykład'),
    step: list('krok'),
    result: list('wynik'),
    warning: list('ostrzeżenie, ważne'),
    trap: list('pułapka, częsty błąd'),
    reason: list('powód, dlaczego, przyczyna'),
    fix: list('rozwiązanie'),
    tool: list('narzędzie'),
    image: list('obraz, obraz bazowy'),
    instruction: list('instrukcja'),
  },
  titles: {
    advice: list('porady, porad, wskazówki, błędy'),
    cards: list('fiszki'),
    answerKeys: list('odpowiedzi, rozwiązania, klucz odpowiedzi, klucz'),
    answers: list('odpowiedź, rozwiązanie, podpowiedź'),
    questions: list('pytania, pytań, pytania i odpowiedzi, zagadnienia'),
    answerColumns: list('odpowiedź, opis, uwagi'),
  },
  pages: {
    page: list(''),
    of: list(''),
    top: list('do góry, wróć na górę, powrót na górę, na górę'),
  },
  unanswered: {
    begins: list('do uzupełnienia, wkrótce'),
    alone: list(''),
  },
  requests: {
    tasks: list(`
      wyjaśnić, opisać, omówić, porównać, zdefiniować, wymienić, podać, scharakteryzować, przedstawić, wykazać,
      wyjaśnij, wytłumacz, opisz, omów, porównaj, zdefiniuj, wymień, podaj, scharakteryzuj, narysuj, uzasadnij,
      proszę wyjaśnić, proszę opisać, proszę omówić, proszę porównać, proszę zdefiniować, proszę wymienić, proszę podać,
      proszę scharakteryzować, proszę przedstawić, proszę wykazać, udowodnij, oblicz, przedstaw, przeanalizuj, rozróżnij, zilustruj, naszkicuj, wskaż, zaznacz, wybierz, określ, ocenić, oceń
    `),
    asks: list(`
      co, jak, kiedy, gdzie, kto, jaki, jaka, jakie, dlaczego, czym, po co, ile, który, która, które, na czym,
      do czego, z czego
    `),
    ends: list(''),
  },
  tables: {
    fields: list(`
      opis, zastosowanie, przykład, znaczenie, typ, wartość, zalety, wady, definicja, polecenie, parametr, wynik,
      rozmiar, uwagi, cel
    `),
    differences: list('różnica, różnice, porównanie'),
  },
};
