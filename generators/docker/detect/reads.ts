import { isMap, isScalar, type Node, parseAllDocuments } from 'yaml';
import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { environPrefix, isEnvironCall } from './python/environ-prefix.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';
import { springProfiles } from './spring-profiles.ts';

/** A place where a program reads a variable, and the default value. */
export interface Read {
  name: string;
  /** Undefined without a default. */
  value?: string;
  /** Relative to the project, for messages. */
  path: string;
  line: number;
}

/**
 * How sources in a language read a variable: the first group is the name, the first other group with a value is the
 * default.
 */
interface Pattern {
  files: RegExp;
  holds?: RegExp;
  read: RegExp;
}

const NAME = '([A-Za-z][A-Za-z0-9_]*)';
const UPPER = '([A-Z][A-Z0-9_]*)';
const TEXT = String.raw`["'\`]([^"'\`\n]{0,300})["'\`]`;
const SCRIPT = /\.[cm]?[jt]sx?$|(?:^|\/)bin\/www$/;
const PYTHON = /\.py$/;
const RUBY = /\.(?:rb|ru|ya?ml)$/;

const PATTERNS: readonly Pattern[] = [
  {
    files: SCRIPT,
    read: new RegExp(
      String.raw`\bprocess\.env(?:\.|\[["'])${UPPER}(?:["']\])?(?:\s*(?:\|\||\?\?)\s*(?:${TEXT}|(\w+)))?`,
      'g',
    ),
  },
  {
    files: SCRIPT,
    read: new RegExp(String.raw`^[ \t]*${UPPER}:[^\n]{0,200}?\bdefault(?:\(|:)\s*(?:${TEXT}|(\d+)\b)`, 'gm'),
  },
  {
    files: SCRIPT,
    read: new RegExp(String.raw`\.get(?:OrThrow)?(?:<\w+>)?\(\s*["']${UPPER}["'](?:\s*,\s*${TEXT})?`, 'g'),
  },
  {
    files: PYTHON,
    read: new RegExp(
      String.raw`\b(?:getenv|environ\.get|environ\.setdefault|config|env(?:\.\w+)?)\(\s*["']${NAME}["'](?:\s*,\s*(?:default\s*=\s*)?(?:${TEXT}|(\d+)\b))?`,
      'g',
    ),
  },
  { files: PYTHON, read: new RegExp(String.raw`\benviron\[\s*["']${NAME}["']\s*\](?!\s*=[^=])`, 'g') },
  {
    files: PYTHON,
    holds: /\bBaseSettings\b/,
    read: new RegExp(
      String.raw`^[ \t]+${NAME}\s*:\s*[\w[\], .|]{1,60}(?:=\s*(?:Field\(\s*(?:default\s*=\s*)?)?(?:${TEXT}|(\d+)\b))?`,
      'gm',
    ),
  },
  { files: /\.go$/, read: new RegExp(String.raw`\b(?:\w*[eE]nv\w*)\(\s*"${NAME}"(?:\s*,\s*${TEXT})?`, 'g') },
  {
    files: /\.go$/,
    read: new RegExp(String.raw`\benv:"${NAME}[^"\n]{0,60}"(?:\s+env-?[dD]efault:"([^"\n]{0,300})")?`, 'g'),
  },
  {
    files: /\.rs$/,
    read: new RegExp(String.raw`\benv::var\(\s*"${NAME}"\s*\)(?:\s*\.unwrap_or(?:_else)?\((?:\|_\|\s*)?${TEXT})?`, 'g'),
  },
  {
    files: RUBY,
    read: new RegExp(
      String.raw`\bENV(?:\.fetch\(\s*|\[)["']${NAME}["'](?:\]\s*\|\|\s*|\s*,\s*|\s*\)\s*(?:\{|do)\s*)?(?:${TEXT})?`,
      'g',
    ),
  },
  {
    files: /(?:^|\/)src\/main\/resources\/application(?:-[\w-]+)?\.(?:properties|ya?ml)$/,
    read: /\$\{([A-Z][A-Z0-9_]*)(?::([^}\n]{0,300}))?\}/g,
  },
];

