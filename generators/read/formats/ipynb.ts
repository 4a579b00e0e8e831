import { CribsmithError } from '../../report/index.ts';
import { type Json, parseJson } from '../chats/parse/json.ts';
import type { Line } from '../lines/line.ts';
import { decode, splitLines } from '../parse/decode.ts';
import { fencedLines, type Written, writtenLine } from './written.ts';

const rule = 'ipynb';
/** Results with more lines are data and left out. */
const LONGEST_OUTPUT = 40;

type Fields = Record<string, unknown>;

/** Reads Jupyter notebooks: text as it is, code and its output in fences. */
export function readIpynb(path: string, bytes: Uint8Array): Written {
  const { text } = decode({ path, bytes });
  const json = parsed(path, text);
  const notebook = fieldsOf(json.value);
  // Version 3 has its cells in worksheets.
  const sheets = listOf(notebook['worksheets']).map(fieldsOf);
  const cells = [notebook, ...sheets].flatMap((owner) => listOf(owner['cells'])).map(fieldsOf);
  if (!Array.isArray(notebook['cells']) && sheets.length === 0)
    throw invalid(path, 'The JSON is not a notebook with cells', 1);
  const language = languageOf(notebook);
  const lines = cells.flatMap((cell) => {
    const own = linesOf(cell, json, language);
    const last = own.at(-1);
    return last ? [...own, writtenLine('', last.to, rule)] : [];
  });
  return { sourceLines: splitLines(text), lines, reason: 'frame of a notebook' };
}

function parsed(path: string, text: string): Json {
  try {
    return parseJson(path, text);
  } catch (error) {
    if (!(error instanceof CribsmithError)) throw error;
    throw invalid(path, error.message, error.place?.line ?? 1);
  }
}

function invalid(path: string, message: string, line: number): CribsmithError {
  return new CribsmithError('format-invalid', message, {
    place: { path, line },
    hint: 'Open the notebook in Jupyter and save it again, or export it as Markdown.',
  });
}

function linesOf(cell: Fields, json: Json, language: string): Line[] {
  const source = textAt(cell, 'source' in cell ? 'source' : 'input', json);
  if (cell['cell_type'] === 'code') {
    const printed = listOf(cell['outputs'])
      .map(fieldsOf)
      .flatMap((output) => outputOf(output, json));
    const shown = printed.length > LONGEST_OUTPUT ? [] : printed;
    const gap = shown.length > 0 && source[0] ? [writtenLine('', shown[0]?.from ?? 1, rule)] : [];
    return [...fencedLines(trimmed(source), language, rule), ...gap, ...fencedLines(trimmed(shown), 'text', rule)];
  }
  if (cell['cell_type'] === 'heading') {
    const marks = '#'.repeat(Math.min(Math.max(Number(cell['level']) || 1, 1), 6));
    return source.slice(0, 1).map((line) => ({ ...line, text: `${marks} ${line.text}` }));
  }
  return cell['cell_type'] === 'markdown' ? source : [];
}

/** The output of a cell, if it is text. */
function outputOf(output: Fields, json: Json): Line[] {
  if (output['output_type'] === 'error' || output['output_type'] === 'pyerr') return [];
  if ('text' in output) return textAt(output, 'text', json);
  const data = fieldsOf(output['data']);
  return 'text/plain' in data ? textAt(data, 'text/plain', json) : [];
}

/** A text that notebooks store as a string or a list of lines. */
function textAt(owner: Fields, key: string, json: Json): Line[] {
  const value = owner[key];
  if (typeof value === 'string')
    return splitLines(value).map((text) => writtenLine(text, json.lineOf(owner, key), rule));
  if (!Array.isArray(value)) return [];
  return value.flatMap((part, index) => {
    const line = json.lineOf(value, index);
    const texts = splitLines(String(part));
    // The line end is part of the line.
    if (texts.length > 1 && texts.at(-1) === '') texts.pop();
    return texts.map((text) => writtenLine(text, line, rule));
  });
}

function trimmed(lines: readonly Line[]): Line[] {
  const end = lines.findLastIndex(({ text }) => text.trim() !== '');
  return lines.slice(0, end + 1);
}

function languageOf(notebook: Fields): string {
  const metadata = fieldsOf(notebook['metadata']);
  const name = fieldsOf(metadata['language_info'])['name'] ?? fieldsOf(metadata['kernelspec'])['language'];
  return typeof name === 'string' && /^[\w+#.-]{1,20}$/u.test(name) ? name.toLowerCase() : 'python';
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
