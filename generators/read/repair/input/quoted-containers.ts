import type { Line } from '../../lines/line.ts';
import { dedented } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';

/** `:::note`, `::: warning Title`, `:::tip[Title]`, `:::spoiler Title {state="open"}` and Quarto’s `::: {.callout-tip}` */
const OPEN =
  /^( *)(:{3,}) *(?:\{\.callout-([a-z]{3,12})[^}]*\}|([a-zA-Z][\w-]{1,23})(?:\[([^\]]*)\]|[ \t]+([^{]*?))?(?:[ \t]*\{[^}]*\})?)[ \t]*$/u;
const CLOSE = /^ *(:{3,})[ \t]*$/u;
/** Containers of other types are layouts or tabs: their text stays, and only the lines around it go. */
const TYPES = new Set(
  'note tip hint info important warning caution danger error success question answer example quote details spoiler'.split(
    ' ',
  ),
);
/** Blocks that only hide their text. */
const HIDING = new Set(['details', 'spoiler']);

/** The maximum depth. Around deeper ones, the lines of the outermost stay. */
const DEEPEST = 8;

interface Container {
  end: number;
  indent: number;
  /** The first line of the callout. Undefined if it is none. */
  head: string | undefined;
  title: string;
}

/** The lines of a note with its containers as callouts of GitHub and Obsidian. Containers without an end stay. */
export function quotedContainers(note: Note): Line[] {
  const containers = containersOf(note);
  const result: Line[] = [];
  const open: (Container & { quote: string })[] = [];
  note.lines.forEach((line, index) => {
    const around = open.at(-1);
    if (around?.end === index) {
      open.pop();
      note.drop(line, 'mark of a container');
      return;
    }
    const container = containers.get(index);
    const quote = around?.quote ?? '';
    const quoted = (text: string): Line => ({ ...line, text: `${quote}${text}`.trimEnd(), rule: 'containers' });
    if (container?.head !== undefined) {
      const inner = `${around ? quote : ' '.repeat(container.indent)}> `;
      open.push({ ...container, quote: inner });
      result.push({ ...line, text: `${inner}${container.head}`, rule: 'containers' });
    } else if (container) {
      open.push({ ...container, indent: around?.indent ?? 0, quote });
      if (container.title === '') note.drop(line, 'mark of a container');
      else result.push(quoted(`**${container.title}**`), quoted(''));
    } else result.push(quote === '' ? line : quoted(dedented(line.text, around?.indent ?? 0)));
  });
  return result;
}

/** The containers of a note that have an end, by the index of their first line. */
function containersOf(note: Note): Map<number, Container> {
  const found = new Map<number, Container>();
  const open: (Container & { start: number; colons: string })[] = [];
  note.lines.forEach(({ text }, index) => {
    if (!note.isText(index)) return;
    const [, indent = '', colons = '', callout, named = '', boxed, rest = ''] = OPEN.exec(text) ?? [];
    if (colons !== '') {
      const title = (boxed ?? rest).trim();
      const head = headOf((callout ?? named).toLowerCase(), title);
      if (open.length === DEEPEST) open.shift();
      open.push({ start: index, end: index, colons, indent: indent.length, head, title });
      return;
    }
    const closing = CLOSE.exec(text)?.[1];
    if (closing === undefined) return;
    const at = open.findLastIndex((each) => each.colons === closing);
    const [own] = at < 0 ? [] : open.splice(at);
    if (own) found.set(own.start, { ...own, end: index });
  });
  return found;
}

function headOf(type: string, title: string): string | undefined {
  if (!TYPES.has(type)) return undefined;
  const kind = HIDING.has(type) ? (isQuestion(title) ? 'question' : 'quote') : type;
  return `[!${kind}] ${title}`.trimEnd();
}