/** Spring settings that a variable of the same name overrides: SPRING_DATASOURCE_URL for `spring.datasource.url`. */
const SPRING = /(?:^|\/)src\/main\/resources\/application(?:-[\w-]+)?\.properties$/;
const NESTED = /(?:^|\/)src\/main\/resources\/application(?:-[\w-]+)?\.ya?ml$/;
const PROPERTY = /^[ \t]*(spring\.[\w.-]+)[ \t]*[=:][ \t]*([^\s$][^\n]{0,300})$/gm;

const ELSEWHERE = /(?:^|[/._-])(?:dev(?:elopment)?|local|test(?:ing)?|staging|ci)(?=[/._-])/i;

/** Whether a file is for another environment than the image, by its name. */
export const isElsewhere = (file: string): boolean => ELSEWHERE.test(file);

/** The variables that a project's sources read, in the order of the files. */
export function readsOf(folder: Folder): Read[] {
  const prefix = environPrefix(folder);
  const profileOf = springProfiles(folder);
  const sources = folder.files.filter((file) => {
    const profile = profileOf(file);
    return profile === undefined ? !isAside(file) && !isElsewhere(file) : profile === 'read';
  });
  const reads: Read[] = [];
  const add = (file: string, text: string, at: number, name: string, value: string | undefined): void => {
    if (isComment(text, at)) return;
    const place = { path: shownPath(folder, file), line: lineAt(text, at) };
    reads.push({ name, ...(value !== undefined && { value }), ...place });
  };
  for (const { files, holds, read } of PATTERNS)
    for (const file of sources.filter((each) => files.test(each)).slice(0, MOST_FILES)) {
      const text = folder.text(file) ?? '';
      if (holds?.test(text) === false) continue;
      for (const { 0: call, 1: plain = '', 2: value, 3: constant, index } of text.matchAll(read)) {
        const name = file.endsWith('.py') && isEnvironCall(call) ? `${prefix}${plain}` : plain;
        add(file, text, index, name, value ?? (constant === undefined ? undefined : constantOf(text, constant)));
      }
    }
  for (const file of sources.filter((each) => SPRING.test(each))) {
    const text = folder.text(file) ?? '';
    for (const { 1: key = '', 2: value = '', index } of text.matchAll(PROPERTY))
      add(file, text, index, overriding(key), value.trim());
  }
  for (const file of sources.filter((each) => NESTED.test(each))) {
    const text = folder.text(file) ?? '';
    for (const { key, value, at } of nestedSettings(text)) add(file, text, at, overriding(key), value);
  }
  return reads;
}

/** The variable that overrides a setting of Spring. */
const overriding = (key: string): string => key.replaceAll('-', '').replaceAll('.', '_').toUpperCase();

/** The settings of Spring in a YAML file that have a value of their own, without those of a profile. */
function nestedSettings(text: string): { key: string; value: string; at: number }[] {
  const found: { key: string; value: string; at: number }[] = [];
  const visit = (node: unknown, path: string): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) visit(value, path === '' ? String(key) : `${path}.${String(key)}`);
    } else if (
      isScalar(node) &&
      node.value !== null &&
      path.startsWith('spring.') &&
      !String(node.value).startsWith('$')
    ) {
      found.push({ key: path, value: String(node.value), at: (node as Node).range?.[0] ?? 0 });
    }
  };
  for (const document of parseAllDocuments(text)) {
    if (document.errors.length > 0 || /\bon-profile\s*:/.test(String(document.contents))) continue;
    visit(document.contents, '');
  }
  return found;
}

function constantOf(text: string, name: string): string | undefined {
  if (/^\d+$/.test(name)) return name;
  return new RegExp(String.raw`\b(?:const|let|var)\s+${name}\b[^=\n]{0,60}=\s*${TEXT}`).exec(text)?.[1];
}
