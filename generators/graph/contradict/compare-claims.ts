import type { NodeOf } from '../schema/index.ts';
import { anyOf, words } from '../words/index.ts';
import { excludes, type QuantityClaim } from './intervals.ts';
import { keyOf, keysOf, overlaps, stemsOf } from './keys.ts';
import { areApart, type Setting } from './settings.ts';

export type Claim = NodeOf<'claim'>;

/** A claim with where it stands. */
export interface Placed {
  claim: Claim;
  /** Title of the node that it is part of. */
  owner: string;
  /** Stems of what the whole note is about: a claim need not repeat them. */
  about: ReadonlySet<string>;
  folder: string;
  /** What tells its figure from others of the same property; made when first needed. */
  marks(): Marks;
  /** What the titles above it name; made when first needed. */
  setting(): Setting;
}

interface Marks {
  names: ReadonlySet<string>;
  versions: readonly string[];
  qualifiers: string;
}

/** How claims of one kind are compared: only claims of one group are, and only if both speak of the same. */
export interface Comparison<C extends Claim> {
  groups(claim: C, placed: Placed): readonly string[];
  excludes(a: C, b: C, placedA: Placed, placedB: Placed): boolean;
}

type ByKind = { [K in Claim['kind']]: Comparison<Extract<Claim, { kind: K }>> };

const VAGUE = stemsOf(
  [...words.properties, ...words.named, ...words.generic, ...words.qualifiers, ...Object.values(words.dimensions)].join(
    ' ',
  ),
);
const QUALIFIER = anyOf(words.qualifiers, 'giu');
/** A capital inside a clause begins a name; at its start it may only begin the clause. */
const NAME = /(?<=[\p{Ll}\d,`] )\p{Lu}[\p{L}\p{N}]+/gu;
const VERSION = /(?<![\p{L}\p{N}])v?\d+(?:\.\d+)+/gu;

export const comparisons: ByKind = {
  quantity: {
    groups(claim, { owner, folder }) {
      // What is only said below a title may be said of anything there.
      if (claim.subject === owner || claim.unit === '') return [];
      const isName = isNamed(claim);
      const isCapital = /^\p{Lu}/u.test(claim.subject);
      const property = keyOf(claim.property);
      return keysOf(claim.subject)
        .filter((key) => key.split(' ').some((stem) => !VAGUE.has(stem)) && (isCapital || isName || key.includes(' ')))
        .map((key) => `${key.includes(' ') ? folder : ''} ${key} | ${property}`);
    },
    excludes: (a, b, placedA, placedB) =>
      excludes(a, b) &&
      !areApart(placedA.setting(), placedB.setting()) &&
      (isNamed(a) || isNamed(b) || keyOf(a.subject).includes(' ')) &&
      speaksOfSame(a, b, placedA.marks(), placedB.marks()),
  },
  enumeration: {
    groups(claim, { about }) {
      if (claim.rule === 'formats')
        return keysOf(claim.property).flatMap((key) =>
          key.split(' ').map((stem) => `formats ${keyOf(claim.subject)} ${stem}`),
        );
      const key = keyOf(`${claim.subject} ${claim.property}`);
      const core = key.split(' ').filter((stem) => !about.has(stem));
      return [key, ...(core.length > 1 ? [core.join(' ')] : [])].filter((group) => group !== '');
    },
    excludes(a, b) {
      if (a.count !== b.count) return true;
      const others = new Set(b.items.map(keyOf));
      const left = a.items.filter((item) => !others.has(keyOf(item)));
      const right = b.items.filter((item) => !a.items.some((other) => keyOf(other) === keyOf(item)));
      const isMostlySame = left.length > 0 && left.length * 2 <= a.items.length && left.length === right.length;
      return isMostlySame && !overlaps(stemsOf(left.join(' ')), stemsOf(right.join(' ')));
    },
  },
  name: {
    groups: (claim) => [`${claim.property} ${claim.subject.toLowerCase()}`],
    excludes: (a, b) => a.name !== b.name && (a.rule !== 'path-name' || [a.name, b.name].includes(a.subject)),
  },
  ability: {
    groups: (claim) => [`${claim.property} ${claim.subject.toLowerCase()}`],
    excludes: (a, b) => a.possible !== b.possible,
  },
};

/** Whether the notes mark the subject as a name. A capital at the start may only begin the sentence. */
function isNamed({ subject, confidence }: Claim): boolean {
  return confidence === 'labelled' || /\p{Lu}/u.test(subject.slice(1));
}

/** Whether two figures of one property may be of one thing: no other name, version or qualifier tells them apart. */
function speaksOfSame(a: QuantityClaim, b: QuantityClaim, marksA: Marks, marksB: Marks): boolean {
  if (marksA.qualifiers !== marksB.qualifiers) return false;
  const { versions } = marksA;
  if (versions.length > 0 && marksB.versions.length > 0 && versions.join() !== marksB.versions.join()) return false;
  // A subject with a name of its own needs no other to be told by.
  if (/\p{Lu}/u.test(a.subject) && /\p{Lu}/u.test(b.subject)) return true;
  return marksA.names.size === 0 || marksB.names.size === 0 || overlaps(marksA.names, marksB.names);
}

/** The names, versions and qualifiers that stand around a figure. */
export function marksOf(claim: Claim): Marks {
  const own = stemsOf(claim.subject);
  const names = (claim.quote.match(NAME) ?? []).map((name) => keyOf(name)).filter((key) => key !== '' && !own.has(key));
  const versions = (claim.quote.match(VERSION) ?? []).filter((text) => !isAmount(text, claim));
  const qualifiers = (clauseOf(claim).match(QUALIFIER) ?? []).map((word) => word.toLowerCase());
  return {
    names: new Set(names),
    versions: [...new Set(versions)],
    qualifiers: [...new Set(qualifiers)].sort().join(),
  };
}

function isAmount(text: string, claim: Claim): boolean {
  return claim.kind === 'quantity' && Number(text.replace(/^v/u, '')) === claim.value;
}

/** Subject and property, and the words of the quote between the subject and what follows it. */
function clauseOf({ subject, property, quote }: Claim): string {
  const at = quote.indexOf(subject);
  const clause = at < 0 ? quote : (quote.slice(at).split(/[;,]/u)[0] ?? '');
  return `${subject} ${property} ${clause}`;
}
