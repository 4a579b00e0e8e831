import type { GraphNode } from '../../../generators/index.ts';

/** White space is where the reader of a PDF puts it: a line that was wrapped is copied as several. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Every line of code and every piece of code in a sentence that nodes hold, once. */
export function codeOf(nodes: readonly GraphNode[]): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && 'value' in value && typeof value.value === 'string') {
      if (value.type === 'inlineCode') found.add(flat(value.value));
      if (value.type === 'code') for (const line of value.value.split('\n')) found.add(flat(line));
    }
    for (const child of Object.values(value)) walk(child);
  };
  for (const node of nodes) {
    walk(node);
    if (node.type === 'command') found.add(flat(node.synopsis));
    if (node.type === 'example') for (const line of node.code.split('\n')) found.add(flat(line));
  }
  found.delete('');
  return [...found];
}

/** Words of code longer than this may have no room: then they break where a reader sees that they go on. */
const LONG = 12;

/**
 * How a piece of code is copied: `whole` is letter for letter, `broken` with a word cut for which no line has room, behind a
 * separator or before a hyphen.
 */
export function copiedAs(code: string, text: string): 'whole' | 'broken' | 'lost' {
  if (text.includes(code)) return 'whole';
  const literal = (letter: string) => letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const word = (letters: string) =>
    letters.length <= LONG
      ? [...letters].map(literal).join('')
      : [...letters]
          .map((letter) => `${letter === '-' ? ' ?' : ''}${literal(letter)}${letter === '-' ? '' : ' ?'}`)
          .join('');
  return new RegExp(code.split(' ').map(word).join(' *')).test(text) ? 'broken' : 'lost';
}
