import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  createQuery,
  type Graph,
  loadLibrary,
  loadPackLibrary,
  PRINT_KINDS,
  type PrintKind,
  postersOf,
} from '../../generators/index.ts';
import { OFFERED_KINDS, type PrintedFile, printAll } from '../../generators/print/index.ts';
import { folderWith } from '../helpers/folder.ts';
import { realInput } from '../helpers/inputs.ts';
import { codeOf, copiedAs, flat } from './helpers/copied.ts';
import { checkPdf, pdfCopy, pdfInfo } from './helpers/pdf.ts';
import { accessiblePart, looseFonts, readingOf, strayWords } from './helpers/proof.ts';
import { brokenRules, hasVeraPdf } from './helpers/verapdf.ts';

/** Sheets of everything are as long as all the rest together: sheets of what fits into a time are set the same. */
const TIMES = ['fifteen-minutes', 'an-hour'] as const;
const SIZES = { a4: '595.276 x 841.89 pts (A4)', letter: '612 x 792 pts (letter)' };
/** The share of pieces of code with a word for which no line has room. */
const MOST_BROKEN = 0.02;

const hashesOf = (files: readonly PrintedFile[]) =>
  new Map(files.map(({ path, bytes }) => [path, createHash('sha256').update(bytes).digest('hex')]));

/** What is wrong with a PDF, besides what throws: nothing, where it can be given to anybody. */
async function faultsOf({ bytes, kind, paper, pages, title }: PrintedFile) {
  checkPdf(bytes);
  const info = pdfInfo(bytes);
  const reading = await readingOf(bytes);
  const text = reading.texts.join('\n');
  const found = {
    tagged: info['Tagged'],
    size: info['Page size'],
    title: info['Title'],
    accessible: accessiblePart(bytes),
    pages: [Number(info['Pages']), reading.texts.length],
    looseFonts: looseFonts(bytes),
    hasStructure: ['Document', 'H1', 'P'].filter((role) => !reading.roles.has(role)),
    hasOutline: reading.outline.length > 0,
    // Screen readers follow the structure, and eyes the lines: both are one order.
    misordered: reading.drawn.filter((ids, page) => String(ids) !== String(reading.structured[page])).length,
    squares: text.match(/□(?! )|\ufffd/gu) ?? [],
    // A letter that nobody sees would be copied with its neighbour.
    invisible: text.match(/[\u00ad\u200b\u2060]/gu) ?? [],
    ...strayWords(bytes, kind),
  };
  return {
    found,
    wanted: {
      tagged: 'yes',
      size: SIZES[paper],
      title,
      accessible: '1',
      pages: [pages, pages],
      looseFonts: [],
      hasStructure: [],
      hasOutline: true,
      misordered: 0,
      squares: [],
      invisible: [],
      outside: [],
      across: [],
    },
  };
}

/** Kinds that are printed on the other paper as well, and those that are printed twice. */
const LETTER: readonly PrintKind[] = ['crib', 'command-card', 'readiness-guide', 'selection'];
const AGAIN: readonly PrintKind[] = ['question-book', 'crib', 'quiz', 'readiness-guide'];

