import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Language, PartialLanguage } from './language.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

export { ELISION, type Glossary } from './glossaries/glossary.ts';
export type { Cues, Language, Statements } from './language.ts';
export { alternatives, anyOf } from './patterns.ts';
export { hasOwnScript, recogniseLanguage } from './recognise.ts';
export { KINDS, type Kind, type Role } from './role.ts';

/** The supported languages of notes; complete ones first. If a word belongs to two languages, the first one counts. */
export const languages: readonly (Language | PartialLanguage)[] = [
  en,
  de,
  es,
  fr,
  pt,
  uk,
  hi,
  ar,
  he,
  zh,
  ja,
  ko,
  ru,
  it,
  pl,
  nl,
  tr,
];

/** The words of all languages for one purpose, in one list. */
export function inAll(pick: (language: Language | PartialLanguage) => readonly string[] | undefined): string[] {
  return [...new Set(languages.flatMap((language) => pick(language) ?? []))];
}

/** Words that say nothing about the subject of a question. */
export const stopWords: ReadonlySet<string> = new Set(inAll(({ stopWords: words }) => words));
