import type { Line } from '../../../lines/line.ts';
import { type Block, inlineOf, type Token } from './tokens.ts';

const LONGEST_HEADING = 400;

/** A heading of the same depth. */
export function heading({ name, tokens }: Block): Line[] | undefined {
  const text = inlineOf(withoutEnds(tokens));
  const line = lineOf(tokens);
  if (!line || text.length > LONGEST_HEADING) return undefined;
  return text === '' ? [] : [{ ...line, text: `${'#'.repeat(Number(name.slice(1)))} ${text}` }];
}

/** A paragraph with the same lines. Paragraphs that contain other blocks or folds are unchanged. */
export function paragraph({ tokens }: Block): Line[] | undefined {
  const inner = withoutEnds(tokens);
  if (inner.some((token) => token.kind !== 'text' && OTHER.has(token.name))) return undefined;
  const lines: Line[] = [];
  for (const token of inner) {
    const text = token.kind === 'text' ? token.value : token.raw;
    const last = lines.at(-1);
    if (last?.from === token.line.from) lines[lines.length - 1] = { ...last, text: last.text + text.replace('\n', '') };
    else lines.push({ ...token.line, text: text.replace('\n', '') });
  }
  const trimmed = lines.map((line) => ({ ...line, text: line.text.trim() }));
  const first = trimmed.findIndex((line) => line.text !== '');
  return first < 0 ? [] : trimmed.slice(first, trimmed.findLastIndex((line) => line.text !== '') + 1);
}

const OTHER = new Set(['p', 'details', 'summary', 'div', 'blockquote', 'table', 'ul', 'ol', 'pre']);

/** A definition list as `Term` above `: meaning`. */
export function definitions({ tokens }: Block): Line[] | undefined {
  const parts: { mark: string; content: Token[]; line: Line }[] = [];
  for (const token of tokens) {
    const name = token.kind === 'text' ? '' : token.name;
    if (name === 'dl') continue;
    if (name === 'dt' || name === 'dd') {
      if (token.kind === 'open') parts.push({ mark: name === 'dd' ? ': ' : '', content: [], line: token.line });
    } else parts.at(-1)?.content.push(token);
  }
  return parts.flatMap(({ mark, content, line }) => {
    const part = { ...line, text: `${mark}${inlineOf(content)}` };
    return mark === '' ? [{ ...line, text: '' }, part] : [part];
  });
}

function withoutEnds(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(1, -1);
}

function lineOf(tokens: readonly Token[]): Line | undefined {
  const [first] = tokens;
  return first && { ...first.line, to: tokens.at(-1)?.line.to ?? first.line.to };
}
