import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Glossary } from './glossary.ts';
import { pt } from './pt.ts';

const BY_LANGUAGE: Readonly<Record<string, Glossary>> = { de, es, fr, pt };

/** The glossaries of those languages that have one, by their codes. */
export const glossaries = (): Readonly<Record<string, Glossary>> => BY_LANGUAGE;
