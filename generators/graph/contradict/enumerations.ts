import { lineAt } from '../claims/flat-text.ts';
import { type ClaimText, unitWords } from '../claims/index.ts';
import { isGeneric, subjectOf } from '../extract/subject.ts';
import type { GraphNode } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { alternatives, anyOf, stopWords, words } from '../words/index.ts';
import { thingOf } from './label.ts';
import { listedIn } from './listed.ts';
import { quoteOf, type ReadNote, type Stated, sentenceAt } from './stated.ts';

const KINDS = anyOf(words.askKinds.enumeration);
const OPEN = anyOf(words.openLists);
const DIFFERENCE = anyOf(words.askKinds.difference);
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${alternatives(words.counts)})\\s+(?:the\\s+|exactly\\s+|only\\s+|these\\s+)?` +
    `(${alternatives(words.numbers)}|\\d{1,2})\\s+((?:[\\p{L}-]+\\s+){0,3}?[\\p{L}-]+s)(?![\\p{L}\\p{N}])`,
  'giu',
);
const BEHIND = /^\s+(?:in|of|for)\s+(?:an?\s+|the\s+)?([\p{L}\p{N}._-]+)/iu;
const FORMAT = anyOf(words.formats, 'giu');
/** `.tar`, in front of "files". */
const ENDING = /\.([a-z][a-z0-9]{1,4})[`\s]*$/iu;
/** `(tar/zip)`, behind it. */
const ENDINGS = /^\s*\(\s*(\.?[a-z][a-z0-9.]{1,6}(?:\s*[/,]\s*(?:or\s+|and\s+)?\.?[a-z][a-z0-9.]{1,6})+)\s*\)/iu;

/** Whether a heading or question announces a complete enumeration: types of networks, isolation levels. */
function announces(text: string): boolean {
  return KINDS.test(text) && !OPEN.test(text) && !DIFFERENCE.test(text);
}

/** What a note enumerates: in a list below a heading or question that announces it, or as a number in a sentence. */
export function enumerationsIn({ context, passages }: ReadNote): Stated[] {
  const first = new Map<GraphNode, ClaimText>();
  const counted: Stated[] = [];
  for (const passage of passages) {
    const { owner } = passage;
    if (!first.has(owner)) first.set(owner, passage);
    const isFirst = first.get(owner) === passage;
    counted.push(...countsIn(passage, isFirst, context), ...formatsIn(passage, context));
  }
  const said = new Set(counted.map(({ owner, fields }) => `${owner.id} ${fields.property}`));
  const listed = context.nodes.flatMap((node): Stated[] => {
    const asked = node.type === 'question' ? plainText(node.question) : node.type === 'section' ? node.title : '';
    const items = asked !== '' && announces(asked) ? listedIn(node, context) : [];
    const kind = KINDS.exec(asked)?.[0].toLowerCase() ?? '';
    if (items.length < 2 || said.has(`${node.id} ${kind}`)) return [];
    const { line, endLine } = node.source;
    const count = items.length;
    const fields = {
      kind: 'enumeration' as const,
      subject: node.type === 'section' ? subjectOf(asked) : asked,
      property: kind,
      count,
      items,
      quote: quoteOf(items.join(', ')),
      sources: [],
    };
    const saying = `${count} (${items.join(', ')})`;
    return [{ context, owner: node, line, endLine, rule: 'enumeration', confidence: 'inferred', saying, fields }];
  });
  return [...counted, ...listed];
}

/** "SQL has four isolation levels", or "Docker offers three drivers" at the beginning of "Types of networks". */
function countsIn(passage: ClaimText, isFirst: boolean, context: ReadNote['context']): Stated[] {
  const { source, owner } = passage;
  return [...source.text.matchAll(COUNTED)].flatMap((match): Stated[] => {
    const [whole, verb = '', number = '', things = ''] = match;
    const sentence = sentenceAt(source.text, match.index);
    const count = words.numbers.indexOf(number.toLowerCase()) + 1 || Number(number);
    const noun = things.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
    if (count < 2 || unitWords.has(noun) || OPEN.test(sentence.text.replace(verb, ''))) return [];
    const behind = BEHIND.exec(source.text.slice(match.index + whole.length))?.[1] ?? '';
    const before = source.text
      .slice(sentence.start, match.index)
      .trim()
      .split(/[\s,:]+/u)
      .slice(-2)
      .join(' ');
    const isAnnounced = isFirst && owner.type === 'section' && announces(owner.title);
    const subject = isAnnounced ? subjectOf(owner.title) : behind || (/^there$/iu.test(before) ? '' : before);
    const isKind = KINDS.test(things) && (things.includes(' ') || (subject !== '' && !isGeneric(subject)));
    if (!isAnnounced && !isKind) return [];
    const line = lineAt(source, match.index);
    const property = isAnnounced ? (KINDS.exec(owner.title)?.[0].toLowerCase() ?? '') : things.toLowerCase();
    const fields = {
      kind: 'enumeration' as const,
      subject: subject || things,
      property,
      count,
      items: [],
      quote: quoteOf(sentence.text),
      sources: [...new Set(source.links)],
    };
    const saying = `${count} ${things}`;
    return [{ context, owner, line, endLine: line, rule: 'count', confidence: 'inferred', saying, fields }];
  });
}

/** The file formats of a labelled subject: "extracts `.tar` files", "reads archives (tar, zip)". */
function formatsIn(passage: ClaimText, context: ReadNote['context']): Stated[] {
  const { source, owner } = passage;
  const subject = thingOf(passage);
  if (subject === '') return [];
  return [...source.text.matchAll(FORMAT)].flatMap((match): Stated[] => {
    const before = source.text.slice(0, match.index);
    const single = ENDING.exec(before);
    const several = ENDINGS.exec(source.text.slice(match.index + match[0].length));
    const items = (several?.[1] ?? single?.[1] ?? '')
      .split(/\s*[/,]\s*(?:or\s+|and\s+)?/u)
      .map((item) => item.replace(/^\./u, '').toLowerCase());
    const lead = single ? before.slice(0, single.index) : before;
    const action = (lead.match(/[\p{L}-]+/gu) ?? [])
      .slice(-2)
      .filter((word) => !stopWords.has(word.toLowerCase()))
      .join(' ');
    const sentence = sentenceAt(source.text, match.index).text;
    if (items[0] === '' || action === '' || OPEN.test(sentence)) return [];
    const line = lineAt(source, match.index);
    const quote = quoteOf(sentence);
    const fields = {
      kind: 'enumeration' as const,
      subject,
      property: action,
      count: items.length,
      items,
      quote,
      sources: [],
    };
    const saying = items.join(', ');
    return [{ context, owner, line, endLine: line, rule: 'formats', confidence: 'inferred', saying, fields }];
  });
}
