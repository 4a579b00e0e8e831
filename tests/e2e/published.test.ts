import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { build } from '../../generators/index.ts';
import { resultsOf, useBrowser } from './browser.ts';
import { kinds, pages } from './page-kinds.ts';
import { useServer } from './serve.ts';
import { settled } from './settled.ts';

const open = useBrowser();

describe('a site built without its address, served below /repo/,', () => {
  const { dir } = inject('site');
  const { at, outside } = useServer(() => dir, { base: '/repo/' });

  test('has no link that leaves it', () => {
    // What is shown at any depth has to know where it is.
    const placed = pages.filter((path) => path !== '/404.html' && !path.includes('/files/'));
    const leading = placed.flatMap((path) => {
      const html = readFileSync(join(dir, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
      return [...html.matchAll(/\s(?:href|src|data-script|data-styles)="(\/[^"]*)"/gu)].map(
        ([, link]) => `${path}: ${link}`,
      );
    });
    expect(placed.length).toBeGreaterThan(100);
    expect(leading).toEqual([]);
  });

  test.each(kinds)('%s loads all its files', async (path) => {
    const page = await open(at(path));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    expect(outside.splice(0).filter((asked) => asked !== '/favicon.ico')).toEqual([]);
    await page.context().close();
  });

  test('can be searched and practised', async () => {
    const page = await open(at('/practice/'), { width: 390 });
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Show answer' }).click();
    await page.getByRole('button', { name: 'Good' }).click();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('bind mount');
    await resultsOf(page, 'bind mount');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.startsWith('/repo/') && !url.pathname.includes('/practice/'));
    expect(await page.getByRole('main').innerText()).toMatch(/bind mount/i);
    expect(outside.splice(0)).toEqual([]);
    await page.context().close();
  });

  test.each(['/what-is-a-bind-mount/', '/questions/no/longer/what-is-a-bind-mount'])(
    'is found by its page for the unknown address %s, which was not told where it is',
    async (path) => {
      const page = await open(at(path));
      await page.getByRole('heading', { name: 'Perhaps you meant' }).waitFor();
      const style = (selector: string) =>
        page.evaluate((wanted) => getComputedStyle(document.querySelector(wanted) ?? document.body).display, selector);
      expect(await style('.site-header')).toBe('flex');
      expect(await page.locator('a.site-title').getAttribute('href')).toBe('/repo/');
      await page
        .getByRole('main')
        .getByRole('link', { name: /bind mount/i })
        .first()
        .click();
      await page.waitForURL(/\/repo\/.*bind-mount/u);
      await page.getByRole('heading', { level: 1 }).waitFor();
      outside.splice(0);
      await page.context().close();
    },
  );

  test('shows the complete answer to a question in the list', async () => {
    const page = await open(at('/questions/'));
    await page.locator('details.qa summary').first().click();
    await page.locator('.qa-answer:visible :is(.part, ul, ol, p:nth-of-type(3))').first().waitFor();
    expect(outside.splice(0)).toEqual([]);
    await page.context().close();
  });
});

