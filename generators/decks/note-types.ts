import type { CardForm } from './deck.ts';

/**
 * The two note types of the decks. Their ids, fields and templates are frozen: a type that gains or loses a field is another
 * type to Anki, and the notes that somebody has already learnt would never be updated again. The spare fields are for what
 * comes later.
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

/** In seconds. Grows by hand when a template or the style sheet changes, and only then. */
const TYPES_CHANGED = 1_000_000_002;

/** A note type in the form that a collection keeps it in. `css` is the style sheet of the cards. */
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
