import { outsideCode } from '../../lines/code-spans.ts';
import { isBlank, type Line, withText } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

const MARKS: readonly (readonly [tags: string, mark: string])[] = [
  ['code|tt|kbd|samp', '`'],
  ['b|strong', '**'],
  ['i|em', '*'],
];

/** Converts inline HTML to Markdown, also in table cells, and drops unbalanced tags. */
export const inlineHtml: Rule = {
  name: 'inline-html',
  needs: (line) => line.text.includes('<'),
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    lines.forEach((line, index) => {
      if (areas[index] !== 'text' || !TAG.test(line.text)) {
        result.push(line);
        return;
      }
      const isCell = line.text.includes('\t') || /^\s*\|/u.test(line.text);
      const text = outsideCode(line.text, convert);
      const broken = isCell ? [text.replace(BREAK, ' ')] : text.split(BREAK);
      const kept = broken.map((part) => part.trimEnd());
      if (kept.every((part) => part.trim() === '')) {
        note.drop(line, 'HTML without text');
        if (!isBlank(result.at(-1))) result.push({ ...line, text: '' });
        return;
      }
      kept.forEach((part, place) => {
        if (part === '' && place > 0) return;
        const isLast = place === kept.length - 1 || kept.slice(place + 1).every((rest) => rest === '');
        const continues = isLast ? kept.length > 1 && isPlainText(lines[index + 1]) : true;
        result.push(
          withText(line, continues && !part.startsWith('#') && part !== '' ? `${part}\\` : part, 'inline-html'),
        );
      });
    });
    return result;
  },
};

const TAG =
  /<\/?(?:code|tt|kbd|samp|b|strong|i|em|br|a|p|div|span|center|font|u|aside|section|article)\b[^<>]{0,300}>/iu;
const BREAK = /(?<!\\)<br\s*\/?>/giu;
const ANCHOR = /<a\s+(?:name|id)\s*=[^<>]{0,200}>(?:([^<>]{0,300})<\/a>)?/giu;
const WRAPPER = /<\/?(?:p|div|span|center|font|u|aside|section|article)(?:\s[^<>]{0,300})?>/giu;

function convert(text: string): string {
  if (!text.includes('<')) return text;
  let result = text.replace(ANCHOR, '$1').replace(WRAPPER, '');
  result = link(result);
  for (const [tags, mark] of MARKS) result = pair(result, tags, mark);
  return result;
}

/** Replaces each pair of tags by a delimiter on both sides, and drops the remaining tags. */
function pair(text: string, tags: string, mark: string): string {
  // After `](` it is the target of a link, after a backslash a character.
  const any = new RegExp(`(?<!\\]\\(|\\\\)<(/?)(?:${tags})>`, 'giu');
  let result = '';
  let at = 0;
  let open: number | undefined;
  for (const tag of text.matchAll(any)) {
    const isEnd = tag[1] === '/';
    if (!isEnd && open === undefined) {
      result += text.slice(at, tag.index);
      open = tag.index + tag[0].length;
      at = open;
    } else if (isEnd) {
      const inner = text.slice(at, tag.index);
      result += open === undefined ? inner : marked(inner, mark);
      open = undefined;
      at = tag.index + tag[0].length;
    }
  }
  return result + text.slice(at);
}

function marked(inner: string, mark: string): string {
  const words = inner.trim();
  if (words === '') return '';
  const before = inner.startsWith(' ') ? ' ' : '';
  const after = inner.endsWith(' ') ? ' ' : '';
  const value = mark === '`' ? words.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&') : words;
  return `${before}${mark}${value}${mark}${after}`;
}

function link(text: string): string {
  return text.replace(
    /<a\s+[^<>]{0,200}?href\s*=\s*["']([^"'<>]{0,2000})["'][^<>]{0,200}>([^<>]{0,500})<\/a>/giu,
    '[$2]($1)',
  );
}

function isPlainText(line: Line | undefined): boolean {
  return line !== undefined && !isBlank(line) && !/^\s*(?:[-*+#>|<]|\d+[.)]\s)/u.test(line.text);
}
