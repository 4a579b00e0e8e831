import { describe, expect, test } from 'vitest';
import { buildGraph, PRINT_KINDS, printAll, readDocument, readNotes } from '../../generators/index.ts';
import { graphOf } from './helpers/graph.ts';
import { pdfCopy, pdfInfo, pdfWords } from './helpers/pdf.ts';
import { emptyShareOf, pdfPictures } from './helpers/pictures.ts';
import { SAMPLE, SAMPLE_POSTER } from './helpers/sample.ts';
import { structureOf } from './helpers/structure.ts';

/** Points an inch of the pictures of pages. */
const RESOLUTION = 36;

const sample = graphOf({ 'kettles.md': SAMPLE });
const how = { papers: ['a4'], title: 'Kettles', posters: [SAMPLE_POSTER] } as const;
const coloured = [
  ...(await printAll(sample, { ...how, kinds: PRINT_KINDS })).files,
  ...(await printAll(sample, { ...how, kinds: ['topic-book'] })).files,
];

test('there is a document of each kind', () => {
  const kinds = new Set(coloured.map(({ kind }) => kind));
  expect(PRINT_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

describe('read by pdf.js', () => {
  test.each(coloured.map((file) => [file.kind, file] as const))('%s has a structure', async (kind, file) => {
    const { pages, roles, texts, bookmarks } = await structureOf(file.bytes);
    expect(pages).toBe(file.pages);
    expect(roles.get('Document')).toBeGreaterThan(0);
    expect(roles.get('H1')).toBeGreaterThan(0);
    expect([...roles.keys()].filter((role) => role === 'Artifact')).toEqual([]);
    expect(bookmarks.length).toBeGreaterThan(0);
    const text = texts.join('\n');
    expect(text).not.toContain('□');
    // A letter that nobody sees would be copied with its neighbour.
    expect(text).not.toMatch(/[\u200b\u2060]/);
    // A command is copied as it was typed, whatever line it was wrapped into.
    const flat = text.replace(/\s+/g, ' ');
    if (kind === 'command-card') expect(flat).toContain('kettle inspect --part 3');
    if (kind === 'topic-book' || kind === 'question-book') {
      expect(flat.replace(/ /g, '')).toContain("kettleinspect--part1--verbose--format'{{.Name}}'");
      // Reading order: the question, its answer, what to say.
      expect(flat).toMatch(/part 1 of a kettle matter\?.*Part 1 keeps the water.*Part 1 decides.*part 2 of a kettle/);
    }
  });
});

const mm = RESOLUTION / 25.4;
const FRAMES = {
  sheet: { top: 14 * mm, bottom: 12.5 * mm, left: 11 * mm, right: 11 * mm, columns: 2, hole: 13 },
  book: { top: 20 * mm, bottom: 18 * mm, left: 30 * mm, right: 26 * mm, columns: 1, hole: 20 },
};
const rounded = (frame: (typeof FRAMES)['sheet']) =>
  Object.fromEntries(Object.entries(frame).map(([key, value]) => [key, Math.round(value)])) as typeof frame;

test('long code in a list item or a quotation is split, and leaves no column empty', async () => {
  const lines = (count: number, before: string) =>
    Array.from({ length: count }, (_, at) => `${before}kettle part --number ${at}`).join('\n');
  const code = (count: number, before: string) => `${before}\`\`\`sh\n${lines(count, before)}\n${before}\`\`\``;
  const questions = [50, 45, 55, 48, 52, 47, 53, 50].map((count, at) =>
    [
      `## How is kettle ${at} mended?`,
      `1. Take it apart:\n\n${code(count, '   ')}\n\n   and look at it.\n2. Boil water.`,
      `> Say this:\n>\n${code(count, '> ')}`,
    ].join('\n\n'),
  );
  const { files } = await printAll(graphOf({ 'kettles.md': `# Kettles\n\n${questions.join('\n\n')}\n` }), {
    papers: ['a4'],
    kinds: ['topic-book', 'question-book'],
  });
  const shares = files.map(({ kind, bytes }) => {
    const pages = pdfPictures(bytes, RESOLUTION);
    // Contents before the book, and a last page that ends where the notes do.
    const full = kind === 'question-book' ? pages.slice(1, -1) : pages.slice(0, -1);
    return emptyShareOf(full, rounded(kind === 'question-book' ? FRAMES.book : FRAMES.sheet));
  });
  expect(shares).toHaveLength(2);
  for (const share of shares) expect(share).toBeLessThanOrEqual(0.1);
  for (const { bytes } of files) {
    const copied = pdfCopy(bytes);
    expect(copied.match(/Boil water/gu)).toHaveLength(8);
    expect(copied.match(/2\. Boil water/gu)).toHaveLength(8);
    expect(copied.match(/1\. /gu)).toHaveLength(8);
  }
});

describe('the project’s own notes', async () => {
  const own = buildGraph(readNotes('notes').map((file) => readDocument(file)));
  const { files } = await printAll(own, { papers: ['a4'], kinds: ['cheat-sheet', 'question-book', 'command-card'] });

  test.each(files.filter(({ kind }) => kind === 'cheat-sheet').map((file) => [file.path, file] as const))(
    '%s leaves at most a tenth of its area empty',
    (_, { bytes, pages }) => {
      expect(pages).toBeLessThanOrEqual(2);
      expect(emptyShareOf(pdfPictures(bytes, RESOLUTION), rounded(FRAMES.sheet))).toBeLessThanOrEqual(0.1);
    },
  );

  test('the question book leaves at most a tenth of its area empty', () => {
    const bytes = files.find(({ kind }) => kind === 'question-book')?.bytes ?? new Uint8Array();
    expect(emptyShareOf(pdfPictures(bytes, RESOLUTION).slice(4), rounded(FRAMES.book))).toBeLessThanOrEqual(0.1);
  });

  test('no character of any document is outside its page', { timeout: 300_000 }, () => {
    for (const { bytes, path } of files) {
      const { words, width, height } = pdfWords(bytes);
      const outside = words.filter(
        ({ left, right, top, bottom }) => left < 14 || right > width - 14 || top < 0 || bottom > height,
      );
      expect({ path, outside }).toEqual({ path, outside: [] });
      expect(pdfInfo(bytes)['Tagged']).toBe('yes');
    }
  });
});
