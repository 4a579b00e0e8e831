import type { Plugin } from 'vite';
import { printEngineModule, printLookModule } from '../print/index.ts';

const MODULES: Readonly<Record<string, () => string>> = {
  'virtual:cribsmith/print-look': printLookModule,
  'virtual:cribsmith/print-engine': printEngineModule,
};
const GLUE = /typst_ts_web_compiler\.mjs$/u;

/**
 * What the glue of Typst does that no page should let it: it makes functions out of strings, which a strict policy forbids, and
 * asks the clock, which would make no two PDFs equal. None of the strings but these are ever called. 2000-01-01, in milliseconds.
 */
const REPLACED: readonly (readonly [string, string])[] = [
  [
    'new Function(getStringFromWasm0(arg0, arg1));',
    "({ 'return 0': () => 0, 'return true': () => true })[getStringFromWasm0(arg0, arg1)] ?? (() => { throw new Error('Nothing is read from a disk.'); });",
  ],
  ['new Function(getStringFromWasm0(arg0, arg1), getStringFromWasm0(arg2, arg3));', '(path) => path;'],
  ['Date.now();', '946684800000;'],
];

/**
 * The glue of Typst for browsers without what a page should not let it do.
 * @throws Error when a new release has it written in another way.
 */
export function tamedGlue(code: string): string {
  return REPLACED.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`Unexpected glue of Typst, expected one ${from}`);
    return text.replace(from, to);
  }, code);
}

/** Serves what documents are composed and set with in a browser as modules, and tames the glue of Typst. */
export const printAssets = (): Plugin => ({
  name: 'cribsmith:print-assets',
  resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
  load: (id) => MODULES[id.slice(1)]?.(),
  transform: (code, id) => (GLUE.test(id) ? tamedGlue(code) : undefined),
});
