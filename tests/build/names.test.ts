import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from '../../generators/index.ts';
import { keptFolder } from '../helpers/folder.ts';
import { withCompiledPages } from '../helpers/pages-cache.ts';
import { NAMES } from '../helpers/strange-names.ts';

/** Enough for each topic to have a sheet of its own, whose name is made of its title. */
const LONG = 'It is said at length, so that it fills a sheet. '.repeat(60);

/** The question stands twice, so that its second page needs a name that tells the two apart. */
const noteOf = (title: string) =>
  `# ${title}\n\n## Q1: What is ${title}?\n\nAn answer, see [Git](Git.md) and [percent](100%25.md). ${LONG}\n\n## Again\n\n### Q2: What is ${title}?\n\nAnother.\n`;

const folder = keptFolder();
const dist = join(folder.path, 'dist');
let server: Server;
let origin = '';

/** Answers as nginx does: decodes the path once, gives `index.html` for a folder, and sends on to a folder without its slash. */
function serve(): Server {
  return createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    const stats = path.includes('\0') ? undefined : statSync(file, { throwIfNoEntry: false });
    if (!stats) response.writeHead(404).end();
    else if (stats.isDirectory()) response.writeHead(301, { location: `${url}/` }).end();
    else response.writeHead(200).end(readFileSync(file));
  });
}

beforeAll(async () => {
  for (const [name, title] of Object.entries(NAMES)) folder.tryToWrite(`notes/${name}`, noteOf(title));
  vi.stubEnv('CRIBSMITH_CACHE', withCompiledPages(join(folder.path, 'cache')));
  await build({ notes: join(folder.path, 'notes'), out: dist, papers: ['a4'], packs: 'off' });
  server = serve();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 240_000);

afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
  folder.remove();
});

/** What a page links to and loads. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]+)"/gu)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
}

function pageFiles(): string[] {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return paths.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.html'));
}

describe('notes with any file name', { timeout: 120_000 }, () => {
  test('have their own pages, reachable from the home page on a server', async () => {
    const seen = new Map([['/', 'the start']]);
    const broken: string[] = [];
    for (const [path, from] of seen) {
      const answer = await fetch(origin + path, { redirect: 'manual' });
      const text = await answer.text();
      if (answer.status !== 200) broken.push(`${path} (${answer.status}), linked on ${from}`);
      if (!path.endsWith('/')) continue;
      for (const link of linksOf(text)) {
        const target = new URL(link, origin + path);
        if (target.origin === origin && !seen.has(target.pathname)) seen.set(target.pathname, path);
      }
    }
    expect(broken).toEqual([]);
    const read = readdirSync(join(folder.path, 'notes'), { recursive: true, withFileTypes: true });
    const notes = read.filter((entry) => entry.isFile()).length;
    expect(notes).toBeGreaterThan(25);
    for (const kind of ['sources', 'topics']) {
      const pages = [...seen.keys()].filter((path) => path.startsWith(`/${kind}/`) && path !== `/${kind}/`);
      expect(pages.length).toBe(notes);
    }
    expect([...seen.keys()].filter((path) => path.startsWith('/questions/')).length).toBe(2 * notes + 1);
  });

  test('have pages reachable from the home page on a disk', () => {
    const broken: string[] = [];
    for (const path of pageFiles().filter((name) => name !== '404.html')) {
      for (const link of linksOf(readFileSync(join(dist, path), 'utf8'))) {
        const target = new URL(link, pathToFileURL(join(dist, path)));
        if (target.protocol !== 'file:') continue;
        const file = fileURLToPath(new URL(target.pathname, target));
        if (!existsSync(file.endsWith('/') ? join(file, 'index.html') : file)) broken.push(`${link} on ${path}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('have files that every file system, archive and host accepts, no two of which differ only in case', () => {
    const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
    const keys = paths.map((path) => path.normalize('NFD').toLowerCase());
    expect(keys.length - new Set(keys).size).toBe(0);
    const names = paths.flatMap((path) => path.split('/'));
    expect(names.filter((name) => /[\p{Cc}"*:<>?\\|%#]|[. ]$|^(?:con|prn|aux|nul)(?:\.|$)/iu.test(name))).toEqual([]);
    expect(names.filter((name) => Buffer.byteLength(name) > 255)).toEqual([]);
    // Without it GitHub Pages leaves out what begins with an underscore.
    expect(existsSync(join(dist, '.nojekyll'))).toBe(true);
  });

  test('have readable addresses that tell C, C++, C# and .NET apart', () => {
    const topics = readdirSync(join(dist, 'topics'));
    expect(topics).toEqual(
      expect.arrayContaining(['c', 'c-plus-plus', 'c-sharp', 'dot-net', '日本語', 'поды', 'हिन्दी']),
    );
    const sheets = readdirSync(join(dist, 'downloads/pdf')).filter((name) => name.startsWith('cheat-sheet-'));
    expect(sheets).toEqual(
      expect.arrayContaining(['c', 'c-plus-plus', 'c-sharp', 'dot-net'].map((name) => `cheat-sheet-${name}-a4.pdf`)),
    );
  });
});
