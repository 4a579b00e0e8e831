import type { Says } from './rule.ts';

/** Statements that a release is in use: it is the current one, supported or recommended. */
const IN_USE = [
  '(current|latest|newest|recent) ... (release|version)',
  '(stable|lts) (release|version)',
  '(release|version) .. to (use|choose|pick)',
  'long-term support',
  'long term support',
  '(still|fully|actively|officially) .. (support|maintain|patch|update)',
  'still (get|receive) ... (update|fix|patch)',
  '(support|maintain) until',
  'be (support|maintain|current|recommended)',
  'recommended (release|version|choice|base)',
  '(good|safe|best|default) (choice|base|version|release)',
].join(' / ');
/** Statements that it is being replaced or no longer in use. */
const NOT_IN_USE = [
  'from / upgrade / migrate / move / moving / instead / since / drop / retire / archive / older / old / end / eol / ended / last',
  'no longer / not / replace / successor / former / unsupported / introduce / remove / until 20*',
].join(' / ');

/**
 * Generates the statements that a release is in use.
 *
 * @param called - The names of the product in text. Without names the result is empty.
 * @param versions - The versions of the release.
 */
export function saidInUse(called: readonly string[], versions: readonly string[]): Says[] {
  const numbers = versions.flatMap((version) => [version, `${version}.*`]).join('|');
  return called.length === 0
    ? []
    : [
        {
          subject: called.map((name) => `${name} [version] (${numbers})`).join(' / '),
          object: IN_USE,
          polarity: 'affirmed',
          ordered: false,
          unless: NOT_IN_USE,
        },
      ];
}

/** The names of the product in such a statement. Undefined for other statements. */
export function calledInUse({ subject = '', object }: Says): string[] | undefined {
  return object === IN_USE ? subject.split(' / ').map((name) => name.replace(/ \[version\].*$/u, '')) : undefined;
}
