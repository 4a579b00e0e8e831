import { isTopLink } from '../../labels/pages.ts';
import { outsideCode } from '../../lines/code-spans.ts';
import { isBlank, type Line } from '../../lines/line.ts';
import { headingOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

const rule = 'page-furniture';
const LINK =
  /(?<!!)\[((?:[^[\]]|!\[[^[\]]*\]\([^()\s]*\)|\[[^[\]]*\])*)\]\(([^()\s]*(?:\([^()\s]*\))?)(?:\s+"[^"]*")?\)/gu;
const HTML_LINK = /<a\b[^<>]{0,300}?href\s*=\s*["']([^"'<>]{0,1000})["'][^<>]{0,300}>((?:(?!<\/?a\b).){0,500})<\/a>/giu;
const IMAGE =
  /!\[[^[\]]*\]\(([^()\s]*)(?:\s+"[^"]*")?\)|<img\b[^<>]{0,500}?src\s*=\s*["']([^"'<>]{0,1000})["'][^<>]{0,300}>/giu;
/** Origins of badges that show the status of a project. */
const BADGE =
  /(?:shields\.io|badgen\.net|badge|travis-ci|codecov|coveralls|circleci|visitor|hits\.|github\.com\/[^/]+\/[^/]+\/(?:actions|workflows))/iu;
/** Targets of links for sharing a page. */
const SHARE =
  /^https?:\/\/(?:www\.)?(?:(?:twitter|x)\.com\/(?:intent|share)|facebook\.com\/(?:sharer|share|dialog)|linkedin\.com\/(?:share|sharing)|reddit\.com\/submit|t\.me\/share|telegram\.me\/share|news\.ycombinator\.com\/submitlink|api\.whatsapp\.com\/send|wa\.me\/\?|pinterest\.com\/pin\/create|addtoany\.com|buymeacoffee\.com|ko-fi\.com)/iu;
/** After the text of a heading: a link to its source, to itself or to the top, or a footnote. */
const BEHIND =
  /\s*(?:\[\[[^[\]]{1,30}\]\([^()\s]*\)\]|\(\[[^[\]]{1,30}\]\([^()\s]*\)\)|\[(?:[^\p{L}\p{N}[\]]{1,6}|src|source|link|ref)\]\([^()\s]*\)|\[\^[^[\]\s]{1,40}\]|<a\b[^<>]{0,300}>[^\p{L}\p{N}<>]{0,6}<\/a>)\s*$/iu;
/** The same in front of them, where it is an arrow: `## [[↑]](#top) Drafts`. */
const BEFORE = /(?<=^#{1,6}\s+)\[(?:[^\p{L}\p{N}[\]]{1,6}|\[[^\p{L}\p{N}[\]]{1,6}\])\]\(#[^()\s]*\)\s*/u;
const LONGEST = 3000;
/** Occurs in every line with a link, an image or a footnote. */
const MARKS = /\]\(|<a\b|<img\b|\[\^/iu;

/** Drops parts of a page that are not text: links to the top, badges, share links, rows of links into the page. */
export const pageFurniture: Rule = {
  name: rule,
  needs: ({ text }) => text.length < LONGEST && MARKS.test(text),
  apply(note) {
    const result: Line[] = [];
    let isCut = false;
    note.lines.forEach((line, index) => {
      const reason = note.isText(index) && line.text.length < LONGEST ? furnitureOf(line.text, note, index) : undefined;
      if (reason !== undefined) {
        note.drop(line, reason);
        // One of the surrounding blank lines is kept.
        if (result.length > 0 && !isBlank(result.at(-1))) result.push({ ...line, text: '' });
        isCut = true;
        return;
      }
      if (isCut && isBlank(line)) return;
      isCut = false;
      result.push(note.heading(index) ? titled(line) : line);
    });
    return result.every((line, index) => line === note.lines[index]) ? note.lines : result;
  },
};

/** Why a line has no content; undefined if it has. */
function furnitureOf(text: string, note: Note, index: number): string | undefined {
  if (!MARKS.test(text) || headingOf(text) || /^\s*(?:\||\[\^)/u.test(text)) return undefined;
  const targets = [...text.matchAll(LINK)].map((match) => match[2] ?? '');
  const html = [...text.matchAll(HTML_LINK)].map((match) => match[1] ?? '');
  const links = [...targets, ...html];
  const images = [...text.matchAll(IMAGE)].map((match) => match[1] ?? match[2] ?? '');
  const words = wordsOf(text);
  if (links.length > 0 && links.every((url) => url.startsWith('#')) && isTopLink(words)) return 'link to the top';
  const rest = wordsOf(text.replace(IMAGE, '').replace(LINK, linkText).replace(HTML_LINK, '$2'));
  const isBare = rest === '';
  if (images.length > 0 && isBare && images.every((url) => BADGE.test(url))) return 'badge';
  if (links.length === 0) return undefined;
  const outside = wordsOf(text.replace(IMAGE, '').replace(LINK, '').replace(HTML_LINK, ''));
  if (outside !== '') return undefined;
  if (links.every((url) => SHARE.test(url))) return 'link to share the page';
  const isRow = links.length > 1 && links.every((url) => url.startsWith('#')) && !/^\s*(?:[-*+]|\d+[.)])\s/u.test(text);
  return isRow && (note.isBlank(index - 1) || note.isBlank(index + 1)) ? 'table of contents' : undefined;
}

function linkText(_whole: string, words: string): string {
  return words;
}

/** The visible letters, without the targets of links, tags, arrows and punctuation. */
function wordsOf(text: string): string {
  return text
    .replace(LINK, linkText)
    .replace(/<[^<>]{0,500}>/gu, ' ')
    .replace(/&\w+;|&#\d+;/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function titled(line: Line): Line {
  const ahead = line.text.replace(BEFORE, '');
  let text = headingOf(ahead)?.text ? ahead : line.text;
  for (let shorter = behindCut(text); shorter !== text; shorter = behindCut(text)) text = shorter;
  return text === line.text ? line : { ...line, text, rule };
}

function behindCut(text: string): string {
  const cut = text.replace(BEHIND, '');
  const isWhole = outsideCode(cut, () => '') === '' || /[\p{L}\p{N}]/u.test(cut);
  return isWhole && headingOf(cut)?.text ? cut : text;
}
