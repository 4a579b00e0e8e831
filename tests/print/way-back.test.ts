import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { type PrintKind, printAll } from '../../generators/index.ts';
import { graphOf } from './helpers/graph.ts';
import { checkPdf, pdfText } from './helpers/pdf.ts';
import { pdfPictures } from './helpers/pictures.ts';
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

describe('if the address of the site is known', async () => {
  const { files } = await print({ site });

  test.each([
    ['cheat-sheet', 'topics/git/'],
    ['question-book', 'questions/'],
    ['crib', ''],
    ['quiz', 'questions/'],
    ['poster', 'templates/kettle/'],
    ['selection', 'times/fifteen-minutes/'],
  ])('a %s links to the page with the same content', async (kind, page) => {
    const bytes = files.find((file) => file.kind === kind)?.bytes ?? new Uint8Array();
    checkPdf(bytes);
    expect(await linksOf(bytes)).toContain(`https://www.example.org/notes/${page}`);
    expect(pdfText(bytes)).toContain(`example.org/notes/${page}`.replace(/\/$/, ''));
  });

  test('nothing links to a part that the site omits', async () => {
    const card = files.find(({ kind }) => kind === 'command-card');
    expect(await linksOf(card?.bytes ?? new Uint8Array())).toEqual([]);
  });
});

test('without an address there are no links', async () => {
  const { files } = await print({ kinds: ['cheat-sheet'] });
  expect(await linksOf(files[0]?.bytes ?? new Uint8Array())).toEqual([]);
});

test.each(['a4', 'letter'] as const)('on %s a camera can scan the address from the printed page', async (paper) => {
  const kinds: PrintKind[] = ['cheat-sheet', 'question-book', 'quiz', 'poster', 'selection'];
  const { files } = await print({ site, kinds, papers: [paper], grey: paper === 'letter' });
  const read = files.map(({ kind, bytes }) => [kind, addressIn(bytes)]);
  expect(Object.fromEntries(read)).toEqual({
    'cheat-sheet': 'https://www.example.org/notes/topics/git/',
    'question-book': 'https://www.example.org/notes/questions/',
    quiz: 'https://www.example.org/notes/questions/',
    poster: 'https://www.example.org/notes/templates/kettle/',
    selection: 'https://www.example.org/notes/times/fifteen-minutes/',
  });
});

/** What a QR code on the first page says, as a phone sees it that is held above the paper. */
function addressIn(bytes: Uint8Array): string {
  const [page] = pdfPictures(bytes, 200, 1);
  if (!page) throw new Error('There is no page.');
  const { width, height, points } = page;
  return decodeQR(
    { width, height, data: new Uint8Array(points) },
    { format: 'RGB', timeLimit: Number.POSITIVE_INFINITY },
  );
}
