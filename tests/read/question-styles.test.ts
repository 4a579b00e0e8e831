import { describe, expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';
import { FLATTENED, indented, PAIRS, PLACES, STYLES } from './question-styles.ts';

const encoder = new TextEncoder();

/** Two items of one list that each introduce questions, of any two styles. */
const LISTS: Readonly<Record<string, (first: string, second: string) => string>> = {
  bullets: (first, second) =>
    `# Notes\n\n## Stones\n\n- About stones:\n\n${indented(first, 2)}\n\n- About sand:\n\n${indented(second, 2)}\n`,
  numbers: (first, second) =>
    `# Notes\n\n1. About stones:\n\n${indented(first, 3)}\n\n2. About sand:\n\n${indented(second, 3)}\n`,
};

/** The pairs that are no question of the graph, or one without its answer or with another's. */
function lost(text: string): string[] {
  const { nodes } = buildGraph([readDocument({ path: 'note.md', bytes: encoder.encode(text) })]);
  return PAIRS.filter(({ asked, answer }) => {
    const found = nodes.filter((node) => node.type === 'question' && node.title.includes(asked));
    const [question] = found;
    if (found.length !== 1 || question?.type !== 'question') return true;
    const written = JSON.stringify(question.answer);
    return PAIRS.some((other) => written.includes(other.answer) !== (other.answer === answer));
  }).map(({ asked }) => asked);
}

describe.each(Object.entries(PLACES))('%s', (_place, put) => {
  test.each(Object.keys(STYLES))('%s before every style', (first) => {
    const failed = Object.keys(STYLES).flatMap((second) => {
      const text = put(`${STYLES[first]?.(PAIRS.slice(0, 2))}\n\n${STYLES[second]?.(PAIRS.slice(2))}\n`);
      const missing = lost(text);
      return missing.length === 0 ? [] : [`${second}: ${missing.join(' ')}`];
    });
    expect(failed).toEqual([]);
  });
});

/** Both orders of flattened text and another style, in a text of two parts. */
function lostBesideFlattened(put: (first: string, second: string) => string): string[] {
  return Object.entries({ ...STYLES, 'flattened text': FLATTENED }).flatMap(([name, style]) => {
    const orders = [
      [FLATTENED, style],
      [style, FLATTENED],
    ] as const;
    const missing = orders.flatMap(([first, second]) => lost(put(first(PAIRS.slice(0, 2)), second(PAIRS.slice(2)))));
    return missing.length === 0 ? [] : [`${name}: ${missing.join(' ')}`];
  });
}

describe('flattened text next to every style', () => {
  test.each(Object.entries(PLACES))('%s', (_place, put) => {
    expect(lostBesideFlattened((first, second) => put(`${first}\n\n${second}\n`))).toEqual([]);
  });

  test.each(Object.entries(LISTS))('in two items of a list: %s', (_list, put) => {
    expect(lostBesideFlattened(put)).toEqual([]);
  });
});

describe.each(Object.entries(LISTS))('in two items of a list: %s', (_list, put) => {
  test.each(Object.keys(STYLES))('%s before every style', (first) => {
    const failed = Object.keys(STYLES).flatMap((second) => {
      const text = put(STYLES[first]?.(PAIRS.slice(0, 2)) ?? '', STYLES[second]?.(PAIRS.slice(2)) ?? '');
      const missing = lost(text);
      return missing.length === 0 ? [] : [`${second}: ${missing.join(' ')}`];
    });
    expect(failed).toEqual([]);
  });
});
