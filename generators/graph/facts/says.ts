import { beginningsOf, type StatementPattern } from '../statements/index.ts';
import type { Says } from './rule.ts';
import { aliases } from './tables.ts';

/**
 * Compiles the statement that a rule describes to a pattern.
 *
 * @throws Error for an unknown `@alias`.
 */
export function patternOf({ subject, relation, object, polarity, ordered, unless }: Says): StatementPattern {
  const given = [subject, relation, object].filter((part) => part !== undefined);
  return {
    parts: given.map(phrasesOf),
    head: relation === undefined || subject === undefined ? given.length - 1 : 1,
    polarity,
    ordered,
    unless: unless === undefined ? [] : phrasesOf(unless),
  };
}

/** Expands `container / @vm` to a list of phrases. */
function phrasesOf(part: string): string[] {
  return part.split(' / ').flatMap((phrase) => {
    const name = /^@(\S+)$/u.exec(phrase.trim())?.[1];
    if (name === undefined) return [phrase.trim()];
    const alias = aliases[name];
    if (alias === undefined) throw new Error(`There is no alias "@${name}" for the statements of facts.`);
    return phrasesOf(alias);
  });
}

const LEAST = 3;

/**
 * Anchor words: a text must contain one of them to contain the statement. They are the beginnings of the most
 * distinctive part.
 */
export function anchorsOf({ parts }: StatementPattern): string[] {
  const beginnings = parts.map((phrases) => phrases.flatMap(beginningsOf));
  const shortest = (words: readonly string[]): number => Math.min(...words.map(({ length }) => length));
  const [anchors = []] = beginnings
    .filter((words) => shortest(words) >= LEAST)
    .sort((a, b) => shortest(b) - shortest(a));
  if (anchors.length === 0) throw new Error(`No part of the statement "${parts.join(' + ')}" has plain words only.`);
  return anchors;
}
