import type { Graph } from '../graph/index.ts';

/** Names that notes give to lines typed in a shell. */
const SHELLS: ReadonlySet<string> = new Set([
  'bash',
  'sh',
  'shell',
  'console',
  'zsh',
  'shellsession',
  'terminal',
  'powershell',
]);
const PLAIN: ReadonlySet<string> = new Set(['', 'text', 'txt']);
/** Shell lines with their prompts and what they printed. */
const TRANSCRIPTS: ReadonlySet<string> = new Set(['console', 'shellsession', 'shell-session', 'terminal']);

/** Whether a long line of code may be broken: where indentation speaks, it must not be. */
export function canWrap(code: string, language = ''): boolean {
  const name = language.toLowerCase();
  return PLAIN.has(name) || SHELLS.has(name) || !code.includes('\n');
}

/** Whether code of a language shows a session, with prompts that are not typed. */
export function isTranscript(language: string): boolean {
  return TRANSCRIPTS.has(language);
}

/** Every language that the code of a graph is said to be in, as the notes write it. */
export function codeLanguagesOf(graph: Graph): Set<string> {
  const names = new Set(['shell']);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'code' && 'lang' in value) names.add(String(value.lang));
    for (const child of Object.values(value)) visit(child);
  };
  for (const node of graph.nodes) {
    if (node.type === 'example' && node.language !== undefined) names.add(node.language);
    visit(node);
  }
  return names;
}
