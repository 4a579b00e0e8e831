import { slug } from 'github-slugger';
import { type NodeId, type NodeType, nodeId } from './schema/index.ts';

const LONGEST = 80;

/** A text as part of an id: lower case, words joined by hyphens, in any script. May be empty. */
export function slugOf(text: string): string {
  const whole = slug(
    text
      .normalize('NFC')
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

/** The slug of a note: its path without the ending. */
export function noteSlugOf(path: string): string {
  return slugOf(path.replace(/\.[^./]+$/u, '').replaceAll('/', '-')) || 'note';
}

/** What an id was asked for with, and what was given. */
export interface IdClaim {
  type: NodeType;
  parts: readonly string[];
  context: string | undefined;
  id: NodeId;
}

/** Gives out ids and remembers them, so that none is given twice. */
export interface IdRegistry {
  /** `type/parts`, told apart by `context` if it is taken, and by a number if that is taken too. */
  claim(type: NodeType, parts: readonly string[], context?: string): NodeId;
  /** Gives these ids again, all of them or, where one would be another now, none. Out: whether they were given. */
  claimAgain(claims: readonly IdClaim[]): boolean;
}

export function createIds(): IdRegistry {
  const taken = new Map<string, number>();
  /** What to put back, the latest last, while claims are made on trial. */
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
