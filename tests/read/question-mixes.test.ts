import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';
import { type Pair, STYLES } from './question-styles.ts';

const encoder = new TextEncoder();

/** What stands between questions in notes, and asks nothing itself. */
const NEIGHBOURS = [
  '',
  '# Stones',
  '## Found in the north',
  '---',
  '```sh\nls stones\n```',
  '[⬆ Back to top](#top)',
  '<!-- to be continued -->',
];

const blocks = fc.array(
  fc.record({
    style: fc.constantFrom(...Object.keys(STYLES)),
    count: fc.integer({ min: 2, max: 3 }),
    neighbour: fc.constantFrom(...NEIGHBOURS),
  }),
  { minLength: 1, maxLength: 5 },
);

test('no question is lost in any mix of styles', () => {
  fc.assert(
    fc.property(blocks, (chosen) => {
      const pairs: Pair[] = [];
      const text = chosen
        .map(({ style, count, neighbour }, block) => {
          const own = Array.from({ length: count }, (_, at) => pairOf(block, at));
          pairs.push(...own);
          return `${neighbour}\n\n${STYLES[style]?.(own)}\n`;
        })
        .join('\n');
      const { nodes } = buildGraph([readDocument({ path: 'note.md', bytes: encoder.encode(text) })]);
      const lost = pairs.filter(({ asked, answer }) => {
        const found = nodes.filter((node) => node.type === 'question' && node.title.includes(asked));
        const [question] = found;
        return found.length !== 1 || question?.type !== 'question' || !JSON.stringify(question.answer).includes(answer);
      });
      expect(lost.map(({ asked }) => asked)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

function pairOf(block: number, at: number): Pair {
  const name = `${['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'][block]}${['land', 'burg', 'ton'][at]}`;
  return {
    number: at + 1,
    asked: `What is ${name} made of?`,
    answer: `Of ${name.toLowerCase()} stones that somebody found.`,
  };
}
