import type { CardForm } from './deck.ts';

/**
 * The two note types of the decks. Their ids, fields and templates must not change: for Anki, a type with another field
 * is a different type, and existing notes would never be updated. The spare fields are reserved for future use.
 */
interface NoteType {
  id: number;
  name: string;
  fields: readonly string[];
  question: string;
  answer: string;
  /** 1 for cloze. */
  type: 0 | 1;
}

const FOOT =
  '{{#Place}}<p class="place">{{#Url}}<a href="{{Url}}">{{Place}}</a>{{/Url}}{{^Url}}{{Place}}{{/Url}}</p>{{/Place}}';
const SPARE = ['Spare 1', 'Spare 2', 'Spare 3'];

export const NOTE_TYPES: Readonly<Record<CardForm, NoteType>> = {
  basic: {
    id: 1_764_288_000_001,
    name: 'Cribsmith card',
    fields: ['Front', 'Back', 'Place', 'Url', ...SPARE],
    question: '<div class="front">{{Front}}</div>',
    answer: `<div class="front">{{Front}}</div><hr id="answer"><div class="back">{{Back}}</div>${FOOT}`,
    type: 0,
  },
  cloze: {
    id: 1_764_288_000_002,
    name: 'Cribsmith cloze',
    fields: ['Text', 'Extra', 'Place', 'Url', ...SPARE],
    question: '<div class="front">{{cloze:Text}}</div>',
    answer: `<div class="front">{{cloze:Text}}</div>{{#Extra}}<hr id="answer"><div class="back">{{Extra}}</div>{{/Extra}}${FOOT}`,
    type: 1,
  },
};

/** In seconds. To be increased manually whenever a template or the style sheet changes. */
const TYPES_CHANGED = 1_000_000_003;

/**
 * Formats a note type for a collection.
 *
 * @param form - The form of its cards.
 * @param css - The style sheet of the cards.
 */
export function noteTypeRecord(form: CardForm, css: string) {
  const { id, name, fields, question, answer, type } = NOTE_TYPES[form];
  return {
    id,
    name,
    type,
    mod: TYPES_CHANGED,
    usn: -1,
    sortf: 0,
    did: null,
    tmpls: [
      { id: id * 10, name, ord: 0, qfmt: question, afmt: answer, did: null, bqfmt: '', bafmt: '', bfont: '', bsize: 0 },
    ],
    flds: fields.map((field, ord) => ({
      id: id * 10 + ord + 1,
      name: field,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      description: '',
      plainText: false,
      collapsed: ord > 1,
      excludeFromSearch: false,
      media: [],
    })),
    css,
    latexPre: '',
    latexPost: '',
    latexsvg: false,
    req: type === 0 ? [[0, 'any', [0]]] : [],
    tags: [],
    vers: [],
  };
}
