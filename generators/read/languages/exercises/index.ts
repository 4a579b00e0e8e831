import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { ExerciseWords } from './exercise-words.ts';
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

const ALL: readonly ExerciseWords[] = [
  en,
  de,
  es,
  fr,
  pt,
  it,
  nl,
  pl,
  tr,
  ru,
  uk,
  cs,
  sk,
  sv,
  da,
  fi,
  hr,
  ro,
  hu,
  id,
  vi,
  zh,
  ja,
  ko,
  he,
  ar,
  hi,
];

/** The words of all languages for one purpose. */
export function exerciseWords(pick: (words: ExerciseWords) => readonly string[] | undefined): string[] {
  return [...new Set(ALL.flatMap((words) => pick(words) ?? []))];
}
