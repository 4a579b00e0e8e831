import engine from 'virtual:cribsmith/print-engine';
import * as glue from '@myriaddreamin/typst-ts-web-compiler';
import program from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm?url';
import { replyWith } from '../reply.ts';
import type { ComposedDocument } from './questions.ts';
import { createTypeset, type Paper } from './typeset.ts';

/** A document to typeset. */
export interface TypstQuestion {
  document: ComposedDocument;
  paper: Paper;
}

/** The name of the cache. The address of a file changes with its content. */
const KEPT = 'cribsmith typst';

/**
 * One engine with the default fonts, and one that also has the font for mathematical symbols. Each is started on
 * demand.
 */
const started = new Map<boolean, ReturnType<typeof createTypeset>>();

replyWith(async ({ document, paper }: TypstQuestion): Promise<Uint8Array<ArrayBuffer>> => {
  const { signs } = document;
  const typeset = started.get(signs) ?? start(signs);
  started.set(signs, typeset);
  return (await typeset)(document, paper);
});

async function start(withSigns: boolean): ReturnType<typeof createTypeset> {
  const further = withSigns ? [engine.signs] : [];
  const addresses = [program, ...engine.fonts, ...further.map(({ address }) => address)];
  const [wasm, ...fonts] = await Promise.all(addresses.map(kept));
  if (!wasm) throw new Error('There is no Typst.');
  const files = await Promise.all(fonts.map(async (font) => new Uint8Array(await font.arrayBuffer())));
  const { layouts } = engine;
  const names = further.map(({ name }) => name);
  return createTypeset({ glue, program: await wasm.arrayBuffer(), fonts: files, layouts, further: names });
}

/** Fetches a file from the browser cache or the site. */
async function kept(address: string): Promise<Response> {
  // The cache is only available in secure contexts.
  const cache = 'caches' in globalThis ? await caches.open(KEPT).catch(() => undefined) : undefined;
  const before = await cache?.match(address);
  if (before) return before;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  await cache?.put(address, answer.clone()).catch(() => undefined);
  return answer;
}
