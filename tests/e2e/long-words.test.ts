import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../generators/index.ts';
import { useBrowser } from './browser.ts';
import { misfits, SMALL_WINDOWS } from './fits.ts';
import { useServer } from './serve.ts';

const open = useBrowser();

/** Longer than a phone is wide. Breaks nowhere. */
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const NOTE = `# ${LONG}

${LONG} keeps its accounts in ${LONG}.

## ${LONG} in use

**Definition:** ${LONG} is a company.

### Q1: What is ${LONG}?

**Level:** basic

A company, [${LONG}](https://example.org/${LONG}), with \`${LONG}\` in its papers.

- ${LONG}
- **${LONG}:** a term

**Key phrase:** "${LONG}"

### Q2: ${LONG}?

${LONG}

### Pitfall: ${LONG}

**What goes wrong:** ${LONG}

### Compare: ${LONG} and ${LONG}en

| Property | ${LONG} | ${LONG}en |
|---|---|---|
| ${LONG} | ${LONG} | no |

### Commands: ${LONG}

| Command | Purpose |
|---|---|
| \`${LONG.toLowerCase()} --list\` | ${LONG} |

\`\`\`bash
ship ${LONG} --with ${LONG}
\`\`\`
`;

const parent = mkdtempSync(join(tmpdir(), 'cribsmith-test-'));
const out = join(parent, 'out');
beforeAll(async () => {
  for (const folder of ['A', 'B']) {
    mkdirSync(join(parent, LONG, `${folder}${LONG}`), { recursive: true });
    for (const name of ['one', 'two'])
      writeFileSync(
        join(parent, LONG, `${folder}${LONG}`, `${name}${LONG}.md`),
        NOTE.replace('# ', `# ${folder}${name}`),
      );
  }
  await build({ notes: join(parent, LONG), out, papers: [], packs: 'off' });
}, 120_000);
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const { at } = useServer(() => out);

/** The pages of the site, and of those that are made alike the first. */
function kinds(): string[] {
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .map((path) => path.replaceAll('\\', '/').replace(/index\.html$/u, ''))
    .sort();
  return [...Map.groupBy(pages, (path) => path.replace(/^(topics|questions|sources)\/.+/u, '$1/*')).values()].map(
    ([first = '']) => `/${first}`,
  );
}

test('words that are longer than a phone is wide break, rather than widen the page', async () => {
  const paths = kinds();
  expect(paths.length).toBeGreaterThan(15);
  const page = await open(at('/'), { width: 320 });
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(at(path));
    for (const size of SMALL_WINDOWS)
      for (const fault of await misfits(page, size)) found.push(`${path} ${size.width} x ${size.height}: ${fault}`);
  }
  expect(found).toEqual([]);
  await page.context().close();
}, 180_000);
