type Entries = Readonly<Record<string, { severity: 'error' | 'warning' | 'info'; title: string }>>;

/** Problems that end a run. */
const failures = {
  'input-missing': { severity: 'error', title: 'The notes folder or file does not exist' },
  'input-empty': { severity: 'error', title: 'The folder contains no notes' },
  'input-binary': { severity: 'error', title: 'A file with the extension of a note is not text' },
  'input-encoding': { severity: 'error', title: 'A note is in an unknown encoding' },
  'encoding-legacy': { severity: 'warning', title: 'A note is not in UTF-8' },
  'input-unreadable': { severity: 'error', title: 'A note cannot be read' },
  'input-outside': { severity: 'error', title: 'A link in the notes leads outside their folder' },
  'input-too-large': { severity: 'error', title: 'A file is too large to be notes' },
  'input-archive': { severity: 'error', title: 'An archive is damaged, encrypted or malicious' },
  'format-unread': { severity: 'warning', title: 'A file is in an unsupported format' },
  'repository-file': { severity: 'info', title: 'A file about the repository is not read as a note' },
  'link-unread': { severity: 'warning', title: 'A link in the notes folder is not followed' },
  'format-invalid': { severity: 'error', title: 'A document of another format is malformed' },
  'chat-unknown': { severity: 'error', title: 'A file is not a known kind of chat export' },
  'chat-invalid': { severity: 'error', title: 'A chat export is malformed' },
  'front-matter-invalid': { severity: 'error', title: 'The front matter of a note is invalid' },
  'out-unsafe': { severity: 'error', title: 'The output folder contains files that Cribsmith did not write' },
  'ledger-invalid': { severity: 'error', title: 'A card ledger cannot be read' },
  'prebuilt-missing': { severity: 'error', title: 'A platform-specific dependency is not installed' },
  'program-failed': { severity: 'error', title: 'A program that Cribsmith runs has failed' },
  system: { severity: 'error', title: 'The operating system refused to read or write a file' },
  usage: { severity: 'error', title: 'The command was called incorrectly' },
  'pack-incomplete': { severity: 'error', title: 'A pack needs something that the notes do not contain' },
  'project-invalid': { severity: 'error', title: 'A project cannot be identified because its files cannot be read' },
  'project-open': {
    severity: 'error',
    title: 'No file in a project specifies how it starts',
  },
  'project-unknown': { severity: 'error', title: 'A folder contains no known kind of project' },
  'config-invalid': { severity: 'error', title: 'The configuration file is invalid' },
  'print-empty': { severity: 'error', title: 'There is nothing to print' },
} as const satisfies Entries;

/** Problems in notes, which do not end a run. */
const findings = {
  'answer-empty': { severity: 'warning', title: 'A question has no answer' },
  'code-invalid': { severity: 'error', title: 'An example is not valid in its language' },
  'link-dangling': { severity: 'warning', title: 'A link points to nothing in the notes' },
  'title-duplicate': { severity: 'warning', title: 'Two blocks of the same kind have the same title' },
  'label-unknown': { severity: 'warning', title: 'A label is probably a misspelling of a known one' },
  'ignore-unknown': { severity: 'warning', title: 'A comment suppresses a rule that does not exist' },
  'note-empty': { severity: 'warning', title: 'A note has no content' },
  'claims-contradict': { severity: 'warning', title: 'Two statements in the notes contradict each other' },
  'print-font-missing': { severity: 'warning', title: 'Notes use a script that no print font covers' },
  'print-glyph-missing': { severity: 'warning', title: 'A note contains characters that the PDFs cannot display' },
} as const satisfies Entries;

/**
 * Every problem that Cribsmith can report, by its permanent id. Ids are never reused or renamed, because people
 * suppress and link to them. `severity` is the default severity.
 */
export const catalogue = { ...failures, ...findings } as const;

/** The ids of problems in notes. */
export const findingIds = Object.keys(findings) as (keyof typeof findings)[];

export type RuleId = keyof typeof catalogue;
