import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderAll } from '../../generators/build/render-threads.ts';
import type { SiteData } from '../../generators/build/site-data.ts';
import { folderWith } from '../helpers/folder.ts';

/** More than two stretches of pages for each of two threads. */
const PAGES = 70;
const addresses = Array.from({ length: PAGES }, (_, at) => `p${at}`);

/** A program in the place of the compiled pages. `render` is the body of a function of an address. */
function programWith(render: string): string {
  return folderWith({
    'program.json': JSON.stringify({ entry: 'server/entry.mjs', styles: [] }),
    'server/entry.mjs': `
      const route = { type: 'page', pattern: /^/ };
      export const app = {
        manifest: { routes: [{ routeData: route }] },
        setInternals() {},
        setOptions() {},
        async render({ url }) {
          const address = new URL(url).pathname.split('/').at(-2);
          return new Response(await (async () => { ${render} })());
        },
      };
      export class StaticPaths {
        getAll = async () => ${JSON.stringify(addresses)}.map((pathname) => ({ pathname: '/' + pathname + '/', route }));
      }
      export const views = async () => ({
        keyOfPage: (address) => (address === 'p3' ? undefined : 'view of ' + address),
        filesBeside: (all) => ({ 'robots.txt': String(all.length) }),
        shares: () => [{ path: 'share.png' }],
      });`,
  });
}

const data = { graph: { nodes: [] }, site: { hidden: ['p1'] } } as unknown as SiteData;
const taskOf = (render: string, kept?: string) => ({
  data,
  program: programWith(render),
  base: '/',
  code: new Map(),
  kept,
});

test('pages are written in the order of the site, whichever thread is faster', async () => {
  const out = folderWith({});
  const counts: string[] = [];
  // The first stretch is the slowest one.
  const slow = "await new Promise((done) => setTimeout(done, address === 'p0' ? 300 : 0)); return address;";
  const parts = await renderAll(taskOf(slow), out, undefined, (done, of) => counts.push(`${done}/${of}`));
  expect(counts).toEqual(['16/69', '32/69', '48/69', '64/69', '69/69']);
  expect(readdirSync(out).sort()).toEqual([...addresses.filter((address) => address !== 'p1'), 'robots.txt'].sort());
  expect(readFileSync(join(out, 'p42', 'index.html'), 'utf8')).toBe('p42');
  expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toBe('69');
  expect(parts.flatMap(({ shares }) => shares)).toEqual([{ path: 'share.png' }]);
});

test('only the pages of this run stay in the cache, whichever thread has rendered them', async () => {
  const kept = folderWith({ 'of an earlier run': '' });
  await renderAll(taskOf('return address;', kept), folderWith({}), undefined);
  const first = readdirSync(kept);
  // All but the hidden page and the one that depends on the whole graph.
  expect(first).toHaveLength(PAGES - 2);
  expect(first).not.toContain('of an earlier run');
});

test('an error of one thread ends the other one', async () => {
  const endless = `
    if (address === 'p0') throw new Error('No such kettle');
    return address === 'p20' ? new Promise(() => setInterval(() => {})) : address;`;
  await expect(renderAll(taskOf(endless), folderWith({}), undefined)).rejects.toThrow('No such kettle');
});

test('an error of the disk and the end of a run end all threads', async () => {
  const file = join(folderWith({ file: '' }), 'file');
  await expect(renderAll(taskOf('return address;'), file, undefined)).rejects.toThrow(/ENOTDIR|EEXIST/);
  const stop = new AbortController();
  const endless = taskOf("return address === 'p20' ? new Promise(() => setInterval(() => {})) : address;");
  const reason = new Error('Stopped');
  const rendering = renderAll(endless, folderWith({}), stop.signal, () => stop.abort(reason));
  await expect(rendering).rejects.toBe(reason);
  await expect(renderAll(endless, folderWith({}), stop.signal)).rejects.toBe(reason);
});
