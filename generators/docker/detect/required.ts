import type { Variable } from '../recipe.ts';
import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { environPrefix, isEnvironCall } from './python/environ-prefix.ts';
import { requiringCalls } from './required-helpers.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';
import { springProfiles } from './spring-profiles.ts';
import { BUILT_IN, isOwn, unknownVariable } from './variables.ts';

/** How sources in a language require a variable. The first group is the name. */
interface Pattern {
  files: RegExp;
  /** What the file must contain, if the pattern alone is not specific enough. */
  holds?: RegExp;
  variable: RegExp;
  /** Whether a match does not count. */
  not?: (match: RegExpExecArray, text: string) => boolean;
}

const NAME = '([A-Z][A-Z0-9_]*[A-Z0-9])';
const SCRIPT = /\.[cm]?[jt]sx?$/;
/** The definition of a variable in a schema, up to the end of its line or lines. */
const REST = String.raw`((?:[^,{}]|\{[^{}]{0,200}\}|,(?!\s*\n)){0,400})`;
const HAS_DEFAULT = /\b(?:optional|default|nullish|nullable|catch|prefault)\b/;

const PATTERNS: readonly Pattern[] = [
  {
    files: SCRIPT,
    variable: new RegExp(String.raw`^[ \t]*${NAME}:\s*[Jj]oi\b[^\n]*\.required\(\)`, 'gm'),
  },
  {
    files: SCRIPT,
    holds: /process\.env|createEnv\(|Bun\.env/,
    variable: new RegExp(String.raw`^[ \t]*${NAME}:\s*z\b${REST}`, 'gm'),
    not: ([, , rest = '']) => HAS_DEFAULT.test(rest),
  },
  {
    files: SCRIPT,
    holds: /cleanEnv\(/,
    variable: new RegExp(
      String.raw`\b${NAME}:\s*(?:str|num|url|bool|email|host|port|json)\(\s*(?:\{([^{}]{0,400})\}\s*)?\)`,
      'g',
    ),
    not: ([, , options = '']) => /\b(?:default|requiredWhen)\b/.test(options),
  },
  {
    files: SCRIPT,
    variable: new RegExp(
      String.raw`\bif\s*\(\s*!\s*process\.env\.${NAME}\s*\)\s*\{?\s*throw\b|\b(?:assert|invariant)(?:\.ok)?\(\s*process\.env\.${NAME}\s*[,)]`,
      'g',
    ),
  },
  { files: SCRIPT, variable: new RegExp(String.raw`\.getOrThrow(?:<\w+>)?\(\s*["']${NAME}["']`, 'g') },
  {
    files: /\.py$/,
    variable: new RegExp(String.raw`\benviron\[\s*["']${NAME}["']\s*\](?!\s*=[^=])`, 'g'),
    not: ([, name], text) => new RegExp(`["']${name}["']\\s+(?:not )?in\\s+(?:os\\.)?environ`).test(text),
  },
  {
    files: /\.py$/,
    holds: /^[ \t]*(?:from|import)\s+(?:decouple|environs?)\b/m,
    variable: new RegExp(String.raw`\b(?:config|env(?:\.\w+)?)\(\s*["']${NAME}["']\s*\)`, 'g'),
    // A default may be set where the reader is created.
    not: ([, name], text) => new RegExp(`\\b${name}\\s*=\\s*\\(`).test(text),
  },
  // Without it, Django does not start.
  {
    files: /(?:^|\/)settings(?:\/\w+)?\.py$/,
    variable: new RegExp(
      String.raw`^SECRET_KEY[ \t]*=[ \t]*(?:os\.)?(?:environ\.get|getenv)\(\s*["']${NAME}["']\s*\)[ \t]*(?:$|#)`,
      'gm',
    ),
  },
  // Nothing has no methods.
  {
    files: /\.py$/,
    variable: new RegExp(String.raw`\b(?:environ\.get|getenv)\(\s*["']${NAME}["']\s*\)\s*\.[a-z]`, 'g'),
  },
  { files: /\.go$/, variable: new RegExp(String.raw`\benv:"${NAME},(?:\w+,)*required`, 'g') },
  {
    files: /\.go$/,
    variable: new RegExp(String.raw`\benv:"${NAME}"([^\`\n]{0,300})`, 'g'),
    not: ([, , rest = '']) => !/\brequired:"true"/.test(rest) || /\bdefault:"/.test(rest),
  },
  {
    files: /\.rs$/,
    variable: new RegExp(String.raw`\b(?:env|dotenvy?)::var\(\s*"${NAME}"\s*\)\s*(?:\.expect\(|\.unwrap\(\))`, 'g'),
  },
  // Returned as an error by the function that reads it.
  {
    files: /\.rs$/,
    variable: new RegExp(
      String.raw`\b(?:env|dotenvy?)::var\(\s*"${NAME}"\s*\)\s*(?:\.(?:map_err|context|with_context|wrap_err|wrap_err_with)\([^;]{0,200}?\)\s*)?\?`,
      'g',
    ),
  },
  {
    files: /(?:^|\/)src\/main\/resources\/application(?:-[\w-]+)?\.(?:properties|ya?ml)$/,
    variable: new RegExp(String.raw`\$\{${NAME}\}`, 'g'),
  },
  {
    files: /(?:^|\/)src\/main\/(?:java|kotlin)\/.*\.(?:java|kt)$/,
    variable: new RegExp(String.raw`@Value\(\s*"[^"\n]{0,60}?\$\{${NAME}\}`, 'g'),
  },
  {
    files: /\.(?:rb|ya?ml|ru)$/,
    variable: new RegExp(String.raw`\bENV\.fetch\(\s*["']${NAME}["']\s*\)(?!\s*(?:\{|do\b))`, 'g'),
  },
  { files: /\.exs?$/, variable: new RegExp(String.raw`\bSystem\.fetch_env!\(\s*"${NAME}"\s*\)`, 'g') },
];

/** Definitions in a schema for variables with a default, or that may be missing. An empty value is neither. */
const DEFAULTS: readonly RegExp[] = [
  new RegExp(String.raw`^[ \t]*${NAME}:\s*[Jj]oi\b${REST}`, 'gm'),
  new RegExp(String.raw`^[ \t]*${NAME}:\s*z\b${REST}`, 'gm'),
  new RegExp(String.raw`\b${NAME}:\s*(?:num|url|bool|email|host|port|json)\(\s*\{([^{}]{0,400})\}`, 'g'),
];

/** The variables for which a schema has a default, which an empty value would replace. */
export function schemaDefaults(folder: Folder): string[] {
  const found = new Set<string>();
  for (const file of folder.files.filter((each) => SCRIPT.test(each) && !isAside(each)).slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    if (!/\b[Jj]oi\b|\bz\.|cleanEnv\(/.test(text)) continue;
    for (const pattern of DEFAULTS)
      for (const { 1: name = '', 2: rest = '', index } of text.matchAll(pattern))
        if (HAS_DEFAULT.test(rest) && !/\ballow\(\s*["']{2}/.test(rest) && !isComment(text, index)) found.add(name);
  }
  return [...found];
}

/** Lists of required variables for a plugin. */
const LISTED = {
  holds: /\b(?:fastifyEnv|fastify-env|@fastify\/env|env-schema|envSchema)\b/,
  list: /\brequired:\s*\[([^\]]{0,2000})\]/g,
};

/**
 * Finds the variables that a project fails to start without, each with the first line that requires it.
 *
 * @param folder - The project.
 */
export function requiredVariables(folder: Folder): Variable[] {
  const profileOf = springProfiles(folder);
  const sources = folder.files.filter((file) => !isAside(file) && profileOf(file) !== 'idle');
  const prefix = environPrefix(folder);
  const found = new Map<string, Variable>();
  const add = (name: string, file: string, text: string, at: number): void => {
    if (found.has(name) || isOwn(name) || BUILT_IN.test(name) || isComment(text, at)) return;
    found.set(name, unknownVariable(name, `${shownPath(folder, file)}:${lineAt(text, at)}`));
  };
  for (const { files, holds, variable, not } of PATTERNS) {
    for (const file of sources.filter((each) => files.test(each)).slice(0, MOST_FILES)) {
      const text = folder.text(file) ?? '';
      if (holds?.test(text) === false) continue;
      for (const match of text.matchAll(variable)) {
        const name = match.slice(1).find((group) => group !== undefined) ?? '';
        const own = file.endsWith('.py') && isEnvironCall(match[0]) ? `${prefix}${name}` : name;
        if (not?.(match, text) !== true) add(own, file, text, match.index + match[0].indexOf(name));
      }
    }
  }
  for (const file of sources.filter((each) => SCRIPT.test(each)).slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    if (!LISTED.holds.test(text)) continue;
    for (const { 1: list = '', index } of text.matchAll(LISTED.list))
      for (const [, name = ''] of list.matchAll(new RegExp(`["']${NAME}["']`, 'g'))) add(name, file, text, index);
  }
  const code = sources.filter((file) => /\.(?:py|go|[cm]?[jt]sx?)$/.test(file));
  const read = code.slice(0, MOST_FILES).map((file) => [file, folder.text(file) ?? ''] as const);
  for (const { file, name, text, at } of requiringCalls(read)) add(name, file, text, at);
  return [...found.values()];
}
