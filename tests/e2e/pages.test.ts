import { describe, expect, inject, test } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { useBrowser } from './browser.ts';
import { kinds } from './page-kinds.ts';

const open = useBrowser();
const { url } = inject('site');

describe.concurrent.each([...kinds, '/404.html'])('%s', (path) => {
  test('exists and has no accessibility violations, light on a desktop and dark on a phone', async () => {
    for (const [dark, width] of [
      [false, 1280],
      [true, 390],
    ] as const) {
      const page = await open(path, { dark, width });
      // The rows of a long table are made alike, and axe takes a second for each ten.
      expect(await violationsOf(page, { without: 'tbody tr:nth-child(n + 4)' })).toEqual([]);
      await page.context().close();
    }
  }, 180_000);

  test('fits a phone without scrolling sideways', async () => {
    const page = await open(path, { width: 390 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  test('works without JavaScript, and shows no control that needs it', async () => {
    for (const width of [390, 1280]) {
      const page = await open(path, { width, script: false });
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(60);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      // Style sheets alone respond to what is ticked.
      const controls = page.locator(
        'button:not([popovertarget]), select, textarea, input:not([type=radio], [type=checkbox])',
      );
      const shown = await controls
        .filter({ visible: true })
        .evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
      expect(shown).toEqual([]);
      await page.context().close();
    }
  });
});

test('code is highlighted at build time, for both themes', async () => {
  const page = await open('/templates/go/', { script: false });
  const colours = await page.evaluate(() => {
    const tokens = [...document.querySelectorAll('pre code span span')];
    return new Set(tokens.map((token) => getComputedStyle(token).color)).size;
  });
  expect(colours).toBeGreaterThan(2);
});

test('the theme can be switched and is remembered', async () => {
  const page = await open('/');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: /theme|dark/i }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto(`${url}/questions/`);
  expect(await background()).toBe(dark);
});

test('a sheet shows its place in the site, and which section is being read', async () => {
  const page = await open('/topics/docker-networking/');
  const around = page.getByRole('region', { name: 'Around this topic' });
  const upon = around.getByRole('listitem').getByRole('link', { name: 'Kubernetes readiness: network' });
  expect(await upon.getAttribute('href')).toContain('kubernetes-readiness-network');
  expect(await around.locator('svg a').count()).toBeGreaterThan(2);
  await page.getByRole('heading', { level: 2 }).nth(3).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 900);
  await page.locator('.jump [aria-current]').waitFor();
  expect(await page.locator('.jump [aria-current]').count()).toBe(1);
  await page.locator('.turn [rel=next]').click();
  await page.waitForURL('**/advanced-docker-questions/');
});

test('an answer can be hidden to try it first, and is shown without JavaScript', async () => {
  const path = kinds.find((kind) => /^\/questions\/./u.test(kind)) ?? '';
  const page = await open(path);
  await page.getByRole('button', { name: 'Try first' }).click();
  expect(await page.locator('#answer').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Show answer' }).click();
  expect(await page.locator('#answer').isVisible()).toBe(true);
  const plain = await open(path, { script: false });
  expect(await plain.locator('#answer').isVisible()).toBe(true);
  expect(await plain.getByText('Try first').isVisible()).toBe(false);
});
