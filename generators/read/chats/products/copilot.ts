import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { type Chat, conversation, linesAt, type Message } from '../conversation.ts';
import { invalid } from '../parse/json.ts';

const COLUMNS = ['Conversation', 'Time', 'Author', 'Message'];

/** Whether a text begins with the columns of a Copilot export, in any order. */
export function isCopilotCsv(text: string): boolean {
  const [head = ''] = text.slice(0, 500).split(/\r?\n/u);
  const names = head.split(',').map((name) => name.trim().replace(/^"|"$/gu, ''));
  return COLUMNS.every((column) => names.includes(column));
}

/**
 * Reads `Conversation,Time,Author,Message`, newest first.
 *
 * @throws CribsmithError `chat-invalid` with the line of a damaged row.
 */
export function readCopilotCsv(path: string, text: string): Chat {
  const groups = new Map<string, Message[]>();
  for (const { record, info } of rowsOf(path, text).reverse()) {
    const { Conversation: title = '', Author: author = '', Message: message = '' } = record;
    const speaker = /^(?:ai|copilot|assistant|bot)\b/iu.test(author) ? ('assistant' as const) : ('user' as const);
    // The parser's counter is at the last line of the row.
    const line = Math.max(1, info.lines - message.split('\n').length + 1);
    const lines = message.split(/\r?\n/u).flatMap((row, index) => linesAt(row, line + index));
    groups.set(title, [...(groups.get(title) ?? []), { speaker, lines }]);
  }
  return {
    product: 'Copilot',
    conversations: [...groups].flatMap(([title, messages]) => conversation(title, messages) ?? []),
  };
}

interface Row {
  record: Record<string, string>;
  info: { lines: number };
}

function rowsOf(path: string, text: string): Row[] {
  try {
    return parse<Row>(text, {
      columns: true,
      info: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: number };
    throw invalid(path, `Invalid CSV: ${error.message.split('\n')[0]}`, lines ?? 1);
  }
}
