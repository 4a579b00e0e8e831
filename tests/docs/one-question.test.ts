import { existsSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { expect, test, vi } from 'vitest';

const PAGE = readFileSync('docs/one-question.md', 'utf8');
const NOTE = /```md\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
/** More files than these nobody opens to understand one question. */
const MOST_FILES = 25;

const steps = [...PAGE.matchAll(/\[`([\w.]+)`\]\(\.\.\/((?:generators|site)\/[^)]+)\)/g)].map(
  ([, name = '', file = '']) => ({
    name,
    file,
  }),
);

/** Names of the functions that are called while `run` runs, by the file that they stand in. */
async function calledWhile(run: () => Promise<unknown>): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await run();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  return new Map(
    result.map(({ url, functions }) => {
      const called = functions.filter(({ ranges }) => ranges.some(({ count }) => count > 0));
      return [
        url.replace(/^.*\/(?=(?:generators|site)\/)/, ''),
        new Set(called.map(({ functionName }) => functionName)),
      ];
    }),
  );
}

test('docs/one-question.md names the functions that process one question, in at most 25 files', async () => {
  const called = await calledWhile(async () => {
    const { buildGraph, printAll, readDocument } = await import('../../generators/index.ts');
    const { default: data, keepCode } = await import('../site/site-data.ts');
    const graph = buildGraph([readDocument({ path: 'git.md', text: NOTE })]);
    vi.doMock('../site/site-data.ts', () => ({ default: { ...data, graph }, keepCode }));
    const { questionPageOf } = await import('../../site/view/questions.ts');
    const questions = graph.nodes.filter((node) => node.type === 'question');
    expect(questions.map((question) => questionPageOf(question).title)).toEqual(['What is a tag?']);
    const { files } = await printAll(graph, { papers: ['a4'], kinds: ['question-book'] });
    expect(files).toHaveLength(1);
  });
  expect(steps.length).toBeGreaterThan(20);
  const missing = steps.filter(({ name, file }) => !name.endsWith('.ts') && !called.get(file)?.has(name));
  expect(missing).toEqual([]);
  const files = new Set(steps.map(({ file }) => file));
  expect([...files].filter((file) => !existsSync(file))).toEqual([]);
  expect(files.size).toBeLessThanOrEqual(MOST_FILES);
});
