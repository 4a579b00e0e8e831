import { type Line, largest } from '../../../lines/line.ts';
import { languageName } from '../../furniture/fence-language.ts';
import type { Block } from './tokens.ts';

const LANGUAGE = /\b(?:language|lang|highlight-source|brush:)[-\s]?([\w+#.-]{1,24})/iu;
/** Tags that only colour code. All others are placeholders. */
const COLOURS = new Set('pre code span b i em strong br a samp kbd var mark font div'.split(' '));
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' };

/** A fence with the same code: without tags, with entities decoded and all lines kept. */
export function preformatted({ tokens }: Block): Line[] | undefined {
  const rows: Line[] = [];
  const open = tokens.flatMap((token) => (token.kind === 'open' ? [token.raw] : []));
  let line: Line | undefined;
  for (const token of tokens) {
    if (!line || token.line !== line) rows.push({ ...token.line, text: '' });
    line = token.line;
    const text = token.kind === 'text' ? token.value : COLOURS.has(token.name) ? '' : token.raw;
    const last = rows.at(-1);
    if (last) rows[rows.length - 1] = { ...last, text: last.text + text.replace('\n', '') };
  }
  const code = rows.map((row) => ({ ...row, text: decoded(row.text) }));
  while (code.length > 0 && code[0]?.text.trim() === '') code.shift();
  while (code.length > 0 && code.at(-1)?.text.trim() === '') code.pop();
  const [first] = code;
  const last = code.at(-1);
  if (!first || !last) return [];
  const named = LANGUAGE.exec(open.slice(0, 2).join(' '))?.[1] ?? '';
  const runs = code.flatMap((row) => (row.text.match(/`+/gu) ?? []).map((run) => run.length));
  const longest = largest(runs, 2);
  const fence = '`'.repeat(longest + 1);
  return [{ ...first, text: `${fence}${languageName(named) ?? named}` }, ...code, { ...last, text: fence }];
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|quot|apos|nbsp|amp));/giu,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
