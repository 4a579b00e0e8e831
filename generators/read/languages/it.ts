import { list, type PartialLanguage } from './language.ts';

export const it: PartialLanguage = {
  code: 'it',
  labels: {
    question: list("domanda, domanda d'esame"),
    answer: list('risposta, risposta corretta, risposta esatta, corretta, esatta'),
    tip: list('suggerimento, consiglio, nota bene'),
    'plain-words': list('in parole semplici, definizione, concetto'),
    example: list('esempio, per esempio, ad esempio'),
    step: list('passaggio'),
    result: list('risultato'),
    warning: list('attenzione, avviso, pericolo'),
    trap: list('trappola, errore comune'),
    reason: list('motivo, perché'),
    fix: list('soluzione, la soluzione'),
    tool: list('strumento'),
    image: list('immagine, immagine base'),
    instruction: list('istruzione'),
    concept: list('termine'),
  },
  titles: {
    advice: list('consigli, errori'),
    marks: list('punti'),
    answerKeys: list('soluzioni, risposte, risposte corrette, chiave'),
    answers: list('risposta, soluzione'),
    questions: list('domande, domande e risposte, quesiti, questionario'),
    answerColumns: list('risposta, descrizione, note'),
  },
  pages: {
    page: list('pagina'),
    of: list('di'),
    top: list("torna su, torna all'inizio, torna all inizio, inizio, torna all indice, su"),
  },
  unanswered: {
    begins: list('da completare'),
    alone: list(''),
  },
  requests: {
    tasks: list(`
      spiega, spiegare, spiegate, descrivi, descrivere, descrivete, definisci, definire, definite, elenca, elencare,
      elencate, confronta, confrontare, indica, spieghi, descriva, definisca, elenchi, confronti, indicare, indicate,
      illustra, illustrare, illustrate, illustri, dimostra, dimostrare, dimostrate, discuti, discutere, discutete,
      analizza, analizzare, analizzate, calcola, calcolare, calcolate, commenta, commentare, commentate, enuncia,
      enunciare, enunciate, disegna, disegnare, parla, parlare, parlami, trova, trovare, determina, determinare, si calcoli,
      si calcolino, si determini, si determinino, si dimostri, si provi, si trovi, si trovino, si studi, si studino,
      si scriva, si spieghi, si descriva, si definisca, si mostri, si verifichi, si indichi, si discuta
    `),
    asks: list(`
      che cosa, cosa, che, come, quando, dove, chi, quale, quali, perché, a cosa serve, cos'è, cos’è, qual è, quanto,
      quanti, quante, quanta, in che, in cosa, a che, di cosa
    `),
    ends: list(''),
  },
  tables: {
    fields: list(`
      descrizione, uso, utilizzo, esempio, significato, tipo, valore, vantaggi, svantaggi, definizione, comando,
      parametro, risultato, dimensione, note, scopo
    `),
    differences: list('differenza, differenze, confronto'),
  },
};
