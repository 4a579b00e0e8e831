import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../generators/index.ts';
import { keptFolder } from '../helpers/folder.ts';
import { violationsOf } from './accessibility.ts';
import { resultsOf, useBrowser } from './browser.ts';
import { useServer } from './serve.ts';

const GERMAN = `# Docker-Grundlagen

## Fragen

### Was ist ein Image?

**Niveau:** leicht

Ein Image ist eine unveränderliche Vorlage, aus der Container gestartet werden.

## Befehle

| Befehl | Zweck |
|---|---|
| \`docker ps -a\` | zeigt alle Container, auch die beendeten |
| \`docker image prune\` | löscht Images, die nicht verwendet werden |

## Falle: Volumes gelöscht

**Grund:** \`docker compose down -v\` löscht auch die Volumes.

**Lösung:** Lass \`-v\` weg.
`;

const ARABIC = `# أساسيات Docker

## الأسئلة

### Docker Compose: ما فائدته؟

يصف عدة خدمات في ملف واحد ويشغلها معًا بالأمر \`docker compose up -d\`.

### ما هي الصورة؟

الصورة قالب ثابت تُشغَّل منه الحاويات.

\`\`\`bash
docker compose up -d
\`\`\`
`;

const ENGLISH =
  '# Git\n\n## Questions\n\n### What is a commit?\n\nIt is a snapshot of all the files, with a message.\n';

const open = useBrowser();
const place = keptFolder();

beforeAll(async () => {
  const notes = { de: { 'docker.md': GERMAN }, ar: { 'docker.md': ARABIC, 'git.md': ENGLISH } };
  for (const [name, files] of Object.entries(notes)) {
    for (const [path, text] of Object.entries(files)) place.tryToWrite(`notes/${name}/${path}`, text);
    await build({ notes: join(place.path, 'notes', name), out: join(place.path, name), papers: [] });
  }
});
// What it serves is listed as it starts.
const { at } = useServer(() => place.path);
afterAll(() => place.remove());

async function found(page: Page, query: string): Promise<string> {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(query);
  await resultsOf(page, query);
  return page.locator('#search-results').innerText();
}

/** Whether words that begin with a right-to-left letter and end with another begin further right than they end. */
function beginsRight(element: Element, words: string): boolean {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const leftOf = (node: Node, place: number) => {
    range.setStart(node, place);
    range.setEnd(node, place + 1);
    return range.getBoundingClientRect().left;
  };
  while (walker.nextNode()) {
    const at = walker.currentNode.textContent?.indexOf(words) ?? -1;
    if (at >= 0) return leftOf(walker.currentNode, at) > leftOf(walker.currentNode, at + words.length - 1);
  }
  return false;
}

describe('German notes', () => {
  test('have a site in German', async () => {
    const page = await open(at('de/'));
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByRole('link', { name: 'Fragen', exact: true }).first().click();
    await page.waitForURL(at('de/questions/'));
    const main = page.getByRole('main');
    expect(await main.innerText()).toMatch(/1 Frage\. Sprich die Antwort laut aus/u);
    expect(await main.locator('.level').first().innerText()).toBe('Grundlagen');
    expect(await page.locator('[lang]').count()).toBe(1);
    await page.context().close();
  });

  test('can be practised in German', async () => {
    const page = await open(at('de/practice/'));
    await page.getByRole('button', { name: 'Starten' }).click();
    await page.getByRole('button', { name: /Antwort zeigen/u }).click();
    await page.getByRole('button', { name: /Nochmal/u }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('are found by inflected forms of their words', async () => {
    const page = await open(at('de/'));
    expect(await found(page, 'unveränderlichen Vorlagen')).toMatch(/Was ist ein Image\?/u);
    await page.context().close();
  });

  test('are edited in German', async () => {
    const page = await open(at('de/make/'));
    await page.getByRole('button', { name: 'Beispiel ausprobieren' }).click();
    await page.locator('#make-sheet .card').first().waitFor();
    expect(await page.locator('#make-sheet .card .kind').first().innerText()).toMatch(/Frage 1/u);
    await page.getByRole('tab', { name: /Fallstricke/u }).click();
    // Cards are drawn part by part.
    await page.locator('#make-pitfall .card .kind').filter({ hasText: 'Fallstrick' }).waitFor();
    expect(await page.locator('#make-pitfall .card .kind').allInnerTexts()).toEqual(['Fallstrick']);
    await page.context().close();
  });
});

describe('Arabic notes', () => {
  test.each([
    [390, false],
    [1280, true],
  ])('run from right to left in English pages, %i pixels wide, dark: %s', async (width, dark) => {
    const page = await open(at('ar/'), { width, dark });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('link', { name: 'أساسيات Docker' }).click();
    await page.waitForURL(/\/topics\/./u);
    const title = page.getByRole('heading', { name: /ما فائدته/u });
    expect(await title.getAttribute('lang')).toBe('ar');
    const seen = await page.evaluate(() => {
      const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      return {
        title: styleOf('.card h3').direction,
        text: styleOf('.card .part').direction,
        code: styleOf('.card .code').direction,
        inline: styleOf('.card p code').direction,
        label: styleOf('.card .kind').direction,
        width: document.documentElement.scrollWidth,
      };
    });
    expect(seen).toEqual({ title: 'rtl', text: 'rtl', code: 'ltr', inline: 'ltr', label: 'ltr', width });
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('are found', async () => {
    const page = await open(at('ar/'));
    expect(await found(page, 'الحاويات')).toMatch(/ما هي الصورة/u);
    await page.context().close();
  });

  test('have titles that run from right to left wherever English pages show them', async () => {
    const words = 'أساسيات Docker';
    const page = await open(at('ar/'), { width: 390 });
    const runs = async (selector: string) => {
      const element = page.locator(selector).filter({ hasText: words }).first();
      await element.waitFor();
      expect([selector, await element.evaluate(beginsRight, words)]).toEqual([selector, true]);
    };
    await runs('.hero .lead');
    await runs('.tile a');
    await found(page, 'الصورة');
    await runs('[role=option] .topic');
    await page.getByRole('option').first().click();
    await page.goto(at('ar/questions/'));
    const [question = ''] = await page
      .locator('.qa-answer a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    await page.goto(question);
    await runs('.crumbs a');
    await page.goto(at('ar/practice/'));
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await runs('.practice-head [data-part=topic]');
    await page.goto(at('ar/path/'));
    await runs('.learning-path a');
    await page.context().close();
  });

  test('do not affect notes in the language of the pages', async () => {
    const page = await open(at('ar/questions/'));
    expect(await page.getByText('What is a commit?').first().getAttribute('lang')).toBeNull();
    await page.context().close();
  });
});
