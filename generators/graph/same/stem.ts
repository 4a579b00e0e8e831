import { stemmer } from 'stemmer';

const ENGLISH = /^[a-z][a-z'-]*$/u;

/**
 * The common stem of inflected and derived forms, such as `treat` and `treatment`.
 *
 * @param lemma - A lemma in lower case.
 */
export function stemOf(lemma: string): string {
  // A lemma is never a plural, so its final s belongs to the word: https.
  return ENGLISH.test(lemma) && !/[^s]s$/u.test(lemma)
    ? stemmer(americanOf(lemma))
        .replace(/(?:ion|or|er|ic|enc|anc|iz|ment)$/u, '')
        .replace(/[ye]$/u, '')
    : lemma;
}

/**
 * Normalises spelling: `colour` and `color`, `normalise` and `normalize`, `centre` and `center`, `anaemia` and
 * `anemia`.
 */
function americanOf(word: string): string {
  return word
    .replace(/(?<=[a-z]{2})our(?=s?$|ed$|ing$|al$)/u, 'or')
    .replace(/(?<=[a-z]{3})is(?=e[sdr]?$|ing$|ation$)/u, 'iz')
    .replace(/(?<=[a-z]{3})tre(?=s?$)/u, 'ter')
    .replace(/(?<=[a-z]{2})ogue(?=s?$)/u, 'og')
    .replace(/[ao]e(?=[a-z]{3})/u, 'e');
}
