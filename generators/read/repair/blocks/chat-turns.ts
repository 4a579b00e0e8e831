import { isMoment, isThing, speakerOf } from '../../labels/speakers.ts';
import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank, skipBlank } from '../../lines/line.ts';
import { headingOf, isThematicBreak } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

const LONGEST_PROMPT = 160;
const TURN_DEPTH = 2;

interface Turn {
  speaker: 'user' | 'assistant';
  /** The lines of the marker that begins the turn, and the first line after them. */
  start: number;
  body: number;
  end: number;
}

/**
 * Converts each turn of a chat to a section: the prompt becomes its heading, the headings of the reply go below it.
 * Recognises the formats of exporters: `## chat-3` above a quote, `#### You:`, `## 🤖 Gemini`, `ChatGPT said:`.
 */
export const chatTurns: Rule = {
  name: 'chat-turns',
  apply(note) {
    const { lines: source } = note;
    const lines = withSpeakersApart(source);
    const areas = areasOf(lines);
    const turns = turnsOf(lines, areas);
    if (turns.length === 0) return source;
    const result = lines.slice(0, turns[0]?.start);
    const hasHeadings = lines.some((line, index) => areas[index] === 'text' && headingOf(line.text) !== undefined);
    for (const turn of turns) {
      if (turn.speaker === 'user') writePrompt(result, lines, turn, note);
      else writeReply(result, lines, areas, turn, hasHeadings, note);
    }
    return result;
  },
};

/** `**You:** text`, `User: text`. */
const SPOKEN =
  /^(?:>\s*)?(\[?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\]?\s+)?(\*\*|__)?([^:：*_]{2,40})(?:[:：]\2|\2[:：])\s+(\S.*)$/u;

/** Puts the name of a speaker on a separate line if both speakers' names precede their messages. */
function withSpeakersApart(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => SPOKEN.test(text)) || lines.some(({ opens }) => opens)) return lines;
  const areas = areasOf(lines);
  const spoken = lines.map((line, index) => {
    if (areas[index] !== 'text') return undefined;
    const [, time, mark, name = '', text = ''] = SPOKEN.exec(line.text) ?? [];
    if (time === undefined && !isBlank(lines[index - 1])) return undefined;
    const speaker = speakerOf(`${name}:`, false);
    return speaker && (mark !== undefined || !isThing(name)) ? { speaker, name: `**${name}:**`, text } : undefined;
  });
  if (new Set(spoken.map((one) => one?.speaker)).size < 3) return lines;
  return lines.flatMap((line, index) => {
    const one = spoken[index];
    if (!one) return [line];
    return [one.name, one.text].map((text) => ({ ...line, text, rule: 'chat-turns' }));
  });
}

function turnsOf(lines: readonly Line[], areas: readonly string[]): Turn[] {
  const turns: Turn[] = [];
  const open = (speaker: Turn['speaker'], start: number, body: number) => {
    const last = turns.at(-1);
    if (last) last.end = Math.min(last.end, start);
    turns.push({ speaker, start, body, end: lines.length });
  };
  const isCertain = lines.some((line) => line.opens);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line?.opens) open(line.opens, index, index + 1);
    if (!line || isCertain || areas[index] !== 'text' || isBlank(line)) continue;
    const heading = headingOf(line.text);
    const quote = skipBlank(lines, index + 1);
    if (heading && /^(?:chat|turn|message)[- ]?\d+$/iu.test(heading.text) && lines[quote]?.text.startsWith('>')) {
      let end = quote;
      while (lines[end]?.text.startsWith('>')) end++;
      open('user', index, quote);
      open('assistant', end, end);
      index = end - 1;
      continue;
    }
    const speaker = speakerOf(heading?.text ?? line.text, heading !== undefined);
    if (speaker) open(speaker, index, index + 1);
  }
  const speakers = new Set(turns.map((turn) => turn.speaker));
  return speakers.size === 2 ? turns : [];
}

