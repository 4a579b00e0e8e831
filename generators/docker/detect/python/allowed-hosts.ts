import type { Variable } from '../../recipe.ts';
import { shownPath } from '../folder.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder } from '../project.ts';
import { environPrefix, isEnvironCall } from './environ-prefix.ts';

const HOSTS = /^[ \t]*ALLOWED_HOSTS[ \t]*(?::[^=\n]{1,60})?\+?=/gm;
/** The maximum length of what is assigned. */
const LONGEST = 1000;
/** A variable that the hosts are read from, and its default. */
const READ =
  /\b(env(?:\.\w+)?|config|environ\.get|getenv)\(\s*["']([A-Z][A-Z0-9_]{0,60})["']\s*(?:,\s*(?:default\s*=\s*)?(\[[^\]\n]{0,200}\]|["'][^"'\n]{0,200}["']))?/;

/**
 * The names by which Django answers. It rejects all requests that have another one.
 *
 * @param folder - The project.
 * @param settings - Its settings.
 * @returns A value for a variable without a default, and what the user has to do otherwise.
 */
export function allowedHosts(folder: Folder, settings: string): { variables: Variable[]; decisions: string[] } {
  const text = folder.text(settings) ?? '';
  const rows = [...text.matchAll(HOSTS)].map(({ 0: row, index }) => ({
    value: valueAt(text, index + row.length),
    place: `${shownPath(folder, settings)}:${lineAt(text, index + row.indexOf('ALLOWED_HOSTS'))}`,
  }));
  const [first] = rows;
  if (first === undefined) return { variables: [], decisions: [] };
  if (!rows.some(({ value }) => /\*|env|config/.test(value)))
    return { variables: [], decisions: [`${first.place}: ALLOWED_HOSTS must contain the host name of the site`] };
  const variables = rows.flatMap(({ value, place }): Variable[] => {
    const [, call = '', name, usual = ''] = READ.exec(value) ?? [];
    if (name === undefined || /\w|\*/.test(usual)) return [];
    const own = isEnvironCall(call) ? `${environPrefix(folder)}${name}` : name;
    return [{ name: own, value: hereIn(value), place }];
  });
  return { variables, decisions: [] };
}

/** What is assigned from here on, without comments: the rest of the line, and the next ones as long as a bracket is open. */
function valueAt(text: string, start: number): string {
  let value = '';
  for (const row of text.slice(start, start + LONGEST).split('\n')) {
    value += `${row.replace(/(?:^|[ \t])#.*$/, '')}\n`;
    const code = value.replace(/"[^"\n]*"|'[^'\n]*'/g, '');
    if (code.split(/[([{]/).length <= code.split(/[)\]}]/).length) break;
  }
  return value.trim();
}

/** This machine, as settings divide the value of a variable into names: one of a list of them is a single name. */
function hereIn(value: string): string {
  const [divides, mark = ' '] = /\bsplit\(\s*(?:["']([^"'\n]{1,2})["']\s*)?\)/.exec(value) ?? [];
  if (divides === undefined && /^[[(]/.test(value)) return 'localhost';
  return ['localhost', '127.0.0.1'].join(divides === undefined ? ',' : mark);
}