describe('a site built with its address', () => {
  const parent = mkdtempSync(join(tmpdir(), 'cribsmith-test-'));
  const out = join(parent, 'out');
  beforeAll(async () => {
    writeFileSync(
      join(parent, 'a b.md'),
      '---\ndate: 2026-03-01\n---\n\n# Git & more\n\n## Q1: What is a commit?\n\nA snapshot of the tree with its parents.\n\n## Q2: What is a detached HEAD?\n\nA checkout of a commit and not of a branch.\n',
    );
    await build({
      notes: join(parent, 'a b.md'),
      out,
      url: 'https://example.org/repo/',
      edit: 'https://example.com/edit/{path}',
      security: { contact: 'mailto:me@example.org', expires: '2030-01-01T00:00:00Z' },
      papers: [],
    });
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  const { at, outside } = useServer(() => out, { base: '/repo/' });

  test('suggests pages for an unknown address, at any depth', async () => {
    const page = await open(at('/questions/no/longer/what-is-a-detachd-head/'));
    await page.getByRole('heading', { name: 'Perhaps you meant' }).waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: /detached HEAD/i })
      .first()
      .click();
    await page.waitForURL(/\/repo\/questions\/.*detached-head\/$/u);
    expect(outside.filter((asked) => asked !== '/favicon.ico')).toEqual([]);
    await page.context().close();
  });

  test('lists each page once for search engines, and each page states its canonical address', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => address);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toContain('https://example.org/repo/');
    for (const address of listed) {
      const html = read(join(decodeURI(new URL(address).pathname).replace('/repo/', ''), 'index.html'));
      expect(html).toContain(`<link rel="canonical" href="${address}"`);
      expect(html).toMatch(/<meta name="description" content="[^"]{10,}"/u);
    }
    expect(read('robots.txt')).toContain('Sitemap: https://example.org/repo/sitemap.xml');
    expect(read('404.html')).not.toContain('canonical');
  });

  test('has a sharing picture for each page, drawn during the build: its own, or that of its topic or list', () => {
    const imageOf = (path: string) => {
      const meta = (name: string) =>
        new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`, 'u').exec(read(path))?.[1];
      expect([meta('og:image:width'), meta('og:image:height'), meta('twitter:card')]).toEqual([
        '1200',
        '630',
        'summary_large_image',
      ]);
      expect(meta('og:image:alt')).toMatch(/./u);
      return new URL(meta('og:image') ?? '').pathname.replace('/repo/', '');
    };
    const [topic = ''] = readdirSync(join(out, 'topics')).filter((name) => name !== 'index.html');
    const question = /questions\/[^<]+/u.exec(read('sitemap.xml'))?.[0] ?? '';
    const images = ['', `topics/${topic}/`, 'questions/', question].map((path) =>
      imageOf(`${decodeURI(path)}index.html`),
    );
    expect(images[0]).toBe('pictures/start.png');
    expect(images[2]).toBe('pictures/questions.png');
    expect(images[3]).toBe(images[1]);
    for (const image of images) {
      const { width, height } = decode(readFileSync(join(out, decodeURI(image))));
      expect([width, height]).toEqual([1200, 630]);
    }
    expect(readdirSync(inject('site').dir)).not.toContain('pictures');
  });

  test('says that it was built without PDFs, not that there is nothing to print', () => {
    const print = read('print/index.html');
    expect(print).toContain('This site was built without PDFs.');
    expect(print).not.toContain('nothing to print');
  });

  test('has a feed of the notes with a date of their last edit, and of no others', () => {
    const feed = read('feed.xml');
    expect(feed.match(/<item>/gu)).toHaveLength(1);
    expect(feed).toContain('<title>Git &amp; more</title>');
    expect(feed).toContain('<pubDate>Sun, 01 Mar 2026 00:00:00 GMT</pubDate>');
    expect(read('index.html')).toContain('type="application/rss+xml" href="feed.xml"');
    expect(readdirSync(inject('site').dir)).not.toContain('feed.xml');
  });

  test('describes its content to programs, and names a contact for vulnerabilities', () => {
    const llms = read('llms.txt');
    expect(llms).toMatch(/^# .+\n\n> .+\n/u);
    expect(llms).toMatch(/^- \[What is a commit\?\]\(https:\/\/example\.org\/repo\/questions\/.*\): /mu);
    expect(read('.well-known/security.txt').split('\n').slice(0, 2)).toEqual([
      'Contact: mailto:me@example.org',
      'Expires: 2030-01-01T00:00:00Z',
    ]);
  });

  test('links from the page of a note to its editor', () => {
    const sources = readdirSync(join(out, 'sources'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    const own = sources.filter((path) =>
      read(join('sources', path)).includes('href="https://example.com/edit/a%20b.md"'),
    );
    expect(own).toHaveLength(1);
  });

  test('can be installed', async () => {
    const page = await open(at('/'));
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
      const content = await (await fetch(link?.href ?? '')).json();
      const icons = await Promise.all(
        content.icons.map(async (icon: { src: string }) => (await fetch(new URL(icon.src, link?.href))).status),
      );
      return { start: new URL(content.start_url, link?.href).pathname, icons };
    });
    expect(manifest).toEqual({ start: '/repo/', icons: [200, 200, 200, 200] });
    await page.context().close();
  });

  test('can be read, searched, previewed and practised offline, and announces a new version', async () => {
    const page = await open(at('/'));
    await page.evaluate(() => navigator.serviceWorker.ready);
    const question = /questions\/[^<]*commit[^<]*/u.exec(read('sitemap.xml'))?.[0] ?? '';
    await page.goto(at(question));
    // A page is shown before its copy is stored.
    await expect.poll(() => page.evaluate(async () => (await caches.match(location.href)) !== undefined)).toBe(true);
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.getByRole('main').innerText()).toMatch(/snapshot of the tree/);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('detached');
    await resultsOf(page, 'detached');
    expect(await page.getByRole('dialog').getByRole('option').first().innerText()).toMatch(/detached HEAD/i);
    // The words of all texts are kept, the rest of the full-text index is not.
    const status = page.getByRole('dialog').getByRole('status');
    expect(await status.innerText()).toBe('No connection: only titles and part of the texts were searched.');
    await page.getByRole('combobox').fill('qqqqzzzz');
    await resultsOf(page, 'qqqqzzzz');
    expect(await status.innerText()).toMatch(/^Nothing found for “qqqqzzzz”\. No connection/u);
    await page.goto(at('/practice/'));
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await page.goto(at('/topics/'));
    await page.locator('.tile a').first().hover();
    await page.locator('.preview').waitFor();
    await page.goto(at('/report/'));
    await page.getByRole('heading', { name: 'No connection' }).waitFor();

    await page.context().setOffline(false);
    await page.goto(at('/'));
    expect(await page.locator('[data-news]').isVisible()).toBe(false);
    // Of the same length: a server may have looked at the files when it started.
    writeFileSync(join(out, 'offline-files.js'), read('offline-files.js').replace(/[0-9a-f]{8}/u, '00000000'));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.locator('[data-news]').waitFor();
    await page.context().close();
  });
});