function writePrompt(result: Line[], lines: readonly Line[], turn: Turn, note: Note): void {
  dropNames(lines, turn, note);
  const body = lines.slice(turn.body, turn.end).filter((line) => !isBlank(line) && !isThematicBreak(line.text));
  const words = withoutMoment(body, note);
  const [first] = words;
  if (!first) return;
  const spoken = words.map((line) =>
    line.text
      .replace(/^\s*>\s?/u, '')
      .replace(/^#+\s+/u, '')
      .trim(),
  );
  const whole = spoken.filter((text) => text !== '').join(' ');
  const isShort = whole.length <= LONGEST_PROMPT;
  const title = isShort ? whole : shortened(spoken.find((text) => text !== '') ?? '');
  pushBlank(result, first);
  const to = isShort ? (words.at(-1)?.to ?? first.to) : first.to;
  result.push({
    ...first,
    text: `${'#'.repeat(TURN_DEPTH)} Prompt: ${title.replace(/\s+#+$/u, '')}`,
    to,
    rule: 'chat-turns',
  });
  pushBlank(result, first);
  if (isShort) return;
  for (const line of words)
    result.push({ ...line, text: `> ${line.text.replace(/^\s*>\s?/u, '')}`, rule: 'chat-turns' });
  pushBlank(result, first);
}

function writeReply(
  result: Line[],
  lines: readonly Line[],
  areas: readonly string[],
  turn: Turn,
  hasHeadings: boolean,
  note: Note,
): void {
  dropNames(lines, turn, note);
  const depths: number[] = [];
  for (let index = turn.body; index < turn.end; index++) {
    const heading = areas[index] === 'text' ? headingOf(lines[index]?.text ?? '') : undefined;
    if (heading && !isFurniture(heading.text)) depths.push(heading.depth);
  }
  const shift = Math.max(0, TURN_DEPTH + 1 - depths.reduce((least, depth) => Math.min(least, depth), 7));
  const first = skipBlank(lines, turn.body);
  const flat = hasHeadings || depths.length > 0 ? undefined : ('all' as const);
  for (let index = turn.body; index < turn.end; index++) {
    const source = lines[index];
    if (!source || (isBlank(source) && result.at(-1)?.text === '')) continue;
    const line: Line = flat ? { ...source, flat } : source;
    const heading = areas[index] === 'text' ? headingOf(line.text) : undefined;
    if (heading && isFurniture(heading.text)) dropLine(line, 'page of a chat product', note);
    else if (index === first && isMoment(line.text)) dropLine(line, 'page of a chat product', note);
    else if (isThematicBreak(line.text) && isLast(lines, areas, index, turn.end)) dropLine(line, 'end of a turn', note);
    else if (heading && shift > 0)
      result.push({
        ...line,
        text: `${'#'.repeat(Math.min(heading.depth + shift, 6))} ${heading.text}`,
        rule: 'chat-turns',
      });
    else result.push(line);
  }
}

/** Dates and links to the top, which exporters format as headings. */
function isFurniture(heading: string): boolean {
  return (
    /^\[[^\]]*\]\(#[^)]*\)$/u.test(heading) ||
    /^(?:\p{Extended_Pictographic}\uFE0F?\s*)?\d{4}-\d{2}-\d{2}(?:[\sT|,]+\d{1,2}:\d{2}.{0,12})?$/u.test(heading)
  );
}

function isLast(lines: readonly Line[], areas: readonly string[], index: number, end: number): boolean {
  for (let at = index + 1; at < end; at++) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    const heading = areas[at] === 'text' ? headingOf(line.text) : undefined;
    if (!heading || !isFurniture(heading.text)) return false;
  }
  return true;
}

/** Drops the line with the name of a speaker. A name on the same line as the message has no line of its own. */
function dropNames(lines: readonly Line[], { start, body }: Turn, note: Note): void {
  for (let index = start; index < body; index++)
    if (lines[index]?.from !== lines[index + 1]?.from) dropLine(lines[index], 'name of a speaker', note);
}

/** The message without the time above it. */
function withoutMoment(words: readonly Line[], note: Note): readonly Line[] {
  const [first, ...others] = words;
  if (!first || others.length === 0 || !isMoment(first.text)) return words;
  dropLine(first, 'page of a chat product', note);
  return others;
}

function dropLine(line: Line | undefined, reason: string, note: Note): void {
  if (line) note.drop(line, reason);
}

/** Shortens a text between words. */
function shortened(text: string): string {
  if (text.length <= LONGEST_PROMPT) return text;
  const cut = text.slice(0, LONGEST_PROMPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_PROMPT / 2)).trimEnd()}…`;
}
