/** `npm run icons`: renders the site's icon to the image files that devices need. Requires Chromium. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { installedChromium } from '../tests/setup/chromium.ts';

const ROOT = join(import.meta.dirname, '..');
const TARGET = join(ROOT, 'site/public/icons');
/** Devices crop a maskable icon to a circle of four fifths of its size. */
const SAFE = 0.62;

const ICONS = [
  { name: '180.png', size: 180, part: 0.8, background: '#fbfaf7' },
  { name: '192.png', size: 192, part: 1, background: 'transparent' },
  { name: '512.png', size: 512, part: 1, background: 'transparent' },
  { name: 'maskable-512.png', size: 512, part: SAFE, background: '#fbfaf7' },
];

const svg = readFileSync(join(ROOT, 'site/public/icon.svg')).toString('base64');
mkdirSync(TARGET, { recursive: true });
const executablePath = installedChromium();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const { name, size, part, background } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;block-size:100vh;background:${background}">` +
      `<img style="inline-size:${part * 100}%" src="data:image/svg+xml;base64,${svg}"></body>`,
  );
  await page.screenshot({ path: join(TARGET, name), omitBackground: true });
}
await browser.close();
