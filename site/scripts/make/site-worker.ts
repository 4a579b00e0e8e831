import '../no-eval.ts';
import { strToU8 } from 'fflate';
import { openPages, provideData, SHIKI_KEY, SITE_IN_TAB, type SiteInTab } from '../../../generators/browser.ts';
import { replyWith } from '../reply.ts';
import type { SiteParts } from './questions.ts';
import { shiki } from './shiki-in-tab.ts';
import { zipOf } from './zip.ts';

/** The notes, and the URL of this site, from which style sheets, scripts, fonts and icons are copied. */
export interface SiteTask {
  parts: SiteParts;
  root: string;
}

/** Pages are built for the root of a host; their relative links work anywhere. */
const BASE = '/';
/** The service worker would cache files that are not in the zip. */
const LEFT_OUT = 'sw.js';

replyWith(async ({ parts: { data, artifacts }, root }: SiteTask): Promise<Uint8Array<ArrayBuffer>> => {
  provideData(data, (_, make) => make());
  Object.assign(globalThis, { [Symbol.for(SHIKI_KEY)]: shiki });
  const fetched = async (path: string) => {
    const answer = await fetch(new URL(path, root));
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  };
  const { styles, files }: SiteInTab = await (await fetched(SITE_IN_TAB.about)).json();
  const pages = openPages(await import(/* @vite-ignore */ new URL(SITE_IN_TAB.program, root).href), styles, BASE);
  const site: Record<string, Uint8Array> = { '.nojekyll': new Uint8Array() };
  const put = (path: string, content: string | Uint8Array): void => {
    site[path] = typeof content === 'string' ? strToU8(content) : content;
  };
  const all = await pages.all();
  for (const page of all) put(page.path, await pages.render(page));
  const addresses = all.filter(({ route }) => route.type === 'page').map(({ address }) => address);
  for (const [path, text] of Object.entries((await pages.views()).filesBeside(addresses))) put(path, text);
  for (const { download, content } of artifacts) put(download.href, content);
  for (const path of files) if (path !== LEFT_OUT) put(path, new Uint8Array(await (await fetched(path)).arrayBuffer()));
  return zipOf(site);
});
