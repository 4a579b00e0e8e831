import type { Graph } from '../graph/index.ts';

/** Names that notes use for shell code. */
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
/** Names for shell sessions: prompts, commands and their output. */
const TRANSCRIPTS: ReadonlySet<string> = new Set(['console', 'shellsession', 'shell-session', 'terminal']);

/** Whether long lines of code may be wrapped: not if indentation is significant. */
export function canWrap(code: string, language = ''): boolean {
  const name = language.toLowerCase();
  return PLAIN.has(name) || SHELLS.has(name) || !code.includes('\n');
}

/** Whether code in a language is a session with prompts that are not typed. */
export function isTranscript(language: string): boolean {
  return TRANSCRIPTS.has(language);
}

/** Every language of code in a graph, as named in the notes. */
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
