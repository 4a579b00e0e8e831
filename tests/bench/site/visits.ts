/**
 * `npm run bench:visits`: what a first visit of a page costs on the site that Cribsmith makes of its own notes and on the one that
 * Starlight makes of them, both served compressed in the same run, and how often their search has the right answer first.
 * Starlight is taken from the folder that STARLIGHT names.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { type Browser, chromium } from 'playwright-core';
import { createTitleIndex, type TextWords } from '../../../generators/browser.ts';
import type { SearchNames } from '../../../site/view/search-index.ts';
import { allGolden, type Golden } from '../../e2e/golden-queries.ts';
import { installedChromium } from '../../setup/chromium.ts';
import { firstVisit, type Searching } from './first-visit.ts';
import { measureProcess } from './measure-process.ts';
import { serveCompressed } from './serve-compressed.ts';
import { toolsWith } from './tools.ts';

const NOTES = fileURLToPath(new URL('../../../notes/', import.meta.url));
/** The pages that have the same text on both sites: the longest note, and a short one. */
const PAGES = { 'long note': 'docker/question-bank', 'short note': 'kubernetes/9-checklist' };
const SEARCHING: Readonly<Record<string, Searching>> = {
  Cribsmith: { button: '[data-open-search]', field: '#search input[type=search]', result: '#search [role=option]' },
  Starlight: {
    button: 'button[data-open-modal]',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result',
  },
};

interface Site {
  name: string;
  dir: string;
  /** The page of a note. */
  pageOf(note: string): string;
  ranks(golden: readonly Golden[], browser: Browser, url: string): Promise<number[]>;
}

const folder = mkdtempSync(join(tmpdir(), 'cribsmith-bench-'));
const browser = await chromium.launch({
  executablePath: installedChromium() ?? '',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const golden = allGolden();
  const rows: string[] = [];
  console.log('| site | page | first visit, KB | requests | shift | to the first result, KB more | requests |');
  console.log('|---|---|---|---|---|---|---|');
  for (const { name, dir, pageOf, ranks } of sites()) {
    const { url, close } = await serveCompressed(dir);
    const searching = SEARCHING[name];
    if (searching)
      for (const [page, note] of Object.entries(PAGES)) {
        const visit = await firstVisit(browser, `${url}/${pageOf(note)}`, searching);
        const { bytes, requests, shift, searchBytes, searchRequests } = visit;
        const row = [name, page, kb(bytes), requests, shift.toFixed(3), kb(searchBytes), searchRequests];
        console.log(`| ${row.join(' | ')} |`);
      }
    const found = await ranks(golden, browser, url);
    const share = (is: (rank: number) => boolean) => `${((100 * found.filter(is).length) / found.length).toFixed(1)} %`;
    rows.push(`| ${name} | ${share((rank) => rank === 0)} | ${share((rank) => rank >= 0 && rank < 3)} |`);
    close();
  }
  console.log(
    `\n| search, ${golden.length} queries | answer first | among the first three |\n|---|---|---|\n${rows.join('\n')}`,
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The built sites, each made of the same notes. */
function sites(): Site[] {
  const program = fileURLToPath(new URL('../../../generators/bin.js', import.meta.url));
  const texts = readdirSync(NOTES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(join(NOTES, path), 'utf8').replace(/^---\n.*?\n---\n+/su, '') }));
  const built = (name: string, tool: string, out: string) => {
    const work = join(folder, name);
    mkdirSync(work);
    const found = toolsWith(program).find((each) => each.name === tool && each.isInstalled());
    if (!found) return [];
    found.write(work, texts);
    measureProcess(found.build(work), {}, work);
    return [join(work, out)];
  };
  const [own = ''] = built('Cribsmith', 'Cribsmith without PDFs', 'out');
  return [
    {
      name: 'Cribsmith',
      dir: own,
      pageOf: (note) => topicOf(own, note),
      ranks: async (golden) => ownRanks(own, golden),
    },
    ...built('Starlight', 'Starlight', 'dist').map((dir) => ({
      name: 'Starlight',
      dir,
      pageOf: (note: string) => `${note}/`,
      ranks: pagefindRanks,
    })),
  ];
}

/** The sheet whose cards lead to a note. */
function topicOf(dir: string, note: string): string {
  const uses = (topic: string) =>
    readFileSync(join(dir, 'topics', topic, 'index.html'), 'utf8').split(`sources/${note}/`).length;
  const topics = readdirSync(join(dir, 'topics'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const [most] = topics.map(({ name }) => ({ name, uses: uses(name) })).sort((a, b) => b.uses - a.uses);
  return `topics/${most?.name}/`;
}

/** At which place the index of names and words has the answer of each query; -1 where it has none. */
function ownRanks(dir: string, golden: readonly Golden[]): number[] {
  const dataOf = <T>(path: string): T => {
    const data: Record<string, T> = {};
    runInNewContext(readFileSync(join(dir, `${path}.js`), 'utf8'), { cribsmithData: data });
    const held = data[path];
    if (held === undefined) throw new Error(`${path} holds nothing.`);
    return held;
  };
  const { docs, groups } = dataOf<SearchNames>('search/names');
  const index = createTitleIndex(docs, groups, dataOf<TextWords>('search/words'));
  const titlesAt = Map.groupBy(docs, ({ url }) => url);
  return golden.map(({ query, answer }) => {
    const addresses = [...new Set(index.search(query).hits.map(({ doc }) => doc.url))];
    return addresses.findIndex((url) => titlesAt.get(url)?.some(({ title }) => answer.test(title)));
  });
}

/** The same for the search of Starlight: a result answers if its title or one of the three headings shown below it does. */
async function pagefindRanks(golden: readonly Golden[], opened: Browser, url: string): Promise<number[]> {
  const page = await opened.newPage();
  await page.goto(`${url}/${PAGES['short note']}/`);
  const shown = await page.evaluate(
    async (queries) => {
      const address = '/pagefind/pagefind.js';
      const pagefind = await import(address);
      // As Starlight sets them.
      await pagefind.options({
        ranking: { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 },
      });
      const all: string[][][] = [];
      for (const query of queries) {
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(
          results.slice(0, 3).map((result: { data(): Promise<unknown> }) => result.data()),
        );
        all.push(
          pages.map(({ meta, sub_results }) => [
            meta.title,
            ...sub_results
              .toSorted((a: { locations: [] }, b: { locations: [] }) => b.locations.length - a.locations.length)
              .slice(0, 3)
              .map(({ title }: { title: string }) => title),
          ]),
        );
      }
      return all;
    },
    golden.map(({ query }) => query),
  );
  await page.close();
  return golden.map(({ answer }, index) =>
    (shown[index] ?? []).findIndex((titles) => titles.some((title) => answer.test(title))),
  );
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
