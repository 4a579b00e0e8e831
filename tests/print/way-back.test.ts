import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { type PrintKind, printAll } from '../../generators/index.ts';
import { wayBackOf } from '../../generators/print/way-back.ts';
import { graphOf } from './helpers/graph.ts';
import { checkPdf, pdfText } from './helpers/pdf.ts';
import { SAMPLE_POSTER } from './helpers/sample.ts';

const graph = graphOf({
  'git.md': '# Git\n\n## What is a tag?\n\nA name.\n\n## Commands\n\n- `git tag`: lists tags\n',
});
const KINDS: PrintKind[] = ['cheat-sheet', 'question-book', 'crib', 'command-card', 'quiz', 'poster', 'selection'];
const site = { url: 'https://www.example.org/notes', hidden: ['commands'] };
const print = (options: object) =>
  printAll(graph, {
    papers: ['a4'],
    kinds: KINDS,
    times: ['fifteen-minutes'],
    posters: [SAMPLE_POSTER],
    ...options,
  });

async function linksOf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const annotations = await page.getAnnotations();
  await task.destroy();
  return annotations.flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
}

describe('where the address of the site is known', async () => {
  const { files } = await print({ site });

  test.each([
    ['cheat-sheet', 'topics/git/'],
    ['question-book', 'questions/'],
    ['crib', ''],
    ['quiz', 'questions/'],
    ['poster', 'templates/kettle/'],
    ['selection', 'times/fifteen-minutes/'],
  ])('a %s leads back to the page that shows the same', async (kind, page) => {
    const bytes = files.find((file) => file.kind === kind)?.bytes ?? new Uint8Array();
    checkPdf(bytes);
    expect(await linksOf(bytes)).toContain(`https://www.example.org/notes/${page}`);
    expect(pdfText(bytes)).toContain(`example.org/notes/${page}`.replace(/\/$/, ''));
  });

  test('nothing leads to a part that the site leaves out', async () => {
    const card = files.find(({ kind }) => kind === 'command-card');
    expect(await linksOf(card?.bytes ?? new Uint8Array())).toEqual([]);
  });
});

test('without an address nothing leads anywhere', async () => {
  const { files } = await print({ kinds: ['cheat-sheet'] });
  expect(await linksOf(files[0]?.bytes ?? new Uint8Array())).toEqual([]);
});

test('a code holds the three squares by which a camera finds it', () => {
  const document = { kind: 'crib', name: 'crib', title: 'Crib' } as Parameters<typeof wayBackOf>[0];
  const { code = '' } = wayBackOf(document, site, new Map()) ?? {};
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(code)?.[1]);
  const dark = new Set(code.match(/(?<=M)\d+ \d+/g));
  for (const [left, top] of [[0, 0] as const, [size - 7, 0] as const, [0, size - 7] as const]) {
    for (let step = 0; step < 7; step++) expect(dark).toContain(`${left + step} ${top}`);
    expect(dark).not.toContain(`${left + 1} ${top + 1}`);
    expect(dark).toContain(`${left + 3} ${top + 3}`);
  }
});
