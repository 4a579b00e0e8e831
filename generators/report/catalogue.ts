/**
 * Every problem that Cribsmith can report, by its permanent id. Ids are never reused or renamed:
 * people suppress and link to them. `severity` is what a finding has unless the place says otherwise.
 */
export const catalogue = {
  'input-missing': { severity: 'error', title: 'The notes folder or file does not exist' },
  'input-empty': { severity: 'error', title: 'There are no notes to read' },
  'input-binary': { severity: 'error', title: 'A file with the ending of a note is not text' },
  'input-encoding': { severity: 'error', title: 'A note is not valid UTF-8' },
  'input-unreadable': { severity: 'error', title: 'A note cannot be read' },
  'input-too-large': { severity: 'error', title: 'A file is larger than any notes are' },
  'input-archive': { severity: 'error', title: 'An archive is damaged, encrypted or made to do harm' },
  'chat-unknown': { severity: 'error', title: 'A file is no chat export of a known kind' },
  'chat-invalid': { severity: 'error', title: 'A chat export is broken' },
  'front-matter-invalid': { severity: 'error', title: 'The front matter of a note cannot be understood' },
  'out-unsafe': { severity: 'error', title: 'The output folder holds something that Cribsmith did not write' },
  'ledger-invalid': { severity: 'error', title: 'A ledger of cards cannot be read' },
  usage: { severity: 'error', title: 'The command was called wrongly' },
  'pack-incomplete': { severity: 'error', title: 'A pack needs something that the notes do not have' },
  'project-invalid': { severity: 'error', title: 'A project cannot be read, so that nobody can say what it is' },
  'project-unknown': { severity: 'error', title: 'A folder holds no project of a known kind' },
  'answer-empty': { severity: 'warning', title: 'A question has no answer' },
  'code-invalid': { severity: 'error', title: 'An example is not valid in its language' },
  'link-dangling': { severity: 'warning', title: 'A link leads to nothing in the notes' },
  'title-duplicate': { severity: 'warning', title: 'Two blocks of a kind in one place have the same title' },
  'label-unknown': { severity: 'warning', title: 'A label is nearly one that Cribsmith knows' },
  'ignore-unknown': { severity: 'warning', title: 'A comment suppresses a rule that does not exist' },
  'note-empty': { severity: 'warning', title: 'A note has no content' },
  'claims-contradict': { severity: 'warning', title: 'Two statements of the notes cannot both hold' },
  'print-empty': { severity: 'error', title: 'There is nothing to print' },
  'print-glyph-missing': { severity: 'warning', title: 'A note has characters that the PDFs cannot show' },
} as const satisfies Record<string, { severity: 'error' | 'warning' | 'info'; title: string }>;

export type RuleId = keyof typeof catalogue;
