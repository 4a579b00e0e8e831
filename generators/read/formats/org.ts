import type { Line } from '../lines/line.ts';
import { decode, splitLines } from '../parse/decode.ts';
import { type Written, writtenLine } from './written.ts';

const rule = 'org';
const HEADING =
  /^(\*+)[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|CANCELL?ED)[ \t]+)?(?:\[#[A-Z]\][ \t]+)?(.*?)(?:[ \t]+:[\w@#%:]+:)?[ \t]*$/u;
const BEGIN = /^\s*#\+begin_(\w+)(?:[ \t]+(\S+))?.*$/iu;
const END = /^\s*#\+end_(\w+)/iu;
const KEYWORD = /^\s*#\+(\w+):\s*(.*)$/u;
const DRAWER = /^\s*:[\w-]+:\s*$/u;
const PLANNED = /^\s*(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):/u;
const ITEM = /^(\s*)([-+]|\d+[.)])[ \t]+(?:\[@\d+\][ \t]*)?(.*)$/u;
const LITERAL = /^\s*:(?:\s(.*))?$/u;
/** Blocks with literal text. */
const CODE = new Set(['src', 'example', 'export']);

/** Reads notes of Emacs' Org mode, line by line. */
export function readOrg(path: string, bytes: Uint8Array): Written {
  const { text: whole, diagnostics } = decode({ path, bytes });
  const sourceLines = splitLines(whole);
  const title = sourceLines.map((text) => KEYWORD.exec(text)).find((match) => match?.[1]?.toLowerCase() === 'title');
  const state: State = { block: undefined, inDrawer: false, deeper: title ? 1 : 0, margin: 0 };
  const lines: Line[] = [];
  sourceLines.forEach((text, index) => {
    if (HEADING.test(text)) state.margin = marginBelow(sourceLines, index);
    for (const own of written(text, state))
      if (own !== '' || state.block?.isCode || (lines.at(-1)?.text ?? '') !== '')
        lines.push(writtenLine(own, index + 1, rule));
  });
  // A block without an end continues to the end of the file, as in Org mode.
  if (state.block?.isCode) lines.push(writtenLine('```', sourceLines.length, rule));
  return { sourceLines, lines, reason: 'setting of Org mode', diagnostics };
}

interface State {
  block: { name: string; isCode: boolean; indent: number } | undefined;
  inDrawer: boolean;
  /** Whether the file has a title, below which its headings go. */
  deeper: number;
  /** The indentation of all text below a heading, in columns. */
  margin: number;
}

/** Converts a line. Lines with settings give nothing. */
function written(text: string, state: State): string[] {
  if (state.block) return inBlock(text, state);
  if (state.inDrawer) {
    state.inDrawer = !/^\s*:end:\s*$/iu.test(text);
    return [];
  }
  const [, stars, title = ''] = HEADING.exec(text) ?? [];
  if (stars) return ['', `${'#'.repeat(Math.min(stars.length + state.deeper, 6))} ${inline(title)}`, ''];
  const begin = BEGIN.exec(text);
  if (begin) return opened(begin[1]?.toLowerCase() ?? '', begin[2], text, state);
  const keyword = KEYWORD.exec(text);
  if (keyword) return keyword[1]?.toLowerCase() === 'title' ? [`# ${inline(keyword[2] ?? '')}`, ''] : [];
  if (DRAWER.test(text)) {
    state.inDrawer = true;
    return [];
  }
  if (PLANNED.test(text) || /^\s*#(?:\s|$)/u.test(text)) return [];
  if (/^\s*-{5,}\s*$/u.test(text)) return ['', '---', ''];
  return [lineOf(text.slice(Math.min(state.margin, /^\s*/u.exec(text)?.[0].length ?? 0)))];
}

function opened(name: string, argument: string | undefined, text: string, state: State): string[] {
  const isCode = CODE.has(name);
  state.block = { name, isCode, indent: /^\s*/u.exec(text)?.[0].length ?? 0 };
  return isCode ? [`\`\`\`${name === 'src' ? (argument ?? '') : ''}`] : [''];
}

function inBlock(text: string, state: State): string[] {
  const { block } = state;
  if (!block) return [];
  if (END.exec(text)?.[1]?.toLowerCase() === block.name) {
    state.block = undefined;
    return [block.isCode ? '```' : ''];
  }
  const own = text.slice(Math.min(block.indent, /^\s*/u.exec(text)?.[0].length ?? 0));
  // A comma escapes code that looks like a heading.
  if (block.isCode) return [own.replace(/^(\s*),(?=[*#,])/u, '$1')];
  return [block.name === 'quote' || block.name === 'verse' ? `> ${inline(own.trim())}` : lineOf(own)];
}

function lineOf(text: string): string {
  const literal = LITERAL.exec(text);
  if (literal) return `    ${literal[1] ?? ''}`;
  if (/^\s*\|/u.test(text)) return /^\s*\|[-+|]+\s*$/u.test(text) ? text.replaceAll('+', '|') : inline(text);
  const [, indent = '', mark = '', words = ''] = ITEM.exec(text) ?? [];
  if (mark === '') return inline(text.trimStart());
  const term = /^(.{1,80}?)[ \t]+::[ \t]+(.*)$/u.exec(words);
  const body = term ? `**${inline(term[1] ?? '')}**: ${inline(term[2] ?? '')}` : inline(words);
  return `${indent}${mark === '+' ? '-' : mark} ${body}`;
}

/** The smallest indentation between a heading and the next one. */
function marginBelow(lines: readonly string[], heading: number): number {
  let margin = Number.POSITIVE_INFINITY;
  for (let index = heading + 1; index < lines.length && !HEADING.test(lines[index] ?? ''); index++) {
    const text = lines[index] ?? '';
    if (text.trim() !== '') margin = Math.min(margin, /^\s*/u.exec(text)?.[0].length ?? 0);
  }
  return Number.isFinite(margin) ? margin : 0;
}

const PRE = String.raw`(?<=^|[\s('"{-])`;
const POST = String.raw`(?=$|[\s.,:;!?'")}\]-])`;
const marked = (mark: string) => new RegExp(`${PRE}${mark}(\\S|\\S[^\\n]{0,500}?\\S)${mark}${POST}`, 'gu');
const VERBATIM = new RegExp(`${PRE}([=~])(\\S|\\S[^\\n]{0,500}?\\S)\\1${POST}`, 'gu');
const BOLD = marked(String.raw`\*`);
const ITALIC = marked('/');
const STRIKE = marked(String.raw`\+`);
const LINK = /\[\[([^[\]\n]{1,1000})\](?:\[([^[\]\n]{1,500})\])?\]/gu;

/** Converts emphasis and links to Markdown; verbatim text is unchanged. */
function inline(text: string): string {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(VERBATIM)) {
    result += `${emphasis(text.slice(at, match.index))}\`${match[2]}\``;
    at = match.index + match[0].length;
  }
  return result + emphasis(text.slice(at));
}

function emphasis(text: string): string {
  return text
    .replace(BOLD, '**$1**')
    .replace(ITALIC, '*$1*')
    .replace(STRIKE, '~~$1~~')
    .replace(LINK, (_, target: string, words: string | undefined) => {
      const url = target.replace(/^file:/u, '').replace(/\.org(?=$|::)/u, '.md');
      return words === undefined && /^[a-z][a-z\d+.-]*:/iu.test(url)
        ? `<${url}>`
        : `[${words ?? url}](${encodeURI(url)})`;
    });
}
