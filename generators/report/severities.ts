type Severities = Readonly<Record<string, 'error' | 'warning' | 'info'>>;

/** Problems that end a run. */
const failures = {
  'input-missing': 'error',
  'input-empty': 'error',
  'input-binary': 'error',
  'input-encoding': 'error',
  'encoding-legacy': 'warning',
  'input-unreadable': 'error',
  'input-outside': 'error',
  'input-too-large': 'error',
  'input-archive': 'error',
  'format-unread': 'warning',
  'repository-file': 'info',
  'link-unread': 'warning',
  'format-invalid': 'error',
  'chat-unknown': 'error',
  'chat-invalid': 'error',
  'front-matter-invalid': 'error',
  'out-unsafe': 'error',
  'ledger-invalid': 'error',
  'prebuilt-missing': 'error',
  'program-failed': 'error',
  system: 'error',
  usage: 'error',
  'pack-incomplete': 'error',
  'project-invalid': 'error',
  'project-open': 'error',
  'project-unknown': 'error',
  'config-invalid': 'error',
  'print-empty': 'error',
} as const satisfies Severities;

/** Problems in notes, which do not end a run. */
const findings = {
  'answer-empty': 'warning',
  'code-invalid': 'error',
  'link-dangling': 'warning',
  'title-duplicate': 'warning',
  'label-unknown': 'warning',
  'ignore-unknown': 'warning',
  'note-empty': 'warning',
  'claims-contradict': 'warning',
  'print-font-missing': 'warning',
  'print-glyph-missing': 'warning',
} as const satisfies Severities;

/**
 * The default severity of every problem that Cribsmith can report, by its permanent id. Ids are never reused or renamed,
 * because people suppress and link to them.
 */
export const severities = { ...failures, ...findings } as const;

/** The ids of problems in notes. */
export const findingIds = Object.keys(findings) as (keyof typeof findings)[];

export type RuleId = keyof typeof severities;