describe('of the project’s own notes', async () => {
  const { graph } = loadLibrary('notes');
  const posters = postersOf(loadPackLibrary());
  const print = (kinds: readonly PrintKind[], papers: readonly ('a4' | 'letter')[]) =>
    printAll(graph, { papers, kinds, times: TIMES, posters });
  const { files, diagnostics } = await print(PRINT_KINDS, ['a4']);
  const letter = (await print(LETTER, ['letter'])).files;
  const all = [...files, ...letter];

  test('there is one of each kind, and nothing is printed as a square', () => {
    const kinds = new Set(files.map(({ kind }) => kind));
    expect(PRINT_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  test.each(all.map((file) => [file.path, file] as const))('%s', async (_, file) => {
    const { found, wanted } = await faultsOf(file);
    expect(found).toMatchObject(wanted);
  });

  test.skipIf(!hasVeraPdf)('veraPDF accepts them as PDF/UA-1', { timeout: 300_000 }, () => {
    expect(brokenRules(all)).toEqual([]);
  });

  test('those of each layout are the same byte for byte when they are printed again', async () => {
    const first = hashesOf(files);
    const again = hashesOf((await print(AGAIN, ['a4'])).files);
    expect(again.size).toBeGreaterThan(0);
    expect(again).toEqual(new Map([...again.keys()].map((name) => [name, first.get(name)])));
  });

  test('a poster is one page for every language, from which each line of the Dockerfile is copied', () => {
    const printed = files.filter(({ kind }) => kind === 'poster');
    expect(printed.map(({ pages }) => pages)).toEqual(posters.map(() => 1));
    const lost = posters.flatMap(({ text, title }) => {
      const copy = pdfCopy(printed.find((file) => file.title === title)?.bytes ?? new Uint8Array());
      const lines = text.split('\n').map(flat);
      return lines.filter((line) => line !== '' && copiedAs(line, copy) === 'lost').map((line) => `${title}: ${line}`);
    });
    expect(lost).toEqual([]);
  });

  test('every command is copied as it was typed', async () => {
    const { lost, broken, count } = await copiesOf(graph, files);
    expect(lost).toEqual([]);
    expect(count).toBeGreaterThan(10);
    expect(broken.length / count, broken.join('\n')).toBeLessThanOrEqual(MOST_BROKEN);
  });
});

/** Notes of other people, in shapes of their own; a folder is notes in several languages. */
const INPUTS = ['devops-exercises-containers.md', 'gemini-docker-notes.txt', 'gemini-export.md', 'keycap-day29.md'];

describe.each([...INPUTS, 'raw-paste.md', 'abroad'].map(realInput))('of the notes in $path', ({ path, present }) => {
  test.skipIf(!present)('there is nothing wrong with any of them', { timeout: 300_000 }, async () => {
    const { files } = await printAll(loadLibrary(path).graph, { papers: ['a4'], kinds: OFFERED_KINDS, times: TIMES });
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { found, wanted } = await faultsOf(file);
      expect({ path: file.path, ...found }).toMatchObject(wanted);
    }
    if (hasVeraPdf) expect(brokenRules(files)).toEqual([]);
  });
});

test('emphasis within cells, and questions without answers, are read in their place', async () => {
  const folder = folderWith({
    'bees.md': [
      '# Bees',
      '## What is a drone?',
      '## Terms',
      '- **Queen:** She **alone** lays the eggs of *all* others.',
      '- **Worker:** It must **not** lay any, as long as a queen is **there**.',
      '## Seasons',
      '| Season | What *they* do |\n|---|---|\n| Spring | They **swarm** at noon |\n| Winter | They do **not** sleep |',
      '## Rules',
      '- Lift **one** frame *at a time*, and\n  - never **two** at once\n- Do **not** run',
      '> Smoke **calms** them, *not* you.',
      '1. Light **the** smoker.\n2. Wait **three** minutes.',
      '## Mistake: Opening a hive in **the** rain',
      '**Why:** It **chills** the brood.',
      '## A day',
      'hive -> the **same** flower -> hive',
    ].join('\n\n'),
  });
  const { files } = await printAll(loadLibrary(folder).graph, { papers: ['a4'], kinds: OFFERED_KINDS, times: TIMES });
  const faults = await Promise.all(files.map(async (file) => [file.path, (await faultsOf(file)).found.misordered]));
  expect(faults).toEqual(files.map(({ path }) => [path, 0]));
  expect(faults.length).toBeGreaterThan(1);
});

/** How the code of each topic is copied out of its sheet, or out of its book where the sheet left something out. */
async function copiesOf(graph: Graph, files: readonly PrintedFile[]) {
  const query = createQuery(graph);
  const lost: string[] = [];
  const broken: string[] = [];
  let count = 0;
  for (const topic of query.topics()) {
    const own = files.filter((file) => file.topic === topic.id);
    const file = own.find(({ kind }) => kind === 'topic-book') ?? own[0];
    if (!file) continue;
    const texts = [pdfCopy(file.bytes), flat((await readingOf(file.bytes)).texts.join('\n'))];
    for (const code of codeOf(graph.nodes.filter((node) => query.topicOf(node.id) === topic))) {
      count += 1;
      const ways = texts.map((text) => copiedAs(code, text));
      if (ways.includes('lost')) lost.push(`${file.path}: ${code}`);
      else if (ways.includes('broken')) broken.push(`${file.path}: ${code}`);
    }
  }
  return { lost, broken, count };
}
