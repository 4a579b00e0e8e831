import {
  buildGraph,
  type Keep,
  languageFactsSchema,
  nodeId,
  readDocument,
  type SiteData,
} from '../../generators/index.ts';

const NOTE = `---
title: Git
order: 1
---

# Git

Notes for Monday.

## 1. History

### Q1: What does rebase do, and when is it \`dangerous\`?

**Level:** intermediate

It replays commits on another base. Never rebase what others have <b>pulled</b>. The reflog expiry is 90 days.

**Key phrase:** "Rebase before I push, merge after."

### Compare: merge and rebase

| | merge | rebase |
|---|---|---|
| History | keeps it | rewrites it |

## Commands

| Command | What it does |
|---|---|
| \`git log --oneline\` | History, a line each |
| \`git reflog\` | Where HEAD has been |

### Trap: Detached HEAD

**Situation:** You checked out a tag.

**Fix:** \`git switch -\`

## Again

### Q9: Explain what rebase does and when it is \`dangerous\`

It replays commits. Never rebase what others have pulled. The reflog expiry is 30 days.

## इतिहास क्या है?

कमिट की सूची।

### Q10: How do you get back what was stashed?

\`git stash pop\`

### Q11: Which command shows what is stashed?

\`git stash show\` prints what is in it. In practice I look with \`git stash list\` first.

## Beside Git

### Tool: Tig

Shows the history in a terminal.

### Image: alpine/git

Git and nothing else, built from \`openjdk:17\`.

### Instruction: PICK

Takes a commit.

### Analogy: Library

- **The long shelf of all books** -> history

### Bad example

\`\`\`bash
git push --force
\`\`\`

### Good example

\`\`\`bash
git push --force-with-lease
\`\`\`
`;

const bytes = new TextEncoder().encode(NOTE);
const document = readDocument({ path: 'vcs/git.md', bytes });

/** A topic that was begun and not filled. */
const later = readDocument({ path: 'vcs/later.md', bytes: new TextEncoder().encode('# Bisect\n') });

/** A second topic with content, so that topics are ordered, joined and listed. */
const remotes = readDocument({
  path: 'vcs/remotes.md',
  bytes: new TextEncoder().encode('# Remotes\n\n## Tracking\n\nA branch that tracks another is pushed to it.\n'),
});

const SMALL = nodeId('practice/own-small/end-small');

/** A small site, in the place of the one that a build hands over. */
const data: SiteData = {
  graph: buildGraph([document, later, remotes]),
  sources: [
    { path: document.path, lines: document.sourceLines, own: true },
    { path: later.path, lines: later.sourceLines, own: true },
    { path: remotes.path, lines: remotes.sourceLines, own: true },
    { path: 'own/small.md', lines: ['# Small', '', '### Practice: End small'], own: false },
    { path: 'own/small.txt', lines: ['Something else'], own: false },
  ],
  packs: [
    {
      language: 'c',
      title: 'C',
      options: {
        name: 'c-service',
        port: 8080,
        base: 'scratch',
        version: undefined,
        packageManager: undefined,
        services: [],
        healthcheck: true,
        compat: false,
        plain: false,
        explain: false,
        entry: undefined,
      },
      files: [
        {
          path: 'Dockerfile',
          text: '# Small\nFROM scratch\nCOPY <app> /\n',
          language: 'dockerfile',
          notes: [
            { line: 2, practice: SMALL },
            { line: 2, practice: nodeId('practice/gone/unknown') },
          ],
        },
      ],
      practices: [SMALL],
      input: {
        title: 'C',
        facts: languageFactsSchema.parse({
          id: 'c',
          family: 'compiled',
          port: 8080,
          app: ['main.c'],
          build: { image: 'gcc', compile: 'make' },
          artifacts: [{ from: '/src/app', to: '/app' }],
          entrypoint: ['/app'],
          health: ['/app', '--health'],
          dev: { command: ['make', 'run'] },
          base: 'scratch',
          bases: { scratch: { image: 'scratch', user: '65532:65532' } },
          refused: { slim: 'it has no use for a system', alpine: 'it has no use for a system' },
        }),
        source: { path: 'own/c.md', line: 1 },
        practices: { 'end-small': { id: SMALL, title: 'End small', why: 'Less to mend.', place: 'own/small.md:3' } },
        app: { 'main.c': { text: 'int main(void) { return 1 < 0; }\n', language: 'c' } },
      },
      choices: [
        {
          flag: { option: 'base', name: 'base', kind: 'text', summary: 'The final image' },
          usual: 'scratch',
          values: ['scratch'],
          refused: [
            { value: 'slim', why: 'it has no use for a system' },
            { value: 'alpine', why: 'it has no use for a system' },
          ],
        },
        { flag: { option: 'plain', name: 'plain', kind: 'on', summary: 'Without reasons' } },
      ],
    },
  ],
  practices: [{ id: SMALL, title: 'End small', source: { path: 'own/small.md', line: 3, endLine: 5 } }],
  matrix: {
    languages: [{ id: 'c', title: 'C' }],
    rows: [
      {
        practice: { id: SMALL, title: 'End small', source: { path: 'own/small.md', line: 3, endLine: 5 } },
        cells: [{ state: 'kept', path: 'Dockerfile', line: 2, note: 'Not slim: it has no use for a system' }],
      },
    ],
  },
  inputs: { practices: {}, inputs: {} },
  downloads: [
    {
      href: 'downloads/pdf/question-book-a4.pdf',
      bytes: 1_234_567,
      kind: 'question-book',
      title: 'Question book',
      paper: 'a4',
      pages: 2,
    },
    {
      href: 'downloads/pdf/question-book-letter.pdf',
      bytes: 4321,
      kind: 'question-book',
      title: 'Question book',
      paper: 'letter',
      pages: 1,
    },
  ],
  site: { title: 'Git', interfaceLanguage: 'en', pdf: true, hidden: [] },
};

/** Nothing is kept. */
export const keepCode: Keep = (_, make) => make();

export default data;
