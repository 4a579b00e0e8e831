import { expect, test, vi } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';

/** Calls of the graph's query, and nodes that they return, while the page of each of some questions of one topic is made. */
async function workFor(count: number): Promise<number> {
  const asked = Array.from({ length: count }, (_, at) => `## What is part${at} made of?\n\nOf stone${at} and sand.\n`);
  const graph = buildGraph([readDocument({ path: 'parts.md', text: `# Parts\n\n${asked.join('\n')}` })]);
  vi.resetModules();
  const { default: data, keepCode } = await import('./site-data.ts');
  vi.doMock('./site-data.ts', () => ({ default: { ...data, graph }, keepCode }));
  const { query } = await import('../../site/view/data.ts');
  const { questionPageOf } = await import('../../site/view/questions.ts');
  const questions = query.byType('question');
  expect(questions).toHaveLength(count);
  let work = 0;
  for (const [name, method] of Object.entries(query)) {
    if (typeof method !== 'function') continue;
    vi.spyOn(query, name as 'byType').mockImplementation((...given: unknown[]) => {
      const result = (method as (...args: unknown[]) => unknown).apply(query, given);
      work += 1 + (Array.isArray(result) ? result.length : 0);
      return result as never;
    });
  }
  for (const question of questions) questionPageOf(question);
  vi.doUnmock('./site-data.ts');
  return work;
}

test('four times the questions of a topic take at most five times the work for their pages', async () => {
  const small = await workFor(40);
  const large = await workFor(160);
  expect(small).toBeGreaterThan(40);
  expect(large).toBeLessThan(small * 5);
});
