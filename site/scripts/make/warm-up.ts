import { buildGraph, checkNotes, createQuery, readDocument } from '../../../generators/browser.ts';

/** Something of most kinds that notes hold, but nothing that takes a part of the reader which is loaded later. */
export const SAMPLE = `You said:
what is an index, and when does it help?

ChatGPT said:
Sure! Here is a short sheet.

# Indexes

An index is a sorted copy of some columns. A table can have up to 64 of them, and each takes about 20 % more space.

## Kinds

**Q1: What is the difference between a primary and a secondary index?**
The primary index holds the rows themselves; the secondary one holds where they are. It is faster than a scan.

2. Why do writes get slower?
Every index has to be kept in order, because rows move.

| | Primary | Secondary |
|---|---|---|
| Holds | rows | places |

Feature	Hash	Tree
Ranges	no	yes
Order	no	yes

### Trap: An index that nobody uses

**Problem:** It costs time with each write. **Fix:** Drop it, and never keep more than you need.

**Tip:** Look at the plan first.

### Analogy: A register

An index is like the register of a book.

~~~sql
SELECT name FROM people WHERE id = 7; -- one row
~~~~

1. Find the slow query.
2. Read its plan.
3. Add an index.

- **Selectivity:** how few rows a value has.
- Must not be confused with order.

See https://example.com, *or* ask. Would you like more?
`;

/** Reads a sample, so that the browser has compiled the reader before the first notes are there. */
export function warmUp(): void {
  try {
    const documents = [readDocument({ path: 'sample.md', text: SAMPLE })];
    const graph = buildGraph(documents);
    createQuery(graph);
    checkNotes({ documents, graph }, { exists: () => true });
  } catch {
    // What went wrong is said when there are notes that it goes wrong with.
  }
}
