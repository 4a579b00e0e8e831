/**
 * `npm run bench:lighthouse -- SITE`: what Lighthouse says of one page of each type of a built site, on a phone and at a desk, the
 * site being served compressed. Lighthouse is larger than all of Cribsmith: it is taken from the folder that LIGHTHOUSE names,
 * after `npm install lighthouse` there.
 */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installedChromium } from '../../setup/chromium.ts';
import { serveCompressed } from './serve-compressed.ts';

/** The middle one of so many runs counts: the first is slower, and other programs disturb some. */
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const FORMS = { phone: [], desk: ['--preset=desktop'] } as const;

interface Report {
  categories: Readonly<
    Record<(typeof CATEGORIES)[number], { score: number | null; auditRefs: { id: string; weight: number }[] }>
  >;
  audits: Readonly<Record<string, { score: number | null; displayValue?: string }>>;
}

const [dir = 'dist'] = process.argv.slice(2);
const program = join(process.env['LIGHTHOUSE'] ?? '', 'node_modules/lighthouse/cli/index.js');
const question = readdirSync(join(dir, 'questions'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('/index.html'))
  .sort()[0];
const [topic] = readdirSync(join(dir, 'topics')).sort();
const [template] = readdirSync(join(dir, 'templates')).sort();
const pages = {
  home: '',
  topic: `topics/${topic}/`,
  question: `questions/${question?.replace('index.html', '')}`,
  template: `templates/${template}/`,
  practice: 'practice/',
};

const site = await serveCompressed(dir);
try {
  console.log('| page | | performance | accessibility | best practices | SEO | below 100 because of |');
  console.log('|---|---|---|---|---|---|---|');
  for (const [name, path] of Object.entries(pages))
    for (const [form, options] of Object.entries(FORMS)) {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run++) reports.push(await report(`${site.url}/${path}`, options));
      const [middle] = reports.sort((a, b) => scoreOf(a) - scoreOf(b)).slice(RUNS >> 1);
      if (!middle) continue;
      const scores = CATEGORIES.map((category) => Math.round((middle.categories[category].score ?? 0) * 100));
      console.log(`| ${[name, form, ...scores, reasonsIn(middle)].join(' | ')} |`);
    }
} finally {
  site.close();
}

function scoreOf(of: Report): number {
  return of.categories.performance.score ?? 0;
}

async function report(url: string, options: readonly string[]): Promise<Report> {
  const argv = [program, url, '--quiet', '--output=json', `--only-categories=${CATEGORIES.join(',')}`, ...options];
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking';
  const { stdout } = await promisify(execFile)(process.execPath, [...argv, flags], {
    env: { ...process.env, CHROME_PATH: installedChromium() },
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout);
}

/** The audits that took something from a score. */
function reasonsIn({ categories, audits }: Report): string {
  return CATEGORIES.flatMap((category) => categories[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim())
    .join(', ');
}
