import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { downloaded } from './browser.ts';

/** A chat as somebody pastes it. */
export const CHAT = `You said:
what is a docker volume?

ChatGPT said:
## Volumes

**Q1: What is a volume?**
A folder that Docker manages. It outlives the container.

**Q2: When do you need one?**
Whenever data has to survive the container.

| | Volume | Bind mount |
|---|---|---|
| Managed by | Docker | you |

### Trap: Deleted with the rest

\`docker compose down -v\` deletes the volumes as well.

\`\`\`bash
docker volume ls
\`\`\`
`;
/** What a paste is called on the page. */
export const PASTED = 'pasted.md';

/** Waits until a page that was opened can be typed into. */
export async function ready(page: Page): Promise<Page> {
  await page.locator('.make-app').waitFor();
  return page;
}

/** Puts a text in at once, as a paste does, and waits until it was read. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your notes' }).evaluate((area, words) => {
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.value = words;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await read(page);
}

/** Waits until what was given has been read, and what was asked for is there. */
export async function read(page: Page): Promise<void> {
  await page.locator('.make[aria-busy=false]').waitFor({ state: 'attached' });
}

/** Presses a button that lets something be taken away. Out: what the browser downloads. */
export async function taken(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const button = page.locator('.make-take').getByRole('button', { name, exact: true });
  const download = await downloaded(page, button).catch(async (cause) => {
    throw new Error(`No file came, and the page says: ${await page.locator('.make-status').textContent()}`, { cause });
  });
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Drops a file or folder of the disk, as somebody does who drags it there. */
export async function dropFromDisk(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { x = 0, y = 0 } = (await page.getByRole('textbox', { name: 'Your notes' }).boundingBox()) ?? {};
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const seen = await page.evaluateHandle(() => ({
    drop: new Promise((done) => document.addEventListener('drop', done, { once: true })),
  }));
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: x + 9, y: y + 9, data });
  // Until then the page is as it was, and says of what it had before that it was read.
  await seen.evaluate(async ({ drop }) => void (await drop));
  await read(page);
}

/** Drops files as a browser hands them over. */
export async function drop(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const given = Object.entries(files).map(([name, bytes]) => [name, [...bytes]] as const);
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, bytes] of all) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, given);
  await page.dispatchEvent('.make', 'drop', { dataTransfer: data });
  await read(page);
}
