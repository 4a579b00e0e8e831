import type { Plugin } from 'vite';
import { printEngineModule, printLookModule } from '../print/index.ts';

const MODULES: Readonly<Record<string, () => string>> = {
  'virtual:cribsmith/print-look': printLookModule,
  'virtual:cribsmith/print-engine': printEngineModule,
};
const GLUE = /typst_ts_web_compiler\.mjs$/u;

/**
 * Parts of Typst's glue code that a page should not allow: it creates functions from strings, which a strict content
 * security policy forbids, and reads the clock, which would make PDFs differ. Only these strings are ever called. The
 * time is fixed at 2000-01-01, in milliseconds.
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
 * Removes these parts from Typst's glue code.
 *
 * @throws Error if a new release has changed them.
 */
export function tamedGlue(code: string): string {
  return REPLACED.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`Unexpected glue of Typst, expected one ${from}`);
    return text.replace(from, to);
  }, code);
}

/** A Vite plugin that provides the files for typesetting in a browser as modules, and patches Typst's glue code. */
export const printAssets = (): Plugin => ({
  name: 'cribsmith:print-assets',
  resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
  load: (id) => MODULES[id.slice(1)]?.(),
  transform: (code, id) => (GLUE.test(id) ? tamedGlue(code) : undefined),
});
