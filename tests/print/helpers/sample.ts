import { cardWordsFor, type PosterSource } from '../../../generators/index.ts';

const LEVELS = ['basic', 'intermediate', 'advanced'];

const questions = Array.from(
  { length: 14 },
  (_, index) => `### Q${index + 1}: Why does part ${index + 1} of a kettle matter?

**Level:** ${LEVELS[index % 3]}
**Intent:** Do you know part ${index + 1}?

Part ${index + 1} keeps the water where it belongs, see [the manual](https://example.org/part/${index + 1}). ${'It wears out with time and is cheap to replace. '.repeat(1 + (index % 4))}

- It is made of steel.
- It is cleaned with vinegar.

\`\`\`bash
kettle inspect --part ${index + 1} --verbose --format '{{.Name}}'
\`\`\`

**Key phrase:** "Part ${index + 1} decides."
`,
).join('\n');

/** A note with a card of each kind, for pictures of pages. It has nothing to do with the project's own notes. */
export const SAMPLE = `---
title: Kettles
tags: [kettle, water]
author: Ada
date: 2026-01-02
---

# Kettles

A kettle boils water.

## Parts

${questions}

### Compare: Gas and electricity

| | Gas | Electricity |
|---|---|---|
| Speed | slow | fast |
| Price | low | high |

### Trap: No lid

**Situation:** The lid is open.
**Trap:** The water boils for ever.
**Fix:** Close the lid.

### Challenge: Limestone

**Situation:** The kettle is white inside.
**Fix:** Boil vinegar in it.

### Steps: Descale a kettle

1. Fill it with vinegar.
2. Boil it.
3. Rinse it twice.

### Commands: Kettle control

| Command | What it does |
|---|---|
| \`kettle on --fast\` | Starts it at full power |
| \`kettle off\` | Stops it |
| \`kettle inspect --part 3\` | Shows the state of a part |

### Bad example

\`\`\`bash
kettle on --for-ever
\`\`\`

### Good example

\`\`\`bash
kettle on --until 100
\`\`\`
`;

/** A file of which lines have no reason, one, or several, one of them for the second time. */
export const SAMPLE_POSTER: PosterSource = {
  id: 'kettle',
  title: 'Dockerfile: Kettle',
  command: 'cribsmith docker kettle',
  text: '# syntax=docker/dockerfile:1\n\nFROM kettle:3-slim AS deps\nWORKDIR /water\nCOPY lid.lock ./\n\nFROM deps AS runtime\nUSER 65532:65532\nCMD ["kettle", "on"]\n',
  highlight: 'dockerfile',
  reasons: [
    { line: 3, title: 'Build in stages', why: 'What boils in one stage does not drip into the next.' },
    { line: 3, title: 'Pin the base image', why: 'The same water comes out next month.' },
    { line: 5, title: 'Copy the lid first', why: 'It changes less often than the water.' },
    { line: 7, title: 'Build in stages', why: 'What boils in one stage does not drip into the next.' },
    { line: 9, title: 'Start in exec form', why: 'The kettle gets the signal itself.' },
  ],
  source: { path: 'kettles.md', line: 1, endLine: 1 },
  language: 'en',
  words: cardWordsFor('en'),
};
