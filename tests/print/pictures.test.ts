import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { decode, encode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { PRINT_KINDS, type PrintOptions, printAll } from '../../generators/index.ts';
import { graphOf } from './helpers/graph.ts';
import { differenceOf, isGrey, type Picture, pdfPictures } from './helpers/pictures.ts';
import { SAMPLE, SAMPLE_POSTER } from './helpers/sample.ts';

/** Points an inch of the approved pictures. */
const RESOLUTION = 36;
/** How far a square of a page may be from the approved one: another release of poppler draws letters otherwise. */
const TOLERANCE = 40;

const sample = graphOf({ 'kettles.md': SAMPLE });
const ALL = { papers: ['a4'], title: 'Kettles', posters: [SAMPLE_POSTER], kinds: PRINT_KINDS } as const;
const print = async (how: Partial<PrintOptions>, graph = sample) => (await printAll(graph, { ...ALL, ...how })).files;
const printEach = async (how: Partial<PrintOptions>) => [
  ...(await print(how)),
  ...(await print({ ...how, kinds: ['topic-book'] })),
];
const coloured = await printEach({ grey: false });
const grey = await printEach({ grey: true });
const letter = await print({ papers: ['letter'] });
const sets = [
  ['colour', coloured],
  ['grey', grey],
  ['letter', letter],
] as const;

/** Notes that are too short for a sheet of their own. */
const SHORT = Object.fromEntries(
  ['cup', 'lid', 'spout', 'handle', 'plate'].map((part) => [
    `${part}.md`,
    `# The ${part}\n\n## What is the ${part} for?\n\n${`It is the ${part} of a kettle. `.repeat(8)}\n\n\`\`\`sh\nkettle inspect ${part}\n\`\`\`\n`,
  ]),
);

/** What an option changes, by the name of its picture, and the page to look at. */
const VARIANTS = [
  ['duplex-fronts', 1, await print({ kinds: ['cut-out-cards'], duplex: true })],
  ['duplex-backs', 2, await print({ kinds: ['cut-out-cards'], duplex: true })],
  ['notes-margin', 1, await print({ kinds: ['question-book'], notesMargin: true })],
  ['fifteen-minutes', 1, await print({ kinds: ['selection'], times: ['fifteen-minutes'] })],
  ['shared-sheet', 1, await print({ kinds: ['cheat-sheet'] }, graphOf(SHORT))],
  ['sources', 1, await print({ kinds: ['cheat-sheet'], sources: true })],
] as const;

/** Compares a page with the approved picture, which is made if it does not exist yet. */
function compareWith(name: string, page: Picture): void {
  const path = `tests/print/approved/${name}.png`;
  if (!existsSync(path) || process.env['UPDATE_PICTURES'] === 'yes') {
    expect(process.env['CI']).toBeUndefined();
    writeFileSync(path, encode({ width: page.width, height: page.height, channels: 3, data: page.points }));
  }
  const { width, height, data } = decode(readFileSync(path));
  expect(differenceOf(page, { width, height, points: Uint8Array.from(data) })).toBeLessThan(TOLERANCE);
}

describe.each(sets)('in %s', (name, files) => {
  test.each(files.map((file) => [file.kind, file] as const))('%s looks as approved', (kind, { bytes }) => {
    const [first] = pdfPictures(bytes, RESOLUTION, 1) as [Picture];
    compareWith(`${kind}-${name}`, first);
    expect(isGrey(first)).toBe(name === 'grey');
  });
});

test.each(VARIANTS)('%s looks as approved', (name, number, [file]) => {
  compareWith(name, pdfPictures(file?.bytes ?? new Uint8Array(), RESOLUTION, number)[number - 1] as Picture);
});

test('a picture of another page is distinguished from the approved one', () => {
  const pages = coloured.map(({ bytes }) => pdfPictures(bytes, RESOLUTION, 1)[0] as Picture);
  const [first, ...others] = pages;
  for (const other of others) expect(differenceOf(first as Picture, other)).toBeGreaterThan(TOLERANCE);
});
