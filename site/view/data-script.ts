import { DATA_FILES } from '../data-files.ts';

/**
 * Wraps data in a script. Pages opened from disk can run scripts next to them, but not read files.
 *
 * @param path - The path relative to the start page, without extension.
 * @param data - JSON-serialisable data.
 */
export function dataScript(path: string, data: unknown): Response {
  const text = `(globalThis.${DATA_FILES} ??= {})[${JSON.stringify(path)}] = ${JSON.stringify(data)};\n`;
  return new Response(text, { headers: { 'content-type': 'text/javascript' } });
}
