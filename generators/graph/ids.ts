import { slug } from 'github-slugger';
import { type NodeId, type NodeType, nodeId } from './schema/index.ts';

const LONGEST = 80;

/** Converts a text to a part of an id: in lower case, words joined by hyphens, in any script. May be empty. */
export function slugOf(text: string): string {
  const whole = slug(
    text
      .normalize('NFC')
      // Soft hyphens, zero-width spaces, and the signs that turn a character into an emoji.
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(/[\s/]+/gu, ' ')
      .trim(),
  )
    .replace(/[\s/]+/gu, '-')
    .replace(/-{2,}/gu, '-')
    .replace(/^-|-$/gu, '');
  if (whole.length <= LONGEST) return whole;
  const cut = whole.lastIndexOf('-', LONGEST);
  return [...whole.slice(0, cut > 0 ? cut : LONGEST)].filter((character) => !/\p{Cs}/u.test(character)).join('');
}

/** The slug of a note: its path without the file extension. */
export function noteSlugOf(path: string): string {
  return slugOf(path.replace(/\.[^./]+$/u, '').replaceAll('/', '-')) || 'note';
}

/** A request for an id, and the result. */
export interface IdClaim {
  type: NodeType;
  parts: readonly string[];
  context: string | undefined;
  id: NodeId;
}

/** Assigns ids, each only once. */
export interface IdRegistry {
  /** Returns `type/parts`; if it is taken, adds `context` and then a number. */
  claim(type: NodeType, parts: readonly string[], context?: string): NodeId;
  /** Assigns the same ids again, or none of them if one would be different now. Returns whether they were assigned. */
  claimAgain(claims: readonly IdClaim[]): boolean;
}

export function createIds(): IdRegistry {
  const taken = new Map<string, number>();
  /** The previous values, most recent last, while claims are being checked. */
  let undo: [id: string, number: number | undefined][] | undefined;
  const mark = (id: string, number: number): void => {
    undo?.push([id, taken.get(id)]);
    taken.set(id, number);
  };
  const take = (id: string): NodeId => {
    mark(id, taken.get(id) ?? 1);
    return nodeId(id);
  };
  const claim: IdRegistry['claim'] = (type, parts, context) => {
    const plain = [type, ...parts.map((part) => part || type)].join('/');
    if (!taken.has(plain)) return take(plain);
    const told = context ? plain.replace(/[^/]+$/u, (last) => `${context}-${last}`) : plain;
    if (!taken.has(told)) return take(told);
    let number = (taken.get(told) ?? 1) + 1;
    while (taken.has(`${told}-${number}`)) number++;
    mark(told, number);
    return take(`${told}-${number}`);
  };
  return {
    claim,
    claimAgain(claims) {
      undo = [];
      const isSame = claims.every(({ type, parts, context, id }) => claim(type, parts, context) === id);
      for (const [id, number] of isSame ? [] : undo.reverse()) {
        if (number === undefined) taken.delete(id);
        else taken.set(id, number);
      }
      undo = undefined;
      return isSame;
    },
  };
}
