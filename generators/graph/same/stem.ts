import { stemmer } from 'stemmer';

const ENGLISH = /^[a-z][a-z'-]*$/u;

/** What the forms and derivations of a word have in common: `treat` and `treatment`. In: a lemma, lower case. */
export function stemOf(lemma: string): string {
  // The lemma of a plural has no s: https.
  return ENGLISH.test(lemma) && !/[^s]s$/u.test(lemma)
    ? stemmer(americanOf(lemma))
        .replace(/(?:ion|or|er|ic|enc|anc|iz|ment)$/u, '')
        .replace(/[ye]$/u, '')
    : lemma;
}

/** One spelling for `colour` and `color`, `normalise` and `normalize`, `centre` and `center`, `anaemia` and `anemia`. */
function americanOf(word: string): string {
  return word
    .replace(/(?<=[a-z]{2})our(?=s?$|ed$|ing$|al$)/u, 'or')
    .replace(/(?<=[a-z]{3})is(?=e[sdr]?$|ing$|ation$)/u, 'iz')
    .replace(/(?<=[a-z]{3})tre(?=s?$)/u, 'ter')
    .replace(/(?<=[a-z]{2})ogue(?=s?$)/u, 'og')
    .replace(/[ao]e(?=[a-z]{3})/u, 'e');
}
