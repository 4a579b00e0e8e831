import { type RuleId, severities } from './severities.ts';

/** Apart from the severities, so that a reader of notes in a browser does not load them. */
const titles: Readonly<Record<RuleId, string>> = {
  'input-missing': 'The notes folder or file does not exist',
  'input-empty': 'The folder contains no notes',
  'input-binary': 'A file with the extension of a note is not text',
  'input-encoding': 'A note is in an unknown encoding',
  'encoding-legacy': 'A note is not in UTF-8',
  'input-unreadable': 'A note cannot be read',
  'input-outside': 'A link in the notes leads outside their folder',
  'input-too-large': 'A file is too large to be notes',
  'input-archive': 'An archive is damaged, encrypted or malicious',
  'format-unread': 'A file is in an unsupported format',
  'repository-file': 'A file about the repository is not read as a note',
  'link-unread': 'A link in the notes folder is not followed',
  'format-invalid': 'A document of another format is malformed',
  'chat-unknown': 'A file is not a known kind of chat export',
  'chat-invalid': 'A chat export is malformed',
  'front-matter-invalid': 'The front matter of a note is invalid',
  'out-unsafe': 'The output folder contains files that Cribsmith did not write',
  'ledger-invalid': 'A card ledger cannot be read',
  'prebuilt-missing': 'A platform-specific dependency is not installed',
  'program-failed': 'A program that Cribsmith runs has failed',
  system: 'The operating system refused to read or write a file',
  usage: 'The command was called incorrectly',
  'pack-incomplete': 'A pack needs something that the notes do not contain',
  'project-invalid': 'A project cannot be identified because its files cannot be read',
  'project-open': 'No file in a project specifies how it starts',
  'project-unknown': 'A folder contains no known kind of project',
  'config-invalid': 'The configuration file is invalid',
  'print-empty': 'There is nothing to print',
  'answer-empty': 'A question has no answer',
  'code-invalid': 'An example is not valid in its language',
  'link-dangling': 'A link points to nothing in the notes',
  'title-duplicate': 'Two blocks of the same kind have the same title',
  'label-unknown': 'A label is probably a misspelling of a known one',
  'ignore-unknown': 'A comment suppresses a rule that does not exist',
  'note-empty': 'A note has no content',
  'claims-contradict': 'Two statements in the notes contradict each other',
  'print-font-missing': 'Notes use a script that no print font covers',
  'print-glyph-missing': 'A note contains characters that the PDFs cannot display',
};

/** Every problem that Cribsmith can report, with its default severity and its title, by its permanent id. */
export const catalogue = Object.fromEntries(
  Object.entries(titles).map(([id, title]) => [id, { severity: severities[id as RuleId], title }]),
) as Readonly<Record<RuleId, { severity: 'error' | 'warning' | 'info'; title: string }>>;
