import type { NodeOf } from '../schema/index.ts';
import { anyOf, words } from '../words/index.ts';
import { excludes, type QuantityClaim } from './intervals.ts';
import { keyOf, keysOf, overlaps, stemsOf } from './keys.ts';
import { areApart, type Setting } from './settings.ts';

export type Claim = NodeOf<'claim'>;

/** A claim with its context. */
export interface Placed {
  claim: Claim;
  /** Title of the node that contains it. */
  owner: string;
  /** Stems of the subject of the note, which a claim need not repeat. */
  about: ReadonlySet<string>;
  folder: string;
  /** What distinguishes it from other figures of the same property; computed on demand. */
  marks(): Marks;
  /** What the titles above it name; computed on demand. */
  setting(): Setting;
}

interface Marks {
  names: ReadonlySet<string>;
  versions: readonly string[];
  qualifiers: string;
  /** A bound on when something happens: `When the load is above 70 %, add a server`, `Add a server (load > 70 %)`. */
  isThreshold: boolean;
}

/** How claims of one kind are compared: only within a group, and only if both have the same subject. */
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
/** A capitalised word inside a clause begins a name; at its start it may only begin the clause. */
const NAME = /(?<=[\p{Ll}\d,`] )\p{Lu}[\p{L}\p{N}]+/gu;
const CONDITION = anyOf(words.conditions);
const VERSION = /(?<![\p{L}\p{N}])v?\d+(?:\.\d+)+/gu;

export const comparisons: ByKind = {
  quantity: {
    groups(claim, { owner, folder }) {
      // A statement that depends on a title may be about anything below that title.
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

/** Whether the notes mark the subject as a name. A capital at the start of a sentence does not count. */
function isNamed({ subject, confidence }: Claim): boolean {
  return confidence === 'labelled' || /\p{Lu}/u.test(subject.slice(1));
}

/**
 * Whether two figures of one property may have the same subject: no other name, version or qualifier distinguishes
 * them.
 */
function speaksOfSame(a: QuantityClaim, b: QuantityClaim, marksA: Marks, marksB: Marks): boolean {
  if (marksA.qualifiers !== marksB.qualifiers || (marksA.isThreshold && marksB.isThreshold)) return false;
  const { versions } = marksA;
  if (versions.length > 0 && marksB.versions.length > 0 && versions.join() !== marksB.versions.join()) return false;
  // A subject that is a name needs no other distinction.
  if (/\p{Lu}/u.test(a.subject) && /\p{Lu}/u.test(b.subject)) return true;
  return marksA.names.size === 0 || marksB.names.size === 0 || overlaps(marksA.names, marksB.names);
}

/** The names, versions and qualifiers around a figure. */
export function marksOf(claim: Claim): Marks {
  const own = stemsOf(claim.subject);
  const names = (claim.quote.match(NAME) ?? []).map((name) => keyOf(name)).filter((key) => key !== '' && !own.has(key));
  const versions = (claim.quote.match(VERSION) ?? []).filter((text) => !isAmount(text, claim));
  const qualifiers = (clauseOf(claim).match(QUALIFIER) ?? []).map((word) => word.toLowerCase());
  return {
    names: new Set(names),
    versions: [...new Set(versions)],
    qualifiers: [...new Set(qualifiers)].sort().join(),
    isThreshold: isThreshold(claim),
  };
}

const BOUNDS: ReadonlySet<string> = new Set<QuantityClaim['operator']>(['<', '<=', '>', '>=']);

function isThreshold(claim: Claim): boolean {
  if (claim.kind !== 'quantity' || !BOUNDS.has(claim.operator)) return false;
  const before = claim.quote.slice(0, Math.max(0, claim.quote.indexOf(claim.subject)));
  const isInBrackets = before.lastIndexOf('(') > before.lastIndexOf(')');
  return isInBrackets || CONDITION.test(before.split(/[,;:]/u).at(-1) ?? '');
}

function isAmount(text: string, claim: Claim): boolean {
  return claim.kind === 'quantity' && Number(text.replace(/^v/u, '')) === claim.value;
}

/** Subject and property, and the words of the quotation between the subject and the rest. */
function clauseOf({ subject, property, quote }: Claim): string {
  const at = quote.indexOf(subject);
  const clause = at < 0 ? quote : (quote.slice(at).split(/[;,]/u)[0] ?? '');
  return `${subject} ${property} ${clause}`;
}
