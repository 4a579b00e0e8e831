import { buildGraph, checkNotes, createQuery, readDocument } from '../../../generators/browser.ts';

/** Covers most kinds of content, but needs no part of the reader that is loaded on demand. */
export const SAMPLE = `You said:
what is an index?

ChatGPT said:
**Indexes**

An index is a sorted copy. A table can have up to 64, and each takes about 20 % more space.

**Q1: What is the difference between a row and an index?**
The index is faster than a row.

**Q2: Why is an index kept?**
Every row has an index, because rows move.

| | Row | Index |
|---|---|---|
| Holds | rows | copy |

### Trap: No index

**Problem:** It takes more space. **Fix:** Never have more.

**Tip:** Table first.

**Analogy:** A copy

An index is like a copy.

~~~sql
SELECT row FROM index WHERE id = 7; -- one row
~~~~

1. Have a row.

- **Row:** what a table has.
- Must not be confused with index.

See [a page](page.html), *or* ask. Let me know if you would like more.
`;

/** Reads a sample, so that the browser has compiled the reader before the user's notes arrive. */
export function warmUp(): void {
  try {
    const documents = [readDocument({ path: 'sample.md', text: SAMPLE })];
    const graph = buildGraph(documents);
    createQuery(graph);
    checkNotes({ documents, graph }, { exists: () => true });
  } catch {
    // Errors will occur again with the user's notes and are reported then.
  }
}
