import type { InterfaceLanguage } from '../../generators/index.ts';

type Translated = Exclude<InterfaceLanguage, 'en'>;

/** What is said as in English: code and names everywhere, and words that the field has taken over from English. */
export const SAME_AS_ENGLISH: { paths: readonly RegExp[]; texts: Readonly<Record<Translated, readonly string[]>> } = {
  paths: [
    /^(?:print\.(?:a4|letter|shortLetter)|make\.papers\..*|sheet\.pdf)$/u,
    /^(?:home\.(?:pdf|time)|times\.(?:seconds|minutes))$/u,
    /^make\.takeaways\.(?:csv|quizlet)$/u,
    /^practice\.messages\.hidden$/u,
    /^check\.messages\.kinds\.dockerfile$/u,
  ],
  texts: {
    de: ['Code', 'Image', 'Images', 'Name', 'Situation', 'Problem', 'Quiz', 'Text', 'Programm', 'Best Practice'],
    es: ['Error', 'min', 'h', 'd'],
    fr: [
      'Note',
      'Notes',
      'Section',
      'Sections',
      'Question',
      'Questions',
      'Code',
      'Image',
      'Images',
      'Instruction',
      'Instructions',
      'Correction',
      'Corrections',
      'Page',
      '71 questions',
      '71 pages',
      'Analogies',
      'min',
      'h',
    ],
    pt: ['min', 'h', 'd'],
    uk: [],
    hi: [],
  },
};
