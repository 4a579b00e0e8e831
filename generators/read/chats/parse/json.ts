import { visit } from 'jsonc-parser';
import { CribsmithError } from '../../../report/index.ts';

/**
 * Export files have about a dozen levels. Files with thousands are not exports, and would exhaust the stack of any
 * parser.
 */
const DEEPEST = 500;

/** A JSON file: its value, and the lines of the strings in it. */
export interface Json {
  value: unknown;
  /** The 1-based line of the value of a key or index in an object or array of `value`. */
  lineOf(owner: object, key: string | number): number;
}

/**
 * Parses JSON.
 *
 * @throws CribsmithError `chat-invalid` with the line of the first error.
 */
export function parseJson(path: string, text: string): Json {
  refuseDepth(path, text);
  try {
    JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw invalid(path, `Invalid JSON: ${reason.split('\n')[0]?.slice(0, 160)}`, faultLine(text, reason));
  }
  return located(text);
}

/** Whether a text is JSON. Text with too many levels does not count. */
export function isJson(text: string): boolean {
  try {
    refuseDepth('', text);
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function invalid(path: string, message: string, line = 1): CribsmithError {
  return new CribsmithError('chat-invalid', message, {
    place: { path, line },
    hint: 'Export the chat again, or unpack the file that the product sent.',
  });
}

/** V8 reports the offset, or the line, in its message. */
function faultLine(text: string, reason: string): number {
  const line = /\(line (\d+)/u.exec(reason)?.[1];
  if (line !== undefined) return Number(line);
  const offset = Number(/at position (\d+)/u.exec(reason)?.[1] ?? text.length);
  return text.slice(0, offset).split('\n').length;
}

function refuseDepth(path: string, text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > DEEPEST) {
      const line = text.slice(0, at).split('\n').length;
      throw invalid(path, `The JSON is nested more than ${DEEPEST} levels deep`, line);
    }
  }
}

/** The index of the quote that ends a string, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

type Container = Record<string, unknown> | unknown[];

/** Builds the value again, and records the lines of the values in each container. */
function located(text: string): Json {
  const lines = new WeakMap<object, Map<string | number, number>>();
  const stack: { container: Container; key: string }[] = [];
  let root: unknown;
  const add = (value: unknown, line: number): void => {
    const top = stack.at(-1);
    if (!top) {
      root = value;
      return;
    }
    const { container } = top;
    const key = Array.isArray(container) ? container.length : top.key;
    if (Array.isArray(container)) container.push(value);
    // A plain assignment to __proto__ would change the prototype of the object.
    else Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
    const known = lines.get(container) ?? new Map<string | number, number>();
    known.set(key, line + 1);
    lines.set(container, known);
  };
  const open = (container: Container, line: number): void => {
    add(container, line);
    stack.push({ container, key: '' });
  };
  visit(text, {
    onObjectBegin: (_offset, _length, line) => open({}, line),
    onArrayBegin: (_offset, _length, line) => open([], line),
    onObjectProperty(name) {
      const top = stack.at(-1);
      if (top) top.key = name;
    },
    onObjectEnd: () => void stack.pop(),
    onArrayEnd: () => void stack.pop(),
    onLiteralValue: (value, _offset, _length, line) => add(value, line),
  });
  return { value: root, lineOf: (owner, key) => lines.get(owner)?.get(key) ?? 1 };
}
