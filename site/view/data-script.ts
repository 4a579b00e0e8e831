import { DATA_FILES } from '../data-files.ts';

/**
 * Data that scripts load when they need them, as a script: a page that was opened from a disk may run files beside it, but not
 * read them.
 *
 * @param path - Where it is from the start page, without its ending.
 * @param data - What can be written as JSON.
 */
export function dataScript(path: string, data: unknown): Response {
  const text = `(globalThis.${DATA_FILES} ??= {})[${JSON.stringify(path)}] = ${JSON.stringify(data)};\n`;
  return new Response(text, { headers: { 'content-type': 'text/javascript' } });
}
