import { outsideCode } from '../../lines/code-spans.ts';
import { lineRule } from '../rule.ts';

/** Tags that people use to format text. All other text in angle brackets is a placeholder. */
const TAGS = new Set(
  (
    'a abbr b blockquote br center code dd del details div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins ' +
    'kbd li mark ol p picture pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);

const OPEN =
  /<(?=[A-Za-z/!?])(?!!--)(?!(?:https?|ftp|mailto):)(?![A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>)(?![\w.+-]{1,64}@)\/?([A-Za-z][A-Za-z0-9-]*)?/gu;
/** A tag with quoted attributes is not a placeholder, and `](<` or `]: <` begins the target of a link. */
const ATTRIBUTE = /^<[A-Za-z][A-Za-z0-9-]*\s+[A-Za-z][\w:-]*\s*=\s*["'][^"'<]*["']\s*\/?>/u;
const DESTINATION = /\](?:\(|:)\s*$/u;

/** Escapes `<name>` outside of code, which Markdown would treat as HTML and hide. */
export const placeholders = lineRule(
  'placeholders',
  ({ text }) => text.includes('<'),
  (text, index, note) => (isDestination(text, note.text(index - 1)) ? text : outsideCode(text, escapePlaceholders)),
);

function escapePlaceholders(text: string): string {
  return text.replace(OPEN, (found: string, name: string | undefined, at: number) => {
    if (text[at - 1] === '\\' || (name && TAGS.has(name.toLowerCase()))) return found;
    if (DESTINATION.test(text.slice(Math.max(0, at - 20), at)) || ATTRIBUTE.test(text.slice(at))) return found;
    return `\\${found}`;
  });
}

/** Whether a line is the target below `[label]:`. */
function isDestination(text: string, above: string): boolean {
  return /^\s*<[^<>]*>\s*$/u.test(text) && /^ {0,3}\[[^[\]]+\]:\s*$/u.test(above);
}
