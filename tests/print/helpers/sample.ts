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
