import { fenceOf } from '../../lines/fences.ts';
import { type Line, skipBlank, withText } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

/** Names that chats print above code blocks, and the language names they stand for. */
const NAMES: Readonly<Record<string, string>> = {
  bash: 'bash',
  sh: 'sh',
  shell: 'shell',
  zsh: 'zsh',
  console: 'console',
  terminal: 'console',
  powershell: 'powershell',
  batch: 'bat',
  cmd: 'bat',
  dockerfile: 'dockerfile',
  containerfile: 'dockerfile',
  docker: 'dockerfile',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  toml: 'toml',
  ini: 'ini',
  xml: 'xml',
  html: 'html',
  css: 'css',
  scss: 'scss',
  javascript: 'javascript',
  js: 'javascript',
  jsx: 'jsx',
  typescript: 'typescript',
  ts: 'typescript',
  tsx: 'tsx',
  python: 'python',
  py: 'python',
  go: 'go',
  golang: 'go',
  java: 'java',
  kotlin: 'kotlin',
  scala: 'scala',
  c: 'c',
  'c++': 'cpp',
  cpp: 'cpp',
  'c#': 'csharp',
  csharp: 'csharp',
  rust: 'rust',
  ruby: 'ruby',
  php: 'php',
  perl: 'perl',
  swift: 'swift',
  r: 'r',
  sql: 'sql',
  graphql: 'graphql',
  lua: 'lua',
  haskell: 'haskell',
  elixir: 'elixir',
  clojure: 'clojure',
  dart: 'dart',
  groovy: 'groovy',
  hcl: 'hcl',
  terraform: 'hcl',
  nginx: 'nginx',
  makefile: 'makefile',
  make: 'makefile',
  diff: 'diff',
  markdown: 'markdown',
  md: 'markdown',
  plaintext: 'text',
  'plain text': 'text',
  text: 'text',
  'code snippet': 'text',
  dotenv: 'dotenv',
  env: 'dotenv',
  properties: 'properties',
  proto: 'proto',
  protobuf: 'proto',
  assembly: 'asm',
  matlab: 'matlab',
  'objective-c': 'objective-c',
  vim: 'viml',
  regex: 'regex',
  mermaid: 'mermaid',
  latex: 'latex',
  csv: 'csv',
};

/** The language that a line consists of, in the form used for code blocks. */
export function languageName(text: string): string | undefined {
  if (text.length > 24) return undefined;
  return NAMES[text.trim().replace(/:$/u, '').toLowerCase()];
}

/** Moves a language name above a fence into its info string. */
export const fenceLanguage: Rule = {
  name: 'fence-language',
  apply(note) {
    const { lines, areas } = note;
    let result: Line[] | undefined;
    const gone = new Set<number>();
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line || areas[index] !== 'text') continue;
      const language = languageName(line.text);
      if (!language) continue;
      const at = skipBlank(lines, index + 1);
      const fenceLine = lines[at];
      const fence = fenceLine && areas[at] === 'fence' ? fenceOf(fenceLine.text) : undefined;
      if (!fenceLine || !fence || (fence.info !== '' && languageName(fence.info) !== language)) continue;
      result ??= [...lines];
      for (let between = index; between < at; between++) gone.add(between);
      result[at] = { ...withText(fenceLine, `${fence.indent}${fence.marker}${language}`, this.name), from: line.from };
    }
    return result ? result.filter((_, index) => !gone.has(index)) : lines;
  },
};
