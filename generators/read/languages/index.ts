import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Language, PartialLanguage } from './language.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sk } from './sk.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

export { ELISION, type Glossary } from './glossaries/glossary.ts';
export { glossaries } from './glossaries/index.ts';
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
  cs,
  sk,
  vi,
  id,
  ro,
  sv,
  hu,
  el,
  fa,
  da,
  fi,
  hr,
];

/** The words of all languages for one purpose, in one list. */
export function inAll(pick: (language: Language | PartialLanguage) => readonly string[] | undefined): string[] {
  return [...new Set(languages.flatMap((language) => pick(language) ?? []))];
}

/** Words that say nothing about the subject of a question. */
export const stopWords: ReadonlySet<string> = new Set(inAll(({ stopWords: words }) => words));
