import { afterEach, expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';

const nativeExec = RegExp.prototype.exec;
const nativeSlice = Array.prototype.slice;

afterEach(() => {
  RegExp.prototype.exec = nativeExec;
  Array.prototype.slice = nativeSlice;
});

/** Characters that regular expressions run over, and elements that are copied, while something is done: a measure that no clock disturbs. */
function workOf(action: () => unknown): number {
  let work = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = nativeExec.call(this, text);
    // One that is bound to its place looks no further.
    const end = this.sticky ? from + 1 : String(text).length;
    work += (match ? match.index + match[0].length : end) - from;
    return match;
  };
  Array.prototype.slice = function <T>(this: T[], start?: number, end?: number): T[] {
    const result = nativeSlice.call(this, start, end) as T[];
    work += result.length;
    return result;
  };
  try {
    action();
  } finally {
    RegExp.prototype.exec = nativeExec;
    Array.prototype.slice = nativeSlice;
  }
  return work;
}

/** A note of many sections in the styles that people mix, none like another. */
function noteOf(sections: number): Uint8Array {
  const text = Array.from(
    { length: sections },
    (_, at) => `## Topic ${at} of part${at % 7}

Service${at} listens on port ${1000 + at} and answers within ${at + 2} ms. See [the page](#topic-${at}).

### ${at + 1}. What does service${at} keep?

A state of ${at} records, and \`option-${at}\` changes it.

Q: Why is table${at} split?
A: It holds ${at} million rows.

- **Trap:** restarting service${at} loses ${at} requests.
- a list of things
  1. with one item
  2. and another

> [!question] When does job${at} run?
> Every ${at + 1} hours.

| Setting | Value |
|---|---|
| size${at} | ${at} MB |

\`\`\`bash
run --name job${at} # takes ${at}: minutes
\`\`\`

1) Name two uses of part${at}.
Solution: one and two.
`,
  );
  return new TextEncoder().encode(`# Notes\n\n${text.join('\n')}`);
}

test.each([
  ['reading', (bytes: Uint8Array) => () => readDocument({ path: 'note.md', bytes })],
  [
    'the graph',
    (bytes: Uint8Array) => {
      const document = readDocument({ path: 'note.md', bytes });
      return () => buildGraph([document]);
    },
  ],
] as const)('four times the text takes at most five times the work for %s', (_, prepare) => {
  const [small, large] = [8, 32].map((sections) => workOf(prepare(noteOf(sections))));
  expect(large).toBeLessThan((small ?? 0) * 5);
});
