import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadLibrary, loadPackLibrary, PRINT_KINDS, type PrintKind, postersOf } from '../../generators/index.ts';
import { OFFERED_KINDS, type PrintedFile, printAll } from '../../generators/print/index.ts';
import { folderWith } from '../helpers/folder.ts';
import { realInput } from '../helpers/inputs.ts';
import { copiedAs, flat } from './helpers/copied.ts';
import { copiesOf, faultsOf } from './helpers/faults.ts';
import { pdfCopy } from './helpers/pdf.ts';
import { brokenRules, hasVeraPdf } from './helpers/verapdf.ts';

/** Sheets of everything are as long as all the rest together: sheets of what fits into a time are set the same. */
const TIMES = ['fifteen-minutes', 'an-hour'] as const;
/** The share of pieces of code with a word for which no line has room. */
const MOST_BROKEN = 0.02;

const hashesOf = (files: readonly PrintedFile[]) =>
  new Map(files.map(({ path, bytes }) => [path, createHash('sha256').update(bytes).digest('hex')]));

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

  test('there is one of each kind, without missing glyphs', () => {
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

  test('those of each layout are byte-identical when printed again', {
    timeout: 300_000,
  }, async () => {
    const first = hashesOf(files);
    const again = hashesOf((await print(AGAIN, ['a4'])).files);
    expect(again.size).toBeGreaterThan(0);
    expect(again).toEqual(new Map([...again.keys()].map((name) => [name, first.get(name)])));
  });

  test('a poster is one page for every language, and each line of the Dockerfile can be copied from it', () => {
    const printed = files.filter(({ kind }) => kind === 'poster');
    expect(printed.map(({ pages }) => pages)).toEqual(posters.map(() => 1));
    const lost = posters.flatMap(({ text, title }) => {
      const copy = pdfCopy(printed.find((file) => file.title === title)?.bytes ?? new Uint8Array());
      const lines = text.split('\n').map(flat);
      return lines.filter((line) => line !== '' && copiedAs(line, copy) === 'lost').map((line) => `${title}: ${line}`);
    });
    expect(lost).toEqual([]);
  });

  test('every command is copied exactly', { timeout: 300_000 }, async () => {
    const { lost, broken, count } = await copiesOf(graph, files);
    expect(lost).toEqual([]);
    expect(count).toBeGreaterThan(10);
    expect(broken.length / count, broken.join('\n')).toBeLessThanOrEqual(MOST_BROKEN);
  });
});

/** Notes of other people, in shapes of their own; a folder is notes in several languages. */
const INPUTS = ['devops-exercises-containers.md', 'gemini-docker-notes.txt', 'gemini-export.md', 'keycap-day29.md'];

describe.each([...INPUTS, 'raw-paste.md', 'abroad'].map(realInput))('of the notes in $path', ({ path, present }) => {
  test.skipIf(!present)('none has a defect', { timeout: 300_000 }, async () => {
    const { files } = await printAll(loadLibrary(path).graph, { papers: ['a4'], kinds: OFFERED_KINDS, times: TIMES });
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { found, wanted } = await faultsOf(file);
      expect({ path: file.path, ...found }).toMatchObject(wanted);
    }
    if (hasVeraPdf) expect(brokenRules(files)).toEqual([]);
  });
});

test('emphasis within cells and questions without answers are in reading order', async () => {
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
