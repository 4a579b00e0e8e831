import { describe, expect, test } from 'vitest';
import { type PrintedFile, printAll } from '../../generators/index.ts';
import { graphOf } from './helpers/graph.ts';
import { pdfBookmarks, pdfText } from './helpers/pdf.ts';
import { emptyShareOf, pdfPictures } from './helpers/pictures.ts';

const RESOLUTION = 36;
const SHEET = { top: 20, bottom: 18, left: 16, right: 16, columns: 2, hole: 13 };
const LONG = 'A kettle boils the water that somebody has put into it. '.repeat(60);

const sheetsOf = async (notes: Record<string, string>): Promise<PrintedFile[]> =>
  (await printAll(graphOf(notes), { papers: ['a4'], kinds: ['cheat-sheet'] })).files;
const short = (count: number, words = 'It is rinsed twice with clean water before it goes back to its shelf. ') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${String(index).padStart(2, '0')}.md`,
      `# Cup ${index}\n\n## How is cup ${index} washed?\n\n${words.repeat(3 + (index % 4))}\n\n\`\`\`sh\nwash --cup ${index}\n\`\`\`\n`,
    ]),
  );

describe('topics that are too short for a sheet', () => {
  test('share sheets of at most two pages, at most a tenth of them empty', async () => {
    const files = await sheetsOf(short(40));
    expect(files.map(({ title }) => title)).toEqual(files.map((_, index) => `Short topics ${index + 1}`));
    expect(files.length).toBeGreaterThan(1);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    for (const { bytes, pages, leftOut } of files) {
      expect(pages).toBeLessThanOrEqual(2);
      expect(leftOut).toEqual([]);
      expect(emptyShareOf(pdfPictures(bytes, RESOLUTION), SHEET)).toBeLessThanOrEqual(0.1);
    }
    const bookmarks = files.flatMap(({ bytes }) => pdfBookmarks(bytes));
    for (const index of [0, 17, 39]) expect(bookmarks.filter((title) => title === `Cup ${index}`)).toHaveLength(1);
    expect(files.flatMap(({ topics = [] }) => topics)).toHaveLength(40);
  });

  test('do not share the sheet of a longer topic, and are listed if they are few', async () => {
    const files = await sheetsOf({ ...short(2), 'kettles.md': `# Kettles\n\n${LONG}\n` });
    expect(files.map(({ path }) => path)).toEqual(['cheat-sheet-cup-0-cup-1-a4.pdf', 'cheat-sheet-kettles-a4.pdf']);
    expect(files.map(({ topics }) => topics?.length)).toEqual([2, 1]);
  });

  test('do not share sheets with topics in another language', async () => {
    const cyrillic = 'Чашку двічі полощуть чистою водою, перш ніж поставити її назад на полицю. ';
    const uk = Object.entries(short(2, cyrillic)).map(([path, text]) => [
      `uk-${path}`,
      text.replaceAll('Cup', 'Чашка'),
    ]);
    const files = await sheetsOf({ ...short(2), ...Object.fromEntries(uk) });
    expect(files.map(({ title }) => title)).toEqual(['Cup 0, Cup 1', 'Чашка 0, Чашка 1']);
  });

  test('have no sheet for a single card, unless there is nothing else', async () => {
    const card = { 'cup.md': '# Cup\n\nIt holds tea.\n' };
    const beside = await sheetsOf({ ...card, 'kettles.md': `# Kettles\n\n${LONG}\n` });
    expect(beside.map(({ path }) => path)).toEqual(['cheat-sheet-kettles-a4.pdf']);
    const [only] = await sheetsOf(card);
    expect(only?.path).toBe('cheat-sheet-cup-a4.pdf');
    expect(pdfText(only?.bytes ?? new Uint8Array())).toContain('It holds tea.');
  });
});

test('a card below the heading of its section has no title that repeats it', async () => {
  const code = '```sh\nkettle fill\n```\n\nThen:\n\n```sh\nkettle boil\n```';
  const notes = `# Kettles\n\n## Step 1: Fill the kettle\n\n${code}\n\n## How is it emptied?\n\nBy hand.\n\n## Rinse it\n\n${code}\n`;
  const [sheet] = await sheetsOf({ 'kettles.md': notes });
  const text = pdfText(sheet?.bytes ?? new Uint8Array());
  for (const title of ['Fill the kettle', 'How is it emptied?', 'Rinse it']) expect(text.split(title)).toHaveLength(2);
  expect(text.split('kettle boil')).toHaveLength(3);
});

test('a heading that repeats the one above it is left out', async () => {
  const [sheet] = await sheetsOf({ 'cup.md': '# cup\n\n## Cup\n\nIt holds tea.\n\n## Lid\n\nIt keeps it warm.\n' });
  const text = pdfText(sheet?.bytes ?? new Uint8Array());
  expect(text.match(/cup/giu)).toHaveLength(1);
  expect(text).toMatch(/It holds tea\..*Lid.*It keeps it warm\./u);
});

test('a sheet names left-out text by its first words', async () => {
  const texts = Array.from({ length: 60 }, (_, index) => `## Part ${index}\n\nPart ${index} is ${LONG.slice(0, 900)}`);
  const [sheet] = await sheetsOf({ 'kettles.md': `# Kettles\n\n${texts.join('\n\n')}\n` });
  const leftOut = sheet?.leftOut ?? [];
  expect(leftOut.length).toBeGreaterThan(1);
  expect(new Set(leftOut).size).toBe(leftOut.length);
  for (const title of leftOut) expect(title).toMatch(/^Part \d+ is A kettle .* …$/u);
});
