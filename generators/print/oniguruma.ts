import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Starts the engine of regular expressions of the highlighter from its file. Shiki unpacks it with `Response`, for which
 * Node.js loads everything that `fetch` needs.
 */
export const onigurumaFromFile = {
  async instantiator(imports: WebAssembly.Imports = {}): Promise<WebAssembly.Exports> {
    const file = readFileSync(createRequire(import.meta.url).resolve('shiki/onig.wasm'));
    const { instance } = await WebAssembly.instantiate(file, imports);
    return instance.exports;
  },
};
